"""The same job without a window: the command line (design, section 5)."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from huiqi import resources

if TYPE_CHECKING:
    from huiqi.policy.models import PolicySet
    from huiqi.report.model import Contact

USAGE_ERROR = 2
LONGEST_LINE = 1000
STDOUT = 1


class Refusal(Exception):
    """The command cannot be carried out; the message is the one line that says what, where and how to mend it."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refusal(f"命令写法不对（{message}），用 huiqi --help 查看用法")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status: 0, or 2 with one line on stderr."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if words and sys.stdout is None:
            raise Refusal("标准输出已关闭，结果无处可写，请去掉 >&- 之类的写法")
        options = _parser().parse_args(words)
        status = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except (Refusal, *_sentences()) as refusal:
        _complain(str(refusal))
    except BrokenPipeError:  # the reader has had enough, which is not our failure
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), STDOUT)
        return 0
    except OSError as error:
        place = f" {error.filename}" if error.filename else ""
        _complain(f"无法读写{place}（{error.strerror}），请检查磁盘空间和权限")
    return USAGE_ERROR


def _complain(sentence: str) -> None:
    """Say one line on stderr, whatever was in the input."""
    line = " ".join(sentence.split())
    print(f"huiqi：{line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + '…'}", file=sys.stderr)


def _sentences() -> tuple[type[Exception], ...]:
    """The errors whose message is already a sentence for a person."""
    from huiqi.applicant.answers import AnswerError
    from huiqi.policy.compiled import PolicySetError
    from huiqi.report.atomic import ExportError

    return AnswerError, PolicySetError, ExportError


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="huiqi", description="惠企自测：不联网，比对内蒙古自治区惠企政策，列出可享受的措施和责任部门。"
    )
    parser.set_defaults(run=_window)
    commands = parser.add_subparsers(title="命令", parser_class=_Parser)

    def command(name: str, says: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=says, description=says, allow_abbrev=False)
        added.set_defaults(run=run)
        return added

    assess = command("assess", "按答案文件评估，写出 Excel、PDF 或 JSON", _assess)
    assess.add_argument("answers", metavar="ANSWERS.json", type=Path, help="答案文件")
    assess.add_argument("--on", metavar="DATE", help="评估日期，例如 2022-12-31；默认今天")
    assess.add_argument("--contacts", metavar="F", type=Path, help="服务大厅的联系方式表（Excel），写进结果")
    assess.add_argument("--xlsx", metavar="F", type=Path, help="写出 Excel 清单")
    assess.add_argument("--pdf", metavar="F", type=Path, help="写出 PDF 结果单")
    assess.add_argument("--json", metavar="F|-", help="写出 JSON；- 表示标准输出")
    questions = command("questions", "列出可以回答的问题", _questions)
    questions.add_argument("--json", action="store_true", help="输出 JSON")
    policies = command("policies", "列出收录的全部条款，包括没有措施的", _policies)
    policies.add_argument("--json", action="store_true", help="输出 JSON")
    checking = command("check", "检查一套政策数据", _check)
    checking.add_argument("directory", metavar="DIR", nargs="?", type=Path, help="政策数据目录；默认检查随程序附带的")
    covering = command("coverage", "列出每条条款的哪些文字已用作依据，供部门核对", _coverage)
    covering.add_argument("directory", metavar="DIR", nargs="?", type=Path, help="政策数据目录；默认用随程序附带的")
    covering.add_argument("--cases", metavar="DIR", type=Path, help="核对案例所在的目录，例如 tests/cases")
    covering.add_argument("--html", metavar="DIR", type=Path, help="把每份文件写成一张网页，放进这个目录")
    return parser


def _window(options: argparse.Namespace) -> int:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        raise Refusal("没有图形桌面，打不开窗口；请在桌面上运行，或用 huiqi assess 评估一个答案文件")
    from huiqi.app import main as open_window

    return open_window([])


def _assess(options: argparse.Namespace) -> int:
    from huiqi.applicant.answers import load_answers
    from huiqi.matching.assessment import assess
    from huiqi.policy.compiled import bundled
    from huiqi.report.atomic import replacing
    from huiqi.report.build import build_report
    from huiqi.report.plain import report_json, summary_text

    on = _date(options.on)
    policy_set = bundled()
    saved = load_answers(policy_set, options.answers)
    assessment = assess(policy_set, saved.answers, on or saved.on or date.today())
    outputs = _outputs(options)
    report = build_report(assessment, _contacts(policy_set, options.contacts))
    with ExitStack() as stack:  # nothing takes its place before everything is written
        parts = {name: stack.enter_context(replacing(path)) for name, path in outputs.items()}
        if "xlsx" in parts:
            from huiqi.report.excel import write_excel

            write_excel(report, parts["xlsx"])
        if "pdf" in parts:
            from huiqi.report.pdf import write_pdf

            write_pdf(report, parts["pdf"])
        if "json" in parts:
            parts["json"].write_text(report_json(assessment, report), encoding="utf-8")
    print(report_json(assessment, report) if options.json == "-" else summary_text(report), end="")
    return 0


def _contacts(policy_set: "PolicySet", file: Path | None) -> "Mapping[str, Contact]":
    """Return the entries of a hall's contact list; what could not be taken is said on stderr, a line each."""
    if file is None:
        return {}
    from huiqi.report.contacts import SheetError, read_contacts

    try:
        found = read_contacts(policy_set, file)
    except SheetError as error:
        raise Refusal(f"--contacts：{error}") from error
    for problem in found.problems:
        _complain(f"--contacts {file}：{problem}")
    return found.by_department


def _outputs(options: argparse.Namespace) -> dict[str, Path]:
    """Return the files to write, by kind; each must be a file of its own, and none the answers file."""
    given = {"xlsx": options.xlsx, "pdf": options.pdf, "json": options.json if options.json != "-" else None}
    outputs = {name: Path(path) for name, path in given.items() if path is not None}
    taken = {options.answers.resolve(): "答案文件"}
    for name, path in outputs.items():
        place = path.resolve()
        if place in taken:
            raise Refusal(f"--{name} {path}：和{taken[place]}是同一个文件，请换一个文件名")
        taken[place] = f"--{name}"
    return outputs


def _date(text: str | None) -> date | None:
    from huiqi.applicant.answers import iso_date

    if text is None:
        return None
    try:
        return iso_date(text)
    except ValueError:
        raise Refusal(f"--on {text}：不是日期，应写成 2022-12-31 的样子") from None


def _questions(options: argparse.Namespace) -> int:
    from huiqi.policy.compiled import bundled
    from huiqi.report.plain import questions_json

    policy_set = bundled()
    if options.json:
        print(questions_json(policy_set), end="")
        return 0
    for section in policy_set.sections:
        print(f"【{section.title}】")
        for question in policy_set.questions.values():
            if question.section == section.id:
                print(f"  {question.id:<32}{question.label}{f'（{question.unit}）' if question.unit else ''}")
    return 0


def _policies(options: argparse.Namespace) -> int:
    from huiqi.policy.compiled import bundled
    from huiqi.report.plain import policies_json

    policy_set = bundled()
    if options.json:
        print(policies_json(policy_set), end="")
        return 0
    for provision in policy_set.provisions.values():
        count = sum(measure.provision == provision.id for measure in policy_set.measures.values())
        print(f"{provision.id:<24}{count:>2} 项措施  {provision.text[:40]}…")
    print(f"共 {len(policy_set.provisions)} 条条款，{len(policy_set.measures)} 项措施。")
    return 0


def _check(options: argparse.Namespace) -> int:
    from huiqi.matching.reach import check_reach
    from huiqi.policy.authoring import read
    from huiqi.policy.check import check

    directory = _directory(options.directory)
    policy_set, problems, files = read(directory, resources.root("resources") / "reference")
    if policy_set is not None:
        problems = check(policy_set, directory, files) or list(check_reach(policy_set, files))
    if policy_set is None or problems:
        found = sorted(set(problems))
        print(*found, sep="\n")
        raise Refusal(f"{directory} 有 {len(found)} 处问题，第一处：{found[0]}")
    print(
        f"没有问题：{len(policy_set.documents)} 个文件，{len(policy_set.provisions)} 条条款，"
        f"{len(policy_set.measures)} 项措施，{len(policy_set.questions)} 个问题，{len(policy_set.departments)} 个部门。"
    )
    return 0


def _coverage(options: argparse.Namespace) -> int:
    from huiqi.policy.compiled import load
    from huiqi.policy.reading import count_cases
    from huiqi.report.atomic import replacing
    from huiqi.report.coverage import coverage_html, coverage_text

    policy_set = load(_directory(options.directory), resources.root("resources") / "reference")
    cases = count_cases(_directory(options.cases)) if options.cases else {}
    if not options.html:
        print(coverage_text(policy_set, cases), end="")
        return 0
    options.html.mkdir(parents=True, exist_ok=True)
    for document in policy_set.documents.values():
        with replacing(options.html / f"{document.id}.html") as part:
            part.write_text(coverage_html(policy_set, document, cases), encoding="utf-8")
    return 0


def _directory(given: Path | None) -> Path:
    """Return the directory of a policy set: the one given, which must exist, or the bundled one."""
    directory = given or resources.root("policy_data")
    if not directory.is_dir():
        raise Refusal(f"找不到目录 {directory}，请检查写法")
    return directory


if __name__ == "__main__":
    sys.exit(main())

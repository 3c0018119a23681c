"""huiqi assess: from answers to everything that can be taken away."""

import argparse
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from huiqi.cli.counting import those_that_count
from huiqi.cli.refusal import Refusal, day, today
from huiqi.cli.terminal import complain, say

if TYPE_CHECKING:
    from huiqi.applicant.answers import AnswersFile
    from huiqi.matching.assessment import Assessment
    from huiqi.policy.models import PolicySet
    from huiqi.report.model import Contact, Report

STDOUT = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what can be written after ``huiqi assess``."""
    add = parser.add_argument
    add("answers", metavar="ANSWERS.json", nargs="?", type=Path, help="答案文件")
    add(
        "--code",
        metavar="TEXT",
        action="append",
        default=[],
        help="代替答案文件：结果单上二维码的内容；有几个码就写几次",
    )
    add("--on", metavar="DATE", help="评估日期，例如 2022-12-31；默认今天")
    add("--contacts", metavar="F", type=Path, help="服务大厅的联系方式表（Excel），写进结果")
    add("--xlsx", metavar="F", type=Path, help="写出 Excel 清单")
    add("--pdf", metavar="F", type=Path, help="写出 PDF 结果单")
    add("--pdf-summary", action="store_true", help="PDF 只要摘要：一张纸，正反两面")
    add("--pdf-department", metavar="ID", help="PDF 只要一个部门的事项；部门代号见 --json 的 departments")
    add("--pdf-large", action="store_true", help="PDF 用大字")
    add("--pdf-name", action="store_true", help="PDF 的二维码里也带上单位名称")
    add("--ics", metavar="F", type=Path, help="写出日历文件，到期前提醒")
    add("--text", metavar="F|-", help="写出能贴进聊天的文字；- 表示标准输出")
    add("--json", metavar="F|-", help="写出 JSON；- 表示标准输出")


@dataclass(frozen=True, slots=True)
class _Result:
    """What there is to write, and how it is wanted; ``calendar`` is empty where it is not, or there is no deadline."""

    options: argparse.Namespace
    assessment: "Assessment"
    report: "Report"
    calendar: str


def run(options: argparse.Namespace) -> int:
    """Assess, write the files asked for, print the result in a few lines or what was asked for on ``-``."""
    from huiqi.matching.assessment import assess
    from huiqi.policy.compiled import bundled
    from huiqi.report.build import build_report

    on = day("--on", options.on)
    policy_set = bundled()
    found = _answers(policy_set, options)
    if found.note:
        complain(found.note)
    answers = those_that_count(policy_set, found.answers, str(options.answers or "--code"))
    assessment = assess(policy_set, answers, on or found.on or today(policy_set))
    outputs = _outputs(options)
    report = build_report(assessment, _contacts(policy_set, options.contacts))
    result = _Result(options, assessment, report, _calendar(report, outputs))
    _write_all(result, outputs)
    say(_printed(result))
    return 0


def _answers(policy_set: "PolicySet", options: argparse.Namespace) -> "AnswersFile":
    from huiqi.applicant.answers import load_answers
    from huiqi.applicant.code import answers_of_codes

    if bool(options.answers) == bool(options.code):
        raise Refusal("请写一个答案文件，或者用 --code 写二维码的内容，两样只写一样；用 huiqi assess --help 查看用法")
    return answers_of_codes(policy_set, options.code) if options.code else load_answers(policy_set, options.answers)


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
        complain(f"--contacts {file}：{problem}")
    return found.by_department


def _outputs(options: argparse.Namespace) -> dict[str, Path]:
    """Return the files to write, by kind; each must be a file of its own, and none one that is read."""
    given = {name: getattr(options, name) for name in _WRITERS}
    outputs = {name: Path(path) for name, path in given.items() if path is not None and path != STDOUT}
    read = {"答案文件": options.answers, "--contacts": options.contacts}
    taken = {_place(path): name for name, path in read.items() if path is not None}
    for name, path in outputs.items():
        earlier = taken.setdefault(_place(path), f"--{name}")
        if earlier != f"--{name}":
            raise Refusal(f"--{name} {path}：和{earlier}是同一个文件，请换一个文件名")
    if options.json == options.text == STDOUT:
        raise Refusal("--json 和 --text 不能都写到标准输出，请给其中一个写文件名")
    return outputs


def _place(path: Path) -> str:
    """Return where a path leads; one that leads nowhere is left for its reader or writer to name."""
    try:
        return os.path.realpath(path)
    except ValueError:
        return str(path)


def _calendar(report: "Report", outputs: dict[str, Path]) -> str:
    """Return the calendar asked for; where there is no deadline, say so on stderr and take it from the outputs."""
    if "ics" not in outputs:
        return ""
    from huiqi.report.calendar import NoDeadlines, calendar_text

    try:
        return calendar_text(report)
    except NoDeadlines as nothing:
        complain(f"--ics {outputs.pop('ics')}：{nothing}")
        return ""


def _write_all(result: _Result, outputs: dict[str, Path]) -> None:
    """Write every file or none."""
    from huiqi.report.atomic import replacing

    with ExitStack() as stack:  # nothing takes its place before everything is written
        parts = {name: stack.enter_context(replacing(path)) for name, path in outputs.items()}
        for name, part in parts.items():
            _WRITERS[name](result, part)


def _write_excel(result: _Result, file: Path) -> None:
    from huiqi.report.excel import write_excel

    write_excel(result.report, file)


def _write_pdf(result: _Result, file: Path) -> None:
    from huiqi.applicant.code import codes_that_fit
    from huiqi.report.pdf import PdfOptions, write_pdf

    options = result.options
    scope = "summary" if options.pdf_summary else "full"
    wanted = PdfOptions(scope, options.pdf_department, options.pdf_large, options.pdf_name)
    told = result.assessment
    codes = codes_that_fit(told.policy_set, told.answers, told.on, with_name=wanted.named)
    write_pdf(result.report, file, wanted, codes)


def _write_calendar(result: _Result, file: Path) -> None:
    file.write_text(result.calendar, encoding="utf-8", newline="")


def _write_text(result: _Result, file: Path) -> None:
    file.write_text(_chat(result), encoding="utf-8")


def _write_json(result: _Result, file: Path) -> None:
    file.write_text(_json(result), encoding="utf-8")


_WRITERS: dict[str, Callable[[_Result, Path], None]] = {
    "xlsx": _write_excel,
    "pdf": _write_pdf,
    "ics": _write_calendar,
    "text": _write_text,
    "json": _write_json,
}
"""How each file is written, by the option that asks for it."""


def _printed(result: _Result) -> str:
    from huiqi.report.plain import summary_text

    if result.options.json == STDOUT:
        return _json(result)
    return _chat(result) if result.options.text == STDOUT else summary_text(result.report)


def _json(result: _Result) -> str:
    from huiqi.report.plain import report_json

    return report_json(result.assessment, result.report)


def _chat(result: _Result) -> str:
    from huiqi.report.chat import chat_text

    return chat_text(result.report)

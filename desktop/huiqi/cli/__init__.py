"""The same job without a window: the command line (design, section 5)."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from huiqi.cli import assess, compare, listing, sets
from huiqi.cli.refusal import Refusal
from huiqi.cli.terminal import complain

USAGE_ERROR = 2
STDOUT = 1
SITTINGS = (".huiqi", ".json")
"""What the window saves."""


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
        options = _parser().parse_args([] if _is_sitting(words) else words)
        options.file = words[0] if _is_sitting(words) else ""
        status = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except (Refusal, *_sentences()) as refusal:
        complain(str(refusal))
    except BrokenPipeError:  # the reader has had enough, which is not our failure
        _forget_output()
        return 0
    except OSError as error:
        complain(_told(error))
        _forget_output()
    return USAGE_ERROR


def _told(error: OSError) -> str:
    """Return what went wrong with a file; errors without a number are sentences of our own."""
    place = f" {error.filename}" if error.filename else ""
    return f"无法读写{place}（{error.strerror}），请检查磁盘空间和权限" if error.errno else str(error)


def _forget_output() -> None:
    """Let nobody try again to write what cannot be written: it would cost the exit status."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), STDOUT)


def _sentences() -> tuple[type[Exception], ...]:
    """The errors whose message is already a sentence for a person."""
    from huiqi.applicant.answers import AnswerError
    from huiqi.policy.compiled import PolicySetError
    from huiqi.report.atomic import ExportError

    return AnswerError, PolicySetError, ExportError


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="huiqi",
        description="惠企自测：不联网，比对内蒙古自治区惠企政策，列出可享受的措施和责任部门。",
        epilog="不写命令就打开窗口；huiqi 文件名.huiqi（或 .json）打开窗口并接着填那个文件。",
    )
    parser.set_defaults(run=_window)
    parser.add_argument("--hall", action="store_true", help="服务大厅模式：全屏，一位接一位，不留下来办事的人的内容")
    commands = parser.add_subparsers(title="命令", parser_class=_Parser)

    def command(name: str, says: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=says, description=says, allow_abbrev=False)
        added.set_defaults(run=run)
        return added

    assess.add_arguments(command("assess", "按答案文件评估，写出 Excel、PDF、日历、文字或 JSON", assess.run))
    compare.add_arguments(command("compare", "比较两份答案，或同一份答案在两个日期的结果", compare.run))
    for name, says, run in (
        ("questions", "列出可以回答的问题", listing.questions),
        ("policies", "列出收录的全部条款，包括没有措施的", listing.policies),
    ):
        command(name, says, run).add_argument("--json", action="store_true", help="输出 JSON")
    checking = command("check", "检查一套政策数据", sets.check_set)
    checking.add_argument("directory", metavar="DIR", nargs="?", type=Path, help="政策数据目录；默认检查随程序附带的")
    covering = command("coverage", "列出每条条款的哪些文字已用作依据，供部门核对", sets.coverage)
    covering.add_argument("directory", metavar="DIR", nargs="?", type=Path, help="政策数据目录；默认用随程序附带的")
    covering.add_argument("--cases", metavar="DIR", type=Path, help="核对案例所在的目录，例如 tests/cases")
    covering.add_argument("--html", metavar="DIR", type=Path, help="把每份文件写成一张网页，放进这个目录")
    return parser


def _is_sitting(words: list[str]) -> bool:
    """Whether the one word is a file saved by the window: what a double click on it runs."""
    return len(words) == 1 and words[0].lower().endswith(SITTINGS)


def _window(options: argparse.Namespace) -> int:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        raise Refusal("没有图形桌面，打不开窗口；请在桌面上运行，或用 huiqi assess 评估一个答案文件")
    from huiqi.app import main as open_window

    return open_window(["--hall"] if options.hall else [options.file] if options.file else [])


if __name__ == "__main__":
    sys.exit(main())

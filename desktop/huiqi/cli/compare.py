"""huiqi compare: two files of answers, or one on two dates."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from huiqi.cli.counting import those_that_count
from huiqi.cli.refusal import Refusal, day, today
from huiqi.cli.terminal import say

if TYPE_CHECKING:
    from huiqi.applicant.answers import AnswersFile
    from huiqi.policy.models import PolicySet

SIDES = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what can be written after ``huiqi compare``."""
    add = parser.add_argument
    add("answers", metavar="ANSWERS.json", nargs="+", type=Path, help="一个或两个答案文件")
    add("--on", metavar="DATE", action="append", default=[], help="评估日期；写两次就是前一个和后一个各用一个")


def run(options: argparse.Namespace) -> int:
    """Print what the second says other than the first."""
    from huiqi.matching.assessment import assess
    from huiqi.policy.compiled import bundled
    from huiqi.report.build import build_report
    from huiqi.report.compare import compare, compare_text

    files, days = options.answers, [day("--on", text) for text in options.on]
    least = SIDES if len(files) == 1 else 0
    if len(files) > SIDES or not least <= len(days) <= SIDES:
        raise Refusal("请写两个答案文件，或者一个答案文件和两个 --on，用 huiqi compare --help 查看用法")
    policy_set = bundled()
    sides = ([_read(policy_set, file) for file in files] * SIDES)[:SIDES]
    dates = (days * SIDES or [None, None])[:SIDES]
    reports = [
        build_report(assess(policy_set, side.answers, on or side.on or today(policy_set)))
        for side, on in zip(sides, dates, strict=True)
    ]
    say(compare_text(compare(*reports)))
    return 0


def _read(policy_set: "PolicySet", file: Path) -> "AnswersFile":
    from huiqi.applicant.answers import load_answers

    read = load_answers(policy_set, file)
    return replace(read, answers=dict(those_that_count(policy_set, read.answers, str(file))))

"""The golden businesses as reports."""

import json
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from huiqi.applicant.answers import read_answers
from huiqi.matching.assessment import assess
from huiqi.policy.compiled import bundled
from huiqi.report.build import build_report
from huiqi.report.model import Report

BUSINESSES = Path(__file__).parents[1] / "cases" / "businesses"
GOLDEN = ("noodle-shop-2022", "city-bus", "nursing-home", "village-express", "star-hotel")
"""Those whose hand-outs are kept under tests/report/golden."""


@cache
def business_report(name: str) -> Report:
    """Return the report of a golden business, under its own name and on its own day."""
    case = yaml.safe_load((BUSINESSES / f"{name}.yaml").read_text(encoding="utf-8"))
    answers = {"company_name": case["name"], **case["answers"]}
    text = json.dumps({"format": 1, "answers": answers}, ensure_ascii=False, default=str)
    policy_set = bundled()
    read = read_answers(policy_set, text, name)
    return build_report(assess(policy_set, read.answers, date.fromisoformat(case["on"])))


def names() -> tuple[str, ...]:
    """Return the names of all golden businesses."""
    return tuple(sorted(file.stem for file in BUSINESSES.glob("*.yaml")))

"""The whole businesses under tests/cases: the assessment and the report of one."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from huiqi.applicant.answers import Answers, read_answers
from huiqi.matching.assessment import Assessment, assess
from huiqi.policy.compiled import bundled
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.model import Report

BUSINESSES = Path(__file__).parents[1] / "cases" / "businesses"


def names() -> list[str]:
    """Return the names of all businesses."""
    return sorted(file.stem for file in BUSINESSES.glob("*.yaml"))


@cache
def _case(name: str) -> dict[str, Any]:
    return yaml.safe_load((BUSINESSES / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def answers_of(policy_set: PolicySet, name: str) -> Answers:
    """Return the answers of a business."""
    text = json.dumps({"format": 1, "answers": _case(name)["answers"]}, ensure_ascii=False, default=str)
    return read_answers(policy_set, text, name).answers


def business(policy_set: PolicySet, name: str) -> Assessment:
    """Return the assessment of a business on its day."""
    return assess(policy_set, answers_of(policy_set, name), date.fromisoformat(_case(name)["on"]))


@cache
def business_report(name: str) -> Report:
    """Return the report of a business on its day, by the bundled set."""
    return build_report(business(bundled(), name))

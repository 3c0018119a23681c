"""The whole businesses under tests/cases, and the report of one."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from huiqi.applicant.answers import read_answers
from huiqi.matching.assessment import Assessment, assess
from huiqi.policy.models import PolicySet

BUSINESSES = Path(__file__).parents[1] / "cases" / "businesses"


def names() -> list[str]:
    """Return the names of all businesses."""
    return sorted(file.stem for file in BUSINESSES.glob("*.yaml"))


def business(policy_set: PolicySet, name: str) -> Assessment:
    """Return the assessment of a business on its day."""
    case: dict[str, Any] = yaml.safe_load((BUSINESSES / f"{name}.yaml").read_text(encoding="utf-8"))
    text = json.dumps({"format": 1, "answers": case["answers"]}, ensure_ascii=False, default=str)
    return assess(policy_set, read_answers(policy_set, text, name).answers, date.fromisoformat(case["on"]))

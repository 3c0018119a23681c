"""The golden cases: how they are read, and what the program finds for one."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from huiqi.applicant.answers import read_answers
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report.build import item_of

CASES = Path(__file__).parents[1] / "cases"
FOUND = {"verdict", "bucket", "force", "amount", "low", "amount_kind", "departments", "missing"}
FIELDS = {"measure", "name", "on", "answers"} | FOUND


@dataclass(frozen=True)
class Case:
    """One golden case: a measure, answers and a day, and what must follow."""

    data: dict[str, Any]

    @property
    def measure(self) -> str:
        """The measure it is about."""
        return self.data["measure"]

    @property
    def on(self) -> date:
        """The day of the assessment."""
        return date.fromisoformat(str(self.data["on"]))

    def expected(self) -> dict[str, Any]:
        """What must follow, in the types in which it is found."""
        expected = {key: value for key, value in self.data.items() if key in FOUND}
        for key in ("amount", "low"):
            if expected.get(key) is not None:
                expected[key] = Decimal(str(expected[key]))
        if "missing" in expected:
            expected["missing"] = set(expected["missing"])
        return expected

    def answers(self, policy_set: PolicySet) -> dict[str, Any]:
        """The answers, read as from an answers file."""
        text = json.dumps({"format": 1, "answers": self.data["answers"]}, ensure_ascii=False, default=str)
        return read_answers(policy_set, text, self.data["name"]).answers

    def found(self, policy_set: PolicySet, answers: dict[str, Any]) -> dict[str, Any]:
        """What the program finds, of what the case tells."""
        assessment = assess(policy_set, answers, self.on)
        measure = policy_set.measures[self.measure]
        outcome, item = assessment.outcomes[measure.id], item_of(assessment, measure)
        assert item.amount is not None
        found = {
            "verdict": outcome.verdict,
            "bucket": outcome.bucket,
            "force": outcome.force,
            "amount": item.amount.high,
            "low": item.amount.low,
            "amount_kind": item.amount.kind,
            "departments": [line.printed for line in item.departments],
            "missing": set(assessment.missing(measure)),
        }
        return {key: value for key, value in found.items() if key in self.data}


@cache
def load_cases() -> tuple[Case, ...]:
    """Return all golden cases, in the order of their files."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return tuple(
        Case(data)
        for file in sorted(CASES.glob("*/*.yaml"))
        if file.parent.name != "businesses"
        for data in yaml.load(file.read_text(encoding="utf-8"), Loader=loader)
    )

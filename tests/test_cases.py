"""The golden cases: data under tests/cases, written from the official text."""

import json
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from huiqi.applicant.answers import read_answers
from huiqi.matching.assessment import assess
from huiqi.report.build import item_of

CASES = Path(__file__).parent / "cases"
FIELDS = {
    "measure",
    "name",
    "on",
    "answers",
    "verdict",
    "bucket",
    "force",
    "amount",
    "low",
    "amount_kind",
    "departments",
    "missing",
}


def _load() -> list[Any]:
    cases = []
    for file in sorted(CASES.glob("*/*.yaml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            cases.append(pytest.param(case, id=f"{case['measure']}-{case['name']}"))
    return cases


LOADED = _load()


@pytest.mark.parametrize("case", LOADED)
def test_case(policy_set, case: dict[str, Any]) -> None:
    assert set(case) <= FIELDS
    text = json.dumps({"format": 1, "answers": case["answers"]}, ensure_ascii=False, default=str)
    answers = read_answers(policy_set, text, case["name"]).answers
    assessment = assess(policy_set, answers, date.fromisoformat(str(case["on"])))
    measure = policy_set.measures[case["measure"]]
    outcome, item = assessment.outcomes[measure.id], item_of(assessment, measure)
    amount = item.amount
    assert amount is not None
    found = {
        "verdict": outcome.verdict,
        "bucket": outcome.bucket,
        "force": outcome.force,
        "amount": None if amount.high is None else Decimal(amount.high),
        "low": None if amount.low is None else Decimal(amount.low),
        "amount_kind": amount.kind,
        "departments": [line.printed for line in item.departments],
        "missing": set(assessment.missing(measure)),
    }
    expected = {key: value for key, value in case.items() if key in found}
    for key in ("amount", "low"):
        if expected.get(key) is not None:
            expected[key] = Decimal(str(expected[key]))
    if "missing" in expected:
        expected["missing"] = set(expected["missing"])
    assert {key: found[key] for key in expected} == expected


def test_every_measure_has_an_eligible_an_ineligible_and_an_unknown_case(policy_set) -> None:
    seen: dict[str, set[str]] = defaultdict(set)
    for param in LOADED:
        case = param.values[0]
        seen[case["measure"]].add(case["verdict"])
    lacking = {
        ident: {"eligible", "ineligible", "unknown"} - seen[ident]
        for ident in policy_set.measures
        if seen[ident] != {"eligible", "ineligible", "unknown"}
    }
    assert not lacking


@pytest.mark.parametrize(
    "pair",
    [
        ("2022-12-31", "2023-01-01"),
        ("2023-04-30", "2023-05-01"),
        ("2023-06-30", "2023-07-01"),
        ("2024-12-31", "2025-01-01"),
        ("2025-06-05", "2025-06-07"),
        ("2025-12-31", "2026-01-01"),
    ],
)
def test_both_sides_of_every_boundary_date_are_in_the_cases(pair) -> None:
    days = {str(param.values[0]["on"]) for param in LOADED}
    assert set(pair) <= days

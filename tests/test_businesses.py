"""Whole businesses: every measure one of them can claim, is one step from, or still has to confirm, and no other."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from huiqi.applicant.answers import read_answers
from huiqi.matching.aside import counted
from huiqi.matching.assessment import assess

FILES = sorted((Path(__file__).parent / "cases" / "businesses").glob("*.yaml"))
TOLD = ("available", "one_step", "to_confirm")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_business(policy_set, file: Path) -> None:
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    text = json.dumps({"format": 1, "answers": case["answers"]}, ensure_ascii=False, default=str)
    answers = read_answers(policy_set, text, case["name"]).answers
    assessment = assess(policy_set, answers, date.fromisoformat(case["on"]))
    assert assess(policy_set, counted(policy_set, answers), assessment.on).outcomes == assessment.outcomes
    found = {
        bucket: {ident for ident, outcome in assessment.outcomes.items() if outcome.bucket == bucket} for bucket in TOLD
    }
    assert found == {bucket: set(case.get(bucket, ())) for bucket in TOLD}
    told = {ident: None if high is None else Decimal(high) for ident, high in case.get("amounts", {}).items()}
    assert {ident: assessment.amount(policy_set.measures[ident]).high for ident in told} == told

"""The same answers on the same day are the same bytes: in another order, in another process, with other hashes."""

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from businesses import answers_of, names
from hypothesis import given
from hypothesis import strategies as st
from random_businesses import DAYS, businesses
from tried import tried, tries

from huiqi.applicant.answers import Answers, dump_answers, plain
from huiqi.applicant.code import codes_that_fit
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.calendar import NoDeadlines, calendar_text
from huiqi.report.chat import chat_text
from huiqi.report.plain import report_json, summary_text

ROOT = Path(__file__).parents[2]
DAY = "2022-06-30"
KINDS = ("xlsx", "pdf", "ics", "text", "json")


@tries(15)
@given(data=st.data())
def test_the_order_of_answers_is_not_in_what_is_written(policy_set: PolicySet, value_of, data) -> None:
    whole, on = data.draw(businesses(policy_set, value_of)), data.draw(DAYS)
    shuffled = dict(data.draw(st.permutations(list(whole.items()))))
    tried("random business", 2)
    assert written(policy_set, shuffled, on) == written(policy_set, whole, on)


def written(policy_set: PolicySet, answers: Answers, on: date) -> tuple[object, ...]:
    """Everything that is text, and the QR codes."""
    assessment = assess(policy_set, answers, on)
    report = build_report(assessment)
    try:
        calendar = calendar_text(report)
    except NoDeadlines as nothing:
        calendar = str(nothing)
    codes = codes_that_fit(policy_set, answers, on, with_name=True)
    texts = (report_json(assessment, report), chat_text(report), summary_text(report), dump_answers(answers, on))
    return *texts, calendar, codes


@pytest.mark.parametrize("name", [name for place, name in enumerate(names()) if place % 20 == 0])
def test_another_process_writes_the_same_files(policy_set: PolicySet, name: str, tmp_path: Path) -> None:
    """Excel and PDF too: once with the answers in their order, once turned round, each with another seed for hashes."""
    answers = answers_of(policy_set, name)
    turned = dict(reversed(answers.items()))
    tried("file written twice", len(KINDS))
    with ThreadPoolExecutor() as both:
        one = both.submit(files_of, answers, tmp_path / "one", "1")
        two = both.submit(files_of, turned, tmp_path / "two", "4242")
    assert len(one.result()) >= len(KINDS) - 1 and one.result() == two.result()


def files_of(answers: Answers, folder: Path, seed: str) -> dict[str, str]:
    """The digests of all files the program writes about a business, in a process of its own."""
    folder.mkdir()
    file = folder / "answers.json"
    told = {ident: plain(value) for ident, value in answers.items()}
    file.write_text(json.dumps({"format": 1, "answers": told}), encoding="utf-8")
    outputs = [part for kind in KINDS for part in (f"--{kind}", str(folder / f"a.{kind}"))]
    command = [sys.executable, "-m", "huiqi", "assess", str(file), "--on", DAY, *outputs]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), "PYTHONHASHSEED": seed}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path != file}

"""The window and the command line are two faces of one function: the same answers, in whatever order, say the same."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_businesses import telling
from tried import tried, tries

from huiqi.applicant.answers import Value, dump_answers
from huiqi.cli import main
from huiqi.matching.assessment import Assessment
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.plain import report_json
from huiqi.wizard.session import Session

ON = date(2022, 9, 1)


def drawn(policy_set: PolicySet, value_of, data: st.DataObject) -> dict[str, Value]:
    """Answers that may well contradict each other: also to questions that do not arise."""
    chosen = data.draw(st.lists(st.sampled_from(sorted(policy_set.questions)), unique=True, max_size=30))
    return {ident: data.draw(telling(policy_set, policy_set.questions[ident], value_of)) for ident in chosen}


def after(policy_set: PolicySet, answers: dict[str, Value]) -> Assessment:
    """What the window knows after these answers, given one after another."""
    session = Session(ON)
    session.start(policy_set)
    for ident, value in answers.items():
        session.answer(ident, value)
    return session.assessment


@tries(25)
@given(data=st.data())
def test_the_window_forgets_in_which_order_it_was_answered(policy_set: PolicySet, value_of, data) -> None:
    answers = drawn(policy_set, value_of, data)
    shuffled = dict(data.draw(st.permutations(list(answers.items()))))
    tried("random business", 2)
    one, two = after(policy_set, answers), after(policy_set, shuffled)
    assert (one.answers, one.outcomes, one.open_questions) == (two.answers, two.outcomes, two.open_questions)


@tries(15)
@given(data=st.data())
def test_the_command_line_says_what_the_window_says(
    policy_set: PolicySet, value_of, data, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answers = drawn(policy_set, value_of, data)
    file = tmp_path / "answers.json"
    file.write_text(dump_answers(answers, ON), encoding="utf-8")
    tried("answers file")
    assert main(["assess", str(file), "--json", "-"]) == 0
    window = after(policy_set, answers)
    out, err = capsys.readouterr()
    assert json.loads(out) == json.loads(report_json(window, build_report(window)))
    aside = answers.keys() - window.answers.keys()
    assert ("没有计入" in err) == bool(aside) and err.count("\n") == bool(aside)

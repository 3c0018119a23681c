"""Walks of random steps, and whether the window tells the truth after each."""

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    run_state_machine_as_test,
)
from PySide6.QtCore import QDate
from tried import tries
from windows import settle

from huiqi.matching.assessment import assess
from huiqi.report.build import build_report, leads
from huiqi.wizard.beside import finish
from huiqi.wizard.fields.one import RadioField
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.results import ResultsPage
from huiqi.wizard.section_page import SectionPage

STEPS = 20
"""In a walk."""
PLACE = st.integers(0, 60)
"""Which of several things, counted round."""


def tells_the_truth(main: MainWindow) -> None:
    """Fail unless what the window shows is what a fresh assessment of its answers on its date says."""
    session = main.session
    fresh = assess(session.policy_set, dict(session.answers), session.on)
    assert {each: found.bucket for each, found in session.assessment.outcomes.items()} == {
        each: found.bucket for each, found in fresh.outcomes.items()
    }
    assert session.assessment.open_questions == fresh.open_questions
    assert set(session.answers).isdisjoint(session.aside)
    if main.wizard.steps and main.wizard.steps.isVisible():
        assert str(len(fresh.open_questions) or "其余问题") in main.wizard.steps.left.text()
        for bucket, count in main.wizard.steps.standing.counts.items():
            assert count.text().startswith(f"{sum(each.bucket == bucket for each in leads(fresh))} ")
    assert main.wizard.welcome.date_edit.date() == QDate(session.on.year, session.on.month, session.on.day)
    assert main.files and main.isWindowModified() == main.files.modified()
    page = main.wizard.currentPage()
    if isinstance(page, ResultsPage) and page.report:
        shown, right = page.report, build_report(fresh, session.contacts)
        assert (shown.items, shown.totals, shown.on) == (right.items, right.totals, right.on)
        assert set(page.pane.items) <= set(right.items)
        assert page.pane.is_narrowed() or len(page.pane.items) == len(right.items)
        assert page.details.toPlainText() or not page.details.isVisible()
    if isinstance(page, SectionPage):
        for row in page.rows:
            assert row._shown == session.given(row.question.id), row.question.id
            if isinstance(row.field, RadioField):
                assert row.field._values[row.field._group.checkedButton()] == session.given(row.question.id)  # type: ignore[index]
            assert row.error.text() == "" or session.given(row.question.id) is None


def walked(machine: type[RuleBasedStateMachine], walks: int) -> None:
    """Try so many walks; one that fails is printed as it was, as finding a shorter one takes minutes."""
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    run_state_machine_as_test(machine, settings=settings(tries(walks), stateful_step_count=STEPS, phases=phases))
    finish()
    settle()

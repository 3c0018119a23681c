"""The questionnaire cut into pages of one idea each. Pure functions, no window."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from huiqi.policy.models import PolicySet, Question, Section, inputs_of, tests_of
from huiqi.wizard.words import tr, tr_question

ENOUGH = 4
"""Questions on a page, from which on the next one begins, unless what follows hangs on what is there."""
MOST = 6
OPTIONS = 16
"""Options on a page, from which on the next one begins as well."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One page: a few questions of a section, the how manieth of how many."""

    section: Section
    questions: tuple[Question, ...]
    number: int
    of: int

    @property
    def title(self) -> str:
        """The title of the section, with the number where it has several pages."""
        name = tr_question(self.section.title)
        told = tr("{name}（{number}/{of}）")
        return name if self.of == 1 else told.format(name=name, number=self.number, of=self.of)


def topics(policy_set: PolicySet) -> Iterator[Topic]:
    """Yield the pages in the order of the questionnaire; sections without a question have none."""
    for section in policy_set.sections:
        pages = list(_pages([each for each in policy_set.questions.values() if each.section == section.id]))
        for number, questions in enumerate(pages, start=1):
            yield Topic(section, tuple(questions), number, len(pages))


def _pages(questions: Iterable[Question]) -> Iterator[list[Question]]:
    page: list[Question] = []
    for question in questions:
        if page and _is_full(page) and not (len(page) < MOST and _hangs_on(question, page)):
            yield page
            page = []
        page.append(question)
    if page:
        yield page


def _is_full(page: list[Question]) -> bool:
    return len(page) >= ENOUGH or sum(len(question.choices) for question in page) >= OPTIONS


def _hangs_on(question: Question, page: list[Question]) -> bool:
    read = (
        {name for test in tests_of(question.asked_if) for name in inputs_of(test.fact)}
        if question.asked_if
        else set[str]()
    )
    return not read.isdisjoint(each.id for each in page)

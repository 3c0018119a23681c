"""What is still open: each question that can change the result, and which entries of the list it may decide."""

from dataclasses import dataclass

from huiqi.matching.assessment import Assessment
from huiqi.report.model import Item, Report


@dataclass(frozen=True, slots=True)
class Pending:
    """An open question. ``decides``: entries it may settle; ``alone``: those it settles by itself; ``amounts``: whose figure."""

    question: str
    decides: tuple[Item, ...]
    alone: tuple[Item, ...]
    amounts: tuple[Item, ...]


def pending(assessment: Assessment, report: Report) -> tuple[Pending, ...]:
    """Return the open questions, the one that can decide most first, each with the entries it bears on.

    A question that tells whether another arises bears on everything that other one does.
    """
    decides: dict[str, dict[str, Item]] = {}
    alone: dict[str, dict[str, Item]] = {}
    amounts: dict[str, dict[str, Item]] = {}
    for item in report.items:
        wanted, into = _wanted(assessment, item)
        for ident in wanted:
            for each in (ident, *assessment.gates(ident)):
                (decides if into else amounts).setdefault(each, {})[item.measure] = item
        if into and len(wanted) == 1:
            alone.setdefault(wanted[0], {})[item.measure] = item
    return tuple(
        Pending(
            ident,
            tuple(decides.get(ident, {}).values()),
            tuple(alone.get(ident, {}).values()),
            tuple(amounts.get(ident, {}).values()),
        )
        for ident in assessment.open_questions
    )


def _wanted(assessment: Assessment, item: Item) -> tuple[tuple[str, ...], bool]:
    """Return the open questions of an entry, and whether they decide if it is had (or only how much)."""
    measure = assessment.policy_set.measures[item.measure]
    if item.bucket == "to_confirm":
        return assessment.missing(measure), True
    if item.bucket == "not_applicable":
        return assessment.missing_for_step(measure), True
    if item.bucket == "available" and item.amount:
        return assessment.questions_behind(item.amount.missing), False
    return (), False

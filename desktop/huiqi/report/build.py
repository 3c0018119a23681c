"""Build the report of an assessment: one entry for each measure, however often it is printed, in words."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from weakref import WeakKeyDictionary

from huiqi.applicant.code import fingerprint
from huiqi.applicant.shown import chinese_date, shown
from huiqi.later import Later
from huiqi.matching.assessment import Assessment
from huiqi.matching.model import Outcome
from huiqi.policy.models import (
    Basis,
    Certainty,
    Measure,
    PolicySet,
)
from huiqi.report.entry import PLACE, entry, questions_of
from huiqi.report.model import (
    BUCKET_LABELS,
    AnswerLine,
    Contact,
    Item,
    Report,
)
from huiqi.report.totals import high, totals
from huiqi.report.visits import by_department
from huiqi.report.wording import (
    NAMELESS,
    NOTICES,
)

NOT_CONCERNED = "不涉及"
DAYS_KEPT = 3
"""The last report of so many days is kept to build the next one from: two that are compared, and the present one."""
_LATEST: WeakKeyDictionary[PolicySet, OrderedDict[date, tuple[Assessment, dict[int, Item]]]] = WeakKeyDictionary()
"""The assessment reported last on a day, and its entries by family, in order; after one more answer most still stand."""
ORDER = {bucket: place for place, bucket in enumerate(BUCKET_LABELS)}
BEST_STATED: tuple[Basis, ...] = ("text", "document", "plan_year", "not_stated")
SUREST: tuple[Certainty, ...] = ("entitled", "discretionary", "encouraged")


def build_report(assessment: Assessment, contacts: Mapping[str, Contact] | None = None) -> Report:
    """Return the report of an assessment; the same assessment gives the same report.

    ``contacts`` are a service hall's own entries by department id (``read_contacts(...).by_department``).
    """
    policy_set = assessment.policy_set
    *_, entries = build_ahead(assessment)
    items = tuple(sorted(entries.values(), key=_place))
    if contacts:
        items = tuple(_with_contacts(item, contacts) for item in items)
    name = str(assessment.answers.get("company_name", "")).strip()
    return Report(
        business=name or NAMELESS,
        on=assessment.on,
        on_text=chinese_date(assessment.on),
        policy_title=policy_set.title,
        policy_version=policy_set.version,
        policy_sha256=policy_set.sha256,
        items=items,
        totals=tuple(totals(items)),
        departments=Later(partial(by_department, items)),
        derived=tuple(_derived(assessment)),
        answers=Later(partial(_answers, assessment)),
        notices=NOTICES,
        fingerprint=fingerprint(assessment.answers, assessment.on),
        open_questions=questions_of(assessment, assessment.open_questions),
    )


def _derived(assessment: Assessment) -> Iterator[str]:
    """Yield what the judgement rests on: size and kind of industry, once the industry is known."""
    for name in ("size", "service_industry"):
        found = assessment.derived.get(name)
        if found and "industry" not in found.missing:
            yield found.explanation


def _with_contacts(item: Item, contacts: Mapping[str, Contact]) -> Item:
    lines = (replace(line, contact=contacts.get(line.id)) for line in item.departments)
    return replace(item, departments=tuple(lines))


def _place(item: Item) -> tuple[int, bool, int, Decimal]:
    """Sort by bucket, then what the applicant gets directly, then what is surest, then the larger amount."""
    counts = item.amount is not None and item.amount.counts
    return ORDER[item.bucket], bool(item.via), SUREST.index(item.certainty), -high(item) if counts else Decimal(0)


def leads(assessment: Assessment) -> Iterator[Outcome]:
    """Yield one outcome for each entry a report will have, without making the entries: what is counted beforehand."""
    outcomes = assessment.outcomes
    for family in _families(assessment.policy_set):
        yield outcomes[family[0]] if len(family) == 1 else min(map(outcomes.__getitem__, family), key=_lead)


def _group(assessment: Assessment, family: tuple[str, ...]) -> list[Outcome]:
    """Return the outcomes of a measure together with the same measure's in other provisions, the best one first."""
    if len(family) == 1:
        return [assessment.outcomes[family[0]]]
    return sorted((assessment.outcomes[ident] for ident in family), key=_lead)


def _lead(outcome: Outcome) -> tuple[int, int]:
    """Of one measure's sources, the one that helps most leads: the best bucket, then the term best stated."""
    return ORDER[outcome.bucket], BEST_STATED.index(outcome.measure.in_force.basis)


@lru_cache(maxsize=4)
def _families(policy_set: PolicySet) -> tuple[tuple[str, ...], ...]:
    """Return the measures of a set, by id, each together with those that are the same."""
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for ident in policy_set.measures:
        if ident not in done:
            found.append(tuple(_same_as(policy_set, ident)))
            done.update(found[-1])
    return tuple(found)


def _same_as(policy_set: PolicySet, measure: str) -> Iterator[str]:
    """Yield a measure and all that are declared the same as it, directly or through each other."""
    waiting, seen = [measure], set[str]()
    while waiting:
        ident = waiting.pop(0)
        if ident in seen:
            continue
        seen.add(ident)
        yield ident
        waiting.extend(relation.to for relation in policy_set.measures[ident].relations if relation.kind == "same_as")


def item_of(assessment: Assessment, measure: Measure) -> Item:
    """Return the entry of one measure by itself, as printed in its own provision."""
    return entry(assessment, [assessment.outcomes[measure.id]])


def build_ahead(assessment: Assessment) -> Iterator[dict[int, Item]]:
    """Build the entries of a report, to be at hand when it is asked for; yields them as they grow, all of them at last.

    Those of the report before are taken over where nothing they are made from has changed since.
    """
    policy_set, on = assessment.policy_set, assessment.on
    families, kept = _families(policy_set), _LATEST.setdefault(policy_set, OrderedDict())
    before = kept.get(on)
    items = dict(before[1]) if before else {}
    for place in _touched(assessment, before[0]) if before else range(len(families)):
        items[place] = entry(assessment, _group(assessment, families[place]))
        yield items
    kept.pop(on, None)
    kept[on] = assessment, items
    if len(kept) > DAYS_KEPT:
        kept.popitem(last=False)
    yield items


def _touched(assessment: Assessment, before: Assessment) -> Iterable[int]:
    """Return the places of the families whose entries are made from something that has changed."""
    places = _family_of(assessment.policy_set)
    if assessment.answers.get(PLACE) != before.answers.get(PLACE):
        return set(places.values())
    return {places[measure] for measure in assessment.touched_since(before)}


@lru_cache(maxsize=4)
def _family_of(policy_set: PolicySet) -> dict[str, int]:
    """Return the place of the family of each measure."""
    return {ident: place for place, family in enumerate(_families(policy_set)) for ident in family}


def _answers(assessment: Assessment) -> Iterator[AnswerLine]:
    titles = {section.id: section.title for section in assessment.policy_set.sections}
    for ident, question in assessment.policy_set.questions.items():
        given = assessment.answers.get(ident)
        implied = given is None and assessment.answered(ident) is not None
        value = NOT_CONCERNED if implied else shown(assessment.policy_set, question, given)
        yield AnswerLine(ident, titles[question.section], question.label, value, given is not None)

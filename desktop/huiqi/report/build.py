"""Build the report of an assessment: one entry for each measure, however often it is printed, in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from weakref import WeakKeyDictionary

from huiqi.applicant.answers import chinese_date, shown
from huiqi.applicant.code import fingerprint
from huiqi.matching.assessment import Assessment
from huiqi.matching.logic import grounds
from huiqi.matching.model import Amount, Outcome
from huiqi.policy.models import (
    DERIVED_FACTS,
    Basis,
    Benefit,
    Certainty,
    Measure,
    PolicySet,
    PrintedDepartment,
    Relation,
    Test,
    inputs_of,
    tests_of,
)
from huiqi.report.model import (
    BUCKET_LABELS,
    AnswerLine,
    Contact,
    DepartmentLine,
    Item,
    MissingQuestion,
    Reason,
    Report,
    Source,
)
from huiqi.report.totals import high, totals
from huiqi.report.visits import by_department
from huiqi.report.wording import (
    CERTAINTY_LABELS,
    KIND_LABELS,
    NAMELESS,
    NOTICES,
    OBTAIN_LABELS,
    VIA_LABELS,
    article,
    recipients_text,
    until_text,
)

NOT_CONCERNED = "不涉及"
MOST_KNOWN = 5000
"""Entries kept from earlier reports, some twenty answers' worth."""
_KNOWN: WeakKeyDictionary[PolicySet, dict[tuple[object, ...], Item]] = WeakKeyDictionary()
ORDER = {bucket: place for place, bucket in enumerate(BUCKET_LABELS)}
BEST_STATED: tuple[Basis, ...] = ("text", "document", "plan_year", "not_stated")
SUREST: tuple[Certainty, ...] = ("entitled", "discretionary", "encouraged")
RELATION_WORDS = {
    "differs_in": "与“{title}”（{place}）是同类措施，条件或金额不同，不重复计算",
    "not_with": "不能与“{title}”（{place}）同时享受",
    "may_combine": "可以与“{title}”（{place}）同时享受",
}


def build_report(assessment: Assessment, contacts: Mapping[str, Contact] | None = None) -> Report:
    """Return the report of an assessment; the same assessment gives the same report.

    ``contacts`` are a service hall's own entries by department id (``read_contacts(...).by_department``).
    """
    policy_set = assessment.policy_set
    items = tuple(sorted((_known_item(assessment, group) for group in _groups(assessment)), key=_place))
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
        departments=tuple(by_department(items)),
        derived=tuple(_derived(assessment)),
        answers=tuple(_answers(assessment)),
        notices=NOTICES,
        fingerprint=fingerprint(assessment.answers, assessment.on),
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
    return (group[0] for group in _groups(assessment))


def _groups(assessment: Assessment) -> Iterator[list[Outcome]]:
    """Yield the outcomes of each measure together with the same measure's in other provisions, the best one first."""
    for family in _families(assessment.policy_set):
        yield sorted((assessment.outcomes[ident] for ident in family), key=_lead)


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
    return _item(assessment, [assessment.outcomes[measure.id]])


def _known_item(assessment: Assessment, group: list[Outcome]) -> Item:
    """Return the entry of a measure, the one built before if nothing it says can have changed since.

    After one more answer most entries are as they were; building only the others takes a quarter of the time.
    """
    known = _KNOWN.setdefault(assessment.policy_set, {})
    key = _basis(assessment, group)
    item = known.get(key)
    if item is None:
        if len(known) >= MOST_KNOWN:
            known.clear()
        item = known[key] = _item(assessment, group)
    return item


def _basis(assessment: Assessment, group: list[Outcome]) -> tuple[object, ...]:
    """Return everything the entry of a measure is made from: its sources, the day, the place, the facts and answers."""
    measures = tuple(outcome.measure.id for outcome in group)
    facts, answers = _read_by(assessment.policy_set, measures)
    given = tuple((value, type(value)) for value in map(assessment.answers.get, answers))
    buckets = tuple(outcome.bucket for outcome in group)
    place = assessment.answers.get("region")
    return measures, buckets, assessment.on, place, tuple(map(assessment.facts.get, facts)), given


@lru_cache(maxsize=2048)
def _read_by(policy_set: PolicySet, measures: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the facts some measures read, and the questions behind them."""
    found = (policy_set.measures[ident] for ident in measures)
    facts = tuple(dict.fromkeys(fact for measure in found for fact in _facts_of(measure)))
    return facts, tuple(dict.fromkeys(ident for fact in facts for ident in inputs_of(fact)))


def _facts_of(measure: Measure) -> Iterator[str]:
    yield from (test.fact for test in tests_of(measure.when))
    yield from _facts_of_benefit(measure.benefit)


def _facts_of_benefit(benefit: Benefit) -> Iterator[str]:
    yield from filter(None, (benefit.of, benefit.count))
    for tier in benefit.tiers:
        yield from (test.fact for test in tests_of(tier.when))
        yield from _facts_of_benefit(tier.benefit)


def _item(assessment: Assessment, group: list[Outcome]) -> Item:
    """Build the entry of a measure from its best source; the other sources are named in it."""
    outcome = group[0]
    measure = outcome.measure
    amount = _amount(assessment, measure)
    term = measure.in_force
    return Item(
        measure=measure.id,
        title=measure.title,
        summary=measure.summary,
        kind=measure.kind,
        kind_label=KIND_LABELS[measure.kind],
        bucket=outcome.bucket,
        verdict=outcome.verdict,
        force=outcome.force,
        amount=amount,
        amount_text=_amount_text(amount),
        until=term.end,
        until_text=until_text(term, outcome.force),
        certainty=measure.certainty,
        certainty_label=CERTAINTY_LABELS[measure.certainty],
        obtain=measure.obtain,
        obtain_label=OBTAIN_LABELS[measure.obtain],
        via=measure.via,
        via_label=VIA_LABELS[measure.via],
        reasons=tuple(_reasons(assessment, measure)),
        missing=_questions(assessment, assessment.missing(measure)),
        departments=tuple(_departments(assessment, group)),
        joint=assessment.policy_set.provisions[measure.provision].joint,
        sources=tuple(_source(assessment, each, measure) for each in group),
        cautions=tuple(_cautions(assessment, group)),
        relations=tuple(_relations(assessment, measure)),
        readings=tuple(f"“{each.words}”：{each.choice}（{each.why}）" for each in measure.readings),
        not_added_with=tuple(each.to for each in measure.relations if each.kind in ("not_with", "differs_in")),
        recipients_label=recipients_text({name for each in group for name in each.measure.recipients}),
    )


def _amount(assessment: Assessment, measure: Measure) -> Amount:
    """Return how much a measure comes to; in the words of its benefit where that is nothing, as 0 元 would mislead."""
    amount = assessment.amount(measure)
    if amount.high != 0:
        return amount
    return replace(amount, kind="words", low=None, high=None, text=measure.benefit.text, how="", counts=False)


def _amount_text(amount: Amount) -> str:
    years = f"（每年，最多 {amount.years} 年）" if amount.years and amount.high is not None else ""
    return amount.text if "年" in amount.text else amount.text + years


def _questions(assessment: Assessment, idents: Iterable[str]) -> tuple[MissingQuestion, ...]:
    return tuple(MissingQuestion(ident, assessment.policy_set.questions[ident].label) for ident in idents)


def _reasons(assessment: Assessment, measure: Measure) -> Iterator[Reason]:
    """Yield what the verdict rests on, each sentence once."""
    said: set[str] = set()
    for test, outcome in grounds(measure.when, assessment.facts):
        text = _sentence(assessment, test, outcome)
        if text not in said:
            said.add(text)
            missing = _questions(assessment, assessment.questions_behind((test.fact,))) if outcome is None else ()
            about = _questions(assessment, _answered(assessment, test.fact)) if outcome is not None else ()
            yield Reason(outcome, text, test.quote, test.attainable, missing, about)


def _answered(assessment: Assessment, fact: str) -> Iterator[str]:
    """Yield the questions answered so far that supply a fact."""
    return (ident for ident in inputs_of(fact) if ident in assessment.answers)


def _sentence(assessment: Assessment, test: Test, outcome: bool | None) -> str:
    """Say a test in words: met with the answer given, failed with its own sentence, open with what has to be known."""
    if outcome is False:
        return test.why_not
    label = _label(assessment, test.fact)
    if outcome is True:
        return f"{label}：{_value(assessment, test)}"
    derived = assessment.derived.get(test.fact)
    if derived and not derived.missing:
        return f"{label}：{derived.explanation}"
    return f"还不知道：{label}"


def _label(assessment: Assessment, fact: str) -> str:
    question = assessment.policy_set.questions.get(fact)
    return (question.label if question else DERIVED_FACTS[fact].label).rstrip("？?")


def _value(assessment: Assessment, test: Test) -> str:
    """Say the answer a met test rests on; of several choices, those it asks for."""
    question = assessment.policy_set.questions.get(test.fact)
    if not question:
        return assessment.derived[test.fact].explanation.rstrip("。")
    value = assessment.answered(test.fact)
    if isinstance(value, frozenset):
        value = value.intersection(map(str, test.values)) or value
    return shown(assessment.policy_set, question, value)


def _departments(assessment: Assessment, group: list[Outcome]) -> Iterator[DepartmentLine]:
    """Yield the responsible departments of all sources, the leading one's first, each once."""
    seen: set[str] = set()
    for outcome in group:
        measure = outcome.measure
        for printed in assessment.policy_set.provisions[measure.provision].departments:
            if printed.department not in seen and (
                not measure.departments or printed.department in measure.departments
            ):
                seen.add(printed.department)
                yield _department(assessment, printed)


def _cautions(assessment: Assessment, group: list[Outcome]) -> Iterator[str]:
    """Yield the cautions of all sources, and that one of them has lapsed where another still stands."""
    leading = group[0]
    for outcome in group:
        if outcome.bucket == "expired" and leading.bucket != "expired":
            place = _place_of(assessment, outcome.measure)
            yield f"{place}写的同一项{until_text(outcome.measure.in_force, 'expired')}，办理前务必核实是否还有。"
    yield from dict.fromkeys(caution for outcome in group for caution in outcome.measure.cautions)


def _place_of(assessment: Assessment, measure: Measure) -> str:
    provision = assessment.policy_set.provisions[measure.provision]
    return f"《{assessment.policy_set.documents[provision.document].short}》{article(provision.number)}"


def _department(assessment: Assessment, printed: PrintedDepartment) -> DepartmentLine:
    entry = assessment.policy_set.departments[printed.department]
    return DepartmentLine(
        entry.id, printed.full, entry.name, entry.name_on(assessment.on), _local(assessment, entry.local), entry.note
    )


def _local(assessment: Assessment, local: str) -> str:
    """Name the applicant's own league and county in a local counterpart, once the place is known."""
    region = assessment.answers.get("region")
    if not isinstance(region, str):
        return local
    county = assessment.policy_set.regions[region]
    league = assessment.policy_set.regions[county.parent]
    return local.replace("所在盟市", league.name).replace("旗县（市、区）", county.name)


def _source(assessment: Assessment, outcome: Outcome, first: Measure) -> Source:
    measure = outcome.measure
    provision = assessment.policy_set.provisions[measure.provision]
    document = assessment.policy_set.documents[provision.document]
    differs = [relation.note for relation in measure.relations if relation.to == first.id]
    return Source(
        measure=measure.id,
        provision=provision.id,
        document=document.short,
        notice=document.notice,
        article=article(provision.number),
        text=provision.text,
        differs=differs[0] if differs else "",
        until_text=until_text(measure.in_force, outcome.force),
    )


def _relations(assessment: Assessment, measure: Measure) -> Iterator[str]:
    for relation in measure.relations:
        if relation.kind in RELATION_WORDS:
            yield _relation(assessment, relation)


def _relation(assessment: Assessment, relation: Relation) -> str:
    other = assessment.policy_set.measures[relation.to]
    sentence = RELATION_WORDS[relation.kind].format(title=other.title, place=_place_of(assessment, other))
    return f"{sentence}：{relation.note}" if relation.note else sentence


def _answers(assessment: Assessment) -> Iterator[AnswerLine]:
    titles = {section.id: section.title for section in assessment.policy_set.sections}
    for ident, question in assessment.policy_set.questions.items():
        given = assessment.answers.get(ident)
        implied = given is None and assessment.answered(ident) is not None
        value = NOT_CONCERNED if implied else shown(assessment.policy_set, question, given)
        yield AnswerLine(ident, titles[question.section], question.label, value, given is not None)

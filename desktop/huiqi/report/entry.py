"""One entry of the report: a measure in words, with what its verdict rests on and all its sources."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import Any

from huiqi.applicant.answers import Value
from huiqi.applicant.shown import shown
from huiqi.later import Later
from huiqi.matching.assessment import Assessment
from huiqi.matching.logic import grounds, open_tests
from huiqi.matching.model import Amount, Force, Outcome
from huiqi.policy.models import (
    DERIVED_FACTS,
    Measure,
    PolicySet,
    PrintedDepartment,
    Relation,
    Test,
    inputs_of,
)
from huiqi.report.model import (
    DepartmentLine,
    Item,
    MissingQuestion,
    Reason,
    Source,
)
from huiqi.report.wording import (
    CERTAINTY_LABELS,
    KIND_LABELS,
    OBTAIN_LABELS,
    VIA_LABELS,
    article,
    recipients_text,
    spoken,
    until_text,
)

PLACE = "region"
"""The answer every entry reads: it names the departments of the place."""
REMEMBERED = 1024
"""What entries say whatever the other answers are, kept for the last days and places: one for each measure."""
RELATION_WORDS = {
    "differs_in": "与“{title}”（{place}）是同类措施，条件或金额不同，不重复计算",
    "not_with": "不能与“{title}”（{place}）同时享受",
    "may_combine": "可以与“{title}”（{place}）同时享受",
}


def entry(assessment: Assessment, group: list[Outcome]) -> Item:
    """Return the entry of a measure, made from its best source, the first of ``group``; the others are named in it."""
    outcome = group[0]
    measure, amount = outcome.measure, _amount(assessment, outcome.measure)
    sources = tuple((each.measure.id, each.force) for each in group)
    return Item(
        **_printed(assessment.policy_set, sources, assessment.on, assessment.answers.get(PLACE)),
        bucket=outcome.bucket,
        verdict=outcome.verdict,
        amount=amount,
        amount_text=_amount_text(amount),
        reasons=Later(partial(_reasons, assessment, measure)),
        missing=Later(partial(_missing, assessment, measure)),
    )


@lru_cache(maxsize=REMEMBERED)
def _printed(
    policy_set: PolicySet, sources: tuple[tuple[str, Force], ...], on: date, place: Value | None
) -> dict[str, Any]:
    """Return what an entry says whatever the other answers are: all that hangs on the texts, the day and the place."""
    family = tuple(ident for ident, _ in sources)
    measure, force = policy_set.measures[family[0]], sources[0][1]
    term = measure.in_force
    return {
        "measure": measure.id,
        "title": measure.title,
        "summary": measure.summary,
        "kind": measure.kind,
        "kind_label": KIND_LABELS[measure.kind],
        "force": force,
        "until": term.end,
        "until_text": until_text(term, force),
        "certainty": measure.certainty,
        "certainty_label": CERTAINTY_LABELS[measure.certainty],
        "obtain": measure.obtain,
        "obtain_label": OBTAIN_LABELS[measure.obtain],
        "via": measure.via,
        "via_label": VIA_LABELS[measure.via],
        "departments": _departments(policy_set, family, on, place),
        "joint": policy_set.provisions[measure.provision].joint,
        "sources": tuple(_source(policy_set, ident, measure.id, stands) for ident, stands in sources),
        "cautions": tuple(_cautions(policy_set, sources)),
        "relations": tuple(_relation(policy_set, each) for each in measure.relations if each.kind in RELATION_WORDS),
        "readings": tuple(f"“{each.words}”：{each.choice}（{each.why}）" for each in measure.readings),
        "not_added_with": tuple(each.to for each in measure.relations if each.kind in ("not_with", "differs_in")),
        "recipients_label": recipients_text(
            {name for ident in family for name in policy_set.measures[ident].recipients}
        ),
    }


def _amount(assessment: Assessment, measure: Measure) -> Amount:
    """Return how much a measure comes to; in the words of its benefit where that is nothing, as 0 元 would mislead."""
    amount = assessment.amount(measure)
    if amount.high != 0:
        return amount
    return replace(amount, kind="words", low=None, high=None, text=measure.benefit.text, how="", counts=False)


def _amount_text(amount: Amount) -> str:
    years = f"（每年，最多 {amount.years} 年）" if amount.years and amount.high is not None else ""
    return amount.text if "年" in amount.text else amount.text + years


def questions_of(assessment: Assessment, idents: Iterable[str]) -> tuple[MissingQuestion, ...]:
    """Return questions with their words, in the order given."""
    return tuple(MissingQuestion(ident, assessment.policy_set.questions[ident].label) for ident in idents)


def _missing(assessment: Assessment, measure: Measure) -> Iterator[MissingQuestion]:
    """Yield the open questions that decide a measure; of a list to choose several from, with those that would."""
    wanted: dict[str, list[str]] = {}
    for test in open_tests(measure.when, assessment.facts):
        wanted.setdefault(test.fact, []).extend(map(str, test.values))
    for ident in assessment.missing(measure):
        question = assessment.policy_set.questions[ident]
        several = question.choices if question.kind == "choices" else ()
        choices = tuple(choice.label for choice in several if choice.id in wanted.get(ident, ()))
        yield MissingQuestion(ident, question.label, choices)


def _reasons(assessment: Assessment, measure: Measure) -> Iterator[Reason]:
    """Yield what the verdict rests on, each sentence once."""
    said: set[str] = set()
    for test, outcome in grounds(measure.when, assessment.facts):
        text = _sentence(assessment, test, outcome)
        if text not in said:
            said.add(text)
            missing = questions_of(assessment, assessment.questions_behind((test.fact,))) if outcome is None else ()
            about = questions_of(assessment, _answered(assessment, test.fact)) if outcome is not None else ()
            yield Reason(outcome, text, test.quote, test.attainable, missing, about)


def _answered(assessment: Assessment, fact: str) -> Iterator[str]:
    """Yield the questions answered so far that supply a fact."""
    return (ident for ident in inputs_of(fact) if ident in assessment.answers)


def _sentence(assessment: Assessment, test: Test, outcome: bool | None) -> str:
    """Say a test in words: met with the answer given, failed with its own sentence, open with what has to be known."""
    if outcome is False:
        return test.why_not
    label = _label(assessment.policy_set, test.fact)
    if outcome is True:
        return f"{label}：{_value(assessment, test)}"
    derived = assessment.derived.get(test.fact)
    if derived and not derived.missing:
        return f"{label}：{derived.explanation}"
    return f"还不知道：{label}"


@lru_cache(maxsize=REMEMBERED)
def _label(policy_set: PolicySet, fact: str) -> str:
    question = policy_set.questions.get(fact)
    return spoken(question.label if question else DERIVED_FACTS[fact].label).rstrip("？?")


def _value(assessment: Assessment, test: Test) -> str:
    """Say the answer a met test rests on; of several choices, those it asks for."""
    question = assessment.policy_set.questions.get(test.fact)
    if not question:
        return assessment.derived[test.fact].explanation.rstrip("。")
    value = assessment.answered(test.fact)
    if isinstance(value, frozenset):
        value = value.intersection(map(str, test.values)) or value
    return shown(assessment.policy_set, question, value)


def _departments(
    policy_set: PolicySet, family: tuple[str, ...], on: date, place: Value | None
) -> tuple[DepartmentLine, ...]:
    """Return the responsible departments of all sources, the leading one's first, each once."""
    printed: dict[str, PrintedDepartment] = {}
    for measure in map(policy_set.measures.__getitem__, family):
        for each in policy_set.provisions[measure.provision].departments:
            if not measure.departments or each.department in measure.departments:
                printed.setdefault(each.department, each)
    return tuple(_department(policy_set, each, on, place) for each in printed.values())


def _cautions(policy_set: PolicySet, sources: tuple[tuple[str, Force], ...]) -> Iterator[str]:
    """Yield the cautions of all sources, and that one of them has lapsed where another still stands."""
    measures = [policy_set.measures[ident] for ident, _ in sources]
    for measure, (_, force) in zip(measures, sources, strict=True):
        if force == "expired" and sources[0][1] != "expired":
            yield f"{_place_of(policy_set, measure)}写的同一项{until_text(measure.in_force, 'expired')}，办理前务必核实是否还有。"
    yield from dict.fromkeys(caution for measure in measures for caution in measure.cautions)


def _place_of(policy_set: PolicySet, measure: Measure) -> str:
    provision = policy_set.provisions[measure.provision]
    return f"《{policy_set.documents[provision.document].short}》{article(provision.number)}"


def _department(policy_set: PolicySet, printed: PrintedDepartment, on: date, place: Value | None) -> DepartmentLine:
    entry = policy_set.departments[printed.department]
    local = _local(policy_set, entry.local, place)
    return DepartmentLine(entry.id, printed.full, entry.name, entry.name_on(on), local, entry.note)


def _local(policy_set: PolicySet, local: str, place: Value | None) -> str:
    """Name the applicant's own league and county in a local counterpart, once the place is known."""
    if not isinstance(place, str):
        return local
    county = policy_set.regions[place]
    league = policy_set.regions[county.parent]
    return local.replace("所在盟市", league.name).replace("旗县（市、区）", county.name)


def _source(policy_set: PolicySet, ident: str, first: str, force: Force) -> Source:
    """Return one source of an entry, with how it differs from the first one."""
    measure = policy_set.measures[ident]
    provision = policy_set.provisions[measure.provision]
    document = policy_set.documents[provision.document]
    differs = [relation.note for relation in measure.relations if relation.to == first]
    return Source(
        measure=measure.id,
        provision=provision.id,
        document=document.short,
        notice=document.notice,
        article=article(provision.number),
        text=provision.text,
        differs=differs[0] if differs else "",
        until_text=until_text(measure.in_force, force),
    )


def _relation(policy_set: PolicySet, relation: Relation) -> str:
    other = policy_set.measures[relation.to]
    sentence = RELATION_WORDS[relation.kind].format(title=other.title, place=_place_of(policy_set, other))
    return f"{sentence}：{relation.note}" if relation.note else sentence

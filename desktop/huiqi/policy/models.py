"""What the documents say, as frozen values.

Plain dataclasses, so that the program starts without a validation library; the YAML files
people edit are validated against the same classes by :mod:`huiqi.policy.authoring`.
Official wording is quoted only by provision (``quote`` must stand in its text, letter by letter).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Scalar: TypeAlias = bool | str | int | Decimal | date
Operator: TypeAlias = Literal["is", "in", "at_least", "at_most", "above", "below", "before", "on_or_after"]
Condition: TypeAlias = "Test | Group"

QuestionKind: TypeAlias = Literal["yes_no", "choice", "choices", "integer", "money", "date", "text"]
MeasureKind: TypeAlias = Literal[
    "award",
    "subsidy",
    "tax",
    "rent",
    "social_insurance",
    "fee",
    "finance",
    "procurement",
    "talent",
    "premises",
    "service",
]
Certainty: TypeAlias = Literal["entitled", "discretionary", "encouraged"]
Obtain: TypeAlias = Literal["apply", "automatic", "self_declared", "unstated"]
Via: TypeAlias = Literal["", "bank", "guarantor", "insurer", "landlord", "association", "buyer", "platform", "agency"]
Recipient: TypeAlias = Literal[
    "business", "self_employed", "consumer", "person", "platform", "park", "institution", "bank", "government"
]
Basis: TypeAlias = Literal["text", "document", "plan_year", "not_stated"]
RelationKind: TypeAlias = Literal["same_as", "differs_in", "not_with", "may_combine"]
BenefitKind: TypeAlias = Literal["fixed", "rate", "per_unit", "months", "tiers", "words"]
Effect: TypeAlias = Literal["payment", "saving", "deduction", "terms"]
Level: TypeAlias = Literal["region", "central", "league", "other"]
ProvisionKind: TypeAlias = Literal[
    "benefit", "government_work", "to_institutions", "to_governments", "to_people", "organisation"
]


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison of one fact. On a ``choices`` fact, ``is`` means "contains" and ``in`` "contains any of"."""

    fact: str
    op: Operator
    value: Scalar | tuple[Scalar, ...]
    quote: str = ""
    reading: str = ""
    why_not: str = ""
    attainable: bool = False

    @property
    def values(self) -> tuple[Scalar, ...]:
        """What the fact is compared with: the values of ``in``, or the one value of any other comparison."""
        return self.value if isinstance(self.value, tuple) else (self.value,)


@dataclass(frozen=True, slots=True)
class Group:
    """``all`` or ``any`` of several conditions, or ``not`` of exactly one."""

    kind: Literal["all", "any", "not"]
    of: tuple[Condition, ...]


def tests_of(condition: Condition) -> tuple[Test, ...]:
    """Return the tests of a condition in the order in which they are written."""
    if isinstance(condition, Test):
        return (condition,)
    return tuple(test for child in condition.of for test in tests_of(child))


@dataclass(frozen=True, slots=True)
class Tier:
    """The benefit of those who meet ``when``; tiers are read in order, the first met one counts."""

    when: Condition
    benefit: Benefit


@dataclass(frozen=True, slots=True)
class Benefit:
    """What is gained, typed.

    ``fixed``: ``amount`` (CNY). ``rate``: ``rate`` (``rate_low`` to ``rate`` when the text gives a range) of the money
    fact ``of``, at most ``cap``. ``per_unit``: ``amount`` for each ``unit`` counted by the integer fact ``count``, at
    most ``cap``. ``months``: ``months_low`` to ``months_high`` times the monthly money fact ``of``. ``tiers``: the first
    tier met. ``words``: ``text`` only. ``ceiling`` marks figures the text gives as an upper limit (最高, 不超过),
    ``floor`` those it gives as a lower one (不低于).
    ``effect``: money paid out, a charge saved, an amount deductible before tax (not money), or terms of a contract.
    ``years`` is set where the text grants the amount each year for so many years.
    """

    kind: BenefitKind
    effect: Effect
    text: str
    quote: str = ""
    amount: Decimal | None = None
    rate_low: Decimal | None = None
    rate: Decimal | None = None
    of: str = ""
    cap: Decimal | None = None
    unit: str = ""
    count: str = ""
    months_low: int | None = None
    months_high: int | None = None
    tiers: tuple[Tier, ...] = ()
    ceiling: bool = False
    floor: bool = False
    years: int | None = None


@dataclass(frozen=True, slots=True)
class InForce:
    """The days on which a measure applies, first and last included; ``None`` is open."""

    start: date
    end: date | None
    basis: Basis
    quote: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """How one measure stands to another; both sides declare it."""

    to: str
    kind: RelationKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A judgement call: the words that leave room, the reading chosen, and why."""

    words: str
    choice: str
    why: str


@dataclass(frozen=True, slots=True)
class Measure:
    """措施: something an applicant can claim or enjoy under one provision."""

    id: str
    provision: str
    title: str
    summary: str
    kind: MeasureKind
    recipients: tuple[Recipient, ...]
    certainty: Certainty
    when: Condition
    benefit: Benefit
    in_force: InForce
    obtain: Obtain = "unstated"
    via: Via = ""
    departments: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedDepartment:
    """A department as printed at the end of a provision, its full name there, and the entry it stands for.

    ``inherited``: not printed there; an earlier provision made it responsible for all later ones.
    """

    printed: str
    full: str
    department: str
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Provision:
    """条款: a numbered item of a document."""

    id: str
    document: str
    number: str
    headings: tuple[str, ...]
    text: str
    departments: tuple[PrintedDepartment, ...]
    joint: bool
    kind: ProvisionKind
    claimable: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Successor:
    """The body that took a department's place, and the day (or the year) it did, as far as certain."""

    name: str
    since: date
    precision: Literal["day", "year"] = "day"


@dataclass(frozen=True, slots=True)
class Department:
    """责任部门: official name, level, and the local counterpart a visitor can go to."""

    id: str
    name: str
    level: Level
    local: str
    aliases: tuple[str, ...] = ()
    successor: Successor | None = None
    note: str = ""

    def name_on(self, day: date) -> str:
        """The name in use on a day: the successor's from the day of the change on."""
        return self.successor.name if self.successor and day >= self.successor.since else self.name


@dataclass(frozen=True, slots=True)
class Document:
    """One of the documents of a notice, with its own term."""

    id: str
    title: str
    short: str
    notice: str
    issued: date
    term: InForce


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer offered by a question."""

    id: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask. Money is in CNY (元). ``choices_from`` takes the choices from a reference table.

    ``about_person``: for the hand-out rather than for a measure (name, place); always asked, never deciding.
    ``asked_if``: a condition on earlier answers; once it fails, the question is not asked and :attr:`implied` holds.
    """

    id: str
    section: str
    kind: QuestionKind
    label: str
    help: str = ""
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    choices_from: Literal["", "regions", "industries"] = ""
    minimum: Decimal | date | None = None
    maximum: Decimal | date | None = None
    about_person: bool = False
    asked_if: Test | Group | None = None
    otherwise: str = ""

    @property
    def implied(self) -> bool | int | Decimal | str | frozenset[str]:
        """What stands for the answer once ``asked_if`` has failed: no, none, nothing, or the choice ``otherwise``."""
        none: dict[QuestionKind, bool | int | Decimal | frozenset[str]] = {
            "yes_no": False,
            "choices": frozenset(),
            "integer": 0,
            "money": Decimal(0),
        }
        return none.get(self.kind, self.otherwise)


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the questionnaire."""

    id: str
    title: str
    intro: str = ""


@dataclass(frozen=True, slots=True)
class DerivedFact:
    """A fact the program works out from answers: its kind, its possible values, and the questions it needs."""

    id: str
    label: str
    kind: QuestionKind
    values: tuple[str, ...]
    inputs: tuple[str, ...]


DERIVED_FACTS: dict[str, DerivedFact] = {
    fact.id: fact
    for fact in (
        DerivedFact(
            "size",
            "企业规模",
            "choice",
            ("micro", "small", "medium", "large"),
            ("industry", "employees", "revenue", "assets"),
        ),
        DerivedFact("service_industry", "是否属于服务业（第三产业）", "yes_no", (), ("industry",)),
        DerivedFact("living_service", "是否属于生活性服务业", "yes_no", (), ("industry", "serves_residents")),
        DerivedFact("industry_division", "行业大类", "text", (), ("industry",)),
        DerivedFact("industry_section", "行业门类", "text", (), ("industry",)),
        DerivedFact("league", "所在盟市", "text", (), ("region",)),
    )
}


def amount_facts(benefit: Benefit) -> Iterator[str]:
    """Yield the facts that the amount of a benefit is made of."""
    yield from filter(None, (benefit.of, benefit.count))
    for tier in benefit.tiers:
        yield from (test.fact for test in tests_of(tier.when))
        yield from amount_facts(tier.benefit)


def inputs_of(fact: str) -> tuple[str, ...]:
    """Return the questions that supply a fact: those a derived fact is worked out from, or the question of that name."""
    return DERIVED_FACTS[fact].inputs if fact in DERIVED_FACTS else (fact,)


@dataclass(frozen=True, slots=True)
class Region:
    """A region, league/city or county of Inner Mongolia (GB/T 2260 code)."""

    code: str
    name: str
    parent: str
    level: str
    pinyin: str
    initials: str


@dataclass(frozen=True, slots=True)
class Industry:
    """A section, division or group of GB/T 4754-2017, with everyday words that find it.

    ``terms_pinyin`` holds the full pinyin and the initials of each of ``terms``, as in "canguan cg".
    """

    code: str
    name: str
    parent: str
    level: str
    service: bool
    selectable: bool
    pinyin: str
    initials: str
    terms: tuple[str, ...] = ()
    terms_pinyin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SizeRow:
    """A row of the size standard: lower limits of 小型, 中型, 大型 by indicator (persons or CNY)."""

    group: str
    divisions: tuple[str, ...]
    indicators: dict[str, tuple[int, int, int]]


@dataclass(frozen=True, eq=False)
class PolicySet:
    """Everything the program knows about policy, in one value; equal only to itself, so that it can key a cache."""

    version: str
    title: str
    sha256: str
    documents: dict[str, Document]
    provisions: dict[str, Provision]
    measures: dict[str, Measure]
    departments: dict[str, Department]
    sections: tuple[Section, ...]
    questions: dict[str, Question]
    regions: dict[str, Region]
    industries: dict[str, Industry]
    size_standard: tuple[SizeRow, ...]

"""Facts: the answers, and what follows from them (enterprise size and the like), each with its explanation.

A derived fact that the answers leave open is told as far as it is known: :class:`OneOf` holds what it can still be.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from huiqi.applicant.answers import Answers, Value
from huiqi.policy.models import DERIVED_FACTS, PolicySet, SizeRow

SIZES = ("micro", "small", "medium", "large")
SIZE_LABELS = {"micro": "微型", "small": "小型", "medium": "中型", "large": "大型"}
LIVING_SERVICES = frozenset({"61", "62", "80", "83", "84", "85", "89", "90"})
"""Divisions of GB/T 4754-2017 that 国家统计局《生活性服务业统计分类（2019）》 takes in as a whole: 住宿, 餐饮, 居民服务,
教育, 卫生, 社会工作, 体育, 娱乐. Others it takes in in part (零售, 出行, 住房, 文化 …); these are asked about."""
OTHER_SERVICES = frozenset({"51", "57", "59", "73"})
"""Divisions of which it takes in nothing: 批发, 管道运输, 装卸搬运和仓储, 研究和试验发展."""
INDICATOR_LABELS = {"employees": "从业人员", "revenue": "营业收入", "assets": "资产总额"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """A fact of which only this much is known: it is one of these values."""

    values: frozenset[str]


Fact: TypeAlias = Value | OneOf
Facts: TypeAlias = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived fact: its value as far as known, the answers that would settle it, and a sentence that explains it."""

    fact: Fact | None
    missing: tuple[str, ...]
    explanation: str


def derive_all(policy_set: PolicySet, answers: Answers) -> dict[str, Derived]:
    """Return every derived fact by id."""
    return {ident: _RULES[ident](policy_set, answers) for ident in DERIVED_FACTS}


def facts_of(answers: Answers, derived: Mapping[str, Derived]) -> dict[str, Fact]:
    """Return answers and derived facts together; what is wholly unknown is left out."""
    facts: dict[str, Fact] = dict(answers)
    facts.update({ident: entry.fact for ident, entry in derived.items() if entry.fact is not None})
    return facts


def _size(policy_set: PolicySet, answers: Answers) -> Derived:
    """企业划型 by 国家统计局《统计上大中小微型企业划分办法（2017）》, to which 个体工商户 are assigned by reference."""
    industry = answers.get("industry")
    if not isinstance(industry, str):
        return Derived(None, ("industry",), "规模要看行业、人数、收入和资产；有的行业没有规模标准。")
    row = next((row for row in policy_set.size_standard if _covers(row, industry)), None)
    if row is None:
        name = policy_set.industries[industry].name
        return Derived(None, (), f"《统计上大中小微型企业划分办法（2017）》没有给{name}定标准，规模无法判定。")
    possible = frozenset(_possible_sizes(row, answers))
    missing = () if len(possible) == 1 else _deciding(row, answers)
    return Derived(_known(possible), missing, _explain_size(row, answers, possible))


def _covers(row: SizeRow, industry: str) -> bool:
    return industry in row.divisions or industry[:2] in row.divisions


def _possible_sizes(row: SizeRow, answers: Answers) -> Iterator[str]:
    """Yield the sizes that remain possible whatever the unanswered indicators turn out to be."""
    options = [_reached(thresholds, answers.get(name)) for name, thresholds in row.indicators.items()]
    for reached in product(*options):
        yield size_by(reached)


def size_by(reached: tuple[int, ...]) -> str:
    """Return the size from what each indicator reaches (0 below 小型's lower limit … 3 at 大型's or above).

    大型、中型 and 小型 must meet the lower limits of all indicators, else they fall one class (办法第五条 and note 1).
    """
    return SIZES[min(reached)]


def _reached(thresholds: tuple[int, int, int], value: Value | None) -> tuple[int, ...]:
    if not isinstance(value, (int, Decimal)):
        return (0, 1, 2, 3)
    return (sum(value >= limit for limit in thresholds),)


def _deciding(row: SizeRow, answers: Answers) -> tuple[str, ...]:
    """Return the unanswered indicators of a row."""
    return tuple(name for name in row.indicators if name not in answers)


def _known(possible: frozenset[str]) -> Fact | None:
    if len(possible) == 1:
        return next(iter(possible))
    return OneOf(possible) if len(possible) < len(SIZES) else None


def _explain_size(row: SizeRow, answers: Answers, possible: frozenset[str]) -> str:
    told = [f"{INDICATOR_LABELS[name]} {_amount(name, answers[name])}" for name in row.indicators if name in answers]
    labels = "或".join(SIZE_LABELS[size] for size in SIZES if size in possible)
    basis = "、".join(told) or "还没有填写人数、收入或资产"
    return f"按《统计上大中小微型企业划分办法（2017）》的{row.group}标准，{basis}：{labels}。"


def _amount(name: str, value: Value) -> str:
    if name == "employees":
        return f"{value} 人"
    amount = Decimal(str(value)) / 10_000
    return f"{amount.normalize():,f} 万元"


def _of_industry(tell: Callable[[PolicySet, str], tuple[Fact, str]]) -> Callable[[PolicySet, Answers], Derived]:
    def rule(policy_set: PolicySet, answers: Answers) -> Derived:
        industry = answers.get("industry")
        if not isinstance(industry, str):
            return Derived(None, ("industry",), "要看行业。")
        fact, explanation = tell(policy_set, industry)
        return Derived(fact, (), explanation)

    return rule


def _service(policy_set: PolicySet, industry: str) -> tuple[Fact, str]:
    row = policy_set.industries[industry]
    says = "属于" if row.service else "不属于"
    return row.service, f"按国家统计局三次产业划分规定，{row.name}{says}服务业（第三产业）。"


def _living(policy_set: PolicySet, answers: Answers) -> Derived:
    """生活性服务业: by industry where the statistical classification is clear, else as the applicant says."""
    industry, said = answers.get("industry"), answers.get("serves_residents")
    if not isinstance(industry, str):
        missing = () if said is not None else ("industry", "serves_residents")
        return Derived(said, missing, "要看行业，或者主要是不是为居民的日常生活服务。")
    row = policy_set.industries[industry]
    if row.service and industry[:2] not in LIVING_SERVICES | OTHER_SERVICES:
        missing = () if said is not None else ("serves_residents",)
        return Derived(said, missing, f"{row.name}要看主要是不是为居民的日常生活服务。")
    living = industry[:2] in LIVING_SERVICES
    says = "属于" if living else "不属于"
    return Derived(living, (), f"按国家统计局《生活性服务业统计分类（2019）》，{row.name}{says}生活性服务业。")


def _division(policy_set: PolicySet, industry: str) -> tuple[Fact, str]:
    return industry[:2], policy_set.industries[industry[:2]].name


def _section(policy_set: PolicySet, industry: str) -> tuple[Fact, str]:
    section = policy_set.industries[policy_set.industries[industry[:2]].parent]
    return section.code, section.name


def _league(policy_set: PolicySet, answers: Answers) -> Derived:
    region = answers.get("region")
    if not isinstance(region, str):
        return Derived(None, ("region",), "要看经营地。")
    league = policy_set.regions[policy_set.regions[region].parent]
    return Derived(league.code, (), league.name)


_RULES: dict[str, Callable[[PolicySet, Answers], Derived]] = {
    "size": _size,
    "service_industry": _of_industry(_service),
    "living_service": _living,
    "industry_division": _of_industry(_division),
    "industry_section": _of_industry(_section),
    "league": _league,
}

"""Check a policy set as a whole: what only shows when its entries are seen together.

Single entries (keys, kinds of values) are checked where they are read, in :mod:`huiqi.policy.authoring`. Whether a measure
can be reached at all needs the matching, and is checked in :mod:`huiqi.matching.reach`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

from huiqi.policy import cleaning
from huiqi.policy.authoring import DOCUMENT_ORDER
from huiqi.policy.models import (
    DERIVED_FACTS,
    Benefit,
    InForce,
    Measure,
    PolicySet,
    Provision,
    Question,
    QuestionKind,
    Test,
    Tier,
    inputs_of,
    tests_of,
)
from huiqi.policy.reading import Problem, Reader

COUNTS = dict(zip(DOCUMENT_ORDER, (22, 28, 30, 71, 50, 19), strict=True))
"""How many provisions each document prints."""
ORDERED = ("at_least", "at_most", "above", "below")
DATED = ("before", "on_or_after")
FITTING: dict[QuestionKind, tuple[str, ...]] = {
    "yes_no": ("is",),
    "choice": ("is", "in"),
    "choices": ("is", "in"),
    "integer": ORDERED,
    "money": ORDERED,
    "date": DATED,
    "text": ("is", "in"),
}
NEEDED: dict[str, tuple[str, ...]] = {
    "fixed": ("amount",),
    "rate": ("rate",),
    "per_unit": ("amount", "unit"),
    "months": ("months_high",),
    "tiers": ("tiers",),
    "words": (),
}
TITLE_LIMIT = 24


def check(policy_set: PolicySet, directory: Path, files: Mapping[str, str]) -> list[Problem]:
    """Return everything that is wrong between the entries of a policy set.

    ``directory`` is where it was read, ``files`` says in which file each measure is edited, by id.
    """
    return [
        *_sources(policy_set, directory),
        *_documents(policy_set),
        *_departments(policy_set),
        *_questions(policy_set),
        *_provisions(policy_set),
        *_measures(policy_set, files),
    ]


def _sources(policy_set: PolicySet, directory: Path) -> Iterator[Problem]:
    """Every non-space character of the notices stands in exactly one block of one source, or in the removed list."""
    for document, count in COUNTS.items():
        found = sum(provision.document == document for provision in policy_set.provisions.values())
        if found != count:
            yield Problem(
                f"sources/{document}.txt", "", f"应有 {count} 条条款，读到 {found} 条，请对照原文检查编号和换行"
            )
    if (directory / "sources" / "raw").is_dir():
        yield from _against_raw(Reader(directory), directory / "sources")


def _against_raw(reader: Reader, folder: Path) -> list[Problem]:
    read = {notice.file: reader.text(folder / "raw" / notice.file) for notice in cleaning.NOTICES}
    raw = {name: text for name, text in read.items() if text is not None}
    if len(raw) < len(read):
        return reader.problems
    try:
        texts, removed = cleaning.clean(raw)
    except ValueError as error:
        reader.report(folder / "raw", "", str(error))
        return reader.problems
    for stem, text in texts.items():
        file = folder / f"{stem}.txt"
        present = reader.text(file)
        if present is not None and present != text:
            line = _first_difference(present, text)
            reader.report(file, f"第 {line} 行", "与通知原文不一致，请运行 make sources 重新整理")
    file = folder / cleaning.REMOVED_FILE
    listed = reader.text(file)
    if listed is not None and listed.splitlines() != [str(item) for item in removed]:
        reader.report(file, "", "去除的页码和水印与原文不一致，请运行 make sources 重新整理")
    return reader.problems


def _first_difference(left: str, right: str) -> int:
    pairs = zip(left.splitlines(), right.splitlines(), strict=False)
    return next((number for number, (a, b) in enumerate(pairs, 1) if a != b), len(left.splitlines()) + 1)


def _documents(policy_set: PolicySet) -> Iterator[Problem]:
    for document in policy_set.documents.values():
        yield from _span(f"documents/{document.id}.yaml", "term", document.term)


def _departments(policy_set: PolicySet) -> Iterator[Problem]:
    names = Counter(
        name for entry in policy_set.departments.values() for name in dict.fromkeys((entry.name, *entry.aliases))
    )
    for name, count in names.items():
        if count > 1:
            yield Problem("departments.yaml", name, "这个名称属于两个部门，请只留在一个部门的 name 或 aliases 里")
    used = {printed.department for provision in policy_set.provisions.values() for printed in provision.departments}
    for ident, entry in policy_set.departments.items():
        if ident not in used:
            yield Problem("departments.yaml", ident, "没有任何条款写着这个部门，请删除或更正别名（aliases）")
        if not entry.local and not entry.note:
            yield Problem("departments.yaml", f"{ident}.local", "请写到哪里办（local），没有的在 note 里说明")


def _questions(policy_set: PolicySet) -> Iterator[Problem]:
    """A question exists because something reads it; a fact exists because something supplies it."""
    read = set[str]()
    for measure in policy_set.measures.values():
        read.update(test.fact for test in tests_of(measure.when))
        read.update(_facts_of(measure.benefit))
    read.update(test.fact for question in policy_set.questions.values() for test in _gate(question))
    for fact in tuple(read):
        read.update(inputs_of(fact))
    for question in policy_set.questions.values():
        file = f"questions/{question.section}.yaml"
        if question.id not in read and not question.about_person:
            yield Problem(file, question.id, "没有任何措施用到这个问题，请删除，或在措施的 when、benefit 里使用它")
        if question.kind in ("choice", "choices") and not question.choices and not question.choices_from:
            yield Problem(file, f"{question.id}.choices", "选择题应有选项（choices）")
        if question.kind == "money" and not question.unit.startswith("元"):
            yield Problem(file, f"{question.id}.unit", "金额应写单位，例如“元”")
        if question.id in DERIVED_FACTS:
            yield Problem(file, question.id, "这个名字已用作推算的事实，请换一个 id")
        yield from _asked_if(policy_set, file, question)
        if _reversed(question.minimum, question.maximum):
            yield Problem(file, f"{question.id}.minimum", "下限大于上限，请对调或更正")


def _gate(question: Question) -> tuple[Test, ...]:
    return tests_of(question.asked_if) if question.asked_if else ()


def _asked_if(policy_set: PolicySet, file: str, question: Question) -> Iterator[Problem]:
    """A question may depend only on earlier ones, and must say what holds when it is not asked."""
    key = f"{question.id}.asked_if"
    earlier = list(policy_set.questions)[: list(policy_set.questions).index(question.id)]
    for test in _gate(question):
        if not set(inputs_of(test.fact)) <= set(earlier):
            yield Problem(file, key, f"“{test.fact}”要排在这个问题前面，请调整次序或更正 id")
            continue
        kind, values = _fact(policy_set, test.fact)
        if kind:
            yield from _comparison(file, key, test, kind, values)
    if question.asked_if and question.kind == "choice" and question.otherwise not in {c.id for c in question.choices}:
        yield Problem(file, f"{question.id}.otherwise", "请写不问时算作哪个选项（otherwise），例如 none")
    if question.asked_if and question.kind in ("date", "text") and question.otherwise:
        yield Problem(file, f"{question.id}.otherwise", "日期和文字不用写 otherwise")


def _reversed(low: Decimal | date | int | None, high: Decimal | date | int | None) -> bool:
    return low is not None and high is not None and low > high  # type: ignore[operator]


def _provisions(policy_set: PolicySet) -> Iterator[Problem]:
    with_measures = {measure.provision for measure in policy_set.measures.values()}
    encoded = {policy_set.provisions[ident].document for ident in with_measures if ident in policy_set.provisions}
    for provision in policy_set.provisions.values():
        file, key = f"documents/{provision.document}.yaml", f"provisions.{provision.number}"
        if provision.document in encoded and provision.claimable != (provision.id in with_measures):
            has = "有" if provision.id in with_measures else "没有"
            yield Problem(
                file, f"{key}.claimable", f"这一条{has}措施，claimable 应为 {str(not provision.claimable).lower()}"
            )
        if not provision.claimable and not provision.note:
            yield Problem(file, f"{key}.note", "没有措施的条款请用一句话说明原因（note）")


def _measures(policy_set: PolicySet, files: Mapping[str, str]) -> Iterator[Problem]:
    for measure in policy_set.measures.values():
        file, provision = files[measure.id], policy_set.provisions.get(measure.provision)
        if provision is None:
            yield Problem(file, f"{measure.id}.id", f"没有条款 {measure.provision}，请更正编号")
            continue
        yield from _measure(policy_set, measure, file, provision)
        yield from _relations(policy_set, measure, file)


def _measure(policy_set: PolicySet, measure: Measure, file: str, provision: Provision) -> Iterator[Problem]:
    if len(measure.title) > TITLE_LIMIT:
        yield Problem(file, f"{measure.id}.title", f"标题有 {len(measure.title)} 字，请缩短到 {TITLE_LIMIT} 字以内")
    for test in tests_of(measure.when):
        yield from _test(policy_set, file, f"{measure.id}.when.{test.fact}", test, provision)
    yield from _benefit(policy_set, file, f"{measure.id}.benefit", measure.benefit, provision)
    yield from _term(policy_set, file, measure, provision)
    printed = {entry.department for entry in provision.departments}
    for department in measure.departments:
        if department not in printed:
            yield Problem(
                file, f"{measure.id}.departments", f"条款里没有写“{department}”，可选：{'、'.join(sorted(printed))}"
            )


def _test(policy_set: PolicySet, file: str, key: str, test: Test, provision: Provision) -> Iterator[Problem]:
    kind, values = _fact(policy_set, test.fact)
    if kind is None:
        known = [*policy_set.questions, *DERIVED_FACTS]
        close = get_close_matches(test.fact, known, 1)
        hint = f"是不是“{close[0]}”？" if close else "请先在 questions 里添加这个问题"
        yield Problem(file, key, f"没有叫“{test.fact}”的问题或推算的事实，{hint}")
        return
    yield from _comparison(file, key, test, kind, values)
    if not test.quote and not test.reading:
        yield Problem(file, f"{key}.quote", "请写出依据的原文（quote），原文没有的在 reading 里说明理由")
    if not test.why_not.endswith("。"):
        yield Problem(file, f"{key}.why_not", "请写一句完整的话说明为什么不符合，以句号结尾")
    yield from _quote(file, f"{key}.quote", test.quote, provision)


def _comparison(file: str, key: str, test: Test, kind: QuestionKind, values: tuple[str, ...]) -> Iterator[Problem]:
    """A comparison fits the kind of its fact, and its values are among those the fact can take."""
    if test.op not in FITTING[kind]:
        yield Problem(file, key, f"“{test.op}”不能用在“{test.fact}”上，可用：{'、'.join(FITTING[kind])}")
    else:
        yield from _values(file, key, test, kind, values)


def _values(file: str, key: str, test: Test, kind: QuestionKind, values: tuple[str, ...]) -> Iterator[Problem]:
    types: dict[QuestionKind, tuple[type, ...]] = {
        "yes_no": (bool,),
        "choice": (str,),
        "choices": (str,),
        "text": (str,),
        "integer": (int, Decimal),
        "money": (int, Decimal),
        "date": (date,),
    }
    for value in test.values:
        if not isinstance(value, types[kind]) or (isinstance(value, bool) and kind != "yes_no"):
            yield Problem(
                file, key, f"值“{value}”的写法不对：是非题写 true/false，代码和选项写带引号的文字，日期写 2022-12-31"
            )
        elif values and value not in values:
            yield Problem(file, key, f"没有“{value}”这个选项，可选：{'、'.join(values)}")


def _fact(policy_set: PolicySet, fact: str) -> tuple[QuestionKind | None, tuple[str, ...]]:
    """Return the kind of a fact and the values it can take, where these are listed."""
    if fact in DERIVED_FACTS:
        return DERIVED_FACTS[fact].kind, DERIVED_FACTS[fact].values
    question = policy_set.questions.get(fact)
    if question is None:
        return None, ()
    if question.choices_from == "regions":
        return question.kind, tuple(policy_set.regions)
    if question.choices_from == "industries":
        return question.kind, tuple(code for code, row in policy_set.industries.items() if row.selectable)
    return question.kind, tuple(choice.id for choice in question.choices)


def _benefit(policy_set: PolicySet, file: str, key: str, benefit: Benefit, provision: Provision) -> Iterator[Problem]:
    for name in NEEDED[benefit.kind]:
        if not getattr(benefit, name):
            yield Problem(file, f"{key}.{name}", f"{benefit.kind} 类的待遇应写 {name}")
    for low, high in (("rate_low", "rate"), ("months_low", "months_high")):
        if _reversed(getattr(benefit, low), getattr(benefit, high)):
            yield Problem(file, f"{key}.{low}", f"{low} 大于 {high}，请对调或更正")
    if benefit.ceiling and benefit.floor:
        yield Problem(file, f"{key}.floor", "一个数不能既是上限（ceiling）又是下限（floor），请只留一个")
    if not benefit.quote and benefit.kind not in ("words", "tiers"):
        yield Problem(file, f"{key}.quote", "有数字的待遇应写出依据的原文（quote）")
    for fact, kind in ((benefit.of, "money"), (benefit.count, "integer")):
        question = policy_set.questions.get(fact)
        if fact and (question is None or question.kind != kind):
            yield Problem(file, key, f"“{fact}”应为一个 {kind} 类问题的 id")
    yield from _quote(file, f"{key}.quote", benefit.quote, provision)
    for place, tier in enumerate(benefit.tiers, 1):
        yield from _tier(policy_set, file, f"{key}.tiers[{place}]", tier, provision)


def _tier(policy_set: PolicySet, file: str, key: str, tier: Tier, provision: Provision) -> Iterator[Problem]:
    for test in tests_of(tier.when):
        yield from _test(policy_set, file, f"{key}.when.{test.fact}", test, provision)
    yield from _benefit(policy_set, file, f"{key}.benefit", tier.benefit, provision)


def _term(policy_set: PolicySet, file: str, measure: Measure, provision: Provision) -> Iterator[Problem]:
    """A measure's own term; that of the document is checked once, with the document."""
    if measure.in_force != policy_set.documents[provision.document].term:
        yield from _span(file, f"{measure.id}.in_force", measure.in_force)
        yield from _quote(file, f"{measure.id}.in_force.quote", measure.in_force.quote, provision)


def _span(file: str, key: str, term: InForce) -> Iterator[Problem]:
    if term.end is not None and term.end < term.start:
        yield Problem(file, f"{key}.to", f"结束日期 {term.end} 早于开始日期 {term.start}，请对调或更正")
    if term.basis == "text" and not term.quote:
        yield Problem(file, f"{key}.quote", "期限依据原文时，请写出原文（quote）")
    if term.basis == "not_stated" and term.end is not None:
        yield Problem(file, f"{key}.to", "没有载明有效期时 to 应为 null")


def _quote(file: str, key: str, quote: str, provision: Provision) -> Iterator[Problem]:
    if quote and quote not in provision.text:
        yield Problem(file, key, f"“{quote[:30]}”不在条款 {provision.id} 的原文里，请照原文一字不差地抄写")


def _relations(policy_set: PolicySet, measure: Measure, file: str) -> Iterator[Problem]:
    """Each relation leads to a measure that declares the same relation back."""
    key = f"{measure.id}.relations"
    for relation in measure.relations:
        other = policy_set.measures.get(relation.to)
        if other is None:
            close = get_close_matches(relation.to, policy_set.measures, 1)
            hint = f"是不是“{close[0]}”？" if close else "请更正 id"
            yield Problem(file, key, f"没有措施“{relation.to}”，{hint}")
        elif not any((back.to, back.kind) == (measure.id, relation.kind) for back in other.relations):
            wanted = f"{{to: {measure.id}, kind: {relation.kind}}}"
            yield Problem(file, key, f"“{relation.to}”那一边没有写回来，请在那里也加上 {wanted}")


def _facts_of(benefit: Benefit) -> Iterator[str]:
    """Yield the facts that a benefit's amount reads."""
    yield from filter(None, (benefit.of, benefit.count))
    for tier in benefit.tiers:
        yield from (test.fact for test in tests_of(tier.when))
        yield from _facts_of(tier.benefit)

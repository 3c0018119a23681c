"""Read the policy set as people edit it: YAML files and official text, checked key by key.

Everything wrong is collected as a :class:`Problem` that names the file, the key, and what to write instead.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import TypeAdapter

from huiqi.policy import sources
from huiqi.policy.fingerprint import fingerprint, made_from
from huiqi.policy.models import (
    Benefit,
    Condition,
    Department,
    Document,
    Group,
    Industry,
    Measure,
    Operator,
    PolicySet,
    PrintedDepartment,
    Provision,
    ProvisionKind,
    Question,
    QuestionKind,
    Region,
    Section,
    SizeRow,
    Test,
    Tier,
)
from huiqi.policy.reading import RENAMED, WRITTEN, Problem, Reader, Wrong, join, make_one, no_such_key
from huiqi.policy.shapes import is_list, is_mapping

T = TypeVar("T")
OPERATORS: tuple[str, ...] = get_args(Operator)
RATE = re.compile(r"(\d+(?:\.\d+)?)%")
NAME = re.compile(r"[a-z][a-z0-9_-]*")
BOUNDS: dict[QuestionKind, tuple[type, ...]] = {"integer": (int, Decimal), "money": (int, Decimal), "date": (date,)}
"""The kinds of questions that have bounds, and what these are."""


@dataclass(frozen=True, slots=True)
class Head:
    """What ``policy_set.yaml`` holds."""

    version: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A document as edited: its description and what is said about each provision (None where that is wrong)."""

    document: Document
    provisions: dict[str, ProvisionNote | None]


@dataclass(frozen=True, slots=True)
class ProvisionNote:
    """What people record about a provision beside its text."""

    kind: ProvisionKind
    claimable: bool
    note: str = ""


def condition(node: Any, key: str) -> Condition:
    """Read a condition as written in YAML."""
    if not is_mapping(node):
        raise Wrong(key, "应为 all、any、not 或一项 {fact: …} 判断")
    for kind in ("all", "any", "not"):
        if kind in node:
            return _group(kind, node, key)
    return _test(node, key)


def _group(kind: str, node: dict[str, Any], key: str) -> Group:
    if len(node) > 1:
        raise Wrong(key, f"“{kind}”旁边不能再写别的键")
    children = [node[kind]] if kind == "not" else node[kind]
    if not is_list(children) or not children:
        raise Wrong(f"{key}.{kind}", "应为至少一项条件的列表")
    of = tuple(condition(child, f"{key}.{kind}[{index + 1}]") for index, child in enumerate(children))
    return Group("all" if kind == "all" else "any" if kind == "any" else "not", of)


def _test(node: dict[str, Any], key: str) -> Test:
    used = [op for op in OPERATORS if op in node]
    if "fact" not in node or len(used) != 1:
        raise Wrong(key, f"一项判断应有 fact 和一个比较（{'、'.join(OPERATORS)}）")
    operator, value = used[0], node[used[0]]
    place = f"{key}.{operator}"
    if is_list(value) != (operator == "in"):
        raise Wrong(place, "“in”后面写列表，其他比较后面写一个值")
    values = tuple(value) if is_list(value) else (value,)
    if not values or not all(_is_scalar(single) for single in values):
        raise Wrong(place, "请写要比较的值：true/false、数字、日期，或选项的 id")
    for name in ("op", "value"):
        if name in node:
            raise Wrong(join(key, name), no_such_key(name, ["fact", *OPERATORS]))
    rest = {name: part for name, part in node.items() if name != operator}
    return make_one(Test, {**rest, "op": operator, "value": values if is_list(value) else value}, key)


def _is_scalar(value: object) -> bool:
    return value != "" and isinstance(value, (bool, str, int, Decimal, date)) and not isinstance(value, datetime)


def _benefit(node: Any, key: str) -> Any:
    """Turn percentages into fractions and tiers into conditions."""
    if not is_mapping(node):
        raise Wrong(key, "应写成 {kind: …, effect: …, text: …} 的样子")
    ready = dict(node)
    for name in ("rate", "rate_low"):
        if name in ready:
            match = RATE.fullmatch(str(ready[name]))
            if match is None:
                raise Wrong(f"{key}.{name}", f"“{ready[name]}”应写成百分数，例如 20%")
            ready[name] = Decimal(match[1]) / 100
            if ready[name] > 1:
                raise Wrong(f"{key}.{name}", f"“{match[0]}”超过 100%，请更正")
    if "tiers" in ready:
        if not is_list(ready["tiers"]) or not ready["tiers"]:
            raise Wrong(f"{key}.tiers", "应为至少一档的列表，每一档写成 {when: …, benefit: …}")
        ready["tiers"] = tuple(_tier(tier, f"{key}.tiers[{i + 1}]") for i, tier in enumerate(ready["tiers"]))
    return ready


def _tier(node: Any, key: str) -> Tier:
    if not is_mapping(node) or set(node) != {"when", "benefit"}:
        raise Wrong(key, "每一档应有 when 和 benefit")
    benefit = make_one(Benefit, _benefit(node["benefit"], f"{key}.benefit"), f"{key}.benefit")
    return Tier(condition(node["when"], f"{key}.when"), benefit)


def _term(node: Any, key: str) -> Any:
    """Turn the keys of a term as written into the fields they fill."""
    if not is_mapping(node):
        return node
    for name in node:
        if name in WRITTEN:
            raise Wrong(join(key, name), f"没有这个键，请写“{WRITTEN[name]}”")
    return {RENAMED.get(name, name): value for name, value in node.items()}


def read(directory: Path, reference: Path) -> tuple[PolicySet | None, list[Problem], dict[str, str]]:
    """Read a policy set.

    ``directory`` holds the set, ``reference`` the tables of regions, industries and sizes. Returns the set, or None when
    anything is wrong; everything that is wrong with single entries; and in which file each measure is edited, by id.
    What only shows across entries is found by :func:`huiqi.policy.check.check`.
    """
    reader = Reader(directory)
    head = _head(reader)
    departments = _departments(reader)
    printed = sorted((directory / "documents").glob("*.yaml"), key=lambda file: (_in_print(file.stem), file))
    if not printed:
        reader.report("documents", "", "没有任何文件，请为每份文件写一个 documents/<文件>.yaml")
    files = [file for path in printed if (file := _document(reader, path))]
    documents = {file.document.id: file.document for file in files}
    provisions: dict[str, Provision] = {}
    for file in files:
        provisions.update(_provisions(reader, file, _by_alias(departments)))
    sections = head.sections if head else ()
    questions = [question for section in sections for question in _questions(reader, section)]
    measures, origins = _measures(reader, documents, {path.stem for path in printed} - documents.keys())
    for ident, count in Counter(question.id for question in questions).items():
        if count > 1:
            reader.report("questions", ident, "这个 id 用了两次，请换一个")
    if head:
        _strays(reader, reference)
    if head is None or reader.problems:
        return None, reader.problems, origins
    policy_set = PolicySet(
        version=head.version,
        title=head.title,
        sha256=fingerprint(directory, reference),
        documents=documents,
        provisions=provisions,
        measures=measures,
        departments={entry.id: entry for entry in departments},
        sections=sections,
        questions={question.id: question for question in questions},
        regions={row.code: row for row in _table(reference / "regions.json", Region)},
        industries={row.code: row for row in _table(reference / "industries.json", Industry)},
        size_standard=tuple(_table(reference / "size_standard.json", SizeRow)),
    )
    return policy_set, [], origins


def _head(reader: Reader) -> Head | None:
    file = reader.directory / "policy_set.yaml"
    data = reader.mapping(file)
    head = reader.build(file, "", lambda: make_one(Head, data)) if data is not None else None
    seen: set[str] = set()
    for index, section in enumerate(head.sections if head else ()):
        key = f"sections[{index + 1}].id"
        if not NAME.fullmatch(section.id):
            reader.report(file, key, f"“{section.id}”应为小写英文短名，例如 profile")
        elif section.id in seen:
            reader.report(file, key, f"“{section.id}”用了两次，请换一个")
        seen.add(section.id)
    return head if len(seen) and not any(problem.file == reader.name(file) for problem in reader.problems) else None


def _strays(reader: Reader, reference: Path) -> None:
    """Report what looks like a part of the set and is not read."""
    directory = reader.directory
    found = {file for file in directory.rglob("*") if file.suffix.lower() in (".yaml", ".yml")}
    for file in sorted(found - reader.opened):
        match file.relative_to(directory).parts:
            case _ if file.suffix != ".yaml":
                belongs = "请把扩展名改为 .yaml，并放到该放的文件夹"
            case ("measures", *_):
                belongs = "措施请放在 measures/<文件>/ 里，例如 measures/ecommerce/01-platforms.yaml"
            case ("questions", _):
                belongs = f"policy_set.yaml 的 sections 里没有“{file.stem}”，请在那里添加，或把问题移到已有的一页"
            case ("questions", *_):
                belongs = "问题请放在 questions/<页>.yaml 里"
            case ("documents", *_):
                belongs = "请直接放在 documents/ 里"
            case _:
                belongs = "请删除，或移到 documents/、measures/<文件>/、questions/ 里"
        reader.report(file, "", f"这个文件不会被读取，{belongs}")
    for _, file in made_from(directory, reference):
        if file not in reader.opened | found and file.is_relative_to(directory):
            reader.text(file)


def _list(reader: Reader, file: Path, make: Callable[[dict[str, Any]], T]) -> Iterator[tuple[str, T]]:
    """Yield id and value of the entries of a file that holds a list; those that are wrong are reported."""
    seen: set[str] = set()
    for index, entry in enumerate(reader.entries(file)):
        key = str(entry.get("id") or f"第 {index + 1} 条")
        if key in seen:
            reader.report(file, key, "这个 id 用了两次，请换一个")
        seen.add(key)
        made = reader.build(file, key, lambda entry=entry: make(entry))
        if made is not None:
            yield key, made


def _questions(reader: Reader, section: Section) -> Iterator[Question]:
    file = reader.directory / "questions" / f"{section.id}.yaml"
    for _, question in _list(reader, file, lambda entry: _question(entry, section.id)):
        yield question


def _question(entry: Mapping[str, Any], section: str) -> Question:
    """Read one question; ``asked_if`` is written like the condition of a measure."""
    if "section" in entry:
        raise Wrong("section", "不用写，由文件名决定，请删除")
    fitting = next((types for kind, types in BOUNDS.items() if kind == entry.get("kind")), ())
    for name in ("minimum", "maximum"):
        value = entry.get(name)
        if value is not None and (not isinstance(value, fitting) or isinstance(value, (bool, datetime))):
            raise Wrong(name, "数字题的上下限写数字，日期题写 2022-12-31 的样子，其他题不写")
    node = {**entry, "section": section}
    if "asked_if" in node:
        node["asked_if"] = condition(node["asked_if"], "asked_if")
    return make_one(Question, node)


def _departments(reader: Reader) -> list[Department]:
    file = reader.directory / "departments.yaml"
    return [department for _, department in _list(reader, file, lambda entry: make_one(Department, entry))]


def _by_alias(departments: list[Department]) -> dict[str, str]:
    return {name: entry.id for entry in departments for name in (entry.name, *entry.aliases)}


def _document(reader: Reader, file: Path) -> DocumentFile | None:
    data = reader.mapping(file)
    if data is None:
        return None
    entries = data.pop("provisions", None)
    if not is_mapping(entries) or not entries:
        reader.report(file, "provisions", '应为每条条款一行，写成 "1": {kind: …, claimable: …} 的样子')
        return None
    notes = {
        str(number): reader.build(file, f"provisions.{number}", lambda entry=entry: make_one(ProvisionNote, entry))
        for number, entry in entries.items()
    }
    document = reader.build(file, "", lambda: make_one(Document, {**data, **_term_of(data)}))
    if document and document.id != file.stem:
        reader.report(file, "id", f"“{document.id}”应与文件名一致，请写 {file.stem}")
        return None
    return DocumentFile(document, notes) if document else None


def _term_of(data: Mapping[str, Any]) -> dict[str, Any]:
    return {"term": _term(data["term"], "term")} if "term" in data else {}


def _provisions(reader: Reader, file: DocumentFile, by_alias: Mapping[str, str]) -> Iterator[tuple[str, Provision]]:
    """Yield the provisions of a document: text and departments as printed, kind as recorded."""
    document, term = file.document.id, file.document.term
    source = reader.directory / "sources" / f"{document}.txt"
    text = reader.text(source)
    if text is None:
        return
    if term.quote not in text:
        message = f"“{term.quote[:30]}”不在 sources/{document}.txt 的原文里，请照原文一字不差地抄写"
        reader.report(f"documents/{document}.yaml", "term.quote", message)
    try:
        printed = list(sources.provisions(text))
    except sources.SourceError as error:
        reader.report(source, "", str(error))
        return
    departments_known = not any(problem.file == "departments.yaml" for problem in reader.problems)
    recorded = f"documents/{document}.yaml"
    for number in file.provisions.keys() - {provision.number for provision in printed}:
        reader.report(recorded, f"provisions.{number}", "原文里没有这一条，请删除或更正编号")
    for provision in printed:
        note = file.provisions.get(provision.number)
        if note is None:
            if provision.number not in file.provisions:
                reader.report(recorded, f"provisions.{provision.number}", "缺少这一条，请写 {kind: …, claimable: …}")
            continue
        departments = [
            PrintedDepartment(name.printed, name.full, by_alias.get(name.full, ""), inherited)
            for names, inherited in ((provision.responsible.names, False), (provision.also, True))
            for name in names
        ]
        for entry in departments:
            if not entry.department and departments_known:
                where = f"{document}.{provision.number}"
                reader.report("departments.yaml", entry.full, f"{where} 写着这个部门，请为它添加条目或别名（aliases）")
        yield (
            f"{document}.{provision.number}",
            Provision(
                id=f"{document}.{provision.number}",
                document=document,
                number=provision.number,
                headings=provision.headings,
                text=provision.text,
                departments=tuple(departments),
                joint=provision.responsible.joint,
                kind=note.kind,
                claimable=note.claimable,
                note=note.note,
            ),
        )


def _measures(
    reader: Reader, documents: Mapping[str, Document], broken: set[str]
) -> tuple[dict[str, Measure], dict[str, str]]:
    """Return the measures in printed order, and the file of each; those of a broken document are passed over."""
    measures: dict[str, Measure] = {}
    origins: dict[str, str] = {}
    for file in sorted((reader.directory / "measures").glob("*/*.yaml")):
        for key, measure in _list(reader, file, lambda entry: _measure(entry, documents, broken)):
            if measure and origins.get(key, reader.name(file)) != reader.name(file):
                reader.report(file, key, f"这个 id 在 {origins[key]} 里用过了，请换一个")
            if measure:
                measures[key], origins[key] = measure, reader.name(file)
    order = sorted(measures, key=lambda ident: (_in_print(ident.split(".")[0]), _natural(ident)))
    return {ident: measures[ident] for ident in order}, origins


DOCUMENT_ORDER = ("services-plan", "living-services", "consumption", "services-support", "small-business", "ecommerce")
"""The documents in printed order."""


def _in_print(document: str) -> int:
    """Return the place of a document in the order of printing; one not known yet comes last."""
    return DOCUMENT_ORDER.index(document) if document in DOCUMENT_ORDER else len(DOCUMENT_ORDER)


def _natural(measure: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in measure.split(".")[1:])


def _measure(entry: Mapping[str, Any], documents: Mapping[str, Document], broken: set[str]) -> Measure | None:
    """Read one measure; the provision comes from the id, the term from the document unless the text dates it."""
    ident = str(entry.get("id") or "")
    provision, _, slug = ident.rpartition(".")
    if provision.split(".")[0] in broken:
        return None
    document = documents.get(provision.split(".")[0])
    if document is None or not slug:
        raise Wrong("id", f"“{ident}”应写成“条款编号.英文短名”，例如 small-business.9.upgrade")
    if "provision" in entry:
        raise Wrong("provision", "不用写，由 id 决定，请删除")
    for name in ("when", "benefit"):
        if name not in entry:
            raise Wrong(name, "缺少这一项，请补上")
    node = {**entry, "provision": provision}
    node["when"] = condition(entry["when"], "when")
    node["benefit"] = _benefit(entry["benefit"], "benefit")
    own = entry.get("in_force")
    node["in_force"] = document.term if own is None else _term(own, "in_force")
    return make_one(Measure, node)


def _table(file: Path, cls: type[T]) -> Iterator[T]:
    """Yield the rows of a reference table; columns the program does not use (notes) are left out."""
    names = {field.name for field in fields(cls)}  # type: ignore[arg-type]
    adapter = TypeAdapter(cls)
    for row in json.loads(file.read_text(encoding="utf-8"))["rows"]:
        known = {name: "" if value is None else value for name, value in row.items() if name in names}
        yield adapter.validate_python(known)

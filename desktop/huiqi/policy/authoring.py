"""Read the policy set as people edit it: YAML files and official text, checked key by key.

Everything wrong is collected as a :class:`Problem` that names the file, the key, and what to write instead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import TypeAdapter

from huiqi.policy import sources
from huiqi.policy.fingerprint import fingerprint
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
    Region,
    Section,
    SizeRow,
    Test,
    Tier,
)
from huiqi.policy.reading import RENAMED, Problem, Reader, Wrong, join, make_one
from huiqi.policy.shapes import is_list, is_mapping

T = TypeVar("T")
OPERATORS: tuple[str, ...] = get_args(Operator)
RATE = re.compile(r"(\d+(?:\.\d+)?)%")


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A document as edited: its description and what is said about each provision."""

    document: Document
    provisions: dict[str, ProvisionNote]


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
    value = node[used[0]]
    if is_list(value) != (used[0] == "in"):
        raise Wrong(f"{key}.{used[0]}", "“in”后面写列表，其他比较后面写一个值")
    rest = {name: part for name, part in node.items() if name != used[0]}
    try:
        return make_one(Test, {**rest, "op": used[0], "value": tuple(value) if is_list(value) else value})
    except Wrong as wrong:
        raise Wrong(join(key, wrong.key), wrong.message) from None


def _benefit(node: Any, key: str) -> Any:
    """Turn percentages into fractions and tiers into conditions."""
    if not is_mapping(node):
        raise Wrong(key, "应为 {kind: …, effect: …, text: …}")
    ready = dict(node)
    for name in ("rate", "rate_low"):
        if name in ready:
            match = RATE.fullmatch(str(ready[name]))
            if match is None:
                raise Wrong(f"{key}.{name}", f"“{ready[name]}”应写成百分数，例如 20%")
            ready[name] = Decimal(match[1]) / 100
    if "tiers" in ready:
        ready["tiers"] = tuple(_tier(tier, f"{key}.tiers[{i + 1}]") for i, tier in enumerate(ready["tiers"]))
    return ready


def _tier(node: Any, key: str) -> Tier:
    if not is_mapping(node) or set(node) != {"when", "benefit"}:
        raise Wrong(key, "每一档应有 when 和 benefit")
    return Tier(condition(node["when"], f"{key}.when"), make_one(Benefit, _benefit(node["benefit"], f"{key}.benefit")))


def _term(node: Any) -> Any:
    return {RENAMED.get(name, name): value for name, value in node.items()} if is_mapping(node) else node


def read(directory: Path, reference: Path) -> tuple[PolicySet | None, list[Problem]]:
    """Read a policy set.

    ``directory`` holds the set, ``reference`` the tables of regions, industries and sizes. Returns the set, or None when
    something needed is missing, and everything that is wrong with single entries. What only shows across entries
    is found by :func:`huiqi.policy.check.check`.
    """
    reader = Reader(directory)
    head = reader.mapping(directory / "policy_set.yaml")
    departments = _departments(reader)
    read_files = [_document(reader, file) for file in sorted((directory / "documents").glob("*.yaml"))]
    files = sorted((file for file in read_files if file), key=lambda file: _in_print(file.document.id))
    documents = {file.document.id: file.document for file in files}
    provisions: dict[str, Provision] = {}
    for file in files:
        provisions.update(_provisions(reader, file, _by_alias(departments)))
    sections = tuple(_list(reader, directory / "policy_set.yaml", Section, head.get("sections", [])))
    questions = {question.id: question for section in sections for question in _questions(reader, section)}
    measures = _measures(reader, documents)
    if not head or not documents:
        return None, reader.problems
    policy_set = PolicySet(
        version=str(head.get("version", "")),
        title=str(head.get("title", "")),
        sha256=fingerprint(directory, reference),
        documents=documents,
        provisions=provisions,
        measures=measures,
        departments={entry.id: entry for entry in departments},
        sections=sections,
        questions=questions,
        regions={row.code: row for row in _table(reference / "regions.json", Region)},
        industries={row.code: row for row in _table(reference / "industries.json", Industry)},
        size_standard=tuple(_table(reference / "size_standard.json", SizeRow)),
    )
    return policy_set, reader.problems


def _list(reader: Reader, file: Path, cls: type[T], data: Any, **given: Any) -> Iterator[T]:
    """Yield the entries of a list of one class; ``given`` fills fields that the place of the file decides."""
    seen: set[str] = set()
    for index, entry in enumerate(reader.entries(file) if data is None else data):
        key = str(entry.get("id", f"第 {index + 1} 条"))
        if key in seen:
            reader.report(file, key, "这个 id 用了两次，请换一个")
        seen.add(key)
        made = reader.build(file, key, lambda entry=entry: make_one(cls, {**entry, **given}))
        if made is not None:
            yield made


def _questions(reader: Reader, section: Section) -> Iterator[Question]:
    """Yield the questions of a section; ``asked_if`` is written like the condition of a measure."""
    file = reader.directory / "questions" / f"{section.id}.yaml"
    entries = reader.entries(file)
    for entry in entries:
        if "asked_if" in entry:
            entry["asked_if"] = reader.build(
                file, str(entry.get("id", "")), lambda entry=entry: condition(entry["asked_if"], "asked_if")
            )
    yield from _list(reader, file, Question, entries, section=section.id)


def _departments(reader: Reader) -> list[Department]:
    return list(_list(reader, reader.directory / "departments.yaml", Department, None))


def _by_alias(departments: list[Department]) -> dict[str, str]:
    return {name: entry.id for entry in departments for name in (entry.name, *entry.aliases)}


def _document(reader: Reader, file: Path) -> DocumentFile | None:
    data = reader.mapping(file)
    notes = {
        str(number): note
        for number, entry in dict(data.pop("provisions", None) or {}).items()
        if (note := reader.build(file, f"provisions.{number}", lambda entry=entry: make_one(ProvisionNote, entry)))
    }
    if "term" in data:
        data["term"] = _term(data["term"])
    document = reader.build(file, "", lambda: make_one(Document, data))
    return DocumentFile(document, notes) if document else None


def _provisions(reader: Reader, file: DocumentFile, by_alias: Mapping[str, str]) -> Iterator[tuple[str, Provision]]:
    """Yield the provisions of a document: text and departments as printed, kind as recorded."""
    document = file.document.id
    source = reader.directory / "sources" / f"{document}.txt"
    try:
        printed = list(sources.provisions(reader.text(source)))
    except sources.SourceError as error:
        reader.report(source, "", str(error))
        return
    recorded = f"documents/{document}.yaml"
    for number in file.provisions.keys() - {provision.number for provision in printed}:
        reader.report(recorded, f"provisions.{number}", "原文里没有这一条，请删除或更正编号")
    for provision in printed:
        note = file.provisions.get(provision.number)
        if note is None:
            reader.report(recorded, f"provisions.{provision.number}", "缺少这一条，请写 {kind: …, claimable: …}")
            continue
        departments = [
            PrintedDepartment(name.printed, name.full, by_alias.get(name.full, ""), inherited)
            for names, inherited in ((provision.responsible.names, False), (provision.also, True))
            for name in names
        ]
        for entry in departments:
            if not entry.department:
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


def _measures(reader: Reader, documents: Mapping[str, Document]) -> dict[str, Measure]:
    measures: dict[str, Measure] = {}
    for file in sorted((reader.directory / "measures").glob("*/*.yaml")):
        for index, entry in enumerate(reader.entries(file)):
            key = str(entry.get("id", f"第 {index + 1} 条"))
            if key in measures:
                reader.report(file, key, "这个 id 用了两次，请换一个")
            made = reader.build(file, key, lambda entry=entry: _measure(entry, documents))
            if made is not None:
                measures[made.id] = made
    return dict(sorted(measures.items(), key=lambda pair: (_in_print(pair[0].split(".")[0]), _natural(pair[0]))))


DOCUMENT_ORDER = ("services-plan", "living-services", "consumption", "services-support", "small-business", "ecommerce")
"""The documents in printed order."""


def _in_print(document: str) -> int:
    """Return the place of a document in the order of printing; one not known yet comes last."""
    return DOCUMENT_ORDER.index(document) if document in DOCUMENT_ORDER else len(DOCUMENT_ORDER)


def _natural(measure: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in measure.split(".")[1:])


def _measure(entry: Mapping[str, Any], documents: Mapping[str, Document]) -> Measure:
    """Read one measure; the provision comes from the id, the term from the document unless the text dates it."""
    ident = str(entry.get("id", ""))
    provision, _, slug = ident.rpartition(".")
    document = documents.get(provision.split(".")[0])
    if document is None or not slug:
        raise Wrong("id", f"“{ident}”应写成“条款编号.英文短名”，例如 small-business.9.upgrade")
    node = {**entry, "provision": provision}
    node["when"] = condition(entry.get("when"), "when")
    node["benefit"] = _benefit(entry.get("benefit"), "benefit")
    node["in_force"] = _term(entry.get("in_force")) or document.term
    return make_one(Measure, node)


def _table(file: Path, cls: type[T]) -> Iterator[T]:
    """Yield the rows of a reference table; columns the program does not use (notes) are left out."""
    names = {field.name for field in fields(cls)}  # type: ignore[arg-type]
    adapter = TypeAdapter(cls)
    for row in json.loads(file.read_text(encoding="utf-8"))["rows"]:
        known = {name: "" if value is None else value for name, value in row.items() if name in names}
        yield adapter.validate_python(known)

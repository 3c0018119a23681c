"""Read the policy set as people edit it: YAML files and official text, checked key by key.

Everything wrong is collected as a :class:`Problem` that names the file, the key, and what to write instead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

import yaml
from pydantic import TypeAdapter, ValidationError

from huiqi.policy import sources
from huiqi.policy.fingerprint import fingerprint
from huiqi.policy.models import (
    Benefit,
    Choice,
    Condition,
    Department,
    Document,
    Group,
    Industry,
    InForce,
    Measure,
    Operator,
    PolicySet,
    PrintedDepartment,
    Provision,
    ProvisionKind,
    Question,
    Reading,
    Region,
    Relation,
    Section,
    SizeRow,
    Successor,
    Test,
    Tier,
)
from huiqi.policy.shapes import is_list, is_mapping

T = TypeVar("T")
OPERATORS: tuple[str, ...] = get_args(Operator)
RATE = re.compile(r"(\d+(?:\.\d+)?)%")
NESTED: dict[str, type] = {
    "choices": Choice,
    "successor": Successor,
    "relations": Relation,
    "readings": Reading,
    "benefit": Benefit,
    "in_force": InForce,
    "term": InForce,
}
RENAMED = {"from": "start", "to": "end"}
"""Keys of a term as written, and the fields they fill."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a policy set: where (file and key), and what to write instead."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}：{self.key}" if self.key else self.file
        return f"{place}：{self.message}"


class _Wrong(Exception):
    """One problem found while reading a node; the reader of the file adds the file name."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key, self.message = key, message


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


class _Loader(yaml.SafeLoader):
    """YAML without binary floats, and with an error for a key written twice."""


def _no_float(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal:
    return Decimal(loader.construct_scalar(node))


def _closed_mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [key.value for key, _ in node.value]
    for key in keys:
        if keys.count(key) > 1:
            raise _Wrong(f"第 {node.start_mark.line + 1} 行", f"键“{key}”写了两次，请只保留一个")
    return dict(loader.construct_pairs(node, deep=True))


_Loader.add_constructor("tag:yaml.org,2002:float", _no_float)
_Loader.add_constructor("tag:yaml.org,2002:map", _closed_mapping)


class Reader:
    """Reads the files of one policy set and collects what is wrong with them."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.problems: list[Problem] = []

    def report(self, file: Path | str, key: str, message: str) -> None:
        """Record a problem."""
        name = file if isinstance(file, str) else file.relative_to(self.directory).as_posix()
        self.problems.append(Problem(name, key, message))

    def text(self, file: Path) -> str:
        """Return the text of a file, or an empty text when it cannot be read (and say so)."""
        try:
            return file.read_text(encoding="utf-8")
        except FileNotFoundError:
            self.report(file, "", "缺少这个文件，请补上")
        except (OSError, UnicodeDecodeError):
            self.report(file, "", "无法读取，请保存为 UTF-8 编码的文本文件")
        return ""

    def yaml(self, file: Path) -> Any:
        """Return the content of a YAML file, or None when it is not valid YAML (and say so)."""
        try:
            return yaml.load(self.text(file), Loader=_Loader)
        except _Wrong as wrong:
            self.report(file, wrong.key, wrong.message)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            self.report(file, f"第 {line} 行", "不是有效的 YAML，请检查缩进、冒号后的空格和引号是否成对")
        except (yaml.YAMLError, InvalidOperation, ValueError):
            self.report(file, "", "不是有效的 YAML，请检查特殊字符、日期和数字的写法")
        return None

    def mapping(self, file: Path) -> dict[str, Any]:
        """Return a YAML file that must hold a mapping."""
        data = self.yaml(file)
        if is_mapping(data):
            return {str(key): value for key, value in data.items()}
        if data is not None:
            self.report(file, "", "应为“键: 值”的列表")
        return {}

    def entries(self, file: Path) -> list[dict[str, Any]]:
        """Return a YAML file that must hold a list of mappings."""
        data = self.yaml(file)
        if is_list(data) and all(is_mapping(entry) for entry in data):
            return list(data)
        if data is not None:
            self.report(file, "", "应为以“- id: …”开头的条目列表")
        return []

    def build(self, file: Path, key: str, make: Callable[[], T]) -> T | None:
        """Return what ``make`` builds, or None with the problem recorded under ``key``."""
        try:
            return make()
        except _Wrong as wrong:
            self.report(file, _join(key, wrong.key), wrong.message)
        except ValidationError as error:
            for detail in error.errors():
                place = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in detail["loc"])
                self.report(file, key + place, _explain(dict(detail)))
        return None


def _join(key: str, rest: str) -> str:
    return f"{key}.{rest}" if rest and not rest.startswith("[") else key + rest


def _explain(detail: Mapping[str, Any]) -> str:
    """Say in a sentence what a validation error asks for."""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return "缺少这一项，请补上"
        case "literal_error":
            return f"“{detail['input']}”不在允许的值里，请写 {context.get('expected', '')} 之一".replace(" or ", "、")
        case "string_type":
            return "应为文字，数字和“是/否”请加引号"
        case "bool_type" | "bool_parsing":
            return "应为 true 或 false"
        case "date_type" | "date_parsing" | "date_from_datetime_parsing":
            return "应为日期，写成 2022-12-31 的样子"
        case "decimal_type" | "decimal_parsing" | "int_type" | "int_parsing" | "int_from_float":
            return "应为数字"
        case _:
            return f"值“{detail['input']}”的写法不对，请对照 policy_data/README.md"


def _make(cls: type[T], node: Mapping[str, Any]) -> T:
    """Build one value of a model class from a mapping, closed: an unknown key is an error with a suggestion."""
    _known_keys(cls, node, "")
    return TypeAdapter(cls).validate_python(dict(node))


def _known_keys(cls: type, node: Any, key: str) -> None:
    if not is_mapping(node):
        return
    names = [field.name for field in fields(cls)]
    for name, value in node.items():
        if name not in names:
            shown = {new: old for old, new in RENAMED.items()} if cls is InForce else {}
            raise _Wrong(_join(key, str(name)), _no_such_key(str(name), [shown.get(field, field) for field in names]))
        nested = NESTED.get(str(name))
        for index, child in enumerate(value if is_list(value) else [value]):
            if nested:
                _known_keys(nested, child, _join(key, f"{name}[{index + 1}]" if is_list(value) else name))


def _no_such_key(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, 1)
    return f"没有这个键，是不是“{close[0]}”？" if close else f"没有这个键，可用的有：{'、'.join(known)}"


def condition(node: Any, key: str) -> Condition:
    """Read a condition as written in YAML."""
    if not is_mapping(node):
        raise _Wrong(key, "应为 all、any、not 或一项 {fact: …} 判断")
    for kind in ("all", "any", "not"):
        if kind in node:
            return _group(kind, node, key)
    return _test(node, key)


def _group(kind: str, node: dict[str, Any], key: str) -> Group:
    if len(node) > 1:
        raise _Wrong(key, f"“{kind}”旁边不能再写别的键")
    children = [node[kind]] if kind == "not" else node[kind]
    if not is_list(children) or not children:
        raise _Wrong(f"{key}.{kind}", "应为至少一项条件的列表")
    of = tuple(condition(child, f"{key}.{kind}[{index + 1}]") for index, child in enumerate(children))
    return Group("all" if kind == "all" else "any" if kind == "any" else "not", of)


def _test(node: dict[str, Any], key: str) -> Test:
    used = [op for op in OPERATORS if op in node]
    if "fact" not in node or len(used) != 1:
        raise _Wrong(key, f"一项判断应有 fact 和一个比较（{'、'.join(OPERATORS)}）")
    value = node[used[0]]
    if is_list(value) != (used[0] == "in"):
        raise _Wrong(f"{key}.{used[0]}", "“in”后面写列表，其他比较后面写一个值")
    rest = {name: part for name, part in node.items() if name != used[0]}
    try:
        return _make(Test, {**rest, "op": used[0], "value": tuple(value) if is_list(value) else value})
    except _Wrong as wrong:
        raise _Wrong(_join(key, wrong.key), wrong.message) from None


def _benefit(node: Any, key: str) -> Any:
    """Turn percentages into fractions and tiers into conditions."""
    if not is_mapping(node):
        raise _Wrong(key, "应为 {kind: …, effect: …, text: …}")
    ready = dict(node)
    for name in ("rate", "rate_low"):
        if name in ready:
            match = RATE.fullmatch(str(ready[name]))
            if match is None:
                raise _Wrong(f"{key}.{name}", f"“{ready[name]}”应写成百分数，例如 20%")
            ready[name] = Decimal(match[1]) / 100
    if "tiers" in ready:
        ready["tiers"] = tuple(_tier(tier, f"{key}.tiers[{i + 1}]") for i, tier in enumerate(ready["tiers"]))
    return ready


def _tier(node: Any, key: str) -> Tier:
    if not is_mapping(node) or set(node) != {"when", "benefit"}:
        raise _Wrong(key, "每一档应有 when 和 benefit")
    return Tier(condition(node["when"], f"{key}.when"), _make(Benefit, _benefit(node["benefit"], f"{key}.benefit")))


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
    files = [_document(reader, file) for file in sorted((directory / "documents").glob("*.yaml"))]
    documents = {file.document.id: file.document for file in files if file}
    provisions: dict[str, Provision] = {}
    for file in files:
        if file:
            provisions.update(_provisions(reader, file, _by_alias(departments)))
    sections = tuple(_list(reader, directory / "policy_set.yaml", Section, head.get("sections", [])))
    questions = {
        question.id: question
        for section in sections
        for question in _list(
            reader,
            directory / "questions" / f"{section.id}.yaml",
            Question,
            None,
            section=section.id,
        )
    }
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
        made = reader.build(file, key, lambda entry=entry: _make(cls, {**entry, **given}))
        if made is not None:
            yield made


def _departments(reader: Reader) -> list[Department]:
    return list(_list(reader, reader.directory / "departments.yaml", Department, None))


def _by_alias(departments: list[Department]) -> dict[str, str]:
    return {name: entry.id for entry in departments for name in (entry.name, *entry.aliases)}


def _document(reader: Reader, file: Path) -> DocumentFile | None:
    data = reader.mapping(file)
    notes = {
        str(number): note
        for number, entry in dict(data.pop("provisions", None) or {}).items()
        if (note := reader.build(file, f"provisions.{number}", lambda entry=entry: _make(ProvisionNote, entry)))
    }
    if "term" in data:
        data["term"] = _term(data["term"])
    document = reader.build(file, "", lambda: _make(Document, data))
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
    order = {document: place for place, document in enumerate(DOCUMENT_ORDER)}
    return dict(sorted(measures.items(), key=lambda pair: (order.get(pair[0].split(".")[0], 99), _natural(pair[0]))))


DOCUMENT_ORDER = ("services-plan", "living-services", "consumption", "services-support", "small-business", "ecommerce")
"""The documents in printed order."""


def _natural(measure: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in measure.split(".")[1:])


def _measure(entry: Mapping[str, Any], documents: Mapping[str, Document]) -> Measure:
    """Read one measure; the provision comes from the id, the term from the document unless the text dates it."""
    ident = str(entry.get("id", ""))
    provision, _, slug = ident.rpartition(".")
    document = documents.get(provision.split(".")[0])
    if document is None or not slug:
        raise _Wrong("id", f"“{ident}”应写成“条款编号.英文短名”，例如 small-business.9.upgrade")
    node = {**entry, "provision": provision}
    node["when"] = condition(entry.get("when"), "when")
    node["benefit"] = _benefit(entry.get("benefit"), "benefit")
    node["in_force"] = _term(entry.get("in_force")) or document.term
    return _make(Measure, node)


def _table(file: Path, cls: type[T]) -> Iterator[T]:
    """Yield the rows of a reference table; columns the program does not use (notes) are left out."""
    names = {field.name for field in fields(cls)}  # type: ignore[arg-type]
    adapter = TypeAdapter(cls)
    for row in json.loads(file.read_text(encoding="utf-8"))["rows"]:
        known = {name: "" if value is None else value for name, value in row.items() if name in names}
        yield adapter.validate_python(known)

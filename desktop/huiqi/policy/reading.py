"""Read YAML into closed model classes, and say in a sentence what is wrong where.

Errors are collected as :class:`Problem`: file, key, and what to write instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from huiqi.bounded import NoSuchFile, UnreadableFile, read_bounded
from huiqi.policy.fingerprint import LARGEST
from huiqi.policy.models import Benefit, Choice, InForce, Reading, Relation, Section, Successor
from huiqi.policy.shapes import is_list, is_mapping

T = TypeVar("T")
NESTED: dict[str, type] = {
    "sections": Section,
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
WRITTEN = {field: key for key, field in RENAMED.items()}
MAY_BE_BLANK = ("local",)
"""Fields that must be written but may be left empty."""
MOST_DIGITS = 20
BLANK = "不能为空，请补上"
WHOLE_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9_]{0,20})")
FRACTION = re.compile(r"[-+]?\d{1,20}\.\d{1,10}", re.ASCII)
MOST_ENTRIES = 1000
"""Entries of a file; the longest list of ours has fifty."""
HALF_PAIR = re.compile(r"[\ud800-\udfff]")
DEEPEST = 30
"""Levels of nesting; the deepest in use is less than half of that."""
SHOWN = 60
"""Characters of a wrong value that a message repeats."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a policy set: where (file and key), and what to write instead."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}：{self.key}" if self.key else self.file
        return f"{place}：{self.message}"


class Wrong(Exception):
    """What is wrong in a node, by key and message; the reader of the file adds the file name."""

    def __init__(self, key: str, message: str, *more: tuple[str, str]) -> None:
        super().__init__(message)
        self.faults = ((key, message), *more)


class _Loader(yaml.SafeLoader):
    """YAML without tags, aliases, binary floats and odd notations of numbers; an error for a key written twice."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse what a policy set has no use for, before anything is made of it."""
        untyped: Any = self  # the stubs leave open what comes next
        event = untyped.peek_event()
        line = f"第 {event.start_mark.line + 1} 行"
        if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
            raise Wrong(line, "不能用 &、* 或 ! 开头的 YAML 写法，请直接写出内容，或给文字加引号")
        if self.depth == DEEPEST:
            raise Wrong(line, f"一层套一层，超过了 {DEEPEST} 层，请分开写")
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        if isinstance(node, yaml.ScalarNode) and HALF_PAIR.search(node.value):
            raise Wrong(line, "有半个字符（\\ud800 之类），请直接写出这个字")
        return node


def _line(node: yaml.Node) -> str:
    return f"第 {node.start_mark.line + 1} 行"


def _no_float(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal:
    if not FRACTION.fullmatch(node.value):  # 1_0.5, 1.0e+999999999 and .inf would be numbers
        raise Wrong(_line(node), f"“{node.value[:SHOWN]}”不是数字，请写成 12.5 的样子，文字请加引号")
    return Decimal(node.value)


def _plain_int(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    if not WHOLE_NUMBER.fullmatch(node.value):  # 1:30 would be 90, and 010 would be 8
        raise Wrong(_line(node), f"“{node.value[:SHOWN]}”会被读成别的数，数字请写成 1000 的样子，代码和文字请加引号")
    return loader.construct_yaml_int(node)


def _date(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> date:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        raise Wrong(_line(node), f"没有“{node.value[:SHOWN]}”这一天，请更正日期") from None


def _closed_mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise Wrong(_line(key), "键应为一个词，不能是列表或另一组键值")
        if key.value in seen:
            raise Wrong(_line(key), f"键“{key.value[:SHOWN]}”写了两次，请只保留一个")
        seen.add(key.value)
    return dict(loader.construct_pairs(node, deep=True))  # pyright: ignore[reportUnknownMemberType] - untyped stub


_Loader.add_constructor("tag:yaml.org,2002:float", _no_float)
_Loader.add_constructor("tag:yaml.org,2002:int", _plain_int)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _date)
_Loader.add_constructor("tag:yaml.org,2002:map", _closed_mapping)


class Reader:
    """Reads the files of one policy set, remembers which, and collects what is wrong with them."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.problems: list[Problem] = []
        self.opened: set[Path] = set()

    def name(self, file: Path) -> str:
        """Return the name of a file within the set, as a problem shows it."""
        return file.relative_to(self.directory).as_posix()

    def report(self, file: Path | str, key: str, message: str) -> None:
        """Record a problem."""
        self.problems.append(Problem(file if isinstance(file, str) else self.name(file), key, message))

    def text(self, file: Path) -> str | None:
        """Return the text of a file, or None when it cannot be read (and say so)."""
        self.opened.add(file)
        try:
            return read_bounded(file, LARGEST).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        except NoSuchFile:
            self.report(file, "", "缺少这个文件，请补上")
        except UnicodeDecodeError:
            self.report(file, "", "不是 UTF-8 编码，请另存为 UTF-8 编码的文本文件")
        except UnreadableFile as error:
            self.report(file, "", str(error))
        return None

    def yaml(self, file: Path) -> Any:
        """Return the content of a YAML file, or None when it is empty or not valid YAML (and say so)."""
        text = self.text(file)
        if text is None:
            return None
        try:
            data = yaml.load(text, Loader=_Loader)  # noqa: S506 - a yaml.SafeLoader that takes less
        except Wrong as wrong:
            self._record(file, "", wrong)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            self.report(file, f"第 {line} 行", "不是有效的 YAML，请检查缩进、冒号后的空格和引号是否成对")
        except (yaml.YAMLError, ValueError):
            self.report(file, "", "不是有效的 YAML，请检查特殊字符、日期和数字的写法")
        else:
            if data is None:
                self.report(file, "", "文件是空的，请补上内容")
            return data
        return None

    def mapping(self, file: Path) -> dict[str, Any] | None:
        """Return a YAML file that must hold a mapping, or None (and say why)."""
        data = self.yaml(file)
        if is_mapping(data):
            return {str(key): value for key, value in data.items()}
        if data is not None:
            self.report(file, "", "应为“键: 值”的列表")
        return None

    def entries(self, file: Path) -> list[dict[str, Any]]:
        """Return a YAML file that must hold a list of mappings."""
        data = self.yaml(file)
        if is_list(data) and len(data) > MOST_ENTRIES:
            self.report(file, "", f"有 {len(data)} 个条目，最多 {MOST_ENTRIES} 个，请分成几个文件")
        elif is_list(data) and all(is_mapping(entry) for entry in data):
            return list(data)
        elif data is not None:
            self.report(file, "", "应为以“- id: …”开头的条目列表")
        return []

    def build(self, file: Path, key: str, make: Callable[[], T]) -> T | None:
        """Return what ``make`` builds, or None with what is wrong recorded under ``key``."""
        try:
            return make()
        except Wrong as wrong:
            self._record(file, key, wrong)
        except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
            # A mistake nobody has foreseen: still say where it is.
            self.report(file, key, f"程序读不懂这里的写法（{type(error).__name__}），请对照 policy_data/README.md")
        return None

    def _record(self, file: Path, key: str, wrong: Wrong) -> None:
        for rest, message in wrong.faults:
            self.report(file, join(key, rest), message)


def join(key: str, rest: str) -> str:
    """Return the path of a key inside another; either may be empty."""
    return f"{key}.{rest}" if key and rest and not rest.startswith("[") else key + rest


def _place(parts: tuple[int | str, ...], key: str) -> str:
    """Return the path of a value that validation found wrong, as the person has written it."""
    for part in parts:
        key = join(key, f"[{part + 1}]" if isinstance(part, int) else WRITTEN.get(part, part))
    return key


def _explain(kind: str, given: object, context: dict[str, Any]) -> str:
    """Say in a sentence what a validation error asks for."""
    match kind:
        case "missing":
            return "缺少这一项，请补上"
        case "literal_error":
            return f"“{given}”不在允许的值里，请写 {context.get('expected', '')} 之一".replace(" or ", "、")
        case "string_type":
            return "应为文字，数字和“是/否”请加引号"
        case "bool_type" | "bool_parsing":
            return "应为 true 或 false"
        case "date_type" | "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return "应为日期，写成 2022-12-31 的样子"
        case "decimal_type" | "decimal_parsing" | "int_type" | "int_parsing" | "int_from_float" | "finite_number":
            return "应为数字"
        case "tuple_type":
            return "应为列表，写成 [甲, 乙] 的样子，或每行以“- ”开头"
        case "dataclass_type":
            known = {cls.__name__: cls for cls in NESTED.values()}
            return _shape(known[context["class_name"]])
        case _:
            return f"值“{str(given)[:30]}”的写法不对，请对照 policy_data/README.md"


def _shape(cls: type) -> str:
    needed = [WRITTEN.get(field.name, field.name) for field in fields(cls) if field.default is MISSING]
    return f"应写成 {{{', '.join(f'{name}: …' for name in needed)}}} 的样子"


@cache
def _adapter(cls: type) -> TypeAdapter[Any]:
    return TypeAdapter(cls)


def make_one(cls: type[T], node: Any, key: str = "") -> T:
    """Build one value of a model class from a mapping, closed: an unknown key is an error with a suggestion.

    Raises Wrong, with ``key`` as the place of the node, also when the node is no mapping or something needed is blank.
    """
    if not is_mapping(node):
        raise Wrong(key, _shape(cls))
    _known_keys(cls, node, key)
    try:
        made: T = _adapter(cls).validate_python(dict(node))
    except ValidationError as error:
        first, *more = (
            (_place(detail["loc"], key), _explain(detail["type"], detail["input"], detail.get("ctx", {})))
            for detail in error.errors()
        )
        raise Wrong(*first, *more) from None
    for place, message in _faults(made, key):
        raise Wrong(place, message)
    return made


def _known_keys(cls: type, node: Any, key: str) -> None:
    if not is_mapping(node):
        return
    names = [field.name for field in fields(cls)]
    for name, value in node.items():
        if name not in names:
            raise Wrong(join(key, str(name)), no_such_key(str(name), [WRITTEN.get(field, field) for field in names]))
        nested = NESTED.get(str(name))
        for index, child in enumerate(value if is_list(value) else [value]):
            if nested:
                _known_keys(nested, child, join(key, f"{name}[{index + 1}]" if is_list(value) else name))


def no_such_key(name: str, known: list[str]) -> str:
    """Say that a key does not exist, and which does."""
    close = get_close_matches(name, known, 1)
    return f"没有这个键，是不是“{close[0]}”？" if close else f"没有这个键，可用的有：{'、'.join(known)}"


def _faults(value: Any, key: str) -> Iterator[tuple[str, str]]:
    """Yield the places of fields that must say something and say nothing, and of numbers beyond all measure."""
    for field in fields(value):
        part, place = getattr(value, field.name), join(key, WRITTEN.get(field.name, field.name))
        if field.default is MISSING and field.name not in MAY_BE_BLANK and _is_blank(part):
            yield place, BLANK
        if _is_immense(part):
            yield place, "这个数太大，或者小数位太多，请更正"
        for index, item in enumerate(part if is_list(part) else [part]):
            inner = f"{place}[{index + 1}]" if is_list(part) else place
            if is_dataclass(item):
                yield from _faults(item, inner)
            elif is_list(part) and _is_blank(item):
                yield inner, BLANK


def _is_blank(value: object) -> bool:
    return value == () or (isinstance(value, str) and not value.strip())


def _is_immense(value: object) -> bool:
    """Whether a number would take more room than any amount of money; 1e999999999 is written in eleven characters."""
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return not isinstance(exponent, int) or exponent < -MOST_DIGITS or value.adjusted() >= MOST_DIGITS
    return isinstance(value, int) and abs(value) >= 10**MOST_DIGITS


def count_cases(directory: Path) -> dict[str, Counter[str]]:
    """Return how many golden cases each measure has, by verdict; ``directory`` is that of ``tests/cases``."""
    counts: dict[str, Counter[str]] = {}
    reader = Reader(directory)
    for file in sorted(directory.glob("*/*.yaml")):
        if file.parent.name != "businesses":
            for case in reader.entries(file):
                counts.setdefault(str(case.get("measure")), Counter())[str(case.get("verdict"))] += 1
    return counts

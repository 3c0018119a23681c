"""Read YAML into closed model classes, and say in a sentence what is wrong where.

Errors are collected as :class:`Problem`: file, key, and what to write instead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from huiqi.policy.models import Benefit, Choice, InForce, Reading, Relation, Successor
from huiqi.policy.shapes import is_list, is_mapping

T = TypeVar("T")
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


class Wrong(Exception):
    """One problem found while reading a node; the reader of the file adds the file name."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key, self.message = key, message


class _Loader(yaml.SafeLoader):
    """YAML without binary floats, and with an error for a key written twice."""


def _no_float(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal:
    return Decimal(loader.construct_scalar(node))


def _closed_mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [key.value for key, _ in node.value]
    for key in keys:
        if keys.count(key) > 1:
            raise Wrong(f"第 {node.start_mark.line + 1} 行", f"键“{key}”写了两次，请只保留一个")
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
        except Wrong as wrong:
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
        except Wrong as wrong:
            self.report(file, join(key, wrong.key), wrong.message)
        except ValidationError as error:
            for detail in error.errors():
                place = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in detail["loc"])
                self.report(file, key + place, _explain(dict(detail)))
        return None


def join(key: str, rest: str) -> str:
    """Return the path of a key inside another."""
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


def make_one(cls: type[T], node: Mapping[str, Any]) -> T:
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
            raise Wrong(join(key, str(name)), _no_such_key(str(name), [shown.get(field, field) for field in names]))
        nested = NESTED.get(str(name))
        for index, child in enumerate(value if is_list(value) else [value]):
            if nested:
                _known_keys(nested, child, join(key, f"{name}[{index + 1}]" if is_list(value) else name))


def _no_such_key(name: str, known: list[str]) -> str:
    close = get_close_matches(name, known, 1)
    return f"没有这个键，是不是“{close[0]}”？" if close else f"没有这个键，可用的有：{'、'.join(known)}"


def count_cases(directory: Path) -> dict[str, Counter[str]]:
    """Return how many golden cases each measure has, by verdict; ``directory`` is that of ``tests/cases``."""
    counts: dict[str, Counter[str]] = {}
    reader = Reader(directory)
    for file in sorted(directory.glob("*/*.yaml")):
        if file.parent.name != "businesses":
            for case in reader.entries(file):
                counts.setdefault(str(case.get("measure")), Counter())[str(case.get("verdict"))] += 1
    return counts

"""The policy set in a form that loads in milliseconds, without YAML or a validation library.

``python -m huiqi.policy.compiled DIR`` writes ``DIR/compiled.json``. Its first line is a stamp over the files it was
made from and over itself; when either has changed since, the set is read anew from the YAML.
"""

import json
import sys
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from huiqi import resources
from huiqi.bounded import read_bounded
from huiqi.policy import models
from huiqi.policy.fingerprint import fingerprint
from huiqi.policy.models import Group, PolicySet, Test
from huiqi.policy.shapes import is_list, is_mapping
from huiqi.sentence import sentence

FILE_NAME = "compiled.json"
LARGEST = 10_000_000
"""Bytes of the compiled form; ours has a tenth of that."""


class PolicySetError(Exception):
    """The bundled policy set cannot be used; the message says why and what to do."""


def bundled() -> PolicySet:
    """Return the policy set shipped with the program.

    Raises PolicySetError when the set has been edited and no longer passes its checks.
    """
    return load(resources.root("policy_data"), resources.root("resources") / "reference")


@cache
def load(directory: Path, reference: Path) -> PolicySet:
    """Return the policy set of a directory, from its compiled form where that is up to date.

    Raises PolicySetError when the set cannot be read or does not pass its checks.
    """
    file = directory / FILE_NAME
    try:
        stamp, _, data = read_bounded(file, LARGEST).partition(b"\n")
        if stamp.decode() == _stamp(directory, reference, data):
            return _builder(PolicySet)(json.loads(data))
    except Exception:  # noqa: S110 - however the compiled form is broken or missing, the YAML decides
        pass
    return _read(directory, reference)


def compile_set(directory: Path, reference: Path) -> Path:
    """Write the compiled form of a policy set beside it and return the file."""
    policy_set = _read(directory, reference)
    data = json.dumps(_dump(policy_set), ensure_ascii=False, separators=(",", ":")).encode()
    file = directory / FILE_NAME
    part = file.with_suffix(".part")
    part.write_bytes(_stamp(directory, reference, data).encode() + b"\n" + data)
    part.replace(file)
    return file


def _read(directory: Path, reference: Path) -> PolicySet:
    try:
        # YAML and pydantic: only when the compiled form will not do
        from huiqi.policy import authoring, check

        policy_set, problems, files = authoring.read(directory, reference)
        if policy_set is not None:
            problems = check.check(policy_set, directory, files)
    except OSError as error:
        raise PolicySetError(
            sentence(
                "读不了 {file}（{reason}），请恢复这个文件，或重新安装惠企自测",
                file=error.filename,
                reason=error.strerror,
            )
        ) from error
    except Exception as error:  # a mistake nobody has foreseen still ends in a sentence
        raise PolicySetError(
            sentence(
                "政策数据 {directory} 读不懂（{error}），请运行 huiqi check 检查，或恢复原文件",
                directory=directory,
                error=repr(error),
            )
        ) from error
    if policy_set is None or problems:
        raise PolicySetError(
            sentence("{first}（运行 huiqi check 查看全部 {count} 处问题）", first=problems[0], count=len(problems))
        )
    return policy_set


def _stamp(directory: Path, reference: Path, data: bytes) -> str:
    """Return hashes over the code that reads the set, the set's files, and what was made of them."""
    code = b"".join(file.read_bytes() for file in map(Path, (models.__file__, __file__)) if file.is_file())
    return sha256(code).hexdigest()[:16] + fingerprint(directory, reference) + sha256(data).hexdigest()


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """Return the function that turns plain JSON data into a value of a type."""
    if is_dataclass(kind):
        return _class_builder(kind)  # type: ignore[arg-type]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            item = _builder(arguments[0])
            return lambda data: tuple(map(item, data))
        return tuple
    if origin is dict:
        item = _builder(arguments[1])
        return lambda data: {key: item(value) for key, value in data.items()}
    if origin in (Union, types.UnionType):
        return _union_builder(arguments)
    if kind is Decimal:
        return Decimal
    if kind is date:
        return date.fromisoformat
    return _same


def _same(data: Any) -> Any:
    return data


def _union_builder(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    if {Test, Group} <= set(kinds):
        test, group = _builder(Test), _builder(Group)
        return lambda data: None if data is None else test(data) if "fact" in data else group(data)
    wanted = [kind for kind in kinds if kind is not type(None)]
    if len(wanted) == 1:
        build = _builder(wanted[0])
        return lambda data: None if data is None else build(data)
    return _scalar


def _scalar(data: Any) -> Any:
    """Undo :func:`_dump` for values whose type the field leaves open: {"d": …} decimals, {"t": …} dates, lists."""
    if is_mapping(data):
        return Decimal(data["d"]) if "d" in data else date.fromisoformat(data["t"])
    return tuple(map(_scalar, data)) if is_list(data) else data


def _class_builder(cls: type) -> Callable[[dict[str, Any]], Any]:
    converters: dict[str, Callable[[Any], Any]] = {}

    def make(data: dict[str, Any]) -> Any:
        if not converters:  # filled on first use, because classes may hold each other
            converters.update({name: _builder(hint) for name, hint in get_type_hints(cls).items()})
        return cls(**{name: converters[name](value) for name, value in data.items()})

    return make


def _dump(value: Any, open_type: bool = False) -> Any:
    """Turn a value into plain JSON data; fields at their default are left out."""
    if is_dataclass(value):
        return {
            field.name: _dump(getattr(value, field.name), _is_open(type(value), field.name))
            for field in fields(value)
            if field.default is MISSING or getattr(value, field.name) != field.default
        }
    if is_list(value):
        return [_dump(item, open_type) for item in value]
    if is_mapping(value):
        return {key: _dump(item) for key, item in value.items()}
    if isinstance(value, Decimal):
        return {"d": str(value)} if open_type else str(value)
    if isinstance(value, date):
        return {"t": value.isoformat()} if open_type else value.isoformat()
    return value


@cache
def _is_open(cls: type, name: str) -> bool:
    """Whether a field may hold values of several plain types, so that they must be tagged."""
    return _builder(get_type_hints(cls)[name]) is _scalar


def main(arguments: list[str]) -> int:
    """Compile the policy set of a directory; return the exit status."""
    directory = Path(arguments[0]) if arguments else resources.root("policy_data")
    try:
        print(compile_set(directory, resources.root("resources") / "reference"))
    except PolicySetError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Tell plain data (JSON, YAML) by its shape, in a way the type checker follows."""

from typing import Any, TypeGuard


def is_mapping(data: object) -> TypeGuard[dict[str, Any]]:
    """Whether data is a mapping."""
    return isinstance(data, dict)


def is_list(data: object) -> TypeGuard[list[Any]]:
    """Whether data is a list, a tuple or a set."""
    return isinstance(data, (list, tuple, set, frozenset))

"""What is put into words only once somebody reads it: of a list of a hundred entries most are never opened."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar, overload

Each = TypeVar("Each", covariant=True)


class Later(Sequence[Each]):
    """A tuple that is worked out when it is first looked at; equal to that tuple."""

    def __init__(self, make: Callable[[], Iterable[Each]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> tuple[Each, ...]:
        return tuple(self._make())

    @overload
    def __getitem__(self, place: int) -> Each: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Each, ...]: ...
    def __getitem__(self, place: int | slice) -> Each | tuple[Each, ...]:
        return self._made[place]

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[Each]:
        return iter(self._made)

    def __eq__(self, other: object) -> bool:
        made: object = tuple(other) if isinstance(other, Later) else other  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        return self._made == made

    def __hash__(self) -> int:
        return hash(self._made)

    def __repr__(self) -> str:
        return repr(self._made)

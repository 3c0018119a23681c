"""A tuple that is worked out when it is first looked at."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from huiqi.later import Later


def test_it_is_made_at_the_first_look_and_once():
    made: list[str] = []

    def make() -> Iterator[int]:
        made.append("made")
        yield from (1, 2, 3)

    later = Later(make)
    assert not made
    assert len(later) == 3 and list(later) == [1, 2, 3] and later[1] == 2
    assert made == ["made"]


@given(st.lists(st.integers()), st.lists(st.integers()))
def test_it_is_like_the_tuple(ones: list[int], others: list[int]):
    later, tuples = Later(lambda: ones), (tuple(ones), tuple(others))
    assert later == tuples[0] and hash(later) == hash(tuples[0]) and repr(later) == repr(tuples[0])
    assert (later == Later(lambda: others)) is (tuples[0] == tuples[1]) is (later == tuples[1])
    assert later[1:] == tuples[0][1:] and bool(later) is bool(ones) and (*later, 0) == (*ones, 0)
    assert all(each in later for each in ones)

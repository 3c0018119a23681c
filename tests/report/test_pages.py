"""Pages: everything stands on one of them once, in order, and what belongs together is together."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.report import fonts
from huiqi.report.pdf.pages import Page, Placed, Section, page_numbers, paginate, without_dead_links
from huiqi.report.pdf.style import GAP, HALF
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face

FACE = Face(fonts.REGULAR, 10, 20)
HEIGHT = 200.0
AGAIN = Block((Column(0, 300, "续", FACE),))


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


def block(name: str, lines: int, before: float = 0, link: str = "") -> Block:
    column = Column(0, 300, "\n".join([name] * lines), FACE, link=link)
    return Block((column,), Decoration(bookmark=Bookmark(name)), before=before)


def sections(sizes: list[list[list[int]]], *, halves: bool = False) -> list[Section]:
    made: list[Section] = []
    for number, parts in enumerate(sizes):
        blocks = [
            tuple(block(f"{number}.{place}.{index}", lines, 5) for index, lines in enumerate(part))
            for place, part in enumerate(parts)
        ]
        made.append(Section((block(f"{number}", 1, 10),), tuple(blocks), AGAIN, halves=halves))
    return made


def names(page: Page) -> list[str]:
    return [placed.what.columns[0].text.split("\n")[0] for placed in page if isinstance(placed.what, Block)]


def shown(pages: tuple[Page, ...]) -> list[str]:
    """The names in the order in which they are drawn; those of a block over several pages once."""
    listed = [name for page in pages for name in names(page) if name != "续"]
    return [name for place, name in enumerate(listed) if place == 0 or listed[place - 1] != name]


SIZES = st.lists(
    st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=3), min_size=1, max_size=6), min_size=1, max_size=4
)


@given(SIZES, st.booleans())
def test_every_block_is_placed_once_in_order_and_within_the_page(sizes: list[list[list[int]]], halves: bool) -> None:
    made = sections(sizes, halves=halves)
    pages = paginate(made, HEIGHT)
    expected = [each.columns[0].text.split("\n")[0] for s in made for part in (s.head, *s.parts) for each in part]
    assert shown(pages) == expected
    for page in pages:
        assert all(placed.down + placed.what.height <= HEIGHT + 0.01 for placed in page)
        for left in {placed.left for placed in page}:
            column = [placed for placed in page if placed.left == left]
            assert all(a.down + a.what.height <= b.down + 0.01 for a, b in pairwise(column))


@given(SIZES)
def test_no_heading_is_left_alone_above_columns(sizes: list[list[list[int]]]) -> None:
    made = sections(sizes, halves=True)
    heads = {section.head[0].key for section in made}
    assert not [page[-1] for page in map(names, paginate(made, HEIGHT)) if page[-1] in heads]


@given(SIZES)
def test_no_part_that_fits_on_a_page_is_torn_and_no_heading_left_alone(sizes: list[list[list[int]]]) -> None:
    made = sections(sizes)
    pages = [names(page) for page in paginate(made, HEIGHT)]
    for section in made:
        first = (*section.head, *section.parts[0])
        for part in (first, *section.parts[1:]):
            if sum(each.before + each.height for each in part) + AGAIN.height <= HEIGHT:
                keys = {each.key for each in part}
                assert sum(bool(keys & set(page)) for page in pages) == 1
    heads = {section.head[0].key for section in made}
    assert not [page[-1] for page in pages if page[-1] in heads]


@given(SIZES)
def test_a_section_that_goes_on_says_so_at_the_top(sizes: list[list[list[int]]]) -> None:
    for page in [names(page) for page in paginate(sections(sizes), HEIGHT)][1:]:
        assert (page[0] == "续") == ("." in next(name for name in page if name != "续"))


def test_columns_are_of_about_the_same_height() -> None:
    parts = tuple((block(f"{number}", 1),) for number in range(9))
    (page,) = paginate([Section((), parts, AGAIN, halves=True)], HEIGHT)
    lefts = [placed.left for placed in page]
    assert lefts == [0] * 5 + [HALF + GAP] * 4


def test_links_to_what_is_not_printed_are_left_out() -> None:
    page = (Placed(block("here", 1, link="there"), 0), Placed(block("there", 1, link="nowhere"), 20))
    (page,) = without_dead_links((page,))
    links = [placed.what.columns[0].link for placed in page if isinstance(placed.what, Block)]
    assert links == ["there", ""]
    assert page_numbers((page,), 3) == {"here": 3, "there": 3}


@pytest.mark.parametrize("lines", range(19, 24))
def test_no_column_goes_on_with_a_few_lines_on_the_next_page(lines: int) -> None:
    pieces = tuple((block("a", 1),) for _ in range(lines))
    pages = paginate([Section((), pieces, AGAIN, halves=True)], HEIGHT)
    assert len(pages) == (1 if lines <= 2 * HEIGHT / 20 else 2)
    assert len(pages) == 1 or len(names(pages[1])) >= 4


def test_a_heading_above_columns_has_more_than_a_line_or_two_below_it() -> None:
    pieces = tuple((block("b", 1),) for _ in range(30))
    kept = Section((block("head", 1),), pieces, AGAIN, halves=True)
    first, second, *_ = paginate([Section((), ((block("a", 8),),)), kept], HEIGHT)
    assert (names(first), names(second)[:2]) == (["a"], ["head", "b"])


def entry(name: str, rows: int) -> tuple[Block, ...]:
    atop = block(f"{name}（续）", 1)
    return (block(name, 1), *(replace(block(f"{name}.{row}", 1), atop=atop) for row in range(rows)))


@pytest.mark.parametrize(
    ("above", "rows", "second"),
    [
        (5, 7, ["a（续）", "a.4", "a.5", "a.6"]),  # the page would be left half empty
        (5, 5, ["a（续）", "a.2", "a.3", "a.4"]),  # not fewer than three lines go on
        (8, 7, ["a", "a.0"]),  # the page is full enough
        (7, 7, ["a（续）", "a.2", "a.3"]),
    ],
)
def test_an_entry_goes_on_below_its_title_where_much_would_stay_empty(above: int, rows: int, second: list[str]) -> None:
    pages = paginate([Section((), ((block("above", above),), entry("a", rows)))], HEIGHT)
    assert names(pages[1])[: len(second)] == second


def test_a_group_that_goes_on_in_the_other_column_says_which_it_is() -> None:
    first, *others = entry("a", 9)
    (page,) = paginate([Section((), ((first, others[0]), *((each,) for each in others[1:])), halves=True)], HEIGHT)
    left = [placed for placed in page if placed.left == 0]
    assert names(page)[len(left)] == "a（续）"
    assert page[len(left)].down == page[0].down == 0


def test_where_next_to_nothing_is_left_for_the_last_page_the_others_leave_it_more() -> None:
    parts = tuple((block(f"{number}", 1),) for number in range(0, 41))
    pages = paginate([Section((), parts)], HEIGHT)
    assert [len(page) for page in pages] == [9, 9, 9, 9, 5]

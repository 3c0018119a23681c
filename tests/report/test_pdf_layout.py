"""How the pages of every business look: full, nothing torn, no heading alone, nothing left out without a word."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from businesses import business_report, names

from huiqi.report import fonts
from huiqi.report.model import Report
from huiqi.report.pdf import PdfOptions
from huiqi.report.pdf.codes import Code
from huiqi.report.pdf.document import compose
from huiqi.report.pdf.pages import Page
from huiqi.report.pdf.remaining import unprinted
from huiqi.report.pdf.style import HALF, HEIGHT, WIDTH
from huiqi.report.typeset import Block
from huiqi.report.visits import by_department

from . import sample_report as sample
from .printed import CODE

SIZES = (False, True)
WAYS = [PdfOptions(scope, large=large) for scope in ("full", "summary") for large in SIZES]
_SIGNS = " \u3000，。、；：！？）》」』】”’…—%,.;:!?)]}"


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    fonts.register()


@cache
def pages(name: str, options: PdfOptions) -> tuple[Page, ...]:
    return compose(business_report(name), options, (CODE,))


every = pytest.mark.parametrize("name", names())
in_every_way = pytest.mark.parametrize("options", WAYS, ids=str)


def columns(page: Page) -> Iterator[list[Block]]:
    """The blocks of a page, column by column; what is as wide as the page stands in the left one."""
    listed = [(placed.left, placed.what) for placed in page if isinstance(placed.what, Block)]
    for left in sorted({left for left, _ in listed}):
        yield [block for at, block in listed if at == left]


def words(block: Block) -> str:
    return "".join("".join(text for text, _ in line) for column in block.columns for line in column.lines)


def full(page: Page) -> float:
    """How far down a page reaches, as a share of it."""
    return max(placed.down + placed.what.height for placed in page) / HEIGHT


@every
@in_every_way
def test_no_heading_ends_a_page_or_a_column(name: str, options: PdfOptions) -> None:
    for page in pages(name, options):
        for column in columns(page):
            last = column[-1].decoration
            assert not last.heavy, words(column[-1])
            assert not last.rule, words(column[-1])


@every
@pytest.mark.parametrize("large", SIZES)
def test_a_department_of_the_summary_has_an_item_below_it(name: str, large: bool) -> None:
    column = next(columns(pages(name, PdfOptions("summary", large=large))[1]))
    below = [after for block, after in pairwise([*column, None]) if block and block.key.startswith("department-")]
    assert all(block and block.decoration.tick_box for block in below)
    heads = [block for block in column if block.key.startswith("department-")]
    assert all(re.fullmatch(r"\d+\.", str(head.columns[0].text)) for head in heads)


@every
@pytest.mark.parametrize("large", SIZES)
def test_no_page_but_the_last_is_half_empty(name: str, large: bool) -> None:
    inner = pages(name, PdfOptions(large=large))[1:]
    assert min(map(full, inner[:-1])) > 0.6
    assert full(inner[-1]) > 0.12


@every
@pytest.mark.parametrize("large", SIZES)
def test_the_other_side_of_the_summary_is_of_use(name: str, large: bool) -> None:
    front, sheet = pages(name, PdfOptions("summary", large=large))
    assert full(front) <= 1
    assert 0.7 < full(sheet) <= 1


@every
@pytest.mark.parametrize("large", SIZES)
def test_no_text_goes_on_in_another_column_or_on_another_page(name: str, large: bool) -> None:
    for page in pages(name, PdfOptions(large=large)):
        for column in columns(page):
            torn = [words(block) for block in column if block.first or block.last < max(_lengths(block))]
            assert torn == []


def _lengths(block: Block) -> list[int]:
    return [len(column.lines) for column in block.columns]


@every
@pytest.mark.parametrize("large", SIZES)
def test_what_goes_on_says_what_it_belongs_to(name: str, large: bool) -> None:
    going_on = 0
    for page in pages(name, PdfOptions(large=large)):
        for column in columns(page):
            for above, block in pairwise([None, *column]):
                if block and block.atop and (above is None or words(above).endswith("（续）")):
                    assert above is block.atop, words(block)
                    going_on += 1
    assert going_on or not large or len(pages(name, PdfOptions(large=True))) < 9


@every
@in_every_way
def test_no_paragraph_ends_in_a_line_of_one_character(name: str, options: PdfOptions) -> None:
    for page in pages(name, options):
        for column in (column for listed in columns(page) for block in listed for column in block.columns):
            said = ["".join(text for text, _ in line) for line in column.lines]
            if len(said) > 1 and column.width > HALF / 2:
                assert len(said[-1].strip(_SIGNS)) != 1, said[-2:]


@every
@in_every_way
def test_the_front_lists_all_amounts_or_says_where_the_others_are(name: str, options: PdfOptions) -> None:
    report = business_report(name)
    money = [item for item in report.bucket("available") if item.amount and item.amount.counts]
    front = [words(block) for column in columns(pages(name, options)[0]) for block in column]
    listed = [block for block in next(columns(pages(name, options)[0])) if _is_amount(block)]
    told = [found for line in front if (found := re.match(r"(?:另|写明了钱数的)有 (\d+) 项，(见第 \d|见完整)", line))]
    assert len(listed) + sum(int(found[1]) for found in told) == len(money)
    assert len(told) == (len(listed) < len(money))


def _is_amount(block: Block) -> bool:
    return len(block.columns) == 2 and block.columns[1].align == "right"


@every
@in_every_way
def test_a_number_does_not_touch_what_it_stands_before(name: str, options: PdfOptions) -> None:
    for page in pages(name, options)[:2]:
        for block in next(columns(page)):
            first = block.columns[0]
            if len(block.columns) > 1 and re.fullmatch(r"\d+\.", words(replace(block, columns=(first,)))):
                wide = fonts.width(str(first.text), first.face.font, first.face.size)
                assert first.x + wide + 0.2 * first.face.size < block.columns[1].x
                assert len(first.lines) == 1


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_where_nothing_can_be_had_no_boxes_are_explained_and_the_sheet_shows_the_answers(options: PdfOptions) -> None:
    nothing = _without_items(business_report("travel-agency"))
    made = compose(nothing, options, (CODE,))
    said = "".join(words(block) for page in made for column in columns(page) for block in column)
    assert "怎样看" not in said
    assert "填报信息" in said or "记一记" in said
    assert full(made[1]) > 0.55
    assert "怎样看" in "".join(
        words(block) for column in columns(pages("travel-agency", PdfOptions())[1]) for block in column
    )


def test_what_the_sheet_cannot_hold_is_counted() -> None:
    report = sample.sample_report(2)
    assert unprinted(report, ()) == "这一张印不下的 8 项、差一步的 4 项、待确认的 4 项，请看完整结果单。"
    shown = {*(f"item-{item.measure}" for item in report.bucket("available")), "one_step"}
    assert unprinted(report, shown) == "这一张印不下待确认的 4 项，请看完整结果单。"


def _without_items(report: Report) -> Report:
    items = tuple(replace(item, bucket="not_applicable") for item in report.items)
    return replace(report, items=items, departments=tuple(by_department(items)), totals=())


@pytest.mark.parametrize("scope", ["full", "summary"])
def test_a_code_is_larger_in_large_type(scope: str) -> None:
    sides = [
        placed.what.height
        for large in SIZES
        for placed in compose(business_report("charity"), PdfOptions(scope, large=large), (CODE,))[0]  # pyright: ignore[reportArgumentType]
        if isinstance(placed.what, Code)
    ]
    assert sides[1] > 1.25 * sides[0]


@every
@in_every_way
def test_only_what_stands_beside_the_code_is_narrow(name: str, options: PdfOptions) -> None:
    front = pages(name, options)[0]
    (code,) = (placed for placed in front if isinstance(placed.what, Code))
    for placed in front:
        if isinstance(placed.what, Block) and placed.left == 0:
            right = max(column.x + column.width for column in placed.what.columns)
            beside = placed.down < code.down + code.what.height - 1
            assert right <= code.left if beside else right >= WIDTH - 1 or placed.down < 1.3 * code.what.height


@every
@pytest.mark.parametrize("large", SIZES)
def test_names_of_departments_on_the_front_take_a_line_each(name: str, large: bool) -> None:
    front = next(columns(pages(name, PdfOptions(large=large))[0]))
    places = [block for block in front if any(column.link.startswith("department-") for column in block.columns)]
    both = [block for block in places if len(block.columns) == 4]
    assert all(_lengths(block) == [1, 1, 1, 1] for block in both)
    assert all(block.columns[2].face.size > 7.9 for block in both)

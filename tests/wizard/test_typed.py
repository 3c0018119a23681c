"""Amounts, whole numbers and days, as people write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.wizard.typed import TypedError, read_date, read_integer, read_money

AMOUNTS = {
    "1200000": "1200000",
    "1,200,000": "1200000",
    "１，２００，０００": "1200000",
    "120,0000": "1200000",
    "120万": "1200000",
    "120 万元": "1200000",
    "¥120万": "1200000",
    "人民币120万元": "1200000",
    "120w": "1200000",
    "30 wan": "300000",
    "1.2Yi": "120000000",
    "1.2亿": "120000000",
    "1亿2000万": "120000000",
    "3万5千": "35000",
    "5千": "5000",
    "1百万": "1000000",
    "2万亿": "2000000000000",
    "0": "0",
    "0.5": "0.5",
    ".5万": "5000",
    "3.": "3",
    "-5": "-5",
}


@pytest.mark.parametrize(("text", "amount"), AMOUNTS.items())
def test_amount(text: str, amount: str):
    assert read_money(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "万",
        "一百",
        "3万5",
        "1,2",
        "12,34,567",
        "1.2.3",
        "--5",
        "2000万1亿",
        "1万1万",
        "120万左右",
        "1e6",
        "nan",
        "∞",
        "12 美元",
    ],
)
def test_no_amount(text: str):
    with pytest.raises(TypedError, match="120万"):
        read_money(text)


@given(st.integers(0, 10**14), st.sampled_from(["{:d}", "{:,d}", "{:,d} 元", " {:d}元", "￥{:,d}"]))
def test_every_whole_amount_is_read_back(fen: int, form: str):
    assert read_money(form.format(fen)) == fen


@given(st.decimals(0, 10**8, places=4), st.sampled_from([("万", 10**4), ("亿", 10**8), ("千", 1000)]))
def test_units_multiply(number: Decimal, unit: tuple[str, int]):
    assert read_money(f"{number}{unit[0]}") == number * unit[1]


@given(st.text())
def test_any_text_is_read_or_refused_with_a_sentence(text: str):
    for read in (read_money, read_integer, read_date):
        try:
            read(text)
        except TypedError as error:
            assert str(error)


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("12人", 12), ("１２", 12), ("1,200 人", 1200), ("1万", 10000), ("-3", -3)]
)
def test_whole_number(text: str, number: int):
    assert read_integer(text, "人") == number


@pytest.mark.parametrize("text", ["", "十二", "1.5", "12个", "人"])
def test_no_whole_number(text: str):
    with pytest.raises(TypedError, match="整数"):
        read_integer(text, "人")


@pytest.mark.parametrize(
    "text",
    [
        "2022-03-05",
        "2022-3-5",
        "2022/3/5",
        "2022.3.5",
        "2022年3月5日",
        "2022 年 3 月 5 日",
        "20220305",
        "２０２２－３－５",
    ],
)
def test_day(text: str):
    assert read_date(text) == date(2022, 3, 5)


@pytest.mark.parametrize("text", ["", "2022年3月", "3月5日", "昨天", "2022-3-5-1"])
def test_no_day(text: str):
    with pytest.raises(TypedError, match="2022年3月5日"):
        read_date(text)


def test_a_day_that_does_not_exist_is_named():
    with pytest.raises(TypedError, match="2022-2-30"):
        read_date("2022-2-30")


@given(
    st.dates(date(1000, 1, 1)),
    st.sampled_from(["{0.year}-{0.month}-{0.day}", "{0.year}年{0.month}月{0.day}日", "{0:%Y%m%d}"]),
)
def test_every_day_is_read_back(day: date, form: str):
    assert read_date(form.format(day)) == day

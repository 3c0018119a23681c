"""What a person types, understood leniently: amounts, whole numbers, days. Pure functions, no window."""

import re
import unicodedata
from datetime import date
from decimal import Decimal, localcontext

from huiqi.wizard.words import tr

UNITS = {
    "": 1,
    "千": 10**3,
    "万": 10**4,
    "w": 10**4,
    "wan": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "yi": 10**8,
    "万亿": 10**12,
}

LONGEST = 200
"""Characters; what is longer is no number that anybody wrote."""
_NUMBER = r"\d+(?:\.\d*)?|\.\d+"
_PART = re.compile(rf"({_NUMBER})(万亿|千万|百万|十万|亿|yi|万|wan|w|千)?")
_GROUPED = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.])\d{1,4}(?:,\d{4})+(?![\d,])")
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_BARE_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")


class TypedError(ValueError):
    """What was typed cannot be understood; the message is the sentence to show under the field."""


def read_money(text: str, unit: str = "元") -> Decimal:
    """Return the amount in CNY a person typed: 120万, 1.2亿, 1亿2000万, 1,200,000 元."""
    return _number(text, (unit, "元"), tr("没有看懂这个金额，可以写成 120万、1.2亿 或 1200000"))


def read_integer(text: str, unit: str = "") -> int:
    """Return the whole number a person typed, with or without its unit: 12, 12人, 1,200."""
    hint = tr("这里要填整数，例如 12")
    number = _number(text, (unit,), hint)
    if number != number.to_integral_value():
        raise TypedError(hint)
    return int(number)


def read_date(text: str) -> date:
    """Return the day a person typed: 2022-3-5, 2022/03/05, 2022.3.5, 2022年3月5日, 20220305."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _DATE.fullmatch(plain) or _BARE_DATE.fullmatch(plain)
    if not found:
        raise TypedError(tr("没有看懂这个日期，可以写成 2022-03-05 或 2022年3月5日"))
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        raise TypedError(tr("没有“{day}”这一天，请检查月份和日子").format(day=plain)) from None


def _number(text: str, units: tuple[str, ...], hint: str) -> Decimal:
    """Return the exact sum of the parts of a number, each with its own multiplier, the larger first."""
    if len(text) > LONGEST:
        raise TypedError(hint)
    with localcontext(prec=2 * LONGEST):
        return _sum(_plain(text, units), hint)


def _sum(plain: str, hint: str) -> Decimal:
    sign = -1 if plain.startswith("-") else 1
    rest = plain.lstrip("+-") if plain[:2] not in ("--", "++", "-+", "+-") else ""
    total, below, place = Decimal(0), None, 0
    while place < len(rest):
        part = _PART.match(rest, place)
        multiplier = UNITS[part[2] or ""] if part else 0
        if part is None or (below is not None and not _follows(part, multiplier, below)):
            raise TypedError(hint)
        total += Decimal(part[1]) * multiplier
        below, place = multiplier, part.end()
    if below is None:
        raise TypedError(hint)
    return sign * total


def _follows(part: re.Match[str], multiplier: int, below: int) -> bool:
    """Whether a later part is plainly smaller than the one before: 1亿2000万, but not 3万5, which may mean 35000."""
    return multiplier < below and bool(part[2] or len(part[1]) >= 4) and Decimal(part[1]) * multiplier < below


def _plain(text: str, units: tuple[str, ...]) -> str:
    """Return the text in half width, without blanks, currency signs, thousands separators and the unit."""
    plain = "".join(unicodedata.normalize("NFKC", text).lower().split())
    plain = plain.removeprefix("人民币").removeprefix("¥").removeprefix("rmb")
    for unit in units:
        plain = plain.removesuffix(unit)
    return _GROUPED.sub(lambda found: found[0].replace(",", ""), plain)

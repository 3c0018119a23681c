"""How much: benefits computed in exact decimals, and never a number that text and answers do not determine."""

from collections.abc import Callable, Mapping
from decimal import ROUND_DOWN, Decimal

from huiqi.applicant.facts import Facts
from huiqi.matching.logic import evaluate, open_tests
from huiqi.matching.model import Amount
from huiqi.policy.models import Benefit, Question

CENT = Decimal("0.01")
WAN = Decimal(10_000)


def yuan(amount: Decimal) -> str:
    """Return an amount as people write it: 50 万元, 1,234.50 元."""
    if amount >= WAN and amount % 100 == 0:
        return f"{_trim(amount / WAN)} 万元"
    return f"{_trim(amount)} 元"


def percent(rate: Decimal) -> str:
    """Return a rate as a percentage, without needless zeros."""
    return f"{_trim(rate * 100)}%"


def _trim(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def compute(benefit: Benefit, facts: Facts, questions: Mapping[str, Question]) -> Amount:
    """Return how much a benefit comes to under the facts, as far as they determine it."""
    return _KINDS[benefit.kind](benefit, facts, questions)


def _amount(
    benefit: Benefit,
    text: str,
    high: Decimal | None = None,
    low: Decimal | None = None,
    how: str = "",
    missing: tuple[str, ...] = (),
) -> Amount:
    if high is None:
        kind = "depends" if missing else "words"
    elif benefit.ceiling:
        kind = "ceiling"
    else:
        kind = "range" if low is not None and low != high else "exact"
    counts = benefit.effect in ("payment", "saving") and high is not None
    return Amount(kind, low, high, text, how, missing, counts, benefit.years)


def _fixed(benefit: Benefit, facts: Facts, questions: Mapping[str, Question]) -> Amount:
    return _amount(benefit, benefit.text, high=benefit.amount)


def _words(benefit: Benefit, facts: Facts, questions: Mapping[str, Question]) -> Amount:
    return _amount(benefit, benefit.text)


def _rate(benefit: Benefit, facts: Facts, questions: Mapping[str, Question]) -> Amount:
    base = facts.get(benefit.of) if benefit.of else None
    if benefit.rate is None or not isinstance(base, (int, Decimal)):
        return _open(benefit, benefit.of)
    high, capped = _capped(_cents(benefit.rate * base), benefit.cap)
    low = None if benefit.rate_low is None else _capped(_cents(benefit.rate_low * base), benefit.cap)[0]
    rates = (
        percent(benefit.rate) if benefit.rate_low is None else f"{percent(benefit.rate_low)}—{percent(benefit.rate)}"
    )
    how = f"{questions[benefit.of].label.rstrip('？?')} {yuan(Decimal(base))} × {rates}{capped}"
    return _amount(benefit, _said(benefit, high, low), high, low, how)


def _per_unit(benefit: Benefit, facts: Facts, questions: Mapping[str, Question]) -> Amount:
    count = facts.get(benefit.count) if benefit.count else None
    if benefit.amount is None or not isinstance(count, int):
        return _open(benefit, benefit.count)
    high, capped = _capped(_cents(benefit.amount * count), benefit.cap)
    how = f"{count:,} {benefit.unit} × {yuan(benefit.amount)}{capped}"
    return _amount(benefit, _said(benefit, high), high, None, how)


def _months(benefit: Benefit, facts: Facts, questions: Mapping[str, Question]) -> Amount:
    rent = facts.get(benefit.of) if benefit.of else None
    if benefit.months_high is None or not isinstance(rent, (int, Decimal)):
        return _open(benefit, benefit.of)
    high = _cents(Decimal(rent) * benefit.months_high)
    low = None if benefit.months_low is None else _cents(Decimal(rent) * benefit.months_low)
    same = benefit.months_low in (None, benefit.months_high)
    months = f"{benefit.months_high}" if same else f"{benefit.months_low}—{benefit.months_high}"
    return _amount(benefit, _said(benefit, high, low), high, low, f"每月租金 {yuan(Decimal(rent))} × {months} 个月")


def _tiers(benefit: Benefit, facts: Facts, questions: Mapping[str, Question]) -> Amount:
    """The first tier met; while an earlier tier is open, the amount depends on its questions."""
    for tier in benefit.tiers:
        truth = evaluate(tier.when, facts)
        if truth is True:
            return compute(tier.benefit, facts, questions)
        if truth is None:
            return _amount(benefit, benefit.text, missing=tuple(test.fact for test in open_tests(tier.when, facts)))
    return _amount(benefit, benefit.text)


def _open(benefit: Benefit, fact: str) -> Amount:
    """The figure is not known yet; a cap the text gives is still worth saying, and stands in the benefit's words."""
    return _amount(benefit, benefit.text, missing=(fact,) if fact else ())


def _said(benefit: Benefit, high: Decimal, low: Decimal | None = None) -> str:
    if low is not None and low != high:
        figure = f"{yuan(low)}—{yuan(high)}"
    else:
        figure = yuan(high)
    if benefit.effect == "terms":
        return f"{benefit.text}（按您填的数是 {figure}，不是补助）"
    prefix = "最高 " if benefit.ceiling else "不低于 " if benefit.floor else ""
    suffix = "（税前扣除额，不是现金）" if benefit.effect == "deduction" else ""
    return f"{prefix}{figure}{suffix}"


def _capped(amount: Decimal, cap: Decimal | None) -> tuple[Decimal, str]:
    if cap is not None and amount > cap:
        return cap, f" = {yuan(amount)}，超过上限，按 {yuan(cap)} 计"
    return amount, ""


def _cents(amount: Decimal) -> Decimal:
    """Cut off what is less than a cent: rather a cent too little than one that the text does not give."""
    return amount.quantize(CENT, ROUND_DOWN)


_KINDS: dict[str, Callable[[Benefit, Facts, Mapping[str, Question]], Amount]] = {
    "fixed": _fixed,
    "rate": _rate,
    "per_unit": _per_unit,
    "months": _months,
    "tiers": _tiers,
    "words": _words,
}

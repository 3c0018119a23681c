"""What follows from the answers, as frozen values."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from huiqi.policy.models import Measure

Verdict: TypeAlias = Literal["eligible", "ineligible", "unknown"]
Force: TypeAlias = Literal["in_force", "expired", "not_yet", "unstated"]
Bucket: TypeAlias = Literal["available", "one_step", "to_confirm", "not_applicable", "expired", "not_yet"]
AmountKind: TypeAlias = Literal["exact", "ceiling", "range", "words", "depends"]


@dataclass(frozen=True, slots=True)
class Amount:
    """How much, as far as text and answers determine it.

    ``exact``: ``high`` CNY. ``ceiling``: at most ``high`` CNY. ``range``: ``low`` to ``high`` CNY. ``words``: the text gives
    no figure in CNY. ``depends``: the figure follows once the questions ``missing`` are answered. ``text`` says it to a
    person; ``how`` says how it was computed, empty where nothing was. ``counts`` is true where the figure is money to the
    applicant (paid out or saved), so that it may be added up with others of its kind.
    """

    kind: AmountKind
    low: Decimal | None
    high: Decimal | None
    text: str
    how: str
    missing: tuple[str, ...]
    counts: bool
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict on one measure on one date."""

    measure: Measure
    verdict: Verdict
    force: Force
    bucket: Bucket

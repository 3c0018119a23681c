"""How the command line says no: one line on stderr, and never a traceback."""

from datetime import date
from typing import TYPE_CHECKING

from huiqi.cli.terminal import complain

if TYPE_CHECKING:
    from huiqi.policy.models import PolicySet


class Refusal(Exception):
    """The command cannot be carried out; the message is the one line that says what, where and how to mend it."""


def day(option: str, text: str | None) -> date | None:
    """Return the date given with an option, written as 2022-12-31; raises Refusal for anything else."""
    from huiqi.applicant.answers import iso_date

    if text is None:
        return None
    try:
        return iso_date(text)
    except ValueError:
        raise Refusal(f"{option} {text}：不是日期，应写成 2022-12-31 的样子") from None


def today(policy_set: "PolicySet") -> date:
    """Return the day it is by the clock of this machine, after saying so where that cannot be."""
    from huiqi.matching.clock import can_be

    now = date.today()
    if not can_be(now, policy_set):
        complain(f"这台电脑的日期是 {now}，看来不对，结果按这一天评估；请把电脑的日期调准，或用 --on 写明日期")
    return now

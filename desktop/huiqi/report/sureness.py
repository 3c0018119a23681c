"""How sure it is what can be claimed: by right, after a review, where encouraged; and what may have lapsed."""

from collections import Counter

from huiqi.report.model import Report
from huiqi.report.wording import CERTAINTY_WORDS


def sureness(report: Report) -> str:
    """Say how many of the available measures are how sure, and how many may have lapsed; empty where there are none."""
    certainties = Counter(item.certainty for item in report.bucket("available"))
    told = "，".join(f"{words} {certainties[name]} 项" for name, words in CERTAINTY_WORDS.items() if certainties[name])
    doubtful = unstated(report)
    return (f"{told}。" if told else "") + (f"没有写明有效期、要先核实的有 {doubtful} 项。" if doubtful else "")


def unstated(report: Report) -> int:
    """Return how many of the available measures may have lapsed, as no text says until when they are given."""
    return sum(item.force == "unstated" for item in report.bucket("available"))


def mostly_unstated(report: Report) -> bool:
    """Tell whether more than half of the available measures may have lapsed."""
    return 2 * unstated(report) > len(report.bucket("available"))

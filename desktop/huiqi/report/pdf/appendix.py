"""What there is nothing to do about, and why, in a line each."""

from collections.abc import Iterator

from huiqi.report.model import BUCKET_LABELS, Bucket, Item, Report
from huiqi.report.pdf.pages import Part, Section
from huiqi.report.pdf.style import HALF, Style, again, heading, listing
from huiqi.report.typeset import Block, Column, bold, plain

_BUCKETS: tuple[Bucket, ...] = ("not_applicable", "expired", "not_yet")
_FEW = 3
"""Titles that stand before the reason they share; of more, the reason comes first."""
_GAP = 2.5


def appendix(report: Report, look: Style) -> Iterator[Section]:
    """Yield a section for each bucket that holds anything; measures with the same reason share a line."""
    for bucket in _BUCKETS:
        if items := report.bucket(bucket):
            title = f"附：{BUCKET_LABELS[bucket]}"
            head = heading(look, bucket, title, right=f"{len(items)} 项")
            yield Section((head,), tuple(_lines(items, look)), again(look, title), halves=True)


def _lines(items: tuple[Item, ...], look: Style) -> Iterator[Part]:
    titles: dict[str, list[str]] = {}
    for item in items:
        titles.setdefault(_why(item), []).append(item.title)
    for why, named in titles.items():
        if len(named) > _FEW:
            yield from listing(why, named, look.fine, _GAP)
            continue
        runs = (bold("；".join(named)), plain(f"　{why}"))
        yield (Block((Column(0, HALF, runs, look.fine),), after=_GAP),)


def _why(item: Item) -> str:
    """Return the first thing that rules an item out, before what one can still obtain."""
    if item.bucket != "not_applicable":
        return item.until_text
    failed = [reason for reason in item.reasons if reason.outcome is False]
    return min(failed, key=lambda reason: reason.attainable).text if failed else item.why

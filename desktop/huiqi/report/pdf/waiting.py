"""What is not to be had yet: 待确认 with the questions that decide, 差一步 with what is missing."""

from collections.abc import Iterable, Iterator

from huiqi.report.model import BUCKET_LABELS, Bucket, Item
from huiqi.report.pdf.entries import Entries, pending
from huiqi.report.pdf.pages import Part, Section
from huiqi.report.pdf.style import again, heading, listing, text
from huiqi.report.steps import questions_by_weight
from huiqi.report.wording import spoken

_HINTS: dict[Bucket, str] = {
    "to_confirm": "这些还不能说“能”或“不能”，要看下面问题的答案。不清楚的，可以请责任部门帮着看。",
    "one_step": "别的条件都符合，只差下面写的这一步；办成了再来测一次。",
}
MANY = 30
"""More entries than this are listed by question only: nobody works through them one by one."""
_MANY_HINT = "还有很多问题没有答。先答下面这些，答得越靠前，定下来的越多；答完再打印一次，结果会准得多。"
_NO_QUESTION = "请责任部门看"


def waiting(entries: Entries, bucket: Bucket, items: Iterable[Item]) -> Iterator[Section]:
    """Yield the section of a bucket, nothing where it is empty."""
    listed = tuple(items)
    if listed:
        look, title = entries.look, BUCKET_LABELS[bucket]
        head = heading(look, bucket, title, right=f"{len(listed)} 项")
        if len(listed) > MANY:
            hint = text(_MANY_HINT, look.small, after=4)
            yield Section((head, hint), tuple(_by_question(entries, listed)), again(look, title), halves=True)
        else:
            hint = text(_HINTS[bucket], look.small, after=2)
            yield Section((head, hint), tuple(pending(entries, item) for item in listed), again(look, title))


def _by_question(entries: Entries, items: tuple[Item, ...]) -> Iterator[Part]:
    """Yield the open questions, the one that decides most first, each with what it decides and no earlier one does."""
    ranked = [spoken(question.label) for question in questions_by_weight(items)]
    deciding: dict[str, list[Item]] = {label: [] for label in (*ranked, _NO_QUESTION)}
    for item in items:
        labels = [spoken(question.label) for question in item.missing] or [_NO_QUESTION]
        deciding[min(labels, key=list(deciding).index)].append(item)
    for label, decided in deciding.items():
        if decided:
            titles = [f"{entries.numbers[item.measure]}. {item.title}" for item in decided]
            yield from listing(label, titles, entries.look.small, 3)

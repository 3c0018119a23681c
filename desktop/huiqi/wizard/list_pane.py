"""The left side of the result: search, grouping, filters, and the list they narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from huiqi.later import Later
from huiqi.matching.model import Bucket, Force
from huiqi.policy.models import PolicySet
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, DepartmentGroup, Item, Report
from huiqi.report.printing import one_line
from huiqi.wizard import lookup
from huiqi.wizard.arrange import NOTHING, OVERVIEW, By, Changes, Group, Terms, groups
from huiqi.wizard.filtering import FilterBox
from huiqi.wizard.labels import label, tip
from huiqi.wizard.listing import Listing, ListLine
from huiqi.wizard.search_line import SearchLine
from huiqi.wizard.words import listed, tr, tr_word

TITLE_LIMIT = 200
FILTERS_SHOWN = 3


class ListPane(QWidget):
    """The list with what narrows and groups it. Knows a report; tells what is chosen."""

    chosen = Signal()
    """Another line is chosen, or the chosen one says something else now."""
    narrowed = Signal()
    """Other entries are to be seen."""
    why_asked = Signal()
    """The person wants to know why something is not in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self.items: tuple[Item, ...] = ()
        self.groups: tuple[Group, ...] = ()
        self._told: dict[tuple[str, By, bool], ListLine] = {}
        self._picked: frozenset[str] | None = None
        self._picked_told = ""
        self._news = Changes({}, ())
        self._make_widgets()
        self._place()
        self._connect()

    def _make_widgets(self) -> None:
        self.search = SearchLine(self)
        self.search.setPlaceholderText(tr("搜索（Ctrl+F）"))
        self.search.setAccessibleName(tr("搜索清单"))
        told = tr("写名称、部门、条款号（第二十七条）、文号（22号）或拼音首字母")
        self.search.setToolTip(tip(told))
        self.search.setAccessibleDescription(told)
        self.filter_button = QPushButton(tr("筛选…"), self)
        self.filter_button.setAccessibleDescription(tr("按是否确定、类别、能不能直接办理来挑"))
        self.by = QComboBox(self)
        for field in (self.search, self.by):  # as high as the buttons beside them
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        for by, text in self._groupings():
            self.by.addItem(text, by)
        self.by.setAccessibleName(tr("排列方式"))
        self.by.setAccessibleDescription(tr("清单按什么分组"))
        self.why = QPushButton(tr("为什么没有…？"), self)
        self.why.setAccessibleDescription(tr("写任何一项措施或条款，看它为什么在或不在清单里"))
        for button in (self.filter_button, self.why):
            button.setAutoDefault(True)
        self.status = label("", "muted", self)
        self.reset = QPushButton(tr("全部显示"), self)
        self.reset.setAutoDefault(True)
        self.reset.setAccessibleDescription(tr("去掉搜索和筛选"))
        self.listing = Listing(self)
        self.filter_box = FilterBox(self)

    def _groupings(self) -> Iterator[tuple[By, str]]:
        yield "bucket", tr("按结果")
        yield "department", tr("按部门")
        yield "kind", tr("按类别")
        yield "amount", tr("按金额")
        yield "deadline", tr("按期限")

    def _place(self) -> None:
        rows = (
            ((self.search, 1), (self.filter_button, 0)),
            ((self.by, 1), (self.why, 0)),
            ((self.status, 1), (self.reset, 0)),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in rows:
            line = QHBoxLayout()
            for widget, stretch in row:
                line.addWidget(widget, stretch)
            layout.addLayout(line)
        layout.addWidget(self.listing, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self._go_to_list)
        self.search.given_up.connect(self._go_to_list)
        self.filter_button.clicked.connect(lambda: self.filter_box.pop_up(self.filter_button))
        self.filter_box.changed.connect(self._narrow)
        self.by.currentIndexChanged.connect(self._arrange)
        self.why.clicked.connect(lambda: self.why_asked.emit())
        self.reset.clicked.connect(self.show_all)
        self.listing.currentItemChanged.connect(lambda: self.chosen.emit())

    def show_report(self, report: Report, policy_set: PolicySet, news: Changes | None = None) -> None:
        """Show another report in the same arrangement; ``news`` says what an answer has just changed."""
        self.report = report
        self._news = news or Changes({}, ())
        self._gained = {item.measure for item in self._news.gained}
        self._terms: Terms = {ident: measure.in_force for ident, measure in policy_set.measures.items()}
        self._policy_set = policy_set
        self._narrow()

    def start_anew(self, report: Report, policy_set: PolicySet) -> None:
        """Show another report from the overview of everything on, by bucket."""
        self._clear_search()
        for widget in (self.by, self.filter_box):
            widget.blockSignals(True)
        self.filter_box.clear()
        self.by.setCurrentIndex(0)
        self._picked = None
        for widget in (self.by, self.filter_box):
            widget.blockSignals(False)
        self.show_report(report, policy_set)
        self.listing.choose(OVERVIEW)

    def show_all(self) -> None:
        """Take back search, filters and picked entries."""
        self._clear_search()
        self._picked = None
        self.filter_box.clear()

    def _clear_search(self) -> None:
        """Look for nothing, without narrowing the list yet; the line itself has to hear of it, to hide its cross."""
        self.search.textChanged.disconnect(self._narrow)
        self.search.clear()
        self.search.textChanged.connect(self._narrow)

    def pick(self, measures: frozenset[str] | None, told: str = "") -> None:
        """Show only these measures, besides search and filters; None shows all again."""
        self._picked, self._picked_told = measures, told
        self._arrange()
        first = next((item.measure for item in self._seen() if measures), None)
        if first:
            self.listing.choose(first)

    def is_narrowed(self) -> bool:
        """Whether not everything is to be seen."""
        return bool(self.search.text().strip() or self.filter_box.chosen() or self._picked is not None)

    def reveal(self, measure: str) -> None:
        """Choose the entry of a measure, and show all if it is not among what is shown."""
        if not self.listing.choose(measure):
            self.show_all()
            self.listing.choose(measure)

    def _narrow(self) -> None:
        if self.report:
            filters = self.filter_box.filters()
            self.items = tuple(item for item in self._found(self.report.items) if filters.passes(item))
            self._arrange()
            self.narrowed.emit()

    def _found(self, items: Iterable[Item]) -> Iterable[Item]:
        """Return the entries that are searched for, the likeliest first; all of them where nothing is."""
        parts = lookup.parts_of(self.search.text())
        if not parts:
            return items
        index = lookup.index(self._policy_set)
        ranked = ((min(lookup.rank(index[each.measure], parts) for each in item.sources), item) for item in items)
        met = [(rank, item) for rank, item in ranked if rank < lookup.NO_MATCH]
        return [item for _, item in sorted(met, key=lambda pair: pair[0])]

    def _seen(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if self._picked is None or item.measure in self._picked)

    def _arrange(self) -> None:
        if self.report:
            seen, by = self._seen(), self.by.currentData()
            self.groups = tuple(
                group for group in groups(seen, by, self.report.on, self._terms) if group.items or by == "bucket"
            )
            narrow = self.is_narrowed()
            self.listing.show_lines(tuple(self._lines(by, narrow)), narrow)
            self._say(len(seen), narrow)
            self.chosen.emit()

    def _lines(self, by: By, narrow: bool) -> Iterator[ListLine]:
        shown = [group for group in self.groups if group.items or not narrow]
        if not narrow:
            yield ListLine(OVERVIEW, OVERVIEW, tr("总览"))
        elif not shown:
            yield ListLine(NOTHING, NOTHING, tr("没有找到"))
        for group in shown:
            under = Later(partial(self._entries, group, by))
            name = one_line(group.title, TITLE_LIMIT)
            title = tr("{title}（{count}）").format(title=name, count=len(group.items)) + self._more(group)
            yield ListLine(
                f"{by}:{group.key}", group, title, self._also(group), "", group.opened, bool(group.items), under
            )

    def _entries(self, group: Group, by: By) -> Iterator[ListLine]:
        return (self._line(item, by, item.measure in self._gained) for item in group.items)

    def _more(self, group: Group) -> str:
        """Say how many more or fewer there are since the last answer."""
        count = self._news.by_bucket.get(group.subject, 0) if isinstance(group.subject, str) else 0
        return f"  {count:+d}".replace("-", "−") if count else ""

    def _also(self, group: Group) -> str:
        also = group.subject.also if isinstance(group.subject, DepartmentGroup) else ()
        return tr("另有 {count} 项主要找别的部门").format(count=len(also)) if also else ""

    def _line(self, item: Item, by: By, new: bool) -> ListLine:
        """Return the line of an entry, made from the one it had before where that says the same."""
        key = (item.measure, by, new)
        line = self._told.get(key)
        before = line.subject if line else None
        if line is None or not isinstance(before, Item) or _tells(before) != _tells(item):
            line = self._told[key] = _line(item, by, new)
        elif before is not item:
            line = self._told[key] = replace(line, subject=item)
        return line

    def _say(self, count: int, narrow: bool) -> None:
        total = len(self.report.items) if self.report else 0
        chosen = self.filter_box.chosen()
        more = [tr("等 {count} 个条件").format(count=len(chosen))] if len(chosen) > FILTERS_SHOWN else []
        what = tr("、").join(
            (*chosen[:FILTERS_SHOWN], *more, *([self._picked_told] if self._picked is not None else []))
        )
        found = tr("{total} 项里有 {count} 项").format(total=total, count=count)
        self.status.setText(tr("{name}：{text}").format(name=found, text=what) if what else found)
        self.status.setVisible(narrow)
        self.reset.setVisible(narrow)

    def _go_to_list(self) -> None:
        """Go from the search to the likeliest entry found."""
        self.listing.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first = next(iter(self._seen()), None)
        if first and self.is_narrowed() and not isinstance(self.listing.subject(), Item):
            self.listing.choose(first.measure)

    def focus_search(self) -> None:
        """Let the person write what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _tells(item: Item) -> tuple[Bucket, Force, str]:
    """Return what the line of an entry tells besides its title: bucket, force and figure."""
    return item.bucket, item.force, item.amount_text if item.amount and item.amount.high is not None else ""


def _line(item: Item, by: By, new: bool) -> ListLine:
    """Return the line of an entry: under its title what must not be overlooked; ``new``: it has just become available."""
    in_bucket, force, figure = _tells(item)
    bucket = tr_word(BUCKET_LABELS[in_bucket])
    unstated = tr("未载明有效期") if force == "unstated" and in_bucket in TO_RAISE else ""
    gained = tr("刚变为可享受") if new else ""
    told = listed((bucket if by != "bucket" else "", gained, figure, unstated), tr("；"))
    title = one_line(item.title, TITLE_LIMIT)
    spoken = listed((title, bucket, figure, unstated), tr("；"))
    return ListLine(item.measure, item, title, one_line(told, TITLE_LIMIT), spoken)

"""为什么没有××？ A window in which one writes any measure or provision and reads why it is, or is not, in the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from huiqi.matching.assessment import Assessment
from huiqi.matching.model import Bucket
from huiqi.report.model import BUCKET_LABELS, Report
from huiqi.wizard import lookup
from huiqi.wizard.details import ASK, SHOW
from huiqi.wizard.details_view import Details
from huiqi.wizard.labels import label
from huiqi.wizard.listing import Listing, ListLine
from huiqi.wizard.search_line import SearchLine
from huiqi.wizard.sheet import Line, Sheet, section
from huiqi.wizard.why import explain
from huiqi.wizard.words import tr, tr_word

WIDTH, HEIGHT = 46, 28
"""The size of the window, in lines of type."""
MOST = 60
"""Hits listed; who finds more has to write more."""


class WhyNot(QDialog):
    """A search over every measure and every provision, with the answer beside it."""

    show_asked = Signal(str)
    """The person wants to see the entry of this measure in the list."""
    ask_asked = Signal(str)
    """The person wants to answer this question."""

    def __init__(self, assessment: Assessment, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("为什么没有……？"))
        self._assessment, self._report = assessment, report
        self._make_widgets()
        self._place()
        self.search.textChanged.connect(self._look)
        self.search.left.connect(lambda: self.hits.setFocus(Qt.FocusReason.TabFocusReason))
        self.search.given_up.connect(self.close)
        self.hits.currentItemChanged.connect(lambda: self._explain())
        self.hits.opened.connect(lambda: self.details.setFocus(Qt.FocusReason.TabFocusReason))
        self.hits.copied.connect(self.details.copy_text)
        self.details.anchorClicked.connect(self._follow)

    def _make_widgets(self) -> None:
        self.search = SearchLine(self)
        told = tr("写一项措施、条款号或平常的说法，例如：房租、社保、第二十七条")
        self.search.setPlaceholderText(told)
        self.search.setAccessibleName(tr("找哪一项"))
        self.search.setAccessibleDescription(told)
        self.status = label("", "muted", self)
        self.hits = Listing(self)
        self.hits.setAccessibleName(tr("找到的措施和条款"))
        self.details = Details(self)

    def _place(self) -> None:
        close = QPushButton(tr("关闭"), self)
        close.setDefault(True)
        close.clicked.connect(self.close)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.hits)
        splitter.addWidget(self.details)
        splitter.setSizes([2, 3])
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(splitter, 1)
        layout.addLayout(foot)

    def show_for(self, text: str = "") -> None:
        """Show the window, looking for a text where one is given."""
        line, room = self.fontMetrics().height(), self.screen().availableGeometry()
        if not self.isVisible():
            self.resize(min(WIDTH * line, room.width() - 40), min(HEIGHT * line, room.height() - 60))
        self.show()
        self.raise_()
        self.activateWindow()
        if text:
            self.search.setText(text)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        self.search.selectAll()
        self._look()

    def set_result(self, assessment: Assessment, report: Report) -> None:
        """Explain by another assessment from now on."""
        self._assessment, self._report = assessment, report
        self._look()

    def _look(self) -> None:
        asked = self.search.text().strip()
        index = lookup.index(self._assessment.policy_set)
        found, sure = lookup.search(index.values(), asked) if asked else ([], True)
        buckets: dict[str, Bucket] = {
            source.measure: item.bucket for item in self._report.items for source in item.sources
        }
        self.hits.show_lines([self._line(each.key, buckets.get(each.key)) for each in found[:MOST]])
        self._say(asked, len(found), sure)
        self._explain()

    def _line(self, key: str, bucket: Bucket | None) -> ListLine:
        """Return the line of a measure, or of a provision, which stands in no bucket."""
        policy_set = self._assessment.policy_set
        measure = policy_set.measures.get(key)
        place = lookup.provision_title(policy_set, policy_set.provisions[measure.provision if measure else key])
        if measure and bucket:
            return ListLine(key, key, measure.title, f"{tr_word(BUCKET_LABELS[bucket])} · {place}")
        return ListLine(key, key, place, tr("这一条没有可享受的措施"))

    def _say(self, asked: str, count: int, sure: bool) -> None:
        if not asked:
            said = ""
        elif not count:
            said = tr("没有找到")
        elif not sure:
            said = tr("没有完全对上的，下面是相近的 {count} 条").format(count=min(count, MOST))
        elif count > MOST:
            said = tr("找到 {count} 条，先列 {shown} 条；多写几个字就少一些").format(count=count, shown=MOST)
        else:
            said = tr("找到 {count} 条").format(count=count)
        self.status.setText(said)

    def _explain(self) -> None:
        key = self.hits.key()
        self.details.show_sheet(explain(self._assessment, self._report, key) if key else self._help())

    def _help(self) -> Sheet:
        """Return what to do where nothing is chosen."""
        lines = (
            Line(tr("写措施的名称或里面的几个字，例如：房租、贷款贴息")),
            Line(tr("写条款号，例如：第二十七条、27、2.1.3，可以带上文件：小微企业 第9条")),
            Line(tr("写拼音或首字母，例如：zujin、sbbt")),
        )
        lead = tr("全部六个文件的每一项措施、每一条规定都能查，看它为什么在或不在清单里。")
        if self.search.text().strip():
            lead = tr("这些文件里没有找到。换一个说法试试：")
        return Sheet(tr("想查哪一项？"), lead=lead, sections=(section("", lines),))

    def _follow(self, link: QUrl) -> None:
        told = {SHOW: self.show_asked, ASK: self.ask_asked}.get(link.scheme())
        if told:
            self.close()
            told.emit(link.path())

"""关于: which versions these are, on which documents the program rests, and under which licences its parts come."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any

import PySide6
from PySide6.QtCore import QEvent, QTimer, qVersion
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from huiqi import resources
from huiqi.wizard.frames import roomy
from huiqi.wizard.look import colours, document_style
from huiqi.wizard.quiet import QuietBrowser
from huiqi.wizard.words import day_text, tr

if TYPE_CHECKING:
    from huiqi.policy.models import PolicySet

SHA_SHOWN = 12
"""Characters of the fingerprint: as many as stand on every hand-out."""
Row = tuple[str, ...]


def program_version() -> str:
    """Return the version of the program; empty where it runs without having been installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("huiqi")
    except PackageNotFoundError:
        return ""


def versions(policy_set: PolicySet | None) -> tuple[Row, ...]:
    """Return what runs here, each with its version."""
    policy = (
        (
            (
                tr("政策集"),
                tr("{title}（{count}）").format(title=policy_set.version, count=policy_set.sha256[:SHA_SHOWN]),
            ),
        )
        if policy_set
        else ()
    )
    return (
        (tr("惠企自测"), program_version() or tr("未安装，直接从源码运行")),
        *policy,
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        (tr("系统"), platform.platform()),
    )


def documents(policy_set: PolicySet) -> tuple[Row, ...]:
    """Return the documents of the policy set: title, number of the notice, date of issue."""
    return tuple((f"《{each.title}》", each.notice, day_text(each.issued)) for each in policy_set.documents.values())


def licences() -> tuple[tuple[Row, ...], str]:
    """Return the components of the package, each with version and licence, and the folder of the texts.

    Nothing and an empty text where the program does not run from a package.
    """
    import json

    try:
        folder = resources.root("licences")
        index: list[dict[str, Any]] = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        return tuple((each["name"], each["version"], each["licence"]) for each in index), str(folder)
    except (OSError, ValueError, KeyError, TypeError):
        return (), ""


def about_html(policy_set: PolicySet | None) -> str:
    """Return the whole page; every text in it is escaped."""
    what = tr("不联网，在本机比对内蒙古自治区惠企政策，列出可享受的措施和责任部门。")
    caution = tr("自测结果只供参考，不是行政决定，以责任部门的审核为准。")
    parts = [
        f"<h1>{escape(tr('惠企自测'))}</h1>",
        f"<p>{escape(what)}</p>",
        f'<p class="muted">{escape(caution)}</p>',
        _section(tr("版本"), _table(versions(policy_set))),
    ]
    if policy_set:
        parts.append(_section(tr("政策文件"), _table(documents(policy_set))))
    parts.append(_section(tr("许可证"), _licences()))
    return "".join(parts)


def _licences() -> str:
    own = tr("程序和它自己的文字采用 Apache License 2.0。政策文件是国家机关的公文，不受著作权法保护。")
    third = tr("Qt 和 PySide6 按 LGPL 3 使用，是单独的、可以替换的库；自带字体 Noto Sans SC 采用 SIL OFL 1.1。")
    listed, folder = licences()
    where = tr("许可证文本随安装包提供；从源码运行时，在各组件安装目录的 dist-info 里。")
    if folder:
        where = tr("许可证文本在：{folder}").format(folder=folder)
    return f'<p>{escape(own)}</p><p>{escape(third)}</p><p class="muted">{escape(where)}</p>' + _table(listed)


def _section(title: str, body: str) -> str:
    return f"<h2>{escape(title)}</h2>{body}"


def _table(rows: Iterable[Row]) -> str:
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    return '<table cellspacing="0">' + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


class About(QDialog):
    """The page, and a button that copies it for a message to whoever helps."""

    def __init__(self, policy_set: PolicySet | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("关于惠企自测"))
        self._html = about_html(policy_set)
        self.text = QuietBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("关于惠企自测"))
        self.text.document().setDocumentMargin(self.fontMetrics().height())
        self.buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        copy = self.buttons.addButton(tr("复制全部(&A)"), roles.ActionRole)
        copy.setAccessibleDescription(tr("把这一页的文字放到剪贴板，便于告诉帮您解决问题的人"))
        copy.clicked.connect(self.copy)
        close = self.buttons.addButton(tr("关闭(&C)"), roles.RejectRole)
        close.setDefault(True)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(self.buttons)
        self._show()
        self.resize(roomy(self, 44, 34))

    def copy(self) -> None:
        """Put the text of the page on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _show(self) -> None:
        document: QTextDocument = self.text.document()
        document.setDefaultStyleSheet(document_style(colours(self.palette())))
        self.text.setHtml(self._html)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            QTimer.singleShot(0, self, self._show)

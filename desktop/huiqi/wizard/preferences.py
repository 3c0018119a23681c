"""The settings a person sees at once: size of type, theme, language. A choice shows before it is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QWidget

from huiqi.wizard.frames import Frame
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.words import tr

Options = tuple[tuple[object, str], ...]


def sizes() -> Options:
    """Return the sizes of type offered, in percent, with what they are called."""
    names = (
        (100, tr("标准")),
        (125, tr("大")),
        (150, tr("较大")),
        (175, tr("很大")),
        (200, tr("特大")),
    )
    return tuple((percent, tr("{name}（{percent} %）").format(name=name, percent=percent)) for percent, name in names)


def themes() -> Options:
    """Return the themes offered."""
    return (
        ("system", tr("跟随系统")),
        ("light", tr("浅色")),
        ("dark", tr("深色")),
        ("contrast", tr("高对比度（黑底亮字）")),
    )


def languages() -> Options:
    """Return the languages of the interface, each in its own words."""
    return (("zh", "中文"), ("en", "English"))


class Preferences(Frame):
    """Each choice is shown at once; 确定 keeps it, 取消 takes it back."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(tr("设置"), parent)
        self.store = store
        self.before = store.settings
        self.fields: dict[str, QComboBox] = {}
        self._offer("type_size", tr("字号(&Z)"), sizes(), tr("所有文字、按钮和间距一起变大。"))
        self._offer("theme", tr("颜色(&C)"), themes(), tr("高对比度适合视力不好或光线很强的时候。"))
        self._offer(
            "language",
            tr("界面语言(&L)"),
            languages(),
            tr("下次打开程序时生效。政策内容和导出的文件始终是中文。"),
        )
        self.rows.addStretch(1)
        self._make_buttons()

    def _offer(self, name: str, caption: str, options: Options, description: str) -> None:
        field = QComboBox(self.body)
        for value, text in options:
            field.addItem(text, value)
        self.fields[name] = field
        self._show(name)
        field.currentIndexChanged.connect(self._look)
        self.row(caption, field, description)

    def _make_buttons(self) -> None:
        roles = QDialogButtonBox.ButtonRole
        keep = self.button(tr("确定"), roles.AcceptRole)
        keep.setDefault(True)
        self.button(tr("取消"), roles.RejectRole)
        again = self.button(tr("恢复默认(&R)"), roles.ResetRole, tr("字号、颜色和语言恢复成刚安装时的样子"))
        again.clicked.connect(self.restore)
        self.buttons.accepted.connect(self.accept)

    def _show(self, name: str) -> None:
        """Show the present value of a setting; one between two sizes as the next smaller."""
        field, value = self.fields[name], getattr(self.store.settings, name)
        place = field.findData(value)
        if place < 0:
            smaller = [each for each in range(field.count()) if field.itemData(each) <= value]
            place = smaller[-1] if smaller else 0
        field.setCurrentIndex(place)

    def _look(self) -> None:
        """Let what is chosen hold, to be seen."""
        chosen = {name: field.currentData() for name, field in self.fields.items()}
        self.store.use(replace(self.store.settings, **chosen))

    def restore(self) -> None:
        """Choose what holds in a new installation."""
        default = Settings()
        for name, field in self.fields.items():
            field.setCurrentIndex(field.findData(getattr(default, name)))

    def accept(self) -> None:
        now = {name: getattr(self.store.settings, name) for name in self.fields}
        super().accept()
        self.store.change(**now)

    def reject(self) -> None:
        super().reject()
        kept = {name: getattr(self.before, name) for name in self.fields}
        self.store.use(replace(self.store.settings, **kept))

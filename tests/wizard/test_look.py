"""Every colour that is read stands out in every theme; type, padding and marks follow the size; changes show at once."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from windows import dressed_by

from huiqi import resources
from huiqi.wizard import look
from huiqi.wizard.labels import label
from huiqi.wizard.look import CONTRAST, DARK, LIGHT, THEMES, Colours, Look, colours, document_style, palette_of
from huiqi.wizard.settings import Settings, Store

GROUNDS = ("window", "base", "button", "quote", "chosen")
READ = ("text", "muted", "accent", "warning", "good")
THEME = pytest.mark.parametrize("of", THEMES.values(), ids=THEMES)


def luminance(colour: str) -> float:
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "settings.json")


@pytest.fixture
def applied(qapp: QApplication, store: Store) -> Iterator[Store]:
    """The look of the application, with settings to change; afterwards the application is what it was."""
    with dressed_by(qapp, store):
        yield store


def test_the_measure_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEME
@pytest.mark.parametrize(("name", "ground"), list(product(READ, GROUNDS)))
def test_what_is_read_stands_out(of: Colours, name: str, ground: str):
    assert contrast(getattr(of, name), getattr(of, ground)) >= 4.5


@THEME
def test_text_on_the_accent_stands_out(of: Colours):
    assert contrast(of.on_accent, of.accent) >= 4.5
    assert contrast(of.on_accent_ink, of.accent) >= 3


@THEME
@pytest.mark.parametrize("ground", ("window", "base", "button"))
def test_edges_focus_and_marks_stand_out(of: Colours, ground: str):
    assert contrast(of.border, getattr(of, ground)) >= 3
    assert contrast(of.accent, getattr(of, ground)) >= 3
    assert contrast(of.ink, getattr(of, ground)) >= 3


@THEME
def test_the_focus_of_the_filled_button_stands_out_from_it_or_from_what_is_around(of: Colours):
    assert max(contrast(of.text, of.accent), contrast(of.text, of.window)) >= 3


@THEME
def test_every_colour_in_use_is_one_of_the_theme(of: Colours):
    """A colour written into a rule by hand would not be in the table, and so not be proven."""
    rules = look.style_sheet(of, 10) + document_style(of)
    assert set(re.findall(r"#[0-9a-f]{6}", rules)) <= set(of)
    assert not re.search(r"(?<![-\w])(white|black|gray|red|blue)\b(?!\.svg)", rules)
    made = palette_of(of)
    group = QPalette.ColorGroup.Active
    roles = [
        each for each in QPalette.ColorRole if each not in (QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole)
    ]
    derived = {QPalette.ColorRole.Light}  # only for bevels, which this style does not draw
    assert {made.color(group, role).name() for role in roles if role not in derived} <= set(of)


@THEME
def test_pairs_of_the_palette_stand_out(of: Colours):
    roles = QPalette.ColorRole
    made = palette_of(of)
    pairs = (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.Text, roles.AlternateBase),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.PlaceholderText, roles.Base),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.Link, roles.Base),
        (roles.LinkVisited, roles.Base),
    )
    for group, pair in product((QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive), pairs):
        assert contrast(*(made.color(group, role).name() for role in pair)) >= 4.5, pair


def test_no_rule_has_a_length_that_does_not_follow_the_type():
    """Thin lines, the rounding of corners and the width of a focus frame may stay; all else is in em."""
    rules = look.style_sheet(LIGHT, 10)
    fixed = re.findall(r"([\w-]+):([^;{}]*\d(?:px)[^;{}]*)", rules)
    assert {name.partition("-")[0] for name, _ in fixed} <= {"border", "margin", "outline", "top"}
    assert all(int(number) <= 4 for _, value in fixed for number in re.findall(r"(\d+)px", value))
    sizes = [float(each) for each in re.findall(r"font-size: ([\d.]+)pt", look.style_sheet(LIGHT, 20))]
    assert sizes == [2 * float(each) for each in re.findall(r"font-size: ([\d.]+)pt", rules)]
    assert "pt" not in document_style(LIGHT)


def test_lines_grow_with_the_type_and_frames_stay_thicker_than_edges():
    for size, widths in {9: (1, 2), 10: (1, 2), 15: (1, 2), 18: (2, 3), 20: (2, 3)}.items():
        drawn = {int(each) for each in re.findall(r"border: (\d+)px solid", look.style_sheet(DARK, size))}
        assert drawn - {4} == set(widths), size  # four is the countdown


@THEME
def test_a_ticked_answer_stands_out_from_one_the_person_is_in(of: Colours):
    assert contrast(of.chosen, of.quote) > 1.1 and contrast(of.chosen, of.base) > 1.25
    assert contrast(of.accent, of.chosen) >= 3 and contrast(of.text, of.chosen) >= 3


def test_the_drawings_of_the_rules_are_there(qapp: QApplication):
    for of in THEMES.values():
        for name in re.findall(r"controls:([\w-]+\.svg)", look.style_sheet(of, 10)):
            assert resources.path("icons", "controls", name).is_file()


@pytest.mark.parametrize(("theme", "of"), THEMES.items())
def test_a_theme_is_recognised_by_its_palette(theme: str, of: Colours):
    assert colours(palette_of(of)) is of
    assert colours(QPalette(QColor("#123456"))) is LIGHT


# ---- while the program runs ----


def form(qtbot: QtBot) -> QWidget:
    """A small window with what a page is made of."""
    made = QWidget()
    layout = QVBoxLayout(made)
    for widget in (
        label("题目", "question"),
        label("提示", "muted"),
        label("看看", "lead"),
        QLineEdit("字"),
        QPushButton("按钮"),
        QCheckBox("选"),
        QRadioButton("选"),
    ):
        layout.addWidget(widget)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_theme_changes_at_once(qtbot: QtBot, applied: Store, qapp: QApplication):
    shown = form(qtbot)
    for theme, of in {"dark": DARK, "light": LIGHT, "contrast": CONTRAST}.items():
        applied.use(Settings(theme=theme))
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == of.window
        picture = shown.grab().toImage()
        assert picture.pixelColor(1, 1).name() == of.window
        muted = shown.findChildren(QLabel)[1]
        assert muted.palette().color(QPalette.ColorRole.WindowText).name() == of.muted


def test_everything_grows_with_the_type(qtbot: QtBot, applied: Store, qapp: QApplication):
    shown = form(qtbot)
    widgets = [each for each in shown.children() if isinstance(each, QWidget)]
    small = {each: (each.sizeHint(), each.font().pointSizeF()) for each in widgets}
    applied.use(Settings(type_size=200))
    for widget, (size, points) in small.items():
        name = type(widget).__name__
        assert widget.font().pointSizeF() == pytest.approx(points * 2, rel=0.02), name
        assert widget.sizeHint().height() >= 1.7 * size.height(), name
        assert QFontMetrics(widget.font()).height() <= widget.sizeHint().height(), name
    applied.use(Settings())
    assert [each.sizeHint() for each in widgets] == [size for size, _ in small.values()]


def test_the_mark_of_a_choice_grows_with_the_type(qtbot: QtBot, applied: Store):
    def mark(widget: QCheckBox | QRadioButton) -> QSize:
        style = widget.style()
        metric = style.PixelMetric
        return QSize(
            style.pixelMetric(metric.PM_IndicatorWidth, None, widget),
            style.pixelMetric(metric.PM_IndicatorHeight, None, widget),
        )

    shown = form(qtbot)
    box = shown.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    small = mark(box)
    applied.use(Settings(type_size=200))
    assert mark(box).width() >= 1.7 * small.width()
    assert mark(box).height() >= 1.7 * small.height()


def test_each_window_is_painted_once_for_a_change(qtbot: QtBot, applied: Store, qapp: QApplication):
    class Counting(QWidget):
        painted = 0

        def paintEvent(self, event: object) -> None:
            Counting.painted += 1

    shown = Counting()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    Counting.painted = 0
    applied.use(Settings(theme="dark", type_size=150))
    assert Counting.painted == 0
    qtbot.waitUntil(lambda: Counting.painted > 0)
    qtbot.wait(50)
    assert Counting.painted == 1


def test_the_theme_of_the_system_is_followed(applied: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(look.Look, "_system_is_dark", lambda _: True)
    applied.use(Settings(theme="light"))
    applied.use(Settings(theme="system"))
    assert colours(qapp.palette()) is DARK
    monkeypatch.setattr(look.Look, "_system_is_dark", lambda _: False)
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert colours(qapp.palette()) is LIGHT


def test_a_hall_has_no_type_smaller_than_it_should(qapp: QApplication, store: Store):
    font = qapp.font()
    made = Look(qapp, store, 150)
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * font.pointSizeF())
    store.changed.disconnect(made.apply)
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(font)


@pytest.mark.parametrize("size", range(100, 201, 5))
def test_a_round_mark_is_round_at_every_size(qtbot: QtBot, applied: Store, size: int):
    applied.use(Settings(type_size=size, theme="dark"))
    button = QRadioButton("选")
    qtbot.addWidget(button)
    button.show()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    mark = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    picture = button.grab().toImage()
    corners = (mark.topLeft(), mark.topRight(), mark.bottomLeft(), mark.bottomRight())
    assert {picture.pixelColor(corner).name() for corner in corners} == {DARK.window}
    assert picture.pixelColor(mark.center()).name() == DARK.base

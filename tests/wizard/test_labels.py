"""Labels whose words wrap: as high as their words need, whatever has changed."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huiqi.wizard.labels import Words

LONG = "填了之后能算出补贴金额，不填也可以往下走。" * 4


def likewise(words: QLabel) -> QLabel:
    """Return a label of Qt's own with the same text and type."""
    made = QLabel(QLabel.text(words))
    made.setWordWrap(True)
    made.setIndent(0)
    made.setFont(words.font())
    return made


@pytest.mark.parametrize("width", [90, 300, 900])
def test_the_height_follows_words_and_type(qtbot: QtBot, width: int):
    words = Words("短")
    qtbot.addWidget(words)
    heights = [words.heightForWidth(width)]
    words.setText(LONG)
    heights.append(words.heightForWidth(width))
    larger = QFont(words.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    words.setFont(larger)
    heights.append(words.heightForWidth(width))
    assert heights[0] < heights[1] < heights[2] == likewise(words).heightForWidth(width)
    words.setText("短")
    words.setFont(QFont())
    assert words.heightForWidth(width) == heights[0]

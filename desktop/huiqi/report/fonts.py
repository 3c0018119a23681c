"""The embedded fonts of the PDF: loaded once in a process, asked for widths and for what they can show."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from huiqi import resources
from huiqi.report.atomic import ExportError
from huiqi.report.printing import clean
from huiqi.sentence import sentence

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"
MISSING = "〓"
"""Stands for a character the font lacks, as printers do; □ would look like a box to tick."""


@cache
def _load(name: str) -> TTFont:
    """Parse and register a font. Raises ExportError where its file is missing or damaged."""
    try:
        font = TTFont(name, str(resources.path("fonts", f"{name}.ttf")), shapable=False)
    except (OSError, TTFError) as error:
        raise ExportError(
            sentence("没有生成 PDF：程序自带的字体 {name} 缺失或损坏，请重新安装本程序。", name=name)
        ) from error
    # 30,000 lists that only the reading of the file needs; each look for garbage would go through them
    font.face.glyphToChar.clear()  # pyright: ignore[reportAttributeAccessIssue]
    pdfmetrics.registerFont(font)
    return font


def register() -> None:
    """Make both fonts known to reportlab."""
    _load(REGULAR)
    _load(BOLD)


@cache
def widths(name: str) -> Mapping[int, float]:
    """Return the advance width of every character of a font, in thousandths of the type size."""
    return _load(name).face.charWidths


def width(text: str, name: str, size: float) -> float:
    """Return how wide a text that :func:`shown` returned is, in points; the end of a line takes no room."""
    table = widths(name)
    return sum(table[ord(char)] for char in text if char != "\n") * size / 1000


def shown(text: str, name: str) -> str:
    """Return the text as the font can show it: 〓 for a missing character, nothing for a missing mark or joiner."""
    table = widths(name)
    return "".join(char if char == "\n" or ord(char) in table else _stand_in(char) for char in clean(text))


def _stand_in(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    return "" if category in ("Mn", "Me", "Cf") else MISSING


def shown_width(text: str, name: str, size: float) -> float:
    """Return how wide a text is in points, as the font can show it."""
    return width(shown(text, name), name, size)

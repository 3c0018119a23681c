"""The words of the window in the language of the interface. Policy text, reasons and exports stay Chinese.

The Chinese text itself is the key of its translation; resources/translations holds the English (``make translations``).
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

from huiqi import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from huiqi.applicant.answers import Value
    from huiqi.policy.models import Choice, PolicySet, Question

CONTEXT = ""
"""Where lupdate files the text of a plain function call."""
WORD, QUESTION = "word", "question"
"""The contexts of labels that the core shares with the exports, and of what the questionnaire says."""
ENGLISH = "huiqi_en"
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def tr(chinese: str) -> str:
    """Return a text of the interface in the chosen language; the argument, a literal, is the Chinese text itself."""
    return QCoreApplication.translate(CONTEXT, chinese)


def tr_word(chinese: str) -> str:
    """Return a label of the core, such as 可享受 or 税收优惠, in the chosen language."""
    return QCoreApplication.translate(WORD, chinese) if chinese else ""


def tr_question(chinese: str) -> str:
    """Return what the questionnaire says (title, question, help, choice, unit) in the chosen language."""
    return QCoreApplication.translate(QUESTION, chinese) if chinese else ""


def day_text(day: date) -> str:
    """Return a day as it is written in the chosen language: 2022年3月5日, or 2022-03-05."""
    return tr("{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)


def choice_text(choice: Choice) -> str:
    """Return a choice with its help, in the chosen language."""
    name, more = tr_question(choice.label), tr_question(choice.help)
    return tr("{name}（{more}）").format(name=name, more=more) if more else name


def answer_text(policy_set: PolicySet, question: Question, value: Value | None) -> str:
    """Return an answer as :func:`huiqi.applicant.answers.shown` does, in the chosen language."""
    from huiqi.applicant.answers import shown

    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, frozenset):
        chosen = [tr_question(each.label) for each in question.choices if each.id in value]
        return tr("、").join(chosen) or tr("以上都没有")
    text = shown(policy_set, question, value)
    if value is None or isinstance(value, bool):
        return tr_word(text)
    if question.unit and text.endswith(question.unit):
        return text.removesuffix(question.unit) + tr_question(question.unit)
    return tr_question(text) if question.choices else text


def told_recipients(told: str) -> str:
    """Return to whom a measure is given, as the report tells it, in the chosen language."""
    return tr("、").join(tr_word(each) for each in told.split("、"))


def told_answer(told: str) -> str:
    """Return an answer as the report tells it, in the chosen language; what the business wrote itself stays."""
    number, _, unit = told.rpartition(" ")
    if number.replace(",", "").replace(".", "").isdigit():
        return f"{number} {tr_question(unit)}"
    if found := _DAY.fullmatch(told):
        return day_text(date(*map(int, found.groups())))
    return tr("、").join(_told_parts(told.split("、")))


def _told_parts(pieces: list[str]) -> Iterator[str]:
    """Yield the choices in an answer; a choice may hold the same stop that stands between two of them."""
    start = 0
    while start < len(pieces):
        whole = ["、".join(pieces[start:end]) for end in range(len(pieces), start, -1)]
        known = next((each for each in whole if _told(each) != each), pieces[start])
        yield _told(known)
        start += known.count("、") + 1


def _told(text: str) -> str:
    word = tr_word(text)
    return tr_question(text) if word == text else word


def english() -> QTranslator | None:
    """Return the translator into English; nothing where its file is missing or damaged."""
    translator = QTranslator(QCoreApplication.instance())
    return translator if translator.load(str(resources.path("translations", f"{ENGLISH}.qm"))) else None

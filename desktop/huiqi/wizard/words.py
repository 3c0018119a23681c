"""The words of the window in the language of the interface. Policy text, reasons and exports stay Chinese.

The Chinese text itself is the key of its translation; resources/translations holds the English (``make translations``).
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

from huiqi import resources
from huiqi.sentence import Sentence, Word, why

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from huiqi.applicant.answers import Value
    from huiqi.policy.models import Choice, PolicySet, Question

CONTEXT = ""
"""Where lupdate files the text of a plain function call."""
WORD, QUESTION, SENTENCE = "word", "question", "sentence"
"""The contexts of labels that the core shares with the exports, of what the questionnaire says, and of what went wrong."""
ENGLISH = "huiqi_en"
_COUNT = re.compile(r"([\d,.]+) (\S+)")
DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


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
    return tr("{name}（{help}）").format(name=name, help=more) if more else name


def answer_text(policy_set: PolicySet, question: Question, value: Value | None) -> str:
    """Return an answer as :func:`huiqi.applicant.shown.shown` does, in the chosen language."""
    from huiqi.applicant.shown import shown

    if isinstance(value, date):
        return day_text(value)
    text = shown(policy_set, question, value)
    return text if question.kind == "text" and value else told_answer(text)


def round_figure(amount: Decimal) -> str:
    """Return a large amount as people say it, 1,200 万元 or 12 million; empty where that would be no shorter."""
    size, unit = tr("10000 万元").split()
    count = (amount / int(size)).normalize()
    short = count * int(size) == amount and count * 100 == (count * 100).to_integral_value()
    return f"{count:,f} {unit}" if count >= 1 and short else ""


def listed(labels: Iterable[str], mark: str) -> str:
    """Return those labels that say something, one after another; only the first keeps its capital."""
    first, *more = [each for each in labels if each] or [""]
    return mark.join((first, *(each[:1].lower() + each[1:] for each in more)))


def told_recipients(told: str) -> str:
    """Return to whom a measure is given, as the report tells it, in the chosen language."""
    return listed(map(tr_word, told.split("、")), tr("、"))


def told_until(told: str) -> str:
    """Return until when a measure applies, as the report tells it, in the chosen language."""
    days = [day_text(date(*map(int, found.groups()))) for found in DAY.finditer(told)]
    return tr_word(DAY.sub("{day}", told)).format(day="".join(days))


def told_answer(told: str) -> str:
    """Return an answer as the report tells it, in the chosen language; what the business wrote itself stays."""
    whole = _told(told)
    if whole != told:
        return whole
    if found := DAY.fullmatch(told):
        return day_text(date(*map(int, found.groups())))
    if found := _COUNT.fullmatch(told):
        return f"{found[1]} {tr_question(found[2])}"
    stop = "；" if "；" in told else "、"
    return (tr("；") if stop == "；" else tr("、")).join(map(_told, told.split(stop)))


def _told(text: str) -> str:
    asked = tr_question(text)
    return tr_word(text) if asked == text else asked


def told_sentence(said: str | Exception) -> str:
    """Return what the core says, or raised an error with, in the chosen language; other texts stay as they are."""
    if isinstance(said, Exception):
        said = why(said)
    if not isinstance(said, Sentence):
        return said
    template = QCoreApplication.translate(SENTENCE, said.template)
    return template.format(**{name: _told_part(part) for name, part in said.parts.items()})


def _told_part(part: object) -> object:
    match part:
        case Word():
            return _told(part)
        case str():
            return told_sentence(part)
        case tuple():
            return tr("、").join(str(_told_part(each)) for each in part)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        case _:
            return part


def told_hint(error: Exception) -> str:
    """Return how to mend a wrong answer, without the question and the value, for where both stand right above."""
    said = why(error)
    hint = str(_told_part(said.parts.get("hint", said) if isinstance(said, Sentence) else said))
    return hint[:1].upper() + hint[1:]


def english() -> QTranslator | None:
    """Return the translator into English; nothing where its file is missing or damaged."""
    translator = QTranslator(QCoreApplication.instance())
    return translator if translator.load(str(resources.path("translations", f"{ENGLISH}.qm"))) else None

"""What the applicant says: answers by question, checked against the questions, read from and written to JSON."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from huiqi.bounded import UnreadableFile, read_bounded
from huiqi.policy.models import PolicySet, Question
from huiqi.policy.shapes import is_list, is_mapping
from huiqi.sentence import Sentence, Word, sentence, why

Value: TypeAlias = bool | str | int | Decimal | date | frozenset[str]
Answers: TypeAlias = Mapping[str, Value]
"""Answers by question id; a question that is not in the mapping is 不清楚."""

FORMAT = 1
LARGEST = 1_000_000
"""Bytes of an answers file; one with every question answered takes ten thousand."""
TEXT_LIMIT = 10_000
SHOWN = 60
"""Characters of a wrong value or name that a message repeats."""
LONGEST_NUMBER = 60
MOST_CHOSEN = 1000
AMOUNT = re.compile(r"-?\d{1,30}(\.\d{1,2}0*)?", re.ASCII)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class AnswerError(ValueError):
    """An answer or an answers file cannot be used; the message says where, what, and how to mend it."""


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """The answers read and, where they were kept with one, the date of assessment.

    ``note``: a sentence for the person, where not everything could be taken as it was.
    """

    answers: dict[str, Value]
    on: date | None = None
    note: str = ""


def choice_labels(policy_set: PolicySet, question: Question) -> dict[str, str]:
    """Return what may be answered to a choice question, by id, with the label a person reads."""
    match question.choices_from:
        case "regions":
            return {code: row.name for code, row in policy_set.regions.items() if row.level == "county"}
        case "industries":
            return {code: row.name for code, row in policy_set.industries.items() if row.selectable}
        case _:
            return {choice.id: choice.label for choice in question.choices}


def check_value(policy_set: PolicySet, question: Question, raw: object) -> Value:
    """Return the value of one answer as read from JSON or typed in a form.

    Money is in CNY, as a decimal string or a whole number; dates as 2022-12-31. Raises AnswerError with a sentence
    when the value is of the wrong kind or out of range.
    """
    match question.kind:
        case "yes_no":
            if isinstance(raw, bool):
                return raw
            raise _wrong(question, raw, sentence("应为 true（是）或 false（否）"))
        case "choice":
            return _choice(policy_set, question, raw)
        case "choices":
            if is_list(raw) and len(raw) <= MOST_CHOSEN:
                return frozenset(_choice(policy_set, question, item) for item in raw)
            raise _wrong(question, raw, sentence("应为列表，例如 []（都没有）"))
        case "integer":
            return _whole(question, raw)
        case "money":
            return _money(question, raw)
        case "date":
            return _date(question, raw)
        case "text":
            if isinstance(raw, str) and len(raw) <= TEXT_LIMIT and _is_text(raw):
                return raw
            raise _wrong(question, raw, sentence("应为不超过 {most} 字的文字", most=TEXT_LIMIT))


def _is_text(raw: str) -> bool:
    """Whether a string can be written to a file: half of a surrogate pair cannot."""
    try:
        raw.encode()
    except UnicodeEncodeError:
        return False
    return True


def iso_date(raw: object) -> date:
    """Return the date written as 2022-12-31; raises ValueError for every other way of writing one."""
    if not isinstance(raw, str) or not DATE.fullmatch(raw):
        raise ValueError(raw)
    return date.fromisoformat(raw)


def _wrong(question: Question, raw: object, hint: Sentence) -> AnswerError:
    label, value = Word(question.label), _brief(raw)
    told = sentence(
        "“{label}”（{ident}）的值 {value} 不对，{hint}", label=label, ident=question.id, value=value, hint=hint
    )
    return AnswerError(told)


def _brief(raw: object) -> str:
    """Return a value as it stands in the file, as far as it helps to find it."""
    if is_mapping(raw) or is_list(raw):
        return "{…}" if is_mapping(raw) else "[…]"
    shown = raw[:SHOWN] if isinstance(raw, str) else raw
    return json.dumps(shown, ensure_ascii=False, default=str)[:SHOWN]


def _choice(policy_set: PolicySet, question: Question, raw: object) -> str:
    labels = choice_labels(policy_set, question)
    if isinstance(raw, str) and raw in labels:
        return raw
    choices = (sentence("{name}（{label}）", name=name, label=Word(label)) for name, label in labels.items())
    match question.choices_from:
        case "industries":
            hint = sentence("应为industries.json 中可选的行业代码，例如 {choice}", choice=next(choices))
        case "regions":
            hint = sentence("应为旗县（市、区）的六位代码，例如 {choice}", choice=next(choices))
        case _:
            hint = sentence("应为 {choices} 之一", choices=tuple(choices))
    raise _wrong(question, raw, hint)


def _whole(question: Question, raw: object) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise _wrong(question, raw, sentence("应为整数{range}", range=_range(question)))
    _within(question, raw, Decimal(raw))
    return raw


def _money(question: Question, raw: object) -> Decimal:
    text = f"{raw:f}" if isinstance(raw, Decimal) else str(raw)
    if isinstance(raw, (bool, float)) or not isinstance(raw, (int, str, Decimal)) or not AMOUNT.fullmatch(text):
        hint = sentence('应为以元计的金额，写成 "1200000" 或 "1200000.50"，精确到分{range}', range=_range(question))
        raise _wrong(question, raw, hint)
    amount = Decimal(text)
    _within(question, raw, amount)
    return amount or amount.copy_abs()  # there is no negative nought


def _date(question: Question, raw: object) -> date:
    try:
        day = raw if isinstance(raw, date) else iso_date(raw)
    except ValueError:
        raise _wrong(question, raw, sentence("应为日期，写成 2022-12-31 的样子")) from None
    _within(question, raw, day)
    return day


def _within(question: Question, raw: object, value: Decimal | date) -> None:
    """Raise AnswerError unless the value lies within the limits of the question, both included."""
    low, high = question.minimum, question.maximum
    if (low is not None and value < low) or (high is not None and value > high):  # type: ignore[operator]
        raise _wrong(question, raw, sentence("超出范围{range}", range=_range(question)))


def _range(question: Question) -> str:
    low, high = question.minimum, question.maximum
    if low is None and high is None:
        return ""
    most = sentence("{number} {unit}", number=_limit(high), unit=Word(question.unit)) if question.unit else _limit(high)
    return sentence("，范围是 {low} 至 {high}", low=_limit(low), high=most)


def _limit(limit: Decimal | date | None) -> Decimal | date | str:
    return "" if limit is None else limit


def read_answers(policy_set: PolicySet, text: str, where: str) -> AnswersFile:
    """Read the text of an answers file (design, section 5); ``where`` names it in messages.

    Raises AnswerError when it is not JSON, of another format, or holds an unknown question or a wrong value.
    """
    try:
        return _read(policy_set, text)
    except AnswerError as error:
        raise _within_file(where, why(error)) from None


def _within_file(where: str, said: str) -> AnswerError:
    return AnswerError(sentence("{where}：{why}", where=where, why=said))


def _read(policy_set: PolicySet, text: str) -> AnswersFile:
    data = _data(text)
    if not is_mapping(data) or not is_mapping(given := data.get("answers")):
        raise AnswerError(sentence('不是惠企自测的答案文件，应写成 {{"format": 1, "answers": {{…}}}}'))
    if data.get("format") != FORMAT or isinstance(data.get("format"), bool):
        found = _brief(data.get("format"))
        raise AnswerError(
            sentence("format 应为 {format}，这个文件是 {found}，请用新版程序打开", format=FORMAT, found=found)
        )
    unknown = data.keys() - {"format", "answers", "on"}
    if unknown:
        name = min(unknown)[:SHOWN]
        raise AnswerError(sentence("没有“{name}”这一项，只能有 format、answers 和 on", name=name))
    answers = {
        ident: check_value(policy_set, _question(policy_set, ident), raw)
        for ident, raw in given.items()
        if raw is not None
    }
    return AnswersFile(answers, _on(data.get("on")))


def _data(text: str) -> Any:
    try:
        return json.loads(
            text, parse_float=str, parse_int=_number, parse_constant=_no_number, object_pairs_hook=_each_key_once
        )
    except AnswerError:
        raise
    except (ValueError, RecursionError):
        raise AnswerError(sentence("不是完整的 JSON 文件，可能已损坏；请重新保存，或用备份的文件")) from None


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, value in pairs:
        if name in data:
            raise AnswerError(sentence("“{name}”写了两次，请只保留一个", name=name[:SHOWN]))
        data[name] = value
    return data


def _number(digits: str) -> int | str:
    """Return a whole number; one that no question asks for stays text, for the question to refuse."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def _no_number(name: str) -> NoReturn:
    raise AnswerError(sentence("{name} 不是数，请改成数字，不清楚的写 null", name=name))


def _question(policy_set: PolicySet, ident: str) -> Question:
    if ident in policy_set.questions:
        return policy_set.questions[ident]
    close = get_close_matches(ident, policy_set.questions, 1)
    near = sentence("是不是“{name}”？", name=close[0]) if close else sentence("用 huiqi questions 查看所有问题")
    raise AnswerError(sentence("没有“{name}”这个问题，{near}", name=ident[:SHOWN], near=near))


def _on(raw: object) -> date | None:
    if raw is None:
        return None
    try:
        return iso_date(raw)
    except ValueError:
        raise AnswerError(sentence("on 应为日期，写成 2022-12-31 的样子")) from None


def load_answers(policy_set: PolicySet, file: Path) -> AnswersFile:
    """Read an answers file; raises AnswerError with a sentence for whatever is wrong with it."""
    try:
        text = read_bounded(file, LARGEST).decode("utf-8-sig")
    except UnreadableFile as error:
        raise _within_file(str(file), why(error)) from None
    except UnicodeDecodeError:
        wrong = sentence("不是 UTF-8 编码的文本，可能不是答案文件或已损坏，请换一个文件")
        raise _within_file(str(file), wrong) from None
    return read_answers(policy_set, text, str(file))


def dump_answers(answers: Answers, on: date | None = None) -> str:
    """Return answers as the text of an answers file; the same answers give the same text."""
    data: dict[str, Any] = {"format": FORMAT}
    if on is not None:
        data["on"] = on.isoformat()
    data["answers"] = {ident: plain(answers[ident]) for ident in sorted(answers)}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def plain(value: Value) -> bool | str | int | list[str]:
    """Return a value as plain JSON data: money as a decimal string, dates as ISO text, sets as sorted lists."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value

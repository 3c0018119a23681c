"""Answers as a message of bits, small enough for a QR code and readable with an older or a newer policy set.

A message is: which policy set (16 bits), the date of assessment (1 + 22), how many answers, and the answers in the order of
the keys of their questions. Questions and choices go by a key, a hash of their id (20 bits): what a policy set does not know
is left out, and the reader is told so.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from hashlib import sha256

from huiqi.applicant import bits
from huiqi.applicant.answers import AnswerError, Answers, AnswersFile, Value, check_value, choice_labels
from huiqi.policy.models import PolicySet, Question, QuestionKind
from huiqi.policy.shapes import is_list
from huiqi.sentence import sentence

KEY_BITS, SET_BITS, DATE_BITS, KIND_BITS = 20, 16, 22, 3
KINDS: tuple[QuestionKind, ...] = ("yes_no", "choice", "choices", "integer", "money", "date", "text")
"""The kinds of an answer in the order of their numbers; part of the format, like the widths above."""
CENTS = 100


def key(ident: str) -> int:
    """Return the hash under which a question or a choice goes."""
    return int.from_bytes(sha256(ident.encode()).digest()[:4], "big") >> (32 - KEY_BITS)


def collisions(policy_set: PolicySet) -> Iterator[str]:
    """Yield a sentence for each question or choice whose key another one has, so that no message could tell them apart."""
    yield from _collisions(policy_set.questions, "问题")
    for question in policy_set.questions.values():
        yield from _collisions(choice_labels(policy_set, question), f"问题 {question.id} 的选项")


def _collisions(idents: Iterable[str], of: str) -> Iterator[str]:
    first: dict[int, str] = {}
    for ident in idents:
        earlier = first.setdefault(key(ident), ident)
        if earlier != ident:
            yield f"{of} {ident} 和 {earlier} 在答案码里分不开，请给其中一个换一个 id"


def message_of(policy_set: PolicySet, answers: Answers, on: date | None, *, with_name: bool) -> str:
    """Return answers and date as bits; text, that is the name of the business, goes in only ``with_name``."""
    questions = {key(ident): policy_set.questions[ident] for ident in answers}
    given = {number: each for number, each in questions.items() if with_name or each.kind != "text"}
    day = "0" if on is None else "1" + bits.fixed(on.toordinal(), DATE_BITS)
    parts = [bits.fixed(_set_tag(policy_set), SET_BITS), day, bits.unsigned(len(given))]
    before = 0
    for number, question in sorted(given.items()):
        parts.append(bits.rice(number - before, _gap(len(given))))
        parts.append(bits.fixed(KINDS.index(question.kind), KIND_BITS))
        parts.append(_write(question.kind, answers[question.id]))
        before = number
    return "".join(parts)


def _set_tag(policy_set: PolicySet) -> int:
    return int(policy_set.sha256[: SET_BITS // 4], 16)


def _gap(count: int) -> int:
    """Return how many bits the distance between two of so many keys has."""
    return max((2**KEY_BITS // count).bit_length() - 1, 0)


def _write(kind: QuestionKind, value: Value) -> str:
    """Return an answer to a question of a kind."""
    match value:
        case bool():
            return bits.fixed(value, 1)
        case frozenset():
            keys = sorted(map(key, value))
            return bits.unsigned(len(keys)) + "".join(bits.fixed(each, KEY_BITS) for each in keys)
        case int():
            return bits.rounded(value)
        case Decimal():
            return bits.rounded(int(f"{value:.2f}".replace(".", "")))
        case date():
            return bits.fixed(value.toordinal(), DATE_BITS)
        case str():
            return bits.fixed(key(value), KEY_BITS) if kind == "choice" else bits.text(value)


def read_message(policy_set: PolicySet, message: str) -> AnswersFile:
    """Return the answers and the date of a message, and a note where it was made with another policy set.

    Raises ValueError or LookupError where the bits are no message.
    """
    reader = bits.Reader(message)
    same_set = reader.fixed(SET_BITS) == _set_tag(policy_set)
    on = date.fromordinal(reader.fixed(DATE_BITS)) if reader.fixed(1) else None
    count = reader.unsigned()
    questions = {key(ident): question for ident, question in policy_set.questions.items()}
    answers: dict[str, Value] = {}
    number = 0
    for _ in range(count):
        number += reader.rice(_gap(count))
        kind = KINDS[reader.fixed(KIND_BITS)]
        raw = _read(kind, reader)
        question = questions.get(number)
        value = _fitted(policy_set, question, kind, raw) if question else None
        if question and value is not None:
            answers[question.id] = value
    return AnswersFile(answers, on, _note(same_set, count - len(answers)))


def _read(kind: QuestionKind, reader: bits.Reader) -> object:
    """Read an answer of a kind; choices are still given by their keys."""
    match kind:
        case "yes_no":
            return reader.fixed(1) == 1
        case "choice":
            return reader.fixed(KEY_BITS)
        case "choices":
            return [reader.fixed(KEY_BITS) for _ in range(reader.unsigned())]
        case "integer":
            return reader.rounded()
        case "money":
            cents = reader.rounded()
            return Decimal(f"{cents}e-2") if cents % CENTS else Decimal(cents // CENTS)
        case "date":
            return date.fromordinal(reader.fixed(DATE_BITS))
        case "text":
            return reader.text()


def _fitted(policy_set: PolicySet, question: Question, kind: QuestionKind, raw: object) -> Value | None:
    """Return an answer as the question wants it, None where it does not fit, or not any more."""
    names: dict[object, str] = {key(ident): ident for ident in choice_labels(policy_set, question)}
    if kind == "choice":
        raw = names.get(raw)
    elif is_list(raw):
        raw = [names.get(each) for each in raw]
    try:
        return check_value(policy_set, question, raw) if kind == question.kind else None
    except AnswerError:
        return None


def _note(same_set: bool, left_out: int) -> str:
    """Say what the person should know of the reading."""
    if left_out:
        return sentence(
            "这份答案是用另一版政策数据填的，有 {count} 个回答对不上现在的题目，没有读入，请核对后补答。",
            count=left_out,
        )
    return "" if same_set else sentence("这份答案是用另一版政策数据填的，回答都已读入，请核对一遍。")

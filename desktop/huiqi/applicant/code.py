"""Answers as rows of digits, for QR codes on paper that a scanner types back like a keyboard.

Digits alone, because they come through however the keyboard is set (capitals, a Chinese input method), and because a QR
code packs nothing tighter. A code is::

    47 | format 1 | place 1 | of 1 | sitting 4 | blocks 3 | content 10 a block | CRC-32 of all before it 10

The contents of all codes of a sitting, in their order, are one message (:mod:`huiqi.applicant.message`), and ``sitting`` is
made from its CRC-32.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from zlib import crc32

from huiqi.applicant import bits
from huiqi.applicant.answers import AnswerError, Answers, AnswersFile, Value, dump_answers
from huiqi.applicant.message import message_of, read_message
from huiqi.policy.models import PolicySet
from huiqi.sentence import sentence

MAGIC, FORMAT = "47", "1"
HEADER, CHECK = 12, 10
MOST_CODES = 9
MOST_TYPED = 40_000
"""Digits looked at; a full set of codes has fewer than a quarter of that."""
ROOM = 991
"""Digits a code has by default: QR version 15 at level M, which any scanner reads from a laser print of 4 cm."""
NAME = "company_name"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
FINGERPRINT = 8
MIXED = sentence("这几个答案码不是同一次自测的，请只扫同一份结果单上的")


class MoreCodesNeeded(AnswerError):
    """What was read is sound so far, but other codes of the same sitting are still to come."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One code: its place among so many, the mark of the sitting, its share of the message."""

    place: int
    of: int
    sitting: str
    content: str


def fingerprint(answers: Answers, on: date) -> str:
    """Return eight letters and digits that stand for these answers on this date; the name of the business is left out.

    Equal answers give equal fingerprints, however an amount was written; two sittings share one by a chance of 1 in 10**12.
    """
    same = {ident: _canonical(value) for ident, value in answers.items() if ident != NAME}
    number = int.from_bytes(sha256(dump_answers(same, on).encode()).digest()[:5], "big")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(FINGERPRINT))


def _canonical(value: Value) -> Value:
    return Decimal(f"{value:.2f}") if isinstance(value, Decimal) else value


def codes_of(
    policy_set: PolicySet, answers: Answers, on: date | None, *, with_name: bool = False, most: int = ROOM
) -> tuple[str, ...]:
    """Return the answers, and the date, as codes of at most ``most`` digits each; the same answers give the same codes.

    Text, that is the name of the business, goes in only ``with_name``. Raises AnswerError where nine codes do not hold it.
    """
    digits = bits.to_digits(message_of(policy_set, answers, on, with_name=with_name))
    blocks = len(digits) // bits.BLOCK_DIGITS
    room = max((most - HEADER - CHECK) // bits.BLOCK_DIGITS, 1)
    of = _parts_needed(blocks, room)
    if of > MOST_CODES:
        raise AnswerError(sentence("内容太多，二维码里放不下，请不要把单位名称放进去，或者改用答案文件"))
    share = _parts_needed(blocks, of) * bits.BLOCK_DIGITS
    sitting = _sitting(digits)
    return tuple(_code(_Part(place + 1, of, sitting, digits[place * share :][:share])) for place in range(of))


def codes_that_fit(
    policy_set: PolicySet, answers: Answers, on: date | None, *, with_name: bool = False
) -> tuple[str, ...]:
    """Return the codes of a hand-out as :func:`codes_of` does, none where the answers do not fit into codes."""
    try:
        return codes_of(policy_set, answers, on, with_name=with_name)
    except AnswerError:
        return ()


def _parts_needed(amount: int, each: int) -> int:
    return -(-amount // each)


def _sitting(digits: str) -> str:
    return f"{crc32(digits.encode()) % 10**4:04}"


def _code(part: _Part) -> str:
    blocks = len(part.content) // bits.BLOCK_DIGITS
    body = f"{MAGIC}{FORMAT}{part.place}{part.of}{part.sitting}{blocks:03}{part.content}"
    return body + _check(body)


def _check(body: str) -> str:
    return f"{crc32(body.encode()):010}"


def answers_of_codes(policy_set: PolicySet, texts: Iterable[str]) -> AnswersFile:
    """Read codes, in whatever order, with blanks and line breaks anywhere, also in full-width digits.

    Answers that this policy set has no place for are left out; ``note`` of the result says so. Raises MoreCodesNeeded
    while codes are missing, AnswerError with a sentence for whatever else is wrong.
    """
    digits = _digits(texts)
    message = _joined(list(_parts(digits)))
    try:
        return read_message(policy_set, bits.of_digits(message))
    except (ValueError, LookupError):
        raise AnswerError(sentence("答案码的内容读不懂，请重新扫一次；还是不行，请改用答案文件")) from None


def _digits(texts: Iterable[str]) -> str:
    """Return the digits of what was typed, without anything between them."""
    found: list[str] = []
    for char in (char for typed in texts for char in typed):
        number = unicodedata.decimal(char, None)
        if number is not None:
            found.append(str(number))
        elif unicodedata.category(char)[0] not in "ZC":
            raise AnswerError(
                sentence("答案码只有数字，这里却有“{char}”；请扫结果单上的二维码，或者把数字照原样贴进来", char=char)
            )
        if len(found) > MOST_TYPED:
            raise AnswerError(sentence("内容太长，不是惠企自测的答案码；请一次只扫一份结果单上的二维码"))
    if not found:
        raise AnswerError(sentence("没有扫到答案码，请把扫描枪对准结果单上的二维码"))
    return "".join(found)


def _parts(digits: str) -> Iterator[_Part]:
    """Yield the codes that stand one behind the other."""
    at, number = 0, 0
    while at < len(digits):
        number += 1
        header = digits[at : at + HEADER]
        _check_header(header, number)
        end = at + HEADER + int(header[9:]) * bits.BLOCK_DIGITS
        body, check = digits[at:end], digits[end : end + CHECK]
        place, of = int(header[3]), int(header[4])
        if len(check) < CHECK:
            raise _torn(number)
        if check != _check(body) or not 1 <= place <= of:
            raise _wrong(number)
        yield _Part(place, of, header[5:9], body[HEADER:])
        at = end + CHECK


def _check_header(header: str, number: int) -> None:
    if not MAGIC.startswith(header[:2]) and number == 1:
        raise AnswerError(sentence("这不是惠企自测结果单上的答案码，请扫结果单上的二维码"))
    if not MAGIC.startswith(header[:2]) or header[2:3] == "0":
        raise _wrong(number)
    if header[2:3] > FORMAT:
        raise AnswerError(sentence("这个答案码是用更新的程序打印的，请先更新惠企自测，或者改用答案文件"))
    if len(header) < HEADER:
        raise _torn(number)


def _torn(number: int) -> AnswerError:
    return AnswerError(sentence("第 {number} 个答案码不完整，后面少了一截，请重新扫一次", number=number))


def _wrong(number: int) -> AnswerError:
    return AnswerError(sentence("第 {number} 个答案码有错，请重新扫一次", number=number))


def _joined(parts: list[_Part]) -> str:
    """Return the message of all codes; they must be of one sitting, and none missing."""
    first = parts[0]
    contents = {part.place: part.content for part in parts}
    missing = tuple(place for place in range(1, first.of + 1) if place not in contents)
    if any((part.of, part.sitting) != (first.of, first.sitting) for part in parts):
        raise AnswerError(MIXED)
    if missing:
        raise MoreCodesNeeded(
            sentence("一共 {count} 个答案码，还缺第 {missing} 个，请接着扫", count=first.of, missing=missing)
        )
    message = "".join(contents[place] for place in sorted(contents))
    if _sitting(message) != first.sitting:
        raise AnswerError(MIXED)
    return message

"""Whatever a scanner types, it is read or refused in one sentence; a code with the right checksum is no reason to trust it."""

from datetime import date

import pytest
from confined import command
from damage import HOSTILE, damaged, texts
from hypothesis import given
from hypothesis import strategies as st
from tried import tried, tries

from huiqi import resources
from huiqi.applicant import bits
from huiqi.applicant.answers import dump_answers, load_answers, read_answers
from huiqi.applicant.code import MOST_CODES, _code, _Part, _sitting, answers_of_codes, codes_of
from huiqi.policy.models import PolicySet

KIND = "answer code"


def typed(*texts: str) -> int:
    """Assess what was typed and return the exit status; nothing may be written."""
    tried(KIND)
    return command("assess", *(f"--code={text}" for text in texts)).status


def forged(message: str, of: int = 1) -> tuple[str, ...]:
    """Return sound codes for any row of bits: places, sitting and checksums are right."""
    digits = bits.to_digits(message or "0")
    share = -(-len(digits) // of // bits.BLOCK_DIGITS) * bits.BLOCK_DIGITS
    pieces = [digits[place * share :][:share] for place in range(of)]
    return tuple(_code(_Part(place, of, _sitting(digits), piece)) for place, piece in enumerate(pieces, start=1))


@pytest.fixture(scope="module")
def sound(policy_set: PolicySet) -> tuple[str, ...]:
    saved = load_answers(policy_set, resources.path("samples", "noodle-shop.json"))
    return codes_of(policy_set, saved.answers, date(2022, 6, 1), with_name=True, most=200)


@tries(80)
@given(st.lists(st.one_of(texts(), st.text("0123456789 \n４٧", max_size=80)), min_size=1, max_size=3))
def test_any_text(words: list[str]) -> None:
    typed(*words)


@tries(100)
@given(st.data())
def test_a_damaged_code(sound: tuple[str, ...], data: st.DataObject) -> None:
    words = list(sound)
    at = data.draw(st.integers(0, len(words) - 1))
    words[at] = data.draw(damaged(words[at].encode())).decode("utf-8", "surrogateescape")
    typed(*data.draw(st.permutations(words)))


@tries(100)
@given(st.binary(max_size=120), st.integers(1, MOST_CODES))
def test_a_forged_code(data: bytes, of: int) -> None:
    typed(*forged("".join(f"{byte:08b}" for byte in data), of))


@tries(120)
@given(st.data())
def test_a_forged_code_of_a_message_that_is_nearly_right(
    policy_set: PolicySet, sound: tuple[str, ...], data: st.DataObject
) -> None:
    """What is taken from it is sound: it can be saved, opened again and assessed."""
    whole = "".join(word[12:-10] for word in sound)
    row = bytearray(bits.of_digits(whole).encode())
    for at in data.draw(st.lists(st.integers(0, len(row) - 1), min_size=1, max_size=6)):
        row[at] ^= 1
    message = row[data.draw(st.sampled_from((0, 0, 0, 1))) :].decode()
    if typed(*forged(message)) == 0:
        found = answers_of_codes(policy_set, forged(message))
        assert read_answers(policy_set, dump_answers(found.answers), "码").answers == found.answers


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_as_a_code_and_as_the_name_in_one(text: str, policy_set: PolicySet) -> None:
    assert typed(text) == 2
    if len(text) < 500:
        assert typed(*codes_of(policy_set, {"company_name": text}, None, with_name=True)) == 0


EXHAUSTING = {
    "digits": "47" * 1_000_000,
    "a code again and again": "4711100000030000000000" * 50_000,
    "blanks": " \n\u3000\u200b" * 1_000_000,
    "letters": "x" * 4_000_000,
    "noughts": "0" * 4_000_000,
}


@pytest.mark.parametrize("kind", EXHAUSTING)
def test_what_is_made_to_exhaust_is_refused_at_once(kind: str) -> None:
    assert typed(EXHAUSTING[kind]) == 2


@pytest.mark.parametrize("ones", [1, 100, 300, 5_000])
def test_numbers_that_claim_to_be_huge(ones: int, policy_set: PolicySet) -> None:
    """A count, a length or an exponent of all ones is no reason to reserve room for it."""
    for start in ("0" * 17, "0" * 16 + "1" + "1" * 22, "0" * 17 + "0001" + "0" * 21):
        for message in (start + "1" * ones, start + "1" * ones + "0" * 200):
            tried(KIND)
            command("assess", *(f"--code={code}" for code in forged(message, MOST_CODES)))


def test_as_many_codes_as_one_likes(sound: tuple[str, ...]) -> None:
    assert typed(*sound * 20) == 0
    assert typed(*(sound[0] for _ in range(100))) == 2

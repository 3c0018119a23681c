"""The clerk's PIN: only the right one is right, nothing kept betrays it, and guessing is slow."""

import pytest

from huiqi.wizard import pin
from huiqi.wizard.pin import Guard, hashed, is_right, weakness


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_only_the_pin_itself_is_right():
    kept = hashed("271828")
    assert is_right("271828", kept)
    assert not any(is_right(each, kept) for each in ("", "271829", "2718280", " 271828", "\ud800"))


def test_what_is_kept_is_salted_and_does_not_hold_the_pin():
    one, other = hashed("271828"), hashed("271828")
    assert one != other
    assert "271828" not in one


@pytest.mark.parametrize(
    "kept", ["", "$$$", "scrypt$8192$00$", "scrypt$0$00$00", "scrypt$99999999999$00$00", "plain$8192$00$00", "☃$1$1$1"]
)
def test_nothing_is_right_where_what_was_kept_is_damaged(kept: str):
    assert not is_right("271828", kept)
    assert not is_right("", kept)


@pytest.mark.parametrize(
    "bad", ["", "12345", "1" * 13, "abcdef", "１２３４５６", "111111", "123456", "654321", "789012", "098765"]
)
def test_a_pin_that_is_short_or_easily_guessed_is_refused(bad: str):
    assert weakness(bad)


@pytest.mark.parametrize("good", ["271828", "111112", "202608170930"])
def test_any_other_will_do(good: str):
    assert not weakness(good)


def test_after_three_wrong_tries_each_further_one_doubles_the_wait():
    clock = Clock()
    guard, kept = Guard(clock), hashed("271828")
    waits = []
    for _ in range(10):
        assert not guard.lets_in("000001", kept)
        waits.append(guard.wait())
        clock.now += guard.wait()
    assert waits == [0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert guard.lets_in("271828", kept)


def test_while_there_is_a_wait_not_even_the_right_pin_lets_in_and_trying_does_not_lengthen_it():
    clock = Clock()
    guard, kept = Guard(clock), hashed("271828")
    for _ in range(pin.FREE_TRIES):
        guard.lets_in("000001", kept)
    clock.now += 29
    assert not guard.lets_in("271828", kept)
    assert guard.wait() == 1
    clock.now += 1
    assert guard.lets_in("271828", kept)
    assert not guard.lets_in("000001", kept)
    assert guard.wait() == 0

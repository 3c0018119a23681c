"""The clerk's PIN: kept as a salted hash, and slower to try with every wrong one. No Qt."""

import hashlib
import hmac
import os
import re
import time
from collections.abc import Callable
from itertools import pairwise

from huiqi.wizard.words import tr

SHORTEST, LONGEST = 6, 12
"""Digits."""
COST, BLOCK, LANES = 2**13, 8, 1
"""scrypt: 8 MB of memory, some 20 ms, so that a guess costs something and a clerk waits for nothing."""
KIND = "scrypt"
_KEPT = re.compile(rf"{KIND}\$\d{{1,5}}\$[0-9a-f]{{32}}\$[0-9a-f]{{128}}", re.ASCII)
FREE_TRIES = 3
FIRST_WAIT, LONGEST_WAIT = 30, 900
"""Seconds."""


def hashed(pin: str) -> str:
    """Return what to keep of a PIN: kind, cost, salt and hash; each time another salt."""
    salt = os.urandom(16)
    return f"{KIND}${COST}${salt.hex()}${_hash(pin, salt, COST).hex()}"


def is_right(pin: str, kept: str) -> bool:
    """Whether a PIN is the one of which this was kept; no PIN is right where what was kept is damaged."""
    try:
        kind, cost, salt, wanted = kept.split("$")
        if kind != KIND:
            return False
        return hmac.compare_digest(_hash(pin, bytes.fromhex(salt), int(cost)), bytes.fromhex(wanted))
    except (ValueError, MemoryError):
        return False


def is_kept(text: str) -> bool:
    """Whether this can be what was kept of a PIN; anything else is damaged, and no PIN would ever be right."""
    return bool(_KEPT.fullmatch(text))


def _hash(pin: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(pin.encode(errors="replace"), salt=salt, n=cost, r=BLOCK, p=LANES)


def weakness(pin: str) -> str:
    """Return why a PIN will not do, as a sentence; empty when it will."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        return tr("口令要用 {least} 到 {most} 位数字。").format(least=SHORTEST, most=LONGEST)
    steps = {(int(second) - int(first)) % 10 for first, second in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return tr("这个口令太容易猜到（全是同一个数字，或一个接一个），请换一个。")
    return ""


class Guard:
    """Counts wrong tries: after three, each further one makes the wait twice as long."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:  # pyright: ignore[reportMissingSuperCall] - has no parent class
        self._clock = clock
        self._wrong = 0
        self._until = 0.0

    def wait(self) -> int:
        """Return how many seconds to wait before the next try."""
        return max(0, round(self._until - self._clock() + 0.499))

    def lets_in(self, pin: str, kept: str) -> bool:
        """Whether a PIN is right; also remembers that it was tried. Nothing is right while there is a wait."""
        if self.wait():
            return False
        if is_right(pin, kept):
            self._wrong = 0
            return True
        self._wrong += 1
        over = self._wrong - FREE_TRIES
        if over >= 0:
            self._until = self._clock() + min(FIRST_WAIT * 2**over, LONGEST_WAIT)
        return False

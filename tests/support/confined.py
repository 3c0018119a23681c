"""The program run within bounds: processor time, the places it may write to, and what it may say.

``confined`` watches everything Python does through audit events, so that a file written elsewhere is noticed whoever wrote it.
"""

import io
import os
import re
import signal
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huiqi.cli import main

CHANGES = {
    "os.rename": 2,
    "os.link": 2,
    "os.symlink": 2,
    "os.remove": 1,
    "os.rmdir": 1,
    "os.mkdir": 1,
    "os.truncate": 1,
    "os.chmod": 1,
    "os.chown": 1,
}
"""Audit events that change something on the disk, and how many of their arguments are paths."""
NEVER = (
    *(
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.fork",
        "os.forkpty",
        "os.startfile",
    ),
    *("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "urllib.Request", "webbrowser.open"),
    *("pickle.find_class", "ctypes.dlopen"),
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
PROCESSOR_SECONDS, WALL_SECONDS = 5, 60
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What a terminal would obey, or what would show other words than are there."""


class OutOfBounds(BaseException):
    """The program did what it must not do; no handler of the program may catch it."""


_places: tuple[str, ...] | None = None
_trespasses: list[str] = []


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _places is None:
        return
    if event in NEVER:
        _trespasses.append(f"{event} {arguments}")
    elif event in CHANGES:
        for path in arguments[: CHANGES[event]]:
            _look(event, path)
    elif event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        path, mode, flags = arguments
        if (mode and set(mode) & set("wax+")) or (not mode and flags & WRITING):
            _look(event, path)


def _look(event: str, path: Any) -> None:
    if isinstance(path, int) or (event == "os.remove" and not os.path.lexists(path)):
        return
    place = os.path.realpath(os.fsdecode(path))
    if "__pycache__" not in place and place != os.devnull and not place.startswith(_places or ()):
        _trespasses.append(f"{event} {place}")


sys.addaudithook(_watch)


def _too_long(*_: object) -> None:
    raise OutOfBounds(f"took more than {PROCESSOR_SECONDS} s of the processor, or {WALL_SECONDS} s altogether")


@contextmanager
def confined(*places: Path) -> Iterator[None]:
    """Let what runs inside write to these places only, start nothing, and come to an end."""
    global _places
    _trespasses.clear()
    _places = tuple(os.path.realpath(place) for place in places)
    handlers = {number: signal.signal(number, _too_long) for number in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, PROCESSOR_SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WALL_SECONDS)
    try:
        yield
    finally:
        _places = None
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in handlers.items():
            signal.signal(number, handler)
    assert not _trespasses, _trespasses


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended."""

    status: int
    out: str
    err: str


def command(*arguments: object, writes: tuple[Path, ...] = ()) -> Outcome:
    """Run the command line within bounds and hold it to its promises: status 0, or 2 with one sentence."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), confined(*writes):
        status = main([str(argument) for argument in arguments])
    outcome = Outcome(status, *(each.buffer.getvalue().decode() for each in (out, err)))  # type: ignore[attr-defined]
    assert status in (0, 2), outcome
    assert not UNSEEN.search(outcome.out), outcome.out
    lines = outcome.err.splitlines()
    assert all(line.startswith("huiqi：") for line in lines), outcome.err
    if status == 2:
        assert len(lines) == 1, outcome.err
        sentence(lines[0])
    return outcome


def sentence(text: str) -> None:
    """Hold a message to be one line a person can read: Chinese, not endless, nothing that a terminal would obey."""
    assert "\n" not in text.strip("\n"), text
    assert not UNSEEN.search(text.strip("\n")), ascii(text)
    assert 8 <= len(text) <= 1100, len(text)
    assert sum("\u4e00" <= char <= "\u9fff" for char in text) >= 3, text
    assert not re.search(
        r"Traceback|Error\b|Exception|0x[0-9a-f]{6}| object at ", unicodedata.normalize("NFKC", text)
    ), text

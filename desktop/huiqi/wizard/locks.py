"""Locks that the system itself lifts when their holder ends, however it ends. No Qt."""

import errno
import os
import sys
from io import FileIO
from pathlib import Path

from huiqi.report.atomic import OWNER_ONLY

_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What the systems say where another holds the lock; anything else: this disk knows no locks."""


def hold(file: Path) -> FileIO | None:
    """Return an open file that holds the lock until it is closed; None where somebody else holds it.

    Raises OSError where the file cannot be made.
    """
    opened = FileIO(os.open(file, os.O_RDWR | os.O_CREAT, OWNER_ONLY), "r+")
    try:
        _lock(opened.fileno())
    except OSError as error:
        if error.errno in _HELD:
            opened.close()
            return None
    return opened


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

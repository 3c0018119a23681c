"""Being somebody whom permissions hold back, as root, in CI, is not."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

VERSION = 0x20080522
OVERRIDE, READ_SEARCH = 1, 2


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Data(ctypes.Structure):
    _fields_ = (("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32))


@contextmanager
def obeying_permissions() -> Iterator[None]:
    """Let this thread, though it is root's, be refused what permissions refuse. Raises OSError where that cannot be."""
    libc = ctypes.CDLL(None, use_errno=True)
    header, data = _Header(VERSION, 0), (_Data * 2)()

    def call(function: str) -> None:
        if getattr(libc, function)(ctypes.byref(header), data):
            raise OSError(ctypes.get_errno(), function)

    call("capget")
    before = data[0].effective
    data[0].effective = before & ~(1 << OVERRIDE | 1 << READ_SEARCH)
    call("capset")
    try:
        yield
    finally:
        data[0].effective = before
        call("capset")

"""A process that the kernel ends at once when any of its code, in whatever language, asks for a network socket."""

import ctypes
import platform
import sys

SOCKET = {"x86_64": 41, "aarch64": 198}
"""The number of the system call, by machine."""
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
LOAD, IF_EQUAL, RETURN = 0x20, 0x15, 0x06
END_PROCESS, ALLOW = 0x80000000, 0x7FFF0000
NUMBER_AT, DOMAIN_AT = 0, 16
ONLY_THIS_MACHINE = 1
"""AF_UNIX: to the screen and to the desktop's own bus."""


class _Step(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8), ("value", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("steps", ctypes.POINTER(_Step)))


def possible() -> bool:
    return sys.platform == "linux" and platform.machine() in SOCKET


def forbid_network() -> None:
    """Let this process and its children be ended by SIGSYS for any socket that reaches beyond this machine.

    Python's own sockets are refused before that, so that the traceback says whose they are. Raises OSError where the
    system does not know of such filters.
    """
    sys.addaudithook(_refuse)
    steps = (_Step * 6)(
        _Step(LOAD, 0, 0, NUMBER_AT),
        _Step(IF_EQUAL, 0, 3, SOCKET[platform.machine()]),
        _Step(LOAD, 0, 0, DOMAIN_AT),
        _Step(IF_EQUAL, 1, 0, ONLY_THIS_MACHINE),
        _Step(RETURN, 0, 0, END_PROCESS),
        _Step(RETURN, 0, 0, ALLOW),
    )
    libc = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(steps), steps)
    if libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.prctl(SECCOMP, FILTER, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "no filter of system calls")


def _refuse(event: str, details: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        raise PermissionError(f"{event}: {details}")

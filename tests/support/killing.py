"""Killing a program at each of its system calls, by the kernel's own means for debuggers: no package is needed.

The work is done in forked children, so that nothing has to be imported again; the first is killed as it begins its first
call, the second its second, until one comes to its end.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

TRACEME, TO_NEXT_CALL, SET_OPTIONS = 0, 24, 0x4200
TELL_CALLS, DIE_WITH_ME = 1, 0x100000
CALL = signal.SIGTRAP | 0x80
"""How a stop at a system call differs from one by a signal."""
MOST = 5000

_libc = ctypes.CDLL(None, use_errno=True)


def _trace(request: int, pid: int = 0, data: int = 0) -> None:
    _libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    _libc.ptrace.restype = ctypes.c_long
    if _libc.ptrace(request, pid, None, data) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def possible() -> bool:
    """Whether this system lets a process watch its child."""
    if sys.platform != "linux":
        return False
    child = os.fork()
    if child == 0:
        with suppress(OSError):
            _trace(TRACEME)
            os._exit(0)
        os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def killed_at_each_call(work: Callable[[], object]) -> Iterator[int]:
    """Do the work again and again, each time killed one system call later; yield at which, after each death.

    Ends after the first that came to its end, which is not yielded. The caller sets everything up anew in between.
    """
    for call in range(1, MOST):
        if not _die_at(call, work):
            return
        yield call
    raise AssertionError(f"not done after {MOST} system calls")


def _die_at(call: int, work: Callable[[], object]) -> bool:
    """Do the work in a child that is killed as it begins so many-th system call; whether it was."""
    child = os.fork()
    if child == 0:
        _do(work)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSTOPPED(status), "the child did not wait for us"
    _trace(SET_OPTIONS, child, TELL_CALLS | DIE_WITH_ME)
    stops = 0
    while os.WIFSTOPPED(status):
        stops += os.WSTOPSIG(status) == CALL
        if stops == 2 * call - 1:  # each call stops twice: as it begins and as it ends
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return True
        _trace(TO_NEXT_CALL, child)
        status = os.waitpid(child, 0)[1]
    assert os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0, f"the work itself failed: {status}"
    return False


def _do(work: Callable[[], object]) -> None:
    """Wait to be watched, do the work, and end without anything of the parent's being done twice."""
    status = 1
    try:
        _trace(TRACEME)
        os.kill(os.getpid(), signal.SIGSTOP)
        work()
        status = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(status)

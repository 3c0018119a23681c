"""Writing a file whole or not at all."""

import errno
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

Progress: TypeAlias = Callable[[float], bool]
"""Is told the share done, 0 to 1; where it returns False, the work ends with ExportCancelled."""

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_WINDOWS_FULL = {39, 112}
_WINDOWS_IN_USE = {32, 33}
_WINDOWS_BAD_NAME = 123


class ExportError(Exception):
    """A file could not be written; the message is one sentence for the person: what, where, how to mend it."""


class ExportCancelled(ExportError):
    """The person changed their mind while a file was being written; nothing was written."""

    def __init__(self) -> None:
        super().__init__("已取消，没有生成文件。")


def tell(progress: Progress | None, share: float) -> None:
    """Say how much of a file is done; raises ExportCancelled where the answer is to stop."""
    if progress is not None and not progress(share):
        raise ExportCancelled


@contextmanager
def replacing(path: Path) -> Generator[Path, None, None]:
    """Yield a path beside ``path`` to write to; on success it takes the place of ``path``, on failure it is removed.

    A link is followed, so that it stays a link. Raises ExportError in place of any OSError.
    """
    path = _resolved(path)
    temporary = path.parent / f".huiqi-{os.urandom(6).hex()}.tmp"
    replacing_file = False
    try:
        _check_target(path)
        yield temporary
        _flush(temporary)
        replacing_file = True
        temporary.replace(path)
    except OSError as error:
        raise ExportError(f"没有保存成“{path.name or path}”：{_cause(error, path, replacing_file)}") from error
    finally:
        with suppress(OSError, ValueError):
            temporary.unlink()


def _resolved(path: Path) -> Path:
    """Return where a link leads; a path that cannot be followed is left for the checks to name."""
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError, ValueError):
        return path


def _check_target(path: Path) -> None:
    """Raise the OSError that would otherwise come late or unclearly."""
    if not _can_be_named(path):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if path.is_symlink():  # it was followed as far as it leads
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.exists() and not path.is_file():
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))


def _can_be_named(path: Path) -> bool:
    """Whether a name holds neither a NUL nor half of a surrogate pair."""
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _cause(error: OSError, path: Path, replacing_file: bool) -> str:
    """Return where it went wrong, and how to mend it."""
    code = error.errno
    windows: int | None = getattr(error, "winerror", None)
    in_use = windows in _WINDOWS_IN_USE or (replacing_file and isinstance(error, PermissionError))
    if isinstance(error, IsADirectoryError):
        return f"“{path}”是一个文件夹，请换一个文件名。"
    if code == errno.ELOOP:
        return f"“{path}”是一个指回自己的链接，请换一个文件名。"
    if code == errno.ENOTSUP:
        return f"“{path}”不是普通文件（是设备或管道），请换一个文件名。"
    if code in _FULL or windows in _WINDOWS_FULL:
        return f"“{path.parent}”所在的磁盘已满，请删去一些文件或换一个磁盘后重试。"
    if in_use or code in (errno.EBUSY, errno.ETXTBSY):
        return f"“{path}”正被其他程序（如 Excel、WPS）打开，请关闭后重试，或换一个文件名。"
    if isinstance(error, PermissionError) or code == errno.EROFS:
        return f"没有写入文件夹“{path.parent}”的权限，请换一个文件夹，例如“桌面”或“文档”。"
    if code == errno.ENAMETOOLONG:
        return "文件名或路径太长，请换一个短一些的名字。"
    if windows == _WINDOWS_BAD_NAME or code == errno.EINVAL:
        return "文件名里有不能使用的字符，请换一个名字。"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"文件夹“{path.parent}”不存在，请先建好文件夹或换一个位置。"
    return f"写入“{path.parent}”时出错（{error}），请换一个位置重试。"

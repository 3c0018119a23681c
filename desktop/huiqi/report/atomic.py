"""Writing a file whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_WINDOWS_FULL = {39, 112}
_WINDOWS_IN_USE = {32, 33}
_WINDOWS_BAD_NAME = 123


class ExportError(Exception):
    """A file could not be written; the message is one sentence for the person: what, where, how to mend it."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path beside ``path`` to write to; on success it takes the place of ``path``, on failure it is removed.

    Raises ExportError in place of any OSError.
    """
    temporary = path.with_name(f".huiqi-{secrets.token_hex(6)}.tmp")
    try:
        _check_target(path)
        yield temporary
        _flush(temporary)
    except (OSError, ValueError) as error:
        _remove(temporary)
        if isinstance(error, ValueError) and "\0" not in str(path):
            raise
        raise ExportError(_sentence(error, path)) from error
    except BaseException:
        _remove(temporary)
        raise
    try:
        temporary.replace(path)
    except OSError as error:
        _remove(temporary)
        raise ExportError(_sentence(error, path, replacing_file=True)) from error


def _check_target(path: Path) -> None:
    """Raise the OSError that would otherwise come late or unclearly."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    with suppress(OSError, ValueError):
        path.unlink()


def _sentence(error: OSError | ValueError, path: Path, *, replacing_file: bool = False) -> str:
    """Return what went wrong, where, and how to mend it."""
    return f"没有保存成“{path.name}”：{_cause(error, path, replacing_file)}"


def _cause(error: OSError | ValueError, path: Path, replacing_file: bool) -> str:
    code = getattr(error, "errno", None)
    windows = getattr(error, "winerror", None)
    in_use = windows in _WINDOWS_IN_USE or (replacing_file and isinstance(error, PermissionError))
    if isinstance(error, IsADirectoryError):
        return f"“{path}”是一个文件夹，请换一个文件名。"
    if code in _FULL or windows in _WINDOWS_FULL:
        return f"“{path.parent}”所在的磁盘已满，请删去一些文件或换一个磁盘后重试。"
    if in_use or code in (errno.EBUSY, errno.ETXTBSY):
        return f"“{path}”正被其他程序（如 Excel、WPS）打开，请关闭后重试，或换一个文件名。"
    if isinstance(error, PermissionError) or code == errno.EROFS:
        return f"没有写入文件夹“{path.parent}”的权限，请换一个文件夹，例如“桌面”或“文档”。"
    if code == errno.ENAMETOOLONG:
        return "文件名或路径太长，请换一个短一些的名字。"
    if isinstance(error, ValueError) or windows == _WINDOWS_BAD_NAME or code == errno.EINVAL:
        return "文件名里有不能使用的字符，请换一个名字。"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"文件夹“{path.parent}”不存在，请先建好文件夹或换一个位置。"
    return f"写入“{path.parent}”时出错（{error}），请换一个位置重试。"

"""Writing a file whole or not at all."""

import errno
import os
import stat
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from huiqi.sentence import Sentence, sentence

Progress: TypeAlias = Callable[[float], bool]
"""Is told the share done, 0 to 1; where it returns False, the work ends with ExportCancelled."""

OWNER_ONLY = 0o600
ABANDONED = 60
"""Seconds after which what nobody has gone on writing was left by a program that was cut off."""
_PART, _PARTS = ".huiqi-{}.tmp", f".huiqi-{'[0-9a-f]' * 12}.tmp"
_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_WINDOWS_FULL = {39, 112}
_WINDOWS_IN_USE = {32, 33}
_WINDOWS_DENIED = 5
"""Also what Windows says where a file that another program has open is to be replaced."""
_WINDOWS_BAD_NAME = 123


class ExportError(Exception):
    """A file could not be written; the message is one sentence for the person: what, where, how to mend it."""


class ExportCancelled(ExportError):
    """The person changed their mind while a file was being written; nothing was written."""

    def __init__(self) -> None:
        super().__init__(sentence("已取消，没有生成文件。"))


def tell(progress: Progress | None, share: float) -> None:
    """Say how much of a file is done; raises ExportCancelled where the answer is to stop."""
    if progress is not None and not progress(share):
        raise ExportCancelled


@contextmanager
def replacing(path: Path, *, private: bool = False) -> Generator[Path, None, None]:
    """Yield a path beside ``path`` to write to; on success it takes the place of ``path``, on failure it is removed.

    Until then its owner alone can read it; a ``private`` file stays so, any other gets the permissions of the file it
    replaces, or the usual ones. A link is followed, so that it stays a link. Raises ExportError in place of any OSError.
    """
    path = _resolved(path)
    temporary = path.parent / _PART.format(os.urandom(6).hex())
    replacing_file = False
    try:
        _check_target(path)
        sweep(path.parent)
        mode = _begin(temporary, path, private)
        yield temporary
        _finish(temporary, mode)
        replacing_file = True
        temporary.replace(path)
        _settle(path.parent)
    except OSError as error:
        cause = _cause(error, path, replacing_file, private)
        raise ExportError(sentence("没有保存成“{name}”：{cause}", name=path.name or path, cause=cause)) from error
    finally:
        with suppress(OSError, ValueError):
            temporary.unlink()


def sweep(folder: Path) -> None:
    """Remove what a program that was killed, or lost its power, had half written in a folder."""
    with suppress(OSError):
        for part in folder.glob(_PARTS):
            with suppress(OSError):
                if abs(time.time() - part.lstat().st_mtime) > ABANDONED:
                    part.unlink()


def _begin(temporary: Path, path: Path, private: bool) -> int:
    """Make an empty file that only its owner can read; return the permissions it is to have when it is whole."""
    temporary.touch(OWNER_ONLY if private else 0o666, exist_ok=False)
    like = path if path.exists() and not private else temporary
    mode = like.stat().st_mode & 0o777
    _allow(temporary, OWNER_ONLY)
    return mode


def _finish(temporary: Path, mode: int) -> None:
    """See to it that everything is on the disk, with the permissions it is to have."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    _allow(temporary, mode)


def _allow(path: Path, mode: int) -> None:
    """Set permissions, where the disk knows of any: a memory stick does not."""
    with suppress(OSError):
        path.chmod(mode)


def _settle(folder: Path) -> None:
    """See to it that the new name is on the disk too, as a stick may be pulled out as soon as we say it is saved."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


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
    if _is_read_only(path):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _can_be_named(path: Path) -> bool:
    """Whether a name holds neither a NUL nor half of a surrogate pair."""
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False


def _is_read_only(path: Path) -> bool:
    """Whether somebody saw to it that a file is not changed; where folders count alone, it could still be replaced."""
    with suppress(OSError):
        return not path.stat().st_mode & stat.S_IWUSR
    return False


def _cause(error: OSError, path: Path, replacing_file: bool, private: bool) -> Sentence:
    """Return where it went wrong, and how to mend it; where a private file goes is not for the person to choose."""
    code = error.errno
    windows: int | None = getattr(error, "winerror", None)
    in_use = windows in _WINDOWS_IN_USE or (replacing_file and windows == _WINDOWS_DENIED)
    if isinstance(error, IsADirectoryError):
        return sentence("“{path}”是一个文件夹，请换一个文件名。", path=path)
    if code == errno.ELOOP:
        return sentence("“{path}”是一个指回自己的链接，请换一个文件名。", path=path)
    if code == errno.ENOTSUP:
        return sentence("“{path}”不是普通文件（是设备或管道），请换一个文件名。", path=path)
    if code in _FULL or windows in _WINDOWS_FULL:
        return sentence("“{folder}”所在的磁盘已满，请删去一些文件或换一个磁盘后重试。", folder=path.parent)
    if in_use or code in (errno.EBUSY, errno.ETXTBSY):
        return sentence("“{path}”正被其他程序（如 Excel、WPS）打开，请关闭后重试，或换一个文件名。", path=path)
    if isinstance(error, PermissionError) and (replacing_file or _is_read_only(path)):
        return sentence("“{path}”是只读的或受到保护，不能替换，请换一个文件名。", path=path)
    if isinstance(error, PermissionError) or code == errno.EROFS:
        if private:
            return sentence("没有写入文件夹“{folder}”的权限，请检查这个文件夹的权限。", folder=path.parent)
        return sentence("没有写入文件夹“{folder}”的权限，请换一个文件夹，例如“桌面”或“文档”。", folder=path.parent)
    if code == errno.ENAMETOOLONG:
        return sentence("文件名或路径太长，请换一个短一些的名字。")
    if windows == _WINDOWS_BAD_NAME or code == errno.EINVAL:
        return sentence("文件名里有不能使用的字符，请换一个名字。")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return sentence("文件夹“{folder}”不存在，请先建好文件夹或换一个位置。", folder=path.parent)
    reason = error.strerror or str(error)
    return sentence("写入“{folder}”时出错（{reason}），请换一个位置重试。", folder=path.parent, reason=reason)

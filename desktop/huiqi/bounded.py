"""Reading a file that anybody may have made: only a regular file, and never more of it than was asked for."""

import errno
import os
import stat
from pathlib import Path

from huiqi.sentence import Sentence, sentence

_NOT_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""A pipe put there between looking and opening must not be waited for."""
_BINARY = getattr(os, "O_BINARY", 0)


class UnreadableFile(Exception):
    """A file cannot be read; the message says why and how to mend it, and leaves it to the caller to name the file."""


class NoSuchFile(UnreadableFile):
    """There is no such file."""


class TooLarge(UnreadableFile):
    """A file is longer than any that the program writes, or a person would."""


def read_bounded(file: Path, most: int) -> bytes:
    """Return what is in a regular file of at most ``most`` bytes; a link is followed. Raises UnreadableFile."""
    try:
        _check(file.stat(), most)
        with os.fdopen(os.open(file, os.O_RDONLY | _BINARY | _NOT_AT_ONCE), "rb") as stream:
            _check(os.fstat(stream.fileno()), most)
            data = stream.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise NoSuchFile(sentence("找不到这个文件，请检查它是否被移走或改名")) from None
    except OSError as error:
        raise UnreadableFile(_cause(error)) from None
    except ValueError:  # a NUL in the name, or half a surrogate pair
        raise UnreadableFile(sentence("文件名里有不能使用的字符，请检查文件名")) from None
    if len(data) > most:  # it has grown, or does not know how large it is
        raise _too_large(most)
    return data


def _check(found: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableFile(sentence("这里应是一个文件，不是文件夹，请检查写法"))
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFile(sentence("不是普通文件（是设备或管道），请换一个文件"))
    if found.st_size > most:
        raise _too_large(most)


def _too_large(most: int) -> TooLarge:
    limit = f"{most // 10**6} MB" if most >= 10**6 else f"{most // 10**3} KB"
    return TooLarge(sentence("太大，最多 {limit}，可能选错了文件，请检查", limit=limit))


def _cause(error: OSError) -> Sentence:
    if isinstance(error, PermissionError):
        return sentence("打不开，正被其他程序占用，或者没有读取的权限；请关闭别的程序，或检查权限")
    if error.errno == errno.ELOOP:
        return sentence("是一个指回自己的链接，请换一个文件")
    if error.errno == errno.ENAMETOOLONG:
        return sentence("文件名或路径太长，请检查写法")
    return sentence("读不了（{reason}），请检查磁盘，或换一个位置再试", reason=error.strerror or str(error))

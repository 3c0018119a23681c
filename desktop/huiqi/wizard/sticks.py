"""The memory sticks that are plugged in: in a hall the only place where a visitor's files go."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo
from PySide6.QtWidgets import QWidget

from huiqi.wizard import talk
from huiqi.wizard.labels import literal
from huiqi.wizard.words import tr

MOUNTED_BELOW = ("/media/", "/run/media/")
"""Where a Linux desktop shows what was plugged in."""
REMOVABLE = 2
"""What Windows calls a drive that can be taken out."""


def sticks() -> list[tuple[Path, str]]:
    """Return the memory sticks that can be written to, each with a name for the person."""
    volumes = (each for each in QStorageInfo.mountedVolumes() if each.isValid() and each.isReady())
    return [
        (Path(each.rootPath()), each.displayName() or each.rootPath())
        for each in volumes
        if not each.isReadOnly() and can_be_taken_out(each.rootPath())
    ]


def can_be_taken_out(root: str) -> bool:
    """Whether what is mounted there is a stick rather than a part of the machine."""
    if sys.platform == "win32":
        from ctypes import windll

        return windll.kernel32.GetDriveTypeW(root) == REMOVABLE
    return root.startswith(MOUNTED_BELOW)


def ask_place(parent: QWidget | None, name: str) -> Path | None:
    """Return the path on a stick for a file of this name; ask which stick where there are several."""
    found = sticks()
    if not found:
        talk.tell_problem(parent, tr("没有找到可以写入的 U 盘。请插好 U 盘，等几秒钟再试一次。"))
        return None
    place = 0
    if len(found) > 1:
        cancel = tr("不保存")
        place = talk.choose(parent, tr("保存到哪个 U 盘？"), cancel, *(literal(each) for _, each in found)) - 1
    return free_name(found[place][0] / name) if place >= 0 else None


def free_name(file: Path) -> Path:
    """Return the path, with a number where there is such a file already: nothing on a stick is replaced."""
    stem, number = file.stem, 2
    while file.exists():
        file, number = file.with_name(f"{stem}（{number}）{file.suffix}"), number + 1
    return file

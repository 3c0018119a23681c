"""What a visitor could leave outside the window of the program: on the clipboard, among temporary files."""

from __future__ import annotations

import os
from shutil import rmtree
from typing import TYPE_CHECKING

from PySide6.QtGui import QClipboard, QGuiApplication

from huiqi.wizard.settings import make_private

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "temporary"
WHERE = ("TMPDIR", "TMP", "TEMP")
"""The variables by which a system says where temporary files go."""


def clear_clipboard() -> None:
    """Forget what was copied."""
    board = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer):
        board.clear(mode)


def own_temporary_folder(profile: Path) -> None:
    """Let every library, such as the printing system's, put its temporary files into a folder of the profile.

    It is emptied now, of what a sitting that was cut off may have left.
    """
    folder = profile / FOLDER
    rmtree(folder, ignore_errors=True)
    make_private(profile)
    make_private(folder)
    if os.access(folder, os.W_OK):
        os.environ.update(dict.fromkeys(WHERE, str(folder)))

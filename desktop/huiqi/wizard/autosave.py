"""Answers kept on disk while the person goes, so that a crash or a power cut loses nothing."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from huiqi.report.atomic import sweep
from huiqi.wizard import locks
from huiqi.wizard.session import Session
from huiqi.wizard.settings import make_private
from huiqi.wizard.words import told_sentence, tr

if TYPE_CHECKING:
    from io import FileIO

    from huiqi.applicant.answers import AnswersFile

PAUSE_MS = 400
WINDOWS_AT_ONCE = 50


class Autosave(QObject):
    """One file for each open window: one that was left behind, if there is one, else the first that is free."""

    failed = Signal(str)
    """The answers could not be kept; the sentence says why."""

    def __init__(self, session: Session, folder: Path) -> None:
        super().__init__()
        self.session = session
        self._folder = folder
        make_private(folder)
        sweep(folder)
        self._lock, self.file = _own_file(folder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.write)

    def begin(self) -> None:
        """Keep every change from now on."""
        self.session.changed.connect(self._timer.start)

    def pending(self) -> bool:
        """Whether answers of an unfinished sitting are there."""
        with suppress(OSError):  # a folder that is somebody else's
            return self.file.exists()
        return False

    def last_changed(self) -> datetime:
        """Return when these answers were last changed, in local time."""
        return datetime.fromtimestamp(self.file.stat().st_mtime)

    def read(self) -> AnswersFile:
        """Return what was kept; raises AnswerError when it cannot be read, and puts the file aside."""
        from huiqi.applicant.answers import AnswerError, load_answers

        try:
            return load_answers(self.session.policy_set, self.file)
        except AnswerError:
            with suppress(OSError):  # then it is offered again
                self.file.replace(self.file.with_suffix(".unreadable.json"))
            raise

    def write(self) -> None:
        """Keep the present answers, also those put aside."""
        from huiqi.applicant.answers import dump_answers
        from huiqi.report.atomic import ExportError, replacing

        self._timer.stop()
        if not self.session.all_given:
            self.discard()
            return
        if self._lock is None:
            self._lock, self.file = _own_file(self._folder)
        try:
            with replacing(self.file, private=True) as part:
                part.write_text(dump_answers(self.session.all_given, self.session.on), encoding="utf-8")
        except ExportError as error:
            self.failed.emit(tr("自动保存没有成功，请自己保存答案。{error}").format(error=told_sentence(error)))
        else:
            self.failed.emit("")

    def end(self) -> None:
        """Leave nothing behind: the window is about to close."""
        self.discard()
        if self._lock:
            self._lock.close()

    def discard(self) -> None:
        """Forget what was kept: the sitting is over."""
        self._timer.stop()
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            self.failed.emit(
                tr("没能删除自动保存的文件 {file}（{reason}），请自己删除。").format(
                    file=self.file, reason=error.strerror
                )
            )


def _own_file(folder: Path) -> tuple[FileIO | None, Path]:
    """Return the lock that keeps a file to this window, and the file; no lock where the folder cannot be written to."""
    names = ("autosave.json", *(f"autosave-{number}.json" for number in range(2, WINDOWS_AT_ONCE + 1)))
    files = [folder / name for name in names]
    with suppress(OSError):  # a folder that is somebody else's
        files.sort(key=lambda file: not file.exists())
    for file in files:
        with suppress(OSError):
            lock = locks.hold(file.with_suffix(".lock"))
            if lock:
                return lock, file
    return None, files[0]

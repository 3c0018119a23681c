"""The hall's contact list: read without holding up the window, and again when another one is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from huiqi.policy.models import PolicySet
    from huiqi.report.contacts import Contacts
    from huiqi.report.model import Contact
    from huiqi.wizard.settings import Store


class Reading(QObject):
    """A contact list being read."""

    done = Signal(object, str)
    """What is in it (``report.contacts.Contacts``), or None and the sentence that says why it cannot be used."""

    def __init__(self, policy_set: PolicySet, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._job = _Job(policy_set, file)
        self._job.told.done.connect(self.done)

    def start(self) -> None:
        """Begin to read."""
        QThreadPool.globalInstance().start(self._job)


class _Told(QObject):
    done = Signal(object, str)


class _Job(QRunnable):
    def __init__(self, policy_set: PolicySet, file: Path) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.told = _Told()
        self._policy_set = policy_set
        self._file = file

    def run(self) -> None:
        from huiqi.report.contacts import SheetError, read_contacts

        try:
            self.told.done.emit(read_contacts(self._policy_set, self._file), "")
        except SheetError as error:
            self.told.done.emit(None, str(error))


class ContactList(QObject):
    """The entries of the list that is set, by department id; none while it is being read or cannot be."""

    changed = Signal()
    """Other entries are there, or the list cannot be used: then ``problem`` says why."""

    def __init__(self, store: Store, policy_set: PolicySet, parent: QObject) -> None:
        super().__init__(parent)
        self.by_department: Mapping[str, Contact] = {}
        self.problem = ""
        self._store = store
        self._policy_set = policy_set
        self._file = ""
        store.changed.connect(self.follow)

    def follow(self) -> None:
        """Read the list that is set, unless it is the one read already."""
        file = self._store.settings.contacts
        if file == self._file:
            return
        self._file = file
        if not file:
            self._take(None, "")
            return
        reading = Reading(self._policy_set, Path(file), self)
        reading.done.connect(self._take)
        reading.start()

    def _take(self, found: Contacts | None, problem: str) -> None:
        self.by_department = found.by_department if found else {}
        self.problem = problem
        self.changed.emit()

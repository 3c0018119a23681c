"""The hall's contact list: read without holding up the window, and again when another one is chosen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from huiqi.wizard import trouble
from huiqi.wizard.beside import beside, for_good, tell
from huiqi.wizard.words import told_sentence, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from huiqi.policy.models import PolicySet
    from huiqi.report.contacts import Contacts
    from huiqi.report.model import Contact
    from huiqi.wizard.settings import Store


Heard: TypeAlias = "Callable[[Contacts | None, str], object]"
"""Is told what is in a list, or None and the sentence that says why it cannot be used."""


def read_beside(policy_set: PolicySet, file: Path, listener: QObject, hear: Heard) -> None:
    """Read a contact list beside the window; the listener hears of it."""

    def read() -> None:
        tell(listener, hear, *_read(policy_set, file))

    beside(read)


def _read(policy_set: PolicySet, file: Path) -> tuple[Contacts | None, str]:
    with for_good():
        from huiqi.report.contacts import SheetError, read_contacts

    try:
        return read_contacts(policy_set, file), ""
    except SheetError as error:
        return None, told_sentence(error)
    except Exception as error:  # whatever a library raises: the person gets a sentence, stderr the place
        trouble.note(error)
        return None, tr("读不了“{name}”：程序遇到了没有预料到的问题。请另存一份再试。").format(name=file.name)


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
        read_beside(self._policy_set, Path(file), self, partial(self._take_of, file))

    def _take_of(self, file: str, found: Contacts | None, problem: str) -> None:
        """Take what was read, unless another list was set in the meantime."""
        if file == self._file:
            self._take(found, problem)

    def _take(self, found: Contacts | None, problem: str) -> None:
        self.by_department = found.by_department if found else {}
        self.problem = problem
        self.changed.emit()

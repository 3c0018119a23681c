"""Loading what the first page does not need, beside the window, so that it never stands still."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from huiqi.wizard import trouble
from huiqi.wizard.beside import beside, tell
from huiqi.wizard.words import told_sentence, tr

if TYPE_CHECKING:
    from huiqi.policy.models import PolicySet


def prepare(on: date) -> PolicySet:
    """Return the bundled set with everything about it worked out that is worked out once; import what the pages need.

    Raises PolicySetError or OSError with what is wrong with the set.
    """
    from huiqi.matching.aside import sorted_out
    from huiqi.matching.assessment import unanswered
    from huiqi.policy.compiled import bundled
    from huiqi.report import build  # noqa: F401  # pyright: ignore[reportUnusedImport]
    from huiqi.wizard import dateline, files, menus, overview, results, section_page, steps  # noqa: F401  # pyright: ignore[reportUnusedImport]

    policy_set = bundled()
    assessment = unanswered(policy_set, on)
    dateline.meaning(assessment, on)
    blank = assessment.open_questions
    sorted_out(policy_set, {blank[0]: True} if blank else {})
    return policy_set


class Loader(QObject):
    """Calls :func:`prepare` beside the window."""

    done = Signal(object)
    """The policy set is here."""
    failed = Signal(str)
    """It cannot be used; the sentence says why."""

    def start(self, on: date) -> None:
        """Begin to load."""
        beside(partial(self._load, on))

    def _load(self, on: date) -> None:
        from huiqi.policy.compiled import PolicySetError

        try:
            policy_set = prepare(on)
        except (PolicySetError, OSError) as error:
            tell(self, self._failed, _unusable(error))
        except Exception as error:  # whatever it is: the person gets a sentence, stderr the place
            trouble.note(error)
            tell(self, self._failed, tr("政策文件读不出来，暂时不能自测。请重新安装惠企自测。"))
        else:
            tell(self, self._loaded, policy_set)

    def _loaded(self, policy_set: PolicySet) -> None:
        self.done.emit(policy_set)

    def _failed(self, sentence: str) -> None:
        self.failed.emit(sentence)


def _unusable(error: Exception) -> str:
    """Say why there is nothing to assess by, to those who changed a file and to those who did not."""
    why = told_sentence(error).rstrip("。")
    return tr("政策文件不能用，暂时不能自测：{error}。没有改过这些文件的话，请重新安装惠企自测。").format(error=why)

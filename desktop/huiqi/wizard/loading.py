"""Loading what the first page does not need, beside the window, so that it never stands still."""

from __future__ import annotations

import sys
import traceback
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from huiqi.policy.models import PolicySet


def prepare(on: date) -> PolicySet:
    """Return the bundled set with everything about it worked out that is worked out once; import what the pages need.

    Raises PolicySetError or OSError with what is wrong with the set.
    """
    from huiqi.matching.aside import counted, idle
    from huiqi.matching.assessment import assess
    from huiqi.policy.compiled import bundled
    from huiqi.report import build  # noqa: F401  # pyright: ignore[reportUnusedImport]
    from huiqi.wizard import dateline, files, menus, overview, results, section_page, steps  # noqa: F401  # pyright: ignore[reportUnusedImport]

    policy_set = bundled()
    assessment = assess(policy_set, {}, on)
    dateline.meaning(assessment, on)
    blank = assessment.open_questions
    counted(policy_set, {})
    idle(policy_set, {blank[0]: True} if blank else {})
    return policy_set


class Loader(QObject):
    """Calls :func:`prepare` in another thread."""

    done = Signal(object)
    """The policy set is here."""
    failed = Signal(str)
    """It cannot be used; the sentence says why."""

    def start(self, on: date) -> None:
        """Begin to load."""
        QThreadPool.globalInstance().start(_Job(self, on))


class _Job(QRunnable):
    def __init__(self, loader: Loader, on: date) -> None:
        super().__init__()
        self._loader = loader
        self._on = on

    def run(self) -> None:
        from huiqi.policy.compiled import PolicySetError

        try:
            policy_set = prepare(self._on)
        except (PolicySetError, OSError) as error:
            self._loader.failed.emit(tr("政策文件不能用，暂时不能自测：{error}").format(error=error))
        except Exception:  # whatever it is: the person gets a sentence, stderr the rest
            if sys.stderr:
                traceback.print_exc()
            self._loader.failed.emit(tr("政策文件读不出来，暂时不能自测。请重新安装惠企自测。"))
        else:
            self._loader.done.emit(policy_set)

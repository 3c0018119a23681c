"""The window program, wired together: application, fonts, session, window. Everything heavy comes after the first paint."""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QThread, QTimer, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from huiqi import resources
from huiqi.wizard.beside import finish
from huiqi.wizard.look import STYLE, Look
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import HALL_TYPE_SIZE, Store, profile_folder
from huiqi.wizard.words import english, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from huiqi.policy.models import PolicySet
    from huiqi.wizard.hall import Hall

QUIT_WHEN_SHOWN = "--quit-when-shown"
"""Ends the program after its first paint, so that the start can be measured."""
HALL = "--hall"
"""Lets one visitor after another use the program."""
UNUSABLE = 2
"""The exit status where the program cannot run."""
SMALLEST_POINTS = 10.5
BUNDLED_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
PREFERRED = ("Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")


def main(arguments: list[str]) -> int:
    """Open the window, with the answers of a file where one is given; return the exit status."""
    gc.disable()  # what the start makes stays
    try:
        return _main(arguments)
    except FileNotFoundError as incomplete:  # a folder of the program's own: the sentence says which
        from huiqi.wizard import talk

        talk.tell_problem(None, str(incomplete))
        return UNUSABLE
    finally:
        gc.enable()


def _main(arguments: list[str]) -> int:
    application = application_for(sys.argv[:1])
    store = Store()
    speak(store.settings.language)
    if HALL in arguments:
        return hall_mode(application, store, QUIT_WHEN_SHOWN in arguments)
    Look(application, store)
    window = MainWindow(Session(), store=store)
    file = next((Path(each) for each in arguments if not each.startswith("--")), None)
    then: Callable[[], object] = application.quit if QUIT_WHEN_SHOWN in arguments else lambda: load(window, file)
    window.painted.connect(lambda: QTimer.singleShot(0, then))
    window.show()
    return run(application)


def run(application: QApplication) -> int:
    """Run until the last window is closed and what goes on beside it is done; return the exit status."""
    status = application.exec()
    finish()
    return status


def speak(language: str) -> None:
    """Let the window speak a language from now on; Chinese needs nothing, as the words of the program are Chinese."""
    translator = english() if language == "en" else None
    if translator:
        QApplication.installTranslator(translator)
        QLocale.setDefault(QLocale("en_GB"))


def hall_mode(application: QApplication, store: Store, quit_when_shown: bool = False) -> int:
    """Let one visitor after another use the program, until the clerk ends it; return the exit status."""
    from huiqi.wizard import talk
    from huiqi.wizard.hall import Hall, pin_is_set
    from huiqi.wizard.traces import own_temporary_folder

    own_temporary_folder(store.file.parent)
    store.failed.connect(partial(talk.tell_problem, None))
    Look(application, store, HALL_TYPE_SIZE)
    if not pin_is_set(store):
        return 0
    application.setQuitOnLastWindowClosed(False)
    hall = Hall(store)
    then: Callable[[], object] = hall.leave if quit_when_shown else lambda: load_hall(hall)
    hall.main.painted.connect(lambda: QTimer.singleShot(0, then))
    return run(application)


def application_for(arguments: list[str]) -> QApplication:
    """Return the application with its name, language, font and colours."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([*arguments, "-style", STYLE])
    application.setApplicationName("huiqi")
    QLocale.setDefault(QLocale("zh_CN"))
    application.setFont(chinese_font(application.font()))
    sys.excepthook = apologise
    sys.unraisablehook = note_unraisable
    return application


def chinese_font(system: QFont) -> QFont:
    """Return the system's font with a Chinese one beside it, the bundled one where the system has none."""
    families = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    if not families:
        families = set(_bundled_families())
    chosen = QFont(system)
    chosen.setFamilies([*(name for name in PREFERRED if name in families), system.family()])
    chosen.setPointSizeF(max(system.pointSizeF(), SMALLEST_POINTS))
    return chosen


def _bundled_families() -> list[str]:
    added = (QFontDatabase.addApplicationFont(str(resources.path("fonts", name))) for name in BUNDLED_FONTS)
    return [family for number in added for family in QFontDatabase.applicationFontFamilies(number)]


def load(window: MainWindow, file: Path | None) -> None:
    """Load what the first page does not need: Qt's own Chinese texts, the policy set, the answers asked for."""
    from huiqi.wizard.autosave import Autosave
    from huiqi.wizard.turns import in_turns

    window.autosave = Autosave(window.session, profile_folder())
    _prepare(window, lambda policy_set: in_turns(window, starting(window, file, policy_set)))


def start(window: MainWindow, file: Path | None, policy_set: PolicySet) -> None:
    """Let the person go on, with the answers of a sitting that was cut off, or of a file."""
    for _ in starting(window, file, policy_set):
        pass


def starting(window: MainWindow, file: Path | None, policy_set: PolicySet) -> Iterator[None]:
    """Do what :func:`start` does, part by part."""
    from huiqi.wizard import talk
    from huiqi.wizard.contact_list import ContactList

    yield from window.starting(policy_set)
    yield
    window.store.failed.connect(window.say)
    if window.store.warning:
        talk.tell_problem(window, window.store.warning)
    contacts = ContactList(window.store, policy_set, window)
    contacts.changed.connect(lambda: window.session.set_contacts(contacts.by_department))
    contacts.follow()
    if window.files and window.autosave:
        window.files.offer_unfinished(window.autosave)
        if file:
            window.files.open_file(file)


def load_hall(hall: Hall) -> None:
    """Load what the first page of a hall does not need."""
    _prepare(hall.main, hall.start)


def _prepare(window: MainWindow, then: Callable[[PolicySet], object]) -> None:
    """Load Qt's own Chinese texts, the icon, and beside the window the policy set; say so where it cannot be used."""
    from huiqi.wizard.loading import Loader

    if QLocale().language() == QLocale.Language.Chinese:
        _translate()
    QApplication.setWindowIcon(QIcon(str(resources.path("icons", "huiqi.png"))))
    loader = Loader(window)
    for over in (loader.failed, loader.done):
        over.connect(_collect_again)
    loader.failed.connect(window.wizard.welcome.say)
    loader.done.connect(then)
    loader.start(window.session.on)


def _collect_again() -> None:
    """Look for garbage from now on, but not in what the start has made: that holds the window up for 100 ms and finds none."""
    gc.freeze()
    gc.enable()


def _translate() -> None:
    application = QApplication.instance()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if application and translator.load("qtbase_zh_CN", folder):
        application.installTranslator(translator)


def apology() -> str:
    """Return what is said where something unexpected happened."""
    return tr(
        "程序遇到了没有预料到的问题，刚才这一步可能没有完成。您填的内容都还在，可以接着做；"
        "如果反复出现，请先保存答案再重新打开程序。"
    )


def apologise(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say one sentence where something unexpected happened, whichever thread it was in. The work goes on."""
    from huiqi.wizard import trouble

    del trace  # the error has it
    trouble.note(error)
    application = QApplication.instance()
    if application and not issubclass(kind, KeyboardInterrupt):
        on_its_thread = QThread.currentThread() is application.thread()
        _say_sorry() if on_its_thread else QTimer.singleShot(0, application, _say_sorry)


def note_unraisable(found: sys.UnraisableHookArgs) -> None:
    """Note an error nobody can be told of, as Python does, but without its message."""
    from huiqi.wizard import trouble

    if found.exc_value:
        trouble.note(found.exc_value)


def _say_sorry() -> None:
    """Show the sentence, unless it is there already."""
    from PySide6.QtWidgets import QMessageBox

    from huiqi.wizard import talk

    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()]
    if all(each.text() != apology() for each in boxes):
        talk.tell_problem(QApplication.activeWindow(), apology())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

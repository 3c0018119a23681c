"""The window program, wired together: application, fonts, session, window. Everything heavy comes after the first paint."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QStandardPaths, QTimer, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from huiqi import resources
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

QUIT_WHEN_SHOWN = "--quit-when-shown"
"""Ends the program after its first paint, so that the start can be measured."""
SMALLEST_POINTS = 10.5
BUNDLED_FONTS = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
PREFERRED = ("Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")
APOLOGY = (
    "程序遇到了没有预料到的问题，刚才这一步可能没有完成。您填的内容都还在，可以接着做；"
    "如果反复出现，请先保存答案再重新打开程序。"
)


def main(arguments: list[str]) -> int:
    """Open the window, with the answers of a file where one is given; return the exit status."""
    application = application_for(sys.argv[:1])
    window = MainWindow(Session())
    file = next((Path(each) for each in arguments if not each.startswith("--")), None)
    then: Callable[[], object] = application.quit if QUIT_WHEN_SHOWN in arguments else lambda: load(window, file)
    window.painted.connect(lambda: QTimer.singleShot(0, then))
    window.show()
    return application.exec()


def application_for(arguments: list[str]) -> QApplication:
    """Return the application with its name, language, font and colours."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    application.setApplicationName("huiqi")
    QLocale.setDefault(QLocale("zh_CN"))
    application.setFont(chinese_font(application.font()))
    sys.excepthook = apologise
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


def autosave_folder() -> Path:
    """Return where unfinished answers are kept."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


def load(window: MainWindow, file: Path | None) -> None:
    """Load what the first page does not need: Qt's own Chinese texts, the policy set, the answers asked for."""
    from huiqi.policy.compiled import PolicySetError, bundled
    from huiqi.wizard.autosave import Autosave

    _translate()
    colour()
    window.setWindowIcon(QIcon(str(resources.path("icons", "huiqi.png"))))
    window.autosave = Autosave(window.session, autosave_folder())
    try:
        policy_set = bundled()
    except (PolicySetError, FileNotFoundError) as error:
        window.wizard.welcome.say(f"政策文件不能用，暂时不能自测：{error}")
        return
    window.start(policy_set)
    if window.files:
        window.files.offer_unfinished(window.autosave)
        if file:
            window.files.open_file(file)


def colour() -> None:
    """Give selection, links and buttons the accent colour."""
    from huiqi.wizard.look import accented

    QApplication.setPalette(accented(QApplication.palette()))


def _translate() -> None:
    application = QApplication.instance()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if application and translator.load("qtbase_zh_CN", folder):
        application.installTranslator(translator)


def apologise(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say one sentence where something unexpected happened; the traceback goes to stderr. The work goes on."""
    from traceback import print_exception

    from huiqi.wizard import talk

    if sys.stderr:
        print_exception(kind, error, trace)
    already = any(
        getattr(each, "text", str)() == APOLOGY for each in QApplication.topLevelWidgets() if each.isVisible()
    )
    if not already and not issubclass(kind, KeyboardInterrupt):
        talk.tell_problem(QApplication.activeWindow(), APOLOGY)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Work beside the window, and the end of the program."""

from PySide6.QtCore import QCoreApplication, QThreadPool

LONGEST_MS = 20_000
"""A printer that hangs does not hold up the end for ever."""


def end_with_the_program(pool: QThreadPool) -> None:
    """Let what is under way come to its end before the program does: it would run on in what is being taken down."""
    application = QCoreApplication.instance()
    if application:
        application.aboutToQuit.connect(lambda: pool.waitForDone(LONGEST_MS))

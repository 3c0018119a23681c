"""A window and a hall on a machine that is not as it should be."""

from pytestqt.qtbot import QtBot

from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session

GIVEN = {"company_name": "沙葱馆", "employees": 28}
PIN = "271828"


def window(qtbot: QtBot, session: Session, **more: object) -> MainWindow:
    made = MainWindow(session, **more)
    qtbot.addWidget(
        made, before_close_func=lambda each: each.files and setattr(each.files, "may_forget", lambda _: True)
    )
    made.show()
    return made


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now

"""What the menu does with the result: look at it on paper, take it away, compare it. Each shows the result first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from huiqi.report.model import Report
    from huiqi.wizard.main_window import MainWindow


def preview(main: MainWindow) -> None:
    """Show the result as it is printed, and print it from there."""
    from huiqi.wizard.exporting import pdf_maker
    from huiqi.wizard.preview import PreviewDialog

    def show(report: Report) -> None:
        dialog = PreviewDialog(report, pdf_maker(main.session, report), main)
        dialog.exec()
        dialog.deleteLater()

    main.wizard.with_report(show)


def export_calendar(main: MainWindow) -> None:
    """Write the last days of the measures as a calendar file."""
    from huiqi.wizard import exporting

    assert main.files is not None
    folder = main.files.folder
    main.wizard.with_report(lambda report: exporting.start(main, "ics", main.session, report, folder))


def copy_chat(main: MainWindow) -> None:
    """Put the result on the clipboard as a message for a chat, and say so."""
    from huiqi.wizard import exporting, talk

    def copy(report: Report) -> None:
        exporting.copy_chat(report)
        talk.tell(main, tr("已经复制，可以粘贴到微信、短信或邮件里。"))

    main.wizard.with_report(copy)


def compare(main: MainWindow) -> None:
    """Compare the present answers with another file or another date."""
    from huiqi.wizard.compare import CompareDialog

    main.wizard.settle()
    dialog = CompareDialog(main.session, main)
    dialog.exec()
    dialog.deleteLater()

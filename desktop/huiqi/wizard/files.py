"""The file of a sitting: begin anew, open, save; nothing unsaved is forgotten without asking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from huiqi.applicant.answers import AnswerError, dump_answers, load_answers
from huiqi.report.atomic import ExportError, replacing
from huiqi.report.printing import one_line
from huiqi.wizard import talk
from huiqi.wizard.filenames import file_name
from huiqi.wizard.labels import brief
from huiqi.wizard.words import day_text, told_sentence, tr

if TYPE_CHECKING:
    from datetime import datetime

    from huiqi.applicant.answers import AnswersFile
    from huiqi.wizard.autosave import Autosave
    from huiqi.wizard.main_window import MainWindow

SUFFIX = "huiqi"
NAME_SHOWN = 60
"""Characters of the name of a business in a question; hardly any name has more."""


def unfinished(found: AnswersFile, when: datetime) -> str:
    """Ask whether to go on with answers that were left unfinished: say whose they are and when they were changed."""
    name = one_line(str(found.answers.get("company_name", "")), NAME_SHOWN)
    whose = tr("“{name}”的自测上次没有完成").format(name=name) if name else tr("上次的自测没有完成")
    told = tr("{whose}：有 {count} 个回答，最后一次改动是 {day} {time}。要接着填吗？")
    time = f"{when:%H:%M}"
    return told.format(whose=whose, count=len(found.answers), day=day_text(when.date()), time=time)


class Files(QObject):
    """Which file the answers of this sitting are in, and whether they still are the same."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main)
        self.main = main
        self.session = main.session
        self.file: Path | None = None
        self.folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._saved = ""
        self._settled()
        self.session.changed.connect(self.show_title)
        self.session.secured.connect(self.show_title)

    def modified(self) -> bool:
        """Whether there are answers that are not in the file; without a file, answers that were not exported either."""
        same = self._text() == self._saved
        return bool(self.session.answers) and not same and (self.file is not None or not self.session.kept)

    def show_title(self) -> None:
        """Show file and state in the title bar."""
        name = f"{self.file.name.replace('[*]', '[*][*]')}[*] — " if self.file else "[*]"
        self.main.setWindowTitle(name + tr("惠企自测"))
        self.main.setWindowModified(self.modified())

    def begin(self) -> None:
        """Begin anew with no answers, after asking where the present ones were not saved."""
        self.main.wizard.settle()
        if self.may_forget(tr("重新开始")):
            self._take(None)
            self.session.replace({})
            if self.main.autosave:
                self.main.autosave.discard()
            self.main.wizard.restart()
            self._settled()

    def open(self) -> None:
        """Let the person choose a file and open it."""
        file = talk.ask_open(self.main, tr("打开以前保存的自测"), self.folder)
        if file:
            self.open_file(file)

    def open_file(self, file: Path) -> None:
        """Go on with the answers of a file, or say why not."""
        self.main.wizard.settle()
        if not self.may_forget(tr("打开文件")):
            return
        try:
            found = load_answers(self.session.policy_set, file)
        except AnswerError as error:
            talk.tell_problem(self.main, told_sentence(error))
            return
        self._take(file)
        self._go_on_with(found)
        said = tr("已打开“{name}”，有 {count} 个回答。请点“下一步”查看或接着填。")
        self.main.wizard.welcome.say(
            said.format(name=brief(file.name), count=len(found.answers)) + told_sentence(found.note)
        )

    def read_codes(self) -> None:
        """Let the person scan or type the codes of a hand-out, and go on with their answers."""
        from huiqi.wizard.codes import CodesDialog

        self.main.wizard.settle()
        dialog = CodesDialog(self.session.policy_set, self.main)
        if dialog.exec() and dialog.found and self.may_forget(tr("换成扫到的回答")):
            self._take(None)
            self._go_on_with(dialog.found)
            said = tr("已读入答案码，有 {count} 个回答。请点“下一步”查看或接着填。")
            self.main.wizard.welcome.say(
                said.format(count=len(dialog.found.answers)) + told_sentence(dialog.found.note)
            )
        dialog.deleteLater()

    def _go_on_with(self, found: AnswersFile) -> None:
        """Let these be the answers of the sitting, from the first page on."""
        self.session.replace(found.answers, found.on)
        self._settled()
        self.main.wizard.restart()

    def recent(self) -> list[Path]:
        """Return the files opened or saved lately that are still there."""
        return [file for file in map(Path, self.main.store.settings.recent) if file.is_file()]

    def forget_recent(self) -> None:
        """Forget which files were opened or saved."""
        self.main.store.change(recent=())

    def save(self) -> bool:
        """Save into the file of this sitting; ask for one where there is none. Return whether it was saved."""
        return self._write(self.file) if self.file else self.save_as()

    def save_and_tell(self) -> None:
        """Save, and say where the file is."""
        if self.save() and self.file:
            talk.tell_saved(self.main, self.file)

    def save_as(self) -> bool:
        """Let the person choose a file and save into it. Return whether it was saved."""
        self.main.wizard.settle()
        name = file_name(str(self.session.answers.get("company_name", "")), self.session.on, SUFFIX)
        file = talk.ask_save_as(self.main, tr("保存自测"), self.folder / name, tr("自测文件 (*.huiqi)"))
        return bool(file) and self._write(file)

    def _write(self, file: Path) -> bool:
        self.main.wizard.settle()
        try:
            with replacing(file) as part:
                part.write_text(self._text(), encoding="utf-8")
        except ExportError as error:
            talk.tell_problem(self.main, told_sentence(error))
            return False
        self._take(file)
        self._settled()
        self.main.say(tr("已保存：{name}").format(name=brief(file.name)))
        return True

    def may_forget(self, doing: str) -> bool:
        """Whether nothing would be lost, or the person wants it so; offers to save first."""
        if not self.modified():
            return True
        asked = tr("这次的回答还没有保存或导出。要先保存，再{doing}吗？").format(doing=doing)
        chosen = talk.choose(self.main, asked, tr("回去看看"), tr("先保存"), tr("不保存"))
        return chosen == 2 or (chosen == 1 and self.save())

    def offer_unfinished(self, autosave: Autosave) -> None:
        """Offer to go on with a sitting that was cut off, then keep this one as it goes."""
        if autosave.pending():
            self._offer(autosave)
        if self.main.wizard.steps:
            autosave.failed.connect(self.main.wizard.steps.warn)
        autosave.begin()

    def _offer(self, autosave: Autosave) -> None:
        when = autosave.last_changed()
        try:
            found = autosave.read()
        except AnswerError as error:
            talk.tell_problem(
                self.main, tr("上次的内容读不出来，只能重新填。{error}").format(error=told_sentence(error))
            )
            return
        if talk.choose(self.main, unfinished(found, when), tr("接着填"), tr("不用，重新填")) != 0:
            autosave.discard()
            return
        self.session.replace(found.answers, found.on)
        self.session.kept = False
        self.show_title()
        said = tr("已恢复上次的 {count} 个回答。请点“下一步”接着填。")
        self.main.wizard.welcome.say(said.format(count=len(found.answers)))

    def _text(self) -> str:
        return dump_answers(self.session.answers, self.session.on)

    def _take(self, file: Path | None) -> None:
        """Let the sitting be in this file from now on, and be found among the recent ones."""
        self.file = file
        if file:
            self.folder = file.parent
            self.main.store.remember(file.absolute())

    def _settled(self) -> None:
        """Remember that what is in the file is what is in the session."""
        self._saved = self._text()
        self.session.kept = True
        self.show_title()

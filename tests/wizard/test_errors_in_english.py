"""What went wrong: said in English in the English window, letter by letter as ever in Chinese, and no sentence forgotten."""

import ast
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hands import Write, line, row
from installer.translations import PROGRAM, said_by_errors
from mistakes import ON, mistakes
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi import resources
from huiqi.applicant import code
from huiqi.applicant.answers import AnswerError, check_value
from huiqi.policy.models import PolicySet
from huiqi.sentence import Sentence, Word, sentence, why
from huiqi.wizard import words
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.typed import TypedError
from huiqi.wizard.window import Window

TABLE = Path(__file__).with_name("mistakes.txt")
"""Each mistake by its name, with what is said of it in Chinese and in English."""
HAN = re.compile("[\u3400-\u9fff]")
MARKS = re.compile("[\u2018-\u201f\u3000-\u303f\uff00-\uffef]")
QUOTED = re.compile('"[^"]*"|FOLDER/\\S*|答案.huiqi|a\\.yaml：x：应为一个词|\\([\u3400-\u9fff]+\\)')
"""Names of files, columns, industries, places and departments, what a person wrote, and what is wrong with an edited policy set."""
PLAIN = {"AnswerError", "MoreCodesNeeded", "ExportError", "NoDeadlines", "SheetError", "PolicySetError"}
ERRORS = PLAIN | {"UnreadableFile", "NoSuchFile", "TooLarge", "_Refused"}
"""The errors of the core that end in front of a person."""


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """Let the program speak English."""
    translator = words.english()
    assert translator
    QApplication.installTranslator(translator)
    yield
    QApplication.removeTranslator(translator)


def told(said: Exception | str) -> str:
    return words.told_sentence(said)


@pytest.fixture
def tidy(tmp_path: Path) -> Callable[[str], str]:
    """Return a text with the same names of folders on every machine."""
    places = {str(tmp_path): "FOLDER", str(resources.root("resources").parent): "PROGRAM", os.sep: "/"}

    def tidied(text: str) -> str:
        for place, name in places.items():
            text = text.replace(place, name)
        return text.replace("\0", "NUL")

    return tidied


def table() -> dict[str, tuple[str, str]]:
    blocks = (block.split("\n") for block in TABLE.read_text(encoding="utf-8").strip().split("\n\n"))
    return {name: (chinese, english) for name, chinese, english in blocks}


def test_every_mistake_is_told_in_either_language(
    policy_set: PolicySet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tidy, english
):
    found = {name: (tidy(str(said)), tidy(told(said))) for name, said in mistakes(policy_set, tmp_path, monkeypatch)}
    expected = table()
    assert found.keys() == expected.keys() - ({"a device"} if os.name != "posix" else set())
    assert {name: each for name, each in found.items() if each != expected[name]} == {}


def test_english_leaves_no_chinese_but_names():
    left = {name: english for name, (_, english) in table().items() if HAN.search(QUOTED.sub("", english))}
    assert left == {}
    assert {name: english for name, (_, english) in table().items() if MARKS.search(QUOTED.sub("", english))} == {}


def test_chinese_is_the_text_itself(policy_set: PolicySet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp):
    for name, said in mistakes(policy_set, tmp_path, monkeypatch):
        assert told(said) == str(said), name


def templates(said: object) -> Iterator[str]:
    """Yield the templates a sentence is made of."""
    if isinstance(said, Sentence):
        yield said.template
        for part in said.parts.values():
            yield from templates(part)
    elif isinstance(said, tuple):
        for part in said:
            yield from templates(part)


def test_every_sentence_of_the_core_is_looked_at_here(
    policy_set: PolicySet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    seen: set[str] = set()
    for _, said in mistakes(policy_set, tmp_path, monkeypatch):
        seen.update(templates(why(said) if isinstance(said, Exception) else said))
    assert set(said_by_errors()) - seen == set()


def test_no_error_for_a_person_is_raised_with_a_plain_text():
    files = [each for each in PROGRAM.rglob("*.py") if not {"wizard", "cli"} & set(each.parts)]
    calls = [(file, node) for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    raised = [
        (file, node) for file, node in calls if isinstance(node, ast.Call) and _name(node) in ERRORS and node.args
    ]
    assert len(raised) > 40
    assert [
        f"{file.name}:{node.lineno}"
        for file, node in raised
        if isinstance(node.args[0], (ast.Constant, ast.JoinedStr, ast.BinOp))
        or _name(node.args[0]) in {"str", "format"}
    ] == []


def _name(call: ast.AST) -> str:
    function = call.func if isinstance(call, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_a_sentence_is_its_text_and_what_is_in_it_stays_literal(english):
    said = sentence(
        "“{name}”{why}", name="{x} %s", why=sentence("太大，最多 {limit}，可能选错了文件，请检查", limit="5 MB")
    )
    assert said == "“{x} %s”太大，最多 5 MB，可能选错了文件，请检查" and isinstance(said, str)
    assert (
        words.told_sentence(said) == '"{x} %s": it is too large (at most 5 MB); please check that it is the right file'
    )
    assert words.told_sentence(f"{said}") == f"{said}"
    listed = sentence("应为 {choices} 之一", choices=(Word("企业"), "甲"))
    assert (listed, words.told_sentence(listed)) == ("应为 企业、甲 之一", "it should be one of Company, 甲")


def test_an_error_without_a_sentence_says_what_it_says(english):
    for error in (OSError(2, "gone"), AnswerError("话"), AnswerError(), ValueError("a", "b")):
        assert words.told_sentence(error) == str(error)
    assert words.told_hint(TypedError("please write 12")) == "Please write 12"


def test_under_a_field_stands_only_how_to_mend_it(policy_set: PolicySet, english):
    with pytest.raises(AnswerError) as caught:
        check_value(policy_set, policy_set.questions["employees"], 5_000_000)
    assert words.told_hint(caught.value) == "It is outside the limits (0 to 1,000,000 people)"


# ---- in the window ----


def test_a_number_out_of_range_is_told_under_its_field(english, window: Window, qtbot: QtBot, write: Write):
    for _ in range(3):
        window.next()
    for typed, told in (
        ("5000000", "It is outside the limits (0 to 1,000,000 people)"),
        ("many", "Please enter a whole number"),
    ):
        line(window, "employees").clear()
        write(line(window, "employees"), typed)
        qtbot.keyClick(line(window, "employees"), Qt.Key.Key_Tab)
        error = row(window, "employees").error
        assert error.isVisible() and error.text().startswith(told)
        assert error.text().endswith('; until it is corrected it counts as "Don\'t\xa0know"')
        assert line(window, "employees").accessibleDescription().startswith(error.text())


def test_a_damaged_file_and_one_of_another_kind_are_told(english, main: MainWindow, said: list[str], tmp_path: Path):
    for name, text in (("a.huiqi", "{oops"), ("b.huiqi", '{"format": 1, "answers": {"employees": -1}}')):
        (tmp_path / name).write_text(text)
        main.files.open_file(tmp_path / name)
    main.files.open_file(tmp_path / "c.huiqi")
    plain = [unfolded(each) for each in said]
    assert plain[0].endswith(
        "a.huiqi: this is not a complete JSON file and may be damaged; please save it again or use a backup"
    )
    assert plain[1].endswith(" (employees): -1 is not right; it is outside the limits (0 to 1,000,000 people)")
    assert plain[2].endswith("c.huiqi: this file was not found; please check whether it was moved or renamed")


def unfolded(text: str) -> str:
    return text.replace("\u200b", "").replace("\u2060", "")


def test_what_cannot_be_saved_is_told(english, main: MainWindow, said: list[str], tmp_path: Path):
    main.session.answer("exports", True)
    assert not main.files._write(tmp_path / "none" / "a.huiqi")
    assert unfolded(said[0]) == (
        f'"a.huiqi" was not saved: there is no folder "{tmp_path / "none"}"; please make it first, or choose another place.'
    )


def test_a_wrong_code_is_told(english, qtbot: QtBot, small: PolicySet):
    dialog = CodesDialog(small)
    qtbot.addWidget(dialog)
    dialog.show()
    codes = code.codes_of(small, {"employees": 28, "exports": True}, ON, most=42)
    for typed in ("6901234567892", codes[0]):
        qtbot.keyClicks(dialog.line, typed)
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.problem.text() == ""
    assert dialog.progress.text().startswith(f"Answer codes in all: {len(codes)}. Still missing: 2")
    qtbot.keyClicks(dialog.line, "6901234567892")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.problem.text().startswith("There is a mistake in answer code 2")


def test_a_note_on_older_answers_follows_what_was_read(english, main: MainWindow, small: PolicySet, monkeypatch):
    older = replace(small, sha256="ab" * 32)
    found = code.answers_of_codes(small, code.codes_of(older, {"exports": True}, ON))
    monkeypatch.setattr(CodesDialog, "exec", lambda dialog: setattr(dialog, "found", found) or True)
    main.files.read_codes()
    assert '"Next" to look at them or go on. These answers were given' in main.wizard.welcome.state.text()

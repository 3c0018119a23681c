"""Parts of the program are damaged or missing: it says so, and assesses nothing with half a policy set."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from surroundings import GIVEN, window
from tried import tried

from huiqi import app, cli, resources
from huiqi.applicant.answers import dump_answers
from huiqi.policy import compiled
from huiqi.report import fonts
from huiqi.wizard import help, spelling, words
from huiqi.wizard.session import Session


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of what is shipped, to be damaged; the program takes it for its own."""
    for name in ("policy_data", "resources"):
        shutil.copytree(resources.root(name), tmp_path / name, ignore=shutil.ignore_patterns("raw", "pictures"))
    resources.root.cache_clear()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "a" / "b")
    yield tmp_path
    resources.root.cache_clear()


@pytest.fixture
def answers(tmp_path: Path) -> str:
    file = tmp_path / "answers.json"
    file.write_text(dump_answers(GIVEN), encoding="utf-8")
    return str(file)


def first_page_of(qtbot: QtBot) -> str:
    """Return what the first page says once the policy set is there, or is known not to come."""
    main = window(qtbot, Session())
    app.load(main, None)
    qtbot.waitUntil(lambda: "正在读取" not in main.wizard.welcome.state.text(), timeout=30_000)
    tried("damaged program")
    return main.wizard.welcome.state.text()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:1000])


DAMAGE: dict[str, Callable[[Path], object]] = {
    "compiled and a source missing": lambda at: (
        (at / "policy_data/compiled.json").unlink(),
        (at / "policy_data/sources/small-business.txt").unlink(),
    ),
    "compiled and a list of questions cut": lambda at: (
        cut(at / "policy_data/compiled.json"),
        cut(at / "policy_data/questions/market.yaml"),
    ),
    "reference missing": lambda at: shutil.rmtree(at / "resources/reference"),
    "policy set missing": lambda at: shutil.rmtree(at / "policy_data"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_policy_set_is_said_and_nothing_is_assessed(
    damage: str, installed: Path, answers: str, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
):
    DAMAGE[damage](installed)
    assert cli.main(["assess", answers]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and err.startswith("huiqi：")
    assert "None" not in err and "Error" not in err
    assert "政策文件不能用" in (said := first_page_of(qtbot)) and "重新安装" in said


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"stamp": "0"}', b"\xff"])
def test_without_its_compiled_form_the_set_is_read_all_the_same(
    content: bytes | None, installed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """However the compiled form is damaged; reading the set itself takes seconds, so that it is only begun here."""
    read = object()
    monkeypatch.setattr(compiled, "_read", lambda *_: read)
    file = installed / "policy_data/compiled.json"
    file.unlink() if content is None else file.write_bytes(content)
    assert compiled.bundled() is read
    tried("damaged program")


def test_without_its_resources_the_program_says_so_and_ends(
    installed: Path, said: list[str], qapp: QApplication, capsys: pytest.CaptureFixture[str]
):
    shutil.rmtree(installed / "resources")
    assert app.main([]) == app.UNUSABLE
    assert "程序文件不完整" in said[0] and "重新安装" in said[0]
    assert cli.main(["questions"]) == 2
    assert "重新安装" in capsys.readouterr().err


@pytest.mark.parametrize("missing", ["fonts", "translations", "spelling", "samples", "icons", "help"])
def test_without_a_part_of_its_resources_the_program_runs(
    missing: str, installed: Path, qtbot: QtBot, qapp: QApplication, said: list[str]
):
    shutil.rmtree(installed / "resources" / missing)
    assert (words.english() is None) == (missing == "translations")
    app.chinese_font(qapp.font())
    assert "政策文件不能用" not in first_page_of(qtbot)
    assert said == []


def test_without_its_help_the_program_says_so(installed: Path, qtbot: QtBot):
    shutil.rmtree(installed / "resources/help")
    shown = help.Help("zh")
    qtbot.addWidget(shown)
    assert "请重新安装" in shown.text.toPlainText()


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"rows": []}', b'{"rows": {"a": 5}}', b"\xff"])
def test_a_damaged_list_of_readings_only_costs_the_search_by_sound(
    text: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "pinyin.json").write_bytes(text)
    monkeypatch.setattr(resources, "path", lambda *_: tmp_path / "pinyin.json")
    spelling._table.cache_clear()
    spelling._readings.cache_clear()
    try:
        assert not spelling.spells("sfj", "司法局")
    finally:
        spelling._table.cache_clear()
        spelling._readings.cache_clear()


def test_without_fonts_the_pdf_is_refused_with_a_sentence(
    installed: Path, answers: str, capsys: pytest.CaptureFixture[str]
):
    shutil.rmtree(installed / "resources/fonts")
    fonts._load.cache_clear()
    try:
        assert cli.main(["assess", answers, "--pdf", str(installed / "a.pdf")]) == 2
    finally:
        fonts._load.cache_clear()
    err = capsys.readouterr().err
    assert "字体" in err and "重新安装" in err and err.count("\n") == 1
    assert not (installed / "a.pdf").exists()

"""Settings are found again as they were left, damage is survived with a sentence, and nobody else reads them."""

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from huiqi.wizard import settings
from huiqi.wizard.pin import hashed
from huiqi.wizard.settings import CHECKS, Settings, Store, load, profile_folder, save

OTHER = Settings(175, "dark", "en", ("/甲.huiqi", "/乙.huiqi"), "/联系.xlsx", hashed("271828"), 90, False, False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "settings.json"


def test_without_a_file_the_defaults_hold(file: Path):
    assert load(file) == (Settings(), "")


def test_what_is_kept_is_found_again(file: Path):
    save(OTHER, file)
    assert load(file) == (OTHER, "")


def test_every_setting_is_checked():
    assert set(CHECKS) == set(Settings.__dataclass_fields__) - {"unknown"}
    for name, good in CHECKS.items():
        value = getattr(OTHER, name)
        assert good(list(value) if isinstance(value, tuple) else value), name


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_can_read_it(file: Path):
    save(OTHER, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    save(Settings(), file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"type_size": ' + b"1" * 2_000_000]
)
def test_a_damaged_file_gives_the_defaults_and_a_sentence_and_is_put_aside(file: Path, text: bytes):
    file.parent.mkdir()
    file.write_bytes(text)
    found, sentence = load(file)
    assert found == Settings()
    assert "已损坏" in sentence
    assert not file.exists()
    assert file.with_suffix(".unreadable.json").read_bytes() == text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("type_size", 99),
        ("type_size", 201),
        ("type_size", True),
        ("type_size", 120.5),
        ("theme", "pink"),
        ("theme", ["dark"]),
        ("language", "mn"),
        ("recent", "x"),
        ("recent", [1]),
        ("recent", ["x"] * 9),
        ("contacts", None),
        ("pin", {}),
        ("pin", "salted"),
        ("idle_seconds", 0),
        ("hall_print", 1),
        ("hall_export", None),
    ],
)
def test_one_bad_value_costs_that_value_only(file: Path, name: str, value: object):
    save(OTHER, file)
    file.write_text(json.dumps({**json.loads(file.read_text()), name: value}))
    found, sentence = load(file)
    assert name in sentence
    assert found == replace(OTHER, **{name: getattr(Settings(), name)})


def test_what_a_later_version_wrote_is_kept(file: Path):
    save(OTHER, file)
    file.write_text(json.dumps({**json.loads(file.read_text()), "colour_of_the_sky": "blue"}))
    found, sentence = load(file)
    assert not sentence
    save(replace(found, theme="light"), file)
    assert json.loads(file.read_text())["colour_of_the_sky"] == "blue"


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*CHECKS, "x"]), inner),
    )
)
def test_no_content_is_stumbled_over(tmp_path_factory: pytest.TempPathFactory, content: object):
    file = tmp_path_factory.getbasetemp() / "any-settings.json"
    file.write_text(json.dumps(content))
    found, _ = load(file)
    save(found, file)
    assert load(file)[1] == ""


def test_a_name_that_no_text_file_can_hold_is_kept_all_the_same(file: Path):
    strange = Settings(recent=("/tmp/\udcff.huiqi",))
    save(strange, file)
    assert load(file) == (strange, "")


def test_recent_files_stand_newest_first_each_once_and_not_too_many():
    found = Settings()
    for number in (*range(20), 15):
        found = found.with_recent(Path(f"/{number}"))
    assert found.recent == tuple(map(str, map(Path, ("/15", "/19", "/18", "/17", "/16", "/14", "/13", "/12"))))


def test_everything_is_kept_in_the_folder_of_the_portable_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(settings.HOME_VARIABLE, str(tmp_path))
    assert profile_folder() == tmp_path / "userdata"
    assert Store().file == tmp_path / "userdata" / "settings.json"
    monkeypatch.delenv(settings.HOME_VARIABLE)
    assert tmp_path not in profile_folder().parents


def test_a_change_is_told_and_kept(qtbot: QtBot, file: Path):
    store = Store(file)
    with qtbot.waitSignal(store.changed):
        store.change(theme="dark")
    assert Store(file).settings == Settings(theme="dark")
    with qtbot.assertNotEmitted(store.changed):
        store.change(theme="dark")


def test_what_is_only_looked_at_is_not_kept(qtbot: QtBot, file: Path):
    store = Store(file)
    with qtbot.waitSignal(store.changed):
        store.use(Settings(theme="dark"))
    assert not file.exists()


def test_two_windows_do_not_undo_each_other_s_changes(file: Path):
    one, other = Store(file), Store(file)
    one.change(theme="dark")
    other.change(type_size=150)
    assert Store(file).settings == Settings(theme="dark", type_size=150)


def test_settings_that_cannot_be_kept_hold_all_the_same_and_say_so(qtbot: QtBot, tmp_path: Path):
    (tmp_path / "profile").write_text("a file where the folder should be")
    store = Store(tmp_path / "profile" / "settings.json")
    with qtbot.waitSignal(store.failed) as told:
        store.change(theme="dark")
    assert "文件夹" in told.args[0]
    assert store.settings.theme == "dark"


def test_a_file_that_cannot_be_read_is_left_alone(file: Path):
    file.mkdir(parents=True)
    found, sentence = load(file)
    assert found == Settings()
    assert "读不了" in sentence
    assert file.is_dir()

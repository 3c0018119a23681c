"""Where to read and to write: only what the person named, whatever stands there, and whatever it is called."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from confined import command
from packing import SOUND
from tried import tried

from huiqi import resources

KIND = "path"
SAMPLE = resources.path("samples", "noodle-shop.json")
WRITERS = ("xlsx", "pdf", "ics", "text", "json")
READERS: dict[str, Callable[[Path], tuple[object, ...]]] = {
    "answers": lambda file: ("assess", file),
    "contacts": lambda file: ("assess", SAMPLE, "--contacts", file),
    "first of two": lambda file: ("compare", file, SAMPLE),
    "second of two": lambda file: ("compare", SAMPLE, file),
}


def put(place: Path, kind: str) -> None:
    """Put something that is no ordinary file at a place."""
    other = place.parent / "other"
    match kind:
        case "nothing":
            pass
        case "folder":
            place.mkdir()
        case "pipe":
            os.mkfifo(place)
        case "zeros without end":
            place.symlink_to("/dev/zero")
        case "full device":
            place.symlink_to("/dev/full")
        case "standard input":
            place.symlink_to("/dev/stdin")
        case "link to itself":
            place.symlink_to(place)
        case "link to a folder":
            other.mkdir()
            place.symlink_to(other)
        case "link to a pipe":
            os.mkfifo(other)
            place.symlink_to(other)
        case _:
            place.symlink_to("/proc/self/mem")


KINDS = ("nothing", "folder", "pipe", "zeros without end", "full device", "standard input", "link to itself")
KINDS += ("link to a folder", "link to a pipe", "memory")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("reader", READERS)
def test_what_is_read_must_be_a_file(reader: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.json", kind)
    near, far = os.pipe()
    monkeypatch.setattr("sys.stdin", None)
    saved = os.dup(0)
    os.dup2(near, 0)
    try:
        tried(KIND)
        outcome = command(*READERS[reader](tmp_path / "a.json"))
    finally:
        os.dup2(saved, 0)
        for descriptor in (near, far, saved):
            os.close(descriptor)
    assert outcome.status == 2
    assert "a.json" in outcome.err


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "nothing"])
@pytest.mark.parametrize("writer", WRITERS)
def test_what_is_written_must_be_a_file(writer: str, kind: str, tmp_path: Path) -> None:
    """Whatever stood there still stands there, and nothing beside it."""
    put(tmp_path / "out", kind)
    before = {path.name: path.lstat().st_mode for path in tmp_path.iterdir()}
    tried(KIND)
    places = (tmp_path, Path("/dev"), Path("/proc"))  # tried, where a link leads there, and refused
    outcome = command("assess", SAMPLE, "--on", "2022-06-01", f"--{writer}", tmp_path / "out", writes=places)
    assert outcome.status == 2
    assert {path.name: path.lstat().st_mode for path in tmp_path.iterdir()} == before
    assert not any(path.is_dir() and list(path.iterdir()) for path in tmp_path.iterdir())
    assert not list(Path("/dev").glob(".huiqi*"))


NAMES = (
    *(
        "CON",
        "NUL",
        "aux.json",
        "a.json.",
        "a ",
        " a",
        ".a",
        "...",
        "-",
        "--json",
        "~",
        "$HOME",
        "%TEMP%",
        "a\nb",
        "\x1b[2J",
        "\u202ea",
    ),
    *("a:b", 'a"b', "a|b", "a*b?", "<b>", "名" * 85, "a" * 255, "e\u0301", "é", "\\\\host\\share", "C:\\x", "a\\..\\b"),
)
IMPOSSIBLE = (
    "名" * 86,
    "a" * 256,
    "a" * 5000,
    "a\0b",
    "\ud800",
    "a/b",
    "../nowhere/a",
    "/proc/self/a",
    "/dev/a/b",
    "/nowhere/a",
    "a/" * 2000 + "a",
)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_file_is_called_what_the_person_said(name: str, tmp_path: Path) -> None:
    tried(KIND)
    assert command("assess", SAMPLE, f"--json={tmp_path / name}", writes=(tmp_path,)).status == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", IMPOSSIBLE, ids=range(len(IMPOSSIBLE)))
@pytest.mark.parametrize("way", ["--json", "--xlsx", "--contacts", "answers"])
def test_what_cannot_be_is_said(name: str, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tried(KIND)
    words = ("assess", name) if way == "answers" else ("assess", SAMPLE, f"{way}={name}")
    outcome = command(*words, writes=(Path("/proc"), Path("/sys")))
    assert outcome.status == 2
    assert not list(tmp_path.iterdir())


def same(folder: Path, way: str) -> str:
    """Another way to write ``folder / "a"``."""
    (folder / "sub").mkdir()
    (folder / "link").symlink_to(folder / "a")
    (folder / "here").symlink_to(folder)
    ways = {"again": "a", "dots": "sub/../a", "link": "link", "folder": "here/a", "link in a folder": "here/here/link"}
    return f"{folder}/{ways[way]}"


@pytest.mark.parametrize("way", ["again", "dots", "link", "folder", "link in a folder"])
def test_nothing_is_written_over_what_is_read_or_written(way: str, tmp_path: Path) -> None:
    file, other = tmp_path / "a", same(tmp_path, way)
    for given in (("assess", file), ("assess", SAMPLE, "--contacts", file)):
        file.write_bytes(SAMPLE.read_bytes() if given[-1] == file and len(given) == 2 else SOUND)
        before = file.read_bytes()
        tried(KIND)
        assert "同一个文件" in command(*given, "--json", other).err
        assert file.read_bytes() == before
    assert "同一个文件" in command("assess", SAMPLE, "--xlsx", file, "--json", other).err


def test_a_link_is_followed_to_where_it_leads_and_no_further(tmp_path: Path) -> None:
    target, links = tmp_path / "target", tmp_path / "links"
    links.mkdir()
    (links / "a").symlink_to(links / "b")
    (links / "b").symlink_to(target / "c")
    tried(KIND, 2)
    assert command("assess", SAMPLE, "--json", links / "a").status == 2
    target.mkdir()
    assert command("assess", SAMPLE, "--json", links / "a", writes=(target,)).status == 0
    assert [path.name for path in target.iterdir()] == ["c"]
    assert (links / "a").is_symlink()
    assert (links / "b").is_symlink()


def test_another_name_of_the_answers_file_keeps_the_answers(tmp_path: Path) -> None:
    """A hard link is a name of its own; what is written under it replaces that name alone."""
    (tmp_path / "a").write_bytes(SAMPLE.read_bytes())
    os.link(tmp_path / "a", tmp_path / "b")
    tried(KIND)
    assert command("assess", tmp_path / "a", "--json", tmp_path / "b", writes=(tmp_path,)).status == 0
    assert (tmp_path / "a").read_bytes() == SAMPLE.read_bytes()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine", encoding="utf-8")
    for writer in WRITERS:
        tried(KIND)
        assert command("assess", SAMPLE, "--on", "2022-06-01", f"--{writer}", tmp_path / "a" / "b").status == 2
    assert command("assess", tmp_path / "a" / "b").status == 2
    assert (tmp_path / "a").read_text(encoding="utf-8") == "mine"

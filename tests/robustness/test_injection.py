"""Whatever is written for a name, an answer, a contact or a policy, every file shows it as words and obeys nothing in it."""

import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest
import tiny_set
from confined import command
from damage import HOSTILE
from icalendar import Calendar
from openpyxl import load_workbook
from packing import HEAD, text_cell, with_sheet
from pypdf import PdfReader
from strict_xlsx import problems
from tried import TIMES, tried

from huiqi import resources
from huiqi.policy.authoring import read
from huiqi.policy.models import PolicySet
from huiqi.report.coverage import coverage_html, coverage_text
from huiqi.report.printing import clean

KIND = "hostile text in every file"
TEXTS = frozenset(
    [
        "title",
        "summary",
        "reading",
        "why_not",
        "note",
        "name",
        "local",
        "label",
        "help",
        "unit",
        "intro",
        "short",
        "notice",
        "words",
        "choice",
        "why",
        "cautions",
        "headings",
        "version",
        "printed",
        "full",
    ]
)
"""Fields of a policy set that hold words of ours or of an official."""
OURS = {"=COUNTIF", "=SUMIFS", "=SUM", "=SUMPRODUCT", "=SUBTOTAL", "=IF"}
TURNS = (0, 1, 3, 8, 21, 32)
"""Beginnings that were found to matter."""
SUFFIXES = ("xlsx", "pdf", "ics", "text", "json")
EVENT = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP"]


def spread(value: Any, text: Callable[[], str], name: str = "") -> Any:
    """The same value with another text in every field that holds words; the text of a provision keeps its end."""
    if is_dataclass(value) and not isinstance(value, type):
        changed = {each.name: spread(getattr(value, each.name), text, each.name) for each in fields(value)}
        return replace(value, **changed)
    if isinstance(value, dict):
        return {key: spread(each, text, name) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(spread(each, text, name) for each in value)
    if isinstance(value, str) and name == "text":
        return f"{value[:3]}{text()}{value[3:]}"
    return text() if isinstance(value, str) and name in TEXTS and value else value


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> PolicySet:
    found, wrong, _ = read(tiny_set.write(tmp_path_factory.mktemp("set")), resources.root("resources") / "reference")
    assert found is not None, wrong
    return found


def poisoned(tiny: PolicySet, turn: int) -> PolicySet:
    """A policy set in which every text is a hostile one, each time another."""
    numbers = count(turn * 11)
    texts = [text[:300] for text in HOSTILE]
    parts = ("documents", "provisions", "measures", "departments", "sections", "questions")
    return replace(
        tiny, **{part: spread(getattr(tiny, part), lambda: texts[next(numbers) % len(texts)], part) for part in parts}
    )


def contacts(texts: list[str]) -> bytes:
    """A contact list with a hostile text in each column."""
    head = "".join(text_cell(f"{letter}1", title) for letter, title in zip("ABCDE", HEAD, strict=True))
    shown = ["".join(char for char in text if char >= " " and char < "\ufffe")[:50] for text in texts]
    row = "".join(text_cell(f"{letter}2", escape(text)) for letter, text in zip("BCDE", shown, strict=True))
    return with_sheet(f"<row>{head}</row><row>{text_cell('A2', 'commerce')}{row}</row>")


@pytest.mark.parametrize("turn", range(len(HOSTILE)) if TIMES > 1 else TURNS)
def test_a_poisoned_set_in_every_file(
    turn: int, tiny: PolicySet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy_set = poisoned(tiny, turn)
    name = HOSTILE[(turn * 7) % len(HOSTILE)]
    monkeypatch.setattr("huiqi.policy.compiled.bundled", lambda: policy_set)
    answers = {"company_name": name, "kind": "shop", "revenue": "6000000", "retail": True, "titles": ["first"]}
    answers |= {"opened": "2022-03-01", "shops": 2, "invested": "100000"}
    written = {"format": 1, "on": "2022-06-30", "answers": answers}
    (tmp_path / "a.json").write_text(json.dumps(written), encoding="utf-8")
    (tmp_path / "c.xlsx").write_bytes(contacts([HOSTILE[(turn + place) % len(HOSTILE)] for place in range(4)]))
    out = tmp_path / "out"
    out.mkdir()
    files = {suffix: out / f"a.{suffix}" for suffix in SUFFIXES}
    outputs = [word for suffix, file in files.items() for word in (f"--{suffix}", file)]
    given = ("assess", tmp_path / "a.json", "--contacts", tmp_path / "c.xlsx", "--pdf-name")
    tried(KIND, len(SUFFIXES))
    assert command(*given, *outputs, writes=(out,)).status == 0
    assert sorted(out.iterdir()) == sorted(files.values())
    _is_a_sound_workbook(files["xlsx"].read_bytes(), name)
    _is_a_sound_pdf(files["pdf"], name)
    _is_a_sound_calendar(files["ics"].read_bytes())
    _is_plain(files["text"].read_text(encoding="utf-8"))
    _is_plain(files["json"].read_text(encoding="utf-8"))
    assert name.strip() == "" or json.loads(files["json"].read_text(encoding="utf-8"))["business"] == name.strip()


def _is_plain(text: str) -> None:
    assert text == clean(text)


def _is_a_sound_workbook(data: bytes, name: str) -> None:
    """Excel opens it without a repair, nothing in it leads out, and every text is a text."""
    assert problems(data) == []
    cells = [cell for sheet in load_workbook(io.BytesIO(data)) for row in sheet.iter_rows() for cell in row]
    formulas = {cell.value.split("(")[0] for cell in cells if cell.data_type == "f"}
    assert formulas <= OURS, formulas
    for cell in cells:
        assert not (isinstance(cell.value, str) and cell.data_type == "e"), cell.value
        if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")) and cell.data_type == "s":
            assert cell.quotePrefix, cell.value
    with ZipFile(io.BytesIO(data)) as packed:
        everything = b"".join(packed.read(each) for each in packed.namelist() if each.endswith(".rels"))
    assert b"External" not in everything


ACTIVE = re.compile(
    rb"/(URI|JavaScript|JS|Launch|EmbeddedFile|SubmitForm|ImportData|GoToR|GoToE|RichMedia|Movie|Sound|AA)\b"
)


def _is_a_sound_pdf(file: Path, name: str) -> None:
    """Nothing in it acts or leads out; what a font can show of the name stands there letter by letter."""
    data = re.sub(rb"(?s)\bstream\b.*?endstream", b"", file.read_bytes())
    assert not ACTIVE.search(data)
    reader = PdfReader(file)
    for page in reader.pages:
        for mark in page.get("/Annots", ()):
            assert "/A" not in mark.get_object() or mark.get_object()["/A"]["/S"] == "/GoTo"
    shown = re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))
    wanted = re.sub(r"\s", "", clean(name))
    if len(wanted) < 40 and all("!" <= char <= "~" or "\u4e00" <= char <= "\u9fff" for char in wanted):
        assert wanted in shown


def _is_a_sound_calendar(data: bytes) -> None:
    """It holds the two last days of the set, and nothing that a title brought along."""
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    found = Calendar.from_ical(data)
    events = list(found.walk("VEVENT"))
    assert [str(event["DTSTART"].dt) for event in events] == ["2022-12-31", "2025-06-05"]
    for event in events:
        assert Counter(event.keys()) == Counter(EVENT)
        assert not event.errors
        (alarm,) = event.walk("VALARM")
        assert set(alarm.keys()) == {"ACTION", "TRIGGER", "DESCRIPTION"}
    assert len(list(found.walk())) == 1 + 2 * len(events)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, tuple[str, ...]]] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("turn", range(len(HOSTILE)) if TIMES > 1 else TURNS)
def test_a_poisoned_set_for_a_reviewer(turn: int, tiny: PolicySet) -> None:
    policy_set, plain, found = poisoned(tiny, turn), _Tags(), _Tags()
    plain.feed(coverage_html(tiny, tiny.documents["tiny"], {}))
    found.feed(coverage_html(policy_set, policy_set.documents["tiny"], {}))
    tried(KIND)
    assert found.seen <= plain.seen | {("p", ("class",))}
    assert clean(coverage_text(policy_set, {}))


def test_nothing_in_a_listing_is_obeyed(tiny: PolicySet, monkeypatch: pytest.MonkeyPatch) -> None:
    for turn in range(4):
        monkeypatch.setattr("huiqi.policy.compiled.bundled", lambda turn=turn: poisoned(tiny, turn))
        for words in (("questions",), ("questions", "--json"), ("policies",), ("policies", "--json")):
            tried(KIND)
            assert command(*words).status == 0


def test_json_says_every_character_though_it_shows_none_that_is_obeyed(tmp_path: Path) -> None:
    """What does not print is written as its number, so that nothing is lost."""
    for text in HOSTILE if TIMES > 1 else HOSTILE[::4]:
        file = tmp_path / "a.json"
        try:
            written = json.dumps({"format": 1, "answers": {"company_name": text}})
            file.write_text(written, encoding="utf-8")
        except UnicodeEncodeError:
            continue
        tried(KIND)
        found = json.loads(command("assess", file, "--json", "-").out)
        assert found["business"] == (text.strip() or found["business"])


def words_of_errors() -> Iterator[tuple[str, ...]]:
    """Command lines in which a hostile word stands where an error message repeats it."""
    for text in HOSTILE:
        word = text.replace("\0", "")[:2_000]
        sample = str(resources.path("samples", "noodle-shop.json"))
        yield from ((word,), ("assess", word), ("assess", sample, "--on", word), ("check", f"/nowhere/{word}"))
        yield from (
            ("assess", sample, f"--pdf-department={word}", "--pdf", "-x/y"),
            ("assess", sample, f"--contacts={word}"),
        )
        yield from (
            ("compare", sample, word),
            ("coverage", word),
            ("assess", sample, f"--{word}"),
            ("compare", word, "--on", word),
        )


def test_nothing_in_a_command_line_is_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    for words in words_of_errors():
        tried("command line")
        outcome = command(*words)
        assert outcome.status == 2 or words[-1].strip() in ("", ".")
    assert not list(tmp_path.iterdir())

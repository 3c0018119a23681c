"""A policy set that was damaged or made to do harm: each mistake is named in a line, quickly, and nothing else happens."""

import json
import os
import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tiny_set
import yaml
from confined import Outcome, command, confined, sentence
from damage import HOSTILE, damaged, texts
from hypothesis import given
from hypothesis import strategies as st
from tried import TIMES, tried, tries

from huiqi import resources
from huiqi.policy import check, compiled
from huiqi.policy.compiled import PolicySetError
from huiqi.policy.fingerprint import LARGEST

KIND = "policy set"
REFERENCE = resources.root("resources") / "reference"
EDITED = [name for name in tiny_set.FILES if name.endswith(".yaml")]


@pytest.fixture(autouse=True, scope="module")
def _no_documents_expected() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(check, "COUNTS", {})
        yield


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set that passes; a test that changes a file puts it back."""
    directory = tiny_set.write(tmp_path_factory.mktemp("set"))
    assert command("check", directory).status == 0
    return directory


def checked(directory: Path) -> Outcome:
    """Check and use a set; the two must agree, and every problem is a line for a person."""
    tried(KIND)
    outcome = command("check", directory)
    assert ("Error）" in outcome.out) is False, outcome.out  # nobody has foreseen it
    if outcome.status == 2:
        assert outcome.out
        for line in outcome.out.splitlines():
            sentence(line)
    if len(outcome.out) > 10_000:
        return outcome
    compiled.load.cache_clear()
    used = command("coverage", directory)
    assert used.status == 2 or outcome.status == 0 or "没有任何答案" in outcome.out or "试了" in outcome.out
    assert not (outcome.status == 0 and used.status == 2)
    return outcome


def with_file(directory: Path, name: str, data: str | bytes) -> Outcome:
    """Check a set in which one file holds something else."""
    try:
        tiny_set.write(directory, {name: data})
        return checked(directory)
    finally:
        tiny_set.write(directory, {name: tiny_set.FILES[name]})


@tries(30)
@given(
    st.sampled_from(sorted(tiny_set.FILES)),
    st.one_of(st.binary(max_size=200), texts().map(lambda text: text.encode("utf-8", "replace"))),
)
def test_any_bytes(whole: Path, name: str, data: bytes) -> None:
    with_file(whole, name, data)


@tries(60)
@given(st.data())
def test_a_damaged_file(whole: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(tiny_set.FILES)))
    with_file(whole, name, data.draw(damaged(tiny_set.FILES[name].encode())))


# ---- another value in any place ----

ODD = (
    *(
        "null",
        "~",
        "",
        "true",
        "yes",
        "on",
        "0",
        "-0",
        "-1",
        "007",
        "1_000",
        "0x10",
        "0o7",
        "1:30",
        "3.5",
        "1.0e+400",
        "1.0e+999999999",
    ),
    *(
        "-1.0e-999999999",
        ".inf",
        "-.inf",
        ".nan",
        "9" * 18,
        "9" * 30,
        "9" * 5000,
        "0." + "1" * 5000,
        "1." + "0" * 3_000,
    ),
    *(
        '"1e999999999"',
        '"1e-999999999"',
        '"Infinity"',
        '"NaN"',
        '"sNaN"',
        '"-0"',
        '"٣"',
        f'"{"9" * 4000}"',
        "200%",
        f"{'9' * 300}%",
        "0.00000000000000001%",
    ),
    *(
        "0001-01-01",
        "9999-12-31",
        "2022-02-30",
        "2022-12-31 10:00:00",
        "2022-12-31T10:00:00+99:99",
        "12022-01-01",
        '"2022-12-31"',
    ),
    *(
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[1, a, true]",
        "{a: 1}",
        "{a: {b: {c: 1}}}",
        "{1: 2}",
        "{[a]: 1}",
        "{? {a: 1}: 2}",
        "[{}]",
        "{fact: retail, is: true}",
    ),
    *(
        "&a 1",
        "*a",
        "[&a 1, *a]",
        "&a [*a]",
        "!!python/object/apply:os.system [id]",
        "!!python/name:os.system",
        "!!binary QQ==",
        "!!set {a}",
    ),
    *(
        "!!float [1]",
        "!!int {a: 1}",
        "!!timestamp x",
        "!!map [a]",
        "!!str {a: 1}",
        "!x y",
        "! y",
        "{<<: {a: 1}}",
        "!!omap [a: 1]",
        "!!null x",
        "!!bool x",
    ),
    *(
        "[" * 40 + "]" * 40,
        "{a: " * 40 + "1" + "}" * 40,
        "[" * 5_000,
        "{a: " * 5_000,
        "all",
        "tiny",
        "retail",
        "../../../etc/passwd",
        "/etc/passwd",
    ),
    *(
        r'"\ud800"',
        r'"\0"',
        r'"\e]0;x\a"',
        r'"\u202e\u2066"',
        '"\\L\\P\\N"',
        '"' + "长" * 10_000 + '"',
        "|\n  x",
        "- x",
        "a: b",
        "'",
        '"',
        "@",
        "`",
        "%",
    ),
)
"""Values of YAML, as written in a file, that are of the wrong kind in most places."""


def flow(node: Any) -> str:
    """The YAML of a value on one line."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(value)}" for key, value in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(flow, node)) + "]"
    if isinstance(node, (date, Odd)):
        return str(node)
    return json.dumps(node, ensure_ascii=False)


class Odd(str):
    """YAML that is written down as it is."""


@cache
def parsed(name: str) -> Any:
    return yaml.safe_load(tiny_set.FILES[name])


@cache
def places(name: str) -> list[tuple[Any, ...]]:
    """The paths to every value of a file."""

    def walk(node: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
        yield path
        entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, value in entries:
            yield from walk(value, (*path, key))

    return list(walk(parsed(name), ()))


def replaced(node: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The same data with another value in one place."""
    if not path:
        return value
    key, *rest = path
    entries = list(node.items() if isinstance(node, dict) else enumerate(node))
    changed = [(each, replaced(old, tuple(rest), value) if each == key else old) for each, old in entries]
    return dict(changed) if isinstance(node, dict) else [new for _, new in changed]


@tries(60)
@given(st.data())
def test_another_value_in_any_place(whole: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(EDITED))
    tree = parsed(name)
    for _ in range(data.draw(st.integers(1, 2))):
        tree = replaced(tree, data.draw(st.sampled_from(places(name))), Odd(data.draw(st.sampled_from(ODD))))
        if isinstance(tree, Odd):
            break
    with_file(whole, name, flow(tree).encode("utf-8", "surrogatepass"))


@tries(40)
@given(st.data(), st.one_of(st.sampled_from(HOSTILE), texts()))
def test_hostile_text_in_any_place(whole: Path, data: st.DataObject, text: str) -> None:
    name = data.draw(st.sampled_from(EDITED))
    path = data.draw(st.sampled_from(places(name)))
    tree = replaced(parsed(name), path, Odd(json.dumps(text)))
    with_file(whole, name, flow(tree))


# ---- made to exhaust ----

LINE = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
LAUGHS = LINE + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 10)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
EXHAUSTING = {
    "aliases that multiply": lambda: LAUGHS,
    "brackets": lambda: of("["),
    "brackets closed": lambda: "[" * 99_000 + "]" * 99_000,
    "braces": lambda: of("{a: "),
    "lists in lists": lambda: of("- "),
    "ever deeper": lambda: "".join(" " * depth + "a:\n" for depth in range(900)),
    "questions": lambda: of("? "),
    "one key again and again": lambda: of("a: 1\n"),
    "many keys": lambda: "".join(f"k{n}: 1\n" for n in range(16_000)),
    "many entries": lambda: "".join(f"- {{id: k{n}}}\n" for n in range(12_000)),
    "many empty entries": lambda: of("- {}\n"),
    "a long word": lambda: of("a"),
    "a long quotation": lambda: '"' + of("a"),
    "escapes": lambda: '"' + "\\x41" * 40_000 + '"',
    "colons": lambda: of("a:"),
    "stars": lambda: of("*"),
    "anchors": lambda: of("&a "),
    "tags": lambda: of("!a "),
    "documents": lambda: of("---\n"),
    "directives": lambda: of("%YAML 1.1\n"),
    "comments": lambda: of("# x\n"),
    "blank lines": lambda: of("\n"),
    "a long block": lambda: "|\n" + " x\n" * 60_000,
    "tabs": lambda: of("\t"),
    "a number": lambda: of("9"),
    "an amount": lambda: "9" * 90_000 + "." + "9" * 90_000,
    "an amount in base sixty": lambda: "1" + ":11" * 60_000,
    "a date": lambda: "2022-01-01 10:00:00." + "1" * 190_000,
    "clauses without an end": lambda: "标题\n1." + "（负责，" * 1_100 + "\n",
    "clauses without an end, in one line": lambda: "标题\n1." + "（负责，" * 16_000 + "\n",
    "headings": lambda: "标题\n" + "一、甲\n" * 19_000 + "1.乙\n",
    "provisions": lambda: "标题\n" + "".join(f"{n % 99}.乙\n" for n in range(16_000)),
    "too large": lambda: "#" * (LARGEST + 1),
}


def of(piece: str) -> str:
    """A piece again and again, as often as a file may hold it."""
    return piece * (LARGEST // len(piece.encode()))


IN_TURN = ("measures/tiny/01.yaml", "questions/trade.yaml", "documents/tiny.yaml", "sources/tiny.txt")


@pytest.mark.parametrize("number", range(len(EXHAUSTING)), ids=list(EXHAUSTING))
def test_what_is_made_to_exhaust_is_refused_at_once(whole: Path, number: int) -> None:
    text = list(EXHAUSTING.values())[number]()
    for name in IN_TURN if TIMES > 1 else IN_TURN[number % 4 : number % 4 + 1]:
        try:
            tiny_set.write(whole, {name: text})
            tried(KIND)
            assert command("check", whole).status == 2
        finally:
            tiny_set.write(whole, {name: tiny_set.FILES[name]})


MEASURE = tiny_set.FILES["measures/tiny/01.yaml"]
MANY_QUESTIONS = "".join(f"- {{id: q{n}, kind: yes_no, label: 第{n}题？}}\n" for n in range(40))
YES_AND_NO = "{{all: [{0}, is: true, {1}}}, {0}, is: false, {1}}}]}}"
NEVER = ", ".join(YES_AND_NO.format(f"{{fact: q{n}", "reading: 试验, why_not: 不。") for n in range(40))


def test_a_condition_that_cannot_be_tried_out_says_so(whole: Path, tmp_path: Path) -> None:
    """Forty questions have more answers than there is time for."""
    directory = tmp_path / "set"
    shutil.copytree(whole, directory)
    tiny_set.write(directory, {"questions/trade.yaml": tiny_set.FILES["questions/trade.yaml"] + MANY_QUESTIONS})
    opened = "{fact: opened, on_or_after: 2022-01-01, quote: 2022年新开的门店, why_not: 不是新开的门店。}"
    changed = MEASURE.replace(opened, f"{{all: [{opened}, {{any: [{NEVER}]}}]}}")
    assert "拆成几项措施" in with_file(directory, "measures/tiny/01.yaml", changed).out


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("op", ["before", "on_or_after", "is"])
def test_the_first_and_the_last_day_of_the_calendar(whole: Path, day: str, op: str) -> None:
    with_file(whole, "measures/tiny/01.yaml", MEASURE.replace("on_or_after: 2022-01-01", f"{op}: {day}"))


def test_numerals_that_are_none(whole: Path) -> None:
    source = tiny_set.FILES["sources/tiny.txt"]
    for numeral in ("十十", "二一", "一二三", "九十九十", "三一十", "十" * 50, "二十一", "十", "九十九"):
        with_file(whole, "sources/tiny.txt", source.replace("一、", f"{numeral}、"))
        with_file(whole, "sources/tiny.txt", source.replace("1.", f"（{numeral}）"))


# ---- not a file, or another one ----

NAMES = (
    "policy_set.yaml",
    "departments.yaml",
    "documents/tiny.yaml",
    "sources/tiny.txt",
    "questions/trade.yaml",
    "measures/tiny/01.yaml",
)
EXTRA = ("sources/more.txt", "measures/tiny/02.yaml", "documents/more.yaml", "stray.yaml", "compiled.json")


@pytest.mark.parametrize("name", [*NAMES, *EXTRA])
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "link to itself", "link to nothing", "link to a pipe"])
def test_what_is_no_file(tmp_path: Path, name: str, kind: str) -> None:
    directory = tiny_set.write(tmp_path / "set")
    file, other = directory / name, tmp_path / "other"
    file.unlink(missing_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(file)
        case "device":
            file.symlink_to("/dev/zero")
        case "folder":
            file.mkdir()
        case "link to itself":
            file.symlink_to(file)
        case "link to nothing":
            file.symlink_to(other)
        case _:
            os.mkfifo(other)
            file.symlink_to(other)
    assert checked(directory).status == (0 if name == "compiled.json" else 2)


@pytest.mark.parametrize(
    "name",
    [
        "\x1b]0;x\x07.yaml",
        "a\nhuiqi：b.yaml",
        "\u202e甲.yaml",
        "..yaml",
        "...yaml",
        "-.yaml",
        "长" * 80 + ".yaml",
        "<b>.yaml",
    ],
)
@pytest.mark.parametrize("folder", ["documents", "questions", "measures/tiny", "."])
def test_names_of_files(tmp_path: Path, name: str, folder: str) -> None:
    directory = tiny_set.write(tmp_path / "set")
    for content in ("x", tiny_set.FILES["documents/tiny.yaml"]):
        (directory / folder / name).write_text(content, encoding="utf-8")
        checked(directory)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    directory = tiny_set.write(tmp_path / "set")
    Path(os.fsdecode(os.fsencode(directory) + b"/documents/\xff\xfe.yaml")).write_text("x", encoding="utf-8")
    assert checked(directory).status == 2


def test_the_pages_for_a_reviewer_are_written_where_they_should_be(tmp_path: Path) -> None:
    """However the document is called; and not through what is no folder."""
    out = tmp_path / "pages"
    for name in ("..", "...", "a b", "长" * 60, "x\x1b[2J", "<b>"):
        directory = tiny_set.write(tmp_path / f"set {len(name)} {ord(name[0])}")
        for folder, suffix in (("documents", "yaml"), ("sources", "txt")):
            (directory / folder / f"tiny.{suffix}").rename(directory / folder / f"{name}.{suffix}")
        document = tiny_set.FILES["documents/tiny.yaml"].replace(
            "id: tiny", "id: " + yaml.dump(name, default_style='"').strip()
        )
        tiny_set.write(directory, {f"documents/{name}.yaml": document, "measures/tiny/01.yaml": "[]"})
        tried(KIND)
        command("coverage", directory, "--html", out, writes=(out,))
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert (
        command(
            "coverage", tiny_set.write(tmp_path / "s"), "--html", tmp_path / "file", writes=(tmp_path / "file",)
        ).status
        == 2
    )
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


@tries(20)
@given(st.data())
def test_a_damaged_compiled_form_is_made_up_for(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Not a letter of it is believed unless all of it is as it was written."""
    directory = tmp_path_factory.getbasetemp() / "compiled"
    if not directory.exists():
        compiled.compile_set(tiny_set.write(directory), REFERENCE)
        (directory / "kept").write_bytes((directory / "compiled.json").read_bytes())
    sound = (directory / "kept").read_bytes()
    (directory / "compiled.json").write_bytes(data.draw(st.one_of(damaged(sound), st.binary(max_size=100))))
    tried(KIND)
    with confined():
        found = compiled.load.__wrapped__(directory, REFERENCE)
    assert compiled._dump(found) == json.loads(sound.partition(b"\n")[2])


def test_a_set_that_cannot_be_loaded_says_so_in_a_sentence(tmp_path: Path) -> None:
    directory = tiny_set.write(tmp_path / "set", {"policy_set.yaml": LAUGHS})
    with pytest.raises(PolicySetError) as refusal:
        compiled.load(directory, REFERENCE)
    sentence(str(refusal.value))

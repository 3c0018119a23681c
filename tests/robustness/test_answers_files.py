"""Whatever stands in an answers file, it is read or refused in one sentence, quickly, and nothing else happens."""

import json
import os
from pathlib import Path

import pytest
from confined import command, confined, sentence
from damage import HOSTILE, LITERALS, damaged, json_texts, texts
from hypothesis import given
from hypothesis import strategies as st
from tried import tried, tries

from huiqi import resources
from huiqi.applicant.answers import LARGEST, AnswerError, dump_answers, load_answers, read_answers
from huiqi.policy.models import PolicySet

KIND = "answers file"
SAMPLES = [file.read_bytes() for file in sorted(resources.path("samples").glob("*.json"))]
ON = ("--on", "2022-06-01")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("answers") / "答案.huiqi"


def given_to_the_program(file: Path, data: bytes) -> int:
    """Assess a file of these bytes and return the exit status; nothing may be written."""
    file.write_bytes(data)
    tried(KIND)
    outcome = command("assess", file, *ON)
    assert outcome.status == 0 or str(file) in outcome.err
    return outcome.status


@tries(100)
@given(st.binary(max_size=400))
def test_any_bytes(file: Path, data: bytes) -> None:
    given_to_the_program(file, data)


@tries(150)
@given(st.sampled_from(SAMPLES).flatmap(damaged))
def test_a_damaged_file(file: Path, data: bytes) -> None:
    given_to_the_program(file, data)


@tries(150)
@given(json_texts())
def test_json_of_any_shape(file: Path, text: str) -> None:
    given_to_the_program(file, text.encode("utf-8", "surrogatepass"))


@tries(100)
@given(st.dictionaries(st.sampled_from(["format", "answers", "on", "x", ""]), json_texts()))
def test_any_value_for_each_part(file: Path, parts: dict[str, str]) -> None:
    written = {"format": "1", "answers": "{}"} | parts
    given_to_the_program(file, ("{" + ", ".join(f'"{key}": {value}' for key, value in written.items()) + "}").encode())


@tries(100)
@given(st.data())
def test_any_answer_to_any_question(file: Path, policy_set: PolicySet, data: st.DataObject) -> None:
    questions = st.sampled_from([f'"{ident}"' for ident in policy_set.questions])
    answers = data.draw(st.dictionaries(questions, st.one_of(json_texts(), texts().map(json.dumps)), max_size=3))
    listed = ", ".join(f"{ident}: {value}" for ident, value in answers.items())
    given_to_the_program(file, f'{{"format": 1, "answers": {{{listed}}}}}'.encode())


def test_every_odd_value_in_every_place(policy_set: PolicySet) -> None:
    """What is taken comes back the same when it is saved and opened again; what is not gets a sentence."""
    for ident in policy_set.questions:
        for literal in LITERALS:
            tried(KIND)
            try:
                with confined():
                    answers = read_answers(
                        policy_set, f'{{"format": 1, "answers": {{"{ident}": {literal}}}}}', "答案"
                    ).answers
            except AnswerError as refusal:
                assert len(str(refusal)) < 4000
                continue
            assert read_answers(policy_set, dump_answers(answers), "答案").answers == answers
            assert "-0" not in dump_answers(answers) or ident == "company_name"


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("place", ["company_name", "employees", "question", "part", "on"])
def test_hostile_text_in_every_place(file: Path, text: str, place: str) -> None:
    data: dict[str, object] = {"format": 1, "answers": {}}
    match place:
        case "question":
            data["answers"] = {text: 1}
        case "part":
            data[text] = 1
        case "on":
            data["on"] = text
        case _:
            data["answers"] = {place: text}
    status = given_to_the_program(file, json.dumps(data).encode())
    assert status == (2 if place != "company_name" else 0)


@pytest.mark.parametrize(
    ("encoding", "status"),
    [
        ("utf-8", 0),
        ("utf-8-sig", 0),
        ("utf-16", 2),
        ("utf-16-be", 2),
        ("utf-32", 2),
        ("gb18030", 2),
        ("big5", 2),
        ("utf-7", 0),
    ],
)
def test_encodings(file: Path, encoding: str, status: int) -> None:
    """UTF-8 with or without a mark is read, and nothing is read as other words than were written."""
    text = '{"format": 1, "answers": {"company_name": "商貿"}}'
    assert given_to_the_program(file, text.encode(encoding)) == status


def test_a_file_in_gbk_says_so(file: Path) -> None:
    file.write_bytes('{"format": 1, "answers": {"company_name": "草原面馆"}}'.encode("gbk"))
    assert "UTF-8" in command("assess", file, *ON).err


EXHAUSTING = {
    "brackets": '{"format": 1, "answers": ' + "[" * 100_000,
    "brackets closed": '{"format": 1, "answers": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "braces": '{"a":' * 100_000,
    "an answer of many lists": '{"format": 1, "answers": {"employees": ' + "[" * 950 + "]" * 950 + "}}",
    "many questions": '{"format": 1, "answers": {' + ",".join(f'"{n}":1' for n in range(90_000)) + "}}",
    "many parts": "{" + ",".join(f'"{n}":1' for n in range(90_000)) + "}",
    "one question again and again": '{"format": 1, "answers": {' + '"employees":1,' * 60_000 + '"a":1}}',
    "many choices": '{"format": 1, "answers": {"recognitions": [' + '"none",' * 100_000 + '"none"]}}',
    "a long question": '{"format": 1, "answers": {"' + "employee" * 100_000 + '": 1}}',
    "a long number": '{"format": 1, "answers": {"employees": ' + "9" * 900_000 + "}}",
    "a long amount": '{"format": 1, "answers": {"revenue": "' + "9" * 900_000 + '"}}',
    "a long fraction": '{"format": 1, "answers": {"revenue": 0.' + "9" * 900_000 + "}}",
    "a long date": '{"format": 1, "answers": {}, "on": "' + "9" * 900_000 + '"}',
    "a long text": '{"format": 1, "answers": {"company_name": "' + "长" * 300_000 + '"}}',
    "combining marks": '{"format": 1, "answers": {"company_name": "e' + "\u0301\u0316" * 150_000 + '"}}',
    "blanks": " " * 900_000,
}


@pytest.mark.parametrize("kind", EXHAUSTING)
def test_what_is_made_to_exhaust_is_refused_at_once(file: Path, kind: str) -> None:
    assert given_to_the_program(file, EXHAUSTING[kind].encode()) == 2


def test_the_largest_file_is_read_and_a_larger_one_refused(file: Path) -> None:
    data = b'{"format": 1, "answers": {}}'
    assert given_to_the_program(file, data.ljust(LARGEST)) == 0
    assert given_to_the_program(file, data.ljust(LARGEST + 1)) == 2
    assert "太大" in command("assess", file).err


@pytest.mark.parametrize(
    "on", ["0001-01-01", "1899-12-31", "1900-03-01", "1970-01-01", "2022-02-28", "2100-02-28", "9999-12-31"]
)
@pytest.mark.parametrize("sample", SAMPLES, ids=range(len(SAMPLES)))
def test_every_date_gives_every_file(on: str, sample: bytes, file: Path, tmp_path: Path) -> None:
    file.write_bytes(json.dumps(json.loads(sample) | {"on": on}).encode())
    tried(KIND)
    outputs = [
        word for kind in ("xlsx", "pdf", "ics", "text", "json") for word in (f"--{kind}", tmp_path / f"a.{kind}")
    ]
    assert command("assess", file, *outputs, writes=(tmp_path,)).status == 0
    assert {each.suffix for each in tmp_path.iterdir()} >= {".xlsx", ".pdf", ".text", ".json"}


def test_the_second_file_of_a_comparison_is_named(file: Path, tmp_path: Path) -> None:
    good = tmp_path / "好.json"
    good.write_bytes(SAMPLES[0])
    for literal in LITERALS:
        file.write_text(literal, encoding="utf-8")
        tried(KIND)
        outcome = command("compare", good, file)
        assert (outcome.status, outcome.out) == (2, "")
        assert "答案.huiqi" in outcome.err


def test_a_message_of_the_reader_is_a_sentence(policy_set: PolicySet, tmp_path: Path) -> None:
    for number, data in enumerate(EXHAUSTING.values()):
        file = tmp_path / f"{number}.json"
        file.write_text(data, encoding="utf-8")
        with pytest.raises(AnswerError) as refusal:
            load_answers(policy_set, file)
        sentence(str(refusal.value).removeprefix(os.fspath(file)))

"""Bad input that is led by what it reaches in the program: a coverage-guided run, with atheris.

``PYTHONPATH=desktop python tests/support/guided.py TARGET [-max_total_time=SECONDS]``, in an environment into which atheris was
installed (it has wheels for Linux and not for every Python, so it is none of the locked tools). It runs until something else
than a sentence comes out, and leaves the input that did it beside it.
"""

import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["huiqi", "yaml", "openpyxl", "zipfile", "json"]):
    import tiny_set
    from packing import SHEET, SOUND, parts, with_part

    from huiqi import resources
    from huiqi.applicant import bits
    from huiqi.applicant.answers import AnswerError, dump_answers, read_answers
    from huiqi.applicant.code import _code, _Part, _sitting, answers_of_codes
    from huiqi.policy import authoring, check
    from huiqi.policy.compiled import bundled
    from huiqi.report.contacts import SheetError, read_contacts

SET = bundled()
FOLDER = Path(tempfile.mkdtemp(prefix="huiqi-guided-"))
REFERENCE = resources.root("resources") / "reference"


def answers(data: bytes) -> None:
    """An answers file."""
    try:
        found = read_answers(SET, data.decode("utf-8", "surrogatepass"), "a")
    except (AnswerError, UnicodeDecodeError):
        return
    assert read_answers(SET, dump_answers(found.answers), "a").answers == found.answers


def codes(data: bytes) -> None:
    """What was typed."""
    with suppress(AnswerError):
        answers_of_codes(SET, [data.decode("latin-1")])


def message(data: bytes) -> None:
    """A code whose checksums are right."""
    digits = bits.to_digits("".join(f"{byte:08b}" for byte in data[:1000]) or "0")
    try:
        found = answers_of_codes(SET, [_code(_Part(1, 1, _sitting(digits), digits))])
    except AnswerError:
        return
    assert read_answers(SET, dump_answers(found.answers), "a").answers == found.answers


def _contacts(data: bytes) -> None:
    file = FOLDER / "a.xlsx"
    file.write_bytes(data)
    with suppress(SheetError):
        read_contacts(SET, file)


def workbook(data: bytes) -> None:
    """A workbook as a zip file."""
    _contacts(data)


def sheet(data: bytes) -> None:
    """The sheet of a sound workbook."""
    _contacts(with_part(SHEET, data))


def policy(data: bytes) -> None:
    """The measures of a policy set."""
    tiny_set.write(FOLDER / "set", tiny_set.FILES | {"measures/tiny/01.yaml": data})
    found, problems, files = authoring.read(FOLDER / "set", REFERENCE)
    told = problems if found is None else check.check(found, FOLDER / "set", files)
    assert not any("Error）" in problem.message for problem in told), told


SEEDS = {
    "answers": [file.read_bytes() for file in resources.path("samples").glob("*.json")],
    "workbook": [SOUND],
    "sheet": [parts(SOUND)[SHEET]],
    "policy": [tiny_set.FILES["measures/tiny/01.yaml"].encode()],
}
TARGETS: dict[str, Callable[[bytes], None]] = {
    each.__name__: each for each in (answers, codes, message, workbook, sheet, policy)
}


def main() -> None:
    """Run one target until it fails or its time is over."""
    target = sys.argv.pop(1)
    corpus = FOLDER / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(SEEDS.get(target, [b"47"])):
        (corpus / str(number)).write_bytes(seed)
    atheris.Setup([*sys.argv, str(corpus)], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()

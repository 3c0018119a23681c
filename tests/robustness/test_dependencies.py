"""What the program is made of besides itself: pinned by version and digest, from no named place, and known by date."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "requirements"
LOCKED = sorted(FOLDER.glob("*.txt"))
ENTRY = re.compile(
    r"(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>[0-9][\w.+!]*)(?: ; (?P<marker>[^\\]+?))?(?P<rest>( --hash=\S+)+)"
)
DIGEST = re.compile(r"--hash=sha256:[0-9a-f]{64}")
ROW = re.compile(r"\| (?P<name>[a-z0-9.-]+) \| (?P<version>[\w.]+) \| (?P<released>\d{4}-\d{2}) \| [^|]+ \| [^|]+ \|")


def entries(file: Path) -> list[str]:
    """The entries of a file of locked versions, each on one line; comments left out."""
    lines = (line for line in file.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#"))
    return [" ".join(entry.split()) for entry in "\n".join(lines).replace("\\\n", "").splitlines() if entry.strip()]


def test_every_list_wanted_is_locked():
    wanted = {file.stem for file in FOLDER.glob("*.in")} | {"runtime", "dev"}
    assert {file.stem for file in LOCKED} == wanted


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.stem)
def test_everything_is_pinned_by_version_and_digest(file: Path):
    """Nothing by address, nothing from a folder, no option that names where packages come from."""
    assert entries(file)
    for entry in entries(file):
        found = ENTRY.fullmatch(entry)
        assert found, f"{file.name}: {entry[:80]}"
        assert all(DIGEST.fullmatch(digest) for digest in found["rest"].split())
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host| @ |^-e|git\+", text, re.MULTILINE)


def test_one_version_of_a_package_in_all_lists():
    """What is tested is what is shipped."""
    found: dict[tuple[str, str], set[str]] = {}
    for file in LOCKED:
        for entry in filter(None, map(ENTRY.fullmatch, entries(file))):
            found.setdefault((entry["name"], entry["marker"] or ""), set()).add(entry["version"])
    assert {name: versions for name, versions in found.items() if len(versions) > 1} == {}


def test_nothing_is_wanted_by_address():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    wanted += [each for extra in project["project"]["optional-dependencies"].values() for each in extra]
    wanted += [line for file in FOLDER.glob("*.in") for line in file.read_text(encoding="utf-8").split("\n")]
    assert not [each for each in wanted if "@" in each or "/" in each]


def test_the_age_of_what_is_shipped_is_known():
    """The table beside the locked versions names each of those that are shipped, in that version."""
    told = {(row["name"], row["version"]) for row in ROW.finditer((FOLDER / "README.md").read_text(encoding="utf-8"))}
    shipped = filter(None, map(ENTRY.fullmatch, entries(FOLDER / "runtime.txt")))
    assert told == {(entry["name"], entry["version"]) for entry in shipped}

"""The wheel is complete: built, installed somewhere else and started there, it does the whole job."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "noodle-shop.json"
PROVISIONS = 220

WITHOUT_AUTHORING = """
import sys
sys.modules.update(dict.fromkeys(["yaml", "pydantic"]))
from huiqi.cli import main
sys.argv = ["huiqi", "policies", "--json"]
sys.exit(main())
"""


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    [built] = folder.glob("huiqi-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--target", target, wheel)
    return target


def python(installed: Path, away: Path, *arguments: str | Path) -> str:
    """Run Python with the installed program on its path, from a folder that has nothing to do with the checkout."""
    command = [sys.executable, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=away, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def names_in(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_wheel_holds_policy_set_and_resources(wheel: Path):
    names = names_in(wheel)
    assert "huiqi/data/policy_data/compiled.json" in names
    assert "huiqi/data/policy_data/policy_set.yaml" in names
    assert "huiqi/data/resources/reference/industries.json" in names
    assert {Path(name).suffix for name in names if name.startswith("huiqi/data/resources/fonts/")} & {".ttf", ".otf"}


def test_wheel_holds_nothing_needless(wheel: Path):
    names = names_in(wheel)
    assert not [name for name in names if "/raw/" in name or "__pycache__" in name]
    assert {name.split("/")[0].split("-")[0] for name in names} == {"huiqi"}


def test_installed_program_is_the_one_started(installed: Path, tmp_path: Path):
    where = python(installed, tmp_path, "-c", "import huiqi.resources as r; print(r.__file__, r.root('policy_data'))")
    assert all(Path(path).is_relative_to(installed) for path in where.split())


def test_installed_program_lists_every_provision(installed: Path, tmp_path: Path):
    provisions = json.loads(python(installed, tmp_path, "-m", "huiqi", "policies", "--json"))
    assert len(provisions) == PROVISIONS


def test_installed_program_reads_the_compiled_set(installed: Path, tmp_path: Path):
    provisions = json.loads(python(installed, tmp_path, "-c", WITHOUT_AUTHORING))
    assert len(provisions) == PROVISIONS


def test_installed_program_writes_the_handouts(installed: Path, tmp_path: Path):
    files = [tmp_path / "清单.xlsx", tmp_path / "清单.pdf"]
    python(installed, tmp_path, "-m", "huiqi", "assess", SAMPLE, "--xlsx", files[0], "--pdf", files[1])
    assert files[0].read_bytes().startswith(b"PK")
    assert files[1].read_bytes().startswith(b"%PDF")


def test_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"## [{project['version']}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_locked_requirements_name_no_host():
    for file in (ROOT / "requirements").glob("*.txt"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if "://" in line or line.startswith("-")], file.name

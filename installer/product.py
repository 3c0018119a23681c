"""What is built: its name, version and date, and where it goes. The version is written in pyproject.toml and nowhere else."""

import os
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "installer"
BUILD = ROOT / "build"
DIST = ROOT / "dist"
NAME = "huiqi"
TITLE = "惠企自测"


@cache
def version() -> str:
    """Return the version that every package, launcher and document carries."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


@cache
def pinned() -> dict[str, Any]:
    """Return what pinned.toml says."""
    return tomllib.loads((HERE / "pinned.toml").read_text(encoding="utf-8"))


@cache
def epoch() -> int:
    """Return the time that stands for "when it was built": SOURCE_DATE_EPOCH, else that of the commit; in seconds."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given or output("git", "-C", ROOT, "log", "-1", "--format=%ct"))


def run(*command: str | Path, **environment: str) -> None:
    """Run a command, with the build's date and a fixed hash seed in its environment; stop the build if it fails."""
    subprocess.run(list(map(str, command)), check=True, env=_environment(environment), stdin=subprocess.DEVNULL)


def output(*command: str | Path) -> str:
    """Return what a command prints; stop the build if it fails."""
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, encoding="utf-8").stdout


def _environment(more: dict[str, str]) -> dict[str, str]:
    fixed = {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return os.environ | fixed | more


if __name__ == "__main__":
    print(version())

"""The folder of third-party libraries and the program, as both packages ship it: trimmed, compiled, weighed, dated."""

import fnmatch
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from installer.product import BUILD, epoch, output, pinned, run

LEFT_OUT = (
    "bin/*", "Scripts/*", "share/*", "*.pyi", "*.pxd", "*.c", "*.h", "*/RECORD", "*/REQUESTED", "*/INSTALLER", "*/direct_url.json",
    "*/WHEEL", "*/entry_points.txt", "*/top_level.txt", "*/__pycache__/*", "PIL/_avif*", "pillow.libs/libavif*", "PIL/_imagingtk*",
    "*/uninstalled*", "reportlab/fonts/*.sfd",
)  # fmt: skip
PARTS = (
    ("Python", "python/*", "usr/lib/huiqi/bin/*", "usr/lib/huiqi/lib/python*/[!s]*"),
    ("Qt", "*/PySide6/*", "*/shiboken6/*"),
    ("fonts", "*/huiqi/data/resources/fonts/*"),
    ("policy set", "*/huiqi/data/policy_data/*"),
    ("program", "*/huiqi/*", "*.exe"),
)


def qt_kept(system: str) -> list[str]:
    """Return the files of PySide6 that one system's package keeps, as patterns."""
    qt = pinned()["qt"]
    patterns = [*qt["everywhere"], *pinned()[system]["qt"]]
    return [each.format(module=module) for each in patterns for module in (qt["modules"] if "{" in each else [""])]


def trim(libraries: Path, system: str) -> None:
    """Remove what the program does not need: all of Qt but what is named, and what only builds or develops need."""
    kept = qt_kept(system)
    for file in sorted(each for each in libraries.rglob("*") if each.is_file() or each.is_symlink()):
        name = file.relative_to(libraries).as_posix()
        if _matches(name, LEFT_OUT) or (name.startswith("PySide6/") and not _matches(name.removeprefix("PySide6/"), kept)):
            file.unlink()
    for folder in sorted((each for each in libraries.rglob("*") if each.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def compile_all(python: Path, folder: Path, prefix: str) -> None:
    """Compile every module beforehand, without a trace of when or where: the program starts sooner and writes nothing.

    The caches are not checked against their sources when they are read, which saves a look at every file.
    """
    options = ("-q", "-j1", "--invalidation-mode=unchecked-hash", "-s", str(folder), "-p", prefix)
    run(python, "-I", "-m", "compileall", *options, folder)


def stamp(folder: Path) -> None:
    """Give every file the date of the commit, and the same permissions whoever builds."""
    for path in (folder, *folder.rglob("*")):
        if path.is_symlink():
            continue
        runs = path.is_dir() or os.access(path, os.X_OK)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch(), epoch()))


def weigh(folder: Path) -> dict[str, int]:
    """Return the bytes of each part of a package."""
    weights = {part[0]: 0 for part in PARTS} | {"other libraries": 0}
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            name = file.relative_to(folder).as_posix()
            part = next((title for title, *patterns in PARTS if _matches(name, patterns)), "other libraries")
            weights[part] += file.stat().st_size
    return weights


def print_sizes(folder: Path, packages: Iterable[Path]) -> None:
    """Print what the parts weigh installed, and the packages as they are handed out."""
    weights = weigh(folder)
    for title, size in (*weights.items(), ("installed", sum(weights.values()))):
        print(f"{title:<36}{size / 1e6:>8.1f} MB")
    for package in packages:
        print(f"{package.name:<36}{package.stat().st_size / 1e6:>8.1f} MB")


def same_bytecode(python: Path) -> str:
    """Return the version of the Python that compiles; its bytecode is that of every release of the same series."""
    found = output(python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])").strip()
    if found != pinned()["python"]:
        raise SystemExit(f"{python} is Python {found}, not {pinned()['python']}")
    return found


def fresh(name: str) -> Path:
    """Return an empty folder under build."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def normal(name: str) -> str:
    """Return the name of a distribution as package indices spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()

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
    "reportlab/fonts/*",
)  # fmt: skip
PARTS = (
    ("Qt", ("PySide6/*", "shiboken6/*")),
    ("fonts", ("huiqi/data/resources/fonts/*",)),
    ("policy set", ("huiqi/data/policy_data/*",)),
    ("program", ("huiqi/*",)),
    ("other libraries", ("*",)),
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
        if _matches(name, LEFT_OUT) or (
            name.startswith("PySide6/") and not _matches(name.removeprefix("PySide6/"), kept)
        ):
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
    options = ("-q", "-f", "-j1", "--invalidation-mode=unchecked-hash", "-s", str(folder), "-p", prefix)
    run(python, "-IB", "-m", "compileall", *options, folder)


def stamp(folder: Path) -> None:
    """Give every file the date of the commit, and the same permissions whoever builds."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
        os.utime(path, (epoch(), epoch()))


def weigh(folder: Path, libraries: Path) -> dict[str, int]:
    """Return the bytes of each part of a package; what is not among the libraries counts as Python, launchers included."""
    weights = dict.fromkeys(("Python", *(title for title, _ in PARTS)), 0)
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            weights[_part(file, libraries)] += file.stat().st_size
    return weights


def _part(file: Path, libraries: Path) -> str:
    if not file.is_relative_to(libraries):
        return "Python"
    name = file.relative_to(libraries).as_posix()
    return next(title for title, patterns in PARTS if _matches(name, patterns))


def print_sizes(folder: Path, libraries: Path, packages: Iterable[Path]) -> None:
    """Print what the parts weigh installed, and the packages as they are handed out."""
    weights = weigh(folder, libraries)
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

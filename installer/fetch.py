"""Gets what is not in the repository: pinned source archives, and wheels for another system. Everything is checked by hash."""

import hashlib
import re
import shutil
import sys
import urllib.request
from collections.abc import Iterable, Iterator
from pathlib import Path

from packaging.markers import Marker

from installer.product import BUILD, ROOT, output, run

DOWNLOADS = BUILD / "downloads"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


def archive(pool: str, sha256: str) -> Path:
    """Return a source archive of Debian's, from this machine's own mirror."""
    target = DOWNLOADS / Path(pool).name
    if not target.exists():
        DOWNLOADS.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        address = f"{mirror()}/{pool}"  # where apt itself gets its packages from
        with urllib.request.urlopen(address, timeout=120) as answer, part.open("wb") as file:  # noqa: S310 - checked below
            shutil.copyfileobj(answer, file)
        part.replace(target)
    return checked(target, sha256)


def checked(file: Path, sha256: str) -> Path:
    """Return the file if it is the pinned one; raises SystemExit otherwise."""
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{file} is not the pinned file: sha256 {found}, expected {sha256}")
    return file


def mirror() -> str:
    """Return the address of the Debian mirror that apt on this machine uses."""
    return output("bash", ROOT / "installer" / "roots.sh", "mirror").strip()


def source_package(requirement: str, sha256: str) -> Path:
    """Return the folder with the source package of one pinned requirement, as PyPI has it."""
    pinned = DOWNLOADS / "source-package.txt"
    target = DOWNLOADS / requirement
    if not target.exists():
        target.mkdir(parents=True)
        pinned.write_text(f"{requirement} --hash=sha256:{sha256}\n", encoding="utf-8")
        run(*PIP, "download", "--no-deps", "--no-binary", ":all:", "--require-hashes", "-d", target, "-r", pinned)
    [file] = target.iterdir()
    return checked(file, sha256)


def install_locked(target: Path, python: str, platforms: Iterable[str], environment: dict[str, str]) -> None:
    """Unpack the locked wheels of another platform into a folder, each checked by its hash."""
    target.mkdir(parents=True)
    wanted = BUILD / f"locked-{target.name}.txt"
    lines = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    wanted.write_text("\n".join(applicable(lines, environment)) + "\n", encoding="utf-8")
    options = [f"--platform={each}" for each in platforms]
    run(
        *PIP, "install", "--no-deps", "--no-compile", "--only-binary=:all:", "--require-hashes", "--implementation=cp",
        f"--python-version={python}", *options, "--target", target, "-r", wanted,
    )  # fmt: skip


def applicable(locked: str, environment: dict[str, str]) -> Iterator[str]:
    """Yield the locked requirements that hold in the environment of the target, which pip would judge by its own."""
    for line in re.sub(r"\\\n\s*", "", locked).splitlines():
        requirement, _, hashes = line.partition(" --hash")
        name, _, marker = requirement.partition(";")
        if "==" in name and (not marker or Marker(marker.strip()).evaluate(environment)):
            yield f"{name.strip()} --hash{hashes}".partition("  #")[0]


def install_program(target: Path) -> None:
    """Build the program's wheel and unpack it into a folder."""
    wheels = BUILD / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    run(*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, ROOT)
    [wheel] = wheels.glob("huiqi-*.whl")
    run(*PIP, "install", "--no-deps", "--no-index", "--no-compile", "--upgrade", "--target", target, wheel)

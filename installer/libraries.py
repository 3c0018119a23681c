"""Which system packages the shipped libraries need: asked of the libraries themselves, never guessed."""

import re
from collections.abc import Iterable
from pathlib import Path

from installer.product import HERE, output

LIBC = re.compile(r"^(libc|libm|libpthread|libdl|librt|libutil|ld-linux-x86-64)\.so\.\d+$")
NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
SYMBOL = re.compile(r"Name: (GLIBC|GLIBCXX)_([0-9.]+) ")
GCC_OF = {20: "5", 21: "5", 22: "6", 23: "7", 24: "7", 25: "8", 26: "9", 27: "9", 28: "9", 29: "11", 30: "12"}
"""The GCC release whose libstdc++ first had GLIBCXX_3.4.x."""


def dependencies(tree: Path) -> list[str]:
    """Return the Depends of a package: every system library that one of its files loads, and how new libc must be."""
    binaries = [file for file in sorted(tree.rglob("*")) if file.is_file() and is_elf(file)]
    said = "\n".join(output("readelf", "--wide", "--dynamic", "--version-info", file) for file in binaries)
    shipped = {file.name for file in tree.rglob("*") if ".so" in file.name}
    names = sorted(name for name in set(NEEDED.findall(said)) - shipped if not LIBC.match(name))
    libc, libstdcxx = newest(said, "GLIBC"), newest(said, "GLIBCXX")
    versions = {"libgcc-s1": " | libgcc1"}  # as Debian 10 calls it
    versions |= {"libstdc++6": f" (>= {GCC_OF[libstdcxx[-1]]})"} if libstdcxx else {}
    packages = sorted(packages_of(names, table()))
    return [f"libc6 (>= {'.'.join(map(str, libc))})", *(f"{each}{versions.get(each, '')}" for each in packages)]


def is_elf(file: Path) -> bool:
    """Say whether a file is a program or library."""
    with file.open("rb") as opened:
        return not file.is_symlink() and opened.read(4) == b"\x7fELF"


def newest(said: str, kind: str) -> tuple[int, ...]:
    """Return the newest version of a library's symbols that anything asks for; () if nothing does."""
    return max(
        (tuple(map(int, number.split("."))) for name, number in SYMBOL.findall(said) if name == kind), default=()
    )


def packages_of(names: Iterable[str], known: dict[str, str]) -> set[str]:
    """Return the Debian packages of libraries; raises SystemExit for one that the table does not know."""
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SystemExit(f"installer/system-packages.sh does not say which package has {', '.join(unknown)}")
    return {known[name] for name in names}


def table() -> dict[str, str]:
    """Return library -> Debian package, as system-packages.sh knows them."""
    text = (HERE / "system-packages.sh").read_text(encoding="utf-8")
    return dict(re.findall(r"^\s*\[(\S+)\]=(\S+)$", text, re.MULTILINE))

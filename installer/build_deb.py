"""Builds the Debian package into dist: its own Python, the locked wheels, the program, and what a desktop wants to know.

python -m installer.build_deb
"""

import gzip
import re
import shutil
import time
from email.utils import formatdate
from hashlib import md5
from pathlib import Path

from installer.cpython import private_python
from installer.fetch import install_locked, install_program
from installer.icons import ICONS, pictures
from installer.libraries import dependencies
from installer.licences import LICENCES, Component, distributions, document, own
from installer.notes import notes
from installer.pack import write_sums
from installer.payload import compile_all, fresh, print_sizes, stamp, trim
from installer.product import DIST, HERE, NAME, ROOT, epoch, pinned, run, version

LINUX = HERE / "linux"
TARGET = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"}
MAINTAINER = "Huiqi <huiqi@localhost>"
PLATFORMS = [f"manylinux_2_{minor}_x86_64" for minor in (5, 12, 17, 24, 26, 27, 28)]


def main() -> None:
    """Build, pack, and print what it weighs."""
    tree = fresh(f"{NAME}-deb")
    libraries = runtime(tree / "usr" / "lib" / NAME)
    desktop(tree / "usr")
    documents(tree / "usr" / "share")
    stamp(tree)
    control(tree)
    package = DIST / f"{NAME}_{version()}_amd64.deb"
    DIST.mkdir(exist_ok=True)
    run("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "--threads-max=1", tree, package)
    shutil.copy2(libraries / LICENCES / "sbom.cdx.json", DIST / f"{NAME}_{version()}_amd64.cdx.json")
    shutil.rmtree(tree / "DEBIAN")
    print_sizes(tree, libraries, [package])


def runtime(home: Path) -> Path:
    """Put Python, the libraries and the program together; return the folder of the libraries."""
    private = private_python()
    shutil.copytree(private, home, ignore=shutil.ignore_patterns("licences", "__pycache__"))
    python, full = pinned()["python"], pinned()["linux"]["cpython"]["version"]
    libraries = home / "lib" / f"python{python}" / "site-packages"
    install_locked(libraries, python, PLATFORMS, TARGET | {"python_version": python, "python_full_version": full})
    install_program(libraries)
    parts = [_built_in(private, name) for name in ("cpython", "zlib", "libffi")]
    document([*own(), *parts, *distributions(libraries)], libraries / LICENCES)
    trim(libraries, "linux")
    compile_all(home / "bin" / "python3", home / "lib", f"/usr/lib/{NAME}/lib")
    return libraries


def _built_in(private: Path, name: str) -> Component:
    licence = {"cpython": "PSF-2.0", "zlib": "Zlib", "libffi": "MIT"}[name]
    return Component(name, pinned()["linux"][name]["version"], licence, (private / "licences" / f"{name}.txt",))


def desktop(usr: Path) -> None:
    """Put in place the command, the entry of the menu, the file type, the icons and the description for software centres."""
    _copy(LINUX / "huiqi", usr / "bin" / NAME).chmod(0o755)
    share = usr / "share"
    _copy(LINUX / "huiqi.desktop", share / "applications" / "huiqi.desktop")
    _copy(LINUX / "huiqi-mime.xml", share / "mime" / "packages" / "huiqi.xml")
    metainfo = _copy(LINUX / "huiqi.metainfo.xml", share / "metainfo" / "local.huiqi.huiqi.metainfo.xml")
    date = time.strftime("%Y-%m-%d", time.gmtime(epoch()))
    text = metainfo.read_text(encoding="utf-8").replace("@VERSION@", version()).replace("@DATE@", date)
    metainfo.write_text(text, encoding="utf-8")
    for icon, kind, name in (("huiqi", "apps", "huiqi"), ("huiqi-file", "mimetypes", "application-x-huiqi")):
        themed = share / "icons" / "hicolor"
        _copy(ICONS / f"{icon}.svg", themed / "scalable" / kind / f"{name}.svg")
        for width, picture in pictures(ICONS / f"{icon}.ico").items():
            place = themed / f"{width}x{width}" / kind
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{name}.png").write_bytes(picture)


def _copy(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(source, target))


def documents(share: Path) -> None:
    """Write the copyright, the changelog, the manual page and the exceptions that lintian is told of."""
    doc = share / "doc" / NAME
    _copy(LINUX / "copyright", doc / "copyright")
    _squeeze(debian_changelog(), doc / "changelog.gz")
    _squeeze((LINUX / "huiqi.1").read_text(encoding="utf-8"), share / "man" / "man1" / "huiqi.1.gz")
    _copy(LINUX / "lintian-overrides", share / "lintian" / "overrides" / NAME)


def debian_changelog() -> str:
    """Return the release notes of this version in the form that Debian prescribes."""
    lines = notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version()).splitlines()
    items = [
        re.sub(r"^- ", "  * ", re.sub(r"^  (?=\S)", "    ", line))
        for line in lines
        if line and not line.startswith("#")
    ]
    date = formatdate(epoch())
    return f"{NAME} ({version()}) stable; urgency=medium\n\n" + "\n".join(items) + f"\n\n -- {MAINTAINER}  {date}\n"


def _squeeze(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def control(tree: Path) -> None:
    """Write what dpkg wants to know, with the libraries that the shipped ones load."""
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    size = sum(file.stat().st_size for file in files) // 1024
    text = (LINUX / "control").read_text(encoding="utf-8")
    values = {
        "MAINTAINER": MAINTAINER,
        "VERSION": version(),
        "SIZE": str(size),
        "DEPENDS": ", ".join(dependencies(tree)),
    }
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    sums = [
        f"{md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(tree).as_posix()}\n"
        for file in files
    ]
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(text, encoding="utf-8")
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")
    stamp(folder)


if __name__ == "__main__":
    main()
    write_sums(DIST)

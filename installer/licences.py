"""Collects the licences of everything in a package: one text a component, and an index that the About page reads.

    python -m installer.licences        what the checkout runs on, into build/licences

``index.json`` is a list of ``{"name", "version", "licence", "files"}``, by name; the files lie beside it.
"""

import json
import shutil
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser
from pathlib import Path

from installer.payload import fresh, normal
from installer.product import HERE, NAME, ROOT, pinned, version

TEXTS = HERE / "licences"
LICENCES = "huiqi/data/licences"
"""Where the program looks for them, among the installed libraries."""
LGPL = "LGPL-3.0-only"


@dataclass(frozen=True)
class Component:
    """Something shipped: its name, version, licence (an SPDX expression where it states one) and licence texts."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def distributions(libraries: Path, names: Iterable[str] | None = None) -> Iterator[Component]:
    """Yield the components unpacked from wheels into a folder; only the ones named, if any are."""
    wanted = None if names is None else {normal(name) for name in names}
    for folder in sorted(libraries.glob("*.dist-info")):
        metadata = Parser().parsestr((folder / "METADATA").read_text(encoding="utf-8"), headersonly=True)
        name = normal(metadata["Name"])
        if name == NAME or (wanted is not None and name not in wanted):
            continue
        if name.startswith(("pyside6", "shiboken6")):
            yield Component(name, metadata["Version"], LGPL, qt_texts())
        else:
            yield Component(name, metadata["Version"], licence_of(metadata), tuple(_texts(folder)))


def licence_of(metadata: Message) -> str:
    """Return the licence a distribution states: its expression, else its classifier, else its own words."""
    classifiers = [
        each.rpartition(" :: ")[2] for each in metadata.get_all("Classifier", []) if each.startswith("License")
    ]
    words = metadata.get("License-Expression") or ", ".join(classifiers) or metadata.get("License") or ""
    return words.strip().partition("\n")[0] or "see its text"


def _texts(folder: Path) -> list[Path]:
    """Return the licence files in the metadata of a distribution, wherever its builder put them."""
    names = ("licen", "copying", "notice", "authors")
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if "licenses" in file.parent.parts or file.name.lower().startswith(names)]


def qt_texts() -> tuple[Path, ...]:
    """Return what goes with Qt: how to replace it, and the two licences that the LGPL consists of."""
    return TEXTS / "qt.txt", TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt"


def own() -> Iterator[Component]:
    """Yield the program itself, its fonts and its readings of characters."""
    resources = ROOT / "resources"
    yield Component(NAME, version(), "Apache-2.0", (ROOT / "LICENSE",))
    yield Component("noto-sans-sc", "2.004", "OFL-1.1", (resources / "fonts" / "OFL.txt",))
    yield Component("pypinyin-readings", "0.55.0", "MIT", (resources / "spelling" / "LICENSE.txt",))


def document(components: Iterable[Component], target: Path) -> None:
    """Write the licences and the bill of materials of a package into a folder."""
    from installer.sbom import write_sbom  # CycloneDX is there when packages are built, not when the program is tested

    write_sbom(write(components, target), target / "sbom.cdx.json")


def write(components: Iterable[Component], target: Path) -> list[Component]:
    """Write the texts and the index into a folder; raises SystemExit where a component came without a text."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    ordered = sorted(components, key=lambda each: each.name)
    index = [_entry(component, target) for component in ordered]
    (target / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return ordered


def _entry(component: Component, target: Path) -> dict[str, object]:
    if not component.texts:
        raise SystemExit(f"{component.name} {component.version} brings no licence text; add one to installer/licences")
    files = [_shared(text, target) for text in component.texts if text.parent == TEXTS]
    brought = [text for text in component.texts if text.parent != TEXTS]
    if brought:
        files.append(f"{component.name}.txt")
        (target / files[-1]).write_text("\n\n".join(map(_headed, brought)), encoding="utf-8", newline="\n")
    return {"name": component.name, "version": component.version, "licence": component.licence, "files": files}


def _shared(text: Path, target: Path) -> str:
    shutil.copyfile(text, target / text.name)
    return text.name


def _headed(text: Path) -> str:
    """Return a text under the name its makers gave it."""
    return f"==== {text.name} ====\n\n{_words(text.read_bytes()).strip()}\n"


def _words(content: bytes) -> str:
    """Return a text written in UTF-8, or in the Western encoding of older licences."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def main() -> None:
    """Collect the licences of what this checkout runs on."""
    locked = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8").splitlines()
    names = [line.partition("==")[0] for line in locked if "==" in line]
    found = [*own(), *distributions(Path(sysconfig.get_path("purelib")), names)]
    write(found, fresh("licences"))
    print(f"build/licences: {len(found)} components; the packages add Python {pinned()['python']} itself")


if __name__ == "__main__":
    main()

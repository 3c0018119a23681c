"""Archives whose bytes depend on nothing but what is in them: sorted names, one date, one set of permissions."""

import hashlib
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

from installer.product import epoch


def write_zip(folder: Path, target: Path) -> None:
    """Pack a folder, under its own name, into a zip with UTF-8 names."""
    date = time.gmtime(epoch())[:6]
    target.unlink(missing_ok=True)
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), date)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())


def write_sums(files: Iterable[Path], target: Path) -> None:
    """Write the SHA-256 sums of files as ``sha256sum -c`` reads them."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")

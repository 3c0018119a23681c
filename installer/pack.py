"""Archives whose bytes depend on nothing but what is in them: sorted names, one date, one set of permissions."""

import hashlib
import time
import zipfile
from pathlib import Path

from installer.product import epoch, version


def write_zip(folder: Path, target: Path) -> None:
    """Pack a folder, under its own name, into a zip with UTF-8 names."""
    date = time.gmtime(epoch())[:6]
    target.unlink(missing_ok=True)
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), date)
            entry.create_system = 3  # Unix, whose names unzip takes for UTF-8; Windows goes by the flag beside the name
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())


def write_sums(folder: Path) -> None:
    """Write the SHA-256 sums of this version's packages in a folder, as ``sha256sum -c`` reads them."""
    files = sorted(file for file in folder.iterdir() if version() in file.name and file.suffix != ".whl")
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")

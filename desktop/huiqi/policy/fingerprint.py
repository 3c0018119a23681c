"""The fingerprint of a policy set: which files it is made from, and one hash over all of them."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from huiqi.bounded import read_bounded

LARGEST = 200_000
"""Bytes of a file of a policy set; the largest has half of that, the largest with entries a fifth."""


def made_from(directory: Path, reference: Path) -> Iterator[tuple[str, Path]]:
    """Yield name and path of every file that a policy set is made from, in a fixed order."""
    for base, patterns in (
        (directory, ("*.yaml", "*/*.yaml", "*/*/*.yaml", "sources/*.txt")),
        (reference, ("*.json",)),
    ):
        for file in sorted({file for pattern in patterns for file in base.glob(pattern)}):
            yield file.relative_to(base).as_posix(), file


def fingerprint(directory: Path, reference: Path) -> str:
    """Return the SHA-256 over names and contents of everything a policy set is made from. Raises UnreadableFile."""
    digest = sha256()
    for name, file in made_from(directory, reference):
        digest.update(f"{name}\0".encode())
        digest.update(read_bounded(file, LARGEST).replace(b"\r\n", b"\n"))
        digest.update(b"\0")
    return digest.hexdigest()

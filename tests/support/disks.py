"""Disks as they are met: full, read-only. Needs root and a system that lets it mount; skips the test where it does not."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _mount(*words: str) -> None:
    try:
        done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip(f"mounting is not permitted here: {done.stderr.strip()}")


@contextmanager
def disk(folder: Path, options: str) -> Iterator[Path]:
    """Yield a folder that is a disk in memory of its own, for instance with ``size=64k``."""
    folder.mkdir(exist_ok=True)
    _mount("-t", "tmpfs", "-o", options, "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Write a file until the disk of a folder is full; return it, to be removed where there is to be room again."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


def make_read_only(folder: Path) -> None:
    """Let nobody, not even root, write to the disk of a folder."""
    _mount("-o", "remount,ro", str(folder))

"""What the set-up program must remove again: exactly the files it has written, and folders once they are empty."""

from pathlib import Path, PureWindowsPath


def removal(folder: Path) -> list[str]:
    """Return the NSIS instructions that remove a payload and nothing else, deepest folders first."""
    paths = sorted(folder.rglob("*"), key=lambda each: each.relative_to(folder).as_posix())
    files = [f'Delete "{_installed(folder, each)}"' for each in paths if each.is_file()]
    folders = [f'RMDir "{_installed(folder, each)}"' for each in reversed(paths) if each.is_dir()]
    return files + folders


def _installed(folder: Path, path: Path) -> str:
    return "$INSTDIR\\" + str(PureWindowsPath(path.relative_to(folder)))


def write_list(folder: Path, target: Path) -> Path:
    """Write those instructions to a file that setup.nsi includes; return the file."""
    target.write_text("\n".join(removal(folder)) + "\n", encoding="utf-8", newline="\n")
    return target

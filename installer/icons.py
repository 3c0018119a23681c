"""The program's icon in all its sizes, taken out of huiqi.ico as they are, so that nothing is drawn anew."""

import struct
from pathlib import Path

from installer.product import ROOT

ICONS = ROOT / "resources" / "icons"


def pictures(icon: Path) -> dict[int, bytes]:
    """Return the PNG pictures in an .ico file by their width in pixels."""
    data = icon.read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    if kind != 1:
        raise SystemExit(f"{icon} is not an icon")
    found: dict[int, bytes] = {}
    for number in range(count):
        width, *_, size, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        found[width or 256] = data[offset : offset + size]
    return found

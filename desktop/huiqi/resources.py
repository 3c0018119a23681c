"""Where the files shipped with the program are: beside a frozen program, in a wheel, or in a checkout."""

import sys
from functools import cache
from pathlib import Path

from huiqi.sentence import sentence

_PACKAGE = Path(__file__).resolve().parent


@cache
def root(name: str) -> Path:
    """Return the shipped directory ``resources`` or ``policy_data``.

    Looks beside a frozen program, then inside an installed package, then at the top of a checkout.
    Raises FileNotFoundError naming the places looked at.
    """
    places = [_PACKAGE / "data" / name, _PACKAGE.parents[1] / name]
    if getattr(sys, "frozen", False):
        places.insert(0, Path(sys.executable).resolve().parent / "data" / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(
        sentence("程序文件不完整，缺少目录 {name}，请重新安装。找过：{places}", name=name, places=tuple(places))
    )


def path(*parts: str) -> Path:
    """Return the path of a shipped file under ``resources``, for instance ``path("fonts", "NotoSansSC-Regular.ttf")``."""
    return root("resources").joinpath(*parts)


def licences() -> Path | None:
    """Return the folder with the licences of everything shipped, or None where they were not collected.

    Its ``index.json`` is a list of ``{"name", "version", "licence", "files"}``; the files lie beside it.
    They are inside an installed program, and in a checkout after ``make licences``.
    """
    places = (_PACKAGE / "data" / "licences", _PACKAGE.parents[1] / "build" / "licences")
    return next((place for place in places if (place / "index.json").is_file()), None)

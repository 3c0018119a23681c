"""Makes the set-up program of a version before the first, with a file that no later version has, to try upgrading from.

python -m installer.older TARGET
"""

import shutil
import sys
from pathlib import Path

from installer.build_windows import make_setup
from installer.payload import fresh
from installer.product import BUILD, NAME, TITLE


def main(target: Path) -> None:
    """Make it out of the launcher and one more file."""
    folder = fresh("older")
    (folder / "lib").mkdir()
    (folder / "lib" / "obsolete.py").write_text("obsolete = True\n", encoding="utf-8")
    shutil.copy2(BUILD / f"{NAME}-win64" / f"{TITLE}.exe", folder)
    make_setup(folder, target, "0.0.1")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())

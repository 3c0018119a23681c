"""Two sittings, every dialog and a hall, by key and mouse, with a watch on the window's thread; printed, the longest first.

Run by ``make bench``. Off screen unless there is a display. Nothing that happens in the window escapes the watch: each turn
of the event loop is measured (tests/support/watched.py). No turn should hold the window up for more than 50 ms; for an
answer all its turns together count, up to the last repaint, and should fit into one frame, 16 ms.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["HUIQI_HOME"] = tempfile.mkdtemp(prefix="huiqi-bench-")
sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from deeds import every_deed
from watched import ANSWER, Held, Watch, no_small_talk

from huiqi import app

TURN_MS, ANSWER_MS = 50, 16
HEAD = f"{'':<44}{'times':>5}{'longest turn, median':>22}{'most':>7}{'all turns, median':>19}{'most':>7}"


def told(kind: str, held: list[Held]) -> str:
    """Return the line of one kind of deed."""
    longest, whole = ([each[place] for each in held] for place in (0, 1))
    aim, found = (ANSWER_MS, whole) if kind.startswith(ANSWER) else (TURN_MS, longest)
    over = sum(each > aim for each in found)
    figures = (
        f"{statistics.median(longest):>22.1f}{max(longest):>7.1f}{statistics.median(whole):>19.1f}{max(whole):>7.1f}"
    )
    return f"{kind:<44}{len(held):>5}{figures}" + (f"   over {aim}: {over}" if over else "")


def main() -> None:
    """Measure and print."""
    no_small_talk()
    application = app.application_for(["bench"])
    watch = Watch()
    watch.run(every_deed(application))
    print("How long the window's thread is held up, in milliseconds of its processor time:")
    print(HEAD)
    for kind, held in sorted(watch.held.items(), key=lambda each: -max(held.longest for held in each[1])):
        print(told(kind, held))


if __name__ == "__main__":
    main()

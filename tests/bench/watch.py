"""Two sittings, every dialog and a hall, by key and mouse, with a watch on the window's thread; printed, the longest first.

Run by ``make bench``. Off screen unless there is a display. Nothing that happens in the window escapes the watch: each turn
of the event loop is measured (tests/support/watched.py). No turn should hold the window up for more than 50 ms; for an
answer all its turns together count, up to the last repaint, and should fit into one frame, 16 ms.

``watch.py 5`` does it all five times, each time in a program of its own. The times of one and the same deed are the middle one
of the five then, which leaves out what other programs on the machine do to one of them; the longest of all stands beside.
"""

import json
import os
import statistics
import subprocess
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
HEAD = f"{'':<50}{'times':>5}  {'longest turn: median':>20}{'most':>6}{'ever':>6}  {'all turns: median':>17}{'most':>6}{'ever':>6}"
Run = dict[str, list[Held]]
"""What each kind of deed took, one after the other."""


def told(kind: str, runs: list[list[Held]]) -> str:
    """Return the line of one kind of deed."""
    figures, over = "", ""
    for place, width in ((0, 20), (1, 17)):
        taken = [[held[place] for held in deed] for deed in zip(*runs, strict=True)]
        usual = [statistics.median(deed) for deed in taken]
        figures += f"  {statistics.median(usual):>{width}.1f}{max(usual):>6.1f}{max(map(max, taken)):>6.1f}"
        aim = (TURN_MS, ANSWER_MS)[place]
        if place == kind.startswith(ANSWER) and max(usual) > aim:
            over = f"   over {aim}: {sum(each > aim for each in usual)}"
    return f"{kind:<50}{len(runs[0]):>5}{figures}{over}"


def measured() -> Run:
    """Do all deeds in this program."""
    no_small_talk()
    application = app.application_for(["bench"])
    watch = Watch()
    watch.run(every_deed(application))
    return watch.held


def measured_elsewhere() -> Run:
    """Do all deeds in a program of its own."""
    done = subprocess.run([sys.executable, __file__, "0"], capture_output=True, check=True, text=True)
    return {kind: [Held(*each) for each in held] for kind, held in json.loads(done.stdout).items()}


def main() -> None:
    """Measure, as often as the command line says, and print; 0 times is once, for another program to read."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    runs = [measured_elsewhere() for _ in range(times)] if times > 1 else [measured()]
    if not times:
        json.dump(runs[0], sys.stdout)
        return
    print(f"How long the window's thread is held up, in milliseconds of its processor time, in {times} run(s):")
    print(HEAD)
    kinds = {kind: [run[kind] for run in runs] for kind in runs[0]}
    for kind, held in sorted(kinds.items(), key=lambda each: -max(one.longest for run in each[1] for one in run)):
        print(told(kind, held))


if __name__ == "__main__":
    main()

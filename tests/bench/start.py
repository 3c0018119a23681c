"""From process start to the first window shown, beside an empty PySide6 window, alternating in one run; printed.

Run by ``make bench``. Off screen unless there is a display.
"""

import os
import statistics
import subprocess
import sys
import time

RUNS = 15
EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv)
window = QWidget()
window.resize(1000, 680)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
WIZARD = "import sys; from huiqi.app import main; sys.exit(main(['--quit-when-shown']))"


def took(code: str) -> tuple[float, float]:
    """Return how long a fresh Python takes for some code, in milliseconds: by the clock, and of the processor."""
    before, start = used(), time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)
    return (time.perf_counter() - start) * 1000, (used() - before) * 1000


def used() -> float:
    """Return the seconds of processor time all that was started has taken, which other programs slow down less."""
    times = os.times()
    return times.children_user + times.children_system


def told(name: str, values: list[float], unit: str = " ms", digits: int = 0, aim: str = "") -> None:
    """Print a median and a range."""
    low, middle, high = (f"{each:.{digits}f}" for each in (min(values), statistics.median(values), max(values)))
    print(f"{name:<40}{middle:>8}{unit}   {low}–{high}{aim}")


def main() -> None:
    """Measure and print."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for code in (EMPTY, WIZARD):
        took(code)
    pairs = [(took(EMPTY), took(WIZARD)) for _ in range(RUNS)]
    for place, how in enumerate(("by the clock", "of the processor")):
        told(f"empty window, {how}", [empty[place] for empty, _ in pairs])
        told(f"first window of huiqi, {how}", [wizard[place] for _, wizard in pairs])
        ratios = [wizard[place] / empty[place] for empty, wizard in pairs]
        told(f"ratio, {how}", ratios, "   ", 2, "   aim: at most 1.5")


if __name__ == "__main__":
    main()

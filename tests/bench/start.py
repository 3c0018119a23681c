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


def seconds(code: str) -> float:
    """Return how long a fresh Python takes for some code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for code in (EMPTY, WIZARD):
        seconds(code)
    pairs = [(seconds(EMPTY), seconds(WIZARD)) for _ in range(RUNS)]
    for name, column in (("empty window", 0), ("first window of huiqi", 1)):
        times = sorted(pair[column] * 1000 for pair in pairs)
        print(f"{name:<24}{statistics.median(times):>8.0f} ms   {times[0]:.0f}–{times[-1]:.0f}")
    ratios = sorted(wizard / empty for empty, wizard in pairs)
    print(f"{'ratio':<24}{statistics.median(ratios):>8.2f}      {ratios[0]:.2f}–{ratios[-1]:.2f}   aim: at most 1.5")


if __name__ == "__main__":
    main()

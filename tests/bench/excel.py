"""Time and size of the workbook of the largest golden business, printed. Run by ``make bench``."""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from businesses import business_report, names

from huiqi.report.excel import render_excel

RUNS = 7


def milliseconds(name: str) -> float:
    """Return how long the workbook of a business takes once."""
    start = time.perf_counter()
    render_excel(business_report(name))
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    sizes = {name: len(render_excel(business_report(name))) for name in names()}
    name = max(sizes, key=lambda name: sizes[name])
    times = sorted(milliseconds(name) for _ in range(RUNS))
    spread = f"{times[0]:.3f}–{times[-1]:.3f}"
    print(f"{'Excel of the largest business':<44}{statistics.median(times):>10.3f} ms   {spread}   aim: < 500 ms")
    print(f"{f'… {name}, {len(business_report(name).items)} entries':<44}{sizes[name] / 1024:>10.1f} KiB")


if __name__ == "__main__":
    main()

"""Figures of the core, printed: loading the set, assessing one business, writing the Excel and the PDF.

Run by ``make bench``. Nothing is asserted; each figure is the median of several runs in this one process.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from huiqi import resources
from huiqi.applicant.answers import load_answers
from huiqi.matching.assessment import assess
from huiqi.policy.compiled import bundled, load
from huiqi.report.build import build_report

ON = date(2022, 6, 30)


def measure(name: str, aim: str, work: Callable[[], object], runs: int) -> None:
    """Print the median and the range of the time a piece of work takes, in milliseconds."""
    work()
    times: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    print(f"{name:<44}{statistics.median(times):>10.3f} ms   {min(times):.3f}–{max(times):.3f}   aim: {aim}")


def main() -> None:
    """Measure and print."""
    policy_set = bundled()
    answers = load_answers(policy_set, resources.path("samples", "online-shop.json")).answers
    print(
        f"{len(policy_set.provisions)} provisions, {len(policy_set.measures)} measures, {len(policy_set.questions)} questions"
    )

    def read_again() -> None:
        load.cache_clear()
        bundled()

    measure("load the set", "< 60 ms", read_again, 20)
    load.cache_clear()
    policy_set = bundled()
    measure("verdicts of all measures, one business", "< 1 ms", lambda: assess(policy_set, answers, ON).outcomes, 200)
    measure("… and which questions are open", "", lambda: assess(policy_set, answers, ON).open_questions, 100)
    measure("… and the whole report with all reasons", "", lambda: build_report(assess(policy_set, answers, ON)), 50)
    report = build_report(assess(policy_set, answers, ON))
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        from huiqi.report.excel import write_excel
        from huiqi.report.pdf import write_pdf

        print(f"{'import of the exporters, once':<44}{(time.perf_counter() - start) * 1000:>10.3f} ms")
        measure(
            f"write the Excel, {len(report.items)} entries",
            "< 500 ms",
            lambda: write_excel(report, Path(folder, "a.xlsx")),
            5,
        )
        measure(
            f"write the PDF, {len(report.items)} entries",
            "< 500 ms",
            lambda: write_pdf(report, Path(folder, "a.pdf")),
            5,
        )


if __name__ == "__main__":
    main()

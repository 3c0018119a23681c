"""What the PDF of the largest business costs, printed: time, pages and size, in every way to print it.

Run by ``make bench``. Nothing is asserted; each figure is the median of several runs in this one process.
"""

import statistics
import sys
import time
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from huiqi.applicant.code import codes_of
from huiqi.policy.compiled import bundled
from huiqi.report.build import build_report
from huiqi.report.model import TO_RAISE
from huiqi.report.pdf import PdfOptions, render_pdf

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from businesses import business, names

RUNS = 7
WAYS = {
    "full": PdfOptions(),
    "full, 大字版": PdfOptions(large=True),
    "summary": PdfOptions("summary"),
    "summary, 大字版": PdfOptions("summary", large=True),
}


def main() -> None:
    """Measure and print."""
    policy_set = bundled()
    reports = {name: build_report(business(policy_set, name)) for name in names()}
    name = max(reports, key=lambda each: sum(item.bucket in TO_RAISE for item in reports[each].items))
    report, found = reports[name], business(policy_set, name)
    codes = codes_of(policy_set, found.answers, found.on)
    print(f"{name}: {sum(len(report.bucket(bucket)) for bucket in TO_RAISE)} of {len(report.items)} entries to raise")
    for way, options in WAYS.items():
        times: list[float] = []
        data = render_pdf(report, options, codes)
        for _ in range(RUNS):
            start = time.perf_counter()
            data = render_pdf(report, options, codes)
            times.append((time.perf_counter() - start) * 1000)
        size = f"{len(PdfReader(BytesIO(data)).pages)} pages, {len(data) / 1024:.0f} KiB"
        print(
            f"PDF, {way:<20}{statistics.median(times):>8.0f} ms   {min(times):.0f}–{max(times):.0f}   {size}   aim: < 500 ms"
        )


if __name__ == "__main__":
    main()

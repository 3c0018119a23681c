"""The golden hand-outs: five businesses as workbooks, and each printed another way.

``make golden`` writes what changed anew, and prints how.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import unified_diff
from io import BytesIO
from pathlib import Path

from businesses import business, business_report
from pypdf import PdfReader
from workbook_text import workbook_text

from huiqi.applicant.code import codes_of
from huiqi.policy.compiled import bundled
from huiqi.report.excel import render_excel
from huiqi.report.model import Report
from huiqi.report.pdf import PdfOptions, render_pdf

FOLDER = Path(__file__).parents[1] / "report" / "golden"
WAYS = {
    "noodle-shop-2022": PdfOptions(),
    "charity": PdfOptions(large=True),
    "convenience-store-chain": PdfOptions("summary"),
    "travel-agency": PdfOptions("summary", large=True),
    "machine-factory-design-centre": PdfOptions(department="industry"),
}
"""The businesses whose hand-outs are kept, with how they are printed."""
NO_DIGEST = "0" * 64
"""In place of the digest of the set, which any change moves."""
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_OFFSETS = re.compile(rb"/Length \d+|^\d{10} \d{5} [nf] ?$|(?<=startxref\n)\d+", re.MULTILINE)


def excel_changes(name: str) -> list[str]:
    """Return how the workbook of a business differs from the golden one, cell by cell; nothing where it does not."""
    return _changes(_kept(f"{name}.xlsx.txt").decode().split("\n"), _workbook(name).split("\n"))


def pdf_changes(old: bytes, new: bytes) -> list[str]:
    """Return how the text of two PDFs differs, line by line; says so where only the layout does."""
    if _unpacked(old) == _unpacked(new):
        return []
    return _changes(_lines(old), _lines(new)) or ["same words, another layout"]


def golden_pdf(name: str) -> bytes:
    """Return the PDF as it was written last; empty where there is none."""
    return _kept(f"{name}.pdf")


def printed(name: str) -> bytes:
    """Return the PDF of a business as it is now."""
    assessment = business(bundled(), name)
    unmarked = replace(assessment.policy_set, sha256=NO_DIGEST)
    return render_pdf(_report(name), WAYS[name], codes_of(unmarked, assessment.answers, assessment.on))


def _workbook(name: str) -> str:
    return workbook_text(render_excel(_report(name)))


def _report(name: str) -> Report:
    """Return the report of a business without the digest of the set."""
    return replace(business_report(name), policy_sha256=NO_DIGEST)


def _kept(name: str) -> bytes:
    file = FOLDER / name
    return file.read_bytes() if file.exists() else b""


def _unpacked(data: bytes) -> bytes:
    """Return every byte of a PDF with its streams unpacked, as builds of zlib pack the same bytes in different ways."""
    return _OFFSETS.sub(b"", _STREAM.sub(lambda found: _inflated(found[1]), data))


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def _lines(data: bytes) -> list[str]:
    pages = PdfReader(BytesIO(data)).pages if data else ()
    return [f"{number}: {line}" for number, page in enumerate(pages, 1) for line in page.extract_text().splitlines()]


def _changes(old: Iterable[str], new: Iterable[str]) -> list[str]:
    return list(unified_diff(list(old), list(new), "golden", "now", lineterm="", n=1))


def _renewed() -> Iterator[tuple[str, list[str]]]:
    """Write every golden file that differs; yield its name and how."""
    for name in WAYS:
        if changes := excel_changes(name):
            (FOLDER / f"{name}.xlsx.txt").write_text(_workbook(name), encoding="utf-8", newline="\n")
        yield f"{name}.xlsx.txt", changes
        new = printed(name)
        if changes := pdf_changes(golden_pdf(name), new):
            (FOLDER / f"{name}.pdf").write_bytes(new)
        yield f"{name}.pdf", changes


def main() -> None:
    """Write what differs from the golden files, and print how."""
    FOLDER.mkdir(exist_ok=True)
    for file, changes in _renewed():
        print("\n".join((f"{file}: {'changed' if changes else 'unchanged'}", *changes)))


if __name__ == "__main__":
    main()

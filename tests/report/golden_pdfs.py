"""The golden PDFs: five businesses, each printed another way. ``make golden`` writes them anew and says what changed."""

import re
import zlib
from dataclasses import replace
from difflib import unified_diff
from io import BytesIO
from pathlib import Path

from businesses import business
from pypdf import PdfReader

from huiqi.applicant.code import codes_of
from huiqi.policy.compiled import bundled
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.pdf import PdfOptions, render_pdf

FOLDER = Path(__file__).parent / "golden"
WAYS = {
    "noodle-shop-2022": PdfOptions(),
    "charity": PdfOptions(large=True),
    "convenience-store-chain": PdfOptions("summary"),
    "travel-agency": PdfOptions("summary", large=True),
    "machine-factory-design-centre": PdfOptions(department="industry"),
}
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_OFFSETS = re.compile(rb"/Length \d+|^\d{10} \d{5} [nf] ?$|(?<=startxref\n)\d+", re.MULTILINE)


def printed(policy_set: PolicySet, name: str) -> bytes:
    """Return the PDF of a business as it is now; the digest of the set, which any change moves, is left out."""
    assessment = business(policy_set, name)
    codes = codes_of(policy_set, assessment.answers, assessment.on)
    return render_pdf(replace(build_report(assessment), policy_sha256="0" * 64), WAYS[name], codes)


def golden(name: str) -> bytes:
    """Return the PDF as it was written last; empty where there is none."""
    file = FOLDER / f"{name}.pdf"
    return file.read_bytes() if file.exists() else b""


def unpacked(data: bytes) -> bytes:
    """Return every byte of a PDF with its streams unpacked, as builds of zlib pack the same bytes in different ways."""
    return _OFFSETS.sub(b"", _STREAM.sub(lambda found: _inflated(found[1]), data))


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def changes(old: bytes, new: bytes) -> str:
    """Return how the text of two PDFs differs, line by line; says so where only the layout does."""
    lines = list(unified_diff(_lines(old), _lines(new), "golden", "now", lineterm="", n=1))
    return "\n".join(lines) or "same words, another layout"


def _lines(data: bytes) -> list[str]:
    if not data:
        return []
    pages = PdfReader(BytesIO(data)).pages
    return [f"{number}: {line}" for number, page in enumerate(pages, 1) for line in page.extract_text().splitlines()]


def main() -> None:
    """Write what differs from the golden files, and print how."""
    policy_set = bundled()
    FOLDER.mkdir(exist_ok=True)
    for name in WAYS:
        old, new = golden(name), printed(policy_set, name)
        if unpacked(old) == unpacked(new):
            print(f"{name}: unchanged")
        else:
            (FOLDER / f"{name}.pdf").write_bytes(new)
            print(f"{name}: {changes(old, new)}" if old else f"{name}: new")


if __name__ == "__main__":
    main()

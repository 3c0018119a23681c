"""The QR codes on paper: read back by an independent decoder, as a scanner of a service hall would."""

from datetime import date

import pypdfium2
import pytest
import zxingcpp
from reportlab.lib.units import mm

from huiqi import resources
from huiqi.applicant.answers import load_answers
from huiqi.applicant.code import answers_of_codes, codes_of, fingerprint
from huiqi.report import pdf
from huiqi.report.pdf import PdfOptions
from huiqi.report.pdf.codes import code

from . import sample_report as sample

ON = date(2026, 11, 22)
DIGITS = "4713057" + "0123456789" * 66


def read(data: bytes, page: int, dpi: int) -> list[zxingcpp.Barcode]:
    """The codes on a page printed at so many dots an inch, in grey, in reading order."""
    picture = pypdfium2.PdfDocument(data)[page].render(scale=dpi / 72, grayscale=True).to_pil()
    found = zxingcpp.read_barcodes(picture)
    return sorted(found, key=lambda each: (each.position.top_left.y // (dpi / 5), each.position.top_left.x))


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize(
    "options",
    [PdfOptions(), PdfOptions(large=True), PdfOptions("summary", large=True), PdfOptions(department="tax")],
    ids=str,
)
@pytest.mark.parametrize("name", ["noodle-shop", "online-shop", "tour-company"])
def test_the_answers_come_back(policy_set, name: str, options: PdfOptions, dpi: int) -> None:
    answers = load_answers(policy_set, resources.path("samples", f"{name}.json")).answers
    texts = codes_of(policy_set, answers, ON)
    found = read(pdf.render_pdf(sample.sample_report(), options, texts), 0, dpi)
    assert [each.text for each in found] == list(texts)
    assert {each.ec_level for each in found} == {"M"}
    back = answers_of_codes(policy_set, [each.text for each in found])
    assert (back.on, fingerprint(back.answers, ON)) == (ON, fingerprint(answers, ON))


@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_every_code_is_printed_once_in_order(count: int) -> None:
    texts = tuple(f"{DIGITS}{number}" for number in range(count))
    data = pdf.render_pdf(sample.sample_report(), PdfOptions(), texts)
    page = 0 if count <= 2 else len(pypdfium2.PdfDocument(data)) - 1
    assert [each.text for each in read(data, page, 150)] == list(texts)
    words = pypdfium2.PdfDocument(data)[page].get_textpage().get_text_range().replace("\r\n", "")
    assert "窗口扫码即可调出这份自测" in words
    assert (f"第 {count}/{count} 码" in words) == (count > 1)


@pytest.mark.parametrize("text", [DIGITS, "HTTP-45:" + "A7BC$ %*+-./:" * 40, "惠企自测" * 40])
def test_a_module_is_large_enough_to_scan_and_the_text_is_packed_tightly(text: str) -> None:
    drawn = code(text)
    bits = {DIGITS: 10 / 3}.get(text, 5.5 if text.isascii() else 24)
    capacity = {65: 290, 69: 334, 73: 365, 77: 415, 81: 453}  # bytes of versions 12 to 16 at level M
    assert drawn.module >= 0.4 * mm
    assert drawn.height <= 45 * mm
    smaller = capacity.get(len(drawn.matrix) - 4)
    assert smaller is None or smaller * 8 < bits * len(text) + 24

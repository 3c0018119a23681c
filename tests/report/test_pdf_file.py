"""The PDF as a file: properties, outline, the same bytes each time, whatever the texts are."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf.generic import Destination

from huiqi import resources
from huiqi.report import fonts, pdf
from huiqi.report.atomic import ExportError
from huiqi.report.model import Report
from huiqi.report.pdf import PdfOptions

from . import sample_report as sample
from .printed import CODE, WAYS, body, reader, squeezed, text_of


def everything(bucket: str) -> Report:
    items = tuple(replace(item, bucket=bucket) for item in sample.sample_report(18).items)
    return replace(sample.sample_report(), items=items, departments=sample.groups(items))


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_properties_outline_links_and_fonts(options: PdfOptions) -> None:
    document = reader(sample.sample_report(), options)
    assert document.metadata is not None
    assert document.metadata.title == f"惠企自测 结果单：{sample.LONG_NAME}"
    assert "评估日期 2025年11月22日" in str(document.metadata.subject)
    assert document.trailer["/Root"]["/Lang"] == "zh-CN"
    outline = [entry for entry in document.outline if isinstance(entry, Destination)]
    places = [document.get_destination_page_number(entry) for entry in outline]
    assert places == sorted(places)
    used = {
        font.get_object()["/BaseFont"]: font.get_object()
        for page in document.pages
        for font in page["/Resources"]["/Font"].values()
        if font.get_object()["/Subtype"] == "/TrueType"
    }
    assert {name.split("+")[1] for name in used} == {fonts.REGULAR, fonts.BOLD}
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in used.values())
    assert all("/ToUnicode" in font for font in used.values())


def test_the_outline_names_every_part_and_page_one_links_to_the_blocks() -> None:
    document = reader(sample.sample_report())
    top = [entry.title for entry in document.outline if isinstance(entry, Destination)]
    assert top[:3] == ["结果单", "1. 自治区商务厅", "2. 自治区财政厅"]
    assert top[-6:] == ["待确认", "差一步", "附：不适用", "附：已到期", "附：未生效", "填报信息"]
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(document.pages)}
    targets = [numbers[link.get_object()["/Dest"][0].idnum] for link in document.pages[0]["/Annots"]]
    blocks = [document.get_destination_page_number(entry) for entry in document.outline[1:5]]
    amounts = targets[: -len(blocks)]
    assert targets[-len(blocks) :] == blocks
    assert len(amounts) == 3
    assert all(blocks[0] <= target <= blocks[-1] for target in amounts)


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_the_same_report_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch, options: PdfOptions) -> None:
    first = pdf.render_pdf(sample.sample_report(), options, (CODE,))
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert pdf.render_pdf(sample.sample_report(), options, (CODE,)) == first


def test_markup_is_text(text: str) -> None:
    assert '<b>粗体</b>&<imgsrc="file:///etc/passwd"/>&lt;' in text
    assert "=cmd|'/Ccalc'!A0" in text


def test_a_missing_character_is_marked_and_a_control_character_dropped(text: str) -> None:
    assert "蒙古文〓〓〓〓〓〓与表情〓" in text
    assert "\x07" not in text
    assert "\x00" not in text


@pytest.mark.parametrize("options", [PdfOptions(), PdfOptions(large=True)], ids=str)
def test_texts_longer_than_a_page_go_on_over_pages(options: PdfOptions) -> None:
    words = [f"{number:04}号" for number in range(1500)]
    long = "".join(words)
    entry = replace(sample.items()[0], summary=long, until_text=long, cautions=(long,))
    report = replace(sample.sample_report(business=long), items=(entry,), departments=sample.groups((entry,)))
    text = text_of(report, options)
    assert {text.count(word) for word in words[200:]} == {3}


def test_an_empty_report_is_a_valid_document() -> None:
    empty = Report("", sample.ON, "2025年11月22日", "", "1", "0" * 64, (), (), (), (), (), ())
    for options in WAYS[:4]:
        first = squeezed(reader(empty, options).pages[0].extract_text())
        assert "（未填写单位名称）" in first
        assert "0项在2025年11月22日可以享受" in first
        assert "现在没有查到能享受的措施" in first


@pytest.mark.parametrize("bucket", ["available", "one_step", "to_confirm", "not_applicable", "expired", "not_yet"])
def test_everything_in_one_bucket_is_printed(bucket: str) -> None:
    pages = reader(everything(bucket)).pages
    text = squeezed("".join(line for page in pages for line in body(page) if not line.endswith("（续）")))
    assert all(squeezed(item.title) in text for item in everything(bucket).items)


def test_a_missing_font_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts._load.cache_clear()  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises(ExportError, match="重新安装"):
        pdf.write_pdf(sample.sample_report(), tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="不存在"):
        pdf.write_pdf(sample.sample_report(), tmp_path / "missing" / "a.pdf")

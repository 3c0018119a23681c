import errno
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import Destination

from huiqi import resources
from huiqi.report import fonts, pdf
from huiqi.report.atomic import ExportError
from huiqi.report.model import Report
from huiqi.report.typeset import Block, Column, Face, break_lines

from . import sample_report as sample

LABELS = ("金额", "为什么", "差在哪里", "还要确认", "有效期", "确定程度", "会同部门", "依据", "注意")
BODY = Face(fonts.REGULAR, 10.5, 16)


def reader(report: Report) -> PdfReader:
    return PdfReader(BytesIO(pdf.render_pdf(report)))


@pytest.fixture(scope="module")
def pages() -> list[str]:
    return [page.extract_text() for page in reader(sample.sample_report()).pages]


@pytest.fixture(scope="module")
def text(pages: list[str]) -> str:
    return squeezed("\n".join(pages))


def squeezed(text: str) -> str:
    """The text without blanks and line ends, which depend on where lines are broken."""
    return re.sub(r"\s", "", text)


def test_the_first_page_says_for_whom_when_and_how_many(pages: list[str]) -> None:
    first = squeezed(pages[0])
    assert len(sample.LONG_NAME) == 60
    assert sample.LONG_NAME in first
    assert "评估日期：2025年11月22日" in first
    assert "422211可享受差一步待确认不适用已到期未生效" in first
    assert "可确定的金额合计：51,234.50元" in first
    assert "最终以主管部门审核为准" in first


def test_every_page_bears_date_version_and_number(pages: list[str]) -> None:
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        foot = squeezed(page)
        assert "惠企自测·评估日期2025年11月22日·政策集2025.11（0123456789ab）" in foot
        assert f"第{number}页" in foot
        assert f"共{len(pages)}页" in foot
        assert sample.LONG_NAME in foot


def test_a_name_too_long_for_the_header_is_shortened() -> None:
    second = reader(sample.sample_report(business="甲" * 150)).pages[1].extract_text()
    assert re.search("^甲{50,60}…$", second, re.MULTILINE)


def test_markup_is_text(text: str) -> None:
    assert '<b>粗体</b>&<imgsrc="file:///etc/passwd"/>&lt;' in text
    assert "=cmd|'/Ccalc'!A0" in text


def test_a_missing_character_is_marked_and_a_control_character_dropped(text: str) -> None:
    assert "蒙古文〓〓〓〓〓〓与表情〓" in text
    assert "\x07" not in text
    assert "\x00" not in text


def test_items_stand_under_their_first_department_the_surest_first(text: str) -> None:
    commerce = text.index("自治区商务厅到哪里办所在旗县（市、区）商务局")
    finance = text.index("自治区财政厅到哪里办")
    places = [text.index(title, commerce) for title in ("1.首次达到限额以上", "3.年度网络零售额", "6.<b>粗体</b>")]
    assert commerce < places[0] < places[1] < places[2] < finance
    assert "另见自治区科学技术厅：5.首次获批国家高新技术企业一次性奖补" in text[commerce:finance]


def test_an_item_says_what_how_much_why_until_and_on_what_ground(text: str) -> None:
    start = text.index("7.融资担保费率优惠")
    entry = text[start : text.index("另见", start)]
    for part in (
        "待确认",
        "金额担保费原则上不超过1%",
        "还要确认本次贷款的单户担保金额是多少？是否已有政府性融资担保？",
        "有效期未载明有效期，请向责任部门核实",
        "确定程度需经认定或评审；需要自己申请；通过融资担保机构办理",
        "国家金融监督管理总局内蒙古监管局（原中国银行保险监督管理委员会内蒙古监管局）（按职责分工负责）",
        "《促进服务业发展政策》（内发改服务字〔2022〕417号）第20条",
    ):
        assert part in entry, part


def test_no_item_is_lost(text: str) -> None:
    for item in sample.items():
        assert squeezed(item.title) in text
    assert "没有列明责任部门的措施" in text


def test_departments_that_only_join_in_are_named(text: str) -> None:
    joining = text[text.index("会同办理的其他部门") :]
    assert "国家金融监督管理总局所在盟市监管分局" in joining
    assert "说明2023年7月20日机构改革后更名" in joining


def test_a_department_that_joins_in_is_not_torn_over_pages(text: str) -> None:
    assert "2024年机构改革后职责划转。另见自治区财政厅：7.融资担保费率优惠" in text


@pytest.mark.parametrize("totals", range(12))
def test_no_item_is_torn_over_pages(totals: int) -> None:
    report = replace(sample.sample_report(), totals=("占一行",) * totals)
    for page in reader(report).pages:
        starts = re.search("旗舰店\n(.+)", page.extract_text())
        assert starts
        assert starts[1].strip() not in (
            "金额",
            "有效期",
            "确定程度",
            "办理方式",
            "会同部门",
            "依据",
            "到哪里办",
            "说明",
        )


def test_many_met_conditions_are_summed_up(text: str) -> None:
    assert "第3项条件符合……共6项条件均符合" in text
    assert "第4项条件符合" not in text


def test_lapsed_measures_take_one_line(text: str) -> None:
    assert "已到期（1项）11.缓缴失业保险、工伤保险费：2022年12月31日到期（按年度政策的当年计）" in text


def test_the_answers_are_the_last_page(pages: list[str]) -> None:
    last = squeezed(pages[-1])
    assert "填报信息" in last
    assert "本次贷款的单户担保金额是多少？不清楚" in last
    assert "由填报信息推算" in last
    assert not any("上一年营业收入是多少" in page for page in pages[:-1])


def test_properties_outline_and_fonts() -> None:
    document = reader(sample.sample_report())
    assert document.metadata is not None
    assert document.metadata.title == f"惠企自测 结果单：{sample.LONG_NAME}"
    assert "评估日期 2025年11月22日" in str(document.metadata.subject)
    assert document.trailer["/Root"]["/Lang"] == "zh-CN"
    top = [entry.title for entry in document.outline if isinstance(entry, Destination)]
    assert top[:3] == ["结果单", "自治区商务厅", "自治区财政厅"]
    assert top[-1] == "填报信息"
    places = [document.get_destination_page_number(e) for e in document.outline if isinstance(e, Destination)]
    assert places == sorted(places)
    assert places[-1] == len(document.pages) - 1
    used = {
        font.get_object()["/BaseFont"]: font.get_object()["/FontDescriptor"].get_object()
        for page in document.pages
        for font in page["/Resources"]["/Font"].values()
        if font.get_object()["/Subtype"] == "/TrueType"
    }
    assert {name.split("+")[1] for name in used} == {fonts.REGULAR, fonts.BOLD}
    assert all("/FontFile2" in descriptor for descriptor in used.values())


def test_the_same_report_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = pdf.render_pdf(sample.sample_report())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert pdf.render_pdf(sample.sample_report()) == first


@pytest.mark.parametrize("copies", range(1, 7))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(copies: int) -> None:
    report = sample.sample_report(copies)
    headings = [f"{line.department.shown}" for line in report.departments] + ["不适用（", "已到期（", "填报信息"]
    for page in reader(report).pages:
        foot = page.extract_text().split("\n")
        body = [line for line in foot if line.strip() and "页" not in line and "评估日期 " not in line]
        assert not any(body[-1].startswith(heading) and "：" not in body[-1] for heading in headings), body[-1]
        assert body[-1].strip() not in (*LABELS, "到哪里办", "说明")


def test_texts_longer_than_a_page_go_on_over_pages() -> None:
    words = [f"{number:04}号" for number in range(2000)]
    long = "".join(words)
    entry = replace(sample.items()[0], amount_text=long, until_text=long, title=long, cautions=(long,))
    answers = tuple(replace(answer, value=long) for answer in sample.sample_report().answers)
    report = replace(
        sample.sample_report(business=long), items=(entry,), departments=sample.groups((entry,)), answers=answers
    )
    text = "".join(page.extract_text() for page in reader(report).pages)
    in_the_item = 4 + 1  # the fifth is the reference under the second department
    assert {text.count(word) for word in words[100:]} == {in_the_item + len(answers)}


def test_marks_the_font_lacks_vanish_and_letters_it_lacks_are_marked() -> None:
    assert fonts.shown("蒙\ufe0f古\u180b\u1680文\u1820", fonts.REGULAR) == "蒙古 文〓"


@pytest.mark.parametrize("count", range(2, 9))
def test_a_split_leaves_no_line_alone(count: int) -> None:
    fonts.register()
    block = Block((Column(0, 100, "\n".join("行" * count), BODY),))
    for fitting in range(count):
        parts = block.split(100, fitting * BODY.leading + 1)
        lines = [round(part.wrap(100, 1000)[1] / BODY.leading) for part in parts]
        assert not lines or (sum(lines) == count and min(lines) >= 2 and lines[0] <= fitting)


def test_an_empty_report_is_a_valid_document() -> None:
    empty = Report("", sample.ON, "2025年11月22日", "", "1", "0" * 64, (), (), (), (), (), ())
    assert "（未填写单位名称）" in reader(empty).pages[0].extract_text()


def test_every_character_of_the_basic_block_that_the_font_promises() -> None:
    table = fonts.widths(fonts.BOLD)
    assert sum(code in table for code in range(0x4E00, 0xA000)) == 20_976
    assert fonts.widths(fonts.REGULAR).keys() == table.keys()
    assert fonts.shown("𬭎氵㐂", fonts.REGULAR) == "𬭎氵㐂"


def test_a_missing_font_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts._load.cache_clear()  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises(ExportError, match="重新安装"):
        pdf.write_pdf(sample.sample_report(), tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="不存在"):
        pdf.write_pdf(sample.sample_report(), tmp_path / "missing" / "a.pdf")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fail(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(ExportError, match="磁盘已满"):
        pdf.write_pdf(sample.sample_report(), path)
    assert path.read_bytes() == b"old"


@given(st.text(st.sampled_from("内蒙古，。；（《》）“”0123456789万元%A b\n…"), max_size=200), st.integers(60, 400))
def test_lines_keep_the_text_and_the_rules_of_typesetting(text: str, width: int) -> None:
    lines = break_lines(text, BODY, width)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(fonts.width(line, BODY.font, BODY.size) <= width + 0.01 for line in lines)


@pytest.mark.parametrize("width", range(80, 300, 7))
def test_no_closing_mark_begins_a_line_and_no_number_is_torn(width: int) -> None:
    source = "对首次达到限额以上的（含个体）给予“5万元”奖励，2022年12月31日前，《办法》规定；不超过1,000,000元。"
    lines = break_lines(source * 3, BODY, width)
    assert not [line for line in lines if line[0] in "，。；）》”"]
    assert not [line for line in lines if line[-1] in "（《“"]
    assert "".join(lines).count("1,000,000元") == sum(line.count("1,000,000元") for line in lines)

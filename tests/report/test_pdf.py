"""The PDF: the essential on page one, a block for each department, nothing lost, nothing torn."""

import errno
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from huiqi import resources
from huiqi.matching.model import Bucket, Force
from huiqi.report import fonts, pdf
from huiqi.report.atomic import ExportError
from huiqi.report.model import Contact, Reason, Report
from huiqi.report.pdf import PdfOptions

from . import sample_report as sample

CODE = "47" + "0123456789" * 67
ROW = re.compile("(期限|注意|算法|还缺|还差|要问|符合|依据|部门)( |$)")
"""What an entry goes on with, never a page or a block."""
WAYS = [
    PdfOptions(),
    PdfOptions(large=True),
    PdfOptions("summary"),
    PdfOptions("summary", large=True),
    PdfOptions(department="commerce"),
    PdfOptions(department="commerce", large=True),
]


def reader(report: Report, options: PdfOptions = pdf.FULL, codes: tuple[str, ...] = ()) -> PdfReader:
    return PdfReader(BytesIO(pdf.render_pdf(report, options, codes)))


def text_of(report: Report, options: PdfOptions = pdf.FULL, codes: tuple[str, ...] = ()) -> str:
    return squeezed("\n".join(page.extract_text() for page in reader(report, options, codes).pages))


def squeezed(text: str) -> str:
    """The text without blanks and line ends, which depend on where lines are broken."""
    return re.sub(r"\s", "", text)


def body(page: Any) -> list[str]:
    """The lines of a page without its header and footer."""
    lines = [line for line in page.extract_text().split("\n") if line.strip()]
    every = (sample.LONG_NAME, "惠企自测 ·")
    return [line for line in lines if not line.startswith(every) and not re.match(r"第 \d+ 页，", line)]


@pytest.fixture(scope="module")
def pages() -> list[str]:
    return [page.extract_text() for page in reader(sample.sample_report()).pages]


@pytest.fixture(scope="module")
def text(pages: list[str]) -> str:
    return squeezed("\n".join(pages))


def test_the_first_page_says_the_essential(pages: list[str]) -> None:
    first = squeezed(pages[0])
    assert len(sample.LONG_NAME) == 60
    for part in (
        sample.LONG_NAME,
        "评估日期2025年11月22日",
        "4项现在可以享受",
        "符合条件即可享受1项，须认定或评审2项，鼓励性条款1项。",
        "可确定的金额合计：51,234.50元",
        "差一步2项待确认2项不适用2项已到期1项未生效1项",
        "接下来三步1.先去所在旗县（市、区）商务局",
        "年度网络零售额排名靠前的电商企业奖励（不计入合计）最高不超过100万元",
        "按这个顺序去1.所在旗县（市、区）商务局自治区商务厅",
        "最终以主管部门审核为准",
    ):
        assert part in first, part


def test_the_first_page_tells_on_which_page_a_department_stands(pages: list[str]) -> None:
    places = re.findall(r"第(\d+)页", squeezed(pages[0]).split("按这个顺序去")[1])
    for place, name in zip(places, ("1. 自治区商务厅", "2. 自治区财政厅"), strict=False):
        assert f"{name}\n" in pages[int(place) - 1]


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_every_page_bears_date_version_mark_and_number(options: PdfOptions) -> None:
    document = reader(sample.sample_report(), options)
    for number, page in enumerate(document.pages, start=1):
        foot = squeezed(page.extract_text())
        assert "惠企自测·2025年11月22日·政策集2025.11（0123456789ab）·核对码K7QM-3XPA" in foot
        assert f"第{number}页，共{len(document.pages)}页" in foot
        assert sample.LONG_NAME[:40] in foot


def test_a_name_too_long_for_the_header_is_shortened() -> None:
    second = reader(sample.sample_report(business="甲" * 150)).pages[1].extract_text()
    assert re.search("^甲{50,70}…$", second, re.MULTILINE)


@pytest.mark.parametrize("codes", [(), (CODE, CODE)])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("business", ["", sample.LONG_NAME, "甲" * 10_000])
def test_the_summary_takes_one_sheet(business: str, large: bool, codes: tuple[str, ...]) -> None:
    report = sample.sample_report(30, business)
    document = reader(report, PdfOptions("summary", large=large), codes)
    assert len(document.pages) == 2
    second = squeezed(document.pages[1].extract_text())
    shown = sum(f"{number}." in second for number in range(1, 121))
    left = re.search(r"这一张印不下的(\d+)项", second)
    assert left and shown + int(left[1]) >= 120


def test_the_summary_lists_what_is_to_be_had_by_department() -> None:
    second = squeezed(reader(sample.sample_report(), PdfOptions("summary")).pages[1].extract_text())
    assert (
        "1.自治区商务厅所在旗县（市、区）商务局1.首次达到限额以上的商贸企业一次性奖励50,000元至2027年12月31日" in second
    )
    assert "差一步（2项）首次获批国家高新技术企业一次性奖补" in second
    assert "待确认（2项）融资担保费率优惠" in second
    assert "看完整结果单" not in second


def test_markup_is_text(text: str) -> None:
    assert '<b>粗体</b>&<imgsrc="file:///etc/passwd"/>&lt;' in text
    assert "=cmd|'/Ccalc'!A0" in text


def test_a_missing_character_is_marked_and_a_control_character_dropped(text: str) -> None:
    assert "蒙古文〓〓〓〓〓〓与表情〓" in text
    assert "\x07" not in text
    assert "\x00" not in text


def test_items_stand_under_their_first_department_the_surest_first(text: str) -> None:
    commerce = text.index("1.自治区商务厅3项到哪里办所在旗县（市、区）商务局")
    tax = text.index("国家税务总局内蒙古自治区税务局1项到哪里办")
    places = [text.index(title, commerce) for title in ("1.首次达到限额以上", "3.年度网络零售额", "4.=cmd")]
    assert commerce < places[0] < places[1] < places[2] < tax
    assert "差一步6.<b>粗体</b>" in text[commerce:tax]
    assert "一起负责5.首次获批国家高新技术企业一次性奖补" in text[commerce:tax]


def test_an_item_says_what_how_much_why_until_and_on_what_ground() -> None:
    money = sample.amount("exact", "24000", "2.4 万元")
    first = replace(sample.items()[0], amount=replace(money, how="每月租金 8,000 元 × 3 个月"), amount_text="2.4 万元")
    first = replace(first, obtain="automatic", obtain_label="免申即享，不用申请", via_label="间接受益：要由房东同意")
    text = text_of(replace(sample.sample_report(), items=(first,), departments=sample.groups((first,))))
    for part in (
        "1.首次达到限额以上的商贸企业一次性奖励2.4万元首次达到限额以上标准的商贸法人单位",
        "算法每月租金8,000元×3个月期限2027年12月31日；须认定或评审；免申即享，不用申请；要由房东同意",
        "注意同一事项已享受其他财政奖励的，不重复享受。",
        "符合属于批发和零售业；2025年首次达到限额以上（年销售额2,360万元，标准为500万元）",
        "会同自治区财政厅",
        "依据内发改服务字〔2022〕417号《促进服务业发展政策》第17条、《支持小微企业发展政策》第8条：“原文”",
    ):
        assert part in text, part


def test_how_a_derived_fact_follows_stands_with_the_answers_only() -> None:
    explanation = "按《统计上大中小微型企业划分办法（2017）》的零售业标准，从业人员 46 人：小型"
    first = replace(sample.items()[0], reasons=(sample.reason(f"企业规模：{explanation}", True),))
    report = replace(sample.sample_report(), items=(first,), derived=(f"{explanation}。",))
    text = text_of(replace(report, departments=sample.groups((first,))))
    assert "符合企业规模：小型会同" in text
    assert text.count("从业人员46人：小型") == 1


def test_a_ceiling_always_says_that_it_is_one() -> None:
    first = replace(sample.items()[0], amount=sample.amount("ceiling", "50000", "5 万元"), amount_text="5 万元")
    text = text_of(replace(sample.sample_report(), items=(first,), departments=sample.groups((first,))))
    assert text.count("最高5万元") == 2
    assert text.count("5万元") == text.count("最高5万元") + 0


def test_amounts_that_exclude_each_other_say_so() -> None:
    first, _, third, *others = sample.items()
    first = replace(first, not_added_with=(third.measure, "unknown.1"))
    items = (first, third, *others)
    text = text_of(replace(sample.sample_report(), items=items, departments=sample.groups(items)))
    assert "和第2项的金额不重复计算。" in text


def test_what_decides_an_amount_is_asked() -> None:
    answers = sample.sample_report().answers
    money = replace(sample.amount("depends", None, "按贷款额贴息"), missing=(answers[5].question,))
    first = replace(sample.items()[0], amount=money, amount_text="按贷款额贴息")
    report = replace(sample.sample_report(), items=(first,), departments=sample.groups((first,)))
    assert f"还缺金额要看：{answers[5].label}" in text_of(report)


def test_what_waits_stands_after_the_departments_with_what_is_missing(text: str) -> None:
    waiting = text[text.index("待确认2项这些还不能说") :]
    near = waiting[waiting.index("差一步2项别的条件都符合") :]
    assert "7.融资担保费率优惠" in waiting
    assert "要问本次贷款的单户担保金额是多少？是否已有政府性融资担保？期限未载明有效期" in waiting
    assert "部门自治区财政厅（所在旗县（市、区）财政局）；会同：自治区党委金融委员会办公室" in waiting
    assert "还差尚未取得国家高新技术企业证书；取得后即符合条件" in near
    assert "部门自治区科学技术厅（所在盟市科学技术局）；会同：自治区商务厅" in near


def test_many_to_confirm_are_listed_by_question() -> None:
    question = sample.items()[1].missing[0]
    items = tuple(
        replace(sample.items()[1], measure=f"m.{n}", title=f"第{n}件事", missing=(question,)) for n in range(200)
    )
    document = reader(replace(sample.sample_report(), items=items, departments=sample.groups(items)))
    text = squeezed("".join(page.extract_text() for page in document.pages))
    assert len(document.pages) < 8
    assert all(f".第{n}件事" in text for n in range(200))
    assert "先答下面这些" in text


def test_no_item_is_lost(text: str) -> None:
    for item in sample.items():
        assert squeezed(item.title) in text


def test_an_item_without_department_has_a_place_of_its_own() -> None:
    items = (replace(sample.items()[0], departments=()),)
    text = text_of(replace(sample.sample_report(), items=items, departments=()))
    assert "文件没有写明责任部门的1项1.首次达到限额以上" in text


def test_departments_that_only_join_in_are_named(text: str) -> None:
    joining = text[text.index("会同办理的其他部门") :]
    assert "国家金融监督管理总局所在盟市监管分局" in joining
    assert "2023年7月20日机构改革后更名" in joining


def test_what_a_hall_knows_of_a_department_is_printed_else_there_are_lines_to_write_on(text: str) -> None:
    known = replace(sample.TAX, contact=Contact(phone="0471-1234567", window="3 号窗"))
    items = (replace(sample.items()[2], departments=(known,)),)
    report = replace(sample.sample_report(), items=items, departments=sample.groups(items))
    assert "到哪里办主管税务所（办税服务厅）电话0471-1234567窗口3号窗1.货车" in text_of(report)
    assert "到哪里办主管税务所（办税服务厅）电话窗口时间地址2.货车" in text


@pytest.mark.parametrize("options", [PdfOptions(), PdfOptions(large=True)], ids=str)
@pytest.mark.parametrize("copies", range(1, 7))
def test_no_item_is_torn_and_no_heading_left_alone(copies: int, options: PdfOptions) -> None:
    for page in reader(sample.sample_report(copies), options).pages:
        lines = body(page)
        assert not ROW.match(lines[0]), lines[:3]
        assert not lines[0].endswith("（续）") or not ROW.match(lines[1]), lines[:3]
        assert not re.match(r"(\d+\. 自治区|附：|待确认|差一步|到哪里办|填报信息|\d+ 项)", lines[-1]), lines[-1]


def test_a_department_with_sixty_measures_says_on_every_page_which_it_is() -> None:
    items = tuple(replace(sample.items()[0], measure=f"m.{n}", title=f"第{n}件事") for n in range(60))
    report = replace(sample.sample_report(), items=items, departments=sample.groups(items))
    pages = [page.extract_text() for page in reader(report).pages]
    inside = [page for page in pages if re.search(r"\. 第\d+件事", page)][2:]
    assert len(inside) > 5
    assert all("1. 自治区商务厅（续）" in page for page in inside)


def test_what_does_not_apply_takes_a_line_each_and_shares_its_reason(text: str) -> None:
    assert "附：已到期1项" in text
    assert "缓缴失业保险、工伤保险费2022年12月31日到期（按年度政策的当年计）" in text
    one = replace(sample.items()[-1], reasons=(*sample.items()[-1].reasons, sample.reason("还没有评上", False)))
    items = tuple(replace(one, measure=f"m.{n}", title=f"第{n}件事") for n in range(5))
    shared = text_of(replace(sample.sample_report(), items=items, departments=()))
    assert shared.count("没有承租国有房屋") == 1
    assert "第0件事；第1件事；第2件事；第3件事；第4件事" in shared
    assert "还没有评上" not in shared


def test_the_answers_are_the_last_page(pages: list[str]) -> None:
    last = squeezed(pages[-1])
    assert "填报信息" in last
    assert "从业人员有多少人？（按劳动合同和社保计，含劳务派遣）28人" in last
    assert "由填报信息推算" in last
    assert not any("从业人员有多少人" in page for page in pages[:-1])


def test_one_department_gets_its_own_items_those_it_joins_in_and_the_answers() -> None:
    text = text_of(sample.sample_report(), PdfOptions(department="commerce"))
    assert "1.首次达到限额以上" in text
    assert "差一步2项" in text  # its own, and the one it joins in
    assert "货车、挂车" not in text
    assert "附：" not in text
    assert "填报信息" in text


def test_a_department_without_items_is_said_plainly() -> None:
    with pytest.raises(ExportError, match="没有要到部门“labour”办的事项。要去的部门有：commerce（自治区商务厅）"):
        pdf.render_pdf(sample.sample_report(), PdfOptions(department="labour"))


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
        assert "0项现在可以享受" in first
        assert "现在没有查到能享受的措施" in first


def everything(bucket: str) -> Report:
    items = tuple(replace(item, bucket=bucket) for item in sample.sample_report(18).items)
    return replace(sample.sample_report(), items=items, departments=sample.groups(items))


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


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fail(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(ExportError, match="磁盘已满"):
        pdf.write_pdf(sample.sample_report(), path)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("buckets", "force", "headline"),
    [
        (("available", "to_confirm"), "in_force", "1项现在可以享受"),
        (("available", "to_confirm"), "unstated", "1项可能还能享受"),
        (("to_confirm",), "in_force", "1项还不知道，要看您怎么回答"),
        (("not_applicable",), "in_force", "0项现在可以享受"),
    ],
)
def test_the_figure_on_page_one_claims_no_more_than_is_known(
    buckets: tuple[Bucket, ...], force: Force, headline: str
) -> None:
    report = sample.sample_report()
    items = tuple(replace(report.bucket(bucket)[0], force=force) for bucket in buckets)
    changed = replace(report, items=items, departments=sample.groups(items))
    assert headline in squeezed(reader(changed).pages[0].extract_text())


def test_one_question_that_several_conditions_ask_is_named_once() -> None:
    report = sample.sample_report()
    reasons = tuple(Reason(True, f"经营情况：{answer}", "", False, ()) for answer in ("受影响", "有困难"))
    items = (replace(report.bucket("available")[0], reasons=reasons),)
    assert "符合经营情况：受影响、有困难" in text_of(replace(report, items=items, departments=sample.groups(items)))

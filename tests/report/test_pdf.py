"""The PDF: the essential on page one, a summary on one sheet, what one department needs, the answers last."""

import re
from dataclasses import replace

import pytest

from huiqi.matching.model import Bucket, Force
from huiqi.report import pdf
from huiqi.report.atomic import ExportError
from huiqi.report.model import MissingQuestion
from huiqi.report.pdf import PdfOptions

from . import sample_report as sample
from .printed import CODE, WAYS, reader, squeezed, text_of


def test_the_first_page_says_the_essential(pages: list[str]) -> None:
    first = squeezed(pages[0])
    assert len(sample.LONG_NAME) == 60
    for part in (
        sample.LONG_NAME,
        "评估日期2025年11月22日",
        "4项在2025年11月22日可以享受",
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
        assert sample.LONG_NAME in foot


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
    assert "差一步（2项）只差这一步，办成了再来测一次：首次获批国家高新技术企业一次性奖补尚未取得" in second
    assert "待确认（2项）融资担保费率优惠；责任部门未列明的一项。先弄清：1.本次贷款的单户担保金额是多少？" in second
    assert "看完整结果单" not in second


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


@pytest.mark.parametrize(
    ("buckets", "force", "headline"),
    [
        (("available", "to_confirm"), "in_force", "1项在2025年11月22日可以享受"),
        (("available", "to_confirm"), "unstated", "1项可能还能享受"),
        (("to_confirm",), "in_force", "1项还不知道，要看您怎么回答"),
        (("not_applicable",), "in_force", "0项在2025年11月22日可以享受"),
    ],
)
def test_the_figure_on_page_one_claims_no_more_than_is_known(
    buckets: tuple[Bucket, ...], force: Force, headline: str
) -> None:
    report = sample.sample_report()
    items = tuple(replace(report.bucket(bucket)[0], force=force) for bucket in buckets)
    changed = replace(report, items=items, departments=sample.groups(items))
    assert headline in squeezed(reader(changed).pages[0].extract_text())


def test_the_summary_of_very_many_open_measures_asks_what_decides_most() -> None:
    question = MissingQuestion("q", "经营下面哪些业务？")
    item = replace(sample.items()[1], missing=(question,), bucket="to_confirm")
    items = tuple(replace(item, measure=f"m.{number}", title=f"第{number}件事") for number in range(40))
    report = replace(sample.sample_report(), items=items, departments=sample.groups(items))
    second = squeezed(reader(report, PdfOptions("summary")).pages[1].extract_text())
    assert "待确认（40项）先弄清这些问题，一个问题能定下好几项：1.经营哪些业务？" in second
    assert "第7件事" not in second


def test_a_questionnaire_without_answers_says_so() -> None:
    lines = tuple(replace(line, given=False) for line in sample.sample_report().answers)
    assert "填报信息0题" in (text := text_of(replace(sample.sample_report(), answers=lines, derived=())))
    assert "还没有回答任何问题。" in text

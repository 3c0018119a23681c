"""The entries of the PDF: under one department each, nothing lost, nothing torn."""

import re
from dataclasses import replace

import pytest

from huiqi.report.model import Contact, Reason
from huiqi.report.pdf import PdfOptions

from . import sample_report as sample
from .printed import body, reader, squeezed, text_of

ROW = re.compile("(期限|注意|算法|还缺|还差|要问|符合|依据|部门)( |$)")


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


def test_one_question_that_several_conditions_ask_is_named_once() -> None:
    report = sample.sample_report()
    reasons = tuple(Reason(True, f"经营情况：{answer}", "", False, ()) for answer in ("受影响", "有困难"))
    items = (replace(report.bucket("available")[0], reasons=reasons),)
    assert "符合经营情况：受影响、有困难" in text_of(replace(report, items=items, departments=sample.groups(items)))

"""A small policy set for the tests of the wizard: every kind of question, a few measures, hostile words."""

import json
from datetime import date
from decimal import Decimal

from huiqi import resources
from huiqi.policy.models import (
    Benefit,
    Choice,
    Department,
    Document,
    Group,
    Industry,
    InForce,
    Measure,
    PolicySet,
    PrintedDepartment,
    Provision,
    Question,
    Region,
    Section,
    Successor,
    Test,
)

IN_FORCE = InForce(date(2022, 1, 1), None, "text")
ENDED = InForce(date(2022, 1, 1), date(2022, 12, 31), "plan_year")
TEXT = '1.对零售企业给予5万元一次性奖励。<img src="file:///etc/passwd">（自治区商务厅、银保监局按职责分工负责）'

SECTIONS = (
    Section("profile", "企业概况", "先认识一下您的单位。"),
    Section("trade", "行业与地点", "按主要收入来源选。"),
    Section("people", "用工", ""),
    Section("past", "只与已到期的措施有关", ""),
    Section("empty", "没有问题的一页", ""),
)
QUESTIONS = (
    Question("company_name", "profile", "text", "单位名称", "写在营业执照上的名称。", about_person=True),
    Question(
        "applicant_type",
        "profile",
        "choice",
        "您的单位是哪一种？",
        "看营业执照上的“类型”。",
        choices=(
            Choice("enterprise", "企业", "公司等"),
            Choice("self_employed", "个体工商户"),
            Choice("other", "研发 R&D 机构"),
        ),
    ),
    Question("exports", "profile", "yes_no", "是否有出口业务？"),
    Question(
        "titles",
        "profile",
        "choices",
        "取得了哪些称号？",
        choices=(
            Choice("high_tech", "高新技术企业"),
            Choice("tech_sme", "科技型中小企业"),
            Choice("giant", "“小巨人”企业"),
        ),
    ),
    Question("industry", "trade", "choice", "主要做哪一行？", choices_from="industries"),
    Question("region", "trade", "choice", "经营地在哪个旗县？", choices_from="regions"),
    Question(
        "employees", "people", "integer", "从业人员有多少人？", unit="人", minimum=Decimal(0), maximum=Decimal(1000000)
    ),
    Question(
        "revenue", "people", "money", "上年营业收入是多少？", unit="元", minimum=Decimal(0), maximum=Decimal(10**12)
    ),
    Question("founded", "people", "date", "哪一天成立的？", minimum=date(1949, 10, 1), maximum=date(2099, 12, 31)),
    Question(
        "grade",
        "people",
        "choice",
        "信用等级？",
        choices=tuple(Choice(f"g{number}", f"第{number}级") for number in range(1, 9)),
    ),
    Question("situation", "past", "choices", "有下面哪些情况？", choices=(Choice("rents", "租了房屋"),)),
    Question("monthly_rent", "past", "money", "每月租金多少？", unit="元", asked_if=Test("situation", "is", "rents")),
    Question("old_rent", "past", "yes_no", "2022 年是否承租国有房屋？"),
)
DEPARTMENTS = (
    Department("commerce", "自治区商务厅", "region", "所在旗县商务局"),
    Department(
        "banking",
        "内蒙古银保监局",
        "central",
        "国家金融监督管理总局所在盟市监管分局",
        successor=Successor("国家金融监督管理总局内蒙古监管局", date(2023, 7, 20)),
        note="2023 年更名。",
    ),
)


def _measure(number: int, title: str, when: Test | Group, benefit: Benefit, in_force: InForce = IN_FORCE) -> Measure:
    return Measure(
        id=f"doc.{number}.a",
        provision=f"doc.{number}",
        title=title,
        summary=f"{title}的说明。",
        kind="award",
        recipients=("business",),
        certainty="entitled",
        when=when,
        benefit=benefit,
        in_force=in_force,
        obtain="apply",
        cautions=("不重复享受。",),
    )


def _all(*tests: Test) -> Group:
    return Group("all", tests)


AWARD = Benefit("fixed", "payment", "一次性奖励 5 万元", amount=Decimal(50000))
MEASURES = (
    _measure(
        1,
        "零售企业一次性奖励",
        _all(
            Test("applicant_type", "is", "enterprise", why_not="只给企业，您不是企业。"),
            Test("industry", "is", "52", quote="对零售企业给予5万元一次性奖励", why_not="您不做零售业。"),
        ),
        AWARD,
    ),
    _measure(
        2,
        "出口企业补助",
        _all(
            Test("applicant_type", "is", "enterprise", why_not="只给企业，您不是企业。"),
            Test("exports", "is", True, why_not="您没有出口业务。"),
            Test("revenue", "at_most", Decimal(20_000_000), why_not="营业收入超过 2,000 万元。"),
        ),
        AWARD,
    ),
    _measure(
        3,
        "高新技术企业奖补",
        _all(
            Test("applicant_type", "is", "enterprise", why_not="只给企业，您不是企业。"),
            Test("titles", "is", "high_tech", why_not="还没有高新技术企业证书。", attainable=True),
            Test("employees", "at_least", 5, why_not="从业人员不到 5 人。"),
        ),
        AWARD,
    ),
    _measure(
        4,
        "盟市信用贷款支持",
        _all(
            Test("grade", "in", ("g1", "g2"), why_not="信用等级不够。"),
            Test("region", "is", "150102", why_not="不在新城区。"),
            Test("founded", "before", date(2020, 1, 1), why_not="成立得太晚。"),
        ),
        Benefit("words", "terms", "优先给予信用贷款"),
    ),
    _measure(
        5,
        "三个月房租减免",
        Group(
            "any",
            (
                Test("old_rent", "is", True, why_not="没有承租国有房屋。"),
                Test("monthly_rent", "above", Decimal(0), why_not="没有付房租。"),
            ),
        ),
        AWARD,
        ENDED,
    ),
)


def _table(name: str) -> list[dict[str, object]]:
    return json.loads((resources.root("resources") / "reference" / f"{name}.json").read_text(encoding="utf-8"))["rows"]


def small_set() -> PolicySet:
    """Return the set, with the real tables of places and industries."""
    regions = [Region(**{**row, "parent": row["parent"] or ""}) for row in _table("regions")]  # type: ignore[arg-type]
    industries = [
        Industry(
            **{
                **row,
                "parent": row["parent"] or "",
                "terms": tuple(row["terms"]),
                "terms_pinyin": tuple(row["terms_pinyin"]),
            }
        )  # type: ignore[arg-type]
        for row in _table("industries")
    ]
    printed = (
        PrintedDepartment("自治区商务厅", "自治区商务厅", "commerce"),
        PrintedDepartment("银保监局", "内蒙古银保监局", "banking"),
    )
    return PolicySet(
        version="test",
        title="测试用政策集",
        sha256="0" * 64,
        documents={"doc": Document("doc", "测试文件", "测试文件", "测试〔2022〕1号", date(2022, 1, 1), IN_FORCE)},
        provisions={
            f"doc.{number}": Provision(
                f"doc.{number}", "doc", str(number), ("一",), TEXT, printed, True, "benefit", True
            )
            for number in range(1, 6)
        },
        measures={measure.id: measure for measure in MEASURES},
        departments={each.id: each for each in DEPARTMENTS},
        sections=SECTIONS,
        questions={question.id: question for question in QUESTIONS},
        regions={each.code: each for each in regions},
        industries={each.code: each for each in industries},
        size_standard=(),
    )

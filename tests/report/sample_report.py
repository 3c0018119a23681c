"""Reports made for tests: every bucket, hostile texts, a long name, successors, joint departments."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from huiqi.matching.model import Amount, Bucket, Force, Verdict
from huiqi.policy.models import Certainty
from huiqi.report.model import (
    AnswerLine,
    DepartmentGroup,
    DepartmentLine,
    Item,
    MissingQuestion,
    Reason,
    Report,
    Source,
)

ON = date(2025, 11, 22)
LONG_NAME = (
    "内蒙古自治区呼和浩特市赛罕区草原明珠现代商贸物流与电子商务综合服务有限责任公司（普通合伙）第一分公司敕勒川大街"
    "中心旗舰店"
)
HOSTILE = (
    "=cmd|'/C calc'!A0",
    "+1",
    "-1",
    "@x",
    "#N/A",
    '<b>粗体</b> & <img src="file:///etc/passwd"/> &lt;',
    "响铃\x07与\x00空字符",
    "蒙古文ᠮᠣᠩᠭᠣᠯ与表情😀",
)

COMMERCE = DepartmentLine("commerce", "自治区商务厅", "自治区商务厅", "自治区商务厅", "所在旗县（市、区）商务局", "")
FINANCE = DepartmentLine("finance", "财政厅", "自治区财政厅", "自治区财政厅", "所在旗县（市、区）财政局", "")
TAX = DepartmentLine(
    "tax",
    "内蒙古税务局",
    "国家税务总局内蒙古自治区税务局",
    "国家税务总局内蒙古自治区税务局",
    "主管税务所（办税服务厅）",
    "",
)
SCIENCE = DepartmentLine("science", "科技厅", "自治区科学技术厅", "自治区科学技术厅", "所在盟市科学技术局", "")
BANKING = DepartmentLine(
    "banking",
    "内蒙古银保监局",
    "中国银行保险监督管理委员会内蒙古监管局",
    "国家金融监督管理总局内蒙古监管局",
    "国家金融监督管理总局所在盟市监管分局",
    "2023年7月20日机构改革后更名，原文所称“内蒙古银保监局”的职责由其承担。",
)
OFFICE = DepartmentLine(
    "local-finance",
    "地方金融监管局",
    "自治区地方金融监督管理局",
    "自治区党委金融委员会办公室",
    "所在盟市党委金融办",
    "2024年机构改革后职责划转。",
)
LABOUR = DepartmentLine(
    "labour",
    "自治区人力资源社会保障厅",
    "自治区人力资源和社会保障厅",
    "自治区人力资源和社会保障厅",
    "参保地社会保险经办机构",
    "",
)

_TEXT_17 = (
    "17.支持培育新增经营稳定、管理完善的商贸企业达规上限；鼓励有条件的连锁企业、购物中心、农批市场实行统一核算；"
    "鼓励生产加工型企业实施“工贸分离”，单独成立销售公司。对首次达到限额以上的法人单位、产业活动单位和个体经营户给予"
    "5万元一次性奖励，对之后连续三年达到限额以上且增速高于全区平均水平的，再给予3万元一次性奖励。鼓励企业在自治区登记"
    "注册为法人企业。（自治区商务厅、财政厅、市场监管局按职责分工负责）"
)
_TEXT_48 = (
    "48.发挥支持普惠小微的市场化工具引导作用，自2022年起至2023年6月底，对地方法人金融机构发放的普惠小微贷款，按照贷款"
    "余额增量的1%给予激励资金。运用再贷款滚动额度，引导金融机构加大对困难行业特别是服务业领域的倾斜力度。深入开展2021年度"
    "商业银行小微企业金融服务监管评价工作，充分发挥小微企业金融服务监管评价“指挥棒”作用，引导银行业金融机构落实小微金融"
    "服务政策。深入开展对地方法人银行业金融机构普惠型小微企业贷款增速、户数“两增”目标和大中型银行分支机构普惠型小微企业"
    "信贷计划的监测督导和通报，引导银行业金融机构持续加大服务业领域困难行业信贷供给。指导辖内银行业金融机构继续保持小微企业"
    "信贷投放定力，增加首贷，平稳续贷，提高信用贷款和中长期贷款占比。鼓励金融机构对符合续贷条件的服务业市场主体按正常续贷业务"
    "办理，不得盲目惜贷、抽贷、断贷、压贷，保持合理流动性。（人民银行呼和浩特中心支行、内蒙古银保监局等按职责分工）"
)
_NOTICE = "内发改服务字〔2022〕417号"


def reason(text: str, outcome: bool | None, *, attainable: bool = False) -> Reason:
    missing = () if outcome is not None else (MissingQuestion("q", text),)
    return Reason(outcome, text, "原文", attainable, missing)


def source(
    article: str = "第17条", document: str = "促进服务业发展政策", text: str = _TEXT_17, differs: str = ""
) -> Source:
    return Source("services-support.17", "services-support.17", document, _NOTICE, article, text, differs)


def amount(kind: str, high: str | None, text: str, *, counts: bool = True) -> Amount:
    number = None if high is None else Decimal(high)
    return Amount(kind, None, number, text, "", (), counts)  # pyright: ignore[reportArgumentType]


def item(
    measure: str,
    title: str,
    bucket: Bucket,
    *,
    money: Amount | None = None,
    amount_text: str = "以主管部门核定为准",
    until: date | None = None,
    until_text: str = "未载明有效期，请向责任部门核实",
    certainty: Certainty = "discretionary",
    reasons: tuple[Reason, ...] = (),
    missing: tuple[MissingQuestion, ...] = (),
    departments: tuple[DepartmentLine, ...] = (COMMERCE, FINANCE),
    sources: tuple[Source, ...] = (source(),),
    cautions: tuple[str, ...] = (),
    summary: str = "首次达到限额以上标准的商贸法人单位、产业活动单位和个体经营户，可以得到一次性奖励。",
    via_label: str = "",
) -> Item:
    force: Force = "expired" if bucket == "expired" else "not_yet" if bucket == "not_yet" else "in_force"
    verdicts: dict[Bucket, Verdict] = {"available": "eligible", "to_confirm": "unknown"}
    return Item(
        measure=measure,
        title=title,
        summary=summary,
        kind="award",
        kind_label="奖励",
        bucket=bucket,
        verdict=verdicts.get(bucket, "ineligible"),
        force=force,
        amount=money,
        amount_text=amount_text if money is None else money.text,
        until=until,
        until_text=until_text,
        certainty=certainty,
        certainty_label={
            "entitled": "符合条件即可享受",
            "discretionary": "需经认定或评审",
            "encouraged": "鼓励类，当地出台办法才有",
        }[certainty],
        obtain="apply",
        obtain_label="需要自己申请",
        via="",
        via_label=via_label,
        reasons=reasons,
        missing=missing,
        departments=departments,
        joint=len(departments) > 1,
        sources=sources,
        cautions=cautions,
        relations=(),
        readings=(),
    )


def items() -> tuple[Item, ...]:
    question = MissingQuestion("guarantee", "本次贷款的单户担保金额是多少？")
    return (
        item(
            "services-support.17",
            "首次达到限额以上的商贸企业一次性奖励",
            "available",
            money=amount("exact", "50000", "50,000元"),
            until=date(2027, 12, 31),
            until_text="2027年12月31日",
            reasons=(
                reason("属于批发和零售业", True),
                reason("2025年首次达到限额以上（年销售额2,360万元，标准为500万元）", True),
            ),
            sources=(source(), source("第8条", "支持小微企业发展政策", differs="奖励标准写为“不低于5万元”")),
            cautions=("同一事项已享受其他财政奖励的，不重复享受。",),
        ),
        item(
            "services-support.20",
            "融资担保费率优惠",
            "to_confirm",
            amount_text="担保费原则上不超过1%",
            reasons=(reason("是中小微企业", True), reason("单户担保金额500万元及以下", None)),
            missing=(question, MissingQuestion("debt", "是否已有政府性融资担保？")),
            departments=(FINANCE, OFFICE, BANKING),
            sources=(source("第20条", text=_TEXT_48),),
            via_label="通过融资担保机构办理",
        ),
        item(
            "services-support.25",
            "货车、挂车车船税减半",
            "available",
            money=amount("exact", "1234.5", "1,234.50元"),
            until=date(2025, 12, 31),
            until_text="2025年12月31日",
            certainty="entitled",
            reasons=(reason("名下有货车、挂车、专用作业车或轮式专用机械车", True),),
            departments=(TAX,),
            sources=(source("第25条"),),
        ),
        item(
            "services-support.52",
            "首次获批国家高新技术企业一次性奖补",
            "one_step",
            money=amount("exact", "300000", "300,000元"),
            reasons=(
                reason("属于科技服务业", True),
                reason("尚未取得国家高新技术企业证书；取得后即符合条件", False, attainable=True),
            ),
            departments=(SCIENCE, COMMERCE),
            sources=(source("第52条"),),
        ),
        item(
            "ecommerce.5",
            "年度网络零售额排名靠前的电商企业奖励",
            "available",
            money=amount("ceiling", "1000000", "最高不超过100万元"),
            until=date(2026, 6, 6),
            until_text="2026年6月6日（39号文件有效期三年，可能续期，以主管部门答复为准）",
            certainty="encouraged",
            reasons=tuple(reason(f"第{n}项条件符合", True) for n in range(1, 7)),
            sources=(source("（五）", "推动电子商务加快发展若干措施"),),
        ),
        item("hostile.1", HOSTILE[0], "available", summary=HOSTILE[1], amount_text=HOSTILE[2], until_text=HOSTILE[3]),
        item(
            "hostile.2",
            HOSTILE[5],
            "one_step",
            summary=HOSTILE[6],
            amount_text=HOSTILE[4],
            reasons=(reason(HOSTILE[7], False, attainable=True),),
        ),
        item(
            "services-support.2",
            "缓缴失业保险、工伤保险费",
            "expired",
            until=date(2022, 12, 31),
            until_text="2022年12月31日到期（按年度政策的当年计）",
            departments=(LABOUR,),
            sources=(source("第2条"),),
        ),
        item(
            "services-support.48",
            "普惠小微贷款激励",
            "not_applicable",
            reasons=(reason("发放对象为金融机构，不是您", False),),
        ),
        item(
            "consumption.27",
            "新增限上单位补助",
            "not_yet",
            until_text="2026年1月1日起施行，评估当日尚未生效",
        ),
        item("unowned.1", "责任部门未列明的一项", "to_confirm", departments=(), missing=(question,)),
        item("small-business.12", "三个月房租减免", "not_applicable", reasons=(reason("没有承租国有房屋", False),)),
    )


def groups(listed: tuple[Item, ...]) -> tuple[DepartmentGroup, ...]:
    """Group as the report does: under the first department, with the others' items beside."""
    departments = {line.id: line for entry in listed for line in entry.departments}
    active = [entry for entry in listed if entry.bucket in ("available", "one_step", "to_confirm")]
    return tuple(
        DepartmentGroup(
            line,
            tuple(entry for entry in active if entry.departments[:1] == (line,)),
            tuple(entry for entry in active if line in entry.departments[1:]),
        )
        for line in departments.values()
    )


def sample_report(copies: int = 1, business: str = LONG_NAME) -> Report:
    """A report of 12 items, or of ``copies`` times 12 for measuring."""
    listed = tuple(
        replace(entry, measure=f"{entry.measure}#{n}", title=entry.title if n == 0 else f"{entry.title}（{n}）")
        for n in range(copies)
        for entry in items()
    )
    return Report(
        business=business,
        on=ON,
        on_text="2025年11月22日",
        policy_title="内蒙古自治区2022年惠企政策",
        policy_version="2025.11",
        policy_sha256="0123456789abcdef" * 4,
        items=listed,
        totals=(
            "可确定的金额合计：51,234.50元（2项，均须以主管部门核定为准）",
            "另有1项为上限，最高不超过100万元，未计入合计",
        ),
        departments=groups(listed),
        derived=(
            "按从业人员28人、营业收入2,360万元，属于小型企业（批发业，《统计上大中小微型企业划分办法（2017）》）",
        ),
        answers=(
            AnswerLine("name", "基本情况", "企业（个体工商户）名称", business),
            AnswerLine("industry", "基本情况", "主要做哪一行", "批发和零售业 > 综合零售 > 超级市场零售"),
            AnswerLine("employees", "规模", "从业人员有多少人？（按劳动合同和社保计，含劳务派遣）", "28人"),
            AnswerLine("revenue", "规模", "上一年营业收入是多少？", "2,360万元"),
            AnswerLine("formula", "规模", HOSTILE[0], HOSTILE[1]),
            AnswerLine("loan", "资质", "本次贷款的单户担保金额是多少？", "不清楚"),
            AnswerLine("markup", "资质", HOSTILE[5], HOSTILE[7]),
        ),
        notices=(
            "本结果由企业自行填报、由程序对照政策原文自动比对得出，仅供参考，不作为享受政策的凭据，最终以主管部门审核为准。",
            "多数2022年措施已到期；标有“未载明有效期”的，请先向责任部门核实是否仍在执行。",
        ),
        fingerprint="K7QM3XPA",
        open_questions=tuple(dict.fromkeys(question for item in listed for question in item.missing)),
    )

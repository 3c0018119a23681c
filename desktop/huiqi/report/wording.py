"""The fixed words of a report: labels, and the sentences said beside dates and certainties."""

from collections.abc import Collection

from huiqi.applicant.shown import chinese_date
from huiqi.matching.model import Force
from huiqi.policy.models import Certainty, InForce, MeasureKind, Obtain, Recipient, Via

KIND_LABELS: dict[MeasureKind, str] = {
    "award": "奖励",
    "subsidy": "补助",
    "tax": "税收优惠",
    "rent": "房租减免",
    "social_insurance": "社会保险",
    "fee": "降费",
    "finance": "融资支持",
    "procurement": "政府采购",
    "talent": "人才支持",
    "premises": "场地用地",
    "service": "服务",
}
CERTAINTY_LABELS: dict[Certainty, str] = {
    "entitled": "符合条件即可享受",
    "discretionary": "须经部门认定、评审或受预算限制",
    "encouraged": "鼓励性条款，以当地实际出台的办法为准",
}
CERTAINTY_WORDS: dict[Certainty, str] = {
    "entitled": "符合条件即可享受",
    "discretionary": "须认定或评审",
    "encouraged": "鼓励性条款",
}
"""The same in brief, where the labels would fill a line each; explained before the first department."""
OBTAIN_LABELS: dict[Obtain, str] = {
    "apply": "需要申请",
    "automatic": "免申即享，不用申请",
    "self_declared": "自行判别、自行申报",
    "unstated": "文件没有写办理方式，请向责任部门咨询",
}
VIA_LABELS: dict[Via, str] = {
    "": "",
    "bank": "间接受益：要由银行先办理",
    "guarantor": "间接受益：要由融资担保机构先办理",
    "insurer": "间接受益：要由保险公司先办理",
    "landlord": "间接受益：要由房东同意",
    "association": "间接受益：要由行业协会商会决定",
    "buyer": "间接受益：要由采购单位执行",
    "platform": "间接受益：要由平台企业执行",
    "agency": "间接受益：要由服务机构提供",
}
RECIPIENT_LABELS: dict[Recipient, str] = {
    "business": "企业",
    "self_employed": "个体工商户",
    "institution": "机构和其他单位",
    "park": "园区、基地",
    "platform": "平台企业",
    "bank": "金融机构",
    "person": "个人",
    "consumer": "消费者",
    "government": "地方政府",
}
"""To whom a measure is given, in the order in which they are named."""
NOTICES = (
    "本结果由程序按文件原文和您填写的情况自动比对得出，只供参考，不是行政决定；能否享受、金额多少，以责任部门的审核为准。",
    "“最高”“不超过”是上限，不是承诺的金额；标有“鼓励性条款”的，只有当地出台了具体办法才有。",
    "“未载明有效期”的措施，文件没有写到哪天为止，办理前请先向责任部门核实是否仍在执行。",
    "全部比对在本机完成，不联网，不上传任何信息。",
)
NAMELESS = "（未填写单位名称）"
UNSTATED = "未载明有效期，请向责任部门核实"


def spoken(label: str) -> str:
    """Return a question as it is put where the list to choose from does not stand below it."""
    return label.replace("下面哪", "哪")


def recipients_text(recipients: Collection[Recipient]) -> str:
    """Say to whom a measure is given: 企业、个体工商户."""
    return "、".join(label for name, label in RECIPIENT_LABELS.items() if name in recipients)


def until_text(term: InForce, force: Force) -> str:
    """Say until when a measure applies, and on what that rests."""
    match force:
        case "not_yet":
            return f"未生效，{chinese_date(term.start)}起施行"
        case "unstated":
            return UNSTATED
        case "in_force" if term.basis == "not_stated":
            return "未载明有效期，2022年内视为有效"
        case "in_force" if term.end is None:
            return "长期执行"
        case "in_force":
            return f"有效期至{_end(term)}{_BASIS[term.basis]}"
        case "expired":
            return f"已于{_end(term)}到期{_BASIS[term.basis]}"


_BASIS = {"text": "", "document": "（文件有效期）", "plan_year": "（年度方案，随该年结束）", "not_stated": ""}


def _end(term: InForce) -> str:
    return chinese_date(term.end) if term.end else ""


def article(number: str) -> str:
    """Return the printed place of a provision: 第 9 条, or 二、（一）3. for those numbered by section."""
    parts = [int(part) for part in number.split(".")]
    if len(parts) == 1:
        return f"第{parts[0]}条"
    numerals = "零一二三四五六七八九十"
    section = f"{numerals[parts[0]]}、（{numerals[parts[1]]}）"
    return f"{section}{parts[2]}." if len(parts) > 2 else section

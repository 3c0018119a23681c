"""Why a measure is, or is not, in the list, and why a provision has no measure at all. No Qt."""

from __future__ import annotations

from huiqi.matching.assessment import Assessment
from huiqi.policy.models import Measure, Provision
from huiqi.report.build import item_of
from huiqi.report.model import BUCKET_LABELS, Item, Report
from huiqi.wizard.details import SHOW, item_sheet
from huiqi.wizard.lookup import provision_title
from huiqi.wizard.sheet import Line, Section, Sheet, section
from huiqi.wizard.words import told_until, tr, tr_question, tr_word


def explain(assessment: Assessment, report: Report, key: str) -> Sheet:
    """Return why the measure, or the provision without one, of an id stands where it does. Raises KeyError for no id."""
    policy_set = assessment.policy_set
    if key in policy_set.measures:
        return _measure(assessment, report, policy_set.measures[key])
    return _provision(assessment, policy_set.provisions[key])


def shown_as(report: Report, measure: str) -> Item:
    """Return the entry of the list in which a measure is shown, its own or one it is the same as."""
    return next(item for item in report.items if any(source.measure == measure for source in item.sources))


def answer(item: Item) -> str:
    """Return in one sentence why a measure stands where it does."""
    match item.bucket:
        case "available":
            return tr("有的：条件都满足，列在“可享受”里。")
        case "one_step":
            return tr("差一步：{why}").format(why=_failed(item))
        case "to_confirm":
            asked = " ".join(tr_question(each.label) for each in item.missing)
            return tr("还不能下结论，要先知道：{what}").format(what=asked)
        case "not_applicable":
            return tr("不适用：{why}").format(why=_failed(item))
        case "expired":
            return tr("{until}，在评估日期不能享受。").format(until=told_until(item.until_text))
        case "not_yet":
            return tr("{until}，在评估日期还不能享受。").format(until=told_until(item.until_text))


def _failed(item: Item) -> str:
    return tr("；").join(reason.text.rstrip("。") for reason in item.reasons if reason.outcome is False)


def _measure(assessment: Assessment, report: Report, measure: Measure) -> Sheet:
    own, entry = item_of(assessment, measure), shown_as(report, measure.id)
    labels = {line.question: tr_question(line.label) for line in report.answers}
    sheet = item_sheet(own, labels)
    place = provision_title(assessment.policy_set, assessment.policy_set.provisions[measure.provision])
    listed = Line(_where(own, entry), link=f"{SHOW}:{entry.measure}")
    first = Section("", (Line(answer(own), strong=True), listed, Line(own.summary)), "plain")
    return Sheet(own.title, f"{place} · {sheet.tag}", "", (first, *sheet.sections), sheet.tone)


def _where(own: Item, entry: Item) -> str:
    bucket = tr_word(BUCKET_LABELS[entry.bucket])
    if entry.measure == own.measure:
        return tr("在清单里看（列在“{bucket}”）").format(bucket=bucket)
    return tr("几个文件写的是同一项，清单里合在“{title}”，列在“{bucket}”；点这里看").format(
        title=entry.title, bucket=bucket
    )


def _provision(assessment: Assessment, provision: Provision) -> Sheet:
    policy_set = assessment.policy_set
    names = (policy_set.departments[each.department].name_on(assessment.on) for each in provision.departments)
    return Sheet(
        provision_title(policy_set, provision),
        " › ".join(provision.headings),
        "",
        (
            section(
                "", (Line(tr("这一条里没有企业可以申请或享受的措施。"), strong=True), Line(provision.note)), "plain"
            ),
            section(tr("责任部门"), map(Line, dict.fromkeys(names))),
            section(tr("文件原文"), (Line(provision.text, policy_set.documents[provision.document].title),), "sources"),
        ),
    )

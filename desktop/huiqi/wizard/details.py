"""What is said about one subject of the result: an entry, a department, a bucket, all of it. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from huiqi.matching.model import Bucket
from huiqi.report.model import (
    BUCKET_LABELS,
    AnswerLine,
    DepartmentGroup,
    DepartmentLine,
    Item,
    MissingQuestion,
    Reason,
    Report,
    Source,
)
from huiqi.report.printing import citation
from huiqi.wizard.labels import brief
from huiqi.wizard.sheet import Line, Section, Sheet, Tone, section
from huiqi.wizard.words import day_text, told_answer, told_recipients, told_until, tr, tr_question, tr_word

MARKS: dict[bool | None, tuple[str, Tone]] = {True: ("✓", "good"), False: ("✗", "bad"), None: ("?", "open")}
TONES: dict[Bucket, Tone] = {"available": "good", "one_step": "open", "to_confirm": "open"}
ASK = "ask"
"""Leads to answering a question right here."""
EDIT = "edit"
"""Leads to the page of a question."""
SHOW = "show"
"""Leads to an entry of the list."""
SEARCH = "search"
"""Leads to looking further for what was written."""


def meaning(bucket: Bucket) -> str:
    """Return what it means to stand in a bucket."""
    match bucket:
        case "available":
            return tr("按您的回答和评估日期，这些措施的条件都满足。")
        case "one_step":
            return tr("只差一个还可以取得的条件；取得以后就能享受。")
        case "to_confirm":
            return tr("还缺少回答，暂时不能下结论；每一项里写着还要知道什么。")
        case "not_applicable":
            return tr("按您的回答，条件不满足；每一项里写着为什么。")
        case "expired":
            return tr("在评估日期之前已经到期。")
        case "not_yet":
            return tr("在评估日期还没有开始执行。")


def advice(bucket: Bucket) -> str:
    """Return what to do where a bucket is empty."""
    if bucket == "available":
        return tr(
            "现在没有。请看“差一步”和“待确认”，或者点“回到修改”多回答几题；"
            "想看当时的情况，可以把评估日期改成 2022 年的某一天。"
        )
    return tr("现在没有，该问的都已经回答了。") if bucket == "to_confirm" else tr("现在没有。")


def item_sheet(item: Item, labels: Mapping[str, str]) -> Sheet:
    """Return everything a person should know about one measure; ``labels`` are those of the questions."""
    sections = (
        section("", _facts(item), "facts"),
        *_next_steps(item, labels),
        section(tr("为什么"), map(_reason, item.reasons), "reasons"),
        section(_departments_title(item), map(_department, item.departments)),
        section(tr("提醒"), map(Line, item.cautions)),
        section(tr("能不能和别的一起享受"), map(Line, item.relations)),
        section(tr("我们怎样理解原文"), map(Line, item.readings)),
        section(tr("文件原文"), (_source(each, place) for place, each in enumerate(item.sources)), "sources"),
    )
    tag = f"{tr_word(BUCKET_LABELS[item.bucket])} · {tr_word(item.kind_label)}"
    return Sheet(item.title, tag, item.summary, sections, TONES.get(item.bucket, "muted"))


def _facts(item: Item) -> Iterator[Line]:
    how = item.amount.how if item.amount else ""
    yield Line(item.amount_text, tr("能有多少"), tr("算法：{how}").format(how=how) if how else "", strong=True)
    yield Line(told_until(item.until_text), tr("到什么时候"))
    yield Line(tr_word(item.certainty_label), tr("是否确定"))
    yield Line(told_recipients(item.recipients_label), tr("给谁"))
    yield Line(tr_word(item.obtain_label), tr("怎么办理"), tr_word(item.via_label))
    for line in item.departments[:1]:
        yield Line(line.local or line.shown, tr("去哪里"))


def _next_steps(item: Item, labels: Mapping[str, str]) -> Iterator[Section]:
    """Yield what would change the result, or the figure."""
    failed = [reason for reason in item.reasons if reason.outcome is False]
    match item.bucket:
        case "available":
            missing = item.amount.missing if item.amount else ()
            found = (MissingQuestion(ident, labels[ident]) for ident in missing if ident in labels)
            yield section(tr("回答了就能算出金额"), map(_asked, found))
        case "one_step":
            yield section(tr("差一步：取得下面这一条就能享受"), (_step(each) for each in failed if each.attainable))
            yield section(tr("已经取得了？改一下回答"), map(_asked, _about(failed)))
        case "to_confirm":
            yield section(tr("还要知道（点一下就能在这里回答）"), map(_asked, item.missing))
        case "not_applicable":
            yield section(tr("情况有变，或者答错了？改一下回答就重新判断"), map(_asked, _about(failed)))
        case "expired" | "not_yet":
            yield section("", (Line(_apart_from_the_day(item)),), "plain")


def _apart_from_the_day(item: Item) -> str:
    match item.verdict:
        case "eligible":
            return tr("只看条件，不看日期：您的单位都满足。")
        case "ineligible":
            return tr("只看条件，不看日期：您的单位也不满足，原因见下面的 ✗。")
        case "unknown":
            return tr("只看条件，不看日期：还有问题没有回答，不能下结论。")


def _about(reasons: Iterable[Reason]) -> Iterable[MissingQuestion]:
    return dict.fromkeys(question for reason in reasons for question in reason.about)


def _asked(question: MissingQuestion) -> Line:
    return Line(tr_question(question.label), link=f"{ASK}:{question.id}")


def _step(reason: Reason) -> Line:
    return Line(reason.text, quiet=_quoted(reason))


def _reason(reason: Reason) -> Line:
    mark, tone = MARKS[reason.outcome]
    note = tr("（这一条还可以争取）") if reason.attainable and reason.outcome is False else ""
    return Line(reason.text + note, mark, _quoted(reason), tone=tone)


def _quoted(reason: Reason) -> str:
    return tr("原文：「{words}」").format(words=reason.quote) if reason.quote else ""


def _departments_title(item: Item) -> str:
    if len(item.departments) < 2:
        return tr("找哪个部门")
    return tr("找哪个部门（按职责分工共同负责）") if item.joint else tr("找哪个部门（都负责）")


def _department(department: DepartmentLine) -> Line:
    local = tr("就近去：{place}").format(place=department.local) if department.local else ""
    return Line(
        department.shown, quiet="\n".join(filter(None, (local, *_contact(department), department.note))), strong=True
    )


def _contact(department: DepartmentLine) -> Iterator[str]:
    """Yield what the hall's own list says about a department."""
    for name, text in department.contact.lines if department.contact else ():
        yield tr("{name}：{text}").format(name=name, text=text)


def _source(source: Source, place: int) -> Line:
    also = tr("同时见于") if place else ""
    differs = tr("另一处：{text}").format(text=source.differs) if source.differs else ""
    return Line(source.text, also + citation(source), differs)


def department_sheet(group: DepartmentGroup) -> Sheet:
    """Return what to raise at one department."""
    line = group.department
    facts = [Line(line.local, tr("就近去"))]
    facts += [Line(text, name) for name, text in (line.contact.lines if line.contact else ())]
    facts += [Line(line.note, tr("注意"))]
    return Sheet(
        line.shown,
        sections=(
            section("", facts, "facts"),
            section(tr("主要找它办的"), map(_short, group.items)),
            section(tr("也与它有关（主要找别的部门）"), map(_short, group.also)),
        ),
    )


def items_sheet(title: str, items: Iterable[Item]) -> Sheet:
    """Return a few words on each of some entries."""
    told = tuple(items)
    return Sheet(
        tr("{title}（{count}）").format(title=title, count=len(told)), sections=(section("", map(_short, told)),)
    )


def bucket_sheet(bucket: Bucket, items: tuple[Item, ...]) -> Sheet:
    """Return what a bucket means, and what to do when nothing is in it."""
    body = section("", map(_short, items)) if items else section("", (Line(advice(bucket)),), "plain")
    return Sheet(
        tr("{title}（{count}）").format(title=tr_word(BUCKET_LABELS[bucket]), count=len(items)),
        lead=meaning(bucket),
        sections=(body,),
    )


def _short(item: Item) -> Line:
    told = " · ".join(filter(None, (item.amount_text, told_until(item.until_text))))
    return Line(item.title, quiet=told, link=f"{SHOW}:{item.measure}")


def overview_sheet(report: Report) -> Sheet:
    """Return what stands above the single entries: for whom, on which day, how much, and what it is worth."""
    counts = " · ".join(f"{tr_word(name)} {len(report.bucket(bucket))}" for bucket, name in BUCKET_LABELS.items())
    tag = tr("评估日期：{day} · 政策集：{title}").format(day=day_text(report.on), title=report.policy_title)
    answers = (_answer(line) for line in report.answers if line.given)
    sections = (
        section("", (Line(counts, strong=True),), "plain"),
        section(tr("合计"), map(Line, report.totals)),
        section(tr("据此判断"), map(Line, report.derived)),
        section(tr("说明"), map(Line, map(tr_word, report.notices))),
        section(tr("您的回答（点一下回到那一题）"), answers, "facts"),
        section("", (Line(tr("没有列在这里的问题，有的不清楚，有的不涉及您的单位。")),), "plain"),
    )
    return Sheet(brief(tr_word(report.business)), tag, _for_readers_of_another_language(), sections)


def _for_readers_of_another_language() -> str:
    """Say what is not translated; nothing to those who read it anyway."""
    told = tr("措施的名称、理由和文件原文都是中文，和窗口用的说法一样。")
    return told if told.isascii() else ""


def _answer(line: AnswerLine) -> Line:
    return Line(told_answer(line.value), tr_question(line.label), link=f"{EDIT}:{line.question}")


def not_found_sheet() -> Sheet:
    """Return what to do where search and filters leave nothing."""
    lines = (
        Line(tr("在“为什么没有……？”里找找看，那里还有没有措施的条款"), link=f"{SEARCH}:"),
        Line(tr("换一个说法，或者只写几个字")),
        Line(tr("点“全部显示”，去掉搜索和筛选")),
    )
    return Sheet(tr("没有找到"), lead=tr("没有符合搜索和筛选的措施。可以："), sections=(section("", lines),))

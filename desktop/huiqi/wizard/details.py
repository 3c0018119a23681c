"""What is said about one entry of the result, as markup in which every text is escaped. No Qt."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from huiqi.matching.model import Bucket
from huiqi.report.model import BUCKET_LABELS, DepartmentGroup, DepartmentLine, Item, Reason, Report, Source
from huiqi.report.printing import citation, clean, one_line

MARKS = {True: ("✓", "good"), False: ("✗", "bad"), None: ("？", "open")}
NAME_SHOWN = 60
REST = "没有列在这里的问题，有的不清楚，有的不涉及您的单位。"
MEANINGS: dict[Bucket, str] = {
    "available": "按您的回答和评估日期，这些措施的条件都满足。",
    "one_step": "只差一个还可以取得的条件；取得以后就能享受。",
    "to_confirm": "还缺少回答，暂时不能下结论；每一项里写着还要知道什么。",
    "not_applicable": "按您的回答，条件不满足；每一项里写着为什么。",
    "expired": "在评估日期之前已经到期。",
    "not_yet": "在评估日期还没有开始执行。",
}
EMPTY: dict[Bucket, str] = {
    "available": "现在没有。请看“差一步”和“待确认”，或者点“回到修改”多回答几题；"
    "想看当时的情况，可以把评估日期改成 2022 年的某一天。",
    "one_step": "现在没有。",
    "to_confirm": "现在没有，该问的都已经回答了。",
    "not_applicable": "现在没有。",
    "expired": "现在没有。",
    "not_yet": "现在没有。",
}


def item_html(item: Item, labels: Mapping[str, str]) -> str:
    """Return everything a person should know about one measure; ``labels`` are those of the questions."""
    parts = [
        f"<h2>{_text(item.title)}</h2>",
        f'<p class="muted">{BUCKET_LABELS[item.bucket]} · {_text(item.kind_label)}</p>',
        f"<p>{_text(item.summary)}</p>",
        _table(_facts(item)),
        _section("为什么", _list(map(_reason, item.reasons), bullets=False)),
        _section("还要知道", _list(_link(each.id, each.label) for each in item.missing if item.bucket == "to_confirm")),
        _section(
            "回答了就能算出金额", _list(_link(ident, labels[ident]) for ident in _for_amount(item) if ident in labels)
        ),
        _section("找哪个部门", _departments(item)),
        _section("提醒", _list(map(_text, item.cautions))),
        _section("与其他措施的关系", _list(map(_text, item.relations))),
        _section("我们怎样理解原文", _list(map(_text, item.readings))),
        _section("文件原文", "".join(_source(each, place) for place, each in enumerate(item.sources))),
    ]
    return "".join(parts)


def department_html(group: DepartmentGroup) -> str:
    """Return what to raise at one department."""
    return "".join(
        (
            f"<h2>{_text(group.department.shown)}</h2>",
            _table(_visit(group.department)),
            _section("主要找它办的", _list(map(_short, group.items))),
            _section("也与它有关（主要找别的部门）", _list(map(_short, group.also))),
        )
    )


def bucket_html(bucket: Bucket, items: tuple[Item, ...]) -> str:
    """Return what a bucket means, and what to do when nothing is in it."""
    body = _list(map(_short, items)) if items else f"<p>{EMPTY[bucket]}</p>"
    return f"<h2>{BUCKET_LABELS[bucket]}（{len(items)}）</h2><p>{MEANINGS[bucket]}</p>{body}"


def overview_html(report: Report) -> str:
    """Return what stands above the single entries: for whom, on which day, how much, and what it is worth."""
    counts = " · ".join(f"{name} {len(report.bucket(bucket))}" for bucket, name in BUCKET_LABELS.items())
    return "".join(
        (
            f"<h2>{_text(one_line(report.business, NAME_SHOWN))}</h2>",
            f'<p class="muted">评估日期：{_text(report.on_text)}　政策集：{_text(report.policy_title)}</p>',
            f"<p><b>{counts}</b></p>",
            _section("合计", _list(map(_text, report.totals))),
            _section("据此判断", _list(map(_text, report.derived))),
            _section("说明", _list(map(_text, report.notices))),
            _section("您的回答", _table(_answered(report), "question") + f"<p>{REST}</p>"),
        )
    )


def no_departments_html() -> str:
    """Return what to say when there is nothing to visit a department for."""
    return "<p>现在没有需要到部门办理或咨询的措施。请看左边“按结果”，那里写着每一项的原因。</p>"


def _answered(report: Report) -> Iterator[tuple[str, str]]:
    return ((line.label, _text(line.value)) for line in report.answers if line.given)


def _for_amount(item: Item) -> tuple[str, ...]:
    """The open questions that decide how much a person gets of what is available."""
    return item.amount.missing if item.amount and item.bucket == "available" else ()


def _facts(item: Item) -> Iterator[tuple[str, str]]:
    how = item.amount.how if item.amount else ""
    yield "能有多少", _lines(item.amount_text, how)
    yield "到什么时候", _text(item.until_text)
    yield "是否确定", _text(item.certainty_label)
    yield "怎么办理", _lines(item.obtain_label, item.via_label)


def _visit(department: DepartmentLine) -> Iterator[tuple[str, str]]:
    yield "就近去", _text(department.local)
    yield "注意", _text(department.note)


def _reason(reason: Reason) -> str:
    mark, kind = MARKS[reason.outcome]
    attainable = (
        '<span class="muted">（这一条还可以争取）</span>' if reason.attainable and reason.outcome is False else ""
    )
    quote = f'<br><span class="muted">原文：「{_text(reason.quote)}」</span>' if reason.quote else ""
    return f'<span class="{kind}">{mark}</span> {_text(reason.text)}{attainable}{quote}'


def _departments(item: Item) -> str:
    if not item.departments:
        return ""
    shared = len(item.departments) > 1
    how = "以下部门按职责分工共同负责：" if item.joint and shared else "以下部门负责：" if shared else ""
    return (f"<p>{how}</p>" if how else "") + _list(map(_department, item.departments))


def _department(department: DepartmentLine) -> str:
    local = f"<br>就近去：{_text(department.local)}" if department.local else ""
    note = f'<br><span class="muted">{_text(department.note)}</span>' if department.note else ""
    return f"<b>{_text(department.shown)}</b>{local}{note}"


def _source(source: Source, place: int) -> str:
    also = "同时见于" if place else ""
    differs = f'<p class="muted">另一处：{_text(source.differs)}</p>' if source.differs else ""
    return f'<p><b>{also}{_text(citation(source))}</b></p>{differs}<p class="quote">{_text(source.text)}</p>'


def _short(item: Item) -> str:
    told = "　".join(filter(None, (item.amount_text, item.until_text)))
    return f'{_text(item.title)}<br><span class="muted">{_text(told)}</span>'


def _link(question_id: str, text: str) -> str:
    return f'<a href="ask:{escape(question_id, quote=True)}">{_text(text)}</a>'


def _section(title: str, body: str) -> str:
    return f"<h3>{title}</h3>{body}" if body else ""


def _list(entries: Iterable[str], bullets: bool = True) -> str:
    told = list(entries)
    if not told:
        return ""
    if not bullets:
        return "".join(f'<p class="reason">{entry}</p>' for entry in told)
    return "<ul>" + "".join(f"<li>{entry}</li>" for entry in told) + "</ul>"


def _table(rows: Iterable[tuple[str, str]], kind: str = "name") -> str:
    cells = "".join(f'<tr><td class="{kind}">{_text(name)}</td><td>{value}</td></tr>' for name, value in rows if value)
    return f'<table cellspacing="0" cellpadding="4" style="margin-top: 8px">{cells}</table>' if cells else ""


def _lines(*texts: str) -> str:
    return "<br>".join(_text(text) for text in texts if text)


def _text(text: str) -> str:
    """Return a text so that it is shown as it is."""
    return escape(clean(text)).replace("\n", "<br>")

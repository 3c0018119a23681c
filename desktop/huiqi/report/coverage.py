"""The coverage report for a reviewer at the department: one page a document, to be read and signed off."""

from collections import Counter
from collections.abc import Mapping
from html import escape

from huiqi.applicant.shown import chinese_date
from huiqi.policy.coverage import MarkKind, Segment, measures_of, segments, share_marked
from huiqi.policy.models import Document, Measure, PolicySet, Provision
from huiqi.report.wording import CERTAINTY_LABELS, KIND_LABELS, article, recipients_text

MARK_LABELS: dict[MarkKind, str] = {
    "test": "判断",
    "figure": "待遇",
    "date": "期限",
    "department": "责任部门",
    "number": "编号",
}
VERDICT_LABELS = {"eligible": "符合", "ineligible": "不符合", "unknown": "待确认"}
STYLE = """
body { font: 16px/1.8 "Noto Sans SC", "Microsoft YaHei", sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.4em } h2 { font-size: 1.1em; margin-top: 2em; border-top: 1px solid #999; padding-top: .6em }
mark { background: none; border-bottom: 3px solid } mark.test { border-color: #1a5fb4 }
mark.figure { border-color: #26722f; background: #e8f5e9 } mark.date { border-color: #9a5b00; background: #fff3dc }
mark.department { border-color: #6b3fa0; border-bottom-style: dotted } mark.number { border-color: #777 }
.note, .share { color: #444 } ul { margin: .3em 0 } @media print { h2 { break-after: avoid } p, li { break-inside: avoid } }
"""

Cases = Mapping[str, Counter[str]]
"""How many golden cases prove each measure, by verdict."""


def coverage_text(policy_set: PolicySet, cases: Cases) -> str:
    """Return the report as text: for every provision its measures, their cases, and the words nothing rests on."""
    lines: list[str] = []
    for provision in policy_set.provisions.values():
        pieces = segments(policy_set, provision)
        lines.append(f"{provision.id}　有依据的文字 {share_marked(pieces):.0%}")
        lines.extend(f"  {_measure_line(measure, cases)}" for measure in measures_of(policy_set, provision))
        if provision.note:
            lines.append(f"  没有措施：{provision.note}")
        rest = "……".join(piece.text for piece in pieces if not piece.marks)
        if rest and not provision.note:
            lines.append(f"  没有用到的文字：{rest}")
    return "\n".join(lines) + "\n"


def _measure_line(measure: Measure, cases: Cases) -> str:
    proved = cases.get(measure.id, Counter())
    told = "，".join(f"{label} {proved[verdict]}" for verdict, label in VERDICT_LABELS.items())
    kind = (
        f"{KIND_LABELS[measure.kind]}，给{recipients_text(measure.recipients)}；{CERTAINTY_LABELS[measure.certainty]}"
    )
    return f"{measure.id}　{measure.title}（{kind}）　案例：{told}"


def coverage_html(policy_set: PolicySet, document: Document, cases: Cases) -> str:
    """Return the page of one document: each provision's text with the words marked that the encoding rests on."""
    provisions = [entry for entry in policy_set.provisions.values() if entry.document == document.id]
    legend = "　".join(f'<mark class="{kind}">{label}</mark>' for kind, label in MARK_LABELS.items())
    body = "\n".join(_provision(policy_set, provision, cases) for provision in provisions)
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(document.title)}：条款核对表</title>
<style>{STYLE}</style></head><body>
<h1>{escape(document.title)}<br>条款核对表</h1>
<p>{escape(document.notice)}，{chinese_date(document.issued)}印发；政策集 {escape(policy_set.version)}
（{policy_set.sha256[:12]}）；{len(provisions)} 条。</p>
<p>标记：{legend}。没有标记的文字，程序没有用到。</p>
{body}
<p>核对人：＿＿＿＿＿＿　日期：＿＿＿＿＿＿　意见：＿＿＿＿＿＿＿＿＿＿＿＿</p>
</body></html>
"""


def _provision(policy_set: PolicySet, provision: Provision, cases: Cases) -> str:
    pieces = segments(policy_set, provision)
    measures = measures_of(policy_set, provision)
    items = "".join(f"<li>{escape(_measure_line(measure, cases))}{_readings(measure)}</li>" for measure in measures)
    listed = f"<ul>{items}</ul>" if items else f'<p class="note">没有措施：{escape(provision.note)}</p>'
    return (
        f'<h2 id="{provision.id}">{article(provision.number)}　<span class="share">'
        f"有依据的文字 {share_marked(pieces):.0%}</span></h2>\n<p>{''.join(map(_segment, pieces))}</p>\n{listed}"
    )


def _segment(piece: Segment) -> str:
    text = escape(piece.text)
    for mark in piece.marks:
        text = f'<mark class="{mark.kind}" title="{escape(mark.why, quote=True)}">{text}</mark>'
    return text


def _readings(measure: Measure) -> str:
    items = "".join(
        f"<li>“{escape(reading.words)}”：{escape(reading.choice)}（{escape(reading.why)}）</li>"
        for reading in measure.readings
    )
    return f'<ul class="note">{items}</ul>' if items else ""

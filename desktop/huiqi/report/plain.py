"""The assessment as JSON and as a few lines of text (design, section 5)."""

import json
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from huiqi.applicant.answers import choice_labels
from huiqi.matching.assessment import Assessment
from huiqi.matching.model import Amount, Outcome
from huiqi.policy.models import Measure, PolicySet, Question
from huiqi.report.build import item_of
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, Item, Report
from huiqi.report.printing import UNPRINTABLE, business_name

INDENT = 2
NAME_SHOWN = 60


def report_json(assessment: Assessment, report: Report) -> str:
    """Return an assessment and its report as JSON: one item for every measure; money in decimal strings of CNY."""
    return _text(_report(assessment, report))


def _report(assessment: Assessment, report: Report) -> dict[str, Any]:
    shown_by = {source.measure: item for item in report.items for source in item.sources}
    return {
        "on": report.on.isoformat(),
        "business": report.business,
        "policy_set": {"version": report.policy_version, "sha256": report.policy_sha256},
        "counts": {bucket: len(report.bucket(bucket)) for bucket in BUCKET_LABELS},
        "totals": list(report.totals),
        "items": [_item(assessment, outcome, shown_by[ident]) for ident, outcome in assessment.outcomes.items()],
        "contacts": {
            line.id: asdict(line.contact) for item in report.items for line in item.departments if line.contact
        },
        "derived": {name: entry.explanation for name, entry in assessment.derived.items()},
        "open_questions": list(assessment.open_questions),
        "notices": list(report.notices),
    }


def _item(assessment: Assessment, outcome: Outcome, entry: Item) -> dict[str, Any]:
    """Return one measure. ``same_as`` names the entry of the person's list in which it is shown."""
    measure = outcome.measure
    own = entry if entry.measure == measure.id else item_of(assessment, measure)
    return {
        "measure": measure.id,
        "provision": measure.provision,
        "title": measure.title,
        "kind": measure.kind,
        "verdict": outcome.verdict,
        "force": outcome.force,
        "bucket": outcome.bucket,
        "same_as": None if entry.measure == measure.id else entry.measure,
        "reasons": [
            {
                "met": reason.outcome,
                "text": reason.text,
                "quote": reason.quote,
                "attainable": reason.attainable,
                "missing": [question.id for question in reason.missing],
            }
            for reason in own.reasons
        ],
        "missing": [question.id for question in own.missing],
        "benefit": _benefit(own.amount, own.amount_text),
        "certainty": measure.certainty,
        "obtain": measure.obtain,
        "via": measure.via or None,
        "recipients": list(measure.recipients),
        "recipients_label": own.recipients_label,
        "until": None if own.until is None else own.until.isoformat(),
        "until_text": own.until_text,
        "departments": [
            {
                "id": line.id,
                "printed": line.printed,
                "name": line.name,
                "current_name": line.current_name,
                "local": line.local,
            }
            for line in own.departments
        ],
        "joint": own.joint,
    }


def _benefit(amount: Amount | None, text: str) -> dict[str, Any] | None:
    if amount is None:
        return None
    return {
        "amount": _money(amount.high),
        "low": _money(amount.low),
        "kind": amount.kind,
        "text": text,
        "how": amount.how,
        "missing": list(amount.missing),
        "years": amount.years,
    }


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"


def policies_json(policy_set: PolicySet) -> str:
    """Return every provision of a policy set as JSON, also those without a measure."""
    measures: dict[str, list[Measure]] = {}
    for measure in policy_set.measures.values():
        measures.setdefault(measure.provision, []).append(measure)
    return _text(
        [
            {
                "id": provision.id,
                "document": provision.document,
                "number": provision.number,
                "headings": list(provision.headings),
                "text": provision.text,
                "departments": [
                    {
                        "printed": printed.printed,
                        "full": printed.full,
                        "name": policy_set.departments[printed.department].name,
                        "id": printed.department,
                        "inherited": printed.inherited,
                    }
                    for printed in provision.departments
                ],
                "joint": provision.joint,
                "kind": provision.kind,
                "claimable": provision.claimable,
                "note": provision.note,
                "measures": [_measure(measure) for measure in measures.get(provision.id, ())],
            }
            for provision in policy_set.provisions.values()
        ]
    )


def _measure(measure: Measure) -> dict[str, Any]:
    term = measure.in_force
    return {
        "id": measure.id,
        "title": measure.title,
        "summary": measure.summary,
        "kind": measure.kind,
        "certainty": measure.certainty,
        "in_force": {
            "from": term.start.isoformat(),
            "to": None if term.end is None else term.end.isoformat(),
            "basis": term.basis,
        },
    }


def questions_json(policy_set: PolicySet) -> str:
    """Return every question as JSON, with everything that may be answered to it."""
    return _text([_question(policy_set, question) for question in policy_set.questions.values()])


def _question(policy_set: PolicySet, question: Question) -> dict[str, Any]:
    low, high = question.minimum, question.maximum
    return {
        "id": question.id,
        "section": question.section,
        "kind": question.kind,
        "label": question.label,
        "help": question.help,
        "unit": question.unit,
        "choices": [{"id": name, "label": label} for name, label in choice_labels(policy_set, question).items()],
        "minimum": None if low is None else str(low),
        "maximum": None if high is None else str(high),
    }


def _text(data: Any) -> str:
    """Return data as JSON that can be read by eye: what does not print is written as its number."""
    written = json.dumps(data, ensure_ascii=False, indent=INDENT)
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"


def summary_text(report: Report) -> str:
    """Return the result in a few lines for a terminal."""
    lines = [f"{business_name(report, NAME_SHOWN)}　评估日期 {report.on_text}"]
    lines.append("　".join(f"{label} {len(report.bucket(bucket))}" for bucket, label in BUCKET_LABELS.items()))
    lines.extend(report.totals)
    for bucket in TO_RAISE:
        items = report.bucket(bucket)
        if items:
            lines.extend(["", f"【{BUCKET_LABELS[bucket]}】"])
            lines.extend(_line(item) for item in items)
    return "\n".join(lines) + "\n"


def _line(item: Item) -> str:
    departments = "、".join(line.shown for line in item.departments) or "文件未写明责任部门"
    return f"· {item.title}　{item.amount_text}　{item.until_text}　{departments}"

"""Answers as a person would read them back, in Chinese."""

from datetime import date
from decimal import Decimal

from huiqi.applicant.answers import Value, choice_labels
from huiqi.policy.models import PolicySet, Question

YES = {True: "是", False: "否"}


def shown(policy_set: PolicySet, question: Question, value: Value | None) -> str:
    """Return an answer as a person would read it back, with its unit; 不清楚 where there is none."""
    if value is None:
        return "不清楚"
    if isinstance(value, bool):
        return YES[value]
    if isinstance(value, frozenset):
        chosen = [label for name, label in choice_labels(policy_set, question).items() if name in value]
        return ("；" if any("、" in label for label in chosen) else "、").join(chosen) or "以上都没有"
    if isinstance(value, (int, Decimal)):
        return (
            f"{value:,f} {question.unit}".strip()
            if isinstance(value, Decimal)
            else f"{value:,} {question.unit}".strip()
        )
    if isinstance(value, date):
        return chinese_date(value)
    if question.choices_from == "regions":
        return _place(policy_set, value)
    return choice_labels(policy_set, question).get(value, value) if question.kind == "choice" else value


def chinese_date(day: date) -> str:
    """Return a date as people write it: 2022年12月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _place(policy_set: PolicySet, code: str) -> str:
    region = policy_set.regions[code]
    league = policy_set.regions.get(region.parent)
    return f"{league.name}{region.name}" if league else region.name

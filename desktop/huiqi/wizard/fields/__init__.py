"""The fields of the form, one small module each; :func:`make_field` picks the one that suits a question."""

from collections.abc import Callable

from huiqi.policy.models import PolicySet, Question
from huiqi.wizard.fields.base import Field
from huiqi.wizard.fields.many import ManyField
from huiqi.wizard.fields.one import ComboField, RadioField
from huiqi.wizard.fields.searched import SearchField
from huiqi.wizard.fields.written import WrittenField

RADIO_LIMIT = 6

Maker = Callable[[PolicySet, Question], Field]


def _one(policy_set: PolicySet, question: Question) -> Field:
    if question.choices_from:
        return SearchField(policy_set, question)
    kind = RadioField if len(question.choices) <= RADIO_LIMIT else ComboField
    return kind(policy_set, question)


MAKERS: dict[str, Maker] = {
    "yes_no": RadioField,
    "choice": _one,
    "choices": ManyField,
    "integer": WrittenField,
    "money": WrittenField,
    "date": WrittenField,
    "text": WrittenField,
}


def make_field(policy_set: PolicySet, question: Question) -> Field:
    """Return the field in which a question is answered."""
    return MAKERS[question.kind](policy_set, question)


__all__ = ["Field", "make_field"]

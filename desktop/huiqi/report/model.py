"""The one report: everything that is shown or handed over, already in words.

The wizard and every export read this value and nothing else of the policy set, so that the
screen, the Excel, the PDF and the JSON cannot disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from huiqi.matching.model import Amount, Bucket, Force, Verdict
from huiqi.policy.models import Certainty, MeasureKind, Obtain, Via
from huiqi.report.wording import spoken

BUCKET_LABELS: dict[Bucket, str] = {
    "available": "可享受",
    "one_step": "差一步",
    "to_confirm": "待确认",
    "not_applicable": "不适用",
    "expired": "已到期",
    "not_yet": "未生效",
}
"""The buckets in the order in which a person reads them."""
TO_RAISE: tuple[Bucket, ...] = ("available", "one_step", "to_confirm")
"""The buckets worth a visit to a department."""


@dataclass(frozen=True, slots=True)
class MissingQuestion:
    """A question that is still open and would decide something; ``choices`` are the ones of a list that would."""

    id: str
    label: str
    choices: tuple[str, ...] = field(default=(), compare=False)

    @property
    def asked(self) -> str:
        """The question as it can be put without the list in view: with what to look for in it."""
        separator = "；" if any(set("，、") & set(choice) for choice in self.choices) else "、"
        wanted = f"看有没有：{separator.join(self.choices)}。" if self.choices else ""
        return f"{spoken(self.label)}{wanted}"


@dataclass(frozen=True, slots=True)
class Reason:
    """One test of a measure: met (True), failed (False) or open (None), in a sentence, with the official words.

    ``about`` are the questions it was decided by: changing one of these answers may change the outcome.
    """

    outcome: bool | None
    text: str
    quote: str
    attainable: bool
    missing: tuple[MissingQuestion, ...]
    about: tuple[MissingQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Where to find a department, as the service hall wrote it down; what it did not write is empty."""

    phone: str = ""
    address: str = ""
    window: str = ""
    hours: str = ""

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """What is known, each with its label, in the order in which it is read."""
        told = (("电话", self.phone), ("地址", self.address), ("窗口", self.window), ("办公时间", self.hours))
        return tuple((label, text) for label, text in told if text)


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A responsible department as it is to be shown on the day of the assessment.

    ``contact`` is the hall's own entry, where its contact list has one; nothing of it is in the documents.
    """

    id: str
    printed: str
    name: str
    current_name: str
    local: str
    note: str
    contact: Contact | None = None

    @property
    def shown(self) -> str:
        """The name in use on the day, with the printed one where it has changed since."""
        return self.name if self.name == self.current_name else f"{self.current_name}（原{self.name}）"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a measure is printed, and until when that document grants it.

    ``differs`` says how this text differs from the first source's, if it does.
    """

    measure: str
    provision: str
    document: str
    notice: str
    article: str
    text: str
    differs: str
    until_text: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the person's list: a measure with all its sources."""

    measure: str
    title: str
    summary: str
    kind: MeasureKind
    kind_label: str
    bucket: Bucket
    verdict: Verdict
    force: Force
    amount: Amount | None
    amount_text: str
    until: date | None
    until_text: str
    certainty: Certainty
    certainty_label: str
    obtain: Obtain
    obtain_label: str
    via: Via
    via_label: str
    reasons: Sequence[Reason]
    missing: Sequence[MissingQuestion]
    departments: tuple[DepartmentLine, ...]
    joint: bool
    sources: tuple[Source, ...]
    cautions: tuple[str, ...]
    relations: tuple[str, ...]
    readings: tuple[str, ...]
    not_added_with: tuple[str, ...] = ()
    """The measures whose amounts must never be added to this one's."""
    recipients_label: str = ""
    """To whom the texts give it: 企业、个体工商户."""

    @property
    def why(self) -> str:
        """The reason for the bucket in a sentence or two: what decided it."""
        if self.bucket == "available":
            lines = [reason.text for reason in self.reasons if reason.outcome is True]
        elif self.bucket == "to_confirm":
            lines = [f"还要知道：{question.asked}" for question in self.missing]
            lines = lines or [reason.text for reason in self.reasons if reason.outcome is None]
        elif self.bucket in ("expired", "not_yet"):
            lines = [self.until_text]
        else:
            lines = [reason.text for reason in self.reasons if reason.outcome is False]
        return "\n".join(dict.fromkeys(lines))


@dataclass(frozen=True, slots=True)
class DepartmentGroup:
    """What to raise at one department: each item stands under its first department only; ``also`` are the others."""

    department: DepartmentLine
    items: tuple[Item, ...]
    also: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer as the person would read it back; ``value`` is 不清楚 where it is open.

    ``given`` tells an answer from a question left open or one that does not arise.
    """

    question: str
    section: str
    label: str
    value: str
    given: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one assessment on one date."""

    business: str
    on: date
    on_text: str
    policy_title: str
    policy_version: str
    policy_sha256: str
    items: tuple[Item, ...]
    totals: tuple[str, ...]
    departments: Sequence[DepartmentGroup]
    derived: tuple[str, ...]
    answers: Sequence[AnswerLine]
    notices: tuple[str, ...]
    fingerprint: str = ""
    """Eight letters and digits that stand for the answers on the day, so that another can tell the same assessment."""
    open_questions: tuple[MissingQuestion, ...] = ()
    """What can be asked now and can still change the result, the question that decides most first."""

    def bucket(self, bucket: Bucket) -> tuple[Item, ...]:
        """The items of one bucket, in the order of the report."""
        return tuple(item for item in self.items if item.bucket == bucket)

"""Whether the clock of the machine can be right."""

from datetime import date

from huiqi.policy.models import PolicySet

LATEST_YEAR = 2099


def can_be(today: date, policy_set: PolicySet) -> bool:
    """Whether today can be this day: the documents were issued by then, and the century is not over."""
    newest = max((document.issued for document in policy_set.documents.values()), default=date.min)
    return newest <= today and today.year <= LATEST_YEAR

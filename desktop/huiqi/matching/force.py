"""Whether a measure applies on a day."""

from datetime import date

from huiqi.matching.model import Force
from huiqi.policy.models import InForce


def force_on(term: InForce, day: date) -> Force:
    """Return the force of a term on a day.

    First and last day are included. A term that nothing states holds through the year in which it began and is
    ``unstated`` after it (design, section 4).
    """
    if day < term.start:
        return "not_yet"
    if term.basis == "not_stated":
        return "in_force" if day.year <= term.start.year else "unstated"
    return "in_force" if term.end is None or day <= term.end else "expired"

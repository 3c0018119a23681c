"""The answers that count: as in the window, one to a question that does not arise is put aside, and that is said."""

from typing import TYPE_CHECKING

from huiqi.cli.refusal import complain

if TYPE_CHECKING:
    from huiqi.applicant.answers import Answers
    from huiqi.policy.models import PolicySet

MOST_NAMED = 3


def counting(policy_set: "PolicySet", answers: "Answers", where: str) -> "Answers":
    """Return the answers that count; name on stderr the questions of the others, ``where`` they were read."""
    from huiqi.matching.aside import counted

    counts = counted(policy_set, answers)
    aside = [
        policy_set.questions[ident].label for ident in policy_set.questions if ident in answers.keys() - counts.keys()
    ]
    if aside:
        named = "".join(f"“{label}”" for label in aside[:MOST_NAMED])
        complain(
            f"{where}：按别的回答，{named}{'等' if len(aside) > MOST_NAMED else ''} {len(aside)} 题不涉及，这些答案没有算"
        )
    return counts

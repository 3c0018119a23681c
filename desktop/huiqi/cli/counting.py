"""Which of the answers given count: those to questions that arise, in the window and on the command line alike."""

from typing import TYPE_CHECKING

from huiqi.cli.terminal import complain

if TYPE_CHECKING:
    from huiqi.applicant.answers import Answers
    from huiqi.policy.models import PolicySet


def those_that_count(policy_set: "PolicySet", answers: "Answers", where: str) -> "Answers":
    """Return the answers without those to questions that other answers rule out, which are named on stderr."""
    from huiqi.matching.aside import counted

    kept = counted(policy_set, answers)
    left = [
        question.label for ident, question in policy_set.questions.items() if ident in answers and ident not in kept
    ]
    if left:
        complain(f"{where}：按其他回答，下面的问题不会问到，它们的回答没有计入：{'；'.join(left)}")
    return kept

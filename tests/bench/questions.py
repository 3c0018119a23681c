"""How many questions people are asked until everything is decided, the best one first; over the golden businesses; printed.

Each business is assessed on its own date, and once more as if it came today. Run by ``make bench``. A question that a
business leaves as 不清楚 is asked once and then passed over.
"""

import json
import statistics
from datetime import date
from pathlib import Path

import yaml

from huiqi.applicant.answers import read_answers
from huiqi.matching.assessment import assess
from huiqi.policy.compiled import bundled
from huiqi.policy.models import PolicySet

BUSINESSES = Path(__file__).parents[1] / "cases" / "businesses"


def asked(policy_set: PolicySet, file: Path, on: date | None = None) -> list[str]:
    """Return the questions one business is asked, in order; on its own date unless another one is given."""
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    text = json.dumps({"format": 1, "answers": case["answers"]}, ensure_ascii=False, default=str)
    known = read_answers(policy_set, text, file.name).answers
    given, order = {}, []
    while left := [
        ident
        for ident in assess(policy_set, given, on or date.fromisoformat(case["on"])).open_questions
        if ident not in order
    ]:
        order.append(left[0])
        if left[0] in known:
            given[left[0]] = known[left[0]]
    return order


def main() -> None:
    """Count and print."""
    policy_set, files = bundled(), sorted(BUSINESSES.glob("*.yaml"))
    own = {file.stem: len(asked(policy_set, file)) for file in files}
    today = [len(asked(policy_set, file, date.today())) for file in files]
    for name, count in sorted(own.items(), key=lambda pair: pair[1]):
        print(f"{name:<32}{count:>4}")
    print(f"questions in the set: {len(policy_set.questions)}; businesses: {len(files)}")
    for when, counts in (("on their own dates", list(own.values())), ("today", today)):
        print(f"asked {when}: median {statistics.median(counts):g}, most {max(counts)}   aim: median 25 or fewer")


if __name__ == "__main__":
    main()

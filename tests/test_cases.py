"""The golden cases: data under tests/cases, written from the official text."""

from collections import defaultdict

import pytest
from golden import FIELDS, load_cases

CASES = load_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.measure}-{case.data['name']}")
def test_case(policy_set, case) -> None:
    assert set(case.data) <= FIELDS
    assert case.found(policy_set, case.answers(policy_set)) == case.expected()


def test_every_measure_has_an_eligible_an_ineligible_and_an_unknown_case(policy_set) -> None:
    wanted = {"eligible", "ineligible", "unknown"}
    seen: dict[str, set[str]] = defaultdict(set)
    for case in CASES:
        seen[case.measure].add(case.data["verdict"])
    assert not {ident: wanted - seen[ident] for ident in policy_set.measures if seen[ident] != wanted}


@pytest.mark.parametrize(
    "pair",
    [
        ("2022-12-31", "2023-01-01"),
        ("2023-04-30", "2023-05-01"),
        ("2023-06-30", "2023-07-01"),
        ("2024-12-31", "2025-01-01"),
        ("2025-06-05", "2025-06-07"),
        ("2025-12-31", "2026-01-01"),
    ],
)
def test_both_sides_of_every_boundary_date_are_in_the_cases(pair) -> None:
    assert set(pair) <= {case.on.isoformat() for case in CASES}

"""What page one says of how sure its count is."""

from dataclasses import replace

import pytest

from huiqi.report.sureness import mostly_unstated, sureness

from . import sample_report as sample

REPORT = sample.sample_report()


def test_nothing_to_be_had_has_no_sureness() -> None:
    assert sureness(replace(REPORT, items=REPORT.bucket("to_confirm"))) == ""


@pytest.mark.parametrize(("lapsed", "most"), [(0, False), (2, False), (3, True), (4, True)])
def test_what_may_have_lapsed_is_counted(lapsed: int, most: bool) -> None:
    items = REPORT.bucket("available")
    assert len(items) == 4
    report = replace(
        REPORT,
        items=tuple(replace(item, force="unstated" if n < lapsed else "in_force") for n, item in enumerate(items)),
    )
    assert mostly_unstated(report) is most
    assert (f"没有写明有效期、要先核实的有 {lapsed} 项。" in sureness(report)) is bool(lapsed)
    assert sureness(report).startswith("符合条件即可享受 1 项，须认定或评审 2 项，鼓励性条款 1 项。")

"""The golden businesses as reports."""

from functools import cache

from businesses import business

from huiqi.policy.compiled import bundled
from huiqi.report.build import build_report
from huiqi.report.model import Report

GOLDEN = ("noodle-shop-2022", "charity", "convenience-store-chain", "travel-agency", "machine-factory-design-centre")
"""Those whose hand-outs are kept under tests/report/golden."""


@cache
def business_report(name: str) -> Report:
    """Return the report of a golden business on its own day."""
    return build_report(business(bundled(), name))

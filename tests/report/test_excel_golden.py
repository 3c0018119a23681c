"""The workbooks of the golden businesses, cell by cell; ``make golden`` writes them anew."""

import pytest
from golden_exports import FOLDER, golden_excel
from whole_businesses import GOLDEN


@pytest.mark.parametrize("name", GOLDEN)
def test_the_workbook_is_the_golden_one(name: str) -> None:
    kept = (FOLDER / f"{name}.xlsx.txt").read_text(encoding="utf-8").split("\n")
    found = golden_excel(name).split("\n")
    changed = [pair for pair in zip(kept, found, strict=False) if pair[0] != pair[1]]
    assert (changed[:3], len(found)) == ([], len(kept)), "look at the change; if it is meant, run: make golden"

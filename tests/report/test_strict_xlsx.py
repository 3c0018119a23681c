"""The check of what Excel is strict about finds each fault when it is planted."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from strict_xlsx import problems

from huiqi.report.excel import render_excel

from . import sample_report as sample

SHEET = "xl/worksheets/sheet2.xml"


@pytest.fixture(scope="module")
def sound() -> bytes:
    return render_excel(sample.sample_report())


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w") as archive:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode(), 1)
            archive.writestr(name, text)
    return target.getvalue()


FAULTS = [
    ("xl/workbook.xml", 'name="可享受清单"', 'name="可享受清单/一"', "no name for a sheet"),
    ("xl/workbook.xml", 'name="差一步"', 'name="待确认"', "two sheets of one name"),
    ("xl/workbook.xml", 'name="清单金额"', 'name="A1"', "no name for cells"),
    ("xl/workbook.xml", 'name="清单金额"', 'name="清单计入"', "defined twice"),
    ("xl/workbook.xml", "'可享受清单'!$E$4", "可享受!$E$4", "is no place"),
    ("xl/charts/chart1.xml", "'总览'!", "'没有'!", "is no place"),
    ("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet99.xml", "is missing"),
    (SHEET, "<mergeCells", '<legacyDrawing r:id="x" xmlns:r="y"/><mergeCells', "out of order"),
    (SHEET, '<mergeCell ref="A2:J2"', '<mergeCell ref="A2:J3"', "heading with a filter"),
    (SHEET, "location=\"'政策原文'!A4\"", 'location="政策原文!A4"', "leads to"),
    (SHEET, '"未办理,已咨询,已提交,已到账"', '"' + "长" * 256 + '"', "drop-down"),
    (SHEET, 'dxfId="0"', 'dxfId="99"', "no look"),
    (SHEET, 'priority="1"', 'priority="2"', "priorities"),
    (SHEET, "<v>1234.5</v>", "<v>1,234.5</v>", "is no number"),
    (SHEET, 'ht="28"', 'ht="410"', "points high"),
    (SHEET, "第 &amp;P 页", "页" * 256, "characters"),
    ("xl/drawings/drawing1.xml", 'id="2"', 'id="1"', "of one number"),
    ("xl/drawings/drawing1.xml", ' descr="', ' title="', "not described"),
    ("xl/_rels/workbook.xml.rels", 'Id="rId2"', 'Id="rId1"', "of one name"),
    (SHEET, '<dataValidations count="3"', '<dataValidations count="4"', "says 4, has 3"),
    ("xl/worksheets/sheet1.xml", '<brk id="', '<brk id="1"/><brk id="', "rowBreaks"),
    (SHEET, "可享受清单（4 项）", "长" * 32_768, "characters"),
]


def test_a_sound_workbook_is_passed(sound: bytes) -> None:
    assert problems(sound) == []


@pytest.mark.parametrize(("part", "old", "new", "said"), FAULTS)
def test_a_fault_is_found(sound: bytes, part: str, old: str, new: str, said: str) -> None:
    found = problems(changed(sound, part, old, new))
    assert any(said in problem for problem in found), found


def test_a_macro_and_a_link_out_are_found(sound: bytes) -> None:
    macro, out = BytesIO(sound), 'Target="/xl/worksheets/sheet2.xml" TargetMode="External"'
    with ZipFile(macro, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"")
    assert any("macros" in problem for problem in problems(macro.getvalue()))
    linked = changed(sound, "xl/_rels/workbook.xml.rels", 'Target="/xl/worksheets/sheet2.xml"', out)
    assert any("leads out" in problem for problem in problems(linked))

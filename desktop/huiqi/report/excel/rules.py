"""What helps a clerk fill a sheet in: drop-downs, and formats that follow what is filled in."""

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

PROGRESS = ("未办理", "已咨询", "已提交", "已到账")
YES, NO = YES_OR_NO = ("是", "否")
TICKS = ("☐", "☑")
NEAR_DAYS = 30
DATE_NOTE = f"截止日在 {NEAR_DAYS} 天以内的加粗加框，已经过了的灰底斜体（按打开文件的当天算）。"


def choose(sheet: Worksheet, cells: str, choices: tuple[str, ...], title: str) -> None:
    """Let the cells be chosen from a list; anything else is refused with a sentence."""
    validation = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=True)
    validation.errorTitle, validation.error = title, f"请从下拉列表里选：{'、'.join(choices)}。"
    validation.add(cells)
    sheet.add_data_validation(validation)


def only_amounts(sheet: Worksheet, cells: str) -> None:
    """Let the cells hold sums of money only."""
    validation = DataValidation("decimal", "greaterThanOrEqual", "0", allow_blank=True, showErrorMessage=True)
    validation.errorTitle, validation.error = "金额", "请填数字，单位是元，不用写“元”字。"
    validation.add(cells)
    sheet.add_data_validation(validation)


def mark_dates(sheet: Worksheet, cells: str, first: str) -> None:
    """Mark the dates that are near and those that have passed, seen from the day the file is opened."""
    side = Side(style="thin", color="C00000")
    frame = Border(left=side, right=side, top=side, bottom=side)
    near = DifferentialStyle(Font(bold=True, color="9C0006"), fill=_fill("FFE699"), border=frame)
    past = DifferentialStyle(Font(italic=True, color="404040"), fill=_fill("E7E6E6"))
    _rule(sheet, cells, f"AND(ISNUMBER({first}),{first}<TODAY())", past)
    _rule(sheet, cells, f"AND(ISNUMBER({first}),{first}>=TODAY(),{first}-TODAY()<={NEAR_DAYS})", near)


def mark_progress(sheet: Worksheet, cells: str, first: str) -> None:
    """Mark how far a measure has come, the darker the further; what is done is set in white on dark, also without colour."""
    looks = {
        "已咨询": DifferentialStyle(Font(color="1F4E79"), fill=_fill("DDEBF7")),
        "已提交": DifferentialStyle(Font(bold=True, color="7F6000"), fill=_fill("FFE699")),
        "已到账": DifferentialStyle(Font(bold=True, color="FFFFFF"), fill=_fill("375623")),
    }
    for word, look in looks.items():
        _rule(sheet, cells, f'{first}="{word}"', look)


def _fill(colour: str) -> PatternFill:
    """Return a fill as conditional formats want it: the colour is the background's."""
    return PatternFill(fill_type="solid", bgColor=colour, fgColor=colour)


def _rule(sheet: Worksheet, cells: str, formula: str, look: DifferentialStyle) -> None:
    sheet.conditional_formatting.add(cells, Rule("expression", dxf=look, formula=[formula], stopIfTrue=True))

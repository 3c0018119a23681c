"""What is said about the line that is chosen in the list, whatever it stands for. No Qt."""

from huiqi.report.model import DepartmentGroup, Item, Report
from huiqi.wizard import details
from huiqi.wizard.arrange import NOTHING, Group
from huiqi.wizard.sheet import Sheet
from huiqi.wizard.words import tr_question


def sheet_of(subject: object, report: Report) -> Sheet:
    """Return what the right-hand side shows for a line: an entry, a group, or the overview."""
    match subject:
        case Item() as item:
            return details.item_sheet(item, {line.question: tr_question(line.label) for line in report.answers})
        case Group(subject=DepartmentGroup() as department):
            return details.department_sheet(department)
        case Group(subject=str() as bucket) as group:
            return details.bucket_sheet(bucket, group.items)
        case Group() as group:
            return details.items_sheet(group.title, group.items)
        case _:
            return details.not_found_sheet() if subject == NOTHING else details.overview_sheet(report)

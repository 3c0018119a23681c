"""Which parts a hand-out has, in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from huiqi.report.atomic import ExportError
from huiqi.report.model import DepartmentGroup, Report
from huiqi.report.pdf.answers import answers
from huiqi.report.pdf.appendix import appendix
from huiqi.report.pdf.codes import code_page
from huiqi.report.pdf.departments import block, departments, how_to_read, visited
from huiqi.report.pdf.entries import Entries, active, entries_of
from huiqi.report.pdf.front import CODES_IN_FRONT, front, opening
from huiqi.report.pdf.pages import Page, Section, page_numbers, paginate, without_dead_links
from huiqi.report.pdf.sheet import sheet
from huiqi.report.pdf.style import HEIGHT, style
from huiqi.report.pdf.waiting import MANY, waiting
from huiqi.report.pdf_options import PdfOptions
from huiqi.sentence import sentence


def compose(report: Report, options: PdfOptions, codes: Sequence[str]) -> tuple[Page, ...]:
    """Return the pages of a hand-out. Raises ExportError for a department with nothing to raise at it."""
    return without_dead_links(_pages(report, options, codes))


def _pages(report: Report, options: PdfOptions, codes: Sequence[str]) -> tuple[Page, ...]:
    look = style(large=options.large)
    report = _without_many_to_confirm(report)
    entries = entries_of(report, look)
    more = (code_page(codes, look),) if len(codes) > CODES_IN_FRONT else ()
    if options.department is not None:
        return (*_for_department(entries, _group(report, options.department), codes), *more)
    if options.scope == "summary":
        rest = (sheet(entries), *more)
        places = {key: page for key, page in page_numbers(rest, 2).items() if key.startswith("item-")}
        return (*front(report, look, codes, places, report.notices[1:]), *rest)
    rest = (*paginate(_all(entries), HEIGHT), *more)
    return (*front(report, look, codes, page_numbers(rest, 2)), *rest)


def _without_many_to_confirm(report: Report) -> Report:
    """Return the report, no department to be visited for what most answers are still missing to."""
    if len(report.bucket("to_confirm")) <= MANY:
        return report
    groups = (
        replace(
            group,
            items=tuple(item for item in group.items if item.bucket != "to_confirm"),
            also=tuple(item for item in group.also if item.bucket != "to_confirm"),
        )
        for group in report.departments
    )
    return replace(report, departments=tuple(group for group in groups if group.items or group.also))


def _all(entries: Entries) -> Iterator[Section]:
    report, look = entries.report, entries.look
    yield how_to_read(look, report.notices[1:], entries=_has_entries(report))
    yield from departments(entries)
    yield from waiting(entries, "to_confirm", report.bucket("to_confirm"))
    yield from waiting(entries, "one_step", report.bucket("one_step"))
    yield from appendix(report, look)
    yield answers(report, look)


def _has_entries(report: Report) -> bool:
    """Tell whether any measure is printed with a box to tick."""
    few = (report.bucket(bucket) for bucket in ("one_step", "to_confirm"))
    return bool(report.bucket("available")) or any(0 < len(items) <= MANY for items in few)


def _group(report: Report, ident: str) -> DepartmentGroup:
    for group in report.departments:
        if group.department.id == ident and (active(group.items) or active(group.also)):
            return group
    names = [
        sentence("{name}（{label}）", name=each.department.id, label=each.department.shown) for each in visited(report)
    ]
    raise ExportError(
        sentence(
            "没有生成 PDF：这份结果里没有要到部门“{ident}”办的事项。要去的部门有：{names}。",
            ident=f"{ident:.40}",
            names=tuple(names) or sentence("没有"),
        )
    )


def _for_department(entries: Entries, group: DepartmentGroup, codes: Sequence[str]) -> tuple[Page, ...]:
    """Return what one department needs: what to raise there, also where it only joins in, and the answers."""
    look = entries.look
    items = (*group.items, *group.also)
    head, used = opening(entries.report, look, codes)
    sections = [
        block(entries, DepartmentGroup(group.department, items, ())),
        *waiting(entries, "to_confirm", [item for item in items if item.bucket == "to_confirm"]),
        *waiting(entries, "one_step", [item for item in items if item.bucket == "one_step"]),
        how_to_read(look, entries.report.notices, entries=True),
        answers(entries.report, look),
    ]
    first, *others = paginate(sections, HEIGHT, used)
    return ((*head, *first), *others)

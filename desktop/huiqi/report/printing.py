"""What the exports have in common: text made safe to print, and phrases put together from a report."""

import re

from huiqi.report.model import BUCKET_LABELS, DepartmentLine, Item, Report, Source
from huiqi.report.wording import NAMELESS

PRODUCT = "惠企自测"

UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters, half surrogates, non-characters and marks that turn the reading direction of what follows."""
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")


def clean(text: str) -> str:
    """Return the text without characters that no document may hold; line ends become newlines, tabs become blanks."""
    unified = _LINE_END.sub("\n", text).replace("\t", " ")
    return UNPRINTABLE.sub("", unified)


def one_line(text: str, limit: int) -> str:
    """Return the text on one line of at most ``limit`` characters."""
    joined = " ".join(clean(text).split())
    return joined if len(joined) <= limit else joined[: limit - 1] + "…"


def business_name(report: Report, limit: int) -> str:
    """Return the name to put on the paper, never empty."""
    return one_line(report.business, limit) or NAMELESS


def policy_line(report: Report) -> str:
    """Return which policy set was used, exactly enough to find it again."""
    return f"政策集 {one_line(report.policy_version, 40)}（{report.policy_sha256[:12]}）"


def fingerprint_line(report: Report) -> str:
    """Return by what another clerk can tell that the same answers were assessed; empty where the report has none."""
    mark = report.fingerprint
    return f"核对码 {mark[:4]}-{mark[4:]}" if mark else ""


def numbered(report: Report) -> tuple[tuple[int, Item], ...]:
    """Return the items by bucket with the number they bear in every export."""
    return tuple(enumerate((item for bucket in BUCKET_LABELS for item in report.bucket(bucket)), start=1))


def citation(source: Source) -> str:
    """Return where a measure is printed: 《document》（notice）article."""
    notice = f"（{source.notice}）" if source.notice else ""
    return f"《{source.document}》{notice}{source.article}"


def citations(item: Item) -> str:
    """Return all places a measure is printed at, one a line, with what differs from the first."""
    lines = [citation(source) + (f"（{source.differs}）" if source.differs else "") for source in item.sources]
    return "\n".join(lines)


def department_names(departments: tuple[DepartmentLine, ...], *, joint: bool, separator: str) -> str:
    """Return the departments in printed order, and that they share the work where they do."""
    names = separator.join(department.shown for department in departments)
    return f"{names}（按职责分工负责）" if names and joint else names


def cautions(item: Item) -> str:
    """Return what to beware of and how the measure stands to others, one a line."""
    return "\n".join((*item.cautions, *item.relations))


def quoted(words: str) -> str:
    """Return the words in quotation marks, those within them turned into inner ones."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"


def joined(*parts: str) -> str:
    """Return the parts that say something, separated by a semicolon."""
    return "；".join(part for part in parts if part)

"""What several files of tests look at: workbooks and hand-outs, made once."""

from io import BytesIO

import pytest
from businesses import business_report, names
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from huiqi.report import excel
from huiqi.report.model import Report

from . import sample_report as sample
from .printed import reader, squeezed


@pytest.fixture(scope="session", params=names())
def whole(request: pytest.FixtureRequest) -> tuple[Report, bytes, Workbook]:
    """Each of the businesses, and its workbook as written and as read back."""
    report = business_report(request.param)
    data = excel.render_excel(report)
    return report, data, load_workbook(BytesIO(data))


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("excel") / "结果.xlsx"
    excel.write_excel(sample.sample_report(), path)
    return load_workbook(path)


@pytest.fixture(scope="session")
def pages() -> list[str]:
    return [page.extract_text() for page in reader(sample.sample_report()).pages]


@pytest.fixture(scope="session")
def text(pages: list[str]) -> str:
    return squeezed("\n".join(pages))

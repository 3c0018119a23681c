"""What is said about an entry: all of it, and every text as text."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from huiqi.report.model import BUCKET_LABELS, Report
from huiqi.wizard import details


def _sample() -> ModuleType:
    file = Path(__file__).parents[1] / "report" / "sample_report.py"
    spec = importlib.util.spec_from_file_location("wizard_sample_report", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


SAMPLE = _sample()


@pytest.fixture(scope="module")
def report() -> Report:
    return SAMPLE.sample_report()


def plain(markup: str) -> str:
    document = QTextDocument()
    document.setHtml(markup)
    return document.toPlainText().replace("\xa0", " ")


def test_every_part_of_an_entry_is_said(qapp: QApplication, report: Report):
    for item in report.items:
        said = plain(details.item_html(item, {}))
        parts = [item.title, item.amount_text, item.until_text, item.certainty_label, item.obtain_label, *item.cautions]
        parts += [item.via_label, *item.relations, *item.readings, BUCKET_LABELS[item.bucket]]
        parts += [reason.text for reason in item.reasons] + [line.local for line in item.departments]
        parts += [source.text for source in item.sources] + [source.differs for source in item.sources]
        if item.bucket == "to_confirm":
            parts += [question.label for question in item.missing]
        for part in parts:
            told = part if part not in SAMPLE.HOSTILE else "".join(each for each in part if each.isprintable())
            assert told in said, (item.measure, part)


def test_no_markup_of_another_gets_through(qapp: QApplication, report: Report):
    whole = "".join(details.item_html(item, {}) for item in report.items) + details.overview_html(report)
    whole += "".join(details.department_html(group) for group in report.departments)
    whole += "".join(details.bucket_html(bucket, report.bucket(bucket)) for bucket in BUCKET_LABELS)
    assert "<img" not in whole
    assert "&lt;img src=" in whole


def test_a_changed_name_and_the_place_to_go_are_shown(qapp: QApplication, report: Report):
    item = next(each for each in report.items if each.measure.startswith("services-support.20"))
    said = plain(details.item_html(item, {}))
    assert "国家金融监督管理总局内蒙古监管局（原中国银行保险监督管理委员会内蒙古监管局）" in said
    assert "按职责分工共同负责" in said


def test_further_places_are_told_as_such(qapp: QApplication, report: Report):
    item = next(each for each in report.items if any(source.differs for source in each.sources))
    first, second = item.sources
    said = plain(details.item_html(item, {}))
    assert f"同时见于{details.citation(second)}\n另一处：{second.differs}\n" in said
    assert f"同时见于{details.citation(first)}" not in said and details.citation(first) in said
    assert said.count("同时见于") == said.count("另一处：") == 1
    assert "不同：" not in said


def test_a_single_place_is_not_also_another(qapp: QApplication, report: Report):
    item = next(each for each in report.items if len(each.sources) == 1)
    assert "同时见于" not in plain(details.item_html(item, {}))


@pytest.mark.parametrize("bucket", BUCKET_LABELS)
def test_an_empty_bucket_says_so(qapp: QApplication, bucket: str):
    said = plain(details.bucket_html(bucket, ()))  # type: ignore[arg-type]
    assert "（0）" in said and "现在没有" in said

"""The message for a chat: what to raise under where to go, short, every text on its own line."""

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from sample_report import groups, sample_report

from huiqi.report.chat import MOST_ITEMS, chat_text


def test_what_to_raise_stands_under_where_to_go() -> None:
    report = sample_report()
    lines = chat_text(report).splitlines()
    heads = [line for line in lines if line.startswith("▶ ")]
    for group in report.departments:
        wanted = [item for item in group.items if item.bucket in ("available", "one_step")]
        assert (f"▶ {group.department.local}" in heads) == bool(wanted)
    for item in report.items:
        named = any(f". {' '.join(item.title.split())}：" in line for line in lines)
        assert named == (item.bucket in ("available", "one_step"))


def test_entries_are_numbered_through() -> None:
    lines = chat_text(sample_report()).splitlines()
    numbers = [int(line.split(".")[0]) for line in lines if line[:1].isdigit()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_long_result_stays_a_message() -> None:
    report = sample_report(copies=20)
    text = chat_text(report)
    assert text.count("\n▶ ") >= 1
    assert sum(line[:1].isdigit() for line in text.splitlines()) == MOST_ITEMS
    more = sum(len(report.bucket(bucket)) for bucket in ("available", "one_step")) - MOST_ITEMS
    assert f"另外还有 {more} 项" in text
    assert len(text) < 3000


def test_what_is_missing_is_said() -> None:
    report = sample_report()
    text = chat_text(report)
    one_step = report.bucket("one_step")[0]
    assert one_step.why.splitlines()[0].rstrip("。") in text
    asked = report.bucket("to_confirm")[0].missing[0].label
    assert f"“{asked}”" in text
    assert report.notices[0] in text


def test_no_control_characters() -> None:
    text = chat_text(sample_report(business="名\x07称\u202e倒"))
    assert "名称倒" in text
    assert "\x00" not in text


def test_nothing_to_raise_is_said() -> None:
    report = sample_report()
    none = tuple(item for item in report.items if item.bucket in ("expired", "not_applicable"))
    text = chat_text(replace(report, items=none, departments=groups(none)))
    assert "没有找到可以办的措施" in text
    assert "▶" not in text


def test_what_has_no_end_is_marked_briefly_and_explained_once() -> None:
    report = sample_report()
    items = tuple(
        replace(item, until_text=f"未载明有效期，{more}", amount_text=f"{item.title}，多少没有写")
        for item, more in zip(report.bucket("available")[:2], ("2022年内视为有效", "请向责任部门核实"), strict=True)
    )
    text = chat_text(replace(report, items=items, departments=groups(items)))
    assert [line.split("：")[1] for line in text.splitlines() if line[:1].isdigit()] == ["多少没有写；没写有效期"] * 2
    assert text.count("先打电话问还在不在办") == 1
    assert "不在办" not in chat_text(replace(report, items=(), departments=()))

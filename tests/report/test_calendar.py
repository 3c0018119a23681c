"""The calendar file: what an independent reader finds in it, and what RFC 5545 asks of every line."""

import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from sample_report import HOSTILE, sample_report

from huiqi.report.calendar import NoDeadlines, calendar_text, deadlines, escaped, folded

ON = date(2025, 11, 22)


def events(text: str) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_one_event_for_each_last_day() -> None:
    report = sample_report()
    found = events(calendar_text(report))
    assert [event["DTSTART"].dt for event in found] == [date(2025, 12, 31), date(2026, 6, 6), date(2027, 12, 31)]
    for event, deadline in zip(found, deadlines(report), strict=True):
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event["DTSTAMP"].dt.date() == report.on
        said = str(event["DESCRIPTION"])
        for item in deadline.items:
            assert item.title in said
            assert all(line.shown in said for line in item.departments)


def test_it_reminds_in_the_morning_thirty_days_before() -> None:
    for event in events(calendar_text(sample_report())):
        (alarm,) = event.walk("VALARM")
        assert alarm["ACTION"] == "DISPLAY"
        assert alarm["TRIGGER"].dt == timedelta(days=-30, hours=9)


def test_what_has_lapsed_or_does_not_apply_is_left_out() -> None:
    report = sample_report()
    text = calendar_text(report)
    lapsed = [item for item in report.items if item.bucket in ("expired", "not_applicable", "not_yet")]
    assert lapsed
    assert not [item.title for item in lapsed if item.title in events_text(text)]


def events_text(text: str) -> str:
    return "\n".join(f"{event['SUMMARY']}\n{event['DESCRIPTION']}" for event in events(text))


def test_a_business_keeps_the_same_events() -> None:
    report = sample_report()
    uids = [event["UID"] for event in events(calendar_text(report))]
    later = replace(report, on=date(2025, 12, 1), answers=())
    assert uids == [event["UID"] for event in events(calendar_text(later))]
    assert len(set(uids)) == len(uids)
    other = [event["UID"] for event in events(calendar_text(replace(report, business="别家")))]
    assert not set(uids) & set(other)


def test_the_same_report_gives_the_same_text() -> None:
    assert calendar_text(sample_report()) == calendar_text(sample_report())


def test_without_a_deadline_a_sentence() -> None:
    report = sample_report()
    for day in (None, date.max):
        endless = tuple(replace(item, until=day) for item in report.items)
        with pytest.raises(NoDeadlines, match="没有写明截止日"):
            calendar_text(replace(report, items=endless))


def test_hostile_words_stay_words() -> None:
    report = sample_report(business="a;b,c\\n\r\nBEGIN:VEVENT\r\nX:1")
    items = tuple(replace(item, title=text, until=ON) for item, text in zip(report.items, HOSTILE, strict=False))
    text = calendar_text(replace(report, items=items))
    (event,) = events(text)
    assert "a;b,c\\n BEGIN:VEVENT X:1" in event["DESCRIPTION"]
    assert "=cmd|'/C calc'!A0" in event["DESCRIPTION"]
    assert "\x07" not in text


@given(st.text())
def test_any_text_goes_on_lines_of_75_octets(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    lines = folded(line).split("\r\n")
    assert all(len(each.encode()) <= 75 for each in lines)
    assert all(each.startswith(" ") for each in lines[1:])
    assert lines[0] + "".join(each[1:] for each in lines[1:]) == line
    assert "\r" not in line
    assert "\n" not in line


def test_every_line_ends_as_the_standard_says() -> None:
    text = calendar_text(sample_report())
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75

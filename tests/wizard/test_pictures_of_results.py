"""Where the bars of the two pictures stand. No window: a line of type is 20 high, a character 10 wide."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from huiqi.matching.assessment import assess
from huiqi.policy.models import InForce, PolicySet
from huiqi.report.build import build_report
from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.wizard.picture import Bar, Picture, Type
from huiqi.wizard.tally import tally
from huiqi.wizard.timeline import timeline

TYPE = Type(20, lambda text: 10.0 * len(text))
ANSWERS = {"applicant_type": "enterprise", "industry": "62", "employees": 20, "revenue": Decimal(1_000_000)}


def items(policy_set: PolicySet, on: date) -> tuple[Item, ...]:
    return build_report(assess(policy_set, ANSWERS, on)).items


def terms(policy_set: PolicySet) -> dict[str, InForce]:
    return {ident: measure.in_force for ident, measure in policy_set.measures.items()}


def drawn(policy_set: PolicySet, kind: str, on: date, width: float = 600) -> Picture:
    found = items(policy_set, on)
    return timeline(found, terms(policy_set), on, width, TYPE) if kind == "timeline" else tally(found, width, TYPE)


@pytest.mark.parametrize("kind", ["timeline", "tally"])
@pytest.mark.parametrize("on", [date(2022, 6, 30), date(2026, 11, 22), date(2022, 2, 1)])
@pytest.mark.parametrize("width", [200, 600, 1500])
def test_everything_stands_inside_and_nothing_on_another(policy_set, kind: str, on: date, width: float):
    picture = drawn(policy_set, kind, on, width)
    for bar in picture.bars:
        assert bar.x >= 0 and bar.x + bar.width <= width + 0.01 and bar.y + bar.height <= picture.height
    for label in picture.labels:
        left = label.x - {"left": 0, "centre": 0.5, "right": 1}[label.align] * TYPE.width_of(label.text)
        assert left >= -0.01 and left + TYPE.width_of(label.text) <= max(width, TYPE.width_of(label.text)) + 0.01
    boxes = sorted(picture.bars, key=lambda bar: (bar.y, bar.x))
    for one, other in pairwise(boxes):
        assert other.y >= one.y + one.height - 0.01 or other.x >= one.x + one.width - 0.01


@pytest.mark.parametrize("kind", ["timeline", "tally"])
def test_every_entry_is_in_the_picture_once(policy_set, kind: str):
    on = date(2022, 6, 30)
    picture = drawn(policy_set, kind, on)
    legend = len({item.bucket for item in items(policy_set, on)}) if kind == "tally" else 0
    measures = [measure for bar in picture.bars[legend:] for measure in bar.measures]
    assert sorted(measures) == sorted(item.measure for item in items(policy_set, on))
    bucket = {item.measure: item.bucket for item in items(policy_set, on)}
    assert all(bucket[measure] == bar.bucket for bar in picture.bars for measure in bar.measures)


def test_bars_begin_and_end_with_their_days(policy_set):
    on = date(2022, 6, 30)
    picture = drawn(policy_set, "timeline", on)
    years = {label.text: label.x for label in picture.labels if label.weight == "muted" and label.text.isdigit()}
    year = years["2023"] - years["2022"]
    plan = next(bar for bar in picture.bars if "2022年1月1日至2022年12月31日" in bar.told)
    assert plan.x == pytest.approx(0) and plan.width == pytest.approx(year, abs=year / 180)
    [marked] = [rule for rule in picture.rules if rule.marked]
    assert marked.x == pytest.approx(year * 180 / 365, abs=1)


def test_what_nobody_stated_is_sure_through_its_first_year_only(policy_set):
    picture = drawn(policy_set, "timeline", date(2026, 11, 22))
    years = {label.text: label.x for label in picture.labels if label.weight == "muted" and label.text.isdigit()}
    start = years["2022"] - years["2022"]
    for bar in picture.bars:
        if "未载明" in bar.told:
            assert bar.ending == "unstated" and bar.sure is not None
            assert bar.x + bar.sure == pytest.approx(start + years["2023"] - years["2022"], abs=1)
            assert bar.x + bar.width == pytest.approx(600 - TYPE.line)
        else:
            assert bar.sure is None
            assert bar.ending == ("open" if "长期执行" in bar.told else "closed")
    assert {bar.ending for bar in picture.bars} == {"closed", "open", "unstated"}


def test_an_early_day_of_assessment_is_still_on_the_scale(policy_set):
    picture = drawn(policy_set, "timeline", date(2019, 6, 1))
    [marked] = [rule for rule in picture.rules if rule.marked]
    assert 0 < marked.x < min(bar.x for bar in picture.bars)


def test_lengths_are_shares(policy_set):
    picture = drawn(policy_set, "tally", date(2022, 6, 30))
    rows: dict[float, list[Bar]] = {}
    for bar in picture.bars:
        if bar.height > TYPE.line:
            rows.setdefault(bar.y, []).append(bar)
    counts = {y: sum(len(bar.measures) for bar in bars) for y, bars in rows.items()}
    widths = {y: sum(bar.width for bar in bars) for y, bars in rows.items()}
    most = max(counts, key=lambda y: counts[y])
    assert widths[most] == pytest.approx(598)
    for y, count in counts.items():
        room = sum(TYPE.width_of(bar.text) + TYPE.gap for bar in rows[y])
        assert widths[y] == pytest.approx(max(598 * count / counts[most], room), abs=0.1)


@pytest.mark.parametrize("width", [150, 600])
def test_every_part_has_room_for_its_number(policy_set, width: int):
    picture = drawn(policy_set, "tally", date(2022, 6, 30), width)
    parts = [bar for bar in picture.bars if bar.height > TYPE.line]
    assert all(bar.text == str(len(bar.measures)) and TYPE.width_of(bar.text) < bar.width for bar in parts)
    assert max(bar.x + bar.width for bar in parts) <= width


@pytest.mark.parametrize("kind", ["timeline", "tally"])
def test_the_description_gives_every_number(policy_set, kind: str):
    on = date(2022, 6, 30)
    told = drawn(policy_set, kind, on).told
    for bucket in {item.bucket for item in items(policy_set, on)}:
        assert BUCKET_LABELS[bucket] in told
    for bar in drawn(policy_set, kind, on).bars:
        assert str(len(bar.measures)) in told


@pytest.mark.parametrize("kind", ["timeline", "tally"])
def test_nothing_gives_an_empty_picture(policy_set, kind: str):
    on = date(2022, 6, 30)
    picture = timeline((), {}, on, 300, TYPE) if kind == "timeline" else tally((), 300, TYPE)
    assert picture.bars == () and picture.height > 0


def test_bar_at_a_point(policy_set):
    picture = drawn(policy_set, "timeline", date(2022, 6, 30))
    for number, bar in enumerate(picture.bars):
        assert picture.bar_at(bar.x + bar.width / 2, bar.y + bar.height / 2) == number
    assert picture.bar_at(-1, -1) is None

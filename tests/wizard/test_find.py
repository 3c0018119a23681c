"""Finding places and industries."""

import pytest

from huiqi.policy.models import PolicySet
from huiqi.wizard.find import Entry, entries, exactly, is_sure, search


@pytest.fixture(scope="module")
def industries(small: PolicySet) -> tuple[Entry, ...]:
    return entries(small, small.questions["industry"])


@pytest.fixture(scope="module")
def regions(small: PolicySet) -> tuple[Entry, ...]:
    return entries(small, small.questions["region"])


@pytest.mark.parametrize(
    "text",
    ["餐饮业", "小饭馆", "面馆", "canyinye", "cyy", "CYY", "开了个小饭馆", "canguan", "CanGuan", "mianguan", "xfg"],
)
def test_a_restaurant_is_found_first(industries: tuple[Entry, ...], text: str):
    assert search(industries, text)[0].label == "餐饮业"


def test_the_word_searched_for_is_shown_first(industries: tuple[Entry, ...]):
    found = search(industries, "面馆")[0]
    assert found.shown("面馆").startswith("餐饮业（面馆、")
    assert found.shown().startswith("餐饮业（小饭馆、")


def test_the_word_searched_for_by_pinyin_is_shown_first(industries: tuple[Entry, ...]):
    found = search(industries, "canguan")[0]
    assert found.shown("canguan").startswith("餐饮业（餐馆、小饭馆、")
    assert found.shown("mg").startswith("餐饮业（面馆、")
    assert is_sure(found, "canguan") and is_sure(found, "cang")


def test_a_name_goes_before_an_everyday_word_and_a_whole_word_before_a_begun_one():
    named = Entry("1", "仓储业", spelled=("cangchuye", "ccy"))
    begun = Entry("2", "其他", ("仓库房",), words_spelled=("cangkufang ckf",))
    whole = Entry("3", "别的", ("仓库",), words_spelled=("cangku ck",))
    assert search([begun, whole], "cangku") == [whole, begun]
    assert search([begun, whole], "ck") == [whole, begun]
    assert search([begun, named], "cang") == [named, begun]
    assert search([begun, whole], "angku") == []


def test_one_letter_finds_names_alone(industries: tuple[Entry, ...]):
    assert {entry.spelled[0][0] for entry in search(industries, "c")} == {"c"}


def test_only_selectable_industries_are_offered(industries: tuple[Entry, ...], small: PolicySet):
    assert {entry.value for entry in industries} == {code for code, row in small.industries.items() if row.selectable}
    assert "59" not in {entry.value for entry in industries}


@pytest.mark.parametrize(
    "text", ["新城区", "呼和浩特市新城区", "xinchengqu", "xcq", "huhehaoteshixinchengqu", "hhhtsxcq"]
)
def test_a_county_is_found(regions: tuple[Entry, ...], text: str):
    assert search(regions, text)[0].label == "呼和浩特市新城区"


def test_all_counties_of_a_league_are_found_by_its_initials(regions: tuple[Entry, ...], small: PolicySet):
    found = {entry.value for entry in search(regions, "hhhts")}
    assert found == {code for code, row in small.regions.items() if row.parent == "150100"}


def test_nothing_written_offers_everything(regions: tuple[Entry, ...]):
    assert search(regions, " ") == list(regions)
    assert len(regions) == 103


def test_nonsense_finds_nothing(industries: tuple[Entry, ...]):
    assert search(industries, "qqqq") == []


def test_exactly_takes_a_name_or_an_everyday_word_and_no_guess(
    industries: tuple[Entry, ...], regions: tuple[Entry, ...]
):
    label = {"餐饮业": "餐饮业", "小饭馆": "餐饮业", " 餐饮业（小饭馆、面馆…）": "餐饮业"}
    for text, name in label.items():
        found = exactly(industries, text)
        assert found and found.label == name
    assert exactly(industries, "餐") is None
    assert exactly(industries, "") is None
    assert exactly(regions, "新城区") is not None


def test_a_guess_is_not_sure(industries: tuple[Entry, ...]):
    guess = search(industries, "卖月球土地")[0]
    assert not is_sure(guess, "卖月球土地")
    assert is_sure(search(industries, "面馆")[0], "面馆")

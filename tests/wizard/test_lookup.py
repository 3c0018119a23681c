"""Finding measures and provisions by number, words, abbreviation and pinyin; with the bundled set."""

import pytest

from huiqi.policy.models import PolicySet
from huiqi.wizard import lookup
from huiqi.wizard.spelling import spells


def found(policy_set: PolicySet, query: str) -> list[str]:
    return [each.key for each in lookup.search(lookup.index(policy_set).values(), query)[0]]


def provisions(policy_set: PolicySet, query: str) -> set[str]:
    return {
        policy_set.measures[key].provision if key in policy_set.measures else key for key in found(policy_set, query)
    }


@pytest.mark.parametrize("query", ["27", "第二十七条", "第27条", "二十七", "（27）", "２７"])
def test_a_number_finds_the_provisions_that_bear_it(policy_set: PolicySet, query: str):
    wanted = {ident for ident, each in policy_set.provisions.items() if each.number == "27"}
    assert len(wanted) >= 3
    assert provisions(policy_set, query) == wanted


def test_a_printed_numeral_of_the_third_document(policy_set: PolicySet):
    assert "ecommerce.19" in provisions(policy_set, "（十九）")
    assert provisions(policy_set, "2.1.3") == {"services-plan.2.1.3", "living-services.2.1.3"}


def test_a_notice_is_found_by_its_number(policy_set: PolicySet):
    every = provisions(policy_set, "39号")
    assert {ident for ident in policy_set.provisions if ident.startswith("ecommerce.")} <= every


@pytest.mark.parametrize("query", ["小微企业政策第9条", "小微企业 第九条", "小微 9"])
def test_document_and_number_together(policy_set: PolicySet, query: str):
    assert "small-business.9" in provisions(policy_set, query)
    assert all(ident.endswith(".9") for ident in provisions(policy_set, query))


def test_every_provision_can_be_found_by_document_and_number(policy_set: PolicySet):
    """All 220, with a measure or without."""
    for ident, provision in policy_set.provisions.items():
        query = f"{policy_set.documents[provision.document].short} {provision.number}"
        assert ident in provisions(policy_set, query), query


def test_every_measure_is_first_or_among_the_same_when_its_title_is_written(policy_set: PolicySet):
    for ident, measure in policy_set.measures.items():
        hits = found(policy_set, measure.title)
        same = [key for key in hits if key in policy_set.measures and policy_set.measures[key].title == measure.title]
        assert ident in hits[: len(same)], measure.title


@pytest.mark.parametrize("query", ["fzjm", "fangzujianmian", "fangzjm", "FZJM", "zujin jianmian"])
def test_pinyin_and_initials(policy_set: PolicySet, query: str):
    first = policy_set.measures[found(policy_set, query)[0]]
    assert "租金减免" in first.title


def test_an_abbreviation_is_found(policy_set: PolicySet):
    hits, sure = lookup.search(lookup.index(policy_set).values(), "工伤险")
    assert not sure
    assert hits and all("工伤保险" in entry.title + entry.words for entry in hits)


def test_everyday_words_get_a_guess(policy_set: PolicySet):
    entries = lookup.index(policy_set).values()
    hits, sure = lookup.search(entries, "公积金缴得太多了")
    assert not sure
    assert any("公积金" in entry.title + entry.words for entry in hits)
    assert lookup.search(entries, "qqqq") == ([], False)


def test_the_kind_counts_more_than_a_word_in_passing(policy_set: PolicySet):
    first = policy_set.measures[found(policy_set, "房租")[0]]
    assert first.kind == "rent"


def test_a_part_that_is_not_met_rules_an_entry_out(policy_set: PolicySet):
    entry = lookup.index(policy_set)["small-business.20.state-rent"]
    assert lookup.rank(entry, lookup.parts_of("房租 20")) < lookup.NO_MATCH
    assert lookup.rank(entry, lookup.parts_of("房租 21")) == lookup.NO_MATCH


@pytest.mark.parametrize(
    ("numerals", "number"), [("一", 1), ("十", 10), ("十九", 19), ("二十", 20), ("七十一", 71), ("一百二十", 120)]
)
def test_numerals(numerals: str, number: int):
    assert lookup._value(numerals) == number


@pytest.mark.parametrize(
    ("asked", "text", "met"),
    [
        ("yh", "银行贷款", True),
        ("yinhang", "银行贷款", True),
        ("yinxing", "银行贷款", True),
        ("yhdai", "银行贷款", True),
        ("daik", "银行贷款", True),
        ("yinhd", "银行，贷款", True),
        ("lvse", "绿色商场", True),
        ("etc", "ETC 货车", True),
        ("yd", "银行贷款", False),
        ("y", "银行贷款", False),
        ("12", "12 月", False),
        ("银", "银行", False),
        ("dkx", "贷款", False),
    ],
)
def test_spelling(asked: str, text: str, met: bool):
    assert spells(asked, text) is met


def test_every_character_of_every_title_can_be_spelled(policy_set: PolicySet):
    titles = "".join(measure.title for measure in policy_set.measures.values())
    from huiqi.wizard.spelling import _table

    assert {each for each in titles if "\u4e00" <= each <= "\u9fff"} <= _table().keys()


@pytest.mark.parametrize("query", ["sds", "suodeshui"])
def test_the_pinyin_of_a_title_comes_before_that_of_an_everyday_word(policy_set: PolicySet, query: str):
    """The letters of 所得税 are also those of 招待所, read otherwise, which means 住宿."""
    first = policy_set.measures[found(policy_set, query)[0]]
    assert "所得税" in first.title

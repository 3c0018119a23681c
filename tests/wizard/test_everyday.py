"""Everyday words lead to what the notices call otherwise, and only there: every one of them, also in pinyin."""

import pytest

from huiqi.policy.models import PolicySet
from huiqi.wizard import find, lookup
from huiqi.wizard.everyday import everyday, meanings
from huiqi.wizard.spelling import spells


def titles(policy_set: PolicySet, asked: str) -> list[str]:
    found, sure = lookup.search(lookup.index(policy_set).values(), asked)
    return [each.title for each in found] if sure else []


def test_every_meaning_stands_in_the_notices_and_every_word_finds_something(policy_set: PolicySet):
    entries = lookup.index(policy_set).values()
    held = "\n".join(f"{each.title}\n{each.words}\n{each.text}" for each in entries)
    assert len(everyday()) > 100
    assert [(word, each) for word, mean in everyday().items() for each in mean if each not in held] == []
    assert [word for word in everyday() if not titles(policy_set, word)] == []


def test_every_word_is_spelled_by_the_table(policy_set: PolicySet):
    """A word with a character that has no reading could not be found by its pinyin."""
    from huiqi.wizard.spelling import _readings

    for word in everyday():
        letters = "".join(readings[0] for readings in _readings(word))
        initials = "".join(readings[0][0] for readings in _readings(word))
        assert spells(letters, word) and len(initials) == len(word), word


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("五险一金", "餐饮零售缓缴失业工伤保险费"),
        ("wuxianyijin", "公积金降比例或缓缴"),
        ("wxyj", "员工制企业社保补贴"),
        ("社保", "失业保险稳岗返还"),
        ("小饭店", "外卖平台餐饮商户服务费下调"),
        ("canguan", "外卖平台餐饮商户服务费下调"),
        ("小吃", "餐饮零售缓缴失业工伤保险费"),
        ("minsu", "住宿会议餐饮采购不设门槛"),
        ("驿站", "快递进嘎查村补贴"),
        ("房东", "减租房主的房土两税减免"),
        ("淘宝", "电子商务示范基地奖励"),
    ],
)
def test_an_everyday_word_finds_the_measure(policy_set: PolicySet, asked: str, title: str):
    assert title in titles(policy_set, asked)


def test_a_title_goes_before_what_is_only_meant(policy_set: PolicySet):
    assert titles(policy_set, "社保")[0] == "员工制企业社保补贴"
    assert titles(policy_set, "快递")[0].startswith("快递")


def test_letters_that_stand_there_by_accident_come_after_what_is_meant(policy_set: PolicySet):
    """门面 stands in 专门面向, but means the rented rooms of a shop."""
    found = titles(policy_set, "门面")
    by_accident = found.index("限额以下项目专门面向中小企业")
    assert "租金" in found[0]
    assert all(place < by_accident for place, title in enumerate(found) if "租金" in title)


@pytest.mark.parametrize(("asked", "first"), [("商场", "绿色商场"), ("减税", "减税"), ("货运", "货运")])
def test_an_everyday_word_that_the_notices_use_too_goes_first(policy_set: PolicySet, asked: str, first: str):
    assert first in titles(policy_set, asked)[0]


@pytest.mark.parametrize("asked", ["", "s", "第二十七条", "27", "xyzzy", "天文台"])
def test_what_is_no_everyday_word_means_nothing(asked: str):
    assert meanings(asked) == ()


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("饭店", "餐饮业"),
        ("餐馆", "餐饮业"),
        ("xiaochi", "餐饮业"),
        ("早点", "餐饮业"),
        ("快递", "邮政业"),
        ("kuaidi", "邮政业"),
        ("minsu", "住宿业"),
        ("卖衣服", "零售业"),
        ("药房", "零售业"),
        ("麻将", "娱乐业"),
        ("洗脚", "居民服务业"),
        ("dayindian", "商务服务业"),
        ("学车", "教育"),
        ("跑出租", "道路运输业"),
    ],
)
def test_an_everyday_word_finds_the_industry(policy_set: PolicySet, asked: str, name: str):
    found = find.search(find.entries(policy_set, policy_set.questions["industry"]), asked)
    assert found[0].label == name

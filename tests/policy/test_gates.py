"""Who is asked what: businesses that take the screening choices at their word reach every question that may concern them."""

from datetime import date

import pytest

from huiqi.matching.assessment import assess
from huiqi.matching.logic import evaluate

ASKED = {
    "居家养老公司只勾养老，做的是上门照料": (["care"], [], "80", {}, "resident_services"),
    "只勾养老的上门照料公司，参加过分档考核": (
        ["care"],
        [],
        "80",
        {"resident_services": ["elderly_help"]},
        "housekeeping_grade",
    ),
    "养老院办家政培训基地": (["care"], ["training"], "84", {}, "housekeeping_facts"),
    "职业学校办家政培训基地": ([], ["training"], "83", {}, "housekeeping_facts"),
    "平价的健身馆": ([], [], "89", {}, "inclusive_services"),
    "平价的诊所": ([], [], "84", {}, "inclusive_services"),
    "平价的理发店": ([], [], "80", {}, "inclusive_services"),
    "健身馆利用旧厂房提供普惠服务": ([], [], "89", {"inclusive_services": True}, "community_facilities"),
    "只勾网上销售的零售公司": (["online"], [], "52", {}, "above_limit"),
    "只勾旅游的宾馆": (["tourism"], [], "61", {}, "above_limit"),
    "宾馆在应急保供名单里": (["tourism"], ["titles"], "61", {}, "commerce_titles"),
    "冷链公司在应急保供名单里": (["freight"], ["titles"], "59", {}, "commerce_titles"),
    "肉类加工厂在应急保供名单里": ([], ["titles"], "13", {}, "commerce_titles"),
    "合作社在应急保供名单里": ([], ["titles"], "01", {}, "commerce_titles"),
    "商场创成国家夜间文旅消费集聚区": (["shops"], ["titles"], "52", {}, "tourism_titles_2022"),
    "步行街运营公司创成国家级旅游休闲街区": (["shops"], ["titles"], "72", {}, "tourism_titles_2022"),
    "羊绒制品厂": ([], [], "17", {}, "local_products"),
}
SPARED = {
    "面馆": (["shops"], ["titles"], "62", {}, "tourism_titles_2022"),
    "软件公司": (["technology"], ["titles"], "65", {}, "commerce_titles"),
    "没有办培训的养老院": (["care"], [], "84", {}, "housekeeping_facts"),
    "没有上门服务的养老院": (["care"], [], "84", {"resident_services": []}, "housekeeping_grade"),
    "不做普惠服务的健身馆": ([], [], "89", {"inclusive_services": False}, "community_facilities"),
    "钢铁厂": ([], [], "31", {}, "local_products"),
}


def arises(policy_set, activities, situations, industry, more, question):
    answers = {"activities": frozenset(activities), "situations": frozenset(situations), "industry": industry}
    answers |= {ident: frozenset(value) if isinstance(value, list) else value for ident, value in more.items()}
    return evaluate(policy_set.questions[question].asked_if, assess(policy_set, answers, date(2022, 9, 1)).facts)


@pytest.mark.parametrize("business", ASKED.values(), ids=ASKED)
def test_asked(policy_set, business) -> None:
    assert arises(policy_set, *business) is True


@pytest.mark.parametrize("business", SPARED.values(), ids=SPARED)
def test_spared(policy_set, business) -> None:
    assert arises(policy_set, *business) is False

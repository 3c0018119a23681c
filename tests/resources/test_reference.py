"""参考数据（地区、行业、规模标准）的自洽性检查。"""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

REFERENCE = Path(__file__).resolve().parents[2] / "resources" / "reference"

LEAGUE_COUNTIES = {
    "呼和浩特市": 9,
    "包头市": 9,
    "乌海市": 3,
    "赤峰市": 12,
    "通辽市": 8,
    "鄂尔多斯市": 9,
    "呼伦贝尔市": 14,
    "巴彦淖尔市": 7,
    "乌兰察布市": 11,
    "兴安盟": 6,
    "锡林郭勒盟": 12,
    "阿拉善盟": 3,
}

# 门类与所含大类的起止代码
SECTIONS = {
    "A": (1, 5), "B": (6, 12), "C": (13, 43), "D": (44, 46), "E": (47, 50),
    "F": (51, 52), "G": (53, 60), "H": (61, 62), "I": (63, 65), "J": (66, 69),
    "K": (70, 70), "L": (71, 72), "M": (73, 75), "N": (76, 79), "O": (80, 82),
    "P": (83, 83), "Q": (84, 85), "R": (86, 90), "S": (91, 96), "T": (97, 97),
}  # fmt: skip

GROUPS = {
    "59": {"591", "592", "593", "594", "595", "596", "599"},
    "70": {"701", "702", "703", "704", "709"},
}

# 规模划分办法没有覆盖的可选行业
UNCOVERED = {"53", "66", "67", "68", "69", "704", "83", "84"} | {str(code) for code in range(91, 98)}

# 确实两可、允许出现在多个行业下的说法
AMBIGUOUS_TERMS = {"农家乐": {"61", "62"}, "牧家乐": {"61", "62"}}

WAN = 10_000
STANDARD = {
    "农、林、牧、渔业": {"revenue": (50, 500, 20000)},
    "工业": {"employees": (20, 300, 1000), "revenue": (300, 2000, 40000)},
    "建筑业": {"revenue": (300, 6000, 80000), "assets": (300, 5000, 80000)},
    "批发业": {"employees": (5, 20, 200), "revenue": (1000, 5000, 40000)},
    "零售业": {"employees": (10, 50, 300), "revenue": (100, 500, 20000)},
    "交通运输业": {"employees": (20, 300, 1000), "revenue": (200, 3000, 30000)},
    "仓储业": {"employees": (20, 100, 200), "revenue": (100, 1000, 30000)},
    "邮政业": {"employees": (20, 300, 1000), "revenue": (100, 2000, 30000)},
    "住宿业": {"employees": (10, 100, 300), "revenue": (100, 2000, 10000)},
    "餐饮业": {"employees": (10, 100, 300), "revenue": (100, 2000, 10000)},
    "信息传输业": {"employees": (10, 100, 2000), "revenue": (100, 1000, 100000)},
    "软件和信息技术服务业": {"employees": (10, 100, 300), "revenue": (50, 1000, 10000)},
    "房地产开发经营": {"revenue": (100, 1000, 200000), "assets": (2000, 5000, 10000)},
    "物业管理": {"employees": (100, 300, 1000), "revenue": (500, 1000, 5000)},
    "租赁和商务服务业": {"employees": (10, 100, 300), "assets": (100, 8000, 120000)},
    "其他未列明行业": {"employees": (10, 100, 300)},
}


def load(name):
    return json.loads((REFERENCE / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def regions():
    return load("regions.json")["rows"]


@pytest.fixture(scope="module")
def industries():
    return load("industries.json")["rows"]


@pytest.fixture(scope="module")
def standard():
    return load("size_standard.json")["rows"]


def by_code(rows):
    return {row["code"]: row for row in rows}


def covered_codes(standard):
    return [code for row in standard for code in row["divisions"]]


# ---- 文件格式


@pytest.mark.parametrize("name", ["regions.json", "industries.json", "size_standard.json"])
def test_file_has_source_and_one_row_per_line(name):
    data = load(name)
    assert data["source"].strip()
    lines = (REFERENCE / name).read_text(encoding="utf-8").splitlines()
    row_lines = [line for line in lines if line.startswith("    {")]
    assert [json.loads(line.rstrip(",")) for line in row_lines] == data["rows"]


@pytest.mark.parametrize("name", ["regions.json", "industries.json"])
def test_codes_unique_and_parents_exist(name):
    rows = load(name)["rows"]
    codes = [row["code"] for row in rows]
    assert len(codes) == len(set(codes))
    for row in rows:
        assert row["parent"] is None or row["parent"] in codes, row


@pytest.mark.parametrize("name", ["regions.json", "industries.json"])
def test_pinyin_is_ascii_lower_case(name):
    for row in load(name)["rows"]:
        assert re.fullmatch(r"[a-z]+", row["pinyin"]), row
        assert re.fullmatch(r"[a-z]+", row["initials"]), row
        letters = re.findall(r"[\u4e00-\u9fff]", row["name"])
        assert len(row["initials"]) == len(letters), row
        # 首字母须能按顺序在全拼里找到
        remaining = iter(row["pinyin"])
        assert all(letter in remaining for letter in row["initials"]), row


# ---- 地区


def test_region_counts(regions):
    assert Counter(row["level"] for row in regions) == {"region": 1, "league": 12, "county": 103}


def test_region_codes_match_level_and_parent(regions):
    for row in regions:
        code = row["code"]
        assert re.fullmatch(r"15\d{4}", code)
        if row["level"] == "region":
            assert (code, row["parent"]) == ("150000", None)
        elif row["level"] == "league":
            assert code.endswith("00") and row["parent"] == "150000"
        else:
            assert not code.endswith("00") and row["parent"] == code[:4] + "00"


def test_counties_per_league(regions):
    names = {row["code"]: row["name"] for row in regions if row["level"] == "league"}
    counts = Counter(names[row["parent"]] for row in regions if row["level"] == "county")
    assert counts == LEAGUE_COUNTIES


def test_county_names_unique_and_of_a_county_kind(regions):
    names = [row["name"] for row in regions if row["level"] == "county"]
    assert len(names) == len(set(names))
    assert all(name[-1] in "旗县市区" for name in names)
    # 23区、11县级市、17县、52旗（含3个自治旗）
    assert Counter(name[-1] for name in names) == {"区": 23, "市": 11, "县": 17, "旗": 52}
    assert sum(name.endswith("自治旗") for name in names) == 3


@pytest.mark.parametrize(
    ("code", "name", "parent", "pinyin"),
    [
        ("150781", "满洲里市", "150700", "manzhoulishi"),
        ("152501", "二连浩特市", "152500", "erlianhaoteshi"),
        ("150102", "新城区", "150100", "xinchengqu"),
        ("150603", "康巴什区", "150600", "kangbashiqu"),
        ("150425", "克什克腾旗", "150400", "keshiketengqi"),
        ("150822", "磴口县", "150800", "dengkouxian"),
        ("150783", "扎兰屯市", "150700", "zhalantunshi"),
        ("150923", "商都县", "150900", "shangduxian"),
        ("150123", "和林格尔县", "150100", "helingeerxian"),
    ],
)
def test_known_regions(regions, code, name, parent, pinyin):
    row = by_code(regions)[code]
    assert (row["name"], row["parent"], row["pinyin"]) == (name, parent, pinyin)


# ---- 行业


def test_sections_and_divisions_are_complete(industries):
    levels = Counter(row["level"] for row in industries)
    assert levels["section"] == 20
    assert levels["division"] == 97
    assert {row["code"] for row in industries if row["level"] == "section"} == set(SECTIONS)
    expected = {
        f"{number:02d}": section for section, (first, last) in SECTIONS.items() for number in range(first, last + 1)
    }
    actual = {row["code"]: row["parent"] for row in industries if row["level"] == "division"}
    assert actual == expected


def test_groups(industries):
    groups = {}
    for row in industries:
        if row["level"] == "group":
            assert row["code"].startswith(row["parent"])
            groups.setdefault(row["parent"], set()).add(row["code"])
    assert groups == GROUPS


def test_service_flag(industries):
    for row in industries:
        section = row["code"] if row["level"] == "section" else None
        division = row["code"][:2]
        if section:
            expected = section >= "F"
        else:
            expected = int(division) >= 51 or division in {"05", "11", "43"}
        assert row["service"] is expected, row


def test_selectable_flag(industries):
    for row in industries:
        expected = row["level"] != "section" and row["code"] not in GROUPS
        assert row["selectable"] is expected, row


def test_terms(industries):
    found = {}
    for row in industries:
        terms = row["terms"]
        assert len(terms) == len(set(terms)), row
        assert all(term and term == term.strip() for term in terms), row
        if row["level"] == "section":
            assert terms == []
        else:
            assert len(terms) >= 2, row
        for term in terms:
            found.setdefault(term, set()).add(row["code"])
    repeated = {term: codes for term, codes in found.items() if len(codes) > 1}
    assert repeated == AMBIGUOUS_TERMS


def test_every_term_has_its_pinyin(industries):
    for row in industries:
        assert len(row["terms_pinyin"]) == len(row["terms"]), row["code"]
        for term, spelling in zip(row["terms"], row["terms_pinyin"], strict=True):
            assert re.fullmatch(r"[a-z0-9]+ [a-z0-9]+", spelling), term
            full, initials = spelling.split()
            assert len(initials) == len(term), term
            remaining = iter(full)
            assert all(letter in remaining for letter in initials), term
            kept = [letter.lower() for letter in term if letter.isascii()]
            assert [letter for letter, char in zip(initials, term, strict=True) if char.isascii()] == kept, term


# 多音字等容易写错的
@pytest.mark.parametrize(
    ("term", "spelling"),
    [
        ("餐馆", "canguan cg"),
        ("银行", "yinhang yh"),
        ("典当行", "diandanghang ddh"),
        ("旅行社", "lvxingshe lxs"),
        ("行业协会", "hangyexiehui hyxh"),
        ("长租公寓", "changzugongyu czgy"),
        ("起重机厂", "qizhongjichang qzjc"),
        ("乐器厂", "yueqichang yqc"),
        ("儿童乐园", "ertongleyuan etly"),
        ("校服工装", "xiaofugongzhuang xfgz"),
        ("会计代账", "kuaijidaizhang kjdz"),
        ("空调维修", "kongtiaoweixiu ktwx"),
        ("市场调查", "shichangdiaocha scdc"),
        ("种地", "zhongdi zd"),
        ("冷藏", "lengcang lc"),
        ("轧钢", "zhagang zg"),
        ("莜面加工", "youmianjiagong ymjg"),
        ("嘎查委员会", "gachaweiyuanhui gcwyh"),
        ("瑜伽馆", "yujiaguan yjg"),
        ("配钥匙", "peiyaoshi pys"),
        ("汽车4S店", "qiche4sdian qc4sd"),
        ("KTV", "ktv ktv"),
    ],
)
def test_known_pinyin_of_terms(industries, term, spelling):
    found = [row["terms_pinyin"][row["terms"].index(term)] for row in industries if term in row["terms"]]
    assert found == [spelling]


@pytest.mark.parametrize(("code", "least"), [("62", 10), ("52", 20), ("80", 15), ("61", 8), ("54", 8), ("72", 15)])
def test_common_industries_have_many_terms(industries, code, least):
    assert len(by_code(industries)[code]["terms"]) >= least


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("小饭馆", "62"),
        ("超市", "52"),
        ("理发店", "80"),
        ("民宿", "61"),
        ("快递", "60"),
        ("货车", "54"),
        ("冷库", "593"),
        ("物业公司", "702"),
        ("旅行社", "72"),
        ("景区", "78"),
        ("养老院", "85"),
        ("幼儿园", "83"),
        ("诊所", "84"),
        ("培训班", "83"),
        ("养羊", "03"),
        ("奶豆腐", "14"),
        ("羊绒", "17"),
        ("煤矿", "06"),
        ("装修", "50"),
        ("软件开发", "65"),
        ("电商平台", "64"),
        ("修车", "81"),
    ],
)
def test_everyday_term_leads_to_industry(industries, term, code):
    assert [row["code"] for row in industries if term in row["terms"]] == [code]


# ---- 规模标准


def test_standard_thresholds(standard):
    actual = {}
    for row in standard:
        actual[row["group"]] = {
            name: tuple(limits) if name == "employees" else tuple(x / WAN for x in limits)
            for name, limits in row["indicators"].items()
        }
    assert len(standard) == len(actual)
    assert actual == STANDARD


def test_thresholds_are_ascending_integers(standard):
    for row in standard:
        assert row["indicators"]
        for name, limits in row["indicators"].items():
            assert name in {"employees", "revenue", "assets"}
            assert len(limits) == 3
            assert all(type(limit) is int and limit > 0 for limit in limits)
            assert limits[0] < limits[1] < limits[2], row


def test_every_code_in_at_most_one_row(standard, industries):
    codes = covered_codes(standard)
    assert len(codes) == len(set(codes))
    known = by_code(industries)
    # 只列可选的行业，这样大类和它的中类不会同时出现
    assert all(known[code]["selectable"] for code in codes)


def test_uncovered_industries(standard, industries):
    selectable = {row["code"] for row in industries if row["selectable"]}
    assert selectable - set(covered_codes(standard)) == UNCOVERED


@pytest.mark.parametrize(
    ("code", "group"),
    [
        ("05", "农、林、牧、渔业"),
        ("11", "工业"),
        ("43", "工业"),
        ("46", "工业"),
        ("50", "建筑业"),
        ("591", "交通运输业"),
        ("592", "仓储业"),
        ("64", "信息传输业"),
        ("703", "其他未列明行业"),
        ("79", "其他未列明行业"),
        ("85", "其他未列明行业"),
        ("90", "其他未列明行业"),
    ],
)
def test_code_belongs_to_group(standard, code, group):
    assert [row["group"] for row in standard if code in row["divisions"]] == [group]

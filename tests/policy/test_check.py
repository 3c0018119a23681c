"""A policy set with a mistake in it is refused with a sentence that names file, key and what to write."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from huiqi import resources
from huiqi.cli import main
from huiqi.policy import authoring, compiled

BUNDLED = resources.root("policy_data")


@pytest.fixture(autouse=True, scope="module")
def _each_text_parsed_once() -> Iterator[None]:
    """Of the copies only one file differs each time; reading changes nothing in what is parsed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("yaml.load", cache(yaml.load))
        yield


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    target = tmp_path / "set"
    shutil.copytree(BUNDLED, target)
    return target


def replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(directory: Path) -> None:
        path = directory / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"the test expects {old!r} in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def append(file: str, text: str) -> Callable[[Path], None]:
    def change(directory: Path) -> None:
        with (directory / file).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return change


def remove(file: str) -> Callable[[Path], None]:
    return lambda directory: (directory / file).unlink()


def write(file: str, text: str | bytes) -> Callable[[Path], None]:
    def change(directory: Path) -> None:
        path = directory / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return change


def encode(file: str, encoding: str) -> Callable[[Path], None]:
    def change(directory: Path) -> None:
        path = directory / file
        path.write_bytes(path.read_text(encoding="utf-8").encode(encoding, errors="replace"))

    return change


def make_folder(file: str) -> Callable[[Path], None]:
    def change(directory: Path) -> None:
        (directory / file).unlink(missing_ok=True)
        (directory / file).mkdir()

    return change


def line(file: str, pattern: str, new: str) -> Callable[[Path], None]:
    """Replace what a pattern matches first, so that a test need not repeat a whole line of the set."""

    def change(directory: Path) -> None:
        path = directory / file
        text, count = re.subn(pattern, lambda match: match.expand(new), path.read_text(encoding="utf-8"), count=1)
        assert count, f"the test expects {pattern!r} in {file}"
        path.write_text(text, encoding="utf-8")

    return change


def question(file: str, text: str) -> Callable[[Path], None]:
    return append(f"questions/{file}.yaml", f"- {{id: favourite, label: 甲, {text}}}\n")


FIRST = "measures/small-business/01-specialized.yaml"
HEAD = "policy_set.yaml"
TAX = "measures/small-business/04-tax.yaml"
SHOP = "documents/ecommerce.yaml"
SECTIONS = r"(?s)sections:.*"
FIRST_BENEFIT = r"benefit: \{kind: fixed, effect: payment, amount: 200000,[^}]*\}"
TERM = r"in_force: \{from: 2022-01-01,"
BROKEN: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "misspelt key": (
        replace(FIRST, "  certainty:", "  certainity:"),
        (FIRST, "certainity", "是不是“certainty”？"),
    ),
    "value outside the list": (
        replace(FIRST, "  kind: award", "  kind: prize"),
        (FIRST, "kind", "“prize”不在允许的值里", "award"),
    ),
    "unknown fact": (
        replace(FIRST, "fact: recognitions", "fact: recognition"),
        ("measures/small-business", "没有叫“recognition”", "是不是“recognitions”？"),
    ),
    "quote that is not in the text": (
        replace(FIRST, "quote: 20万元", "quote: 30万元"),
        ("measures/small-business", "不在条款 small-business.", "一字不差"),
    ),
    "provision text altered": (
        replace("sources/small-business.txt", "20万元", "30万元"),
        ("sources/small-business.txt", "第 4 行", "与通知原文不一致"),
    ),
    "department without an entry": (
        replace("departments.yaml", "[自治区工业和信息化厅]", "[自治区工信厅]"),
        ("departments.yaml", "自治区工业和信息化厅", "添加条目或别名"),
    ),
    "question nobody reads": (
        append("questions/profile.yaml", "- {id: favourite_colour, kind: text, label: 喜欢的颜色}\n"),
        ("questions/profile.yaml", "favourite_colour", "没有任何措施用到这个问题"),
    ),
    "relation declared on one side only": (
        replace(
            "measures/ecommerce/03-integration.yaml", "small-business.10.joint-marketing", "small-business.99.gone"
        ),
        ("没有措施“small-business.99.gone”", "relations"),
    ),
    "dates in the wrong order": (
        replace("measures/small-business/04-tax.yaml", "from: 2022-01-01", "from: 2032-01-01"),
        ("measures/small-business", "in_force", "早于开始日期", "请对调或更正"),
    ),
    "provision missing": (
        replace("documents/ecommerce.yaml", '"19":', '"20":'),
        ("documents/ecommerce.yaml", "provisions.20", "原文里没有这一条"),
    ),
    "not YAML": (append("departments.yaml", "- id: [\n"), ("departments.yaml", "第 ", "不是有效的 YAML")),
    "key written twice": (
        append("questions/profile.yaml", "- {id: a, kind: text, kind: text, label: 甲}\n"),
        ("questions/profile.yaml", "写了两次"),
    ),
    "file missing": (remove("questions/people.yaml"), ("questions/people.yaml", "缺少这个文件")),
    "amount that is no percentage": (
        replace("measures/small-business/01-specialized.yaml", "20%,", "'0.2',"),
        (FIRST, "benefit.rate", "应写成百分数"),
    ),
    "measures file in GBK": (encode(FIRST, "gbk"), (FIRST, "不是 UTF-8 编码")),
    "measures file in UTF-16": (encode(FIRST, "utf-16"), (FIRST, "不是 UTF-8 编码")),
    "source in GBK": (encode("sources/ecommerce.txt", "gbk"), ("sources/ecommerce.txt：不是 UTF-8 编码",)),
    "letter in GBK": (encode("sources/letter-2022-1.txt", "gbk"), ("sources/letter-2022-1.txt：不是 UTF-8 编码",)),
    "raw notice in GBK": (
        encode("sources/raw/notice-2022-39.txt", "gbk"),
        ("sources/raw/notice-2022-39.txt：不是 UTF-8 编码",),
    ),
    "raw notice missing": (
        remove("sources/raw/notice-2022-1.txt"),
        ("sources/raw/notice-2022-1.txt：缺少这个文件",),
    ),
    "raw notice empty": (write("sources/raw/notice-2022-1.txt", ""), ("sources/raw", "没有找到标题")),
    "raw notice without its letter": (
        write("sources/raw/notice-2022-1.txt", "内蒙古自治区促进服务业高质量发展实施方案（2022 版）\n"),
        ("sources/raw", "没有找到标题"),
    ),
    "list of removed missing": (remove("sources/removed.txt"), ("sources/removed.txt：缺少这个文件",)),
    "measures file that is a directory": (make_folder(FIRST), (FIRST, "不是文件夹")),
    "policy set file that is a directory": (make_folder(HEAD), (HEAD, "不是文件夹")),
    "source that is a directory": (make_folder("sources/ecommerce.txt"), ("sources/ecommerce.txt", "不是文件夹")),
    "stray directory like a source": (make_folder("sources/more.txt"), ("sources/more.txt", "不是文件夹")),
    "tiers that are a number": (
        line(FIRST, FIRST_BENEFIT, "benefit: {kind: tiers, effect: payment, text: 甲, tiers: 5}"),
        (FIRST, "small-business.1.innovative.benefit.tiers：应为至少一档"),
    ),
    "tiers that are nothing": (
        line(FIRST, FIRST_BENEFIT, "benefit: {kind: tiers, effect: payment, text: 甲, tiers: }"),
        (FIRST, "small-business.1.innovative.benefit.tiers：应为至少一档"),
    ),
    "misspelt key in a tier": (
        line(
            FIRST,
            FIRST_BENEFIT,
            "benefit: {kind: tiers, effect: payment, text: 甲, tiers: [{when: {fact: size, is: micro},"
            " benefit: {kind: words, efect: terms, text: 甲}}]}",
        ),
        (FIRST, "small-business.1.innovative.benefit.tiers[1].benefit.efect：", "是不是“effect”？"),
    ),
    "sections that are a word": (line(HEAD, SECTIONS, "sections: abc"), (HEAD, "sections：应为列表")),
    "sections that are a number": (line(HEAD, SECTIONS, "sections: 5"), (HEAD, "sections：应为列表")),
    "section that is a word": (
        line(HEAD, SECTIONS, "sections: [profile]"),
        (HEAD, "sections[1]：应写成 {id: …, title: …} 的样子"),
    ),
    "no sections": (line(HEAD, SECTIONS, "sections: []"), (HEAD, "sections：不能为空")),
    "section twice": (
        append(HEAD, "  - {id: profile, title: 又一页}\n"),
        (HEAD, "].id：“profile”用了两次"),
    ),
    "section that is a path": (line(HEAD, "id: profile", "id: /etc/profile"), (HEAD, "sections[1].id", "小写英文短名")),
    "provisions that are a list": (line(SHOP, r"(?s)provisions:.*", "provisions: [a]"), (SHOP, "provisions：应为")),
    "provisions that are a word": (line(SHOP, r"(?s)provisions:.*", "provisions: abc"), (SHOP, "provisions：应为")),
    "provision that is a word": (
        line(SHOP, r'"1": \{.*\}', '"1": benefit'),
        (SHOP, "provisions.1：应写成 {kind: …, claimable: …} 的样子"),
    ),
    "provision that is nothing": (
        line(SHOP, r'"1": \{.*\}', '"1":'),
        (SHOP, "provisions.1：应写成 {kind: …, claimable: …} 的样子"),
    ),
    "list as a key": (append(SHOP, "? [a, b]\n: c\n"), (SHOP, "第 ", "键应为一个词")),
    "date as the bound of a number": (
        question("profile", "kind: integer, minimum: 2022-01-01"),
        ("questions/profile.yaml", "favourite.minimum：数字题的上下限写数字"),
    ),
    "bounds of different kinds": (
        question("profile", "kind: date, minimum: 2022-01-01, maximum: 5"),
        ("questions/profile.yaml", "favourite.maximum：数字题的上下限写数字"),
    ),
    "bound of a text": (question("profile", "kind: text, maximum: 5"), ("favourite.maximum：", "其他题不写")),
    "question of no known kind": (
        question("profile", "kind: [text], maximum: 5"),
        ("questions/profile.yaml", "favourite.maximum"),
    ),
    "policy set file empty": (write(HEAD, ""), (HEAD, "文件是空的")),
    "measures file of comments only": (write(FIRST, "# 以后再写\n"), (FIRST, "文件是空的")),
    "no documents": (lambda directory: shutil.rmtree(directory / "documents"), ("documents：没有任何文件",)),
    "document that names another": (replace(SHOP, "id: ecommerce", "id: e-commerce"), (SHOP, "id", "请写 ecommerce")),
    "measure without conditions": (
        append(TAX, "- id: small-business.14.more\n  title: 甲\n"),
        (f"{TAX}：small-business.14.more.when：缺少这一项",),
    ),
    "unknown key at the top": (replace(HEAD, "version:", "verson:"), (HEAD, "verson：没有这个键，是不是“version”？")),
    "version missing": (replace(HEAD, 'version: "2022.1"\n', ""), (HEAD, "version：缺少这一项")),
    "version empty": (replace(HEAD, '"2022.1"', '""'), (HEAD, "version：不能为空")),
    "version that is a number": (replace(HEAD, '"2022.1"', "2022.1"), (HEAD, "version：应为文字")),
    "title empty": (replace(FIRST, "title: 创新型中小企业奖励", 'title: ""'), (FIRST, "innovative.title：不能为空")),
    "summary blank": (line(FIRST, "summary: .*", 'summary: " "'), (FIRST, "innovative.summary：不能为空")),
    "recipients empty": (
        replace(FIRST, "recipients: [business]", "recipients: []"),
        (FIRST, "innovative.recipients：不能为空"),
    ),
    "label empty": (
        append("questions/profile.yaml", '- {id: favourite, kind: text, label: ""}\n'),
        ("questions/profile.yaml", "favourite.label：不能为空"),
    ),
    "label of a choice empty": (
        replace("questions/profile.yaml", "{id: self_employed, label: 个体工商户}", '{id: self_employed, label: ""}'),
        ("questions/profile.yaml", "applicant_type.choices[2].label：不能为空"),
    ),
    "caution empty": (
        line(FIRST, r"cautions:\n    - .*", 'cautions: [""]'),
        (FIRST, "innovative.cautions[1]：不能为空"),
    ),
    "text of a benefit empty": (
        replace(FIRST, "text: 一次性奖励 20 万元}", 'text: ""}'),
        (FIRST, "innovative.benefit.text：不能为空"),
    ),
    "rate above the whole": (replace(TAX, "rate: 10%", "rate: 110%"), (TAX, "benefit.rate：“110%”超过 100%")),
    "range of rates upside down": (
        replace(TAX, "rate: 10%", "rate: 10%, rate_low: 20%"),
        (TAX, "benefit.rate_low：rate_low 大于 rate"),
    ),
    "ceiling and floor at once": (
        replace(TAX, "rate: 10%", "rate: 10%, ceiling: true, floor: true"),
        (TAX, "benefit.floor：一个数不能既是上限（ceiling）又是下限（floor）"),
    ),
    "range of months upside down": (
        line(
            FIRST,
            FIRST_BENEFIT,
            "benefit: {kind: months, effect: payment, months_low: 6, months_high: 3, quote: 20万元, text: 甲}",
        ),
        (FIRST, "benefit.months_low：months_low 大于 months_high"),
    ),
    "number to the base of sixty": (
        question("profile", "kind: integer, minimum: 1:30"),
        ("questions/profile.yaml", "第 ", "“1:30”会被读成别的数"),
    ),
    "number to the base of eight": (
        question("profile", "kind: integer, minimum: 010"),
        ("questions/profile.yaml", "第 ", "“010”会被读成别的数"),
    ),
    "number without end": (
        question("profile", "kind: integer, minimum: .inf"),
        ("questions/profile.yaml", "第 ", "“.inf”不是数字"),
    ),
    "day that does not exist": (
        line(TAX, TERM, "in_force: {from: 2022-02-30,"),
        (TAX, "第 ", "没有“2022-02-30”这一天"),
    ),
    "term with from and start": (
        line(TAX, TERM, "in_force: {from: 2022-01-01, start: 2022-01-01,"),
        (TAX, "in_force.start：没有这个键，请写“from”"),
    ),
    "term with end": (
        line(TAX, TERM + " to:", "in_force: {from: 2022-01-01, end:"),
        (TAX, "in_force.end：没有这个键，请写“to”"),
    ),
    "term of a document with start": (
        replace(SHOP, "term: {from:", "term: {start:"),
        (SHOP, "：term.start：没有这个键，请写“from”"),
    ),
    "term of a document with a wrong date": (
        replace(SHOP, "to: 2025-06-05", "to: 三年"),
        (SHOP + "：term.to：应为日期",),
    ),
    "term without an end": (line(TAX, TERM + r" to: [-\d]+,", "in_force: {from: 2022-01-01,"), ("in_force.to：缺少",)),
    "term of a document not in its text": (
        replace(SHOP, "quote: 本措施自印发之日起，有效期3年", "quote: 本措施自印发之日起，有效期5年"),
        (SHOP, "：term.quote：“本措施自印发之日起，有效期5年”不在 sources/ecommerce.txt 的原文里"),
    ),
    "term of a document upside down": (
        replace(SHOP, "to: 2025-06-05", "to: 2021-06-05"),
        (SHOP, "：term.to：结束日期 2021-06-05 早于开始日期"),
    ),
    "measures outside a folder": (
        write("measures/more.yaml", "[]"),
        ("measures/more.yaml：这个文件不会被读取", "measures/<文件>/"),
    ),
    "other ending": (
        write("measures/ecommerce/06-more.yml", "[]"),
        ("measures/ecommerce/06-more.yml：这个文件不会被读取", "扩展名改为 .yaml"),
    ),
    "questions of no section": (
        write("questions/zzz.yaml", "[]"),
        ("questions/zzz.yaml：这个文件不会被读取", "sections 里没有“zzz”"),
    ),
    "document in a folder": (write("documents/more/x.yaml", "{}"), ("documents/more/x.yaml：这个文件不会被读取",)),
    "stray file": (write("more.yaml", "{}"), ("more.yaml：这个文件不会被读取",)),
    "misspelt key in a document": (replace(SHOP, "term:", "trem:"), (f"{SHOP}：trem：没有这个键，是不是“term”？",)),
    "document without its term": (line(SHOP, "term: .*\n", ""), (f"{SHOP}：term：缺少这一项",)),
    "misspelt key in a test": (
        replace(FIRST, "is: enterprise, quote:", "is: enterprise, qoute:"),
        (FIRST, "small-business.1.innovative.when.all[1].qoute：没有这个键，是不是“quote”？"),
    ),
    "test with an inner name": (
        replace(FIRST, "is: enterprise, quote:", "is: enterprise, value: 5, quote:"),
        (FIRST, "when.all[1].value：没有这个键"),
    ),
    "comparison with nothing": (
        replace(FIRST, "is: enterprise,", "is: null,"),
        (FIRST, "small-business.1.innovative.when.all[1].is：请写要比较的值"),
    ),
    "comparison with a list in a list": (
        replace(FIRST, "in: [medium, small, micro]", "in: [[medium], small]"),
        (FIRST, ".in：请写要比较的值"),
    ),
    "comparison with no value": (
        replace(FIRST, "in: [medium, small, micro]", "in: []"),
        (FIRST, ".in：请写要比较的值"),
    ),
    "condition within itself": (
        line(FIRST, r"    all:\n", "    all: &again\n      - {all: *again}\n"),
        (FIRST, "第 11 行", "不能用 &、* 或 !"),
    ),
    "brackets without end": (write(FIRST, "- " + "[" * 5000), (FIRST, "第 1 行", "一层套一层")),
}
ALONE = (
    "measures file in GBK",
    "source in GBK",
    "list of removed missing",
    "policy set file that is a directory",
    "section that is a word",
    "provisions that are a word",
    "provision that is nothing",
    "policy set file empty",
    "comparison with nothing",
    "document without its term",
    "misspelt key",
    "not YAML",
)
"""Mistakes with one cause, of which one line must tell."""


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_mistake_is_named(mistake: str, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    breaks, expected = BROKEN[mistake]
    breaks(copy)
    assert main(["check", str(copy)]) == 2
    out, err = capsys.readouterr()
    for words in expected:
        assert words in out, out
    assert err.count("\n") == 1
    assert "Traceback" not in out + err
    assert not re.search(r"\.\.|：\.|\b(start|end)：应", out), out
    if mistake in ALONE:
        assert out.count("\n") == 1, out


@pytest.mark.parametrize("ident", ['- id: "small-business.1.innovative"\n', "- obtain: unstated\n  id: {}\n"])
def test_an_id_may_be_quoted_and_stand_anywhere(ident: str, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "small-business.1.innovative"
    line(FIRST, rf"- id: {name}\n", ident.format(name))(copy)
    line(FIRST, r"  obtain: unstated\n", "")(copy)
    assert main(["check", str(copy)]) == 0
    replace(FIRST, "quote: 20万元", "quote: 30万元")(copy)
    capsys.readouterr()
    assert main(["check", str(copy)]) == 2
    assert capsys.readouterr().out.startswith(f"{FIRST}：{name}.benefit.quote：")


def test_a_measure_in_two_files_is_named_with_both(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(copy / FIRST, copy / "measures/small-business/99-again.yaml")
    assert main(["check", str(copy)]) == 2
    assert f"99-again.yaml：small-business.1.innovative：这个 id 在 {FIRST} 里用过了" in capsys.readouterr().out


@pytest.mark.parametrize(
    "mistake",
    [
        "measures file in UTF-16",
        "policy set file that is a directory",
        "stray directory like a source",
        "tiers that are a number",
        "section that is a word",
        "provision that is nothing",
        "list as a key",
        "bounds of different kinds",
        "no documents",
        "unknown fact",
        "relation declared on one side only",
        "brackets without end",
    ],
)
def test_a_broken_set_is_refused_when_loaded(mistake: str, copy: Path) -> None:
    BROKEN[mistake][0](copy)
    with pytest.raises(compiled.PolicySetError, match="："):
        compiled.load(copy, resources.root("resources") / "reference")


@pytest.mark.parametrize("content", ["[]", "5", '{"documents": 5}', '{"documents": {"x": []}}', '{"version": "1"}'])
def test_a_broken_compiled_form_gives_way_to_the_yaml(content: str, copy: Path) -> None:
    reference = resources.root("resources") / "reference"
    file = compiled.compile_set(copy, reference)
    file.write_text(f"{compiled._stamp(copy, reference, content.encode())}\n{content}", encoding="utf-8")
    assert len(compiled.load(copy, reference).documents) == 6


def test_a_compiled_form_that_was_damaged_gives_way_to_the_yaml(copy: Path) -> None:
    reference = resources.root("resources") / "reference"
    file = compiled.compile_set(copy, reference)
    whole = file.read_bytes()
    file.write_bytes(whole.replace("20万元".encode(), "90万元".encode()))
    assert file.read_bytes() != whole
    found = compiled.load(copy, reference)
    assert not any("90万元" in measure.benefit.quote for measure in found.measures.values())


def test_an_unforeseen_mistake_still_ends_in_a_sentence(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(compiled.PolicySetError, match="重新安装"):
        compiled.load(copy, tmp_path / "no-reference")
    monkeypatch.setattr(authoring, "read", lambda *_: 1 / 0)
    with pytest.raises(compiled.PolicySetError, match="请运行 huiqi check"):
        compiled.load(copy, tmp_path / "another")


UNREACHABLE = """
- id: small-business.29.never
  title: 谁也得不到
  summary: 两项判断互相矛盾。
  kind: finance
  recipients: [business]
  certainty: entitled
  when:
    all:
      - {fact: size, is: micro, reading: 测试, why_not: 不是微型。}
      - {fact: size, is: large, reading: 测试, why_not: 不是大型。}
  benefit: {kind: words, effect: terms, text: 没有}
"""


ANY_SIZE = "in: [micro, small, medium, large]"
TRUISM = UNREACHABLE.replace("is: large", ANY_SIZE).replace("is: micro", ANY_SIZE)


@pytest.mark.parametrize(
    ("body", "says"), [(UNREACHABLE, "没有任何答案能符合它的条件"), (TRUISM, "没有任何答案会不符合它的条件")]
)
def test_contradictions_and_truisms_are_found(
    body: str, says: str, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append("measures/small-business/06-liquidity.yaml", body)(copy)
    file = copy / "documents/small-business.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text(
        "\n".join('  "29": {kind: benefit, claimable: true}' if line.startswith('  "29":') else line for line in lines),
        encoding="utf-8",
    )
    assert main(["check", str(copy)]) == 2
    out = capsys.readouterr().out
    assert "small-business.29.never" in out
    assert says in out


def test_the_bundled_set_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "220 条条款" in capsys.readouterr().out


def test_a_missing_directory_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err

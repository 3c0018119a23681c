"""A policy set with a mistake in it is refused with a sentence that names file, key and what to write."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from huiqi import resources
from huiqi.cli import main

BUNDLED = resources.root("policy_data")


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


FIRST = "measures/small-business/01-specialized.yaml"
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
}


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

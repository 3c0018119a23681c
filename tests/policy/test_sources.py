"""The official text: nothing lost in cleaning, nothing told twice, departments as printed."""

from pathlib import Path

import pytest
import yaml

from huiqi import resources
from huiqi.policy import cleaning, sources
from huiqi.policy.check import COUNTS
from huiqi.policy.models import PolicySet

FOLDER = resources.root("policy_data") / "sources"
CASES = Path(__file__).parents[1] / "cases"


def text_of(document: str) -> str:
    return (FOLDER / f"{document}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def raw() -> dict[str, str]:
    return {item.file: (FOLDER / "raw" / item.file).read_text(encoding="utf-8") for item in cleaning.NOTICES}


@pytest.mark.parametrize("notice", cleaning.NOTICES, ids=lambda notice: notice.file)
def test_every_character_of_the_notices_is_kept_once_and_in_order(
    notice: cleaning.RawNotice, raw: dict[str, str]
) -> None:
    texts, removed = cleaning.clean(raw)
    lines = dict(enumerate(raw[notice.file].splitlines(), 1))
    for item in removed:
        if item.file == notice.file:
            assert lines.pop(item.line).strip() == item.text
    letter, copies, tail = texts.get(notice.letter, "").partition("抄送：")  # printed after the last document
    kept = letter + "".join(texts[document] for document, _ in notice.titles) + copies + tail
    assert cleaning.squeeze(kept) == cleaning.squeeze("".join(lines.values()))
    assert bool(tail) == bool(notice.letter)


def test_committed_sources_are_what_cleaning_makes(raw: dict[str, str]) -> None:
    texts, removed = cleaning.clean(raw)
    assert {stem: text_of(stem) for stem in texts} == texts
    assert (FOLDER / "removed.txt").read_text(encoding="utf-8").splitlines() == [str(item) for item in removed]


def test_only_page_numbers_and_watermarks_are_removed(raw: dict[str, str]) -> None:
    _, removed = cleaning.clean(raw)
    assert [item.text for item in removed if not item.text.startswith("http://www.100ec.cn/")] == [
        "- 16 -",
        "- 21 -",
        "- 29 -",
        "- 62 -",
    ]
    assert len(removed) == 9


def test_cleaning_says_what_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cleaning.main([str(tmp_path), str(tmp_path)]) == 2
    assert "请检查文件是否存在" in capsys.readouterr().err
    for notice in cleaning.NOTICES:
        (tmp_path / notice.file).write_text("标题", encoding="gbk")
    assert cleaning.main([str(tmp_path), str(tmp_path)]) == 2
    assert "请另存为 UTF-8" in capsys.readouterr().err
    for notice in cleaning.NOTICES:
        (tmp_path / notice.file).write_text("", encoding="utf-8")
    assert cleaning.main([str(tmp_path), str(tmp_path)]) == 2
    assert "没有找到标题" in capsys.readouterr().err


@pytest.mark.parametrize("document", COUNTS)
def test_blocks_cover_each_document_exactly_once(document: str) -> None:
    text = text_of(document)
    blocks = sources.cut(text)
    assert "".join(f"{block.text}\n" for block in blocks) == text
    assert [block.line for block in blocks] == list(range(1, len(blocks) + 1))
    assert sum(block.kind == "provision" for block in blocks) == COUNTS[document]


def test_stray_blanks_and_page_breaks_inside_a_provision_are_mended() -> None:
    provisions = {item.number: item.text for item in sources.provisions(text_of("small-business"))}
    assert "分别执行0.5%" in provisions["22"]
    assert "推动辖区内银行业金融机构取消信贷环节不合理收费" in provisions["36"]
    assert "100ec" not in text_of("ecommerce")


def test_a_wrapped_line_that_looks_like_a_heading_stays_in_its_provision() -> None:
    provisions = {item.number: item.text for item in sources.provisions(text_of("consumption"))}
    assert "“多站合一、资源共享”" in provisions["22"]


def test_closing_paragraphs_belong_to_the_document() -> None:
    closing = [block.text for block in sources.cut(text_of("ecommerce")) if block.kind == "closing"]
    assert closing[0].startswith("本措施自印发之日起，有效期3年")
    last = list(sources.provisions(text_of("small-business")))[-1]
    assert last.text.endswith("按职责分工负责）")


def test_departments_are_read_as_printed(policy_set: PolicySet) -> None:
    """The expectation was written from the text by a reader, not by this program."""
    expected = yaml.safe_load((CASES / "departments.yaml").read_text(encoding="utf-8"))
    read = {}
    for provision in policy_set.provisions.values():
        entry: dict[str, object] = {
            "departments": [item.full for item in provision.departments if not item.inherited],
            "joint": provision.joint,
        }
        inherited = [item.full for item in provision.departments if item.inherited]
        if inherited:
            entry["also"] = inherited[0]
        read[provision.id] = entry
    assert read == expected


def test_printed_and_full_names_are_both_kept(policy_set: PolicySet) -> None:
    second = policy_set.provisions["small-business.1"].departments[1]
    assert (second.printed, second.full) == ("财政厅", "自治区财政厅")


@pytest.mark.parametrize(("numeral", "value"), [("一", 1), ("十", 10), ("十九", 19), ("二十", 20), ("九十九", 99)])
def test_chinese_numbers(numeral: str, value: int) -> None:
    assert sources.chinese_number(numeral) == value


def test_text_between_provisions_is_an_error() -> None:
    with pytest.raises(sources.SourceError, match="第 3 行"):
        sources.cut("标题\n1.甲。（自治区财政厅负责）\n不知从哪里来的一段。\n2.乙。（自治区财政厅负责）\n")

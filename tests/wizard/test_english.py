"""The window in English: nothing is left in Chinese but policy text, nothing is cut off, and nothing escapes translation."""

import ast
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from installer.translations import CODE, TS, Texts, read, release, wanted
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from huiqi import app
from huiqi.applicant.shown import shown
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.compare import compare
from huiqi.wizard import words
from huiqi.wizard.about import about_html
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.compare_page import comparison_html
from huiqi.wizard.dateline import DateDialog, shortened
from huiqi.wizard.list_pane import _line
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.preferences import Preferences
from huiqi.wizard.session import Session
from huiqi.wizard.why import answer
from huiqi.wizard.window import OVERVIEW, RESULTS

HAN = re.compile("[\u3400-\u9fff]+")
CHINESE_BY_NATURE = re.compile(
    '"[^"]*"|“[^”]*”|（[^）]*）|\\([^)]*\\)|房租|社保|贷款贴息|第二十七条|小微企业 第9条|小饭馆|快递|超市|120万'
    "|1\\.2亿|2022年3月5日|国家企业信用信息公示系统|信用中国|内蒙古自治区政府采购网|万元|22号|中文"
)
"""What an English sentence may quote: words printed on Chinese papers, names of websites, what may be typed."""
CHINESE_MARKS = re.compile("[\u2018-\u201f\u3000-\u303f\uff00-\uffef]")
"""Full-width stops, brackets and blanks, and curved quotation marks, which a Chinese font draws as wide as a character."""
COUNTED = re.compile(r"\{(count|given|left|days|wrong)\} (more )?[a-z]{2,}s\b")
"""A number before a plural: it reads wrong where the number is one."""
FAULT = re.compile(
    r"\bas to\b|\b[Ii]f (none|unsure)\b[^.;,]* (choose|ask)\b|\b[Ff]or example (?!,)|\b[Ee]-(commerce|mail)"
    r'|"None of these"|"Don\'t know"|\bTo confirm\b|\b[Oo]n (which|this|that) day\b|\bour\b'
)
"""Clumsy phrases, second names of one thing, missing commas, and quoted answers that a line end may tear apart."""
READ_NOT_SAID = {
    *"，。；：、！？）”》」’（《？",
    "？?",
    "，。；：、！？…）》」”’%,.;:!?)",
    "（《“‘「『【〔([{",
    "[，：；]|[,;](?= )",
    "(?<=\\d)(?=[—–～~-]\\d)|(?<=\\d[—–～~-])(?=\\d)",
    "(?<=〕)(?=\\d)",
    "(?<=\\S)(?=（\\d+）)",
    "“[^“” ]{1,6}”",
}
"""Marks that the code looks for in Chinese texts, and those around the Chinese title of a document."""


@pytest.fixture(scope="module")
def texts() -> Texts:
    return read()


def literals(file: Path) -> Iterator[str]:
    """Yield what the code gives to ``tr``, also where lupdate would not look: within an f-string."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            (given,) = node.args
            assert isinstance(given, ast.Constant), f"{file.name}:{node.lineno}: not a literal"
            yield given.value


def fields(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


def test_everything_said_has_an_english_text(texts: Texts):
    assert list(texts) == wanted(), "run make translations"
    assert [chinese for (_, chinese), english in texts.items() if not english] == []


def test_lupdate_finds_every_literal(texts: Texts):
    files = [file for place in CODE for file in (place.rglob("*.py") if place.is_dir() else (place,))]
    said = {text for file in files for text in literals(file)}
    assert len(said) > 400
    assert {text for text in said if ("", text) not in texts} == set()


def test_placeholders_are_the_same_in_both(texts: Texts):
    assert [chinese for (_, chinese), english in texts.items() if fields(chinese) != fields(english)] == []


def test_no_english_text_is_chinese(texts: Texts):
    left = [english for english in texts.values() if HAN.search(CHINESE_BY_NATURE.sub("", english))]
    assert left == []


def test_english_has_its_own_marks(texts: Texts):
    guide = TS.parents[1].joinpath("help", "en.md").read_text(encoding="utf-8")
    assert [english for english in (*texts.values(), guide) if CHINESE_MARKS.search(english)] == []


def test_no_chinese_mark_escapes_translation():
    files = [file for place in CODE for file in (place.rglob("*.py") if place.is_dir() else (place,))]
    found = {(file.name, text) for file in files for text in untranslated(file) if CHINESE_MARKS.search(text)}
    assert {each for each in found if each[1] not in READ_NOT_SAID} == set()


def untranslated(file: Path) -> Iterator[str]:
    """Yield the literals of a file that are no docstrings and not given to ``tr``."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    calls = [each for each in nodes if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "tr"]
    aside = {text for call in calls for text in call.args} | {
        each.value for each in nodes if isinstance(each, ast.Expr)
    }
    texts = (each.value for each in nodes if isinstance(each, ast.Constant) and each not in aside)
    yield from (text for text in texts if isinstance(text, str))


def test_a_letter_stands_in_the_english_word(texts: Texts):
    assert [english for english in texts.values() if "(&" in english] == []


def test_english_is_right_for_one_of_a_thing(texts: Texts):
    assert [english for english in texts.values() if COUNTED.search(english)] == []


def test_english_keeps_the_rules_of_its_editor(texts: Texts):
    """What read badly once does not come back with the next text."""
    assert [(fault[0], english) for english in texts.values() if (fault := FAULT.search(english))] == []


def test_an_entry_keeps_its_letter(texts: Texts):
    """Letters are unique in Chinese, see test_menus; the same letters are unique in English."""
    marked = {key: (letter(key[1]), letter(english)) for key, english in texts.items() if letter(key[1] + english)}
    assert len(marked) > 60
    assert [key[1] for key, (chinese, english) in marked.items() if chinese != english] == []


def letter(text: str) -> str:
    found = re.search(r"&([A-Za-z0-9])", text.replace("&&", ""))
    return found[1].upper() if found else ""


def test_the_file_the_program_reads_is_up_to_date(tmp_path: Path):
    release(TS, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == TS.with_suffix(".qm").read_bytes(), "run make translations"


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[QTranslator], None]]:
    """Let the program speak through a translator until the test ends."""
    used: list[QTranslator] = []
    before = QLocale()

    def install(translator: QTranslator) -> None:
        used.append(translator)
        QApplication.installTranslator(translator)

    yield install
    for each in used:
        QApplication.removeTranslator(each)
    QLocale.setDefault(before)


def windows(qtbot: QtBot, policy_set: PolicySet) -> MainWindow:
    made = MainWindow(Session(date(2026, 1, 1)))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    made.resize(1366, 728)
    made.show()
    made.start(policy_set)
    made.session.set_date(date(2022, 6, 30))
    return made


def places(main: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Yield what a person sees: the pages up to the result, and the dialogs."""
    yield "first page", main
    for page_id in [*main.wizard.sections, OVERVIEW]:
        main.wizard.go(page_id)
        QApplication.processEvents()
        yield main.wizard.currentPage().title(), main
    for dialog in (DateDialog(main.session, main), CodesDialog(main.session.policy_set, main)):
        qtbot.addWidget(dialog)
        dialog.show()
        yield dialog.windowTitle(), dialog
        dialog.close()
    preferences = Preferences(main.store, main)
    qtbot.addWidget(preferences)
    preferences.show()
    yield preferences.windowTitle(), preferences


def seen(root: QWidget) -> Iterator[str]:
    """Yield every text on the screen and every text a screen reader would tell."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() and not isinstance(widget, QMenu):
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        yield str(getattr(widget, "words", "") or widget.property("text") or "")
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QMenu):
            yield from (widget.title(), *(action.text() for action in widget.actions()))


def test_no_chinese_is_left_in_the_window(speaking, qtbot: QtBot, policy_set: PolicySet):
    translator = words.english()
    assert translator
    speaking(translator)
    main = windows(qtbot, policy_set)
    known = {f"Policy set: {policy_set.title}"}
    left = {
        text
        for _, root in places(main, qtbot)
        for text in seen(root)
        if text not in known and (HAN.search(CHINESE_BY_NATURE.sub("", text)) or CHINESE_MARKS.search(text))
    }
    assert left == set()


def test_the_result_is_english_around_the_policy_text(speaking, qtbot: QtBot, policy_set: PolicySet):
    translator = words.english()
    assert translator
    speaking(translator)
    main = windows(qtbot, policy_set)
    main.wizard.go(RESULTS)
    QApplication.processEvents()
    page = main.wizard.results
    assert page and page.report
    policy = {text for item in page.report.items for text in (item.title, item.amount_text)}
    policy |= {line.shown for item in page.report.items for line in item.departments}
    left = {
        text
        for text in seen(main)
        if HAN.search(CHINESE_BY_NATURE.sub("", text)) and not any(each and each[:8] in text for each in policy)
    }
    assert left <= {policy_set.title}
    assert "Assessment date: 2022-06-30" in page.details.toPlainText()
    assert page.details.toPlainText().count("the official text stay in Chinese") == 1
    assert not HAN.search("".join(re.findall(r"<h[12]>([^<]*)", about_html(None))))


def test_the_list_has_english_marks_around_the_policy_text(speaking, qtbot: QtBot, policy_set: PolicySet):
    translator = words.english()
    assert translator
    speaking(translator)
    report = build_report(assess(policy_set, {"applicant_type": "enterprise"}, date(2026, 1, 1)))
    lines = [_line(item, "amount", new=True) for item in report.items]
    assert "Undecided; has just become available; no end date stated" in {each.told for each in lines}
    told = [text for each in lines for text in (each.told, each.spoken)]
    assert [text for text in told if "；" in text] == []
    asked = [answer(item) for item in report.bucket("to_confirm") if len(item.missing) > 1]
    assert asked and [text for text in asked if HAN.search(CHINESE_BY_NATURE.sub("", text)) or "?;" in text] == []


def test_the_line_of_the_date_keeps_its_advice_however_short(texts: Texts):
    advising = [english for english in texts.values() if "check first" in english]
    assert len(advising) == 3
    for english in advising:
        *_, shortest = shortened(english)
        assert shortest != english and shortest.endswith("(check first)…")


@pytest.mark.parametrize(
    ("amount", "chinese", "english"),
    [
        ("12000000", "1,200 万元", "12 million"),
        ("1250000", "125 万元", "1.25 million"),
        ("50000", "5 万元", ""),
        ("9999", "", ""),
        ("1234567", "", ""),
        ("9" * 31, "", ""),
    ],
)
def test_a_large_amount_is_read_back_as_people_say_it(speaking, amount: str, chinese: str, english: str):
    assert words.round_figure(Decimal(amount)) == chinese
    translator = words.english()
    assert translator
    speaking(translator)
    assert words.round_figure(Decimal(amount)) == english


def test_several_recipients_read_as_one_list(speaking):
    assert words.told_recipients("企业、个体工商户") == "企业、个体工商户"
    translator = words.english()
    assert translator
    speaking(translator)
    told = words.told_recipients("企业、个体工商户、机构和其他单位")
    assert told == "Companies, individual businesses, institutions and other organisations"


def test_a_comparison_is_english_around_the_policy_text(speaking, policy_set: PolicySet):
    answers = {"applicant_type": "enterprise", "industry": "52"}
    first, last = (build_report(assess(policy_set, answers, day)) for day in (date(2022, 6, 30), date(2026, 1, 1)))
    other = build_report(assess(policy_set, {**answers, "employees": 3}, date(2022, 6, 30)))
    assert "期限" in comparison_html(compare(first, last))
    translator = words.english()
    assert translator
    speaking(translator)
    found = comparison_html(compare(first, last))
    for told in ("Result", "End date", "Available", "Expired", "In force until 2022-12-31"):
        assert told in found
    for left in ("结果", "期限", "可享受", "已到期", "有效期至"):
        assert f">{left}" not in found
    assert "How many people" in comparison_html(compare(first, other)) and "3 people" in comparison_html(
        compare(first, other)
    )
    assert "From 2022-06-30 to 2026-01-01" in found
    named = build_report(assess(policy_set, {**answers, "company_name": "草原"}, date(2022, 6, 30)))
    assert "From 草原 (2022-06-30) to 2026-01-01" in comparison_html(compare(named, last))


def test_nobody_is_told_what_needs_no_telling(qtbot: QtBot, policy_set: PolicySet):
    main = windows(qtbot, policy_set)
    main.wizard.go(RESULTS)
    QApplication.processEvents()
    told = main.wizard.results.details.toPlainText()
    assert "评估日期" in told and "都是中文" not in told


class Longer(QTranslator):
    """Every text in brackets and two fifths longer; the longest word stays, as no language has longer words."""

    def __init__(self, english: Texts) -> None:
        super().__init__()
        self.english = english

    def translate(self, context: str, text: str, *_: object) -> str:
        english = self.english.get((context, text), "")
        return f"[!! {english}{' more' * (len(english) * 2 // 25)} !!]" if " " in english.strip() else english

    def isEmpty(self) -> bool:
        return False


def test_longer_texts_are_not_cut_off(speaking, qtbot: QtBot, policy_set: PolicySet, texts: Texts):
    from fitting import SCREEN, cut_off

    speaking(Longer(texts))
    main = windows(qtbot, policy_set)
    bracketed = 0
    for name, root in places(main, qtbot):
        assert root.width() <= SCREEN[0] and root.height() <= SCREEN[1], name
        assert [each for each in cut_off(root) if not each.startswith("''")] == [], name  # examples may be cut off here
        bracketed += sum("[!!" in text for text in seen(root))
    assert bracketed > 500


def test_answers_are_told_in_either_language(policy_set: PolicySet, speaking):
    """The report tells answers in Chinese: the window leaves nothing of it in English, and changes nothing in Chinese."""
    several = [each for each in policy_set.questions.values() if each.kind == "choices"]
    given = [(each, frozenset(choice.id for choice in each.choices)) for each in several]
    given += [(each, frozenset({choice.id})) for each in several for choice in each.choices]
    given += [(each, frozenset()) for each in several]
    given += [(policy_set.questions[name], value) for name, value in (("employees", 1200), ("revenue", Decimal(10**7)))]
    given += [(policy_set.questions["applicant_type"], "enterprise"), (policy_set.questions["employees"], None)]
    chinese = [shown(policy_set, *each) for each in given]
    assert [words.told_answer(text) for text in chinese] == chinese
    translator = words.english()
    assert translator
    speaking(translator)
    english = [words.answer_text(policy_set, *each) for each in given]
    assert english == [words.told_answer(text) for text in chinese]
    assert [text for text in english if HAN.search(CHINESE_BY_NATURE.sub("", text))] == []
    assert english[-4:] == ["1,200 people", "10,000,000 CNY", "Company", "Don't know"]


def test_the_language_is_the_one_set(speaking):
    app.speak("zh")
    assert words.tr("设置") == "设置" and words.day_text(date(2022, 3, 5)) == "2022年3月5日"
    translator = words.english()
    assert translator
    speaking(translator)
    assert words.tr("设置") == "Settings" and words.day_text(date(2022, 3, 5)) == "2022-03-05"
    assert words.tr_word("可享受") == "Available" and words.tr_question("单位名称") == "Name of your business"


def test_labels_are_not_mixed_up(texts: Texts):
    """No two choices of the window read the same in English where they differ in Chinese."""
    same = Counter(english for (context, _), english in texts.items() if context == "word")
    assert [text for text, count in same.items() if count > 1] == []


SAYS_WHAT_ONE_DOES = (
    "state_sales",
    "financing",
    "training",
    "employment_facts",
    "plans",
    "technology_work",
    "community_facilities",
)
"""Questions whose answers, in English, all go on from "You …"."""
DOES = re.compile(
    r"(Take|Are|Have|Give|Train|Let|Assess|Employ|Bought|Open|Run|Apply|List|Secure|Connect|Set up|Offer)\b|Hold a\b"
)


@pytest.mark.parametrize("question", SAYS_WHAT_ONE_DOES)
def test_the_answers_of_a_list_are_of_one_kind(policy_set: PolicySet, speaking, question: str):
    """Not one of what one has, the next of what they do, the third a thing."""
    speaking(words.english())
    asked = policy_set.questions[question]
    labels = [words.answer_text(policy_set, asked, frozenset({choice.id})) for choice in asked.choices]
    assert len(labels) > 2 and not [label for label in labels if not DOES.match(label)]

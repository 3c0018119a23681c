"""The English of the window: ``python -m installer.translations`` brings resources/translations up to date with the program.

What lupdate finds in the code, the sentences and labels of the core and the words of the questionnaire make up huiqi_en.ts, in
which people write the English; what is no longer said goes, what is new comes in unfinished. lrelease makes huiqi_en.qm of it,
which the program reads. Both are kept in the repository, so that nobody needs Qt's tools to build the program.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as Tree

from huiqi.applicant.shown import YES
from huiqi.matching.model import Force
from huiqi.policy.compiled import bundled
from huiqi.policy.models import Basis, InForce, PolicySet
from huiqi.report.model import BUCKET_LABELS
from huiqi.report.wording import (
    CERTAINTY_LABELS,
    KIND_LABELS,
    NAMELESS,
    NOTICES,
    OBTAIN_LABELS,
    RECIPIENT_LABELS,
    VIA_LABELS,
    until_text,
)
from huiqi.wizard.words import CONTEXT, DAY, QUESTION, SENTENCE, WORD
from installer.product import ROOT

PROGRAM = ROOT / "desktop" / "huiqi"
CODE = (PROGRAM / "app.py", PROGRAM / "wizard")
TS = ROOT / "resources" / "translations" / "huiqi_en.ts"
Texts = dict[tuple[str, str], str]
"""Translations by context and Chinese text; empty where there is none yet."""


def said_by_code() -> Iterator[str]:
    """Yield the literals given to ``tr``, as lupdate finds them."""
    files = sorted(str(file) for place in CODE for file in (place.rglob("*.py") if place.is_dir() else (place,)))
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "found.ts")
        _run("pyside6-lupdate", *files, "-ts", str(found))
        for message in Tree.parse(found).iter("message"):  # noqa: S314 - just written by lupdate
            yield message.findtext("source", "")


def said_by_core() -> Iterator[str]:
    """Yield the labels of the core that the window shows."""
    for labels in (BUCKET_LABELS, KIND_LABELS, CERTAINTY_LABELS, OBTAIN_LABELS, VIA_LABELS, RECIPIENT_LABELS, YES):
        yield from labels.values()
    yield from ("不清楚", "以上都没有", NAMELESS, *NOTICES)
    for basis, end, force in product(get_args(Basis), (date.max, None), get_args(Force)):
        if end or force != "expired":
            yield DAY.sub("{day}", until_text(InForce(date.max, end, basis), force))


def said_by_errors() -> Iterator[str]:
    """Yield the templates given to ``sentence``, which are literals, in the order of the code."""
    for file in sorted(PROGRAM.rglob("*.py")):
        calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda each: (each.lineno, each.col_offset)):
            if isinstance(call.func, ast.Name) and call.func.id == "sentence":
                yield ast.literal_eval(call.args[0])


def said_by_questions(policy_set: PolicySet) -> Iterator[str]:
    """Yield all words of the questionnaire."""
    for section in policy_set.sections:
        yield from (section.title, section.intro)
    for question in policy_set.questions.values():
        yield from (question.label, question.help, question.unit)
        for choice in question.choices:
            yield from (choice.label, choice.help)


def wanted() -> list[tuple[str, str]]:
    """Return everything that needs a translation, by context, each once."""
    places = (
        (CONTEXT, said_by_code()),
        (SENTENCE, said_by_errors()),
        (WORD, said_by_core()),
        (QUESTION, said_by_questions(bundled())),
    )
    return list(dict.fromkeys((context, text) for context, texts in places for text in texts if text))


def read(file: Path = TS) -> Texts:
    """Return the translations in a .ts file; those marked unfinished are empty."""
    return dict(_read(file)) if file.exists() else {}


def _read(file: Path) -> Iterator[tuple[tuple[str, str], str]]:
    for context in Tree.parse(file).iter("context"):  # noqa: S314 - a file of this repository
        for message in context.iter("message"):
            told = message.find("translation")
            done = told is not None and told.get("type") is None
            key = context.findtext("name", ""), message.findtext("source", "")
            yield key, message.findtext("translation", "") if done else ""


def write(texts: Texts, file: Path = TS) -> None:
    """Write translations as a .ts file, in the order given."""
    root = Tree.Element("TS", version="2.1", language="en_GB", sourcelanguage="zh_CN")
    contexts: dict[str, Tree.Element] = {}
    for (name, chinese), english in texts.items():
        if name not in contexts:
            contexts[name] = Tree.SubElement(root, "context")
            Tree.SubElement(contexts[name], "name").text = name
        message = Tree.SubElement(contexts[name], "message")
        Tree.SubElement(message, "source").text = chinese
        told = Tree.SubElement(message, "translation", {} if english else {"type": "unfinished"})
        told.text = english
    Tree.indent(root, "    ")
    xml = Tree.tostring(root, encoding="unicode", short_empty_elements=False)
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{xml}\n', encoding="utf-8", newline="\n")


def release(ts: Path, qm: Path) -> None:
    """Make the file the program reads."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Bring both files up to date and tell what is left to translate."""
    known = read()
    texts = {key: known.get(key, "") for key in wanted()}
    write(texts)
    release(TS, TS.with_suffix(".qm"))
    missing = [chinese for (_, chinese), english in texts.items() if not english]
    print(f"{TS.relative_to(ROOT)}：共 {len(texts)} 条，还有 {len(missing)} 条没有译文", *missing, sep="\n")


if __name__ == "__main__":
    main()

"""Looking up measures and provisions by what a person may call them. Pure functions, no Qt.

A query is split at blanks; every part of it has to be met: by a number of a provision (27, 第二十七条, （十九）, 2.1.3), by the
title, by other words (summary, kind, departments, document), by what an everyday word means, by the official text, by
pinyin, or as an abbreviation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from huiqi.policy.models import Document, Measure, PolicySet, Provision
from huiqi.report.wording import KIND_LABELS, article
from huiqi.wizard.everyday import meanings
from huiqi.wizard.find import LONGEST_ASKED, plain
from huiqi.wizard.spelling import spells
from huiqi.wizard.words import tr_word

NO_MATCH = 99
VAGUE = 11
"""From this rank on a match is a guess: an abbreviation, or words that are partly there."""
SURELY_SPELLED = 3
"""From so many letters on, pinyin of a title's own words is surer than pinyin of an everyday word: sds is 所得税, not 招待所."""
_NUMERALS = {each: value for value, each in enumerate("零一二三四五六七八九")}
_NUMBER = re.compile(r"第?\(?([0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十百]+)\)?(条|号|项|款)?(?:文|文件)?")
GAP = "|"
"""Stands between the words of an entry."""
_ONE_HAN = "[\u4e00-\u9fff]"
_HAN = re.compile(f"{_ONE_HAN}+")
_DIGITS = re.compile(r"[0-9]+")
_ARTICLE = re.compile(r"(第[0-9一二三四五六七八九十百]+[条号项款])")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found, its texts made comparable by :func:`plain`: a measure, or a provision without one."""

    key: str
    title: str
    kind: str
    number: str
    notice: str
    words: str
    text: str


def parts_of(query: str) -> tuple[str, ...]:
    """Return the parts of a query, as they are compared; "小微政策第9条" has two."""
    written = unicodedata.normalize("NFKC", query[:LONGEST_ASKED])
    return tuple(plain(part) for piece in written.split() for part in _ARTICLE.split(piece) if part)


def rank(found: Entry, parts: Sequence[str]) -> int:
    """Return how well an entry meets the parts of a query: 0 best, NO_MATCH not at all."""
    return max((_rank(found, part) for part in parts), default=0)


def search(among: Iterable[Entry], query: str) -> tuple[list[Entry], bool]:
    """Return what a query may mean, the likeliest first, and whether that is sure; guesses only where nothing is."""
    parts, entries = parts_of(query), tuple(among)
    ranked = sorted((rank(each, parts), place) for place, each in enumerate(entries))
    sure = [entries[place] for found, place in ranked if found < VAGUE]
    vague = [entries[place] for found, place in ranked if found < NO_MATCH]
    return sure or vague or _guessed(entries, "".join(parts)), bool(sure)


def _rank(found: Entry, part: str) -> int:
    for place, met in enumerate(_ways(found, part)):
        if met:
            return place
    return NO_MATCH


def _ways(found: Entry, part: str) -> Iterator[bool]:
    """Yield whether a part of a query is met, from the surest way to the vaguest; a number only as one, or in a title."""
    number = _NUMBER.fullmatch(part)
    yield part == found.title
    yield number is not None and _is_numbered(found, number)
    if number:
        yield re.search(rf"(?<![0-9.]){re.escape(part)}(?![0-9.])", found.title) is not None
        return
    meant = meanings(part)
    itself = not meant or part in meant or _stands_alone(found, part)
    yield itself and part in found.title
    yield part in found.kind
    yield itself and part in found.words
    yield len(part) >= SURELY_SPELLED and spells(part, found.title)
    yield any(each in found.title for each in meant)
    yield itself and not part.isascii() and part in found.text
    yield any(each in found.words or each in found.text for each in meant)
    yield any(part in each for each in (found.title, found.words, found.text) if not part.isascii())
    yield spells(part, found.title + GAP + found.kind)
    short = _abbreviation(part)
    yield short is not None and bool(short.search(found.title) or short.search(found.words))


def _stands_alone(found: Entry, part: str) -> bool:
    """Whether a clause begins or ends with a part; else it may be there by accident, as 门面 is in 专门面向."""
    texts = GAP.join((found.title, found.words, found.text))
    return re.search(f"(?<!{_ONE_HAN}){re.escape(part)}|{re.escape(part)}(?!{_ONE_HAN})", texts) is not None


def _is_numbered(found: Entry, written: re.Match[str]) -> bool:
    """Whether a number is that of the provision, or (…号) of the notice."""
    number = written[1] if written[1][0].isdigit() else str(_value(written[1]))
    return number == found.number or (written[2] == "号" and number == found.notice)


def _value(numerals: str) -> int:
    """Return the value of Chinese numerals up to 199: 二十七 is 27."""
    hundreds, _, rest = numerals.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    value = 100 * _NUMERALS.get(hundreds or "一", 1) if "百" in numerals else 0
    value += 10 * _NUMERALS.get(tens or "一", 1) if ten else 0
    return value + _NUMERALS.get(ones, 0)


@lru_cache(maxsize=64)
def _abbreviation(part: str) -> re.Pattern[str] | None:
    """Return what finds the characters of a part in this order and close by: 社保 in 社会保险. None for other than words."""
    if len(part) < 2 or not _HAN.fullmatch(part):
        return None
    return re.compile(f"[^{GAP}]{{0,3}}?".join(part))


def _guessed(among: Iterable[Entry], asked: str) -> list[Entry]:
    """Return the entries that hold most of what was written, in pairs of characters."""
    pairs = {asked[place : place + 2] for place in range(len(asked) - 1)}
    if asked.isascii():
        return []
    held = [
        (sum(pair in each.title or pair in each.kind or pair in each.words for pair in pairs), each) for each in among
    ]
    most = max((count for count, _ in held), default=0)
    return [each for count, each in held if count == most > 0]


@lru_cache(maxsize=4)
def index(policy_set: PolicySet) -> dict[str, Entry]:
    """Return an entry for every measure, and for every provision without one, by id."""
    with_measure = {measure.provision for measure in policy_set.measures.values()}
    found = {ident: _of_measure(policy_set, measure) for ident, measure in policy_set.measures.items()}
    for ident, provision in policy_set.provisions.items():
        if ident not in with_measure:
            found[ident] = _entry(
                policy_set, ident, provision_title(policy_set, provision), provision, (provision.note,)
            )
    return found


def provision_title(policy_set: PolicySet, provision: Provision) -> str:
    """Return what to call a provision: its document in short, and its number as printed."""
    return f"《{policy_set.documents[provision.document].short}》{article(provision.number)}"


def _of_measure(policy_set: PolicySet, measure: Measure) -> Entry:
    made = _entry(
        policy_set,
        measure.id,
        measure.title,
        policy_set.provisions[measure.provision],
        (measure.summary, measure.benefit.text),
    )
    return replace(made, kind=tr_word(KIND_LABELS[measure.kind]))


def _entry(policy_set: PolicySet, key: str, title: str, provision: Provision, words: Iterable[str]) -> Entry:
    document = policy_set.documents[provision.document]
    names = (
        *document_names(document),
        article(provision.number),
        *provision.headings,
        *_departments(policy_set, provision),
    )
    return Entry(
        key,
        plain(title),
        "",
        provision.number,
        "".join(_DIGITS.findall(document.notice)[-1:]),
        GAP.join(map(plain, (*words, *names))),
        plain(provision.text),
    )


def document_names(document: Document) -> tuple[str, ...]:
    """Return the names of a document: in full, in short, and its notice."""
    return document.title, document.short, document.notice


def _departments(policy_set: PolicySet, provision: Provision) -> Iterator[str]:
    for printed in provision.departments:
        department = policy_set.departments[printed.department]
        yield from (printed.printed, department.name, *department.aliases)
        if department.successor:
            yield department.successor.name

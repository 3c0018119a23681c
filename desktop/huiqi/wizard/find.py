"""Finding an entry of a long list by its name, everyday words, or pinyin. Pure functions, no Qt."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from huiqi.policy.models import PolicySet, Question
from huiqi.wizard.words import tr

WORDS_SHOWN = 3
LONGEST_ASKED = 200
"""Characters of what is looked for that are looked at."""
SURE = 7
"""Ranks up to this one are literal: name, everyday word, beginning of the pinyin of either."""
NO_MATCH = 99


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a long list: its value, its name, and what else finds it.

    ``spelled`` is the name in pinyin; ``words_spelled`` has the pinyin of each of ``words``, as in "canguan cg".
    """

    value: str
    label: str
    words: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
    group: str = ""
    words_spelled: tuple[str, ...] = ()

    def shown(self, text: str = "") -> str:
        """Return the name with a few everyday words, the ones that were searched for first."""
        asked = _asked(text)
        spelled = dict(zip(self.words, self.words_spelled, strict=False))
        words = sorted(self.words, key=lambda word: _word_rank(word, spelled.get(word, ""), asked))[:WORDS_SHOWN]
        return tr("{name}（{more}…）").format(name=self.label, more=tr("、").join(words)) if words else self.label


def entries(policy_set: PolicySet, question: Question) -> tuple[Entry, ...]:
    """Return what may be answered to a question whose choices come from a reference table."""
    match question.choices_from:
        case "regions":
            return tuple(_regions(policy_set))
        case "industries":
            return tuple(_industries(policy_set))
        case _:
            return tuple(Entry(choice.id, choice.label) for choice in question.choices)


def _regions(policy_set: PolicySet) -> Iterable[Entry]:
    for row in policy_set.regions.values():
        league = policy_set.regions.get(row.parent)
        if row.level != "county" or league is None:
            continue
        spelled = (row.pinyin, row.initials, league.pinyin + row.pinyin, league.initials + row.initials)
        yield Entry(row.code, league.name + row.name, (), spelled, row.name)


def _industries(policy_set: PolicySet) -> Iterable[Entry]:
    for row in policy_set.industries.values():
        if row.selectable:
            parent = policy_set.industries.get(row.parent)
            spelled, group = (row.pinyin, row.initials), parent.name if parent else ""
            yield Entry(row.code, row.name, row.terms, spelled, group, row.terms_pinyin)


def search(among: Sequence[Entry], text: str) -> list[Entry]:
    """Return the entries a text may mean, the likeliest first; all of them when there is no text."""
    asked = _asked(text)
    if not asked:
        return list(among)
    ranked = [(_rank(entry, asked), place) for place, entry in enumerate(among)]
    return [among[place] for rank, place in sorted(ranked) if rank < NO_MATCH]


def is_sure(entry: Entry, text: str) -> bool:
    """Whether the text itself stands in the entry, so that Enter may take it without a further look."""
    return _rank(entry, _asked(text)) <= SURE


def exactly(among: Sequence[Entry], text: str) -> Entry | None:
    """Return the one entry whose name or everyday word is exactly the text, or which alone can be meant."""
    asked = _asked(text)
    name = asked.partition("(")[0]
    same = [entry for entry in among if name and name in map(plain, (entry.label, entry.group))]
    found = same or [entry for entry in among if asked in map(plain, entry.words)]
    return found[0] if len(found) == 1 else None


def _rank(entry: Entry, asked: str) -> int:
    label, words = plain(entry.label), [plain(word) for word in entry.words]
    ways = (
        asked in (label, plain(entry.group)),
        asked in words,
        label.startswith(asked),
        any(word.startswith(asked) for word in words),
        asked in label or any(asked in word for word in words),
        any(spelling.startswith(asked) for spelling in entry.spelled),
        any(asked in spelling.split() for spelling in entry.words_spelled),
        any(_begins(spelling, asked) for spelling in entry.words_spelled),
        len(asked) > 1 and any(asked in spelling for spelling in entry.spelled),
        asked in plain(entry.group),
        any(len(word) > 1 and word in asked for word in (label, *words)),
        not asked.isascii() and any(pair in text for pair in _pairs(asked) for text in (label, *words)),
    )
    return next((rank for rank, met in enumerate(ways) if met), NO_MATCH)


def _word_rank(word: str, spelling: str, asked: str) -> int:
    """Return how well an everyday word fits what was searched for; all fit nothing equally well."""
    ways = (asked in plain(word) or asked in spelling.split(), _begins(spelling, asked))
    return next((rank for rank, met in enumerate(ways) if met), len(ways))


def _begins(spelling: str, asked: str) -> bool:
    """Whether a pinyin or its initials begin so; one letter begins too many to mean any."""
    return len(asked) > 1 and any(each.startswith(asked) for each in spelling.split())


def _pairs(text: str) -> list[str]:
    return [text[place : place + 2] for place in range(len(text) - 1)]


def _asked(text: str) -> str:
    return plain(text[:LONGEST_ASKED])


def plain(text: str) -> str:
    """Return a text as it is compared: no blanks, no capitals, half width."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())

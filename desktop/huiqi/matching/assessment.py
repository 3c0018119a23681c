"""One assessment: a policy set, answers and a date, and everything that follows from them.

Verdicts of all measures come first and cost next to nothing; amounts and open questions are worked out when looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TypeVar
from weakref import WeakKeyDictionary

from huiqi.applicant.answers import Answers, Value
from huiqi.applicant.facts import Derived, Facts, OneOf, derive_all, facts_of
from huiqi.matching.benefits import compute
from huiqi.matching.force import force_on
from huiqi.matching.logic import Predicate, compiled, open_tests
from huiqi.matching.model import Amount, Bucket, Force, Outcome, Verdict
from huiqi.policy.models import DERIVED_FACTS, Measure, PolicySet, Question, amount_facts, inputs_of, tests_of

VERDICTS: dict[bool | None, Verdict] = {True: "eligible", False: "ineligible", None: "unknown"}
BUCKETS: dict[Verdict, Bucket] = {"eligible": "available", "unknown": "to_confirm", "ineligible": "not_applicable"}
Known = TypeVar("Known")
AMOUNT_WEIGHT = 0.25
"""How much a question that only settles an amount weighs against one that settles a verdict."""
STEP_WEIGHT = 0.25
"""How much one weighs that only tells whether a measure that cannot be had is one step away."""
GATE_WEIGHT = 1.5
"""How much a question weighs, against those it may spare the person, for each of them."""

_LATEST: WeakKeyDictionary[PolicySet, Assessment] = WeakKeyDictionary()
"""The assessment whose outcomes were worked out last: after one more answer most of them still stand."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A measure with its compiled condition, as it stands and with everything attainable granted."""

    measure: Measure
    holds: Predicate
    would_hold: Predicate | None


@lru_cache(maxsize=4)
def rules(policy_set: PolicySet) -> dict[str, Rule]:
    """Return the compiled conditions of a policy set, by measure; made once, used for every assessment."""
    return {ident: _rule(measure) for ident, measure in policy_set.measures.items()}


@lru_cache(maxsize=4)
def _readers(policy_set: PolicySet) -> Mapping[str, set[str]]:
    """Return the measures that read a fact or an answer, be it for the verdict or for the amount, by its id."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for ident, measure in policy_set.measures.items():
        for fact in (*(test.fact for test in tests_of(measure.when)), *amount_facts(measure.benefit)):
            for read in (fact, *inputs_of(fact)):
                found[read].add(ident)
    return found


@lru_cache(maxsize=4)
def order(policy_set: PolicySet) -> dict[str, int]:
    """Return the place of every question in the questionnaire."""
    return {ident: place for place, ident in enumerate(policy_set.questions)}


@lru_cache(maxsize=4)
def gated(policy_set: PolicySet) -> tuple[tuple[Question, Predicate], ...]:
    """Return the questions that arise only under a condition, and for which something is implied otherwise."""
    return tuple(
        (question, compiled(question.asked_if))
        for question in policy_set.questions.values()
        if question.asked_if and question.kind not in ("date", "text")
    )


def _rule(measure: Measure) -> Rule:
    attainable = any(test.attainable for test in tests_of(measure.when))
    return Rule(measure, compiled(measure.when), compiled(measure.when, granted=True) if attainable else None)


def _outcome(rule: Rule, facts: Facts, on: date) -> Outcome:
    verdict = VERDICTS[rule.holds(facts)]
    force = force_on(rule.measure.in_force, on)
    return Outcome(rule.measure, verdict, force, _bucket(rule, facts, verdict, force))


def _bucket(rule: Rule, facts: Facts, verdict: Verdict, force: Force) -> Bucket:
    """Force comes first: what does not apply on the day is neither available nor worth asking about."""
    if force == "expired" or force == "not_yet":
        return force
    if verdict == "ineligible" and rule.would_hold is not None and rule.would_hold(facts):
        return "one_step"
    return BUCKETS[verdict]


def _without(known: dict[str, Known], touched: set[str]) -> dict[str, Known]:
    """Return what is known of the other measures. Works on a copy: another thread may be learning more."""
    return {ident: each for ident, each in known.copy().items() if ident not in touched}


@dataclass(frozen=True)
class Assessment:
    """Everything that follows from a policy set, answers and a date. Make one anew for every changed answer."""

    policy_set: PolicySet
    answers: Answers
    on: date

    @cached_property
    def derived(self) -> dict[str, Derived]:
        """The derived facts, each with its explanation."""
        return derive_all(self.policy_set, self.answers)

    @cached_property
    def facts(self) -> Facts:
        """Answers, derived facts, and what is implied where a question does not arise."""
        facts = facts_of(self.answers, self.derived)
        for question, arises in gated(self.policy_set):
            if question.id not in facts and arises(facts) is False:
                facts[question.id] = question.implied
        return facts

    def answered(self, ident: str) -> Value | None:
        """The answer to a question, given or implied, or None while it is open."""
        fact = self.facts.get(ident)
        return None if isinstance(fact, OneOf) else fact

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """The outcome of every measure, by id; those nothing has changed for are taken over from the assessment before."""
        before, now = _LATEST.get(self.policy_set), rules(self.policy_set)
        if before is not None and before.on == self.on:
            touched = self.touched_since(before)
            self._missing.update(_without(before._missing, touched))
            self._shares.update(_without(before._shares, touched))
            found = before.outcomes | {ident: _outcome(now[ident], self.facts, self.on) for ident in touched}
        else:
            found = {ident: _outcome(rule, self.facts, self.on) for ident, rule in now.items()}
        _LATEST[self.policy_set] = self
        return found

    def touched_since(self, before: Assessment) -> set[str]:
        """Return the measures that read a fact, or an answer behind it, that is another than in an assessment before."""
        readers, changed = _readers(self.policy_set), self._changed_since(before)
        return {measure for ident in changed for measure in readers.get(ident, ())}

    def _changed_since(self, before: Assessment) -> tuple[str, ...]:
        """Return the facts, answers among them, that are others than in an assessment before, or implied and not answered."""
        return tuple(ident for ident in self.facts.keys() | before.facts.keys() if self._differs(before, ident))

    def _differs(self, before: Assessment, ident: str) -> bool:
        now, then = self.facts.get(ident), before.facts.get(ident)
        if now is not then and (now != then or type(now) is not type(then)):
            return True
        return (ident in self.answers) is not (ident in before.answers)

    def amount(self, measure: Measure) -> Amount:
        """How much a measure's benefit comes to."""
        return compute(measure.benefit, self.facts, self.policy_set.questions)

    def missing(self, measure: Measure) -> tuple[str, ...]:
        """The open questions that still decide the verdict on a measure, in the order of the questionnaire."""
        if measure.id not in self._missing:
            self._missing[measure.id] = self.questions_behind(
                test.fact for test in open_tests(measure.when, self.facts)
            )
        return self._missing[measure.id]

    @cached_property
    def _missing(self) -> dict[str, tuple[str, ...]]:
        return {}

    def missing_for_step(self, measure: Measure) -> tuple[str, ...]:
        """The open questions that still decide whether a measure that cannot be had is one step away."""
        would_hold = rules(self.policy_set)[measure.id].would_hold
        if would_hold is None or would_hold(self.facts) is not None:
            return ()
        return self.questions_behind(test.fact for test in open_tests(measure.when, self.facts, granted=True))

    def missing_for_amount(self, measure: Measure) -> tuple[str, ...]:
        """The open questions that still decide how much a measure comes to."""
        return self.questions_behind(self.amount(measure).missing)

    def questions_behind(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Return the open questions that would settle some facts, without repeats, in the order of the questionnaire."""
        wanted: set[str] = set()
        for fact in facts:
            wanted.update(self.derived[fact].missing if fact in DERIVED_FACTS else (fact,))
        return tuple(sorted(wanted.difference(self.answers), key=order(self.policy_set).__getitem__))

    def gates(self, ident: str) -> tuple[str, ...]:
        """The open questions that tell whether a question arises at all, and whether those do."""
        asked_if = self.policy_set.questions[ident].asked_if
        if asked_if is None:
            return ()
        if ident not in self._gates:
            direct = self.questions_behind(test.fact for test in open_tests(asked_if, self.facts))
            found = dict.fromkeys((*direct, *(before for gate in direct for before in self.gates(gate))))
            self._gates[ident] = tuple(found)
        return self._gates[ident]

    @cached_property
    def _gates(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def open_questions(self) -> tuple[str, ...]:
        """The questions that can still change the result on this date, the one that decides most first.

        One that follows up another of its page is left out until that one is answered.
        """
        weight: defaultdict[str, float] = defaultdict(float)
        for outcome in self.outcomes.values():
            for ident, share in self._share(outcome):
                weight[ident] += share
                for gate in self.gates(ident):
                    weight[gate] += share * GATE_WEIGHT
        place = order(self.policy_set)
        asked = (ident for ident in weight if not self._follows_up(ident))
        return tuple(sorted(asked, key=lambda ident: (-weight[ident], place[ident])))

    def _follows_up(self, ident: str) -> bool:
        """Whether a question that tells if this one arises stands open on the same page."""
        questions = self.policy_set.questions
        return any(questions[gate].section == questions[ident].section for gate in self.gates(ident))

    def _share(self, outcome: Outcome) -> tuple[tuple[str, float], ...]:
        """Return the open questions of one outcome, each with its share in deciding it."""
        ident = outcome.measure.id
        if ident not in self._shares:
            questions, weight = self._decides(outcome)
            self._shares[ident] = tuple((question, weight / len(questions)) for question in questions)
        return self._shares[ident]

    @cached_property
    def _shares(self) -> dict[str, tuple[tuple[str, float], ...]]:
        return {}

    def _decides(self, outcome: Outcome) -> tuple[tuple[str, ...], float]:
        """Return the open questions of one outcome, and how much deciding it weighs."""
        match outcome.bucket:
            case "to_confirm":
                return self.missing(outcome.measure), 1.0
            case "available":
                return self.missing_for_amount(outcome.measure), AMOUNT_WEIGHT
            case "not_applicable":
                return self.missing_for_step(outcome.measure), STEP_WEIGHT
            case _:
                return (), 0.0

    @property
    def next_question(self) -> str | None:
        """The question that can still decide most, or None when no answer can change the result any more."""
        return self.open_questions[0] if self.open_questions else None


def assess(policy_set: PolicySet, answers: Answers, on: date) -> Assessment:
    """Assess answers on a date. Nothing is worked out until it is looked at."""
    return Assessment(policy_set, answers, on)


@lru_cache(maxsize=4)
def unanswered(policy_set: PolicySet, on: date) -> Assessment:
    """Return the assessment of no answers at all, the same one each time: every sitting begins with it."""
    return Assessment(policy_set, {}, on)

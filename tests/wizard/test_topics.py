"""Pages of one idea each."""

from dataclasses import replace

from huiqi.policy.models import Choice, PolicySet, Question
from huiqi.policy.models import Test as Compare
from huiqi.wizard.topics import ENOUGH, MOST, topics


def test_every_question_is_on_one_page_in_its_order(policy_set: PolicySet):
    paged = [question.id for topic in topics(policy_set) for question in topic.questions]
    sections = [section.id for section in policy_set.sections]
    expected = sorted(policy_set.questions.values(), key=lambda question: sections.index(question.section))
    assert paged == [question.id for question in expected]


def test_a_page_has_few_questions_of_one_section(policy_set: PolicySet):
    for topic in topics(policy_set):
        assert len(topic.questions) <= MOST
        assert {question.section for question in topic.questions} == {topic.section.id}


def pages(small: PolicySet, *questions: Question) -> list[list[str]]:
    made = replace(small, questions={question.id: question for question in questions})
    return [[question.id for question in topic.questions] for topic in topics(made)]


def plain(number: int, **values: object) -> Question:
    return Question(f"q{number}", "people", "yes_no", f"第 {number} 问？", **values)  # type: ignore[arg-type]


def test_a_long_section_has_several_pages_that_say_so(small: PolicySet):
    made = replace(small, questions={f"q{number}": plain(number) for number in range(ENOUGH + 1)})
    assert [topic.title for topic in topics(made)] == ["用工（1/2）", "用工（2/2）"]
    assert [topic.title for topic in topics(small)][-1] == "只与已到期的措施有关"


def test_a_question_stays_with_the_one_it_hangs_on(small: PolicySet):
    hanging = plain(ENOUGH, asked_if=Compare(f"q{ENOUGH - 1}", "is", True))
    assert pages(small, *(plain(number) for number in range(ENOUGH)), hanging, plain(9)) == [
        [f"q{number}" for number in range(ENOUGH + 1)],
        ["q9"],
    ]


def test_many_options_fill_a_page(small: PolicySet):
    many = Question(
        "many", "people", "choices", "哪些？", choices=tuple(Choice(f"c{place}", "项") for place in range(20))
    )
    assert pages(small, many, plain(1)) == [["many"], ["q1"]]

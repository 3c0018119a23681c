"""huiqi questions and huiqi policies: what can be asked, and what is bundled."""

import argparse

from huiqi.cli.terminal import say


def questions(options: argparse.Namespace) -> int:
    """List the questions by section, or as JSON."""
    from huiqi.policy.compiled import bundled
    from huiqi.report.plain import questions_json

    policy_set = bundled()
    if options.json:
        say(questions_json(policy_set))
        return 0
    for section in policy_set.sections:
        say(f"【{section.title}】\n")
        for question in policy_set.questions.values():
            if question.section == section.id:
                unit = f"（{question.unit}）" if question.unit else ""
                say(f"  {question.id:<32}{question.label}{unit}\n")
    return 0


def policies(options: argparse.Namespace) -> int:
    """List every provision with the number of its measures, or everything as JSON."""
    from huiqi.policy.compiled import bundled
    from huiqi.report.plain import policies_json

    policy_set = bundled()
    if options.json:
        say(policies_json(policy_set))
        return 0
    for provision in policy_set.provisions.values():
        count = sum(measure.provision == provision.id for measure in policy_set.measures.values())
        say(f"{provision.id:<24}{count:>2} 项措施  {provision.text[:40]}…\n")
    say(f"共 {len(policy_set.provisions)} 条条款，{len(policy_set.measures)} 项措施。\n")
    return 0

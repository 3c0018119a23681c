"""huiqi check and huiqi coverage: for those who keep a policy set."""

import argparse
from pathlib import Path

from huiqi import resources
from huiqi.cli.refusal import Refusal
from huiqi.cli.terminal import line, say


def check_set(options: argparse.Namespace) -> int:
    """Check a policy set as a whole; raises Refusal after listing the problems there are."""
    from huiqi.applicant.message import collisions
    from huiqi.matching.reach import check_reach
    from huiqi.policy.authoring import read
    from huiqi.policy.check import check

    directory = _directory(options.directory)
    policy_set, problems, files = read(directory, resources.root("resources") / "reference")
    if policy_set is not None:
        problems = check(policy_set, directory, files) or [*check_reach(policy_set, files), *collisions(policy_set)]
    if policy_set is None or problems:
        found = sorted(set(problems))
        say("".join(f"{line(str(problem))}\n" for problem in found))
        raise Refusal(f"{directory} 有 {len(found)} 处问题，第一处：{found[0]}")
    print(
        f"没有问题：{len(policy_set.documents)} 个文件，{len(policy_set.provisions)} 条条款，"
        f"{len(policy_set.measures)} 项措施，{len(policy_set.questions)} 个问题，{len(policy_set.departments)} 个部门。"
    )
    return 0


def coverage(options: argparse.Namespace) -> int:
    """Print which words of each provision the encoding rests on, or write them as a page for each document."""
    from huiqi.policy.compiled import load
    from huiqi.policy.reading import count_cases
    from huiqi.report.atomic import replacing
    from huiqi.report.coverage import coverage_html, coverage_text

    policy_set = load(_directory(options.directory), resources.root("resources") / "reference")
    cases = count_cases(_directory(options.cases)) if options.cases else {}
    if not options.html:
        say(coverage_text(policy_set, cases))
        return 0
    options.html.mkdir(parents=True, exist_ok=True)
    for document in policy_set.documents.values():
        with replacing(options.html / f"{document.id}.html") as part:
            part.write_text(coverage_html(policy_set, document, cases), encoding="utf-8")
    return 0


def _directory(given: Path | None) -> Path:
    """Return the directory of a policy set: the one given, which must exist, or the bundled one."""
    directory = given or resources.root("policy_data")
    if not directory.is_dir():
        raise Refusal(f"找不到目录 {directory}，请检查写法")
    return directory

"""A policy set of one document that uses every kind of entry, small enough to be read a thousand times over."""

from pathlib import Path

FILES = {
    "policy_set.yaml": """\
version: "1"
title: 试验政策
sections:
  - {id: profile, title: 概况, intro: 先认识一下。}
  - {id: trade, title: 经营}
""",
    "departments.yaml": """\
- {id: commerce, name: 自治区商务厅, level: region, local: 所在旗县商务局, aliases: [商务厅], note: ""}
- id: banking
  name: 内蒙古银保监局
  level: central
  local: ""
  successor: {name: 国家金融监督管理总局内蒙古监管局, since: 2023-07-20, precision: day}
  note: 没有旗县机构。
""",
    "documents/tiny.yaml": """\
id: tiny
title: 试验若干措施
short: 试验措施
notice: 试〔2022〕1号
issued: 2022-06-06
term: {from: 2022-06-06, to: 2025-06-05, basis: document, quote: 有效期3年, reading: 自印发之日起算。}
provisions:
  "1": {kind: benefit, claimable: true}
  "2": {kind: benefit, claimable: true}
  "3": {kind: government_work, claimable: false, note: 是政府部门的工作。}
""",
    "sources/tiny.txt": """\
试验若干措施
本措施自印发之日起，有效期3年。
一、支持商贸
1.对首次达到限额以上的零售企业给予5万元一次性奖励。（自治区商务厅负责）
2.对2022年新开的门店，按投资额的20%给予补助，最高100万元。（自治区商务厅、内蒙古银保监局按职责分工负责）
3.加强宣传。（自治区商务厅负责）
此件公开发布
""",
    "questions/profile.yaml": """\
- {id: company_name, kind: text, label: 单位名称, help: 写在执照上。, about_person: true}
- {id: kind, kind: choice, label: 是什么单位？, choices: [{id: shop, label: 门店}, {id: other, label: 其他}]}
- {id: revenue, kind: money, label: 去年收入？, unit: 元, minimum: 0, maximum: 1000000000}
- {id: opened, kind: date, label: 哪天开业？, minimum: 1950-01-01, maximum: 2030-12-31}
""",
    "questions/trade.yaml": """\
- {id: retail, kind: yes_no, label: 是零售吗？}
- {id: shops, kind: integer, label: 几家店？, unit: 家, minimum: 0, maximum: 1000, asked_if: {fact: kind, is: shop}}
- id: titles
  kind: choices
  label: 有哪些称号？
  choices: [{id: first, label: 首店}, {id: brand, label: 老字号, help: 以证书为准}]
- {id: invested, kind: money, label: 投了多少？, unit: 元, minimum: 0, maximum: 1000000000}
""",
    "measures/tiny/01.yaml": """\
- id: tiny.1.award
  title: 首次达到限额奖励
  summary: 首次达到限额以上的零售企业，可以得到一次性奖励。
  kind: award
  recipients: [business]
  certainty: discretionary
  obtain: apply
  when:
    all:
      - {fact: retail, is: true, quote: 零售企业, why_not: 不是零售企业。}
      - {fact: revenue, at_least: 5000000, reading: 限额按收入看。, why_not: 没有达到限额。, attainable: true}
      - any:
          - {fact: titles, in: [first, brand], reading: 试验, why_not: 没有称号。}
          - not: {fact: kind, is: other, reading: 试验, why_not: 是其他单位。}
  benefit: {kind: fixed, effect: payment, amount: 50000, quote: 给予5万元一次性奖励, text: 一次性 5 万元}
  departments: [commerce]
  cautions: [同一事项不重复享受。]
  relations: [{to: tiny.2.subsidy, kind: may_combine, note: 可以一起享受}]
  readings: [{words: 限额以上, choice: 按收入看, why: 原文没有写}]
- id: tiny.2.subsidy
  title: 新店补助
  summary: 新开的门店可以得到补助。
  kind: subsidy
  recipients: [business]
  certainty: entitled
  when: {fact: opened, on_or_after: 2022-01-01, quote: 2022年新开的门店, why_not: 不是新开的门店。}
  in_force: {from: 2022-01-01, to: 2022-12-31, basis: text, quote: 2022年}
  benefit:
    kind: tiers
    effect: payment
    text: 按投资额的两成
    tiers:
      - when: {fact: shops, at_least: 2, reading: 试验, why_not: 只有一家店。}
        benefit: {kind: rate, effect: payment, rate: 20%, of: invested, cap: 1000000, quote: 投资额的20%, text: 两成, ceiling: true}
      - when: {fact: retail, is: true, reading: 试验, why_not: 不是零售。}
        benefit: {kind: rate, effect: payment, rate: 12.5%, of: invested, cap: 12.5, quote: 最高100万元, text: 少一些}
  relations: [{to: tiny.1.award, kind: may_combine, note: 可以一起享受}]
""",
}


def write(directory: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """Write the set, or these files, into a directory."""
    for name, text in (FILES if files is None else files).items():
        file = directory / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return directory

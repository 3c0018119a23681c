"""The command line as a user meets it: results on success, one helpful line and status 2 otherwise."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from pypdf import PdfReader

from huiqi import resources
from huiqi.applicant.answers import load_answers
from huiqi.applicant.code import answers_of_codes, codes_of
from huiqi.cli import main

SAMPLES = sorted(resources.path("samples").glob("*.json"))
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "desktop")}
KEYS = {"measure", "provision", "verdict", "force", "bucket", "reasons", "missing", "benefit", "departments"}


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """Run a command that must be refused: status 2, one line, no traceback."""
    status, out, err = run(capsys, *arguments)
    assert status == 2
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("huiqi：")
    assert "Traceback" not in err
    return err


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "答案.json"
    file.write_text('{"format": 1, "answers": {"company_name": "=1+1", "industry": "62"}}', encoding="utf-8")
    return file


def test_policies_lists_every_provision(capsys) -> None:
    status, out, _ = run(capsys, "policies", "--json")
    listed = json.loads(out)
    assert (status, len(listed)) == (0, 220)
    assert {"id", "document", "number", "headings", "text", "departments", "joint", "measures"} <= set(listed[0])
    counts = {
        document: sum(entry["document"] == document for entry in listed)
        for document in (
            "services-plan",
            "living-services",
            "consumption",
            "services-support",
            "small-business",
            "ecommerce",
        )
    }
    assert list(counts.values()) == [22, 28, 30, 71, 50, 19]
    assert [entry["id"] for entry in listed if not entry["departments"]] == [
        "consumption.28",
        "consumption.29",
        "consumption.30",
    ]


def test_questions_can_be_listed(capsys, policy_set) -> None:
    status, out, _ = run(capsys, "questions", "--json")
    assert status == 0
    assert [entry["id"] for entry in json.loads(out)] == list(policy_set.questions)
    status, out, _ = run(capsys, "questions")
    assert all(question.label in out for question in policy_set.questions.values())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_are_assessed_and_written(sample: Path, tmp_path: Path, capsys, policy_set) -> None:
    xlsx, pdf, data = tmp_path / "a.xlsx", tmp_path / "a.pdf", tmp_path / "a.json"
    status, _, err = run(capsys, "assess", sample, "--on", "2022-06-30", "--xlsx", xlsx, "--pdf", pdf, "--json", data)
    assert (status, err) == (0, "")
    result = json.loads(data.read_text(encoding="utf-8"))
    assert result["on"] == "2022-06-30"
    assert result["policy_set"] == {"version": policy_set.version, "sha256": policy_set.sha256}
    assert [item["measure"] for item in result["items"]] == list(policy_set.measures)
    assert set(result["items"][0]) >= KEYS
    assert any(item["bucket"] == "available" for item in result["items"])
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert load_workbook(xlsx).sheetnames


def test_the_sample_amounts(capsys) -> None:
    _, out, _ = run(
        capsys, "assess", resources.path("samples", "noodle-shop.json"), "--on", "2022-06-30", "--json", "-"
    )
    items = {item["measure"]: item for item in json.loads(out)["items"]}
    assert items["small-business.20.state-rent"]["benefit"]["amount"] == "36000.00"
    assert items["small-business.26.etc-discount"]["benefit"]["amount"] == "60.00"


def test_nothing_expired_is_available(capsys) -> None:
    _, out, _ = run(capsys, "assess", SAMPLES[0], "--on", "2026-11-22", "--json", "-")
    items = json.loads(out)["items"]
    assert {item["force"] for item in items if item["bucket"] == "available"} <= {"in_force", "unstated"}
    assert all(item["bucket"] == "expired" for item in items if item["force"] == "expired")
    assert any(item["bucket"] == "expired" for item in items)


def test_money_is_never_a_float(capsys) -> None:
    _, out, _ = run(capsys, "assess", SAMPLES[0], "--on", "2022-06-30", "--json", "-")
    amounts = [item["benefit"]["amount"] for item in json.loads(out)["items"] if item["benefit"]]
    assert all(amount is None or isinstance(amount, str) for amount in amounts)


def test_today_is_the_default(capsys) -> None:
    _, out, _ = run(capsys, "assess", SAMPLES[0], "--json", "-")
    assert json.loads(out)["on"] == date.today().isoformat()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, capsys) -> None:
    for name in "ab":
        run(
            capsys,
            "assess",
            SAMPLES[0],
            "--on",
            "2022-06-30",
            "--pdf",
            tmp_path / f"{name}.pdf",
            "--xlsx",
            tmp_path / f"{name}.xlsx",
            "--json",
            tmp_path / f"{name}.json",
        )
    for suffix in ("pdf", "xlsx", "json"):
        assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nonsense"], "huiqi --help"),
        (["assess"], "huiqi assess --help"),
        (["assess", "nowhere.json"], "nowhere.json：找不到这个文件"),
        (["assess", str(SAMPLES[0]), "--on", "2022-13-01"], "应写成 2022-12-31"),
        (["check", "/nowhere"], "找不到目录"),
    ],
)
def test_wrong_use(arguments, says, capsys) -> None:
    assert says in refused(capsys, *arguments)


@pytest.mark.parametrize("option", ["--xlsx", "--pdf", "--json", "--ics", "--text"])
def test_an_unwritable_output_is_named_and_nothing_is_left(option, answers: Path, tmp_path: Path, capsys) -> None:
    target = tmp_path / "missing" / "out.bin"
    assert "missing" in refused(capsys, "assess", answers, "--on", "2022-06-30", option, target)
    blocked = tmp_path / "folder"
    blocked.mkdir()
    refused(capsys, "assess", answers, "--on", "2022-06-30", option, blocked)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "答案.json"]
    assert not list(blocked.iterdir())


def test_a_damaged_file_leaves_an_existing_output_alone(tmp_path: Path, capsys) -> None:
    damaged, kept = tmp_path / "a.json", tmp_path / "kept.xlsx"
    damaged.write_bytes(b"\xff\xfe\x00garbage")
    kept.write_text("earlier", encoding="utf-8")
    assert "a.json" in refused(capsys, "assess", damaged, "--xlsx", kept)
    assert kept.read_text(encoding="utf-8") == "earlier"


def test_a_name_like_a_formula_stays_text(answers: Path, tmp_path: Path, capsys) -> None:
    target = tmp_path / "a.xlsx"
    run(capsys, "assess", answers, "--on", "2022-06-30", "--xlsx", target)
    cells = [cell for sheet in load_workbook(target) for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == "=1+1" and cell.data_type == "s" for cell in cells)
    formulas = {cell.value.split("(")[0] for cell in cells if cell.data_type == "f"}
    assert formulas == {"=COUNTIF", "=SUMIFS"}


def test_nothing_is_written_unless_everything_can_be(answers: Path, tmp_path: Path, capsys) -> None:
    missing = tmp_path / "missing" / "b.bin"
    for good, bad in (("--xlsx", "--pdf"), ("--pdf", "--json"), ("--json", "--xlsx")):
        refused(capsys, "assess", answers, good, tmp_path / "good", bad, missing)
        assert [path.name for path in tmp_path.iterdir()] == ["答案.json"]


@pytest.mark.parametrize("option", ["--xlsx", "--pdf", "--json", "--ics", "--text"])
def test_no_output_may_replace_the_answers_or_another_output(option, answers: Path, tmp_path: Path, capsys) -> None:
    before = answers.read_bytes()
    assert "同一个文件" in refused(capsys, "assess", answers, option, answers)
    assert "同一个文件" in refused(capsys, "assess", answers, "--xlsx", tmp_path / "x", "--pdf", tmp_path / "x")
    assert answers.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["答案.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes and links")
def test_only_files_are_replaced_and_links_are_followed(answers: Path, tmp_path: Path, capsys) -> None:
    pipe, link, target = tmp_path / "pipe", tmp_path / "link.json", tmp_path / "target.json"
    os.mkfifo(pipe)
    assert "不是普通文件" in refused(capsys, "assess", answers, "--json", pipe)
    assert pipe.is_fifo()
    target.write_text("earlier", encoding="utf-8")
    link.symlink_to(target)
    assert run(capsys, "assess", answers, "--json", link)[0] == 0
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["items"]


@pytest.mark.parametrize(
    "given",
    [
        '{"revenue": "1e30"}',
        '{"revenue": "1e999999"}',
        '{"revenue": "' + "9" * 5000 + '"}',
        '{"revenue": ' + "9" * 50 + "}",
        '{"revenue": "1_000"}',
        '{"revenue": "１２３"}',
        '{"revenue": " 5 "}',
        '{"company_name": "\\ud800x"}',
        '{"empl\\nyees": 1}',
        '{"employees": 1, "employees": 2}',
    ],
)
def test_odd_answers_are_refused_in_one_line(given: str, tmp_path: Path, capsys) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"format": 1, "answers": ' + given + "}", encoding="utf-8")
    assert len(refused(capsys, "assess", file, "--json", tmp_path / "out.json")) < 1100
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("text", ["20220601", "2022-W05-1", "a\nb", ""])
def test_a_date_is_written_one_way(text: str, answers: Path, capsys) -> None:
    assert "2022-12-31" in refused(capsys, "assess", answers, "--on", text)


@pytest.mark.parametrize("arguments", [["policies"], ["policies", "--json"], ["questions"]])
def test_a_reader_may_stop_early(arguments) -> None:
    command = [sys.executable, "-m", "huiqi", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_without_a_screen_the_window_is_refused_in_a_sentence() -> None:
    bare = {name: value for name, value in ENVIRONMENT.items() if name not in SCREEN}
    done = subprocess.run([sys.executable, "-m", "huiqi"], capture_output=True, env=bare, timeout=60, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert "没有图形桌面" in done.stderr.decode()


def test_a_hall_s_contacts_go_into_the_result_and_what_was_not_taken_is_said(capsys, answers: Path, tmp_path: Path):
    book = Workbook()
    for row in (("部门", "电话"), ("自治区商务厅", "0471-1234567"), ("没有这个部门", "1")):
        book.worksheets[0].append(row)
    book.save(tmp_path / "联系.xlsx")
    status, out, err = run(capsys, "assess", answers, "--contacts", tmp_path / "联系.xlsx", "--json", "-")
    assert status == 0
    assert json.loads(out)["contacts"]["commerce"]["phone"] == "0471-1234567"
    assert err.count("\n") == 1
    assert "第 3 行“没有这个部门”" in err


def test_a_contact_list_that_cannot_be_read_is_refused(capsys, answers: Path, tmp_path: Path):
    assert "找不到" in refused(capsys, "assess", answers, "--contacts", tmp_path / "没有.xlsx")


def test_codes_stand_for_the_answers(tmp_path: Path, capsys, policy_set) -> None:
    saved = load_answers(policy_set, SAMPLES[0])
    codes = codes_of(policy_set, saved.answers, date(2022, 6, 30), most=120)
    assert len(codes) > 1
    given = [word for code in codes for word in ("--code", code)]
    _, from_codes, _ = run(capsys, "assess", *given, "--json", "-")
    _, from_file, _ = run(capsys, "assess", SAMPLES[0], "--on", "2022-06-30", "--json", "-")
    assert json.loads(from_codes)["items"] == json.loads(from_file)["items"]
    assert "还缺第" in refused(capsys, "assess", "--code", codes[0])
    assert "两样只写一样" in refused(capsys, "assess", SAMPLES[0], *given)


def test_a_code_of_another_policy_set_is_read_and_said(capsys, policy_set) -> None:
    (code,) = codes_of(replace(policy_set, sha256="0" * 64), {"employees": 8}, date(2022, 6, 30))
    status, out, err = run(capsys, "assess", "--code", code)
    assert (status, err.count("\n")) == (0, 1)
    assert "另一版政策数据" in err
    assert "可享受" in out


def test_the_calendar_and_the_message(tmp_path: Path, capsys) -> None:
    calendar, message = tmp_path / "a.ics", tmp_path / "a.txt"
    status, _, err = run(
        capsys, "assess", SAMPLES[0], "--on", "2022-06-30", "--ics", calendar, "--text", message, "--json", "-"
    )
    assert (status, err) == (0, "")
    raw = calendar.read_bytes()
    assert raw.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"\r\r" not in raw
    _, out, _ = run(capsys, "assess", SAMPLES[0], "--on", "2022-06-30", "--text", "-")
    assert out == message.read_text(encoding="utf-8")
    assert "都写到标准输出" in refused(capsys, "assess", SAMPLES[0], "--text", "-", "--json", "-")


def test_without_a_deadline_the_other_files_are_still_written(answers: Path, tmp_path: Path, capsys) -> None:
    calendar, sheet = tmp_path / "a.ics", tmp_path / "a.xlsx"
    status, _, err = run(capsys, "assess", answers, "--on", "2099-12-31", "--ics", calendar, "--xlsx", sheet)
    assert (status, err.count("\n")) == (0, 1)
    assert "没有写明截止日" in err
    assert (calendar.exists(), sheet.exists()) == (False, True)


def test_two_dates_or_two_files_are_compared(tmp_path: Path, answers: Path, capsys) -> None:
    status, out, _ = run(capsys, "compare", SAMPLES[0], "--on", "2022-06-30", "--on", "2026-11-22")
    assert status == 0
    assert "不再可享受" in out
    assert "已到期" in out
    status, out, _ = run(capsys, "compare", SAMPLES[0], answers, "--on", "2022-06-30")
    assert "回答不同" in out
    assert "2022年6月30日" in out
    assert run(capsys, "compare", SAMPLES[0], answers)[0] == 0


@pytest.mark.parametrize("days", [[], ["2022-06-30"], ["2022-06-30"] * 3])
def test_a_comparison_needs_two_sides(days, capsys) -> None:
    given = [word for each in days for word in ("--on", each)]
    assert "huiqi compare --help" in refused(capsys, "compare", SAMPLES[0], *given)
    assert "huiqi compare --help" in refused(capsys, "compare", SAMPLES[0], SAMPLES[0], SAMPLES[0])


def test_a_pdf_can_be_a_summary_one_department_or_large(tmp_path: Path, capsys) -> None:
    sample = resources.path("samples", "noodle-shop.json")
    target, pages = tmp_path / "a.pdf", {}
    for name, options in {
        "full": (),
        "large": ("--pdf-large",),
        "summary": ("--pdf-summary",),
        "department": ("--pdf-department", "tax"),
    }.items():
        status, _, err = run(capsys, "assess", sample, "--on", "2022-06-30", "--pdf", target, *options)
        assert (status, err) == (0, "")
        pages[name] = len(PdfReader(target).pages)
    assert pages["summary"] == 2 <= pages["department"] < pages["full"] < pages["large"]
    assert "要去的部门有" in refused(capsys, "assess", sample, "--pdf", target, "--pdf-department", "nowhere")


@pytest.mark.parametrize("options", [(), ("--pdf-name",)])
def test_the_name_is_in_the_codes_only_where_allowed(options, tmp_path: Path, capsys, policy_set, monkeypatch) -> None:
    printed: list[tuple[str, ...]] = []
    monkeypatch.setattr("huiqi.report.pdf.write_pdf", lambda report, file, wanted, codes: printed.append(codes))
    run(capsys, "assess", resources.path("samples", "noodle-shop.json"), "--pdf", tmp_path / "a.pdf", *options)
    assert ("company_name" in answers_of_codes(policy_set, printed[0]).answers) == bool(options)


MOOT = {"activities": ["shops"], "care_home": "nonprofit", "care_home_opening": "new"}


def test_answers_to_questions_that_do_not_arise_are_named_and_not_counted(tmp_path: Path, capsys) -> None:
    file = tmp_path / "改过.json"
    file.write_text(json.dumps({"format": 1, "answers": MOOT}), encoding="utf-8")
    status, out, err = run(capsys, "assess", file, "--on", "2022-06-30", "--json", "-")
    assert (status, err.count("\n")) == (0, 1)
    assert "没有计入" in err
    assert "养老" in err
    file.write_text(json.dumps({"format": 1, "answers": {"activities": ["shops"]}}), encoding="utf-8")
    assert run(capsys, "assess", file, "--on", "2022-06-30", "--json", "-") == (0, out, "")


def test_answers_that_do_not_arise_are_no_difference(tmp_path: Path, capsys) -> None:
    files = []
    for name, given in (("改过.json", MOOT), ("原来.json", {"activities": ["shops"]})):
        files.append(tmp_path / name)
        files[-1].write_text(json.dumps({"format": 1, "answers": given}), encoding="utf-8")
    _, out, err = run(capsys, "compare", *files, "--on", "2022-06-30")
    assert "养老" not in out
    assert "没有计入" in err

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from huiqi.report import excel, pdf
from huiqi.report.atomic import ExportError, replacing
from huiqi.report.model import Report

from . import sample_report as sample


def write(path: Path, content: bytes = b"new") -> None:
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def test_the_file_is_replaced_and_nothing_else_stays(tmp_path: Path) -> None:
    target = tmp_path / "结果.xlsx"
    target.write_bytes(b"old")
    write(target)
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("error", [ValueError("defect"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_alone(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "结果.pdf"
    target.write_bytes(b"old")
    with pytest.raises(type(error)), replacing(target) as temporary:
        temporary.write_bytes(b"half")
        raise error
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有写入文件夹"),
        (errno.EROFS, "没有写入文件夹"),
        (errno.EBUSY, "正被其他程序"),
        (errno.ENAMETOOLONG, "太长"),
        (errno.EIO, "换一个位置"),
    ],
)
def test_every_cause_has_its_sentence(tmp_path: Path, code: int, said: str) -> None:
    with pytest.raises(ExportError, match=said) as caught, replacing(tmp_path / "a.pdf") as temporary:
        temporary.write_bytes(b"half")
        raise OSError(code, "x")
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith("。")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_use_is_told_apart_from_a_closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        error = PermissionError(errno.EACCES, "in use")
        error.winerror = 5  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match="正被其他程序（如 Excel、WPS）打开"):
        write(tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [("missing/a.pdf", "不存在"), ("", "是一个文件夹"), ("a\0.pdf", "不能使用的字符"), ("长" * 300 + ".pdf", "太长")],
)
def test_bad_places_are_named(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(ExportError, match=said):
        write(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("written", [excel.write_excel, pdf.write_pdf])
def test_a_full_disk_leaves_the_old_export(
    written: Callable[[Report, Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(ExportError, match="磁盘已满"):
        written(sample.sample_report(), path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]

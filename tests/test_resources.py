"""Shipped files are found in a checkout, in an installed package, and beside a frozen program."""

import sys
from pathlib import Path

import pytest

from huiqi import resources


@pytest.fixture
def anew():
    resources.root.cache_clear()
    yield
    resources.root.cache_clear()


@pytest.mark.usefixtures("anew")
def test_a_checkout_has_them_at_the_top() -> None:
    assert resources.root("policy_data").parent == Path(__file__).resolve().parents[1]
    assert resources.path("reference", "regions.json").is_file()


@pytest.mark.usefixtures("anew")
def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "huiqi" / "data" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "huiqi")
    assert resources.root("resources") == inside


@pytest.mark.usefixtures("anew")
def test_a_frozen_program_has_them_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside = tmp_path / "data" / "resources"
    beside.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "huiqi.exe"))
    assert resources.root("resources") == beside


@pytest.mark.usefixtures("anew")
def test_a_broken_installation_says_what_to_do() -> None:
    with pytest.raises(FileNotFoundError, match="请重新安装"):
        resources.root("nowhere")


def test_licences_are_those_of_the_package_or_of_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "desktop" / "huiqi")
    assert resources.licences() is None
    for place in (tmp_path / "build" / "licences", tmp_path / "desktop" / "huiqi" / "data" / "licences"):
        place.mkdir(parents=True)
        (place / "index.json").write_text("[]", encoding="utf-8")
        assert resources.licences() == place

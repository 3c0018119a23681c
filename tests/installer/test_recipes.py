"""The recipes of the packages agree with the program and with each other. Fast, without network or root."""

import re
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from installer import (
    build_deb,
    build_windows,
    fetch,
    icons,
    libraries,
    licences,
    notes,
    pack,
    payload,
    product,
    uninstall,
)

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SETUP = (INSTALLER / "windows" / "setup.nsi").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
MIME = "application/x-huiqi"
RECIPES = [
    file
    for file in INSTALLER.rglob("*")
    if file.is_file() and "__pycache__" not in file.parts and "licences" not in file.parts
]


def test_version_is_written_once():
    assert product.version() == PROJECT["version"]
    holders = [
        file.name for file in RECIPES if PROJECT["version"] in re.split(r"[^0-9.]+", file.read_text(encoding="utf-8"))
    ]
    assert holders == []


def test_every_pin_has_a_checksum():
    pins = [
        product.pinned()["windows"]["python-embed"],
        *(product.pinned()["linux"][name] for name in ("cpython", "zlib", "libffi")),
    ]
    assert all(re.fullmatch("[0-9a-f]{64}", pin["sha256"]) for pin in pins)


def test_both_packages_run_on_the_same_series_of_python():
    pinned = product.pinned()
    full = [pinned["windows"]["python-embed"]["python"], pinned["linux"]["cpython"]["version"]]
    assert {version.rpartition(".")[0] for version in full} == {pinned["python"]}
    assert pinned["linux"]["cpython"]["version"] in pinned["linux"]["cpython"]["pool"]


def test_packages_keep_every_qt_module_the_program_imports():
    imported = {
        module
        for file in (ROOT / "desktop").rglob("*.py")
        for module in re.findall(r"\bPySide6\.Qt(\w+)|from PySide6 import Qt(\w+)", file.read_text(encoding="utf-8"))
        for module in module
        if module
    }
    assert imported
    assert imported <= set(product.pinned()["qt"]["modules"])


@pytest.mark.parametrize("system", ["windows", "linux"])
def test_qt_modules_become_files(system: str):
    kept = payload.qt_kept(system)
    assert not [each for each in kept if "{" in each]
    for module in product.pinned()["qt"]["modules"]:
        assert [each for each in kept if f"Qt{module}." in each] and [each for each in kept if f"Qt6{module}." in each]


def test_qt_is_locked_below_what_older_windows_lacks():
    locked = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    target = {"python_version": product.pinned()["python"], "python_full_version": product.pinned()["python"] + ".0"}
    chosen = list(fetch.applicable(locked, build_windows.TARGET | target))
    names = [line.partition("==")[0] for line in chosen]
    assert len(names) == len(set(names))
    assert [line for line in chosen if re.match(r"pyside6-essentials==6\.[0-9]\.", line)]
    assert all("--hash=sha256:" in line for line in chosen)


def test_requirement_of_another_python_is_left_out():
    locked = "a==1 ; python_version < '3.13' \\\n    --hash=sha256:00\n    # via b\n"
    locked += "b==2 \\\n    --hash=sha256:11 \\\n    --hash=sha256:22\n"
    assert list(fetch.applicable(locked, {"python_version": "3.13"})) == ["b==2 --hash=sha256:11 --hash=sha256:22"]


def test_files_named_by_the_recipes_exist():
    for name in re.findall(r"\$\{ROOT\}/([\w./-]+)", SETUP):
        assert (ROOT / name).is_file(), name
    for name in (
        "huiqi",
        "huiqi.desktop",
        "huiqi-mime.xml",
        "huiqi.metainfo.xml",
        "control",
        "copyright",
        "huiqi.1",
        "lintian-overrides",
    ):
        assert (build_deb.LINUX / name).is_file(), name
    for name in (
        "launcher.c",
        "launcher.rc",
        "launcher.manifest",
        "setup.nsi",
        "userdata.txt",
        "portable.txt",
        "microsoft-root-2020.pem",
    ):
        assert (build_windows.WINDOWS / name).is_file(), name
    assert all(text.is_file() for component in licences.own() for text in (*component.texts, *licences.qt_texts()))


def test_file_type_has_one_name():
    desktop = ConfigParser(interpolation=None)
    desktop.read(INSTALLER / "linux" / "huiqi.desktop", encoding="utf-8")
    mime = ElementTree.parse(INSTALLER / "linux" / "huiqi-mime.xml").getroot()
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert [each.get("type") for each in mime.findall("m:mime-type", space)] == [MIME]
    assert [each.get("pattern") for each in mime.findall("m:mime-type/m:glob", space)] == ["*.huiqi"]
    assert desktop["Desktop Entry"]["MimeType"] == MIME + ";"
    metainfo = ElementTree.parse(INSTALLER / "linux" / "huiqi.metainfo.xml").getroot()
    assert metainfo.findtext("provides/mediatype") == MIME
    assert f'"Software\\Classes\\.huiqi" "Content Type" "{MIME}"' in SETUP


def test_every_sentence_of_the_setup_is_in_both_languages():
    words = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SETUP, re.MULTILINE)
    names = {name for name, _ in words}
    assert names
    assert sorted(words) == sorted((name, language) for name in names for language in ("SIMPCHINESE", "ENGLISH"))
    assert names == set(re.findall(r"\$\((\w+)\)", SETUP))


def test_everything_written_to_the_registry_is_removed():
    written = set(re.findall(r'WriteReg\w+ SHCTX "(.+?)"', SETUP))
    removed = set(re.findall(r'DeleteRegKey SHCTX "(.+?)"', SETUP))
    assert written
    assert not [key for key in written if not any(key == each or key.startswith(each + "\\") for each in removed)]


def test_release_runs_make_targets_that_exist():
    workflow = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    targets = {word for line in re.findall(r"run: make (.+)", workflow) for word in line.split()}
    assert targets >= {"test", "test-windows", "test-deb"}
    assert not [target for target in targets if not re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)]


def test_changelog_has_notes_for_this_version():
    assert notes.notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), PROJECT["version"])
    with pytest.raises(SystemExit, match=r"9\.9\.9"):
        notes.notes("## [1.0.0]\n\nx\n", "9.9.9")
    assert notes.notes("## [1.1.0]\n\n- a\n\n## [1.0.0]\n\n- b\n", "1.1.0") == "- a"


@pytest.mark.parametrize("name", ["huiqi.ico", "huiqi-file.ico"])
def test_icons_come_in_the_sizes_a_desktop_asks_for(name: str):
    pictures = icons.pictures(icons.ICONS / name)
    assert {16, 24, 32, 48, 64, 128, 256} <= set(pictures)
    assert all(picture.startswith(b"\x89PNG") for picture in pictures.values())
    assert (icons.ICONS / name).with_suffix(".svg").is_file()


def test_zip_depends_on_nothing_but_its_contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pack, "epoch", lambda: 1_650_000_000)
    packed: list[bytes] = []
    for number, names in enumerate((["乙.txt", "a/b.txt"], ["a/b.txt", "乙.txt"])):
        folder = tmp_path / str(number) / "惠企自测"
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name, encoding="utf-8")
            (folder / name).chmod(0o600 if number else 0o644)
        pack.write_zip(folder, tmp_path / f"{number}.zip")
        packed.append((tmp_path / f"{number}.zip").read_bytes())
    assert packed[0] == packed[1]


def test_uninstaller_removes_what_was_installed_and_nothing_else(tmp_path: Path):
    (tmp_path / "lib" / "x").mkdir(parents=True)
    (tmp_path / "lib" / "x" / "a.py").touch()
    (tmp_path / "惠企自测.exe").touch()
    assert uninstall.removal(tmp_path) == [
        'Delete "$INSTDIR\\lib\\x\\a.py"',
        'Delete "$INSTDIR\\惠企自测.exe"',
        'RMDir "$INSTDIR\\lib\\x"',
        'RMDir "$INSTDIR\\lib"',
    ]
    own_instructions = re.sub(r'RMDir /r "\$(LOCAL)?APPDATA\\huiqi"', "", SETUP)
    assert "RMDir /r" not in own_instructions


def test_trimming_keeps_what_is_named(tmp_path: Path):
    for name in (
        "PySide6/QtCore.pyd",
        "PySide6/QtQml.pyd",
        "PySide6/qml/a.qml",
        "huiqi/cli.py",
        "huiqi/x.pyi",
        "a.dist-info/RECORD",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    payload.trim(tmp_path, "windows")
    left = sorted(each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*") if each.is_file())
    assert left == ["PySide6/QtCore.pyd", "huiqi/cli.py"]
    assert not (tmp_path / "PySide6" / "qml").exists()


def test_system_libraries_become_packages():
    table = libraries.table()
    assert libraries.packages_of(["libxcb.so.1", "libz.so.1"], table) == {"libxcb1", "zlib1g"}
    with pytest.raises(SystemExit, match=r"libstrange\.so\.9"):
        libraries.packages_of(["libstrange.so.9"], table)
    said = (
        "  0x0010:   Name: GLIBC_2.9  Flags: none\n  0x0020:   Name: GLIBC_2.28  Flags: none\n  Name: GLIBCXX_3.4.25 "
    )
    assert libraries.newest(said, "GLIBC") == (2, 28)
    assert libraries.newest(said, "GLIBCXX") == (3, 4, 25)


def test_licences_are_indexed(tmp_path: Path):
    metadata = tmp_path / "site" / "some_thing-1.2.dist-info"
    (metadata / "licenses").mkdir(parents=True)
    (metadata / "METADATA").write_text("Name: Some.Thing\nVersion: 1.2\nLicense-Expression: MIT\n", encoding="utf-8")
    (metadata / "licenses" / "LICENSE").write_text("text", encoding="utf-8")
    [found] = licences.distributions(tmp_path / "site")
    licences.write([found], tmp_path / "out")
    assert (tmp_path / "out" / "some-thing.txt").read_text(encoding="utf-8") == "==== LICENSE ====\n\ntext\n"
    index = (tmp_path / "out" / "index.json").read_text(encoding="utf-8")
    assert '"licence": "MIT"' in index and '"files": [\n   "some-thing.txt"' in index


def test_a_component_without_a_licence_stops_the_build(tmp_path: Path):
    with pytest.raises(SystemExit, match="nameless"):
        licences.write([licences.Component("nameless", "1", "MIT", ())], tmp_path / "out")

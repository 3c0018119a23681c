"""The house keeps its shape: who may import whom, and what nobody may import."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "desktop" / "huiqi"
MODULES = sorted(PACKAGE.rglob("*.py"))

BASE = {"resources", "bounded", "sentence", "later"}
CORE = {"policy", "applicant", "matching", "report", *BASE}
MAY_IMPORT = {
    "sentence": set[str](),
    "later": set[str](),
    "resources": {"sentence"},
    "bounded": {"sentence"},
    "policy": BASE,
    "applicant": {"policy", *BASE},
    "matching": {"applicant", "policy", *BASE},
    "report": {"matching", "applicant", "policy", *BASE},
    "wizard": CORE,
    "app": {*CORE, "wizard"},
    "cli": {*CORE, "app"},
    "__main__": {"cli"},
    "__init__": set[str](),
}

ONLY_IN = {
    "PySide6": ("wizard/", "app.py"),
    "pypdfium2": ("wizard/",),
    "openpyxl": ("report/",),
    "reportlab": ("report/",),
    "pydantic": ("policy/reading", "policy/authoring"),
    "yaml": ("policy/reading",),
}

NETWORK = {
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "websockets",
    "xmlrpc",
}

NOT_AT_START = {"PySide6", "pypdfium2", "openpyxl", "reportlab", "pydantic", "yaml"}


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def room_of(file: Path) -> str:
    first = file.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def imports(file: Path) -> frozenset[str]:
    """Every module a file imports anywhere in it, by full name; also those in functions and for type checkers."""
    return frozenset(_imports(file))


def _imports(file: Path) -> Iterator[str]:
    package = ("huiqi", *file.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) + 1 - node.level]) if node.level else ""
            module = ".".join(filter(None, [base, node.module]))
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in {"import_module", "__import__"}:
            name = node.args[0] if node.args else None
            assert isinstance(name, ast.Constant), f"{name_of(file)}:{node.lineno}: say which module is imported"
            yield str(name.value)


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def is_or_is_in(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def rooms_imported(file: Path) -> set[str]:
    """The rooms of ours a file imports from; ``from huiqi import resources`` imports from ``resources``."""
    parts = [module.split(".") for module in imports(file) if is_or_is_in(module, "huiqi")]
    return {names[1] for names in parts if len(names) > 1 and names[1] in MAY_IMPORT}


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_every_module_belongs_to_a_room(file: Path):
    assert room_of(file) in MAY_IMPORT


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_imports_point_one_way(file: Path):
    room = room_of(file)
    assert rooms_imported(file) <= {room, *MAY_IMPORT[room]}


@pytest.mark.parametrize("package", ONLY_IN)
def test_heavy_library_stays_in_its_room(package: str):
    users = {name_of(file) for file in MODULES if any(is_or_is_in(module, package) for module in imports(file))}
    strangers = {name for name in users if not name.startswith(ONLY_IN[package])}
    assert not strangers, f"{package} belongs in {' and '.join(ONLY_IN[package])} only"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_nothing_reaches_the_network(file: Path):
    assert not {module for module in imports(file) if any(is_or_is_in(module, banned) for banned in NETWORK)}


def test_the_command_line_starts_without_heavy_libraries():
    program = "import sys, huiqi.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert not NOT_AT_START & set(done.stdout.split())

"""The pages as a screen reader meets them: through AT-SPI, on a virtual screen, with nothing but what the bus tells."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from screen_reader import FOCUSABLE, PATIENCE, SENSITIVE, Node, Reader

from huiqi.policy.models import PolicySet

MOST_PAGES = 40
NEEDED = ("Xvfb", "dbus-daemon")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)) or not any(Path(each).exists() for each in LAUNCHERS),
    reason="needs Xvfb, dbus-daemon and at-spi2-core",
)


@contextmanager
def running(*command: str, env: dict[str, str], read: int | None = None) -> Iterator[str]:
    """Run a program in the background; what it first prints is handed over."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        yield process.stdout.readline().strip() if read else ""
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    home = tmp_path_factory.mktemp("home")
    home.chmod(0o700)
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "C.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    with (
        running("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", env=env, read=1) as display,
        running("dbus-daemon", "--session", "--nofork", "--print-address=1", env=env, read=1) as bus,
    ):
        env |= {"DISPLAY": f":{display}", "DBUS_SESSION_BUS_ADDRESS": bus, "QT_QPA_PLATFORM": "xcb"}
        reader = Reader(bus)
        with running(sys.executable, "-m", "huiqi", env=env):
            yield reader
        reader.close()


def takes_keys(node: Node) -> bool:
    return node.has(FOCUSABLE) and node.role not in ("filler", "panel")


def is_export(node: Node) -> bool:
    return node.role == "push button" and node.name.startswith("导出 PDF")


def is_next(node: Node) -> bool:
    return node.role == "push button" and node.name.startswith("下一步") and node.has(SENSITIVE)


def read(reader: Reader) -> list[Node]:
    """Return what stands on the screen, once it stands still."""
    before: list[Node] = []
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        page = list(reader.nodes())
        if page == before and any(is_next(node) or is_export(node) for node in page):
            return page
        before = page
        time.sleep(0.1)
    raise AssertionError("the screen never came to rest")


def pages(reader: Reader) -> Iterator[list[Node]]:
    """Walk from the first page to the result by pressing 下一步."""
    for _ in range(MOST_PAGES):
        page = read(reader)
        yield page
        if any(map(is_export, page)):
            return
        reader.press(next(filter(is_next, page)))
        reader.wait_until(lambda before=page: list(reader.nodes()) != before)
    raise AssertionError("the result never came")


@pytest.fixture(scope="module")
def walked(reader: Reader) -> list[list[Node]]:
    return list(pages(reader))


def test_everything_that_takes_the_keys_has_a_name(walked: list[list[Node]]) -> None:
    nameless = {(node.role, node.place) for page in walked for node in page if takes_keys(node) and not node.name}
    assert not nameless


def test_a_field_says_what_is_asked_and_where_to_find_it(walked: list[list[Node]], policy_set: PolicySet) -> None:
    met: set[str] = set()
    for page in walked[:-1]:
        headings = {node.name for node in page if node.role == "label"}
        for question in (each for each in policy_set.questions.values() if each.label in headings):
            fields = [node for node in page if takes_keys(node) and node.name.startswith(question.label)]
            assert fields, question.label
            assert all(question.help in node.description for node in fields), question.label
            met.add(question.id)
    assert len(met) > len(walked)


def test_the_result_is_read_out(walked: list[list[Node]]) -> None:
    lines = [node.name for node in walked[-1] if node.role in ("tree item", "list item", "table cell")]
    assert any(line.startswith("待确认") for line in lines)
    assert any(node.name == "详情" for node in walked[-1])

"""Runs commands of the program with little room: what it needs for itself, and so many bytes more.

``python within_memory.py ROOM COMMANDS`` with commands as JSON, a list of lists of words; prints for each its status, the
seconds of the processor it took, and how many bytes it wanted at most beyond what was there.
"""

import contextlib
import io
import json
import resource
import sys
import time
from pathlib import Path

from huiqi import resources
from huiqi.cli import main

SAMPLE = str(resources.path("samples", "noodle-shop.json"))


def run(words: list[str]) -> int:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return main(words)


def in_use() -> int:
    """Bytes of address space in use."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def peak() -> int:
    """The most bytes that were resident."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main_program(room: int, commands: list[list[str]]) -> None:
    for words in (["assess", SAMPLE], ["check"], ["assess", SAMPLE, "--contacts", "/nowhere"], ["coverage"]):
        run(words)  # everything is loaded that is ever needed
    most = in_use() + room
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    for words in commands:
        before, start = peak(), time.process_time()
        status = run(words)
        print(json.dumps([status, time.process_time() - start, peak() - before]), flush=True)


if __name__ == "__main__":
    main_program(int(sys.argv[1]), json.loads(sys.argv[2]))

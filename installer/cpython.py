"""Builds the Python of the Linux package from source, against an old glibc, so that it runs on old and new systems alike.

The compiler is Clang as the package ziglang brings it, which holds the headers and symbols of every glibc. What needs a
database or TLS is not built.
"""

import hashlib
import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from installer.fetch import archive
from installer.product import BUILD, HERE, pinned, run

LEFT_OUT = (
    "_bz2", "_curses", "_curses_panel", "_dbm", "_gdbm", "_hashlib", "_lzma", "_sqlite3", "_ssl",
    "_tkinter", "_uuid", "nis", "ossaudiodev", "readline",
)  # fmt: skip
STDLIB_LEFT_OUT = (
    "test", "idlelib", "lib2to3", "tkinter", "turtledemo", "turtle.py", "ensurepip", "venv", "pydoc_data", "sqlite3", "curses",
    "dbm", "__pycache__", "site-packages", "_ios_support.py", "_android_support.py",
)  # fmt: skip
TIME_ZONES = "/usr/share/zoneinfo:/usr/lib/zoneinfo"
"""The one thing from the build that the standard library asks for at run time; the rest would name the machine."""
BUILT = "1700000000"
"""The date inside the interpreter: fixed, so that it is the same for every commit."""


def private_python() -> Path:
    """Return the folder of the built Python (bin/python3, lib/python3.x), building it when it is not there yet."""
    recipe = hashlib.sha256(Path(__file__).read_bytes() + (HERE / "pinned.toml").read_bytes()).hexdigest()[:8]
    target = BUILD / f"python-{pinned()['linux']['cpython']['version']}-{recipe}"
    if not (target / "bin" / "python3").exists():
        work = BUILD / "cpython"
        shutil.rmtree(work, ignore_errors=True)
        shutil.rmtree(target, ignore_errors=True)
        environment = _compiler(work)
        _zlib(work, environment)
        _libffi(work, environment)
        _interpreter(work, environment)
        _collect(work, target)
    return target


def _compiler(work: Path) -> dict[str, str]:
    """Write the compiler's wrappers and return the environment that uses them."""
    spec = find_spec("ziglang")
    if spec is None or spec.origin is None:
        raise SystemExit("ziglang is missing; make installs it with requirements/package.txt")
    zig = Path(spec.origin).with_name("zig")
    (work / "bin").mkdir(parents=True)
    target = f"x86_64-linux-gnu.{pinned()['linux']['glibc']}"
    for name, command in (("cc", f"cc -target {target}"), ("ar", "ar"), ("ranlib", "ranlib")):
        script = work / "bin" / name
        script.write_text(f'#!/bin/sh\nexec "{zig}" {command} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    tools = {name.upper(): str(work / "bin" / name) for name in ("cc", "ar", "ranlib")}
    flags = f"-O3 -g0 -fPIC -fno-sanitize=undefined -Wno-date-time -ffile-prefix-map={work}=."
    return tools | {
        "CFLAGS": flags,
        "LDFLAGS": "-s",
        "SOURCE_DATE_EPOCH": BUILT,
        "ZIG_GLOBAL_CACHE_DIR": str(BUILD / "zig"),
    }


def _source(work: Path, name: str) -> Path:
    wanted: dict[str, Any] = pinned()["linux"][name]
    folder = work / name
    folder.mkdir()
    run("tar", "-xf", archive(wanted["pool"], wanted["sha256"]), "-C", folder, "--strip-components=1")
    return folder


def _zlib(work: Path, environment: dict[str, str]) -> None:
    folder = _source(work, "zlib")
    run("sh", "-c", f'cd "{folder}" && ./configure --static && make -s libz.a', **environment)


def _libffi(work: Path, environment: dict[str, str]) -> None:
    folder = _source(work, "libffi")
    options = (
        f"--build=x86_64-linux-gnu --disable-shared --disable-docs --disable-multi-os-directory --prefix={work}/ffi"
    )
    run(
        "sh",
        "-c",
        f'cd "{folder}" && autoreconf -i >/dev/null 2>&1 && ./configure -q {options} && make -s install',
        **environment,
    )


def _interpreter(work: Path, environment: dict[str, str]) -> None:
    source = _source(work, "cpython")
    libraries = {
        "ZLIB_CFLAGS": f"-I{work}/zlib",
        "ZLIB_LIBS": f"-L{work}/zlib -lz",
        "LIBFFI_CFLAGS": f"-I{work}/ffi/include",
        "LIBFFI_LIBS": f"-L{work}/ffi/lib -lffi",
        "PKG_CONFIG": "false",
    }
    options = "--build=x86_64-linux-gnu --prefix=/usr/lib/huiqi --disable-test-modules --without-ensurepip"
    absent = " ".join(f"py_cv_module_{name}=n/a" for name in LEFT_OUT)
    jobs = f"-j{os.cpu_count() or 1}"
    build = f'cd "{source}" && ./configure -q {options} {absent} && make -s {jobs} build_all'
    run("sh", "-c", build, **environment | libraries)


def _collect(work: Path, target: Path) -> None:
    """Put together what runs: the interpreter, the standard library, the extension modules and the licences."""
    source, part = work / "cpython", target.with_name("python.part")
    library = part / "lib" / f"python{pinned()['python']}"
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(source / "Lib", library, ignore=shutil.ignore_patterns(*STDLIB_LEFT_OUT))
    (library / "lib-dynload").mkdir()
    for module in sorted((source / "build").glob("lib.*/*.so")):
        shutil.copy2(module, library / "lib-dynload")
    (library / "_sysconfigdata__linux_x86_64-linux-gnu.py").write_text(
        f"build_time_vars = {{'TZPATH': '{TIME_ZONES}'}}\n", encoding="utf-8"
    )
    (part / "bin").mkdir()
    shutil.copy2(source / "python", part / "bin" / "python3")
    (part / "licences").mkdir()
    for name in ("cpython", "zlib", "libffi"):
        shutil.copy2(work / name / "LICENSE", part / "licences" / f"{name}.txt")
    part.replace(target)


if __name__ == "__main__":
    print(private_python())

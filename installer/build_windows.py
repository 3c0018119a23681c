"""Builds the Windows packages: the set-up program and the portable zip, into dist.

    python -m installer.build_windows

Everything is made on Linux: Python as its makers signed it, the locked wheels for Windows, two small launchers (MinGW) and
the set-up program (NSIS).
"""

import shutil
import tempfile
import zipfile
from pathlib import Path

from installer.cpython import private_python
from installer.fetch import install_locked, install_program, source_package
from installer.licences import LICENCES, TEXTS, Component, distributions, document, own
from installer.pack import write_sums, write_zip
from installer.payload import compile_all, fresh, print_sizes, same_bytecode, stamp, trim
from installer.product import BUILD, DIST, HERE, NAME, ROOT, TITLE, output, pinned, run, version
from installer.uninstall import write_list

WINDOWS = HERE / "windows"
TARGET = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
LAUNCHERS = ((f"{TITLE}.exe", "huiqi.app", ("-mwindows", "-DWINDOWED")), ("huiqi.exe", "huiqi", ("-mconsole",)))
HARDENED = ("-Wl,--no-insert-timestamp", "-Wl,--dynamicbase,--nxcompat,--high-entropy-va")


def main() -> None:
    """Build, pack, and print what it weighs."""
    folder = payload()
    setup = DIST / f"{NAME}-{version()}-win64-setup.exe"
    portable = DIST / f"{NAME}-{version()}-win64-portable.zip"
    DIST.mkdir(exist_ok=True)
    make_setup(folder, setup, version())
    make_portable(folder, portable)
    shutil.copy2(folder / "lib" / LICENCES / "sbom.cdx.json", DIST / f"{NAME}-{version()}-win64.cdx.json")
    print_sizes(folder, folder / "lib", [setup, portable])


def payload() -> Path:
    """Put together the folder that ends up on the person's machine."""
    folder = fresh(f"{NAME}-win64")
    unpack_python(folder / "python")
    libraries = folder / "lib"
    python = pinned()["python"]
    full = pinned()["windows"]["python-embed"]["python"]
    environment = TARGET | {"python_version": python, "python_full_version": full}
    install_locked(libraries, python, ["win_amd64"], environment)
    install_program(libraries)
    document([*own(), *shipped(folder), *distributions(libraries)], libraries / LICENCES)
    trim(libraries, "windows")
    compiler = private_python() / "bin" / "python3"
    same_bytecode(compiler)
    compile_all(compiler, libraries, "lib")
    make_launchers(folder)
    stamp(folder)
    return folder


def unpack_python(target: Path) -> None:
    """Unpack the signed Python, check its signatures, leave out what the program must not use, and tell it where to look."""
    embed = pinned()["windows"]["python-embed"]
    with tempfile.TemporaryDirectory() as work:
        run("tar", "-xf", source_package(embed["requirement"], embed["sha256"]), "-C", work)
        [data] = Path(work).glob("*/src*/python_embed/data.zip")
        zipfile.ZipFile(data).extractall(work)
        [folder] = Path(work).glob("cp3*")
        shutil.copytree(folder, target)
    for name in embed["left_out"]:
        (target / name).unlink()
    check_signatures(target, embed["signer"], set(embed["held_by_checksum"]))
    [paths] = target.glob("python3*._pth")
    paths.write_text(f"{paths.stem}.zip\r\n.\r\n..\\lib\r\n", encoding="ascii", newline="")


def check_signatures(folder: Path, signer: str, exempt: set[str]) -> None:
    """Check the Authenticode signature of every program and library; raises SystemExit for one that is not the signer's."""
    root = WINDOWS / "microsoft-root-2020.pem"
    help_text = output("sh", "-c", "osslsigncode verify --help 2>&1 || true")
    offline = ["-ignore-crl"] if "-ignore-crl" in help_text else []
    for file in sorted(each for each in folder.iterdir() if each.suffix in (".exe", ".dll", ".pyd")):
        if file.name not in exempt:
            said = output("osslsigncode", "verify", *offline, "-CAfile", root, "-TSA-CAfile", root, "-in", file)
            if f"CN={signer}" not in said or "Signature verification: ok" not in said:
                raise SystemExit(f"{file.name} is not signed by the {signer}")


def shipped(folder: Path) -> list[Component]:
    """Return what is shipped beside the wheels."""
    embed = pinned()["windows"]["python-embed"]
    doc = Path("/usr/share/doc")
    compiler = (doc / "mingw-w64-x86-64-dev" / "copyright", doc / "gcc-mingw-w64-base" / "copyright")
    return [
        Component("cpython", embed["python"], "PSF-2.0", (folder / "python" / "LICENSE.txt",)),
        Component("microsoft-visual-c++-runtime", "14", "see its text", (TEXTS / "microsoft-runtime.txt",)),
        Component("mingw-w64-runtime", installed("mingw-w64-x86-64-dev"), "see its text", compiler),
        Component("nsis", installed("nsis"), "Zlib", (doc / "nsis" / "copyright",)),
    ]


def installed(package: str) -> str:
    """Return the version of a Debian package of this machine."""
    return output("dpkg-query", "-W", "-f", "${Version}", package)


def make_launchers(folder: Path) -> None:
    """Compile the two launchers, with icon, version and manifest."""
    library = next((folder / "python").glob("python3?*.dll")).name
    for file, module, options in LAUNCHERS:
        resource = make_resource(file, module)
        run(
            "x86_64-w64-mingw32-gcc", "-Os", "-s", "-municode", "-Wall", "-Werror", "-static-libgcc", *options, *HARDENED,
            f'-DPROGRAM=L"{module}"', f'-DPYTHON_DLL=L"{library}"', "-o", folder / file, WINDOWS / "launcher.c", resource,
        )  # fmt: skip


def make_resource(file: str, module: str) -> Path:
    """Compile what Explorer shows of a launcher: its icons, name and version."""
    resource = BUILD / f"{module}.res"
    values = {
        "VERSION": version(),
        "FILE_NAME": file,
        "DESCRIPTION": TITLE if module == "huiqi.app" else f"{TITLE}（命令行）",
        "ICON_FILE": ROOT / "resources" / "icons" / "huiqi.ico",
        "FILE_ICON_FILE": ROOT / "resources" / "icons" / "huiqi-file.ico",
    }
    numbers = f"-DVERSION_NUMBERS={version().replace('.', ',')},0"
    defines = [f'-D{key}=\\"{value}\\"' for key, value in values.items()]  # windres hands them on through a shell
    run("x86_64-w64-mingw32-windres", "-O", "coff", "-I", WINDOWS, *defines, numbers, WINDOWS / "launcher.rc", resource)
    return resource


def make_setup(folder: Path, target: Path, number: str) -> None:
    """Compile the set-up program of a folder under a version number."""
    removal = write_list(folder, BUILD / f"{folder.name}-remove.nsh")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024
    values = {
        "VERSION": number,
        "PAYLOAD": folder,
        "REMOVAL": removal,
        "TARGET": target,
        "KILOBYTES": size,
        "ROOT": ROOT,
    }
    defines = [f"-D{key}={value}" for key, value in values.items()]
    run("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, WINDOWS / "setup.nsi")


def make_portable(folder: Path, target: Path) -> None:
    """Pack the same files with a folder for the settings, which is what makes it portable."""
    portable = fresh("portable") / TITLE
    shutil.copytree(folder, portable, copy_function=shutil.copy2)
    (portable / "userdata").mkdir()
    shutil.copy2(WINDOWS / "userdata.txt", portable / "userdata" / "说明.txt")
    shutil.copy2(WINDOWS / "portable.txt", portable / "使用说明.txt")
    write_zip(portable, target)


if __name__ == "__main__":
    main()
    write_sums(
        [each for each in DIST.iterdir() if each.name.startswith(NAME) and each.suffix != ".whl"], DIST / "SHA256SUMS"
    )

#!/usr/bin/env bash
# Sees to what pip cannot install: root on a system with apt gets it installed, anybody else is told what to install.
#   system-packages.sh python PYTHON     a Python that can create a virtual environment
#   system-packages.sh offscreen PYTHON  the libraries that Qt loads without a display
#   system-packages.sh window PYTHON     those, and the ones that it opens a window with
#   system-packages.sh commands COMMAND=PACKAGE...  commands (or files) that building a package needs
set -euo pipefail

declare -A PACKAGE_OF=(
    [libEGL.so.1]=libegl1
    [libGL.so.1]=libgl1
    [libX11-xcb.so.1]=libx11-xcb1
    [libX11.so.6]=libx11-6
    [libcups.so.2]=libcups2
    [libdbus-1.so.3]=libdbus-1-3
    [libfontconfig.so.1]=libfontconfig1
    [libfreetype.so.6]=libfreetype6
    [libgcc_s.so.1]=libgcc-s1
    [libglib-2.0.so.0]=libglib2.0-0
    [libgthread-2.0.so.0]=libglib2.0-0
    [libstdc++.so.6]=libstdc++6
    [libwayland-client.so.0]=libwayland-client0
    [libwayland-cursor.so.0]=libwayland-cursor0
    [libwayland-egl.so.1]=libwayland-egl1
    [libxcb-cursor.so.0]=libxcb-cursor0
    [libxcb-icccm.so.4]=libxcb-icccm4
    [libxcb-image.so.0]=libxcb-image0
    [libxcb-keysyms.so.1]=libxcb-keysyms1
    [libxcb-randr.so.0]=libxcb-randr0
    [libxcb-render-util.so.0]=libxcb-render-util0
    [libxcb-render.so.0]=libxcb-render0
    [libxcb-shape.so.0]=libxcb-shape0
    [libxcb-shm.so.0]=libxcb-shm0
    [libxcb-sync.so.1]=libxcb-sync1
    [libxcb-util.so.1]=libxcb-util1
    [libxcb-xfixes.so.0]=libxcb-xfixes0
    [libxcb-xkb.so.1]=libxcb-xkb1
    [libxcb.so.1]=libxcb1
    [libxkbcommon-x11.so.0]=libxkbcommon-x11-0
    [libxkbcommon.so.0]=libxkbcommon0
    [libz.so.1]=zlib1g
    [libzstd.so.1]=libzstd1
)

fail() {
    echo "$1" >&2
    exit 1
}

install() {
    if ! command -v apt-get >/dev/null; then
        fail "缺少系统软件包，请用本机的软件包管理器安装后重试（以下是 Debian 的名称）：$*"
    fi
    if [ "$(id -u)" != 0 ]; then
        fail "缺少系统软件包，请安装后重试：sudo apt-get install $*"
    fi
    echo "安装系统软件包：$*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || echo "软件源没有全部更新成功，继续安装。" >&2
    apt-get install -qq --no-install-recommends "$@" </dev/null >/dev/null
}

python_ready() {
    local python=$1
    command -v "$python" >/dev/null || install python3
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "需要 Python 3.11 或更新的版本，而 $python 是 $("$python" -V)；可以这样指定另一个：make PYTHON=python3.12 …"
    "$python" -c 'import ensurepip' 2>/dev/null ||
        install "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
}

missing_libraries() {
    local qt=$1 pattern file
    shift
    for pattern in "$@"; do
        for file in "$qt"/$pattern; do
            [ ! -e "$file" ] || ldd "$file"
        done
    done | awk '/=> not found/ {print $1}' | sort -u
}

qt_ready() {
    local python=$1 qt missing name packages=()
    shift
    qt=$("$python" -c 'import importlib.util as i; print(i.find_spec("PySide6").submodule_search_locations[0])')
    missing=$(missing_libraries "$qt" "$@")
    for name in $missing; do
        [ -n "${PACKAGE_OF[$name]:-}" ] || fail "Qt 需要 $name，请安装提供它的系统软件包后重试。"
        packages+=("${PACKAGE_OF[$name]}")
    done
    [ -n "$missing" ] || return 0
    mapfile -t packages < <(printf '%s\n' "${packages[@]}" | sort -u)
    install "${packages[@]}"
    missing=$(missing_libraries "$qt" "$@" | paste -sd ' ')
    [ -z "$missing" ] || fail "安装之后 Qt 仍然找不到：$missing"
}

commands_ready() {
    local each packages=()
    for each in "$@"; do
        command -v "${each%%=*}" >/dev/null || [ -e "${each%%=*}" ] || packages+=("${each#*=}")
    done
    [ ${#packages[@]} = 0 ] || install "${packages[@]}"
}

OFFSCREEN=(QtWidgets.abi3.so Qt/plugins/platforms/libqoffscreen.so)
WINDOW=("${OFFSCREEN[@]}" Qt/plugins/platforms/libqxcb.so 'Qt/plugins/platforms/libqwayland*.so')

[ "$(uname -s)" = Linux ] || exit 0
if [ "${1:-}" = commands ]; then
    commands_ready "${@:2}"
    exit
fi
case "${1:-} $#" in
    "python 2") python_ready "$2" ;;
    "offscreen 2") qt_ready "$2" "${OFFSCREEN[@]}" ;;
    "window 2") qt_ready "$2" "${WINDOW[@]}" ;;
    *) fail "用法：system-packages.sh python|offscreen|window PYTHON 或 commands COMMAND=PACKAGE…" ;;
esac

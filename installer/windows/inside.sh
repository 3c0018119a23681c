#!/bin/bash
# The checks of test-windows.sh, inside the bare system, as a person whose name is Chinese. Stops at the first that fails.
set -euo pipefail

export WINEPREFIX=$HOME/wine WINEDEBUG=-all XDG_RUNTIME_DIR=$HOME DISPLAY=:7 LANG=zh_CN.UTF-8 LC_ALL=C.UTF-8
export WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe="
PATH=/usr/lib/wine:$PATH
C=$WINEPREFIX/drive_c
APP="$C/users/张三/AppData/Local/Programs/huiqi"
SETTINGS="$C/users/张三/AppData/Roaming/huiqi"
KEY='Software\Microsoft\Windows\CurrentVersion\Uninstall\huiqi'
OUT=/test/out

say() { echo "== $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
there() { [ -e "$1" ] || fail "$1 is missing"; }
gone() { [ ! -e "$1" ] || fail "$1 is still there"; }
listing() { (cd "$C" && find . \( -path ./windows -o -path ./users/*/Temp -o -path '*/AppData/Local/Temp' \) -prune -o -print | sort); }
registered() { wine64 reg query "$1" ${2:+/v "$2"} 2>/dev/null | tr -d '\r'; }

start() {
    mkdir -p $OUT/installed $OUT/portable
    Xvfb $DISPLAY -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
    wine64 wineboot --init >/dev/null 2>&1
    wineserver --wait
    listing >/test/before
}

older() {
    say "install version 0.0.1, use it"
    wine64 /test/older.exe /S
    there "$APP/lib/obsolete.py"
    registered "HKCU\\$KEY" DisplayVersion | grep -q 0.0.1 || fail "0.0.1 is not registered"
    mkdir -p "$SETTINGS"
    echo '{}' >"$SETTINGS/kept.json"
}

newer() {
    say "upgrade to $VERSION"
    wine64 /test/setup.exe /S /DESKTOP
    there "$APP/惠企自测.exe"
    there "$APP/uninstall.exe"
    gone "$APP/lib/obsolete.py"
    there "$SETTINGS/kept.json"
    registered "HKCU\\$KEY" DisplayVersion | grep -q "$VERSION" || fail "$VERSION is not registered"
    [ "$(find "$C/users" -name '惠企自测.lnk' | wc -l)" = 2 ] || fail "the entries in menu and on the desktop"
    du -sm "$APP" | cut -f1 | sed 's/$/ MB installed/'
    chmod -R a-w "$APP/lib" "$APP/python" # as in Program Files: a run must not write beside the program
}

assess() { # LAUNCHER FOLDER
    say "assess with $1"
    wine64 "$1" assess 'Z:\test\samples\noodle-shop.json' --on 2022-06-01 --xlsx "Z:$2/清单.xlsx" --pdf "Z:$2/结果单.pdf" \
        --json "Z:$2/结果.json" >"$2.txt"
    [ -s "$2.txt" ] || fail "nothing was printed"
    wine64 "$1" check >/dev/null || fail "huiqi check"
    if wine64 "$1" assess nothing.json 2>"$2.refusal"; then fail "a missing file was not refused"; fi
    [ "$(wc -l <"$2.refusal")" = 1 ] || fail "one line on stderr, found: $(cat "$2.refusal")"
}

picture() { # NAME COMMAND...
    local name=$1
    shift
    say "picture $name"
    "$@" >/dev/null 2>&1 &
    xdotool search --sync --onlyvisible --name '惠企自测' >/dev/null
    sleep 6
    import -window root "$OUT/$name.png"
    wine64 taskkill /f /im 惠企自测.exe >/dev/null 2>&1 || true
    wineserver --wait || true
}

signed_only() {
    say "started by the signed Python itself"
    wine64 "$APP/python/python.exe" -m huiqi questions | grep -q '【' || fail "python.exe -m huiqi"
}

windows() {
    cp /test/samples/noodle-shop.json '/test/面馆 答案.huiqi'
    picture setup-page wine64 /test/setup.exe
    picture wizard wine64 "$APP/惠企自测.exe"
    picture opened wine64 start /wait 'Z:\test\面馆 答案.huiqi'
}

times() {
    local i begin
    say "milliseconds from start to first window (Wine)"
    for i in 1 2 3 4 5; do
        begin=$(date +%s%N)
        wine64 "$APP/惠企自测.exe" --quit-when-shown
        echo $((($(date +%s%N) - begin) / 1000000))
    done | sort -n | paste -sd ' '
}

remove() { # UNINSTALLER
    wine64 "$1" /S
    for _ in $(seq 60); do [ -e "$1" ] || break; sleep 1; done
    wineserver --wait
    gone "$(dirname "$1")"
}

removed() {
    say "remove"
    chmod -R u+w "$APP"
    remove "$APP/uninstall.exe"
    registered "HKCU\\$KEY" && fail "the uninstall entry is still there"
    registered 'HKCU\Software\Classes\.huiqi' && fail "the file type is still there"
    registered 'HKCU\Software\Classes\huiqi.answers' && fail "the file type is still there"
    listing >/test/after
    comm -13 /test/before /test/after | grep -v "/AppData/Roaming/huiqi" | tee $OUT/left-behind.txt
    [ ! -s $OUT/left-behind.txt ] || fail "left behind, see above"
    there "$SETTINGS/kept.json"
}

everybody() {
    say "for everybody"
    wine64 /test/setup.exe /S /ALLUSERS
    there "$C/Program Files/huiqi/惠企自测.exe"
    registered "HKLM\\$KEY" DisplayVersion | grep -q "$VERSION" || fail "not registered for everybody"
    wine64 "$C/Program Files/huiqi/huiqi.exe" questions >/dev/null
    wine64 "$C/Program Files/huiqi/uninstall.exe" /S /PURGE
    for _ in $(seq 60); do [ -e "$C/Program Files/huiqi/uninstall.exe" ] || break; sleep 1; done
    wineserver --wait
    gone "$C/Program Files/huiqi"
    gone "$SETTINGS"
    registered "HKLM\\$KEY" && fail "the uninstall entry is still there"
    return 0
}

portable() {
    say "portable"
    mkdir -p '/test/U 盘'
    (cd '/test/U 盘' && unzip -q /test/portable.zip)
    assess '/test/U 盘/惠企自测/huiqi.exe' $OUT/portable
    rm -f '/test/U 盘/惠企自测/lib/huiqi/__pycache__/__main__'*
    echo 'import os; print(os.environ["HUIQI_HOME"])' >'/test/U 盘/惠企自测/lib/huiqi/__main__.py'
    wine64 '/test/U 盘/惠企自测/huiqi.exe' | grep -q 'test.U 盘.惠企自测' || fail "HUIQI_HOME"
}

start
older
newer
assess "$APP/huiqi.exe" $OUT/installed
signed_only
windows
times
removed
everybody
portable

#!/usr/bin/env bash
# Installs, uses, upgrades and removes the Windows packages in Wine 10, inside a bare Debian 13. Needs root, and make windows before.
# Pictures and hand-outs are left in build/test-windows.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

ROOT=build/windows-root
OUT=build/test-windows
PYTHON=.venv/bin/python

prepare() {
    bash installer/roots.sh make trixie $ROOT wine64 xvfb xdotool imagemagick unzip
    echo '张三:x:1000:1000::/home/张三:/bin/bash' >>$ROOT/etc/passwd
    mkdir -p "$ROOT/home/张三" $ROOT/test
    $PYTHON -m installer.older build/older-setup.exe
    cp build/older-setup.exe $ROOT/test/older.exe
    cp dist/huiqi-*-win64-setup.exe $ROOT/test/setup.exe
    cp dist/huiqi-*-win64-portable.zip $ROOT/test/portable.zip
    cp -r resources/samples $ROOT/test/samples
    cp installer/windows/inside.sh $ROOT/test/
    chown -R 1000:1000 "$ROOT/home/张三" $ROOT/test
}

expected() {
    rm -rf $OUT
    mkdir -p $OUT/expected
    .venv/bin/huiqi assess resources/samples/noodle-shop.json --on 2022-06-01 \
        --xlsx $OUT/expected/清单.xlsx --pdf $OUT/expected/结果单.pdf --json $OUT/expected/结果.json >/dev/null
}

trap 'bash installer/roots.sh leave $ROOT' EXIT
prepare
expected
bash installer/roots.sh enter $ROOT setpriv --reuid 1000 --regid 1000 --clear-groups \
    env HOME=/home/张三 USER=张三 VERSION="$($PYTHON -m installer.product)" bash /test/inside.sh || status=$?
cp -r $ROOT/test/out/. $OUT/
[ "${status:-0}" = 0 ] || exit "$status"
$PYTHON -m installer.compare $OUT/expected $OUT/installed
$PYTHON -m installer.compare $OUT/expected $OUT/portable
echo "Windows：全部通过；图片在 $OUT"

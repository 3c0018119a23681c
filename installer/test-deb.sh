#!/usr/bin/env bash
# Installs, uses and removes the Debian package in bare Debian systems, old and new. Needs root, and make deb before.
# Pictures and hand-outs are left in build/test-deb.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

SUITES=${SUITES:-bullseye bookworm trixie}
ROOT=build/deb-root
OUT=build/test-deb
PYTHON=.venv/bin/python

lint() {
    lintian --fail-on error --no-tag-display-limit dist/huiqi_*_amd64.deb
    desktop-file-validate installer/linux/huiqi.desktop
    appstreamcli validate --no-net build/huiqi-deb/usr/share/metainfo/*.metainfo.xml
}

expected() {
    rm -rf $OUT
    mkdir -p $OUT/expected
    .venv/bin/huiqi assess resources/samples/noodle-shop.json --on 2022-06-01 \
        --xlsx $OUT/expected/清单.xlsx --pdf $OUT/expected/结果单.pdf --json $OUT/expected/结果.json >/dev/null
}

try() {
    local suite=$1 status=0
    echo "=== $suite"
    bash installer/roots.sh make "$suite" $ROOT
    mkdir -p $ROOT/test
    cp dist/huiqi_*_amd64.deb $ROOT/test/huiqi.deb
    cp -r resources/samples installer/linux/inside.sh $ROOT/test/
    bash installer/roots.sh enter $ROOT bash /test/inside.sh || status=$?
    mkdir -p "$OUT/$suite"
    cp -r $ROOT/test/out/. "$OUT/$suite/"
    [ $status = 0 ] || exit $status
    $PYTHON -m installer.compare $OUT/expected "$OUT/$suite/handouts"
}

trap 'bash installer/roots.sh leave $ROOT' EXIT
lint
expected
for suite in $SUITES; do try "$suite"; done
echo "Debian：全部通过；图片在 $OUT"

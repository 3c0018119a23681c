#!/bin/bash
# The checks of test-deb.sh, inside a bare system, used as a person whose name is Chinese. Stops at the first that fails.
set -euo pipefail

OUT=/test/out
SCREEN="xvfb xdotool imagemagick x11-utils procps"
DESKTOP="shared-mime-info desktop-file-utils xdg-utils"

say() { echo "== $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
person() { setpriv --reuid 1000 --regid 1000 --clear-groups env HOME=/home/张三 USER=张三 LANG=C.UTF-8 DISPLAY=:7 "$@"; }

start() {
    echo '张三:x:1000:1000::/home/张三:/bin/bash' >>/etc/passwd
    mkdir -p /home/张三 $OUT/handouts
    chown -R 1000:1000 /home/张三 /test
    apt-get update -qq
}

install() {
    say "install on a bare system: $(. /etc/os-release && echo "$PRETTY_NAME")"
    dpkg-query -W -f '${Package}\n' | sort >/test/before
    apt-get install -qq --no-install-recommends /test/huiqi.deb >/dev/null 2>/test/apt.log || { cat /test/apt.log; fail "apt-get install"; }
    dpkg-query -W -f '${Package}\n' | sort >/test/after
    echo "system packages that came with it: $(comm -13 /test/before /test/after | grep -vc '^huiqi$')"
    du -sm /usr/lib/huiqi | cut -f1 | sed 's/$/ MB installed/'
}

assess() {
    say "assess"
    cd /home/张三
    person huiqi assess /test/samples/noodle-shop.json --on 2022-06-01 --xlsx $OUT/handouts/清单.xlsx --pdf $OUT/handouts/结果单.pdf \
        --json $OUT/handouts/结果.json >$OUT/assess.txt
    [ -s $OUT/assess.txt ] || fail "nothing was printed"
    person huiqi check >/dev/null || fail "huiqi check"
    if person huiqi assess nothing.json 2>$OUT/refusal.txt; then fail "a missing file was not refused"; fi
    [ "$(wc -l <$OUT/refusal.txt)" = 1 ] || fail "one line on stderr, found: $(cat $OUT/refusal.txt)"
    ldd /usr/lib/huiqi/lib/python3*/site-packages/PySide6/Qt/plugins/{platforms,printsupport,imageformats}/*.so | grep 'not found' && fail "libraries are missing"
    return 0
}

picture() { # NAME COMMAND...
    local name=$1 window
    shift
    person "$@" >$OUT/"$name".log 2>&1 &
    window=$(timeout 60 xdotool search --sync --onlyvisible --name '惠企自测' | head -n 1)
    [ -n "$window" ] || fail "no window: $(cat $OUT/"$name".log)"
    sleep 3
    xprop -id "$window" WM_CLASS
    import -window root $OUT/"$name".png
    pkill -u 1000 python3
    wait $! || true
}

window() {
    say "windows"
    apt-get install -qq --no-install-recommends $SCREEN $DESKTOP >/dev/null 2>&1 || fail "tools for the test"
    export DISPLAY=:7
    Xvfb $DISPLAY -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
    sleep 2
    cp /test/samples/noodle-shop.json '/home/张三/面馆 答案.huiqi'
    chown 1000:1000 /home/张三/*.huiqi
    grep -q 'application/x-huiqi:\*.huiqi' /usr/share/mime/globs2 || fail "the type of a .huiqi file"
    grep -q '^application/x-huiqi=huiqi.desktop' /usr/share/applications/mimeinfo.cache || fail "what opens a .huiqi file"
    picture wizard huiqi
    picture opened huiqi '/home/张三/面馆 答案.huiqi'
}

times() {
    local begin
    say "milliseconds from start to first window"
    for _ in 1 2 3 4 5 6 7; do
        begin=$(date +%s%N)
        person /usr/lib/huiqi/bin/python3 -I -m huiqi.app --quit-when-shown
        echo $((($(date +%s%N) - begin) / 1000000))
    done | sort -n | paste -sd ' '
}

remove() {
    say "remove"
    dpkg -L huiqi | grep -E 'huiqi' >/test/files
    dpkg --verify huiqi || fail "a run changed shipped files"
    apt-get remove -qq huiqi >/dev/null
    while read -r file; do [ ! -e "$file" ] || fail "$file is still there"; done </test/files
    [ -e '/home/张三/面馆 答案.huiqi' ] || fail "the person's own file is gone"
}

start
install
assess
window
times
remove

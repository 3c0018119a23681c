#!/usr/bin/env bash
# Bare Debian systems to build and try the packages in, made with debootstrap from the mirror that apt on this machine uses.
#   roots.sh mirror                          prints that mirror
#   roots.sh make SUITE FOLDER [PACKAGE...]  makes a bare system (from a cached one), with the packages named
#   roots.sh enter FOLDER COMMAND...         runs a command in it, without any of this machine's environment
#   roots.sh leave FOLDER                    removes it
# Cached systems lie in HUIQI_ROOTS, or build/roots. Root is needed.
set -euo pipefail

CACHE=${HUIQI_ROOTS:-$(dirname "${BASH_SOURCE[0]}")/../build/roots}

mirror() {
    { apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null || true; } |
        grep -E '^https?://' | grep -v security | head -n 1 | sed 's|/$||' | grep . ||
        echo "${HUIQI_MIRROR:?在 HUIQI_MIRROR 中写出 Debian 软件源的地址}"
}

bootstrap() {
    local suite=$1 folder=$2
    mkdir -p "$(dirname "$folder")"
    debootstrap --variant=minbase "$suite" "$folder.part" "$(mirror)" >"$folder.log" || { tail "$folder.log" >&2; exit 1; }
    rm -f "$folder.part"/var/cache/apt/archives/*.deb
    mv "$folder.part" "$folder"
}

make_root() {
    local suite=$1 folder=$2 base
    shift 2
    base=$CACHE/$(echo "$suite" "$@" | tr ' ' '+')
    [ -d "$CACHE/$suite" ] || bootstrap "$suite" "$CACHE/$suite"
    if [ ! -d "$base" ]; then
        cp -a "$CACHE/$suite" "$base.part"
        install "$base.part" "$@"
        mv "$base.part" "$base"
    fi
    leave "$folder"
    cp -a "$base" "$folder"
}

install() {
    local folder=$1
    shift
    enter "$folder" sh -c 'apt-get update -qq && apt-get install -qq --no-install-recommends "$@" >/dev/null' sh "$@"
}

enter() {
    local folder=$1
    shift
    unshare --mount --pid --fork --kill-child sh -c '
        folder=$1; shift
        mount -t proc proc "$folder/proc" && mount --rbind /dev "$folder/dev" && cp -L /etc/resolv.conf /etc/hosts "$folder/etc/"
        exec env -i HOME=/root USER=root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin \
            chroot "$folder" "$@"' sh "$folder" "$@"
}

leave() {
    rm -rf --one-file-system "$1"
}

case "${1:-}" in
    mirror) mirror ;;
    make) make_root "${@:2}" ;;
    enter) enter "${@:2}" ;;
    leave) leave "$2" ;;
    *) sed -n '2,7s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

#!/bin/bash
# GNU screen 4.9.0 (Debian 12) copies what ESC [ 2 J clears into its lines to scroll back to, so whatever a program on the
# whole screen showed can be read there after it has cleared it and ended. What is cleared with the first row apart
# (ESC [ K there, ESC [ J from the second row) leaves no copy.
# Seen: "lines kept after ESC [ 2 J: 1; with the first row apart: 0". Fails where that is no longer so.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for package in screen=4.9.0-4 libutempter0; do
    apt-get download -q "$package" >/dev/null 2>&1
done
for package in ./*.deb; do
    dpkg -x "$package" root
done
libraries=$(find "$folder/root" -name 'libutempter.so*' -printf '%h\n' | head -1)
export LD_LIBRARY_PATH="$libraries" SCREENDIR="$folder/sessions" TERM=xterm
mkdir -m 700 "$SCREENDIR"
screen="$folder/root/usr/bin/screen"
"$screen" --version || true

await() {
    for _ in $(seq 50); do
        if "$@"; then return 0; fi
        sleep 0.2
    done
    echo "waited in vain: $*" >&2
    return 1
}

# Writes a line into a detached session, clears it in the way given, and counts the line among those to scroll back to.
kept() {
    echo 'defscrollback 100' >"$folder/rc"
    cat >"$folder/inner-$1" <<SCRIPT
printf '\\033[1;1HMARKER\\r\\n'
sleep 0.5
printf '$2'
sleep 0.5
touch $folder/done-$1
sleep 30
SCRIPT
    "$screen" -c "$folder/rc" -dmS "$1" sh "$folder/inner-$1"
    await test -e "$folder/done-$1"
    "$screen" -S "$1" -p 0 -X hardcopy -h "$folder/dump-$1"
    await test -s "$folder/dump-$1"
    "$screen" -S "$1" -X quit
    grep -c MARKER "$folder/dump-$1" || true
}

whole=$(kept whole '\033[2J')
apart=$(kept apart '\033[1;1H\033[K\033[2;1H\033[J')
echo "lines kept after ESC [ 2 J: $whole; with the first row apart: $apart"
[ "$whole" = 1 ] && [ "$apart" = 0 ]

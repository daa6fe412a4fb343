#!/usr/bin/env bash
# Makes an Emscripten >= 3.1.69 available: the emcc on PATH if it is new enough, otherwise Debian trixie's package
# unpacked into the user's cache, beside the system and without root. Prints the folder that holds emcc.
#   fetch_emscripten.sh [--find]     --find only looks, and fails when there is none
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/debian_archive.sh"

wanted=3.1.69
home=$vitrine_cache/emscripten-$wanted

on_path() {
  local version
  command -v emcc >/dev/null || return 1
  version=$(emcc --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9]*\.[0-9]*\.[0-9]*\).*/\1/p')
  [ -n "$version" ] && [ "$(printf '%s\n' "$wanted" "$version" | sort -V | head -n 1)" = "$wanted" ]
}

if on_path; then
  em-config EMSCRIPTEN_ROOT
  exit
fi
if [ -x "$home/emscripten/emcc" ]; then
  printf '%s\n' "$home/emscripten"
  exit
fi
[ "${1:-}" != --find ] || exit 1

exec 3>&1 1>&2 # standard output is for the folder alone
mkdir -p "$vitrine_cache"
need_disk 1500 "$vitrine_cache"
archive_open
if [ -x "$home/emscripten/emcc" ]; then # another setup was faster
  printf '%s\n' "$home/emscripten" >&3
  exit
fi
work=$home.partial
rm -rf "$work"
mkdir -p "$work/packages"
cd "$work/packages"
archive_binary "Emscripten $wanted from Debian trixie (246 MB)" emscripten binaryen libc6 libstdc++6 libgcc-s1
unpacked=$(ls emscripten_*.deb)
case $unpacked in
  emscripten_"$wanted"*) ;;
  *) fail "trixie offers $unpacked where $wanted is wanted" ;;
esac

# Left out: its tests, and the prebuilt libraries for threads, workers, dynamic linking and sanitizers (1.4 GB).
unpack() {
  local package libraries='*/lib/wasm32-emscripten'
  mkdir ../system
  dpkg-deb --fsys-tarfile emscripten_*.deb | tar -x -C ../system \
    --exclude='./usr/share/emscripten/test' --exclude="$libraries/pic" --exclude="$libraries/lto-pic" \
    --exclude="$libraries/*-mt*" --exclude="$libraries/*-ww*" --exclude="$libraries/*-asan*" \
    --exclude="$libraries/*wasmfs*" --exclude="$libraries/*sanitizer*" || return 1
  for package in binaryen libc6 libstdc++6 libgcc-s1; do
    dpkg-deb -x "$package"_*.deb ../system || return 1
  done
}
step "Emscripten unpacked" "$archive/unpack.log" unpack || fail "cannot unpack Emscripten"
cd ..
mv system/usr/share/emscripten emscripten
mkdir -p binaryen/bin binaryen/lib
find system ! -type d -name '*.so*' ! -path '*/gconv/*' ! -path '*/audit/*' -exec cp -L {} binaryen/lib/ \;
# Debian 12's libc is older than binaryen's: each tool runs with the libc that lies beside it.
loader=$(cd binaryen/lib && ls ld-linux*.so.*)
mkdir binaryen/tools
for tool in system/usr/bin/wasm*; do
  name=$(basename "$tool")
  cp "$tool" "binaryen/tools/$name"
  printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' \
    "$home/binaryen/lib/$loader" "$home/binaryen/lib" "$home/binaryen/tools/$name" >"binaryen/bin/$name"
  chmod +x "binaryen/bin/$name"
done
# ES modules ignore NODE_PATH, so acorn must lie where Node looks.
mkdir -p emscripten/node_modules
ln -s /usr/share/nodejs/acorn emscripten/node_modules/acorn
# A configuration in the tool's own folder is found without any environment variable.
sed -i "s|^BINARYEN_ROOT = .*|BINARYEN_ROOT = '$home/binaryen'|; s|^NODE_JS = .*|NODE_JS = 'node'|" \
  emscripten/.emscripten
rm -rf system packages
mv "$work" "$home"
printf '%s\n' "$home/emscripten" >&3

#!/usr/bin/env bash
# Fetches the upstream sources of the libraries that are compiled with ours, from Debian's archive into the user's
# cache: sources/<package>-<version>/, each with a fixed version that cmake/sources.txt names.
#   fetch_sources.sh [--find]     --find only looks, and fails when something is missing
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
. "$here/debian_archive.sh"

sources=$vitrine_cache/sources

missing() {
  local package version at_least
  while read -r package version at_least; do
    [ -d "$sources/$package-$version" ] || printf '%s %s %s\n' "$package" "$version" "$at_least"
  done < <(grep -v '^#' "$here/sources.txt")
}

[ -n "$(missing)" ] || exit 0
[ "${1:-}" != --find ] || exit 1

mkdir -p "$sources"
need_disk 300 "$sources"
archive_open
missing | while read -r package version at_least; do
  # The packaging revision may move on; the upstream version may not, unless the archive has dropped it.
  chosen=$(archive_versions "$package" | awk -v wanted="$version" '
    { upstream = $0; sub(/-[^-]*$/, "", upstream); sub(/[+~]d.*$/, "", upstream) }
    upstream == wanted && !found { print; found = 1 }')
  if [ -z "$chosen" ]; then
    chosen=$(archive_versions "$package" | head -n 1)
    [ -n "$chosen" ] && [ "$at_least" != - ] &&
      [ "$(printf '%s\n' "$at_least" "$chosen" | sort -V | head -n 1)" = "$at_least" ] ||
      fail "Debian's archive no longer has the sources of $package $version"
    say "Debian's archive no longer has $package $version: $chosen takes its place"
  fi
  work=$sources/$package-$version.partial
  rm -rf "$work"
  mkdir -p "$work"
  cd "$work"
  archive_source "$package" "$chosen"
  mkdir unpacked
  tar -xf "$package"_*.orig.tar.* -C unpacked --strip-components=1
  rm -rf "$sources/$package-$version"
  mv unpacked "$sources/$package-$version"
  cd "$sources"
  rm -rf "$work"
done

# Reads newer Debian releases than the machine's own without changing the machine: own package lists, own
# configuration, everything below the cache folder. Signatures are checked against Debian's keyring as usual.
# Sourced by fetch_emscripten.sh and fetch_sources.sh.

vitrine_cache=${XDG_CACHE_HOME:-$HOME/.cache}/vitrine
archive=$vitrine_cache/archive

. "$(dirname "${BASH_SOURCE[0]}")/report.sh"

# The mirror that the machine itself uses for its own release.
archive_mirror() {
  local release
  release=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  apt-get indextargets --no-release-info --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' |
    awk -v release="$release" '$3 == "main" && ($2 == release || $2 == "stable") && !found { print $1; found = 1 }'
}

# Serialises setups that share the cache, then makes the lists readable. Wanted releases: binaries from trixie,
# sources from trixie and from the two releases that are younger.
archive_open() {
  local mirror keyring
  command -v apt-get >/dev/null || fail "apt-get not found: this set-up needs Debian 12 or 13"
  mkdir -p "$archive/lists/partial" "$archive/packages/partial"
  exec 9>"$archive/lock"
  flock 9
  mirror=$(archive_mirror)
  [ -n "$mirror" ] || fail "no Debian mirror in this machine's apt sources: this set-up needs Debian 12 or 13"
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -r "$keyring" ] || keyring=
  {
    printf 'Types: deb deb-src\nURIs: %s\nSuites: trixie\nComponents: main\n' "$mirror"
    [ -z "$keyring" ] || printf 'Signed-By: %s\n' "$keyring"
    printf '\nTypes: deb-src\nURIs: %s\nSuites: forky sid\nComponents: main\n' "$mirror"
    [ -z "$keyring" ] || printf 'Signed-By: %s\n' "$keyring"
  } >"$archive/vitrine.sources"
  cat >"$archive/apt.conf" <<CONF
Dir::Etc::sourcelist "$archive/vitrine.sources";
Dir::Etc::sourceparts "/dev/null";
Dir::State::Lists "$archive/lists";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Dir::Cache::archives "$archive/packages";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Retries "3";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONF
  if [ ! -f "$archive/updated" ] || [ -n "$(find "$archive/updated" -mmin +600)" ]; then
    rm -f "$archive/updated"
    step "package lists of Debian trixie, forky and sid (45 MB)" "$archive/update.log" \
      apt-get -c "$archive/apt.conf" --error-on=any update || fail "the package lists cannot be had (network?)"
    touch "$archive/updated"
  fi
}

# archive_binary TEXT PACKAGE...: downloads the packages of trixie into the current folder.
archive_binary() {
  local text=$1
  shift
  step "$text" "$archive/download.log" apt-get -c "$archive/apt.conf" download "$@" || fail "cannot download $*"
}

# archive_versions PACKAGE: versions of the source package, newest first.
archive_versions() {
  apt-cache -c "$archive/apt.conf" showsrc --only-source "$1" 2>/dev/null |
    sed -n 's/^Version: //p' | sort -rV -u
}

# archive_source PACKAGE VERSION: downloads the upstream tarball, and nothing else, into the current folder.
archive_source() {
  step "sources of $1 $2" "$archive/download.log" \
    apt-get -c "$archive/apt.conf" source --download-only --tar-only "$1=$2" || fail "cannot download $1 $2"
}

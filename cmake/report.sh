# What scripts say to the person who runs them, one line a step. `part` names the verb at work.
part=${part:-setup}

say() { printf '%s: %s\n' "$part" "$*"; }

fail() {
  printf '%s: %s\n' "$part" "$*" >&2
  exit 1
}

# need_disk MIB FOLDER
need_disk() {
  local free_mib
  free_mib=$(df -Pm "$2" | awk 'NR == 2 { print $4 }')
  [ "$free_mib" -ge "$1" ] || fail "too little disk: $2 has $free_mib MiB free, $1 MiB are needed"
}

# step TEXT LOG COMMAND...: runs the command with its output in LOG. Shows how long it has been at work and the last line
# of its output; if it fails, the end of the log, and the caller fails too.
step() {
  local text=$1 log=$2 begin=$SECONDS child status=0 seconds shown=0
  shift 2
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null &
  child=$!
  trap 'kill "$child" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$child" 2>/dev/null; do
    sleep 0.2
    seconds=$((SECONDS - begin))
    if [ -t 1 ]; then
      printf '\r\033[K%s: %s, %d s  %.60s' "$part" "$text" "$seconds" "$(tail -n 1 "$log" | tr -d '\r')"
    elif [ "$seconds" -ge $((shown + 30)) ]; then
      shown=$seconds
      printf '%s: %s, %d s so far  %.60s\n' "$part" "$text" "$seconds" "$(tail -n 1 "$log")"
    fi
  done
  wait "$child" || status=$?
  trap - INT TERM
  [ ! -t 1 ] || printf '\r\033[K'
  say "$text, $((SECONDS - begin)) s"
  [ "$status" -eq 0 ] && return 0
  # Without colours and the lines in which Ninja, ctest and Playwright report progress.
  { sed 's/\x1b\[[0-9;]*m//g' "$log" |
    grep -avE '^\[[0-9]+/[0-9]+\] | Start +[0-9]+: | Passed +[0-9.]+ sec$|^ +✓ +[0-9]+ ' || true; } | tail -n 60 >&2
  printf '%s: %s failed (status %d); all of its output is in %s\n' "$part" "$text" "$status" "$log" >&2
  return 1
}

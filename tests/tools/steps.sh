# The steps of tests/run. Sourced by it; its working directory is the repository's root.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
tools=tests/tools
results=tests/TestResults
passed=0 failed=0 skipped=0 finished=no
faults=()

# However the run ends, its last line is the true sum, and an unfinished run has failed: old binaries are never tested after a failed build.
trap conclude EXIT
conclude() {
  [ "$finished" = yes ] || fault "the run did not finish"
  if [ ${#faults[@]} -gt 0 ]; then
    printf '\nFailed:\n'
    printf '  - %s\n' "${faults[@]}"
  fi
  [ "$skipped" -eq 0 ] || printf '\n%d skipped\n' "$skipped"
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] || exit 1
}

announce() { printf '\n== %s\n' "$1"; }

fault() {
  failed=$((failed + ${2:-1}))
  faults+=("$1")
}

# check NAME COMMAND...: a step that is no test; it counts only when it fails.
check() {
  local name=$1
  shift
  if "$@" </dev/null 2>&1; then echo "ok: $name"; else fault "$name"; fi
}

install_tools() {
  local missing=0
  for command in dotnet node npm; do
    command -v "$command" >/dev/null || { echo "$command is needed and was not found."; missing=1; }
  done
  [ $missing -eq 0 ] || return 1
  install_packages_of_node && install_strace
}

install_packages_of_node() {
  cmp -s $tools/package-lock.json $tools/node_modules/.installed && return 0
  npm ci --prefix $tools --ignore-scripts --no-audit --no-fund --loglevel=error &&
    cp $tools/package-lock.json $tools/node_modules/.installed
}

# One test traces the server's system calls.
install_strace() {
  command -v strace >/dev/null && return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "strace is needed by the durability test: install it with your package manager (Debian: apt-get install strace)."
    return 1
  fi
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq strace >/dev/null
}

# run_tests FOLDER: runs one test project and adds its counts. A project that does not run, crashes or has no test has failed.
run_tests() {
  local name trx status counters ok bad
  name=$(basename "$1")
  trx=$results/$name.trx
  rm -f "$trx"
  dotnet test "$1" --no-build --nologo --results-directory $results --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" \
    --blame-hang-timeout 8min --blame-hang-dump-type none </dev/null 2>&1
  status=$?
  counters=$(grep -o '<Counters [^>]*>' "$trx" 2>/dev/null)
  ok=$(counter passed "$counters")
  bad=$(($(counter failed "$counters") + $(counter error "$counters") + $(counter timeout "$counters") + $(counter aborted "$counters")))
  passed=$((passed + ok))
  skipped=$((skipped + $(counter total "$counters") - $(counter executed "$counters")))
  [ -z "$counters" ] || reasons_of_skips "$trx"
  [ $bad -eq 0 ] || fault "$name: $bad failed" $bad
  if [ -z "$counters" ]; then fault "$name did not run"
  elif [ $status -ne 0 ] && [ $bad -eq 0 ]; then fault "$name crashed (exit code $status)"
  elif [ $((ok + bad)) -eq 0 ]; then fault "$name has no test"; fi
}

# A test that could not run here says why.
reasons_of_skips() {
  sed -n '/outcome="NotExecuted"/,/<\/UnitTestResult>/{s/.*testName="\([^"]*\)".*/skipped: \1/p;s/.*<Message>\([^<]*\).*/  \1/p}' "$1"
}

counter() {
  local value
  value=$(grep -o " $1=\"[0-9]*\"" <<<"$2" | grep -o '[0-9]*')
  echo "${value:-0}"
}

redocly_lint() { present "$1" && $tools/node_modules/.bin/redocly lint --config=$tools/redocly.yaml --extends=recommended-strict "$1"; }

spectral_lint() { present "$1" && $tools/node_modules/.bin/spectral lint --ruleset=$tools/.spectral.yaml --fail-severity=hint "$1"; }

present() { [ -s "$1" ] || { echo "$1 does not exist."; return 1; }; }

#!/usr/bin/env bash
# Restores, builds and tests everything, installing what the tests need. Ends with one line "N passed, N failed".
# --fast: the domain's tests alone, which need neither database nor browser.
set -euo pipefail
exec </dev/null

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo=$(dirname "$here")
# shellcheck source=deploy/lib.sh
source "$here/lib.sh"

case ${1-} in
  '') what=() ;;
  --fast) what=(tests/WageSupervision.Domain.Tests) ;;
  *) fail "不认识的参数：$1（只有 --fast）" ;;
esac

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
ensure_home "$results/home"

((${#what[@]})) || install_missing postgresql chromium-headless-shell fonts-wqy-microhei weasyprint poppler-utils \
  zbar-tools qpdf default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java
require_sdk "$repo"
cd "$repo"

times=() passed=0 failed=0 skipped=0 status=0

# stage NAME COMMAND...: runs it; what it says, how it ends and how many seconds it took are left in NAME.log and NAME.end.
stage() {
  local name=$1 begun=$SECONDS code=0
  shift
  "$@" >"$results/$name.log" 2>&1 || code=$?
  printf '%s %s\n' "$code" "$((SECONDS - begun))" >"$results/$name.end"
}

# ended NAME: shows what a stage said; fails where it failed.
ended() {
  local code seconds
  read -r code seconds <"$results/$1.end"
  times+=("$1" "$seconds")
  printf '\n== %s (%ss)\n' "$1" "$seconds"
  # The names of the thousands that passed tell nobody anything; what failed is shown whole.
  grep -vE '^ *Passed |^\[xUnit.net|^\{"Timestamp"|^Ok, passed [0-9]+ tests' "$results/$1.log" || true
  return "$code"
}

tests() {
  stage "$1" dotnet test "tests/WageSupervision.$1.Tests" --no-build -c Release --nologo --results-directory "$results" \
    --logger "trx;LogFileName=$1.trx" --logger 'console;verbosity=normal'
}

# An attribute of the result file's <Counters> element.
counter() { sed -n "s/.*<Counters [^>]*\b$2=\"\([0-9]*\)\".*/\1/p" "$results/$1.trx"; }

# tested NAME: as ended, and counts; a project that ran no test has failed.
tested() {
  ended "$1" || status=1
  if [[ ! -s $results/$1.trx || $(counter "$1" executed) == 0 ]]; then
    say "$1 ran no test"
    failed=$((failed + 1)) status=1
    return
  fi
  passed=$((passed + $(counter "$1" passed)))
  failed=$((failed + $(counter "$1" failed)))
  skipped=$((skipped + $(counter "$1" total) - $(counter "$1" executed)))
}

# Locked: a package that is not the one in the lock file stops here.
stage restore dotnet restore "${what[@]}" --locked-mode -v quiet
ended restore

# Warnings are errors (Directory.Build.props), code style among them.
stage build dotnet build "${what[@]}" --no-restore -c Release --nologo -v quiet
ended build

if ((${#what[@]})); then
  tests Domain
  tested Domain
else
  # Beside the web tests, which at times wait for their database; each project brings a PostgreSQL of its own.
  { stage format dotnet format whitespace --verify-no-changes --no-restore; tests Domain; } &
  tests Web
  wait
  ended format || status=1
  tested Domain
  tested Web
  # By itself: two lanes of it keep two cores busy.
  tests Browser
  tested Browser
fi

# A stage that broke off without a failed test is a failure all the same.
if ((status && !failed)); then failed=1; fi
printf '\n%-8s %7s\n' stage seconds
printf '%-8s %7s\n' "${times[@]}" total "$SECONDS"
printf '\n'
if ((skipped)); then
  say "$passed passed, $failed failed, $skipped skipped"
else
  say "$passed passed, $failed failed"
fi
((failed == 0))

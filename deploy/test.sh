#!/usr/bin/env bash
# Restores, builds and tests everything, installing what the tests need. Ends with one line "N passed, N failed".
set -euo pipefail
exec </dev/null

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo=$(dirname "$here")
# shellcheck source=deploy/lib.sh
source "$here/lib.sh"

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
ensure_home "$results/home"

install_missing postgresql chromium fonts-wqy-microhei
require_sdk "$repo"
cd "$repo"

step() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; }

# Locked: a package that is not the one in the lock file stops here.
step restore
dotnet restore --locked-mode -v quiet

# Warnings are errors (Directory.Build.props), code style among them.
step build
dotnet build --no-restore -c Release --nologo -v quiet

step format
dotnet format whitespace --verify-no-changes --no-restore

passed=0 failed=0 skipped=0 status=0
# An attribute of the result file's <Counters> element.
counter() { sed -n "s/.*<Counters [^>]*\b$2=\"\([0-9]*\)\".*/\1/p" "$1"; }

# One after the other: they share two cores and each brings its own PostgreSQL.
for project in WageSupervision.Domain.Tests WageSupervision.Web.Tests WageSupervision.Browser.Tests; do
  step "$project"
  dotnet test "tests/$project" --no-build -c Release --nologo --results-directory "$results" \
    --logger "trx;LogFileName=$project.trx" --logger 'console;verbosity=normal' >"$results/$project.log" 2>&1 || status=1
  # The names of the hundreds that passed tell nobody anything; what failed is shown whole.
  grep -vE '^ *Passed |^\[xUnit.net|^\{"Timestamp"|^Ok, passed [0-9]+ tests' "$results/$project.log" || true
  trx=$results/$project.trx
  if [[ ! -s $trx || $(counter "$trx" executed) == 0 ]]; then
    say "$project ran no test"
    failed=$((failed + 1)) status=1
    continue
  fi
  passed=$((passed + $(counter "$trx" passed)))
  failed=$((failed + $(counter "$trx" failed)))
  skipped=$((skipped + $(counter "$trx" total) - $(counter "$trx" executed)))
done

# A runner that broke off without a failed test is a failure all the same.
if ((status && !failed)); then failed=1; fi
step total
if ((skipped)); then
  say "$passed passed, $failed failed, $skipped skipped"
else
  say "$passed passed, $failed failed"
fi
((failed == 0))

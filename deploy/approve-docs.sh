#!/usr/bin/env bash
# Writes the pages of docs/regulation anew from the code (coverage.md, parameters.md, rules/). Read the differences before committing.
set -euo pipefail
exec </dev/null

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repo=$(dirname "$here")
# shellcheck source=deploy/lib.sh
source "$here/lib.sh"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ensure_home "$scratch"
require_sdk "$repo"
cd "$repo"

APPROVE_DOCS=1 dotnet test tests/WageSupervision.Domain.Tests -c Release --nologo -v quiet --filter "FullyQualifiedName~ApprovedDocsTests|FullyQualifiedName~InterpretationsTests"
git status --short -- docs/regulation src/WageSupervision.Domain/Regulation

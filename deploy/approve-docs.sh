#!/usr/bin/env bash
# Writes the pages of docs/regulation (coverage.md, parameters.md, rules/) and docs/procedure.md anew from the code. Read the differences before committing.
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

APPROVE_DOCS=1 dotnet test tests/WageSupervision.Domain.Tests -c Release --nologo -v quiet --filter "FullyQualifiedName~ApprovedDocsTests|FullyQualifiedName~ProcedureDocTests|FullyQualifiedName~InterpretationsTests"
git status --short -- docs/regulation docs/procedure.md src/WageSupervision.Domain/Law

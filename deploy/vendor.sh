#!/usr/bin/env bash
# Refreshes the front-end files under src/WageSupervision.Web/wwwroot/lib from npm, by pinned version,
# and verifies each against the SHA-256 below. Only a maintainer who changes a version needs this: the files are committed.
#
#   deploy/vendor.sh            fetch, verify, write
#   deploy/vendor.sh --check    verify what is committed, without the network
#   deploy/vendor.sh --hashes   fetch, write, print the hashes to pin after a version was changed
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lib=$(cd "$here/.." && pwd)/src/WageSupervision.Web/wwwroot/lib
mode=${1:-}

bootstrap=5.3.9
htmx=4.0.1
echarts=6.1.0
icons=3.51.0

# Only what the pages use: one file for the browser to fetch, one list for us to read. "name=file" where the two differ.
symbols=(
  search calculator file-upload scale gavel users building circle-check circle-dashed download printer login
  logout user coin receipt shield-check message-report stamp=rubber-stamp pencil plus contrast text-size copy
  history eye bell list-check
)

# sha256, file, package, version, licence, source inside the package
table() {
  cat <<ROWS
06395d93f5adbc0593ed84544eb043fa32ab8619c6b7195e803e119f5b9f3672 bootstrap/bootstrap.min.css bootstrap $bootstrap MIT dist/css/bootstrap.min.css
a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130 htmx/htmx.min.js htmx.org $htmx 0BSD dist/htmx.min.js
5eef51bee09fb9cc234c4179a58ae0150126f49f88c992efe2d6bca81d8dd03b echarts/echarts.simple.min.js echarts $echarts Apache-2.0 dist/echarts.simple.min.js
be8a16f3d11b72a106b6862ba5a2ce1aecd0df3a2e4d1fdcd0bb08dc9738926b tabler-icons/icons.svg @tabler/icons $icons MIT icons/outline/*.svg
ROWS
}

verify() {
  local failed=0 sum file rest
  while read -r sum file rest; do
    if ! printf '%s  %s\n' "$sum" "$lib/$file" | sha256sum --check --status; then
      echo "wwwroot/lib/$file is not the pinned file" >&2
      failed=1
    fi
  done < <(table)
  return $failed
}

if [[ $mode == --check ]]; then
  verify
  echo "wwwroot/lib: every file is the pinned one"
  exit 0
fi

command -v npm >/dev/null || { echo "vendor.sh needs npm (Debian: apt-get install npm)" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# No install scripts: we want files, not programs. npm itself checks the registry's integrity hash of each package.
(cd "$work" && npm install --ignore-scripts --no-audit --no-fund --no-save --silent \
  "bootstrap@$bootstrap" "htmx.org@$htmx" "echarts@$echarts" "@tabler/icons@$icons")
modules=$work/node_modules
mkdir -p "$lib"/{bootstrap,htmx,echarts,tabler-icons}

# The source maps are not shipped; a reference to one would only be a 404 in the browser's tools.
sed -E '/^\/\*# sourceMappingURL=.*\*\/$/d' "$modules/bootstrap/dist/css/bootstrap.min.css" > "$lib/bootstrap/bootstrap.min.css"
sed -E '/^\/\/# sourceMappingURL=/d' "$modules/htmx.org/dist/htmx.min.js" > "$lib/htmx/htmx.min.js"
cp "$modules/echarts/dist/echarts.simple.min.js" "$lib/echarts/echarts.simple.min.js"
cp "$modules/bootstrap/LICENSE" "$lib/bootstrap/LICENSE"
cp "$modules/htmx.org/LICENSE" "$lib/htmx/LICENSE"
cp "$modules/echarts/LICENSE" "$modules/echarts/NOTICE" "$lib/echarts/"
cp "$modules/@tabler/icons/LICENSE" "$lib/tabler-icons/LICENSE"

{
  echo '<svg xmlns="http://www.w3.org/2000/svg">'
  for symbol in "${symbols[@]}"; do
    name=${symbol%%=*} file=${symbol##*=}
    # The drawing without its <svg> shell, on one line.
    drawing=$(sed -n '/^>/,/<\/svg>/p' "$modules/@tabler/icons/icons/outline/$file.svg" | sed -e '1d' -e '/<\/svg>/d' -e 's/^ *//' -e '/d="M0 0h24v24H0z"/d' | tr -d '\n')
    [[ -n $drawing ]] || { echo "no drawing in $file.svg" >&2; exit 1; }
    printf '<symbol id="%s" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">%s</symbol>\n' "$name" "$drawing"
  done
  echo '</svg>'
} > "$lib/tabler-icons/icons.svg"
chmod -R u=rwX,go=rX "$lib"

if [[ $mode == --hashes ]]; then
  while read -r _ file _; do sha256sum "$lib/$file" | sed "s#$lib/##"; done < <(table)
  exit 0
fi
verify

{
  cat <<'HEAD'
# wwwroot/lib

Front-end files of others, committed as they are so that the portal starts without npm and without a content network (docs/adr/0007). Written by `deploy/vendor.sh`, which pins the versions and the hashes; don't edit by hand. Each licence stands beside its files.

| file | package | version | licence | source in the package | sha256 |
|---|---|---|---|---|---|
HEAD
  while read -r sum file package version licence source; do
    echo "| \`$file\` | $package | $version | $licence | \`$source\` | \`$sum\` |"
  done < <(table)
  cat <<'TAIL'

- `bootstrap.min.css`, `htmx.min.js`: without their `sourceMappingURL` line.
- `echarts.simple.min.js`: the smallest build published: line, bar, pie, grid, aria, dataset, canvas. No tooltip and no legend: values stand in labels and in the table beside the chart.
- `icons.svg`: a sprite of the outline icons in use: `<svg class="icon" aria-hidden="true"><use href="/lib/tabler-icons/icons.svg#search"></use></svg>`. `stamp` is the package's `rubber-stamp`.
TAIL
} > "$lib/README.md"
echo "wwwroot/lib refreshed and verified"

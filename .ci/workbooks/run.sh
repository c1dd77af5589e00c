#!/usr/bin/env bash
# A roster as another program (openpyxl) writes it, worked through as a workbook: what that program reads of the result is
# what `npm run batch` writes as CSV, cell for cell, and the lists of the template are there.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=$(bash .ci/python-tool.sh openpyxl 3.1.5 | tail -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm run --silent roster -- --rows "${1:-2000}" --out "$work/roster.csv"
"$python/bin/python" .ci/workbooks/compare.py write "$work/roster.csv" "$work/roster.xlsx"
for kind in csv xlsx; do # Some rows have faults: 1.
  npm run --silent batch -- "$work/roster.$kind" --as-of 2026-11-24 >"$work/log" || [ $? -eq 1 ] || { cat "$work/log"; exit 1; }
done
"$python/bin/python" .ci/workbooks/compare.py compare "$work/roster.result.csv" "$work/roster.result.xlsx"
(cd "$work" && INIT_CWD="$work" node "$OLDPWD/dist/batch/start.mjs" --template >/dev/null)
"$python/bin/python" .ci/workbooks/compare.py template "$work/roster-template.xlsx"

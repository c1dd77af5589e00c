#!/usr/bin/env bash
# Schemathesis against `npm start` on a free port and a fresh data folder: no 5xx, and no answer outside its schema, with
# a status that is not declared, of another media type, or to input that its schema forbids.
#   run.sh [EXAMPLES for each route]
set -euo pipefail
cd "$(dirname "$0")/../.."
tool=$(bash .ci/python-tool.sh schemathesis 4.32.5 | tail -n 1)
data=$(mktemp -d)
PORT=0 DATA_DIR="$data/store" node_modules/.bin/node infra/local/start.ts >"$data/output" 2>&1 < /dev/null &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$data"' EXIT
for _ in $(seq 600); do
  grep -q 'Example' "$data/output" && break
  kill -0 $server || { cat "$data/output"; exit 1; }
  sleep 0.2
done
origin=$(sed -n 's|.*\(http://localhost:[0-9]*\)/$|\1|p' "$data/output" | head -n 1)
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,negative_data_rejection
"$tool/bin/schemathesis" run "$origin/v1/openapi.json" \
  --checks "$checks" --max-examples "${1:-15}" --phases examples,coverage,fuzzing \
  --request-timeout 20 --generation-database none --seed 1 --no-color

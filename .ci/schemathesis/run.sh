#!/usr/bin/env bash
# Schemathesis against `npm start` on a free port and a fresh data folder: no 5xx, and no answer outside its schema, with
# a status that is not declared, of another media type, or to input that its schema forbids.
# Each request carries the development key of a partner and the token of an officer, so that all routes are reached.
#   run.sh [EXAMPLES for each route]
set -euo pipefail
cd "$(dirname "$0")/../.."
tool=$(bash .ci/python-tool.sh schemathesis 4.32.5 | tail -n 1)
data=$(mktemp -d)
PORT=0 DATA_DIR="$data/store" node_modules/.bin/node tools/local/start.ts >"$data/output" 2>&1 < /dev/null &
server=$!
# A caller may have five batches open, and nothing here uploads a roster: without this all further calls would only see 429.
# The server may write there in the very moment: then the next turn removes it.
while sleep 0.02; do rm -rf "$data/store/batches/objects/slots" 2>/dev/null || true; done &
places=$!
trap 'kill $places $server 2>/dev/null; wait $places $server 2>/dev/null; rm -rf "$data"' EXIT
for _ in $(seq 600); do
  grep -q 'Example' "$data/output" && break
  kill -0 $server || { cat "$data/output"; exit 1; }
  sleep 0.2
done
origin=$(sed -n 's|.*\(http://localhost:[0-9]*\)/$|\1|p' "$data/output" | head -n 1)
token=$(curl --silent --fail -d grant_type=client_credentials -d role=officer -d office=370322 \
  "$origin/development-issuer/token" | sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p')
[ -n "$token" ] || { echo 'the development issuer gave no token'; exit 1; }
saved_id() {
  curl --silent --fail -H 'Content-Type: application/json' -d '{"facts":{"birthMonth":"1985-03"}}' "$origin/v1/assessments" |
    sed -n 's/^{"id":"\([^"]*\)".*/\1/p'
}
DELETED_ID=$(saved_id)
kept=$(curl --silent --fail -H 'Content-Type: application/json' -d '{"facts":{"birthMonth":"1985-03"}}' "$origin/v1/assessments")
KEPT_ID=$(sed -n 's/^{"id":"\([^"]*\)".*/\1/p' <<<"$kept")
code=$(sed -n 's/.*"pickupCode":"\([^"]*\)".*/\1/p' <<<"$kept")
HANDLE=$(curl --silent --fail -H "Authorization: Bearer $token" "$origin/v1/counter/assessments?pickupCode=$code" |
  sed -n 's/.*"handle":"\([^"]*\)".*/\1/p')
[ -n "$HANDLE" ] || { echo 'the counter gave no handle'; exit 1; }
export KEPT_ID DELETED_ID HANDLE
config="$PWD/.ci/schemathesis/schemathesis.toml"
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,negative_data_rejection
cd "$data" # Where it leaves what it found.
"$tool/bin/schemathesis" --config-file "$config" run "$origin/v1/openapi.json" \
  --header "Authorization: Bearer $token" --header 'X-Api-Key: lingbao-development-key' \
  --checks "$checks" --max-examples "${1:-15}" --phases examples,coverage,fuzzing \
  --request-timeout 20 --generation-database none --seed 1 --no-color

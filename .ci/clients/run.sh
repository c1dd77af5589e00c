#!/usr/bin/env bash
# Clients for Python, Go and Java, made of /v1/openapi.json by the generators that partners use: each is built, asks the
# running server ten times, has a roster of 1,000 rows worked through, and prints what ten-calls.txt says. Spectral and Redocly read the document without a word.
# (The client for TypeScript: npm run test:client.)
set -euo pipefail
cd "$(dirname "$0")/../.."
here="$PWD/.ci/clients"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/lingbao"
work=$(mktemp -d)
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' EXIT

need() { # PROGRAM PACKAGE of Debian
  command -v "$1" >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends "$2"; } >&2
}
# Where Go installs itself: what Debian has beside it may be too old for the generator.
PATH="/usr/local/go/bin:$PATH"
need go golang-go
need java openjdk-17-jdk-headless
need mvn maven

PORT=0 DATA_DIR="$work/store" node_modules/.bin/node tools/local/start.ts >"$work/output" 2>&1 < /dev/null &
server=$!
for _ in $(seq 600); do
  grep -q 'Example' "$work/output" && break
  kill -0 $server || { cat "$work/output"; exit 1; }
  sleep 0.2
done
origin=$(sed -n 's|.*\(http://localhost:[0-9]*\)/$|\1|p' "$work/output" | head -n 1)
key=lingbao-development-key
document="$work/openapi.json"
curl --silent --fail "$origin/v1/openapi.json" >"$document"
echo "openapi.json: $(wc -c <"$document") bytes"

npm run --silent roster -- --rows 1000 --out "$work/roster.csv"
# Some of its rows have faults: 1.
npm run --silent batch -- "$work/roster.csv" --as-of 2026-11-24 --out "$work/wanted.csv" >"$work/batch.log" || [ $? -eq 1 ]

held() { # NAME, and on standard input what its client printed
  diff "$here/ten-calls.txt" - || { echo "$1: not what ten-calls.txt says"; exit 1; }
  cmp "$work/wanted.csv" "$work/result.csv" || { echo "$1: not the result of npm run batch"; exit 1; }
  rm "$work/result.csv"
  echo "$1: ten calls and a batch as they should be"
}

npx --yes @stoplight/spectral-cli@6.16.3 lint --fail-severity hint --ruleset "$here/spectral.yaml" "$document"
REDOCLY_TELEMETRY=off npx --yes @redocly/cli@2.77.0 lint --extends recommended-strict "$document"

python=$(bash .ci/python-tool.sh openapi-python-client 0.29.1 | tail -n 1)
"$python/bin/openapi-python-client" generate --path "$document" --output-path "$work/python" --meta poetry \
  --config "$here/python/config.yaml" --fail-on-warning
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "$work/python"
"$work/venv/bin/python" "$here/python/ask.py" "$origin" $key "$work/roster.csv" "$work/result.csv" | held Python

mkdir -p "$work/go/lingbao"
[ -x "$cache/oapi-codegen-2.8.2/oapi-codegen" ] ||
  GOBIN="$cache/oapi-codegen-2.8.2" go install github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2
"$cache/oapi-codegen-2.8.2/oapi-codegen" -generate types,client -package lingbao -o "$work/go/lingbao/lingbao.go" "$document"
cp "$here/go/main.go" "$work/go"
(
  cd "$work/go"
  go mod init lingbao.example/client
  go get github.com/oapi-codegen/runtime@v1.9.0
  go mod tidy
  go build -o client .
) >"$work/go.log" 2>&1 || { cat "$work/go.log"; exit 1; }
"$work/go/client" "$origin" $key "$work/roster.csv" "$work/result.csv" | held Go

jar="$cache/openapi-generator/openapi-generator-cli-7.25.0.jar"
[ -e "$jar" ] ||
  mvn --quiet --batch-mode dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 -DoutputDirectory="${jar%/*}"
# Members of later releases are read past. An empty list says "none of them": what is not told has to be left out.
java -jar "$jar" generate --input-spec "$document" --generator-name java --output "$work/java" \
  --additional-properties=invokerPackage=lingbao,apiPackage=lingbao.api,modelPackage=lingbao.model,containerDefaultToNull=true,disallowAdditionalPropertiesIfNotPresent=false,openApiNullable=false \
  --global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false >"$work/java.log" 2>&1 || { cat "$work/java.log"; exit 1; }
cp "$here/java/Ask.java" "$work/java/src/main/java"
(
  cd "$work/java"
  mvn --quiet --batch-mode -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package
)
java -classpath "$work/java/target/classes:$work/java/target/lib/*" Ask "$origin" $key "$work/roster.csv" "$work/result.csv" | held Java

#!/usr/bin/env bash
# Installs DynamoDB Local (1.25.1, with SQLite for Linux, macOS and Windows) into the cache, and Java where there is
# none. The last line printed is the folder of DynamoDBLocal.jar. AWS's licence allows it for development and tests;
# it is never part of what we ship.
set -euo pipefail
version=2.9.30
sha256=3503ffac19f183407909fecdacf4db51ab1fdad1da7b2f177016670b2d80e4b9
folder="${XDG_CACHE_HOME:-$HOME/.cache}/lingbao/amplify-dynamodb-simulator-$version"

if ! command -v java >/dev/null; then
  { apt-get update && apt-get install --yes --no-install-recommends openjdk-17-jre-headless; } >&2
fi

[ -d "$folder" ] || "$(dirname "$0")/../npm-tarball.sh" amplify-dynamodb-simulator "$version" "$sha256" "$folder"
echo "$folder/emulator"

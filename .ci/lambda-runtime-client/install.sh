#!/usr/bin/env bash
# Installs the runtime client that Lambda's Node runtimes are made of, with its native part, into the cache. The last
# line printed is the folder of its index.mjs.
#
# It is no dependency of package.json: it compiles curl when it is installed, and where there is no cmake that fails
# the whole `npm ci` of npm 10, which does not know `allowScripts`.
set -euo pipefail
client=4.0.2
client_sha256=28e042f42f6da655e72eef9190e4ab566141d2eccc5408429642a730b10b4646
addon_api=8.9.2
addon_api_sha256=4cd65698541b19a33f798f1dc25c02c6ed1c9d7749b8824b1a1ccecdd197c8ea
headers=1.9.0
headers_sha256=6cbfac49542194ae2c8f1dee5fa2dc00d66bec9cbf3b59e3a4e5f16d14eb0d19

cache="${XDG_CACHE_HOME:-$HOME/.cache}/lingbao"
folder="$cache/aws-lambda-ric-$client"
tarball=$(cd "$(dirname "$0")/.." && pwd)/npm-tarball.sh

if [ ! -f "$folder/rapid-client.node" ]; then
  for tool in cmake g++ make xz; do
    command -v "$tool" >/dev/null && continue
    { apt-get update && apt-get install --yes --no-install-recommends cmake g++ make xz-utils; } >&2
    break
  done

  mkdir -p "$cache"
  work=$(mktemp -d "$cache/build.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  "$tarball" aws-lambda-ric "$client" "$client_sha256" "$work/client"
  "$tarball" node-addon-api "$addon_api" "$addon_api_sha256" "$work/addon-api"
  "$tarball" node-api-headers "$headers" "$headers_sha256" "$work/headers"
  cd "$work/client"

  # The package's own script builds curl and AWS's C++ client from the sources it brings.
  sh scripts/preinstall.sh >"$work/build.log" 2>&1 || { tail -n 40 "$work/build.log" >&2; exit 1; }

  # In place of node-gyp, which would download the headers of Node. The addon includes three of them without using
  # anything they declare; Node-API is all it needs, and that is the same in every version.
  mkdir "$work/unused"
  touch "$work/unused/node.h" "$work/unused/uv.h" "$work/unused/v8.h"
  g++ -std=c++17 -O3 -fPIC -shared -fvisibility=hidden -DNODE_ADDON_API_CPP_EXCEPTIONS \
    -I"$work/unused" -I"$work/addon-api" -I"$work/headers/include" -Ideps/artifacts/include \
    src/native/rapid-client.cc deps/artifacts/lib/libaws-lambda-runtime.a deps/artifacts/lib/libcurl.a -pthread \
    -o rapid-client.node

  rm -rf deps "$folder"
  mv "$work/client" "$folder"
fi
echo "$folder"

#!/usr/bin/env bash
# Installs a tool of PyPI into a virtual environment in the cache, and prints the environment's folder last:
#   python-tool.sh NAME VERSION
set -euo pipefail
name=$1 version=$2
folder="${XDG_CACHE_HOME:-$HOME/.cache}/lingbao/$name-$version"

if ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
  { apt-get update && apt-get install --yes --no-install-recommends python3 python3-venv; } >&2
fi
if [ ! -e "$folder/complete" ]; then
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check "$name==$version" >&2
  touch "$folder/complete"
fi
echo "$folder"

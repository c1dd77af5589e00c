#!/usr/bin/env bash
# Unpacks one package of the npm registry, without its dependencies and without running its scripts:
#   npm-tarball.sh NAME VERSION SHA256 FOLDER
# FOLDER appears whole or not at all.
set -euo pipefail
name=$1 version=$2 sha256=$3 folder=$4

mkdir -p "$(dirname "$folder")"
work=$(mktemp -d "$folder.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"

file=$(npm pack --silent "$name@$version")
echo "$sha256  $file" | sha256sum --check --quiet
tar -xzf "$file" --no-same-owner
rm -rf "$folder"
mv package "$folder"

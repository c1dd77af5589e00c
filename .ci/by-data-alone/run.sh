#!/usr/bin/env bash
# The law is changed by data alone: in a clone of HEAD the files of shared/law are edited as an officer would edit them
# (edits.ts); `npm run check` has to stay green, and to leave nothing changed but data and generated documents; what was
# entered has to be what is answered (ask.ts).
#   run.sh [PATH...]   with paths, vitest on them in place of the whole check
# KEEP=1 leaves the clone, and says where.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
clone=$(mktemp -d)
trap '[ -n "${KEEP:-}" ] && echo "$clone" || rm -rf "$clone"' EXIT

git clone --quiet "$root" "$clone"
# Links to the same files: some tools look for their package beside the real path of node_modules.
cp -al "$root/node_modules" "$clone/node_modules" 2>/dev/null || ln -sfn "$root/node_modules" "$clone/node_modules"
cd "$clone"
export PATH="$clone/node_modules/.bin:$PATH"
node .ci/by-data-alone/edits.ts

if [ $# -gt 0 ]; then
  npm run --silent documents
  npm run --silent parameters:check
  vitest run --maxWorkers=1 --reporter=dot "$@"
else
  npm run check
fi

echo '--- what it answers'
node .ci/by-data-alone/ask.ts

echo '--- what has changed'
git status --porcelain
others=$(git status --porcelain --untracked-files=all | cut -c 4- | grep -Ev '^(shared/law/.+\.json|docs/(correctness|whose-figures)\.md)$' || true)
[ -z "$others" ] || { printf 'changed beside data and generated documents:\n%s\n' "$others"; exit 1; }

#!/usr/bin/env bash
# The bureau's own web server, with the configuration of infra/nginx.ts, before the local server: tests/nginx.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v nginx > /dev/null || { apt-get update && apt-get install --yes --no-install-recommends nginx-light; }
npm run --silent test:nginx

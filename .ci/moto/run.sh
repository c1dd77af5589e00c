#!/usr/bin/env bash
# The stacks of cdk.out (`npm run synth`) in moto, and the bundles of dist against what it made: tests/moto.
set -euo pipefail
cd "$(dirname "$0")/../.."
npm run --silent test:moto

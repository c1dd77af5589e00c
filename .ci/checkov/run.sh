#!/usr/bin/env bash
# checkov on the templates in cdk.out (`npm run synth`). What is accepted stands beside its resource: infra/constructs/accept.ts.
set -euo pipefail
cd "$(dirname "$0")/../.."
tool=$(bash .ci/python-tool.sh checkov 3.3.30 | tail -n 1)
for template in cdk.out/*/Lingbao-*.template.json; do
  echo "checkov $template"
  "$tool/bin/checkov" --quiet --compact --skip-download --framework cloudformation --file "$template"
done

#!/usr/bin/env bash
# cfn-lint on the templates in cdk.out (`npm run synth`), each against the region it is for.
set -euo pipefail
cd "$(dirname "$0")/../.."
# W3005: CDK adds a dependency on a function's role that its reference to it implies already; it does no harm.
tool=$(bash .ci/python-tool.sh cfn-lint 1.58.0 | tail -n 1)
for template in cdk.out/*/Lingbao-*.template.json; do
  name=$(basename "$template" .template.json)
  region=$(node -p "require('./infra/environments/${name#Lingbao-}.json').region")
  echo "cfn-lint $template ($region)"
  "$tool/bin/cfn-lint" --regions "$region" --ignore-checks W3005 --template "$template"
done

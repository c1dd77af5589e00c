#!/usr/bin/env bash
# Installs moto, an emulator of AWS, and prints its folder last. CI only: nothing of the project imports it.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash .ci/python-tool.sh 'moto[server,apigateway,cloudformation,dynamodb,events,s3,stepfunctions]' 5.2.5

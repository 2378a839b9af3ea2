#!/usr/bin/env bash
# Fetches the register of areas named in package-lock.json, unless it is already here, and packs it:
# build.sh <folder for national.bin>
set -euo pipefail
cd "$(dirname "$0")"
[ package-lock.json -ot node_modules/.package-lock.json ] ||
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
[ node_modules/.package-lock.json -ot "$1/national.bin" ] && [ pack.mjs -ot "$1/national.bin" ] ||
  node pack.mjs node_modules/idn-area-data/data "$1/national.bin"

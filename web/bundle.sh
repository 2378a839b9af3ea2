#!/usr/bin/env bash
# Bundles the browser side into the folder given. Installs packages only when the lock file changed.
set -euo pipefail
out=$1
mkdir -p "$out"
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ "$(cat node_modules/.petadaya-lock 2>/dev/null)" != "$lock" ]; then
  npm ci --no-audit --no-fund
  echo "$lock" > node_modules/.petadaya-lock
fi
node build.mjs "$out"

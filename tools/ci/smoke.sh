#!/usr/bin/env bash
# Whether a release works, once it is up: `smoke.sh NAME`. The app itself, and a person's way through the whole product.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

name=${1:?which release}
check_release "$name"

# On a new cluster one release comes after the other: what is not there yet cannot be tried. Whichever comes last finds all of it.
is_deployed() { helm_ask history "$1" -n "$NAMESPACE" -o json 2>/dev/null | grep -q '"status":"deployed"'; }
there=() missing=() words=()
for app in "${APPS[@]}"; do
  if is_deployed "$app"; then there+=("$app"); else missing+=("$app"); fi
done
if is_app "$name"; then there=("$name"); fi
if [ ${#there[@]} -eq 0 ]; then
  say 'No app is on this cluster yet: there is nothing to try.'
  exit 0
fi
for app in "${there[@]}"; do words+=(--app "$app"); done
if [ ${#missing[@]} -gt 0 ]; then
  say "Not there yet: ${missing[*]}. So this tries ${there[*]}, and not the way through all of them."
  words+=(--no-flow)
fi
exec "$ROOT/deploy/oke/verify-deployment.sh" "${words[@]}"

#!/usr/bin/env bash
# Whether a release works, once it is up: `smoke.sh NAME`. The app itself, and a person's way through the whole product.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

name=${1:?which release}
check_release "$name"
if is_app "$name"; then exec "$ROOT/deploy/oke/verify-deployment.sh" --app "$name"; fi
exec "$ROOT/deploy/oke/verify-deployment.sh"

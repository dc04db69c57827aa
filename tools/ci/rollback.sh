#!/usr/bin/env bash
# What the pipeline does when a release is up and does not work: `rollback.sh NAME PREVIOUS`, PREVIOUS as release.sh found it.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

name=${1:?which release} previous=${2:-}
check_release "$name"
if [ -z "$previous" ]; then
  warn "$name had no revision before this one: it stays, to be looked at."
  exit 0
fi
rollback_release "$name" "$previous"
"$ROOT/tools/ci/smoke.sh" "$name"

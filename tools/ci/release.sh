#!/usr/bin/env bash
# One release of the pipeline: `release.sh NAME`. IMAGE=true takes the image REGISTRY-NAME:TAG, else it keeps the one it has.
# Writes the revision that ran before to GITHUB_OUTPUT, for rollback.sh.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

name=${1:?which release}
check_release "$name"
if ! helm_ask status dapr -n dapr-system >/dev/null 2>&1; then
  say 'There is nothing on this cluster yet: what the apps need comes first.'
  "$ROOT/deploy/oke/deploy-oke.sh" --prepare
fi
previous=$(deployed_revision "$name")
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "previous=$previous" >>"$GITHUB_OUTPUT"; fi
if [ -z "$previous" ]; then
  case $name in
    backing) say 'backing is not installed here: broker and database are elsewhere.' && exit 0 ;;
    monitoring) say 'monitoring is not installed here: deploy/oke/deploy-oke.sh --monitoring does it.' && exit 0 ;;
  esac
fi
words=(--only "$name" --skip-verify)
if [ "${IMAGE:-false}" = true ]; then words+=(--registry "${REGISTRY:?}" --tag "${TAG:?}"); fi
if [ -n "$PULL_SECRET" ]; then words+=(--pull-secret "$PULL_SECRET"); fi
if [ -n "${MODEL_PROVIDER:-}" ]; then words+=(--model "$MODEL_PROVIDER"); fi
"$ROOT/deploy/oke/deploy-oke.sh" "${words[@]}"

#!/usr/bin/env bash
# One release back to an earlier revision; data and events stay as they are.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

HELP="deploy/oke/rollback.sh RELEASE [REVISION] [options]: to the revision before, or to the one named

  --list            the revisions of the release, change nothing
  --context NAME    of your kubeconfig, default the current one
  --namespace NAME  default errand
  --timeout TIME    default 5m
  --dry-run         print the command, change nothing
  --help            this text"

LIST=false WORDS=()
while [ $# -gt 0 ]; do
  case $1 in
    --context) CONTEXT=$(value_of "$@"); shift 2 ;;
    --namespace) NAMESPACE=$(value_of "$@"); shift 2 ;;
    --timeout) TIMEOUT=$(value_of "$@"); shift 2 ;;
    --list) LIST=true; shift ;;
    --dry-run) DRY_RUN=true; shift ;;
    --help) say "$HELP"; exit 0 ;;
    -*) usage_error "unknown option '$1'." ;;
    *) WORDS+=("$1"); shift ;;
  esac
done
if [ ${#WORDS[@]} -lt 1 ] || [ ${#WORDS[@]} -gt 2 ]; then usage_error 'name one release, and if wanted one revision.'; fi
case ${WORDS[1]:-1} in '' | *[!0-9]*) usage_error "revision '${WORDS[1]}' is not a number." ;; esac
check_release "${WORDS[0]}"
require_cluster

if [ "$LIST" = true ]; then
  helm_run history "${WORDS[0]}" -n "$(namespace_of "${WORDS[0]}")"
else
  rollback_release "${WORDS[@]}"
  say "${WORDS[0]} runs revision $(deployed_revision "${WORDS[0]}"), made of an earlier one."
fi

#!/usr/bin/env bash
# Whether a deployment works: pods, health, what each sidecar has loaded, topics, and one person's way from sign-up to the audit log.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"
# shellcheck source=deploy/oke/lib/checks.sh
. "$ROOT/deploy/oke/lib/checks.sh"

HELP="deploy/oke/verify-deployment.sh [options]: one line for each check, exit code 1 when one fails

  --context NAME    of your kubeconfig, default the current one
  --namespace NAME  default errand
  --app NAME        this app alone (repeatable), and the way through the page
  --url URL         the page's address, default a port-forward to the service chat-ui
  --flow-only       only the way through the page
  --no-flow         all but that
  --timeout TIME    for each roll-out, default 5m
  --settle SECONDS  for which a check is made again before it counts as failed, default 30
  --dry-run         say what would be checked
  --help            this text"

URL='' FLOW=true STATE=true ONLY=()
while [ $# -gt 0 ]; do
  case $1 in
    --context) CONTEXT=$(value_of "$@"); shift 2 ;;
    --namespace) NAMESPACE=$(value_of "$@"); shift 2 ;;
    --app) is_app "$(value_of "$@")" || usage_error "there is no app '$2'."; ONLY+=("$2"); shift 2 ;;
    --url) URL=$(value_of "$@"); shift 2 ;;
    --timeout) TIMEOUT=$(value_of "$@"); shift 2 ;;
    --flow-only) STATE=false; shift ;;
    --no-flow) FLOW=false; shift ;;
    --settle) SETTLE=$(value_of "$@"); shift 2 ;;
    --dry-run) DRY_RUN=true; shift ;;
    --help) say "$HELP"; exit 0 ;;
    *) usage_error "unknown option '$1'." ;;
  esac
done

check_app() {
  local app=$1 pod
  check_rollout "$app"
  check_pods "$app"
  for pod in $(pods_of "$app"); do
    check_health "$app" "$pod"
    check_sidecar "$app" "$pod"
    check_topics "$app" "$pod"
  done
}

check_flow() {
  if node "$ROOT/tools/ci/flow.mjs" --url "$1"; then ok 'sign-up, chat, event, audit'; else not_ok 'sign-up, chat, event, audit'; fi
}

# A free port of this machine to the page's service, for as long as the check takes.
flow_by_port_forward() {
  local said forward line url=''
  said=$(mktemp)
  kubectl_words
  "${KUBECTL[@]}" -n "$NAMESPACE" port-forward service/chat-ui :80 >"$said" 2>&1 &
  forward=$!
  # shellcheck disable=SC2064 # these, now
  trap "kill $forward 2>/dev/null || true; rm -f '$said'" EXIT
  for _ in $(seq 100); do
    line=$(grep -m1 -o '127.0.0.1:[0-9]*' "$said" || true)
    if [ -n "$line" ]; then url=http://$line && break; fi
    kill -0 "$forward" 2>/dev/null || break
    sleep 0.1
  done
  if [ -n "$url" ]; then check_flow "$url"; else not_ok 'the page by port-forward' "$(cat "$said")"; fi
  kill "$forward" 2>/dev/null || true
}

if [ ${#ONLY[@]} -gt 0 ]; then APPS=("${ONLY[@]}"); fi
require_cluster
need node 'Install Node 20.19 or newer: https://nodejs.org'
step 'Verify'
if is_dry; then
  say "would check ${APPS[*]}: roll-out, pods 2/2, health, components, subscriptions, topics; then sign-up -> chat -> event -> audit"
  exit 0
fi
if [ "$STATE" = true ]; then
  for name in "${APPS[@]}"; do check_app "$name"; done
fi
if [ "$FLOW" = true ]; then
  if [ -n "$URL" ]; then check_flow "$URL"; else flow_by_port_forward; fi
fi
[ ${#FAILED[@]} -eq 0 ] || die "${#FAILED[@]} checks failed: $(printf '%s; ' "${FAILED[@]}")" 'docs/oke-deployment.md, "When something is wrong", goes through them.'
say 'All checks passed.'

#!/usr/bin/env bash
# Dapr's control plane on a cluster: its own chart, pinned, without high availability, which the free tier has no room for.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

DAPR_VERSION=1.18.2
DASHBOARD_VERSION=0.15.0
CHARTS=https://dapr.github.io/helm-charts
DAPR_NAMESPACE=dapr-system

HELP="deploy/oke/dapr-init.sh [options]: installs or upgrades Dapr $DAPR_VERSION

  --context NAME    of your kubeconfig, default the current one
  --dashboard       Dapr's dashboard $DASHBOARD_VERSION too; it is reached by port-forward only
  --chart DIR       Dapr's chart from a folder instead of $CHARTS
  --namespace NAME  of the apps, default errand: only there pods get sidecars
  --set NAME=VALUE  another value of Dapr's chart (repeatable)
  --dry-run         print the commands, change nothing
  --help            this text"

CHART='' DASHBOARD=false APPS_NAMESPACE=errand SET=()
while [ $# -gt 0 ]; do
  case $1 in
    --context) CONTEXT=$(value_of "$@"); shift 2 ;;
    --chart) CHART=$(value_of "$@"); shift 2 ;;
    --set) SET+=(--set "$(value_of "$@")"); shift 2 ;;
    --dashboard) DASHBOARD=true; shift ;;
    --namespace) APPS_NAMESPACE=$(value_of "$@"); shift 2 ;;
    --dry-run) DRY_RUN=true; shift ;;
    --help) say "$HELP"; exit 0 ;;
    *) usage_error "unknown option '$1'." ;;
  esac
done
NAMESPACE=$DAPR_NAMESPACE

running_version() {
  ask get deployment dapr-operator --ignore-not-found -o 'jsonpath={.spec.template.spec.containers[0].image}' | sed 's/.*://'
}

# Helm installs a chart's CRDs, and never upgrades them. Only with another version: an operator puts the address of its webhook into them
# when it starts, and these have none.
upgrade_crds() {
  say "from $running: its resource definitions first"
  helm_ask show crds "${SOURCE[@]}" | kube apply --server-side --force-conflicts -f -
}

require_cluster
SOURCE=(dapr --repo "$CHARTS" --version "$DAPR_VERSION")
if [ -n "$CHART" ]; then SOURCE=("$CHART"); fi
if [ "$APPS_NAMESPACE" != errand ]; then
  # The values inject sidecars into pods of this one namespace.
  SET+=(--set "dapr_sidecar_injector.namespaceSelector.matchLabels.kubernetes\.io/metadata\.name=$APPS_NAMESPACE")
fi

step "Dapr $DAPR_VERSION"
ensure_namespace
running=$(running_version)
if [ -n "$running" ] && [ "$running" != "$DAPR_VERSION" ]; then upgrade_crds; fi
helm_run upgrade --install dapr "${SOURCE[@]}" -n "$DAPR_NAMESPACE" -f "$ROOT/deploy/helm/dapr-values.yaml" "${SET[@]}" --wait --timeout 10m

if [ "$DASHBOARD" = true ]; then
  step "Dapr's dashboard $DASHBOARD_VERSION"
  helm_run upgrade --install dapr-dashboard dapr-dashboard --repo "$CHARTS" --version "$DASHBOARD_VERSION" -n "$DAPR_NAMESPACE" --wait --timeout 5m
  say "Look at it: kubectl -n $DAPR_NAMESPACE port-forward service/dapr-dashboard 8081:8080, then http://localhost:8081"
fi
is_dry || say "Dapr $DAPR_VERSION runs in $DAPR_NAMESPACE."

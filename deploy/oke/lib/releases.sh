# shellcheck shell=bash
# Helm releases: which there are, in which order, and how one is upgraded. A release is called like its chart.

# Who is called before who calls. tools/ci/affected/releases.mjs has the same list; a test compares them.
APPS=(chat-api notification-svc recurring-svc audit-svc chat-ui)
VALUES=${VALUES:-oke}
REGISTRY=${REGISTRY:-}
TAG=${TAG:-}
PULL_SECRET=${PULL_SECRET:-}
TIMEOUT=${TIMEOUT:-5m}

# Optional: seeing what happens. In a namespace of its own, which the apps' network policies know.
MONITORING_NAMESPACE=monitoring
COLLECTOR=otel-collector.$MONITORING_NAMESPACE:4317

is_app() {
  local app
  for app in "${APPS[@]}"; do [ "$app" != "$1" ] || return 0; done
  return 1
}

check_release() {
  case $1 in backing | monitoring | dapr-resources) return 0 ;; esac
  is_app "$1" || die "there is no release '$1'." "Those of Errand: backing monitoring dapr-resources ${APPS[*]}"
}

namespace_of() { if [ "$1" = monitoring ]; then echo "$MONITORING_NAMESPACE"; else echo "$NAMESPACE"; fi; }

# The revision that runs, empty before the first.
deployed_revision() {
  { helm_ask history "$1" -n "$(namespace_of "$1")" -o json 2>/dev/null || true; } |
    node -e 'const all = JSON.parse(require("fs").readFileSync(0, "utf8") || "[]"); console.log(all.findLast((r) => r.status === "deployed")?.revision ?? "")'
}

# The image and tag that a release has now: one that changes only its chart keeps them.
deployed_image() {
  { helm_ask get values "$1" -n "$NAMESPACE" -o json 2>/dev/null || true; } |
    node -e 'const v = JSON.parse(require("fs").readFileSync(0, "utf8") || "null"); console.log(v?.image?.[process.argv[1]] ?? "")' "$2"
}

# Sets SETTINGS to what the deployment says of an app. Image: what was asked for, else what runs, else what the values file says.
app_settings() {
  local repository tag
  if [ -n "$REGISTRY" ]; then repository=$REGISTRY-$1; else repository=$(deployed_image "$1" repository); fi
  tag=${TAG:-$(deployed_image "$1" tag)}
  SETTINGS=()
  [ -z "$repository" ] || SETTINGS+=(--set "image.repository=$repository")
  [ -z "$tag" ] || SETTINGS+=(--set-string "image.tag=$tag")
  [ -z "$PULL_SECRET" ] || SETTINGS+=(--set "imagePullSecrets[0].name=$PULL_SECRET")
  [ "$1" != chat-api ] || model_access
  [ "$1" = chat-ui ] || [ -z "${EXTERNAL_PORTS:-}" ] || SETTINGS+=(--set "networkPolicy.externalPorts={$EXTERNAL_PORTS}")
}

# Sets SETTINGS to which of broker and database the cluster runs itself.
backing_settings() {
  SETTINGS=()
  [ "${BROKER:-in-cluster}" = in-cluster ] || SETTINGS+=(--set kafka.enabled=false)
  [ "${DATABASE:-in-cluster}" = in-cluster ] || SETTINGS+=(--set postgres.enabled=false)
}

# Once it was asked for, it stays.
with_monitoring() { [ "${MONITORING:-false}" = true ] || [ -n "$(deployed_revision monitoring)" ]; }

# Sets SETTINGS to where sidecars send their spans (to the collector, where there is one), and to the language model.
resources_settings() {
  SETTINGS=()
  ! with_monitoring || SETTINGS+=(--set "tracing.otel.endpointAddress=$COLLECTOR")
  model_settings
}

# upgrade_release NAME: all of it or nothing. A release that does not become ready is taken back by Helm itself.
upgrade_release() {
  local name=$1 chart=$ROOT/deploy/helm/$1 words
  check_release "$name"
  words=(upgrade --install "$name" "$chart" -n "$(namespace_of "$name")" --atomic --wait --timeout "$TIMEOUT" --history-max 10)
  [ ! -f "$chart/values-$VALUES.yaml" ] || words+=(-f "$chart/values-$VALUES.yaml")
  SETTINGS=()
  case $name in
    backing) backing_settings ;;
    # What was set of it by hand stays, such as a Grafana that is elsewhere.
    monitoring) SETTINGS=(--reset-then-reuse-values --create-namespace --set "namespaces.apps=$NAMESPACE") ;;
    dapr-resources) resources_settings ;;
    *) app_settings "$name" ;;
  esac
  helm_run "${words[@]}" "${SETTINGS[@]}" || release_failed "$name"
}

# Components, subscriptions, configurations and the Secrets they name are read by a sidecar when it starts. What changes one sets this.
SIDECARS_ARE_STALE=false

manifest_of() { helm_ask get manifest "$1" -n "$NAMESPACE" 2>/dev/null || true; }

upgrade_resources() {
  local before
  before=$(manifest_of dapr-resources)
  upgrade_release dapr-resources
  if [ -n "$before" ] && [ "$before" != "$(manifest_of dapr-resources)" ]; then SIDECARS_ARE_STALE=true; fi
}

# One app after the other: the nodes have room for one rolling update.
restart_stale_sidecars() {
  local app
  [ "$SIDECARS_ARE_STALE" = true ] || return 0
  step 'Restart: the sidecars read what has changed'
  for app in "${APPS[@]}"; do
    [ -n "$(ask get deployment "$app" --ignore-not-found -o name)" ] || continue
    kube rollout restart "deployment/$app"
    kube rollout status "deployment/$app" --timeout "$TIMEOUT"
  done
}

# Helm says that it waited in vain, not why: the cluster knows.
release_failed() {
  NAMESPACE=$(namespace_of "$1")
  warn "$1 did not become ready within $TIMEOUT; Helm has taken it back. What the cluster says:"
  ask get pods -l "app.kubernetes.io/instance=$1" -o wide >&2 || true
  ask get events --field-selector type=Warning --sort-by=.lastTimestamp 2>/dev/null | grep -F "/$1" | tail -n 10 >&2 || true
  is_app "$1" || die "the release $1 failed." "Logs: kubectl -n $NAMESPACE logs -l app.kubernetes.io/instance=$1 --prefix --tail=50"
  die "the release $1 failed." "Logs of the app: kubectl -n $NAMESPACE logs -l app.kubernetes.io/name=$1 -c app --tail=50" \
    "and of its sidecar: the same with -c daprd"
}

# rollback_release NAME [REVISION]: to the revision before the one that runs, or to the one named.
rollback_release() {
  check_release "$1"
  helm_run rollback "$1" ${2:+"$2"} -n "$(namespace_of "$1")" --wait --timeout "$TIMEOUT" --cleanup-on-fail
}

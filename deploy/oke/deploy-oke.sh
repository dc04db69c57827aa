#!/usr/bin/env bash
# The one command: a cluster if wanted, Dapr, secrets, broker and database, what the sidecars read, the apps, and the proof that it works.
# Run again it changes what differs. Any cluster of a kubeconfig will do: --values local for Minikube or kind.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

HELP="deploy/oke/deploy-oke.sh [options]: everything, in order

  where
  --context NAME     of your kubeconfig, default the current one
  --namespace NAME   default errand
  --with-cluster     make the OKE cluster first (cluster-setup.sh, terraform.tfvars)
  --values NAME      oke (default) or local: which values-NAME.yaml of each chart

  what
  --registry PREFIX  images are PREFIX-<app>, e.g. ghcr.io/OWNER/errand; default: what runs, else what the values say
  --tag TAG          tag of the images, e.g. a commit's SHA; default likewise
  --pull-secret NAME Secret for a private registry, which you have made in the namespace
  --prepare          all that comes before the apps, and no app
  --monitoring       collector, traces, Prometheus and Grafana too (deploy/helm/monitoring); later runs keep them
  --only A,B         these releases alone (backing, monitoring, dapr-resources, or an app), and neither Dapr nor secrets

  broker and database: what the Secrets say, else in-cluster
  --broker KIND      in-cluster, or external: KAFKA_BROKERS, KAFKA_USERNAME, KAFKA_PASSWORD of the environment
                     (KAFKA_SASL_MECHANISM, default SHA-256); Redpanda Cloud is one
  --database KIND    in-cluster, or external: POSTGRES_CONNECTION of the environment,
                     'host=… user=… password=… dbname=… sslmode=require'; Neon is one
  --skip-topics      the topics of an external broker are there

  language model of the chat: what was asked for before, else none (docs/assistant.md)
  --model NAME       none, anthropic, cohere, mistral, ollama or openai; its key is MODEL_API_KEY of the environment, once
  --model-name NAME  another model of the provider than deploy/dapr/models has
  --model-endpoint URL  another address, e.g. of your Ollama: http://ollama.ai.svc:11434/v1

  how
  --dapr-chart DIR   Dapr's chart from a folder
  --dashboard        Dapr's dashboard too
  --skip-dapr        Dapr is there
  --skip-verify      do not run verify-deployment.sh at the end
  --timeout TIME     for each release, default 5m
  --dry-run          print the commands, change nothing, ask no cluster
  --help             this text"

BROKER='' DATABASE='' ONLY='' PREPARE=false MONITORING=false WITH_CLUSTER=false TOPICS=true DAPR=true VERIFY=true DAPR_OPTIONS=()
while [ $# -gt 0 ]; do
  case $1 in
    --context) CONTEXT=$(value_of "$@"); shift 2 ;;
    --namespace) NAMESPACE=$(value_of "$@"); shift 2 ;;
    --values) VALUES=$(value_of "$@"); shift 2 ;;
    --registry) REGISTRY=$(value_of "$@"); shift 2 ;;
    --tag) TAG=$(value_of "$@"); shift 2 ;;
    --pull-secret) PULL_SECRET=$(value_of "$@"); shift 2 ;;
    --only) ONLY=$(value_of "$@"); shift 2 ;;
    --broker) BROKER=$(value_of "$@"); shift 2 ;;
    --database) DATABASE=$(value_of "$@"); shift 2 ;;
    --timeout) TIMEOUT=$(value_of "$@"); shift 2 ;;
    --dapr-chart) DAPR_OPTIONS+=(--chart "$(value_of "$@")"); shift 2 ;;
    --dashboard) DAPR_OPTIONS+=(--dashboard); shift ;;
    --monitoring) MONITORING=true; shift ;;
    --prepare) PREPARE=true; VERIFY=false; shift ;;
    --with-cluster) WITH_CLUSTER=true; shift ;;
    --model) MODEL=$(value_of "$@"); shift 2 ;;
    --model-name) MODEL_NAME=$(value_of "$@"); shift 2 ;;
    --model-endpoint) MODEL_ENDPOINT=$(value_of "$@"); shift 2 ;;
    --skip-topics) TOPICS=false; shift ;;
    --skip-dapr) DAPR=false; shift ;;
    --skip-verify) VERIFY=false; shift ;;
    --dry-run) DRY_RUN=true; shift ;;
    --help) say "$HELP"; exit 0 ;;
    *) usage_error "unknown option '$1'." ;;
  esac
done

check_options() {
  case $VALUES in oke | local) ;; *) usage_error "--values $VALUES: oke or local." ;; esac
  case $BROKER in '' | in-cluster | external) ;; *) usage_error "--broker $BROKER: in-cluster or external." ;; esac
  case $DATABASE in '' | in-cluster | external) ;; *) usage_error "--database $DATABASE: in-cluster or external." ;; esac
  case $REGISTRY in *[A-Z]*) usage_error "--registry $REGISTRY: image names are lower case." ;; esac
  check_model
  for name in ${ONLY//,/ }; do check_release "$name"; done
}

# The options that the other scripts know too.
common_options() {
  COMMON=(${CONTEXT:+--context "$CONTEXT"})
  ! is_dry || COMMON+=(--dry-run)
}

wanted() { [ -z "$ONLY" ] || case ",$ONLY," in *",$1,"*) true ;; *) false ;; esac; }

# On OKE nothing says which images, unless some run already.
require_images() {
  if [ "$VALUES" != oke ] || [ "$PREPARE" = true ] || is_dry; then return 0; fi
  for name in "${APPS[@]}"; do
    wanted "$name" || continue
    app_settings "$name"
    case "${SETTINGS[*]}" in *image.repository=*image.tag=*) continue ;; esac
    die "which image of $name?" 'Say --registry ghcr.io/OWNER/errand --tag SHA: those that the pipeline has pushed (docs/cicd-pipeline.md).'
  done
}

check_options
common_options

if [ "$WITH_CLUSTER" = true ]; then
  step 'Cluster'
  if is_dry; then "$ROOT/deploy/oke/cluster-setup.sh" --dry-run; else "$ROOT/deploy/oke/cluster-setup.sh"; fi
fi
require_cluster
require_images
if [ "$DAPR" = true ] && [ -z "$ONLY" ]; then "$ROOT/deploy/oke/dapr-init.sh" --namespace "$NAMESPACE" "${COMMON[@]}" "${DAPR_OPTIONS[@]}"; fi

step 'Namespace and Secrets'
decide_backing
decide_model
if [ -z "$ONLY" ]; then
  ensure_namespace
  make_app_secrets
  make_backing_secrets
fi
if wanted dapr-resources; then make_model_secret; fi

if wanted backing && [ "$BROKER$DATABASE" != externalexternal ]; then
  step 'Broker and database'
  upgrade_release backing
fi
if [ "$BROKER" = external ] && [ "$TOPICS" = true ] && [ -z "$ONLY" ]; then
  step 'Topics'
  make_external_topics
fi
if wanted monitoring && { [ -n "$ONLY" ] || with_monitoring; }; then
  step 'Seeing: collector, traces, Prometheus, Grafana'
  upgrade_release monitoring
fi
if wanted dapr-resources; then
  step 'What the sidecars read'
  upgrade_resources
fi
for name in "${APPS[@]}"; do
  if ! wanted "$name" || [ "$PREPARE" = true ]; then continue; fi
  step "$name"
  upgrade_release "$name"
done
restart_stale_sidecars

if [ "$VERIFY" = true ]; then
  "$ROOT/deploy/oke/verify-deployment.sh" --namespace "$NAMESPACE" "${COMMON[@]}"
fi
say ''
[ "$PREPARE" = true ] || say "Deployed. The page: kubectl -n $NAMESPACE get service chat-ui"

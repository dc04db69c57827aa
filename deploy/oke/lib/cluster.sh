# shellcheck shell=bash
# kubectl and helm on the cluster and the namespace that were asked for, never on whatever happens to be current when --context was given.

CONTEXT=${CONTEXT:-}
NAMESPACE=${NAMESPACE:-errand}
# Known to be on every node, or a line of their own in the error.
KUBECTL_HINT='Install it: https://kubernetes.io/docs/tasks/tools/'
HELM_HINT='Install Helm 3: https://helm.sh/docs/intro/install/'

# The words before the arguments, as an array: an empty context adds none.
kubectl_words() { KUBECTL=(kubectl ${CONTEXT:+--context "$CONTEXT"}); }
helm_words() { HELM=(helm ${CONTEXT:+--kube-context "$CONTEXT"}); }

# Reads. In a dry run nobody is asked, and the answer is empty.
ask() {
  is_dry && return 0
  kubectl_words
  "${KUBECTL[@]}" -n "$NAMESPACE" "$@"
}

kube() {
  kubectl_words
  run "${KUBECTL[@]}" -n "$NAMESPACE" "$@"
}

kube_with_input() {
  local text=$1
  shift
  kubectl_words
  run_with_input "$text" "${KUBECTL[@]}" -n "$NAMESPACE" "$@"
}

helm_run() {
  helm_words
  run "${HELM[@]}" "$@"
}

helm_ask() {
  is_dry && return 0
  helm_words
  "${HELM[@]}" "$@"
}

# Says which cluster is meant, and that it answers, before anything is changed.
require_cluster() {
  need kubectl "$KUBECTL_HINT"
  need helm "$HELM_HINT"
  is_dry && return 0
  kubectl_words
  "${KUBECTL[@]}" version --request-timeout=20s >/dev/null 2>&1 ||
    die "the cluster of context ${CONTEXT:-$(kubectl config current-context 2>/dev/null || echo '(none)')} does not answer." \
      'kubectl config get-contexts lists those you have; --context NAME takes another.' \
      'On OKE: deploy/oke/cluster-setup.sh --kubeconfig-only writes the context anew.'
  say "cluster: ${CONTEXT:-$(kubectl config current-context 2>/dev/null || echo 'the one this runs in')}, namespace $NAMESPACE"
}

ensure_namespace() {
  if [ -n "$(ask get namespace "$NAMESPACE" --ignore-not-found -o name)" ]; then return 0; fi
  kube create namespace "$NAMESPACE"
}

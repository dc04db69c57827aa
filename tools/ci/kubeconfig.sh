#!/usr/bin/env bash
# Access to the cluster for a job: a session of OCI made from the job's own identity, else the kubeconfig of the secret KUBECONFIG_TEXT.
# Writes a kubeconfig that only this job can read, and KUBECONFIG for the steps that follow.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/say.sh
. "$ROOT/deploy/oke/lib/say.sh"

umask 077
file=${RUNNER_TEMP:-$(mktemp -d)}/kubeconfig
export_for_later() { if [ -n "${GITHUB_ENV:-}" ]; then printf '%s\n' "$@" >>"$GITHUB_ENV"; fi; }

if [ -n "${OCI_CLUSTER_OCID:-}" ]; then
  node "$ROOT/tools/ci/oci-session.mjs"
  export OCI_CLI_AUTH=security_token OCI_CLI_SUPPRESS_FILE_PERMISSIONS_WARNING=True
  oci ce cluster create-kubeconfig --cluster-id "$OCI_CLUSTER_OCID" --region "${OCI_REGION:?}" --file "$file" \
    --token-version 2.0.0 --kube-endpoint PUBLIC_ENDPOINT
  # kubectl asks `oci` for a token at every use: it has to know how to sign.
  export_for_later OCI_CLI_AUTH=security_token OCI_CLI_SUPPRESS_FILE_PERMISSIONS_WARNING=True
  say 'cluster access: a session of OCI, for as long as this job.'
elif [ -n "${KUBECONFIG_TEXT:-}" ]; then
  printf '%s\n' "$KUBECONFIG_TEXT" >"$file"
  warn 'cluster access: the kubeconfig of the secret KUBECONFIG, which lasts until somebody revokes it. docs/cicd-pipeline.md tells how to do without.'
else
  die 'there is no way to the cluster.' 'Set the six secrets of docs/cicd-pipeline.md, or the secret KUBECONFIG.'
fi
export_for_later "KUBECONFIG=$file"

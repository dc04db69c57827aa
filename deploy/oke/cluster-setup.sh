#!/usr/bin/env bash
# The OKE cluster: Terraform of deploy/oke/terraform, then a context of your kubeconfig. Run again it changes what differs.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

FOLDER=$ROOT/deploy/oke/terraform
HELP="deploy/oke/cluster-setup.sh [options]: makes the cluster that $FOLDER describes

  --plan             show what would change, change nothing
  --kubeconfig-only  the cluster is there: write its context into your kubeconfig
  --yes              do not ask before the plan is carried out
  --dry-run          print the commands, run none
  --help             this text

Needs terraform (or tofu) and oci, and deploy/oke/terraform/terraform.tfvars: copy terraform.tfvars.example."

PLAN=false APPLY=true YES=false
while [ $# -gt 0 ]; do
  case $1 in
    --plan) PLAN=true; shift ;;
    --kubeconfig-only) APPLY=false; shift ;;
    --yes) YES=true; shift ;;
    --dry-run) DRY_RUN=true; shift ;;
    --help) say "$HELP"; exit 0 ;;
    *) usage_error "unknown option '$1'." ;;
  esac
done

find_terraform() {
  local name
  for name in terraform tofu; do
    if command -v "$name" >/dev/null 2>&1; then TERRAFORM=("$name" "-chdir=$FOLDER"); return 0; fi
  done
  is_dry || die 'neither terraform nor tofu is on PATH.' 'Install one: https://developer.hashicorp.com/terraform/install or https://opentofu.org/docs/intro/install/'
  TERRAFORM=(terraform "-chdir=$FOLDER")
}

output() {
  if is_dry; then printf '<%s>' "$1"; else "${TERRAFORM[@]}" output -raw "$1"; fi
}

confirm() {
  local answer
  if [ "$YES" = true ] || is_dry; then return 0; fi
  [ -t 0 ] || die 'nobody can be asked whether to carry out the plan.' 'Say --yes.'
  read -r -p 'Carry out this plan? (yes/no) ' answer
  [ "$answer" = yes ] || die 'nothing was changed.'
}

make_cluster() {
  [ -f "$FOLDER/terraform.tfvars" ] || is_dry ||
    die "$FOLDER/terraform.tfvars is missing." 'Copy terraform.tfvars.example there and fill it in.'
  run "${TERRAFORM[@]}" init -input=false
  if [ "$PLAN" = true ]; then
    run "${TERRAFORM[@]}" plan -input=false
    exit 0
  fi
  run "${TERRAFORM[@]}" plan -input=false -out=errand.tfplan
  confirm
  run "${TERRAFORM[@]}" apply -input=false errand.tfplan
  pin_version
}

# The newest Kubernetes was taken when none was named. From then on it is named, or every new one would be an upgrade unasked for.
pin_version() {
  local file=$FOLDER/kubernetes-version.auto.tfvars
  if is_dry || [ -f "$file" ] || grep -qs '^kubernetes_version' "$FOLDER/terraform.tfvars"; then return 0; fi
  printf '# Written by cluster-setup.sh. Raise it to upgrade.\nkubernetes_version = "%s"\n' "$(output kubernetes_version)" >"$file"
}

find_terraform
need oci 'Install it: https://docs.oracle.com/iaas/Content/API/SDKDocs/cliinstall.htm, then: oci setup config'
if [ "$APPLY" = true ]; then make_cluster; fi

step 'kubeconfig'
run oci ce cluster create-kubeconfig --cluster-id "$(output cluster_id)" --region "$(output region)" \
  --token-version 2.0.0 --kube-endpoint PUBLIC_ENDPOINT --file "${KUBECONFIG:-$HOME/.kube/config}"
say 'The context of the cluster is now the current one: kubectl get nodes'

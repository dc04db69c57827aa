# shellcheck shell=bash
# Secrets: made once, kept when they are there. No value is shown, or an argument of a process.

random_token() { head -c 32 /dev/urandom | base64 | tr -d '\n=' | tr '+/' '-_'; }

has_secret() { [ -n "$(ask get secret "$1" --ignore-not-found -o name)" ]; }

# secret_value NAME KEY: empty when it is not there.
secret_value() {
  local coded
  coded=$(ask get secret "$1" --ignore-not-found -o "jsonpath={.data.$2}")
  [ -z "$coded" ] || printf '%s' "$coded" | base64 --decode
}

# secret_manifest NAME KEY=VALUE…
secret_manifest() {
  local name=$1 pair
  shift
  printf 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  labels: { app.kubernetes.io/part-of: errand }\ntype: Opaque\ndata:\n' "$name"
  for pair in "$@"; do
    printf '  %s: "%s"\n' "${pair%%=*}" "$(printf '%s' "${pair#*=}" | base64 | tr -d '\n')"
  done
}

# make_secret NAME KEY=VALUE…: unless it is there.
make_secret() {
  if has_secret "$1"; then
    say "secret $1: kept"
    return 0
  fi
  say "secret $1: new"
  kube_with_input "$(secret_manifest "$@")" create -f -
}

# set_secret NAME KEY=VALUE…: what is wanted now, whatever was there.
set_secret() {
  local before after
  before=$(ask get secret "$1" --ignore-not-found -o 'jsonpath={.data}')
  kube_with_input "$(secret_manifest "$@")" apply -f -
  after=$(ask get secret "$1" --ignore-not-found -o 'jsonpath={.data}')
  if [ -n "$before" ] && [ "$before" != "$after" ]; then SIDECARS_ARE_STALE=true; fi
}

# What every app shows to its sidecar and its sidecar to it, and the keys that sign access tokens and push messages.
make_app_secrets() {
  local app
  for app in "${APPS[@]}"; do
    make_secret "$app-api-token" "token=$(random_token)"
    make_secret "$app-app-token" "token=$(random_token)"
  done
  make_secret auth-signing-key "auth-signing-key=$(random_token)"
  make_secret push-vapid-key "push-vapid-key=$(random_token)"
}

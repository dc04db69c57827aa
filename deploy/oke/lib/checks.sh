# shellcheck shell=bash
# What verify-deployment.sh looks at. Each check says ok or not ok; a failed one does not keep the others from being made.

FAILED=()
SETTLE=30
ok() { say "ok $1"; }
not_ok() {
  say "not ok $1"
  [ $# -lt 2 ] || say "$2" | sed 's/^/   /'
  FAILED+=("$1")
}

# in_app POD NAME: tools/ci/in-pod/NAME.cjs by the Node of the app's container, so that the token of its sidecar stays in the pod.
in_app() { ask exec "$1" -c app -- node -e "$(cat "$ROOT/tools/ci/in-pod/$2.cjs")"; }

# The lines of kubectl's table, without pods that go: after an update the former ones take a while.
table_of() { ask get pods -l "app.kubernetes.io/name=$1" --no-headers | awk '$3 != "Terminating"'; }
pods_of() { table_of "$1" | awk '$3 == "Running" { print $1 }'; }

check_rollout() {
  local said
  if said=$(ask rollout status "deployment/$1" --timeout "$TIMEOUT" 2>&1); then ok "$1: rolled out"; else not_ok "$1: rolled out" "$said"; fi
}

# Both containers, the app and its sidecar, in each pod.
check_pods() {
  local pods bad count
  pods=$(table_of "$1")
  count=$(printf '%s' "$pods" | grep -c . || true)
  bad=$(printf '%s\n' "$pods" | awk 'NF && !($2 == "2/2" && $3 == "Running")')
  if [ "$count" -gt 0 ] && [ -z "$bad" ]; then ok "$1: $count pods, 2/2 ready"; else not_ok "$1: $count pods, 2/2 ready" "$bad"; fi
}

# settles CHECK ARGS: until it holds, SETTLE seconds at most: right after a roll-out connections are still being made, and a service tries
# a topic again after 15 seconds. What the check printed last is in SAID.
settles() {
  local ends=$((SECONDS + SETTLE))
  until SAID=$("$@"); do
    [ "$SECONDS" -lt "$ends" ] || return 1
    sleep 2
  done
}

check_health() {
  if settles is_healthy "$2"; then ok "$1: healthy in $2"; else not_ok "$1: healthy in $2" "$SAID"; fi
}
is_healthy() {
  local said
  said=$(in_app "$1" health 2>&1) || true
  printf '%s' "$said"
  [[ $said == 200* ]]
}

# wanted_of KIND FORMAT APP: the resources of the namespace that are for this app, by their scopes.
wanted_of() {
  ask get "$1" -o "jsonpath={range .items[*]}{.scopes} $2{\"\\n\"}{end}" | awk -v app="\"$3\"" 'index($0, app) || $0 ~ /^ / { print $NF }'
}

# What the sidecar has loaded, against what the cluster says is for it. A component that fails to start stops the sidecar, but one
# that it never heard of does not.
check_sidecar() {
  local wanted
  wanted=$(wanted_of components.dapr.io '{.metadata.name}' "$1" | sed 's/^/component /'
    wanted_of subscriptions.dapr.io '{.spec.pubsubname}/{.spec.topic}' "$1" | sed 's/^/subscription /')
  if settles has_loaded "$2" "$wanted"; then
    wanted=$(printf '%s' "$wanted" | sort -u | sed 's/^[a-z]* //' | paste -sd' ' -)
    ok "$1: its sidecar has ${wanted:-nothing to load}"
  else
    not_ok "$1: its sidecar has what is for it" "$SAID"
  fi
}
has_loaded() {
  local loaded missing=''
  loaded=$(in_app "$1" sidecar 2>&1) || true
  while read -r item; do
    [ -z "$item" ] || printf '%s\n' "$loaded" | grep -qxF "$item" || missing+="$item is missing"$'\n'
  done <<<"$2"
  printf '%sit has: %s' "$missing" "$(printf '%s' "$loaded" | paste -sd, -)"
  [ -z "$missing" ]
}

# Every service sends one message to each of its topics when it starts, and logs which takes none (libs/dapr, topic-check.ts).
check_topics() {
  if settles has_topics "$2"; then ok "$1: its topics take events"; else
    not_ok "$1: its topics take events" "$SAID takes none: make it as deploy/kafka/topics.yaml describes."; fi
}
has_topics() {
  local said closed
  said=$(ask logs "$1" -c app --tail=-1 2>/dev/null | grep -oE 'topic [a-z-]+ takes (no events|events now)') || true
  closed=$(printf '%s\n' "$said" | awk '{ state[$2] = $4 } END { for (t in state) if (state[t] == "no") print t }')
  printf '%s' "$closed"
  [ -z "$closed" ]
}

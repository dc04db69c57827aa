#!/bin/bash
# Stands for kubectl, helm, oci, terraform, rpk and gh in the tests of the scripts: says nothing of its own, remembers how it was called,
# and keeps the Secrets that it is given. FAKE_STATE is its folder. In bash, because a deployment calls it seventy times.
set -u
program=${0##*/}
secrets=$FAKE_STATE/secrets
words=("$@")
(
  IFS=$'\x1f'
  printf '%s\n' "$program"$'\x1f'"${*//$'\n'/ }" >>"$FAKE_STATE/calls"
)
# What the test wants to be answered instead (scripts.mjs writes it).
has() { for word in "${words[@]}"; do [ "$word" != "$1" ] || return 0; done && return 1; }
# shellcheck source=/dev/null
[ ! -f "$FAKE_STATE/answers.sh" ] || . "$FAKE_STATE/answers.sh"

# Helm's releases are kept where there is a folder for them: a line for each revision.
if [ "$program" = helm ] && [ -d "$FAKE_STATE/releases" ]; then
  release=$FAKE_STATE/releases/${2:-}
  case $1 in
    upgrade) echo "${words[*]}" >>"$FAKE_STATE/releases/$3" ;;
    history) [ ! -f "$release" ] || printf '[{"revision":%d,"status":"deployed"}]' "$(wc -l <"$release")" ;;
    status) [ -f "$release" ] || exit 1 ;;
  esac
fi
[ "$program" = kubectl ] || exit 0

# keep: the Secret on standard input, a file for each key.
keep() {
  local line name='' in_data=false
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      '  name: '*) name=${line#  name: } && mkdir -p "$secrets/$name" ;;
      'data:') in_data=true ;;
      '  '*) [ "$in_data" = false ] || eval "printf '%s' ${line#*: }" >"$secrets/$name/$(echo ${line%%:*})" ;;
    esac
  done
}

# answer NAME OUTPUT: as kubectl get secret NAME -o OUTPUT.
answer() {
  local key
  [ -d "$secrets/$1" ] || return 0
  case $2 in
    name) echo "secret/$1" ;;
    *.data.*) key=${2#*.data.} && cat "$secrets/$1/${key%\}}" 2>/dev/null ;;
    *) grep -r '' "$secrets/$1" ;;
  esac
}

if has -f && { has create || has apply; } && ! has --server-side; then keep; fi
# Every deployment is there.
if has get && has deployment && has name; then echo "deployment/${words[-4]}"; fi
if has get && has secret; then
  for ((i = 0; i < $#; i++)); do
    [ "${words[i]}" != secret ] || name=${words[i + 1]}
    [ "${words[i]}" != -o ] || output=${words[i + 1]}
  done
  answer "$name" "$output"
fi
exit 0

#!/usr/bin/env bash
# Which image each app has now, as a table in Markdown: the tag is the commit of its last release.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=deploy/oke/lib/index.sh
. "$ROOT/deploy/oke/lib/index.sh"

say '| app | image | pods ready |'
say '| --- | --- | --- |'
row='{range .items[*]}| {.metadata.name} | {.spec.template.spec.containers[0].image} | {.status.readyReplicas} of {.spec.replicas} |{"\n"}{end}'
ask get deployments -l app.kubernetes.io/part-of=errand -o "jsonpath=$row"

# shellcheck shell=bash
# All of lib, for the scripts beside it. ROOT is the repository.
# shellcheck source=deploy/oke/lib/say.sh
. "$ROOT/deploy/oke/lib/say.sh"
# shellcheck source=deploy/oke/lib/cluster.sh
. "$ROOT/deploy/oke/lib/cluster.sh"
# shellcheck source=deploy/oke/lib/secrets.sh
. "$ROOT/deploy/oke/lib/secrets.sh"
# shellcheck source=deploy/oke/lib/backing.sh
. "$ROOT/deploy/oke/lib/backing.sh"
# shellcheck source=deploy/oke/lib/model.sh
. "$ROOT/deploy/oke/lib/model.sh"
# shellcheck source=deploy/oke/lib/releases.sh
. "$ROOT/deploy/oke/lib/releases.sh"

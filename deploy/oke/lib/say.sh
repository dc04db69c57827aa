# shellcheck shell=bash
# How the scripts speak, and how they run a command: `run` shows it, and does it unless this is a dry run.

DRY_RUN=${DRY_RUN:-false}

say() { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }

# die WHAT [HINT…]: what is wrong, then what to try.
die() {
  printf 'error: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

# usage_error WHAT: for options that cannot be understood. Exit code 2, as shells have it.
usage_error() {
  printf 'error: %s\nTry: %s --help\n' "$1" "$0" >&2
  exit 2
}

is_dry() { [ "$DRY_RUN" = true ]; }

# The command as one could type it.
shown() {
  local words
  printf -v words ' %q' "$@"
  printf '+%s\n' "$words"
}

run() {
  shown "$@"
  is_dry || "$@"
}

# run_with_input TEXT COMMAND…: TEXT may be secret, so it goes in by standard input and is not shown.
run_with_input() {
  local text=$1
  shift
  shown "$@"
  is_dry || printf '%s' "$text" | "$@"
}

# need COMMAND HINT: it has to be on PATH. A dry run gets by without.
need() {
  command -v "$1" >/dev/null 2>&1 || is_dry || die "$1 is not on PATH." "$2"
}

# value_of OPTION VALUE…: the value that follows an option.
value_of() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then usage_error "$1 needs a value."; fi
  printf '%s' "$2"
}

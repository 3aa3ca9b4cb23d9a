#!/usr/bin/env bash
# All checks on the engine that answers; ends with 0 when all passed, and leaves no container, volume or image of its own.
# shellcheck source=environment.sh
. "$(dirname "$0")/environment.sh"
# shellcheck source=check-compose.sh
. "$here/check-compose.sh"
# shellcheck source=check-secured.sh
. "$here/check-secured.sh"
# shellcheck source=check-testcontainers.sh
. "$here/check-testcontainers.sh"
set -m # each check in a process group of its own, which ends as a whole
passed=0 failed=0 running=
cd "$project"

end() {
  [ -z "$running" ] || kill -- "-$running" 2> /dev/null || true
  secured docker compose down --volumes --remove-orphans --rmi local >> "$log" 2>&1 < /dev/null || true
}
trap end EXIT
trap 'exit 130' INT TERM HUP

# name, command...
check() {
  local name=$1 start=$SECONDS result=ok
  shift
  echo "== $name" >> "$log"
  "$@" >> "$log" 2>&1 < /dev/null &
  running=$!
  if wait "$running"; then passed=$((passed + 1)); else result=FAILED failed=$((failed + 1)); fi
  running=
  say "$(printf '%-6s %s (%d s)' "$result" "$name" "$((SECONDS - start))")"
}

secured docker compose down --volumes --remove-orphans >> "$log" 2>&1
check_compose
check_secured
check_testcontainers
say "$passed passed, $failed failed"
[ "$failed" = 0 ] || { echo "what the failed ones printed: $log" >&2; exit 1; }

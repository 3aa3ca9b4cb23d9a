#!/usr/bin/env bash
# Tries docker-compose.yml, the images and Testcontainers: on the Docker engine of this machine with the real images, or on
# a private one with stand-ins where none answers (CONTAINERS_ENGINE=installed|private decides otherwise).
# Ends with 0 when every check passed. Everything that it started has ended then, whatever happened.
# shellcheck source=environment.sh
. "$(dirname "$0")/environment.sh"

exec 9> "$CONTAINERS_DIRECTORY/lock"
flock -n 9 || { echo "another run is under way (it holds $CONTAINERS_DIRECTORY/lock): wait for its end" >&2; exit 1; }
: > "$log"

: "${CONTAINERS_ENGINE:=$(docker info > /dev/null 2>&1 && echo installed || echo private)}"
say "engine: $CONTAINERS_ENGINE; log: $log"
case $CONTAINERS_ENGINE in
  installed) exec "$here/check.sh" ;;
  private)
    [ "$(id -u)" = 0 ] || { echo "no Docker engine answers, and a private one needs root: start Docker, or run this as root" >&2; exit 1; }
    "$here/fetch.sh" 9>&-
    say "fetched"
    trap 'find /sys/fs/cgroup -depth -type d -path "*/parley-containers*" -exec rmdir {} +' EXIT
    # Engine and containers live in namespaces of their own: when this process ends, however it does, the kernel ends them
    # all, with their networks and mounts
    setpriv --pdeathsig KILL unshare --net --pid --mount --fork --kill-child --mount-proc "$here/private-engine.sh" ;;
  *) echo "CONTAINERS_ENGINE is '$CONTAINERS_ENGINE', expected installed or private" >&2; exit 2 ;;
esac

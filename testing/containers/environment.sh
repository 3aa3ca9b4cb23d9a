# Sourced by every script here: the places, each of which the environment may set.
# shellcheck shell=bash disable=SC2034
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)

# Downloads, the private engine's data, build contexts: outside the checkout, which is the build context of the images
: "${CONTAINERS_DIRECTORY:=${TMPDIR:-/tmp}/parley-containers}"
# Debian suite with docker.io 25 and docker-compose 2.20.2 or newer, and Redis 8 for the images
: "${CONTAINERS_SUITE:=trixie}"
engine=$CONTAINERS_DIRECTORY/engine
downloads=$CONTAINERS_DIRECTORY/downloads
maven_repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
log=$CONTAINERS_DIRECTORY/containers.log
mkdir -p "$CONTAINERS_DIRECTORY"

# nothing of a system that somebody runs with compose is touched, and no real platform is talked to
export COMPOSE_PROJECT_NAME=parley-test PARLEY_PORT_BASE=${CONTAINERS_PORT:-7490} COMPOSE_ENV_FILES=/dev/null
unset DISCORD_BOT_TOKEN TELEGRAM_BOT_TOKEN OPENAI_API_KEY
base=http://127.0.0.1:$PARLEY_PORT_BASE

use_private_engine() {
  export DOCKER_HOST=unix://$engine/docker.sock DOCKER_CONFIG=$engine/config
  export PATH=$engine/unpacked/usr/bin:$engine/unpacked/usr/sbin:$PATH
}

# the start of the whole run
export STARTED=${STARTED:-$(date +%s)}
say() { printf '%4d s  %s\n' "$(($(date +%s) - STARTED))" "$*"; }

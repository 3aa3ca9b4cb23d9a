# Sourced by check.sh: what the README promises of docker-compose.yml.
# shellcheck shell=bash disable=SC2154 # the places are environment.sh's
services="simulator conversation-service inference-service egress-discord egress-telegram ingress-discord ingress-telegram"

state() { docker inspect -f "$2" "parley-test-$1-1"; }
up() { docker compose up -d --wait --wait-timeout 300 --scale "inference-service=${1:-1}"; }
# Without compose, which would start the topics again and wait for the health of every server
start() {
  local service
  for service in "$@"; do docker start "parley-test-$service-1" || return; done
  healthy "$@"
}
healthy() {
  local service tries
  for service in "$@"; do
    tries=0
    until [ "$(state "$service" '{{.State.Health.Status}}')" = healthy ]; do
      tries=$((tries + 1))
      [ "$tries" -lt 1200 ] || { echo "$service is not healthy"; return 1; }
      sleep 0.25
    done
  done
}
chats() { "$here/chat.sh" discord "${1:-60000}" && "$here/chat.sh" telegram "${1:-60000}"; }
model() { curl -sf -X PUT "$base/sim/model" -H 'Content-Type: application/json' -d "$1"; }

# the jar's own tool made the layers: what changes with our code is small
has_layers() {
  local size
  size=$(docker history --human=false --format '{{.Size}} {{.CreatedBy}}' parley-test-inference-service | awk '/layers\/application/ { print $1 }')
  echo "application layer: $size bytes"
  [ "$size" -lt 5000000 ]
}
hands_on_settings() {
  CONVERSATION_SCOPE=place OPENAI_API_KEY=key PARLEY_MODELS=llama3.2 docker compose config conversation-service > "$CONTAINERS_DIRECTORY/config.yml"
  [ "$(grep -cE 'CONVERSATION_SCOPE: place|PARLEY_MODELS: llama3.2|PARLEY_DEFAULT_MODEL: ""' "$CONTAINERS_DIRECTORY/config.yml")" = 3 ]
}
runs_without_root() {
  local service
  for service in $services; do
    [ "$(docker compose exec -T "$service" id -u)" = 10001 ] || { echo "$service runs as root"; return 1; }
  done
}
has_limits() {
  [ "$(state inference-service '{{.HostConfig.Memory}}')" = 671088640 ] && [ "$(state conversation-service '{{.HostConfig.Memory}}')" = 469762048 ]
}
# A kill that Docker does not take for a wish: from beside the container, by the engine's own process id
kill_instance() {
  docker run --rm --pid host --user 0 --entrypoint bash parley-test-simulator -c "kill -9 $(state "$1" '{{.State.Pid}}')"
}
survives_a_kill() {
  kill_instance "$1" && chats && healthy "$1" && [ "$(state "$1" '{{.RestartCount}}')" -ge 1 ]
}
survives_a_restart() { docker restart "parley-test-$1-1" && healthy "$1" && chats; }
stop_in_order() {
  local service
  docker compose stop "$@" || return
  for service in "$@"; do
    echo "$service ended with $(state "$service" '{{.State.ExitCode}}')"
    [ "$(state "$service" '{{.State.ExitCode}}')" = 143 ] || return
  done
}
stops_in_order() { stop_in_order "$@" && start "$@" && chats; }
stops_with_a_call_in_flight() {
  local id stopped=0
  model '{"delayMs": 25000}' || return
  id=$("$here/chat.sh" discord 0 "a slow one, please")
  sleep 3
  stop_in_order inference-service || stopped=$?
  model '{}'
  start inference-service && [ "$stopped" = 0 ] && curl -sf "$base/sim/answers?platform=discord&message=$id&waitMs=60000" | grep 'a slow one'
}
# What people say while no bot listens is lost, as on the real platforms: asked until it listens again
comes_back_to_the_platforms() {
  local try
  stop_in_order simulator && start simulator || return
  for try in 1 2 3 4 5 6; do echo "try $try"; chats 10000 && return; done
  return 1
}
keeps_its_data() {
  docker compose down && up 1 && chats && ! docker compose logs topics | grep 'Created topic'
}

check_compose() {
  docker volume ls -q | sort > "$CONTAINERS_DIRECTORY/volumes.before"
  check "the file is valid" docker compose config -q
  check "settings reach the containers" hands_on_settings
  check "the images build" docker compose build
  check "the images have layers" has_layers
  check "the system starts" up 1
  check "both platforms chat" chats
  check "no service runs as root" runs_without_root
  check "memory limits hold" has_limits
  check "inference-service scales to 3" up 3
  check "both platforms chat with three instances" chats
  check "a killed instance comes back" survives_a_kill inference-service
  check "conversation-service is killed" survives_a_kill conversation-service
  for server in kafka postgres redis registry; do check "$server restarts" survives_a_restart "$server"; done
  check "the stages stop in order" stops_in_order ingress-discord ingress-telegram conversation-service egress-discord egress-telegram
  check "a call in flight is waited for at a stop" stops_with_a_call_in_flight
  check "the bots come back to the platforms" comes_back_to_the_platforms
  check "the data outlives down and up" keeps_its_data
}

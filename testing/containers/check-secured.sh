# Sourced by check.sh: what docs/operations/kafka-security.md promises of infra/compose/secured.yml. The system runs already
# and gets a name in front of all names, so that no service can do with what the permissions of another installation allow.
# shellcheck shell=bash disable=SC2154 # the places are environment.sh's
prefix=secured-
secured() { COMPOSE_FILE=docker-compose.yml:infra/compose/secured.yml PARLEY_PREFIX=$prefix "$@"; }
# a sed script for the operator's settings
topics_as_operator() {
  secured docker compose run --rm --no-deps -T --entrypoint bash topics -c "sed '$1' /etc/kafka/secrets/client.properties > /tmp/client &&
    exec /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --command-config /tmp/client --list"
}

allows_what_it_must() {
  local topics
  topics=$(topics_as_operator '') || return
  echo "$topics"
  [ "$(grep -c "^$prefix" <<< "$topics")" = 18 ] && ! grep -v "^$prefix" <<< "$topics"
}
refuses_strangers() {
  local printed
  printed=$(topics_as_operator 's/password="/&guessed-/' 2>&1) && return 1
  echo "$printed"
  grep -q 'invalid credentials' <<< "$printed" && ! grep "^$prefix" <<< "$printed"
}
# commands of bash in a service's container
beside_the_registry() { secured docker compose exec -T conversation-service timeout 10 bash -c "$1"; }
reaches_registry() { beside_the_registry "exec 3<>/dev/tcp/registry/$1"; }
takes_https_only() {
  local answer
  reaches_registry 8443 || return
  if reaches_registry 8080 || reaches_registry 9000; then return 1; fi
  answer=$(beside_the_registry 'exec 3<>/dev/tcp/registry/8443
    printf "GET /apis/registry/v3/system/info HTTP/1.0\r\nHost: registry\r\n\r\n" >&3
    head -c 100 <&3 | tr -d "\0"') || return
  echo "answer to plain HTTP: '$answer'"
  ! grep HTTP <<< "$answer"
}
keeps_secrets_apart() {
  local service secrets
  for service in ${services#simulator }; do
    secrets=$(secured docker compose exec -T "$service" grep -ho 'username="[^"]*"' -r /run/secrets) || return
    echo "$service: $secrets"
    [ "$secrets" = "username=\"$prefix$service\"" ] || return
  done
}

leaves_no_volumes() {
  secured docker compose down --volumes || return
  docker volume ls -q | sort > "$CONTAINERS_DIRECTORY/volumes.after"
  ! comm -13 "$CONTAINERS_DIRECTORY/volumes.before" "$CONTAINERS_DIRECTORY/volumes.after" | grep .
}

check_secured() {
  check "the running system gets a secured broker and registry" secured up 1
  check "both platforms chat with TLS, passwords and permissions" chats
  check "the operator sees the topics of its installation only" allows_what_it_must
  check "the broker refuses a client without a password" refuses_strangers
  check "the registry takes HTTPS only" takes_https_only
  check "each service has its own secrets only" keeps_secrets_apart
  check "down leaves no volume without a name" leaves_no_volumes
}

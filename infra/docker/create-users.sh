#!/bin/bash
# Adds users with their passwords to a broker, or sets the passwords anew.
# Arguments: a file with a user and a password in each line, parted by a tab; the broker; the client settings of a super user.
# Needs bash and BusyBox' tools only.
set -eu
add() {
  /opt/kafka/bin/kafka-configs.sh --bootstrap-server "$BROKER" --command-config "$SETTINGS" --alter \
    --entity-type users --entity-name "$1" --add-config "SCRAM-SHA-512=[password=$2]"
}
export -f add
export BROKER=$2 SETTINGS=$3 KAFKA_HEAP_OPTS=-Xmx64m
# each is a JVM for a second, which need not become fast
export KAFKA_JVM_PERFORMANCE_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
xargs -r -P 3 -n 2 bash -c 'add "$@"' add < "$1"

#!/bin/bash
# Adds the permissions of a file like infra/kafka/acls.tsv to a broker; those that exist stay as they are, and none is taken away.
# Arguments: the file, the broker, the client settings of a super user. Needs bash and BusyBox' tools only.
set -eu
allow() {
  operations=()
  for operation in ${4//,/ }; do operations+=(--operation "$operation"); done
  /opt/kafka/bin/kafka-acls.sh --bootstrap-server "$BROKER" --command-config "$SETTINGS" --add \
    --allow-principal "User:$1" "--$2" "$3" "${operations[@]}"
}
export -f allow
export BROKER=$2 SETTINGS=$3 KAFKA_HEAP_OPTS=-Xmx64m
# each is a JVM for a second, which need not become fast
export KAFKA_JVM_PERFORMANCE_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
grep -v '^#' "$1" | xargs -r -P 3 -n 4 bash -c 'allow "$@"' allow

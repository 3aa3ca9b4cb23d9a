#!/bin/bash
# Creates the topics of a file like infra/topics.tsv on a broker; those that exist stay as they are.
# Uncompressed, so that the largest size is that of the records which readers hold in memory.
# Arguments: the file, the broker. Environment: REPLICATION (1), PARLEY_PREFIX (of the names, none), COMMAND_CONFIG
# (client settings, for a broker that authenticates). Needs bash and BusyBox' tools only.
set -eu
topics() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BROKER" ${COMMAND_CONFIG:+--command-config "$COMMAND_CONFIG"} "$@"
}
create() {
  segment=$(( $3 < 86400000 ? $3 : 86400000 ))
  topics --create --if-not-exists --topic "$1" --partitions "$2" \
    --replication-factor "${REPLICATION:-1}" --config "retention.ms=$3" --config "segment.ms=$segment" --config "cleanup.policy=$4" \
    --config "max.message.bytes=$5" --config compression.type=uncompressed
}
export -f topics create
export BROKER=$2 KAFKA_HEAP_OPTS=-Xmx64m
# each is a JVM for a second, which need not become fast
export KAFKA_JVM_PERFORMANCE_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
existing=$(topics --list)
while read -r topic settings; do
  case $topic in \#*) continue ;; esac
  topic=${PARLEY_PREFIX:-}$topic
  grep -qxF "$topic" <<< "$existing" || echo "$topic $settings"
done < "$1" | xargs -r -P 3 -n 5 bash -c 'create "$@"' create

#!/bin/bash
# Adds the permissions of a file like infra/kafka/acls.tsv to a broker; those that exist stay as they are, and none is taken away.
# Arguments: the file, the broker, the client settings of a super user. Environment: PARLEY_PREFIX (of principals and
# resources, none). Needs bash and BusyBox' tools only.
set -eu
# principal, resource, operations, names
allow() {
  local arguments=(--allow-principal "User:$1") operations names each
  IFS=, read -ra operations <<< "$3"
  IFS=, read -ra names <<< "$4"
  for each in "${operations[@]}"; do arguments+=(--operation "$each"); done
  for each in "${names[@]}"; do
    # all of an installation with a prefix are those with the prefix
    case $each in
      ?*\*) arguments+=("--$2" "${each%\*}" --resource-pattern-type prefixed) ;;
      *) arguments+=("--$2" "$each") ;;
    esac
  done
  /opt/kafka/bin/kafka-acls.sh --bootstrap-server "$BROKER" --command-config "$SETTINGS" --add "${arguments[@]}"
}
export -f allow
export BROKER=$2 SETTINGS=$3 KAFKA_HEAP_OPTS=-Xmx64m
# each is a JVM for a second, which need not become fast: one for all resources of a principal with the same operations
export KAFKA_JVM_PERFORMANCE_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
awk -F '\t' -v prefix="${PARLEY_PREFIX:-}" '
  /^#/ { next }
  { key = prefix $1 " " $2 " " $4 }
  key in names { names[key] = names[key] "," prefix $3; next }
  { names[key] = prefix $3 }
  END { for (key in names) print key, names[key] }' "$1" | xargs -r -P 3 -n 4 bash -c 'allow "$@"' allow

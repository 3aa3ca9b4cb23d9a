#!/bin/bash
# The real one is longer; this one honours what the project sets: KAFKA_HEAP_OPTS, KAFKA_OPTS, KAFKA_JVM_PERFORMANCE_OPTS.
# shellcheck disable=SC2086 # each of them holds several options
exec java ${KAFKA_HEAP_OPTS:--Xmx256m} ${KAFKA_JVM_PERFORMANCE_OPTS:--server -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -Djava.awt.headless=true} \
  -Dorg.slf4j.simpleLogger.defaultLogLevel="${KIT_LOG_LEVEL:-info}" -Dorg.slf4j.simpleLogger.showDateTime=true \
  -Dorg.slf4j.simpleLogger.logFile=System.out ${KAFKA_OPTS:-} -cp '/opt/kafka/libs/*' "$@"

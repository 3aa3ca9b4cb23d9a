#!/bin/bash
KIT_LOG_LEVEL=error exec /opt/kafka/bin/kafka-run-class.sh org.apache.kafka.tools.AclCommand "$@"

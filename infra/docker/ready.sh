#!/bin/bash
# Ends with 0 when a URL path on a port of this container answers 200; by default a service's readiness. Needs nothing but bash.
port=${1:-${MANAGEMENT_PORT:-8081}}
path=${2:-/actuator/health/readiness}
exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$path" >&3
read -r _ status _ <&3
[ "$status" = 200 ]

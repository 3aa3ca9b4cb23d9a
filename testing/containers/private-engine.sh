#!/usr/bin/env bash
# A Docker engine for the time of the checks, in the namespaces that run.sh made: starts it, builds the stand-ins, checks, stops it.
# shellcheck source=environment.sh
. "$(dirname "$0")/environment.sh"
use_private_engine
# without a network Maven need not look for anything newer, and the reaper's image cannot be had: the engine ends anyway
export CONTAINERS_OFFLINE=true TESTCONTAINERS_RYUK_DISABLED=true

ip link set lo up
rm -f "$engine/dockerd.pid" "$engine"/exec/containerd/containerd.pid
dockerd -H "$DOCKER_HOST" --data-root "$engine/data" --exec-root "$engine/exec" --pidfile "$engine/dockerd.pid" \
  --exec-opt native.cgroupdriver=cgroupfs --cgroup-parent /parley-containers > "$engine/dockerd.log" 2>&1 < /dev/null &
dockerd=$!
end() {
  kill "$dockerd" || return 0
  wait "$dockerd" || true
}
trap end EXIT
trap 'exit 130' INT TERM HUP
tries=0
until docker info > /dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" = 120 ] || ! kill -0 "$dockerd"; then
    echo "the engine does not start; its log: $engine/dockerd.log" >&2
    exit 1
  fi
  sleep 0.25
done
say "$(docker info --format 'engine {{.ServerVersion}}, {{.Driver}}, cgroup v{{.CgroupVersion}}')"

# of a run that was killed
docker ps -aq | xargs -r docker rm -f > /dev/null
docker volume prune -af > /dev/null

"$here/build-images.sh"
"$here/check.sh"

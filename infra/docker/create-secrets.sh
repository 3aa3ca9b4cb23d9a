#!/bin/bash
# Makes what a broker and a schema registry with TLS and passwords and their clients need; what exists stays. The
# authority's key is not kept.
# Arguments: a directory with one directory for the broker (`broker`), the registry (`registry`) and each principal of the
# file, the file (infra/kafka/acls.tsv), the broker's host, the registry's. Environment: PARLEY_PREFIX (of the users, none).
# Needs bash, BusyBox' tools and a JRE; runs as root, so that each file belongs to the user of its container.
set -eu
directory=$1 acls=$2 broker_host=$3 registry_host=$4
broker=$directory/broker registry=$directory/registry
kafka_user=1000 registry_user=1001 service_user=10001
umask 077
password() { head -c 24 /dev/urandom | base64 | tr -d '+/='; }
# SCRAM user of a principal
jaas() { printf 'org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";' "$1" "$2"; }

store() { keytool "$@" -storetype PKCS12 -keystore "$work/all.p12" -storepass:env STORE_PASSWORD; }
# Key and certificate of a server: name, host, password, further arguments
make_server() {
  local name=$1 host=$2
  export SERVER_PASSWORD=$3
  shift 3
  store -genkeypair -alias "$name" -dname "CN=$name" -signer authority -keyalg EC -validity 3650 \
    -ext "san=dns:$host,dns:localhost,ip:127.0.0.1" "$@"
  # what a start that was cut off left
  rm -f "$directory/$name/$name.p12"
  keytool -importkeystore -noprompt -srckeystore "$work/all.p12" -srcstorepass:env STORE_PASSWORD -srcalias "$name" \
    -destkeystore "$directory/$name/$name.p12" -deststoretype PKCS12 -deststorepass:env SERVER_PASSWORD
}

make_servers() {
  local broker_password registry_password
  work=$(mktemp -d)
  STORE_PASSWORD=$(password) broker_password=$(password) registry_password=$(password)
  export STORE_PASSWORD
  store -genkeypair -alias authority -dname CN=authority -ext bc:c -keyalg EC -validity 3650
  store -exportcert -rfc -alias authority > "$work/ca.pem"
  make_server broker "$broker_host" "$broker_password"
  # no key to a listener of the broker
  make_server registry "$registry_host" "$registry_password" -ext eku=serverAuth
  printf '%s' "$broker_password" > "$broker/store-password"
  cat > "$broker/super-user.properties" << END
security.protocol=SSL
ssl.keystore.type=PKCS12
ssl.keystore.location=/etc/kafka/secrets/broker.p12
ssl.keystore.password=$broker_password
ssl.truststore.type=PEM
ssl.truststore.location=/etc/kafka/secrets/ca.pem
END
  cat > "$registry/registry.properties" << END
quarkus.tls.parley.key-store.p12.path=/run/secrets/registry.p12
quarkus.tls.parley.key-store.p12.password=$registry_password
quarkus.http.tls-configuration-name=parley
END
  # last: it says that the servers' part is whole
  cp "$work/ca.pem" "$broker/ca.pem"
  rm -rf "$work"
}

# directory, user
make_principal() {
  local user=$2 secret
  secret=$(password)
  cp "$broker/ca.pem" "$1/ca.pem"
  printf '%s\t%s\n' "$user" "$secret" >> "$broker/users.tsv"
  if [ "${1##*/}" = operator ]; then # who uses Kafka's own tools
    cat > "$1/client.properties" << END
security.protocol=SASL_SSL
sasl.mechanism=SCRAM-SHA-512
sasl.jaas.config=$(jaas "$user" "$secret")
ssl.truststore.type=PEM
ssl.truststore.location=/etc/kafka/secrets/ca.pem
END
  else
    jaas "$user" "$secret" > "$1/spring.kafka.properties.sasl.jaas.config"
  fi
}

[ -f "$broker/ca.pem" ] || make_servers
if [ ! -f "$registry/registry.properties" ]; then
  echo "the registry has no certificate, and the authority that signed the broker's is not kept: delete the volumes secrets-*" >&2
  exit 1
fi
awk -F '\t' '!/^#/ { print $1 }' "$acls" | sort -u | while read -r principal; do
  user=${PARLEY_PREFIX:-}$principal
  grep -qrs "username=\"$user\"" "$directory/$principal" || make_principal "$directory/$principal" "$user"
  chown -R "$service_user" "$directory/$principal"
done
chown -R "$kafka_user" "$broker" "$directory/operator"
# its image runs as any user of group 0
chown -R "$registry_user:0" "$registry"
chmod -R g=rX "$registry"

#!/bin/bash
# Makes what a broker with TLS and passwords and its clients need; what exists stays. The authority's key is not kept.
# Arguments: a directory with one directory for the broker (`broker`) and for each principal of the file, the file
# (infra/kafka/acls.tsv), the broker's host. Environment: PARLEY_PREFIX (of the users, none).
# Needs bash, BusyBox' tools and a JRE; runs as root, so that each file belongs to the user of its container.
set -eu
directory=$1 acls=$2 host=$3
broker=$directory/broker
kafka_user=1000 service_user=10001
umask 077
password() { head -c 24 /dev/urandom | base64 | tr -d '+/='; }
# SCRAM user of a principal
jaas() { printf 'org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";' "$1" "$2"; }

make_broker() {
  local work
  work=$(mktemp -d)
  export STORE_PASSWORD
  STORE_PASSWORD=$(password)
  store() { keytool "$@" -storetype PKCS12 -keystore "$work/all.p12" -storepass:env STORE_PASSWORD; }
  store -genkeypair -alias authority -dname CN=authority -ext bc:c -keyalg EC -validity 3650
  store -genkeypair -alias broker -dname CN=broker -signer authority -keyalg EC -validity 3650 \
    -ext "san=dns:$host,dns:localhost,ip:127.0.0.1"
  store -exportcert -rfc -alias authority > "$work/ca.pem"
  keytool -importkeystore -noprompt -srckeystore "$work/all.p12" -srcstorepass:env STORE_PASSWORD -srcalias broker \
    -destkeystore "$broker/broker.p12" -deststoretype PKCS12 -deststorepass:env STORE_PASSWORD
  printf '%s' "$STORE_PASSWORD" > "$broker/store-password"
  cat > "$broker/super-user.properties" << END
security.protocol=SSL
ssl.keystore.type=PKCS12
ssl.keystore.location=/etc/kafka/secrets/broker.p12
ssl.keystore.password=$STORE_PASSWORD
ssl.truststore.type=PEM
ssl.truststore.location=/etc/kafka/secrets/ca.pem
END
  # last: it says that the broker's part is whole
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

[ -f "$broker/ca.pem" ] || make_broker
awk -F '\t' '!/^#/ { print $1 }' "$acls" | sort -u | while read -r principal; do
  user=${PARLEY_PREFIX:-}$principal
  grep -qrs "username=\"$user\"" "$directory/$principal" || make_principal "$directory/$principal" "$user"
  chown -R "$service_user" "$directory/$principal"
done
chown -R "$kafka_user" "$broker" "$directory/operator"

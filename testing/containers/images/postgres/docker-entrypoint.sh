#!/usr/bin/env bash
# What the real image's entrypoint does: on an empty PGDATA initdb, a server on the socket only, POSTGRES_DB, the
# init scripts; then the server as PID 1, as postgres.
set -Eeo pipefail
[ "${1:0:1}" != - ] || set -- postgres "$@"
if [ "$1" = postgres ]; then
  : "${POSTGRES_USER:=postgres}"; : "${POSTGRES_DB:=$POSTGRES_USER}"
  mkdir -p "$PGDATA"; chmod 700 "$PGDATA" || :
  if [ "$(id -u)" = 0 ]; then
    find "$PGDATA" \! -user postgres -exec chown postgres '{}' +
    exec gosu postgres "$0" "$@"
  fi
  if [ ! -s "$PGDATA/PG_VERSION" ]; then
    [ -n "$POSTGRES_PASSWORD" ] || { echo "Error: Database is uninitialized and superuser password is not specified." >&2; exit 1; }
    ls /docker-entrypoint-initdb.d/ > /dev/null
    initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD")
    printf '\nhost all all all scram-sha-256\n' >> "$PGDATA/pg_hba.conf"
    export PGPASSWORD=$POSTGRES_PASSWORD PGHOST=/var/run/postgresql
    shift; options=$(printf '%q ' "$@" -c listen_addresses= -c unix_socket_directories=/var/run/postgresql -p 5432)
    pg_ctl -D "$PGDATA" -o "$options" -w start
    sql=(psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --no-password --no-psqlrc)
    "${sql[@]}" --dbname postgres -tAc "SELECT 1 FROM pg_database WHERE datname='$POSTGRES_DB'" | grep -q 1 \
      || "${sql[@]}" --dbname postgres -c "CREATE DATABASE \"$POSTGRES_DB\""
    for f in /docker-entrypoint-initdb.d/*; do
      case $f in
        *.sh)  echo "$0: running $f"; bash "$f" ;;
        *.sql) echo "$0: running $f"; "${sql[@]}" --dbname "$POSTGRES_DB" -f "$f" ;;
      esac
    done
    pg_ctl -D "$PGDATA" -m fast -w stop
    unset PGPASSWORD PGHOST
    echo; echo "PostgreSQL init process complete; ready for start up."; echo
    set -- postgres "$@"
  else
    echo; echo "PostgreSQL Database directory appears to contain a database; Skipping initialization"; echo
  fi
fi
exec "$@"

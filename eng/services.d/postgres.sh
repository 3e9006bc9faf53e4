# PostgreSQL with pgvector: database tourism_db, superuser tourism_user.

postgres_user() { if is_root; then echo postgres; else id -un; fi; }

# Debian keeps one folder a version; the newest one is used.
postgres_programs() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1
}

postgres_create() { # data directory
  local programs secret
  programs=$(postgres_programs)
  secret="$directory/postgres/secret"
  (umask 077 && password postgres >"$secret")
  if is_root; then chown postgres: "$secret"; fi
  as_user "$(postgres_user)" "$programs/initdb" --pgdata="$1" --username=tourism_user --pwfile="$secret" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 || return
  rm "$secret"
  cat >>"$1/postgresql.conf" <<'TEXT'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
external_pid_file = 'postgres.pid'
max_connections = 200
shared_buffers = 256MB
maintenance_work_mem = 512MB
max_wal_size = 4GB
random_page_cost = 1.1
TEXT
  as_user "$(postgres_user)" "$programs/postgres" --single -D "$1" postgres <<<'create database tourism_db'
}

postgres_start() { # data directory, log
  as_user "$(postgres_user)" "$(postgres_programs)/pg_ctl" start --silent --wait --timeout=60 \
    --pgdata="$1" --log="$2" --options="-p $(port postgres)" </dev/null >/dev/null
}

# Fast (rolls transactions back, writes a checkpoint) or immediate (recovers at the next start).
postgres_signal() { if $immediate; then echo QUIT; else echo INT; fi; }

postgres_connection() {
  echo "Host=127.0.0.1;Port=$(port postgres);Database=tourism_db;Username=tourism_user;Password=$(password postgres)"
}

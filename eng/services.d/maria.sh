# MariaDB: database tourism_db, user tourism_user with all rights.

maria_user() { if is_root; then echo mysql; else id -un; fi; }

maria_create() { # data directory
  as_user "$(maria_user)" mariadb-install-db --no-defaults --datadir="$1" --skip-test-db \
    --auth-root-authentication-method=socket --auth-root-socket-user="$(maria_user)" || return
  as_user "$(maria_user)" mariadbd --no-defaults --bootstrap --datadir="$1" <<TEXT
create database tourism_db character set utf8mb4;
flush privileges;
create user tourism_user@'%' identified by '$(password maria)';
grant all privileges on *.* to tourism_user@'%' with grant option;
TEXT
}

# Paths are relative to the data directory: a socket's full path may be too long.
maria_start() { # data directory, log
  as_user "$(maria_user)" setsid --fork mariadbd --no-defaults --datadir="$1" --pid-file=maria.pid --socket=maria.sock \
    --bind-address=127.0.0.1 --port="$(port maria)" --skip-name-resolve --max-connections=200 \
    --character-set-server=utf8mb4 --innodb-buffer-pool-size=256M </dev/null >>"$2" 2>&1
}

maria_signal() { if $immediate; then echo KILL; else echo TERM; fi; }

maria_connection() {
  echo "Server=127.0.0.1;Port=$(port maria);Database=tourism_db;User ID=tourism_user;Password=$(password maria)"
}

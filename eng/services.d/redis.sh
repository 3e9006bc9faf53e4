# Redis without persistence: a cache may forget.

redis_user() { if is_root; then echo redis; else id -un; fi; }

redis_create() { :; }

# The configuration goes in by standard input: a password on the command line is everyone's to read.
redis_start() { # data directory, log
  as_user "$(redis_user)" setsid --fork redis-server - >>"$2" 2>&1 <<TEXT
bind 127.0.0.1
port $(port redis)
requirepass $(password redis)
dir $1
pidfile redis.pid
save ""
appendonly no
TEXT
}

redis_signal() { if $immediate; then echo KILL; else echo TERM; fi; }

redis_connection() {
  echo "127.0.0.1:$(port redis),password=$(password redis)"
}

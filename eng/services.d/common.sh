# What the three servers share: where their files are, their users, ports, passwords and processes.

say() {
  echo "services: $*" >&2
}

fail() {
  say "$@"
  exit 1
}

is_root() {
  [ "$(id -u)" -eq 0 ]
}

variable() { # server
  case $1 in
    postgres) echo TOURISM_TEST_POSTGRES ;;
    maria) echo TOURISM_TEST_MARIADB ;;
    redis) echo TOURISM_TEST_REDIS ;;
  esac
}

is_configured() { # server
  local name
  name=$(variable "$1")
  [ -z "$private" ] && [ -n "${!name-}" ]
}

# The users of the servers must be able to walk to their files, which a home directory of root does not let them.
others_can_reach() { # path
  local path=$1
  while [ "$path" != / ]; do
    if [ -e "$path" ] && [[ $(stat -c %A "$path") != *[xt] ]]; then return 1; fi
    path=$(dirname "$path")
  done
}

services_directory() {
  local path
  if [ -n "${TOURISM_SERVICES_DIRECTORY-}" ]; then
    path=$(realpath -m "$TOURISM_SERVICES_DIRECTORY")
    if is_root && ! others_can_reach "$path"; then
      fail "the servers' users cannot reach $path (TOURISM_SERVICES_DIRECTORY): each folder above it needs 'x' for others"
    fi
  else
    path="$root/.data/services"
    if is_root && ! others_can_reach "$path"; then
      path="/var/tmp/tourism-services-$(cksum <<<"$root" | cut -d ' ' -f 1)"
    fi
  fi
  echo "$path${private:+/private/$private}"
}

# Servers refuse to run as root. setpriv leaves no process between, as runuser would, so that the process id is the server's.
as_user() { # user, command
  local user=$1
  shift
  if is_root; then
    setpriv --reuid="$user" --regid="$user" --init-groups -- "$@"
  else
    "$@"
  fi
}

random_text() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

is_free() { # port
  ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Below the range from which the system takes ports for clients.
free_port() {
  local candidate
  for _ in $(seq 100); do
    candidate=$((20000 + RANDOM % 12000))
    if is_free "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  fail "found no free port"
}

port() { # server
  cat "$directory/$1.port"
}

password() { # server
  cat "$directory/$1.password"
}

process() { # server
  head -n 1 "$directory/$1/data/$1.pid" 2>/dev/null
}

# A process id may be another's by now; the right one works in the server's own data directory.
is_running() { # server
  local pid
  pid=$(process "$1") && [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd")" = "$directory/$1/data" ]
}

prepare() { # server
  local files="$directory/$1"
  if [ ! -s "$files.password" ]; then (umask 077 && random_text >"$files.password"); fi
  if [ ! -s "$files.port" ] || ! is_free "$(port "$1")"; then free_port >"$files.port"; fi
  if [ -d "$files/data" ]; then return; fi
  say "$1: making its data directory in $files"
  # Made beside its place and moved there when complete, so that an interruption leaves nothing half made.
  rm -rf "$files"
  install -d -m 755 "$files" && install -d -m 700 "$files/new"
  if is_root; then chown -R "$("$1_user"):" "$files"; fi
  if ! "$1_create" "$files/new" >"$files/create.log" 2>&1; then
    show_log "$1" "$files/create.log"
    return 1
  fi
  mv "$files/new" "$files/data"
}

start() { # server
  local log="$directory/$1/log"
  if ! "$1_start" "$directory/$1/data" "$log" || ! wait_until_it_listens "$1"; then
    show_log "$1" "$log"
    return 1
  fi
  say "$1: started on port $(port "$1")"
}

wait_until_it_listens() { # server
  for _ in $(seq 600); do
    if is_running "$1" && ! is_free "$(port "$1")"; then return; fi
    sleep 0.1
  done
  return 1
}

show_log() { # server, log
  say "$1 did not start; the end of $2:"
  tail -n 20 "$2" >&2
}

stop() { # server
  local pid signal
  pid=$(process "$1")
  signal=$("$1_signal")
  resume "$1"
  kill "-$signal" "$pid"
  for _ in $(seq 600); do
    if ! is_running "$1"; then
      say "$1: stopped"
      return
    fi
    sleep 0.05
  done
  say "$1 (process $pid) does not stop"
  return 1
}

signal_all() { # server, signal
  local pid
  is_running "$1" || return
  pid=$(process "$1")
  kill "-$2" "$pid"
  # Each connection to PostgreSQL has a process of its own; one of them may end meanwhile.
  for pid in $(<"/proc/$pid/task/$pid/children"); do kill "-$2" "$pid" 2>/dev/null || true; done
}

pause() { signal_all "$1" STOP; }

resume() { signal_all "$1" CONT; }

remove_orphans() {
  local set name
  for set in "$directory"/private/*/; do
    name=$(basename "$set")
    if [[ $name =~ ^([0-9]+)- ]] && [ ! -e "/proc/${BASH_REMATCH[1]}" ]; then
      "$root/eng/services" down --immediate --purge --private "$name"
    fi
  done
}

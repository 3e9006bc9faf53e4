# What is installed, and installing what is not.

postgres_is_installed() {
  local programs control version
  programs=$(postgres_programs)
  [ -n "$programs" ] || return
  control="/usr/share/postgresql/$(basename "$(dirname "$programs")")/extension/vector.control"
  version=$(sed -nE "s/^default_version = '(.*)'/\1/p" "$control" 2>/dev/null)
  # Filtered searches need the iterative scans of pgvector 0.8.
  [ -n "$version" ] && [ "$(printf '%s\n' 0.8 "$version" | sort -V | head -n 1)" = 0.8 ]
}

maria_is_installed() { type mariadbd mariadb-install-db my_print_defaults >/dev/null 2>&1; }

redis_is_installed() { command -v redis-server >/dev/null; }

install_if_missing() { # server
  local log="$directory/$1-install.log"
  if "$1_is_installed"; then return; fi
  if ! $may_install || ! is_root || ! command -v apt-get >/dev/null; then
    say "$1 is not installed: run eng/services up as root on Debian, or set $(variable "$1")"
    return 1
  fi
  say "$1: installing it"
  # One at a time on this machine, whichever work tree it is for.
  if ! flock --close /var/lock/tourism-services bash "$parts/install.sh" "$1" >"$log" 2>&1 || ! "$1_is_installed"; then
    say "$1 could not be installed; the end of $log:"
    tail -n 20 "$log" >&2
    return 1
  fi
}

#!/usr/bin/env bash
# Installs one server from Debian's packages, as root: install.sh postgres | maria | redis. Starts nothing.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

work=$(mktemp -d)
undo=("$work")
trap 'rm -rf -- "${undo[@]}"' EXIT
trap 'exit 130' INT TERM

packages() {
  apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$@"
}

# Debian starts what it installs; here the private servers alone shall run.
start_nothing() {
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    undo+=(/usr/sbin/policy-rc.d)
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod 755 /usr/sbin/policy-rc.d
  fi
}

make_no_cluster() {
  local settings=/etc/postgresql-common/createcluster.d/tourism.conf
  mkdir -p "$(dirname "$settings")"
  undo+=("$settings")
  echo 'create_main_cluster = false' >"$settings"
}

# Debian 12 has no pgvector: built from the source package of Debian 13. apt's own sources and lists stay as they are.
build_pgvector() { # version of PostgreSQL
  local apt repository
  packages gcc make libc6-dev "postgresql-server-dev-$1"
  repository=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
  [ -n "$repository" ] || {
    echo "apt knows no Debian repository to take pgvector's source from" >&2
    return 1
  }
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $repository trixie main" >"$work/sources.list"
  apt=(apt-get -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
  cd "$work"
  "${apt[@]}" update
  "${apt[@]}" source --download-only postgresql-17-pgvector
  mkdir source
  tar -xf pgvector_*.orig.tar.* -C source --strip-components 1
  # OPTFLAGS: its own default, -march=native, is for this machine alone. Without LLVM: that would need clang too.
  local options=(OPTFLAGS="" with_llvm=no "PG_CONFIG=/usr/lib/postgresql/$1/bin/pg_config")
  make -C source -j "$(nproc)" "${options[@]}"
  make -C source install "${options[@]}"
}

install_postgres() {
  local version
  if [ ! -d /usr/lib/postgresql ]; then
    make_no_cluster
    packages postgresql
  fi
  version=$(ls /usr/lib/postgresql | sort -V | tail -n 1)
  if apt-cache show "postgresql-$version-pgvector" >/dev/null 2>&1; then
    packages "postgresql-$version-pgvector"
  else
    build_pgvector "$version"
  fi
}

# The core packages are the server without the service; the service's package would also make this user.
install_maria() {
  packages mariadb-server-core mariadb-client-core
  getent passwd mysql >/dev/null || useradd --system --user-group --no-create-home --home-dir /nonexistent mysql
}

install_redis() {
  packages redis-server
}

start_nothing
apt-get update
"install_$1"

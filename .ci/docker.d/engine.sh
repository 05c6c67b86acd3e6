# Docker Engine and docker-compose: installed where they are missing, started where nothing runs.

engine_pid=

install_docker() {
  local missing=()
  command -v dockerd >/dev/null || missing+=(docker.io iptables)
  command -v docker-compose >/dev/null || missing+=(docker-compose)
  command -v debootstrap >/dev/null || missing+=(debootstrap)
  command -v jq >/dev/null || missing+=(jq)
  [ ${#missing[@]} -gt 0 ] || return 0
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$work/apt.log" 2>&1 \
    || { cat "$work/apt.log" >&2; fail "cannot install ${missing[*]}"; }
  # The package may have started a daemon; where there is no init system it has not.
}

start_engine() {
  docker info >/dev/null 2>&1 && return 0
  # In a session of its own: a signal that ends this script must find the daemon still there.
  setsid dockerd >"$work/dockerd.log" 2>&1 &
  engine_pid=$!
  await 60 "the Docker daemon" docker info || { tail -n 40 "$work/dockerd.log" >&2; fail "dockerd does not start"; }
}

stop_engine() {
  [ -n "$engine_pid" ] || return 0
  kill "$engine_pid" 2>/dev/null || true
  wait "$engine_pid" 2>/dev/null || true
}

# STAND-INS for the public base images, for machines that reach no registry. They bear the names of
# the public images for as long as .ci/docker runs, and otherwise only names that begin with
# dateline-stand-in/, by which the next run finds them again. A public image that is already on the
# machine is used as it is.

stand_ins=.ci/docker.d
borrowed=()

# The image that a line FROM of the Dockerfile, or an image of docker-compose.yml, names.
image_of() {
  cat Dockerfile docker-compose.yml | sed -nE 's/^(FROM| *image:) +([^ ]+).*/\2/p' | grep -m 1 "^$1:"
}

# stand_in NAME MAKER: lets the image be there that the files of the project call NAME:….
stand_in() {
  local public cached
  public=$(image_of "$1") || fail "no image $1 is named in Dockerfile or docker-compose.yml"
  cached=dateline-stand-in/${1##*/}:$(stand_in_version "$public")
  if docker image inspect "$public" >/dev/null 2>&1; then
    echo "uses $public, which is there"
    return
  fi
  if ! docker image inspect "$cached" >/dev/null 2>&1; then
    echo "makes a stand-in for $public"
    "$2" "$cached"
  fi
  docker tag "$cached" "$public"
  borrowed+=("$public")
}

# Another recipe, other certificates or another name make another stand-in.
stand_in_version() {
  { echo "$1"; find "$stand_ins" -type f -print0 | sort -z | xargs -0 cat; cat /etc/ssl/certs/ca-certificates.crt; } \
    | sha256sum | cut -c 1-12
}

make_debian() {
  local root=$work/debian
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >"$work/debootstrap.log" 2>&1 \
    || { tail -n 20 "$work/debootstrap.log" >&2; fail "debootstrap failed"; }
  # As the public slim image: without documentation and translations.
  rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/* "$root"/usr/share/{doc,man,info,locale}/*
  tar -C "$root" -c . | docker import - "$1" >/dev/null
  rm -rf "$root"
}

make_jdk() {
  mkdir -p "$work/jdk/certificates/java"
  cp "$stand_ins/jdk/Dockerfile" "$work/jdk/"
  cp -L /etc/ssl/certs/ca-certificates.crt "$work/jdk/certificates/"
  [ ! -f /etc/ssl/certs/java/cacerts ] || cp -L /etc/ssl/certs/java/cacerts "$work/jdk/certificates/java/"
  quietly docker build --build-arg "BASE=$(image_of debian)" --tag "$1" "$work/jdk"
}

make_kafka() {
  cp -r "$stand_ins/kafka" "$work/kafka"
  quietly ./mvnw --batch-mode --quiet -f "$stand_ins/kafka/pom.xml" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
    -DincludeScope=runtime "-DoutputDirectory=$work/kafka/libs"
  quietly docker build --build-arg "BASE=$(image_of eclipse-temurin)" --tag "$1" "$work/kafka"
}

make_stand_ins() {
  stand_in debian make_debian
  stand_in eclipse-temurin make_jdk
  stand_in apache/kafka make_kafka
}

# Nobody shall take a stand-in, or what was built from one, for the real thing later.
remove_names() {
  local name
  for name in ${borrowed[@]+"${borrowed[@]}"}; do
    docker rmi --no-prune "$name" >/dev/null 2>&1 || true
  done
}

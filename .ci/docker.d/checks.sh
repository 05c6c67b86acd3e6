# What is tried with the composed pipeline.

owner=4711
articles=6000

# The three that a broker of another make could change most; all of them run in `./mvnw verify` where
# there is a Docker engine.
test_with_containers() {
  TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_CHECKS_DISABLE=true TESTCONTAINERS_HOST_OVERRIDE=localhost \
    quietly ./mvnw --batch-mode -Dquick -DskipTests=false -Ddateline.docker=required -pl it -am verify \
    -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test='ContainerPipelineIT#takesTheSamples*+goesOnWhere*+skipsPoison*' -Dfailsafe.failIfNoSpecifiedTests=false
  grep -E 'Tests run: 3, .*Skipped: 0.*ContainerPipelineIT' "$work/quiet.log" || fail "no test ran on the container's broker"
}

# run_here NAME INPUT…: what `dateline run` archives as NAME.
run_here() {
  local name=$1
  rm -rf "$work/$name"
  shift
  quietly ./dateline run --archive "$work/$name" --data "$work/$name.data" "$@"
  rm -rf "$work/$name.data"
  [ "$(find "$work/$name/articles" -name '*.json' | wc -l)" -ge 57 ] || fail "dateline run archived next to nothing"
}

expect_files() {
  .ci/docker.d/articles $articles >"$work/made-up.ndjson"
  run_here expected-seeds seeds
  run_here expected-all seeds "$work/made-up.ndjson"
}

# The starter becomes whoever owns the reference, and keeps no capability.
check_owners() {
  local user said
  for user in 0 "$owner"; do
    touch "$work/reference" && chown "$user:$user" "$work/reference"
    said=$(docker run --rm --user 0:0 --cap-drop ALL --cap-add SETUID --cap-add SETGID --cap-add SETPCAP \
      --volume "$work/reference:/reference:ro" --entrypoint as-owner-of dateline \
      /reference sh -c 'echo $(id -u):$(id -g) $(grep -E "^Cap(Prm|Eff|Bnd)" /proc/self/status | cut -f 2 | sort -u)')
    [ "$said" = "$user:$user 0000000000000000" ] || fail "as-owner-of made \"$said\" of user $user"
  done
}

# In a checkout that belongs to somebody who is not root, with files that only they may read.
bring_up() {
  mkdir -p "$checkout"
  cp -r docker-compose.yml Dockerfile seeds "$checkout/"
  chown -R "$owner:$owner" "$checkout"
  chmod -R go-rwx "$checkout"
  KAFKA_PORT=$(free_port)
  export KAFKA_PORT
  compose up -d --no-build
  [ "$(compose_exit_code producer)" = 0 ] || fail "the producer failed"
  await 60 "health of every service" everything_is_healthy
}

free_port() {
  local port=9092
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo $port
}

compose_exit_code() { docker wait "$(compose ps -q "$1")"; }

everything_is_healthy() {
  local id
  for id in $(compose ps -q kafka processor sink); do
    [ "$(docker inspect --format '{{.State.Health.Status}}' "$id")" = healthy ] || return 1
  done
}

await_same_files() {
  await "$2" "the files of $1" same_files "$1" || fail "the archive is not that of dateline run"
  echo "$(find "$checkout/archive/articles" -name '*.json' | wc -l) files of articles and $(
    find "$checkout/archive/events" -name '*.json' 2>/dev/null | wc -l) of events are the same"
}

# Files only: an article whose date was corrected may leave an empty directory behind.
same_files() {
  diff <(sums "$work/$1") <(sums "$checkout/archive")
}

sums() {
  (cd "$1" && find articles events -type f -exec sha256sum {} + 2>/dev/null | sort -k 2)
}

check_files_belong_to_the_owner() {
  local others
  others=$(find "$checkout/archive" ! -user "$owner" -o ! -group "$owner" | head -n 3)
  [ -z "$others" ] || fail "not the owner's: $others"
}

# consume TOPIC: all of it, from this machine, one envelope a line.
consume() {
  ./dateline consume "$1" --from-beginning -e -o json \
    --bootstrap-servers "127.0.0.1:$KAFKA_PORT" --data "$work/consumer" 2>"$work/consume.log" \
    || { cat "$work/consume.log" >&2; fail "cannot consume $1"; }
}

consume_from_the_host() {
  local ids
  ids=$(consume news.enriched | jq -r .key | sort -u | wc -l)
  [ "$ids" = "$(find seeds -name '*.txt' ! -name '*.v[0-9]*' | wc -l)" ] || fail "$ids ids on news.enriched"
  echo "$ids articles consumed from the host"
}

publish() {
  quietly ./dateline produce --bootstrap-servers "127.0.0.1:$KAFKA_PORT" --data "$work/producer" "$1"
}

# What a processor says to have enriched since it was started.
enriched_by() {
  docker exec "$1" health /metrics \
    | sed -nE 's/^dateline_articles_total\{outcome="enriched",stage="processor"\} ([0-9]+).*/\1/p'
}

has_enriched() { [ "$(enriched_by "$1")" -ge "$2" ]; }

kill_half_way() {
  local processor done_before
  processor=$(compose ps -q processor)
  publish "$work/made-up.ndjson" &
  await 120 "the first articles" has_enriched "$processor" $((articles / 4)) || fail "nothing is processed"
  docker kill --signal KILL "$processor" >/dev/null
  wait $! || fail "publishing failed"
  done_before=$(consume news.enriched | jq -r .key | grep -c '^made-up-' || true)
  [ "$done_before" -gt 0 ] && [ "$done_before" -lt $articles ] \
    || fail "killed too early or too late: $done_before of $articles were enriched"
  echo "killed when $done_before of $articles were enriched"
  compose up -d --no-build --no-deps processor
}

check_last_values() {
  consume news.enriched | jq -rcS 'select(.key | startswith("made-up-")) | "\(.key)\t\(.payload)"' \
    | awk -F '\t' '{ last[$1] = $0 } END { for (key in last) print last[key] }' | sort >"$work/last"
  ./dateline extract "$work/made-up.ndjson" | jq -rcS '"\(.id)\t\(.)"' | sort >"$work/extracted"
  cmp "$work/last" "$work/extracted" || fail "the last values on news.enriched are others"
  consume news.results | jq -r '"\(.key)\t\(.headers.ce_id)"' \
    | awk -F '\t' 'last[$1] == $2 { print; doubled++ } { last[$1] = $2 } END { exit doubled > 0 }' \
    || fail "results are doubled"
  echo "$(wc -l <"$work/last") last values are as they must be, and no result is doubled"
}

# The stages stay up without a broker, and go on when it is back.
stop_the_broker() {
  local processor starts
  processor=$(compose ps -q processor)
  starts=$(docker inspect --format '{{.State.StartedAt}}' "$processor")
  compose stop kafka >/dev/null 2>&1
  compose start kafka >/dev/null 2>&1
  await 60 "the broker" everything_is_healthy || fail "something is not healthy"
  echo '{"id":"made-up-000000","published":"1990-01-01","version":2,"body":"The bridge was opened on Monday."}' >"$work/second.ndjson"
  publish "$work/second.ndjson"
  await 60 "the second version" grep -rqs 'The bridge was opened on Monday' "$checkout/archive/articles/1990/01/01" \
    || fail "the pipeline does not go on after the broker was stopped"
  [ "$starts" = "$(docker inspect --format '{{.State.StartedAt}}' "$processor")" ] || echo "the processor was started anew"
  run_here expected-all seeds "$work/made-up.ndjson" "$work/second.ndjson"
}

scale_to_three() {
  compose up -d --no-build --no-deps --scale processor=3 processor
  await 60 "three healthy processors" everything_is_healthy || fail "scaling up failed"
  await 90 "work for all three" all_three_work || fail "the partitions are not shared"
  for id in $(compose ps -q processor); do echo "$(enriched_by "$id") articles enriched by ${id:0:12}"; done
}

# Publishes again what changes nothing, until each of the three has had some of it.
all_three_work() {
  local id
  publish seeds
  [ "$(compose ps -q processor | wc -l)" = 3 ] || return 1
  for id in $(compose ps -q processor); do
    has_enriched "$id" 1 || return 1
  done
}

take_down() {
  quietly compose down --volumes
  [ -z "$(docker ps -aq --filter label=com.docker.compose.project=$COMPOSE_PROJECT_NAME)" ] || fail "containers are left"
  [ -z "$(docker volume ls -q --filter label=com.docker.compose.project=$COMPOSE_PROJECT_NAME)" ] || fail "volumes are left"
  [ -z "$(docker ps -aq --filter label=org.testcontainers=true)" ] || fail "containers of the tests are left"
}

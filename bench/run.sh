#!/usr/bin/env bash
# Builds and runs benchmarks; the figures go to standard output.
#
#   bench/run.sh [--peers] SUITE [JMH option…]
#   bench/run.sh pipeline [option…]     the whole pipeline, from files to files (--help)
#   bench/run.sh copies [option…] FILE  a large archive made of a small one (--help)
#   bench/run.sh short                  a few seconds on the samples; fails on allocation alone
#
# Suites: dates, entities, events, extract, load, worst-texts. --peers measures CoreNLP, SUTime and HeidelTime in the same run
# (the first time, half a gigabyte of models is fetched). "-p corpus=PATH" names the articles to read (default: the samples), "-p articles=N"
# how many of them (default 100, 0 for all); "-rf json -rff FILE" keeps the results as JSON, "-h" after a suite is not
# taken: see JMH's own help for its options.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

profiles=()
if [[ ${1:-} == --peers ]]; then
  profiles=(-Ppeers)
  shift
fi
(cd "$project" && ./mvnw -q --batch-mode -Dquick -Dbench.run "${profiles[@]}" -pl bench -am package) >&2
class_path=$project/bench/target/classes:$(<"$project/bench/target/class-path")
cd "$project"
exec "$java" -Djava.awt.headless=true -cp "$class_path" dev.dateline.bench.Main "$@"

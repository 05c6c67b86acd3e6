#!/usr/bin/env bash
# Scores the extraction on evaluation sets that lie outside this repository.
#
#   eval/run.sh FOLDER
#
# FOLDER holds score.py and the sets (timex/*.jsonl.gz, entities/*.jsonl.gz, anniversaries.jsonl), each a row a
# document: {"id", "published", "text", …}. Sets that are not there are passed over. The articles are made from the
# rows, read by `dateline extract` and scored; the table goes to standard output, what the program says to
# standard error. DATELINE names another start script than ./dateline.
set -euo pipefail

folder=${1:?"usage: eval/run.sh FOLDER, where FOLDER holds score.py and the evaluation sets"}
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dateline=${DATELINE:-$project/dateline}
if [[ ! -f $folder/score.py ]]; then
  echo "eval/run.sh: \"$folder\" holds no score.py; expected the folder with the scorer and the sets" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# articles SET FILE [half]: rows as articles; half "odd" or "even" keeps every second row, counted from 1.
articles() {
  python3 - "$1" "$2" "${3:-all}" <<'PYTHON'
import gzip, json, sys
source, target, half = sys.argv[1:]
with open(source, "rb") as f:
    packed = f.read(2) == b"\x1f\x8b"
with (gzip.open if packed else open)(source, "rt", encoding="utf-8") as rows, \
        open(target + ".gold", "w", encoding="utf-8") as gold, open(target, "w", encoding="utf-8") as out:
    for number, line in enumerate((r for r in rows if r.strip()), 1):
        if half != "all" and (half == "odd") != (number % 2 == 1):
            continue
        row = json.loads(line)
        gold.write(line)
        article = {"id": row["id"], "published": row["published"], "version": 1, "language": "en", "body": row["text"]}
        out.write(json.dumps(article, ensure_ascii=False) + "\n")
PYTHON
}

# score NAME TASK SET EXTRACT-OPTIONS HALF [SCORER-OPTION…]
score() {
  local name=$1 task=$2 set=$3 options=$4 half=$5
  shift 5
  if [[ ! -f $set ]]; then
    echo "eval/run.sh: no \"$set\", passed over" >&2
    return
  fi
  articles "$set" "$work/articles.ndjson" "$half"
  # shellcheck disable=SC2086  # the options are words
  "$dateline" extract $options "$work/articles.ndjson" >"$work/system.ndjson"
  echo "== $name"
  python3 "$folder/score.py" "$task" "$work/articles.ndjson.gold" "$work/system.ndjson" "$@" | sed '1d'
}

dates="--only dates"
score "TimeBank" timex "$folder/timex/timebank.jsonl.gz" "$dates" all
score "TimeBank, even rows (tuned on)" timex "$folder/timex/timebank.jsonl.gz" "$dates" even
score "TimeBank, odd rows (blind)" timex "$folder/timex/timebank.jsonl.gz" "$dates" odd
score "AQUAINT" timex "$folder/timex/aquaint.jsonl.gz" "$dates" all
score "GUM news, DATE only" timex "$folder/timex/gum-news.jsonl.gz" "$dates" all --only DATE
for set in wikigold ewt-dev wnut17-dev gmb-dev; do
  score "entities: $set" entities "$folder/entities/$set.jsonl.gz" "" all
done
score "anniversaries" anniversaries "$folder/anniversaries.jsonl" "" all

if [[ -f $folder/score_bundles.py && -f $folder/bundles.jsonl ]]; then
  echo "== calendar: bundles"
  python3 "$folder/score_bundles.py" "$folder/bundles.jsonl" --dateline "$dateline"
else
  echo "eval/run.sh: no \"$folder/bundles.jsonl\" with its scorer, passed over" >&2
fi

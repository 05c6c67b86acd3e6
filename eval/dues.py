#!/usr/bin/env python3
"""How many entries of a diary are worth a line: judged by hand, kept without their text.

    ./dateline diary --from 2027-03-01 --days 31 --min-prominence 0 -o json > march.json
    eval/dues.py measure eval/judged-dues.tsv march.json [april.json …]
    eval/dues.py unjudged eval/judged-dues.tsv march.json > to-judge.tsv    # write y or n into the first column
    eval/dues.py add eval/judged-dues.tsv to-judge.tsv

Measured are the entries of days that reach the diary's default limit, and the 50 most prominent of a month, those of
the month and of the year (no day known) among them. A line of the judged file has the event's date, the article that
told it first, a checksum of the title and the verdict: y for what a planning desk would want to be reminded of, under a
title that says what it is, on its day; n for all else.
"""
import json
import pathlib
import re
import sys
import zlib

QUERY = pathlib.Path(__file__).parent.parent / "console/src/main/java/dev/dateline/console/diary/DiaryQuery.java"
LIMIT = int(re.search(r"DEFAULT_MIN_PROMINENCE = (\d+)", QUERY.read_text(encoding="utf-8"))[1])
FOREMOST = 50


def key(due):
    first = due["sources"][0]["articleId"] if due["sources"] else ""
    return due["base"], first, "%08x" % zlib.crc32(due["title"].encode())


def read_judged(path):
    judged = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                date, article, checksum, verdict = line.rstrip("\n").split("\t")
                judged[date, article, checksum] = verdict
    return judged


def read_diary(path):
    """The entries of days above the limit, and the foremost of all."""
    with open(path, encoding="utf-8") as file:
        diary = json.load(file)
    days = [due for due in diary["days"] if due["prominence"] >= LIMIT]
    every = diary["days"] + diary["periods"]
    every.sort(key=lambda due: (-due["prominence"], due["date"], due["event"]))
    return days, every[:FOREMOST]


def measure(judged, paths):
    sums = {"days": [0, 0, 0], "foremost": [0, 0, 0]}
    for path in paths:
        days, foremost = read_diary(path)
        line = [path]
        for name, dues in (("days", days), ("foremost", foremost)):
            verdicts = [judged.get(key(due)) for due in dues]
            found = [len(dues), sum(v is not None for v in verdicts), verdicts.count("y")]
            sums[name] = [a + b for a, b in zip(sums[name], found)]
            line.append("%s: %d shown, %d judged, %d worth a line" % (name, *found))
        print("; ".join(line))
    for name, (shown, known, worth) in sums.items():
        print("%s: %d of %d judged (of %d): %.3f" % (name, worth, known, shown, worth / max(known, 1)))


def unjudged(judged, paths):
    seen = set()
    for path in paths:
        days, foremost = read_diary(path)
        for due in days + foremost:
            if key(due) not in judged and key(due) not in seen:
                seen.add(key(due))
                print("?", *key(due), due["ordinal"], due["title"], sep="\t")


def add(path, judged, verdicts):
    with open(verdicts, encoding="utf-8") as lines, open(path, "a", encoding="utf-8") as out:
        for line in lines:
            verdict, date, article, checksum = line.rstrip("\n").split("\t")[:4]
            if verdict not in ("y", "n"):
                sys.exit("%s: \"%s\" is neither y nor n: %s" % (verdicts, verdict, line.strip()))
            if (date, article, checksum) not in judged:
                print(date, article, checksum, verdict, sep="\t", file=out)


def main(arguments):
    if len(arguments) < 3 or arguments[0] not in ("measure", "unjudged", "add"):
        sys.exit("usage: eval/dues.py measure|unjudged JUDGED DIARY.json… | add JUDGED VERDICTS.tsv")
    judged = read_judged(arguments[1])
    if arguments[0] == "measure":
        measure(judged, arguments[2:])
    elif arguments[0] == "unjudged":
        unjudged(judged, arguments[2:])
    else:
        add(arguments[1], judged, arguments[2])


if __name__ == "__main__":
    main(sys.argv[1:])

"""Peer of `convert` for text: Python's csv, with the rules of isian-lapangan.yml.

convert_csv.py IN.csv OUT.txt       writes how many rows there are, how many break a rule, and the sum of their numbers
convert_csv.py IN.csv --passes N    prints the median seconds of a pass by the clock and by CPU, and the same
"""
import csv, re, sys
from passes import answer

CODE = re.compile(r"\d\d\.\d\d\.\d\d\.\d{4}$")
CATEGORIES = {"aman", "siaga", "waspada", "bahaya"}


def count(path):
    rows = broken = total = 0
    with open(path, newline="", encoding="utf8") as text:
        reader = csv.reader(text)
        next(reader)
        for row in reader:
            rows += 1
            if (not CODE.match(row[0]) or any(int(v) < 0 for v in row[4:8])
                    or not all(0 <= float(v) <= 100 for v in row[8:14]) or row[14] not in CATEGORIES):
                broken += 1
                total += rows + 1
    return f"{rows} rows, {broken} broken, sum {total}"


answer(count, sys.argv)

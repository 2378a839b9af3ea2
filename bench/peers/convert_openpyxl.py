"""Peer of `convert`: openpyxl in its fast read-only way, with the rules of isian-lapangan.yml.

convert_openpyxl.py IN.xlsx OUT.txt       writes how many rows there are, how many break a rule, and the sum of their numbers
convert_openpyxl.py IN.xlsx --passes N    prints the median seconds of a pass by the clock and by CPU, and the same
"""
import re, sys
import openpyxl
from passes import answer

CODE = re.compile(r"\d\d\.\d\d\.\d\d\.\d{4}$")
CATEGORIES = {"aman", "siaga", "waspada", "bahaya"}


def count(path):
    rows = broken = total = 0
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).active
    sheet.reset_dimensions()  # the writer leaves the stated size at A1
    for row in sheet.iter_rows(min_row=2, values_only=True):
        rows += 1
        if (not CODE.match(row[0]) or any(v < 0 for v in row[4:8])
                or not all(0 <= v <= 100 for v in row[8:14]) or row[14] not in CATEGORIES):
            broken += 1
            total += rows + 1
    return f"{rows} rows, {broken} broken, sum {total}"


answer(count, sys.argv)

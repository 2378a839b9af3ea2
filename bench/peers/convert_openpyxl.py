"""Peer of `convert`: openpyxl in its fast read-only way, with the rules of isian-lapangan.yml.

convert_openpyxl.py IN.xlsx OUT.txt    writes how many rows there are, how many break a rule, and the sum of their numbers
"""
import re, sys
import openpyxl

CODE = re.compile(r"\d\d\.\d\d\.\d\d\.\d{4}$")
CATEGORIES = {"aman", "siaga", "waspada", "bahaya"}

rows = broken = total = 0
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True).active
sheet.reset_dimensions()  # the writer leaves the stated size at A1
for row in sheet.iter_rows(min_row=2, values_only=True):
    rows += 1
    if (not CODE.match(row[0]) or any(v < 0 for v in row[4:8])
            or not all(0 <= v <= 100 for v in row[8:14]) or row[14] not in CATEGORIES):
        broken += 1
        total += rows + 1
with open(sys.argv[2], "w") as out:
    out.write(f"{rows} rows, {broken} broken, sum {total}\n")

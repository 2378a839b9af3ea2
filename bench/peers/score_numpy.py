"""Peer of `score`: numpy, written as fast as numpy lets it be.

score_numpy.py IN.csv OUT.csv        the whole job, the same file as petadaya writes
score_numpy.py IN.csv --passes N     prints the median seconds of one pass in memory, and column sums
"""
import csv, sys, time
import numpy as np

STATES = np.array(["BELUM_DINILAI", "DINILAI"])
CATEGORIES = np.array(["", "AMAN", "SIAGA", "WASPADA", "BAHAYA"])
TABLE = np.array([[4 if p >= 5 and d >= 4 else 3 if p >= 3 else 2 if p >= 1 else 1 for d in range(6)] for p in range(9)], np.int8)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    cells = np.array([row[1:] for row in rows])
    unknown = cells == ""
    met = ~unknown & (cells != "0")
    return [row[0] for row in rows], met, unknown


def score(met, unknown):
    mm, mu = met[:, :8].sum(1), unknown[:, :8].sum(1)
    sm, su = met[:, 8:].sum(1), unknown[:, 8:].sum(1)

    def pair(mm, mu, sm, su):
        return TABLE[mm, sm] * 8 + TABLE[mm + mu, sm + su]

    now = pair(mm, mu, sm, su)
    flips = np.zeros(len(now), np.int64)

    def count(group, *changes):
        """Adds the findings of a group of which one change gives another pair."""
        area = np.flatnonzero(group > 0)
        a, b, c, d = mm[area], mu[area], sm[area], su[area]
        differs = np.zeros(len(area), bool)
        for (x, y, z, w) in changes:
            differs |= pair(a + x, b + y, c + z, d + w) != now[area]
        flips[area] += np.where(differs, group[area], 0)

    count(mm, (-1, 0, 0, 0))
    count(8 - mm - mu, (1, 0, 0, 0))
    count(mu, (1, -1, 0, 0), (0, -1, 0, 0))
    count(sm, (0, 0, -1, 0))
    count(5 - sm - su, (0, 0, 1, 0))
    count(su, (0, 0, 1, -1), (0, 0, 0, -1))
    state = (13 - mu - su >= 7).astype(np.int8)
    return state, now // 8, now % 8, mm, mu, sm, su, flips


def write(path, areas, result):
    state, best, worst, *counts = result
    columns = [areas, STATES[state], CATEGORIES[best], CATEGORIES[worst], *[c.astype(str) for c in counts]]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("area,state,best,worst,main_met,main_unknown,supporting_met,supporting_unknown,flips\n")
        file.writelines(",".join(row) + "\n" for row in zip(*columns))


areas, met, unknown = read(sys.argv[1])
if sys.argv[2] == "--passes":
    times = []
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter()
        result = score(met, unknown)
        times.append(time.perf_counter() - start)
    print(sorted(times)[len(times) // 2])
    print([int(np.asarray(column, np.int64).sum()) for column in result])
else:
    write(sys.argv[2], areas, score(met, unknown))

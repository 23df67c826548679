"""Sudden gains with numpy, vectorised over clients. Arguments: table, "once" or "steady"."""
import json
import sys
import time

import numpy as np
import pandas as pd

CRITICAL = {4: 2.7764451051977987, 3: 3.1824463052842629, 2: 4.3026527299112747}


def gains(x, cutoff=7.0, share=0.25):
    clients, sessions = x.shape
    met = np.full((clients, sessions - 3), np.nan)
    for column in range(1, sessions - 2):
        before, after = x[:, max(0, column - 2):column + 1], x[:, column + 1:column + 4]
        drop = x[:, column] - x[:, column + 1]
        n1, n2 = (~np.isnan(before)).sum(1), (~np.isnan(after)).sum(1)
        with np.errstate(all="ignore"):
            spread = ((n1 - 1) * np.nanvar(before, 1, ddof=1) + (n2 - 1) * np.nanvar(after, 1, ddof=1)) / (n1 + n2 - 2)
            critical = np.select([n1 + n2 == 6, n1 + n2 == 5, n1 + n2 == 4], [CRITICAL[4], CRITICAL[3], CRITICAL[2]], np.nan)
            third = np.nanmean(before, 1) - np.nanmean(after, 1) > critical * np.sqrt(spread)
        judged = ~np.isnan(drop) & (n1 >= 2) & (n2 >= 2)
        met[:, column - 1] = np.where(judged, (drop >= cutoff) & (drop >= share * x[:, column]) & third, np.nan)
    return met


x = pd.read_csv(sys.argv[1]).iloc[:, 1:].to_numpy(float)
import warnings
warnings.simplefilter("ignore")
met = gains(x)
answer = {"gains": int(np.nansum(met)), "judged": int((~np.isnan(met)).sum())}
if sys.argv[2] == "steady":
    times = []
    for _ in range(30):
        start = time.perf_counter()
        gains(x)
        times.append(time.perf_counter() - start)
    answer["milliseconds"] = sorted(times)[len(times) // 2] * 1000
print(json.dumps(answer))

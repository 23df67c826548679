"""Jacobson-Truax with pandas, vectorised. Arguments: table, "once" for one whole run or "steady" for the computing time alone."""
import json
import sys
import time

import numpy as np
import pandas as pd


def judge(pre, post, reliability):
    standard_error = np.std(pre, ddof=1) * np.sqrt(1 - reliability)
    index = (post - pre) / (np.sqrt(2) * standard_error)
    return index, index < -1.959963984540054, index > 1.959963984540054


table = pd.read_csv(sys.argv[1])
wide = table.pivot(index="id", columns="time", values="score").dropna()
pre, post = wide[1].to_numpy(float), wide[2].to_numpy(float)
index, improved, worse = judge(pre, post, 0.88)
answer = {"improved": int(improved.sum()), "unchanged": int((~improved & ~worse).sum()), "deteriorated": int(worse.sum())}
if sys.argv[2] == "steady":
    times = []
    for _ in range(30):
        start = time.perf_counter()
        frame = pd.DataFrame({"pre": pre, "post": post})
        index, improved, worse = judge(frame["pre"], frame["post"], 0.88)
        category = np.where(improved, "improved", np.where(worse, "deteriorated", "unchanged"))
        times.append(time.perf_counter() - start)
    answer["milliseconds"] = sorted(times)[len(times) // 2] * 1000
print(json.dumps(answer))

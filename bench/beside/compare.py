"""Compares the growth model of rapport with lme4's. Arguments: fit.json, effects.csv, lme4's answer."""
import json
import sys

import pandas as pd

ours = json.load(open(sys.argv[1]))
modes = pd.read_csv(sys.argv[2], dtype={"level": str}).set_index(["group", "level", "term"])
fixed = {row["term"]: row for row in ours["fixed"]}
worst = {"fixed effect, in its standard errors": 0.0, "standard error, relative": 0.0, "mode, in its sd": 0.0, "sd of a mode, relative": 0.0}
for line in open(sys.argv[3]):
    kind, *rest = line.split()
    if kind == "fixed":
        name, value, error = rest[0], float(rest[1]), float(rest[2])
        worst["fixed effect, in its standard errors"] = max(worst["fixed effect, in its standard errors"], abs(fixed[name]["estimate"] - value) / error)
        worst["standard error, relative"] = max(worst["standard error, relative"], abs(fixed[name]["se"] - error) / error)
    elif kind == "criterion":
        worst["criterion, rapport minus lme4"] = ours["criterion"] - float(rest[0])
    elif kind == "mode":
        group, level, term = rest[0].split("|")
        value, sd = float(rest[1]), float(rest[2])
        mine = modes.loc[(group, level, term)]
        worst["mode, in its sd"] = max(worst["mode, in its sd"], abs(mine["value"] - value) / sd)
        worst["sd of a mode, relative"] = max(worst["sd of a mode, relative"], abs(mine["sd"] - sd) / sd)
print(f"growth model, {ours['n']} rows, largest difference: " + "; ".join(f"{name} {value:.2g}" for name, value in worst.items()))

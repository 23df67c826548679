"""Compares the counts of a rapport answer with those of the program beside it. Arguments: sudden or change, both answers."""
import json
import sys

name, ours, theirs = sys.argv[1], json.load(open(sys.argv[2])), json.loads(open(sys.argv[3]).read())
if name == "sudden":
    counts = {"gains": len(ours["gains"])}
else:
    counts = {category: ours["counts"][category] for category in ("improved", "unchanged", "deteriorated")}
same = all(counts[key] == theirs[key] for key in counts)
print(f"{name}: {counts} {'the same in both' if same else 'DIFFERS from ' + str(theirs)}")
sys.exit(0 if same else 1)

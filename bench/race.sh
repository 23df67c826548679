#!/usr/bin/env bash
# Rapport beside R's lme4 and pandas/numpy, in turn, on tables made from a seed. Whole processes: CPU seconds and peak
# memory, medians of RUNS, ratios, and the answers compared. What is not installed is left out aloud.
#   bench/race.sh           100,000 rows
#   bench/race.sh --big     also 1,000,000 rows (lme4 needs some seven minutes for it)
# Debian: time r-base-core r-cran-lme4 python3-pandas
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${RUNS:-3}
python=/usr/bin/python3
formula='value ~ log(session) + (1 + log(session) | therapist_id/client_id)'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x /usr/bin/time ] || { echo "GNU time is needed (Debian: time)"; exit 2; }

./rapport completion bash >/dev/null
rapport=(dotnet .build/rapport/rapport.dll)
dotnet build bench/Rapport.Bench -c Release -v quiet -nologo >/dev/null
have_r() { command -v Rscript >/dev/null && Rscript -e 'library(lme4)' >/dev/null 2>&1; }
have_pandas() { "$python" -c 'import pandas' >/dev/null 2>&1; }

timed() { # timed NAME COMMAND...: appends "cpu seconds, peak MB" of one run
  local name=$1; shift
  /usr/bin/time -o "$work/time" -f '%U %S %M' "$@"
  awk '{ printf "%.3f %.1f\n", $1 + $2, $3 / 1024 }' "$work/time" | tail -n 1 >>"$work/$name.runs"
}
column_median() { awk -v f="$2" '{ print $f }' "$work/$1.runs" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
row() { # row WHAT OURS THEIRS NAME
  printf '| %s | %s s, %s MB | %s: %s s, %s MB | %s | %s |\n' "$1" "$(column_median "$2" 1)" "$(column_median "$2" 2)" "$4" \
    "$(column_median "$3" 1)" "$(column_median "$3" 2)" \
    "$(awk -v a="$(column_median "$3" 1)" -v b="$(column_median "$2" 1)" 'BEGIN { printf "%.1f", a / b }')" \
    "$(awk -v a="$(column_median "$3" 2)" -v b="$(column_median "$2" 2)" 'BEGIN { printf "%.1f", a / b }')"
}
alone() { printf '| %s | %s s, %s MB | not installed | | |\n' "$1" "$(column_median "$2" 1)" "$(column_median "$2" 2)"; }

fit() { # fit ROWS RUNS_OF_LME4
  local rows=$1 theirs=$2 data=$work/$1
  dotnet bench/Rapport.Bench/bin/Release/net10.0/Rapport.Bench.dll data "$data" "$rows" 1
  for ((i = 0; i < runs; i++)); do
    timed "fit$rows" "${rapport[@]}" fit "$data/sessions.csv" --formula "$formula" --json --effects "$data/effects.csv" --out "$data/fit.json"
    if [ "$i" -lt "$theirs" ] && have_r; then
      timed "lme4$rows" Rscript bench/beside/fit.R "$data/sessions.csv" "$data/lme4.txt"
      timed "modes$rows" Rscript bench/beside/fit.R "$data/sessions.csv" "$data/modes.txt" modes
    fi
  done
  if have_r; then
    row "growth model, $rows rows: estimates and every conditional mode; lme4 without the modes" "fit$rows" "lme4$rows" lme4
    row "the same; lme4 with the modes" "fit$rows" "modes$rows" lme4
    "$python" bench/beside/compare.py "$data/fit.json" "$data/effects.csv" "$data/modes.txt" >>"$work/answers"
  else
    alone "growth model, $rows rows: estimates and every conditional mode" "fit$rows"
  fi
}

whole() { # whole WHAT NAME SCRIPT TABLE COMMAND...: one rapport command beside one python script
  local what=$1 name=$2 script=$3 table=$4; shift 4
  for ((i = 0; i < runs; i++)); do
    timed "$name" "${rapport[@]}" "$@" --json --out "$work/$name.json"
    if have_pandas; then timed "$name-pandas" "$python" "$script" "$table" once >"$work/$name.txt"; fi
  done
  if have_pandas; then
    row "$what" "$name" "$name-pandas" pandas
    "$python" bench/beside/counts.py "$name" "$work/$name.json" "$work/$name.txt" >>"$work/answers"
  else
    alone "$what" "$name"
  fi
}

echo "Machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), $(uname -sm)"
echo ".NET $(dotnet --version)$(have_r && Rscript -e 'cat(sprintf(", R %s, lme4 %s", getRversion(), packageVersion("lme4")))')$(have_pandas && "$python" -c 'import numpy, pandas; print(f", pandas {pandas.__version__}, numpy {numpy.__version__}", end="")')"
echo "CPU seconds (user + system) and peak memory of whole processes, median of $runs runs in turn; lme4 with 1,000,000 rows once"
echo
echo '| task | rapport | beside | CPU ratio | memory ratio |'
echo '| --- | --- | --- | --- | --- |'
fit 100000 "$runs"
whole "sudden gains, 10,000 clients by 12 sessions, whole process" sudden bench/beside/sudden.py "$work/100000/weekly.csv" \
  sudden "$work/100000/weekly.csv" --id id --cutoff 7
whole "Jacobson-Truax, 100,000 clients, whole process" change bench/beside/change.py "$work/100000/pre_post.csv" \
  change "$work/100000/pre_post.csv" --id id --time time --measure score --direction lower --method JT --reliability 0.88
if [ "${1:-}" = "--big" ]; then fit 1000000 1; fi
echo
echo "Answers compared:"
sed 's/^/- /' "$work/answers"
if have_pandas; then
  echo "Steady-state computing time in pandas and numpy, tables in memory (rapport's stand in the benchmarks):"
  for script in change sudden; do
    table=$([ "$script" = change ] && echo pre_post || echo weekly)
    echo "- $script: $("$python" bench/beside/$script.py "$work/100000/$table.csv" steady)"
  done
fi

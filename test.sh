#!/usr/bin/env bash
# The one test command. Builds everything, runs every test, ends with "N passed, N failed".
#   ./test.sh          all tests, long series in their short form
#   ./test.sh --long   long series in full
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
[ "${1:-}" = "--long" ] && export RAPPORT_LONG=1

# The report page is opened in a real browser, the store runs on PostgreSQL too, what is asked of the disk is recorded. What cannot be had is skipped aloud.
install() { # install COMMAND-OR-FILE PACKAGE
  command -v "$1" >/dev/null || [ -e "$1" ] && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  echo "installing $2 from the system's packages ..."
  { apt-get update -q && apt-get install -y -q "$2"; } >/dev/null 2>&1 || echo "$2 could not be installed"
}

install chromium chromium
install strace strace
install /usr/lib/postgresql/15/bin/initdb postgresql-15
rm -rf TestResults
export RAPPORT_TEST_REPORT=$PWD/TestResults/reference
mkdir -p "$RAPPORT_TEST_REPORT"
dotnet build Rapport.slnx -v quiet || { echo "0 passed, 1 failed"; exit 1; }
dotnet test --solution Rapport.slnx --no-build --minimum-expected-tests 1 >TestResults/log.txt 2>&1
status=$?
grep -vE '^(Running tests from|  +from |  Ok, passed )' TestResults/log.txt | tail -n 200

# Each test that failed once more, after all that the programs had to say: a log that is cut off keeps its end.
failures() {
  awk '/^failed /{told=1; lines=0} /^(\/|Running tests|Exit code|Test run)/{told=0} told && NF && lines++ < 25{print substr($0, 1, 300)}' TestResults/log.txt
}

echo
sort "$RAPPORT_TEST_REPORT"/*.txt 2>/dev/null
count() { sed -nE "s/^ +$1: ([0-9]+)\$/\1/p" TestResults/log.txt | tail -n 1; }
passed=$(count succeeded); failed=$(count failed); skipped=$(count skipped)
[ -n "$passed" ] || { passed=0; failed=1; }
[ "$status" = 0 ] || [ "$failed" != 0 ] || failed=1 # a test program that broke off counts as a failure
if [ "${skipped:-0}" -gt 0 ]; then
  echo "skipped: ${skipped} (with CI set a skip is a failure)"
  if [ -n "${CI:-}" ]; then failed=$((failed + skipped)); skipped=0; fi
fi
line="$passed passed, $failed failed"
[ "${skipped:-0}" -gt 0 ] && line="$line, $skipped skipped"
[ "$failed" = 0 ] || failures
echo "$line"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]

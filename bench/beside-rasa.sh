#!/bin/sh
# Measures Parlance and Rasa Open Source 3.6.21 side by side on one machine and prints one table.
#
#   bench/beside-rasa.sh [PROJECT …]        default: the init and financial-demo projects of ../shared, when they are there
#
# Needs Python 3.8, 3.9 or 3.10 and about 3 GB of disk. Rasa is installed into a virtual environment that is removed at the
# end; RASA_VENV=DIR uses one that has Rasa already and keeps it. PROJECTS are never written to: both work on copies.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

if [ $# -eq 0 ]; then
  for name in init financial-demo; do
    [ -d "$root/../shared/conformance/projects/$name" ] && set -- "$@" "$root/../shared/conformance/projects/$name"
  done
fi
[ $# -gt 0 ] || { echo "error: no project was named. Maybe: bench/beside-rasa.sh path/to/my-bot" >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/beside-rasa.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM

venv=${RASA_VENV:-$work/venv}
if [ ! -x "$venv/bin/rasa" ]; then
  python=
  for candidate in python3.10 python3.9 python3.8 \
    "$HOME"/.pyenv/versions/3.10.*/bin/python "$HOME"/.pyenv/versions/3.9.*/bin/python "$HOME"/.pyenv/versions/3.8.*/bin/python; do
    if command -v "$candidate" >/dev/null 2>&1; then python=$candidate; break; fi
  done
  [ -n "$python" ] || { echo "error: Rasa 3.6 needs Python 3.8, 3.9 or 3.10, and none is here." >&2; exit 5; }
  echo "Installing Rasa 3.6.21 with $python (some minutes) ..." >&2
  "$python" -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check 'rasa==3.6.21' 'setuptools<81' >&2
fi

# Builds and prepares fast starts, which is done once for an installation and belongs to no measurement.
"$root/parlance" train --help >/dev/null
exec_python="$venv/bin/python"
"$exec_python" "$root/bench/beside_rasa.py" --parlance "$root/parlance" --rasa "$venv/bin/rasa" --work "$work" "$@"

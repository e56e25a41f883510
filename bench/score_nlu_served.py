#!/usr/bin/env python3
"""Measures the understanding from outside: trains a plan's models, serves each, and lets ../shared/bench/score_nlu.py ask it.

  bench/score_nlu_served.py [--plan FILE] [--seeds N] [--sets NAME ...] [--plugins DIR] [--out DIR]

Training and the figures taken in process are those of "parlance bench nlu"; a server is started for each model, asked and stopped.
Standard library only. DIR gets served.jsonl (a line for each run), served.md (means with 95 % intervals) and, in a folder for each set,
what bench nlu writes; both tables grow set by set.
"""
import argparse
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCORE = ROOT.parent / "shared/bench/score_nlu.py"
# Student's t, 97.5 %, by degrees of freedom.
T = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262}
COLUMNS = [
    ("intent_accuracy", "intent accuracy"), ("intent_macro_f1", "macro F1"), ("in_scope_accuracy", "in scope"),
    ("out_of_scope.recall", "out-of-scope recall"), ("entities_exact.f1", "entity F1, exact"),
    ("entities_word_overlap.f1", "entity F1, word overlap"), ("frame_accuracy", "frame"), ("ece", "calibration error"),
]
TIMES = [("p50_ms", "p50 (ms)"), ("p99_ms", "p99 (ms)"), ("per_second", "parses/s")]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait(port, server, log):
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if server.poll() is not None:
            sys.exit("error: the server ended; its output:\n" + pathlib.Path(log).read_text()[-3000:])
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/status")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    sys.exit("error: the server did not answer within two minutes.")


def stop(server):
    server.terminate()
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def served(parlance, model, gold, oos, plugins, work):
    """What score_nlu.py says of a model that is served, and the most memory that the server had."""
    port, log = free_port(), work / "server.log"
    command = [parlance, "run", "-m", str(model), "--enable-api", "-p", str(port), "-i", "127.0.0.1",
               "--store", "jdbc:h2:file:" + str(work / "store")] + plugins
    with open(log, "wb") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=work)
    try:
        wait(port, server, log)
        ask = [sys.executable, str(SCORE), gold, "--url", "http://127.0.0.1:%d" % port, "--json"]
        for intent in oos:
            ask += ["--oos", intent]
        answer = subprocess.run(ask, stdout=subprocess.PIPE, check=True)
        peak = re.search(r"VmHWM:\s+(\d+)", pathlib.Path("/proc/%d/status" % server.pid).read_text())
        return dict(json.loads(answer.stdout), server_peak_mb=round(int(peak.group(1)) * 1024 / 1e6, 1))
    finally:
        stop(server)


def at(figures, path):
    for key in path.split("."):
        figures = figures.get(key) if isinstance(figures, dict) else None
    return figures


def cell(parts, path, share):
    """Mean and interval over the seeds of the mean over the folds."""
    seeds = []
    for runs in zip(*parts):
        values = [at(run, path) for run in runs]
        if None in values:
            return "-"
        seeds.append(statistics.mean(values) * (100 if share else 1))
    half = T.get(len(seeds) - 1, 1.96) * statistics.stdev(seeds) / len(seeds) ** 0.5 if len(seeds) > 1 else None
    return "%.2f" % statistics.mean(seeds) + (" ± %.2f" % half if half is not None else "")


def table(rows, columns, share):
    columns = [(path, title) for path, title in columns if any(cell(p, path, share) != "-" for _, _, p in rows)]
    lines = ["| set | configuration | " + " | ".join(t for _, t in columns) + " |", "|---" * (len(columns) + 2) + "|"]
    for name, config, parts in rows:
        lines.append("| %s | %s | " % (name, config) + " | ".join(cell(parts, p, share) for p, _ in columns) + " |")
    return "\n".join(lines) + "\n"


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--plan", default=str(ROOT / "bench/nlu-plan.yml"))
    a.add_argument("--seeds", type=int, default=5)
    a.add_argument("--sets", nargs="+", default=[])
    a.add_argument("--config", nargs="+", default=[])
    a.add_argument("--plugins")
    a.add_argument("--parlance", default=str(ROOT / "parlance"))
    a.add_argument("--out", default="results")
    a.add_argument("--log", default=str(ROOT / "bench/nlu-tests.jsonl"))
    a.add_argument("--serve", type=int, default=1000, metavar="N", help="serve only the first N seeds' models")
    a.add_argument("--keep-models", action="store_true")
    o = a.parse_args()
    if not SCORE.exists():
        sys.exit("error: %s is not there." % SCORE)
    out = pathlib.Path(o.out).resolve()
    models = out / "models"
    models.mkdir(parents=True, exist_ok=True)
    plugins = ["--plugins", os.path.abspath(o.plugins)] if o.plugins else []
    names = o.sets or re.findall(r"(?m)^- name: (.+)$", pathlib.Path(o.plan).read_text(encoding="utf-8"))
    rows = []
    for name in names:
        folder = out / re.sub(r"[^a-z0-9]+", "-", name.lower())
        command = [o.parlance, "bench", "nlu", "--plan", o.plan, "--sets", name, "--seeds", str(o.seeds), "--out", str(folder),
                   "--keep", str(models), "--log", o.log] + plugins
        subprocess.run(command + (["--config"] + o.config if o.config else []), check=True, stdout=subprocess.DEVNULL)
        for result in json.loads((folder / "bench_nlu.json").read_text(encoding="utf-8"))["results"]:
            rows.append((result["set"], result["config"], [ask_all(o, result, part, models, plugins, out) for part in result["parts"]]))
            text = table(rows, COLUMNS, True) + "\n" + table(rows, TIMES + [("server_peak_mb", "server, peak (MB)")], False)
            (out / "served.md").write_text(text, encoding="utf-8")
    print((out / "served.md").read_text(encoding="utf-8"))
    for name in names:
        print((out / re.sub(r"[^a-z0-9]+", "-", name.lower()) / "bench_nlu.md").read_text(encoding="utf-8"))


def ask_all(o, result, part, models, plugins, out):
    """Serves the models of a part of a set one after the other; what was said of each."""
    said = []
    for run in part["runs"]:
        work = out / "work"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        if len(said) < o.serve:
            figures = served(o.parlance, models / run["model"], part["test"], result["out_of_scope"], plugins, work)
            said.append(figures)
            line = {"set": result["set"], "config": result["config"], "seed": run["seed"], "model": run["model"]}
            with open(out / "served.jsonl", "a", encoding="utf-8") as lines:
                lines.write(json.dumps(dict(line, **figures)) + "\n")
            print(json.dumps(dict(line, intent_accuracy=figures["intent_accuracy"])), file=sys.stderr)
        shutil.rmtree(work)
        if not o.keep_models:
            (models / run["model"]).unlink()
    return said


main()

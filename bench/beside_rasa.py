"""Runs the same work with Parlance and with Rasa and prints one table; called by beside-rasa.sh, standard library only."""

import argparse
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time

TALKS = {"init": ["hello", "I am feeling very sad", "yes", "are you a bot?", "I'm great now", "goodbye"]}
OTHER_TALK = ["hello", "help", "yes", "no", "thank you", "goodbye"]
UNAVAILABLE = ("SpacyNLP", "SpacyEntityExtractor", "SpacyTokenizer", "SpacyFeaturizer")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def without_spacy(config):
    """Rasa can't train with spaCy's components unless a model is installed that no package index carries."""
    lines, kept, dropped, skipping = config.read_text(encoding="utf-8").split("\n"), [], [], False
    for line in lines:
        item = line.lstrip()
        if item.startswith("- name:") or (skipping and line and not line[0].isspace() and not item.startswith(("#", "-"))):
            name = item[len("- name:"):].strip().strip("\"'")
            skipping = item.startswith("- name:") and name in UNAVAILABLE
            if skipping:
                dropped.append(name)
        if not skipping:
            kept.append(line)
    config.write_text("\n".join(kept), encoding="utf-8")
    return dropped


def measured(command, cwd, log):
    """Wall seconds, CPU seconds and peak resident megabytes of a command and its children."""
    begin = time.monotonic()
    with open(log, "wb") as out:
        process = subprocess.Popen(command, cwd=cwd, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("error: %s ended with %d; its output:\n%s" % (" ".join(command), status >> 8, pathlib.Path(log).read_text()[-3000:]))
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def resident(pid):
    """Resident megabytes of a process and its children."""
    total, todo = 0, [pid]
    while todo:
        p = todo.pop()
        try:
            status = pathlib.Path("/proc/%d/status" % p).read_text()
            total += int(next(l for l in status.splitlines() if l.startswith("VmRSS")).split()[1]) / 1024
            for task in pathlib.Path("/proc/%d/task" % p).iterdir():
                todo += [int(c) for c in (task / "children").read_text().split()]
        except (OSError, StopIteration):
            pass
    return total


def post(connection, path, body):
    connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    data = answer.read()
    return answer.status, data


def first_answer(port, process, begin, limit=300):
    while time.monotonic() - begin < limit:
        if process.poll() is not None:
            sys.exit("error: the server ended before it answered.")
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            status, _ = post(connection, "/webhooks/rest/webhook", {"sender": "first", "message": "hello"})
            connection.close()
            if status == 200:
                return time.monotonic() - begin
        except OSError:
            pass
        time.sleep(0.02)
    sys.exit("error: no answer within %d s." % limit)


def load(port, talk, talkers, seconds, parse):
    """Requests per second and their median milliseconds, over keep-alive connections."""
    times, stop = [], time.monotonic() + seconds

    def one(number):
        connection, turn = http.client.HTTPConnection("127.0.0.1", port, timeout=60), 0
        while time.monotonic() < stop:
            turn += 1
            for text in talk:
                begin = time.monotonic()
                if parse:
                    status, _ = post(connection, "/model/parse", {"text": text})
                else:
                    status, _ = post(connection, "/webhooks/rest/webhook", {"sender": "%d-%d" % (number, turn), "message": text})
                if status != 200:
                    sys.exit("error: status %d" % status)
                times.append(time.monotonic() - begin)

    begin = time.monotonic()
    threads = [threading.Thread(target=one, args=(n,)) for n in range(talkers)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return len(times) / (time.monotonic() - begin), statistics.median(times) * 1000


def serve(command, cwd, log, talk, seconds):
    port = free_port()
    command = command + ["-p", str(port), "--enable-api"]
    begin = time.monotonic()
    with open(log, "wb") as out:
        process = subprocess.Popen(command, cwd=cwd, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        start = first_answer(port, process, begin)
        load(port, talk, 2, seconds / 2, False)
        parses, _ = load(port, talk, 2, seconds, True)
        turns, _ = load(port, talk, 8, seconds, False)
        _, alone = load(port, talk, 1, seconds, False)
        return start, resident(process.pid), parses, turns, alone
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def measure(tool, options, project, work):
    copy = work / ("%s-%s" % (tool, project.name))
    shutil.copytree(project, copy)
    program = getattr(options, tool)
    if tool == "rasa":
        os.environ.update(RASA_TELEMETRY_ENABLED="false", SQLALCHEMY_SILENCE_UBER_WARNING="1")
        dropped = without_spacy(copy / "config.yml")
        if dropped:
            print("%s: Rasa trains without %s, whose model no package index carries." % (project.name, ", ".join(dropped)), file=sys.stderr)
    print("%s: %s trains ..." % (project.name, tool), file=sys.stderr)
    training = measured([program, "train"], copy, work / ("%s-%s-train.log" % (tool, project.name)))
    print("%s: %s serves ..." % (project.name, tool), file=sys.stderr)
    talk = TALKS.get(project.name, OTHER_TALK)
    return training + serve([program, "run"], copy, work / ("%s-%s-run.log" % (tool, project.name)), talk, options.seconds)


ROWS = [
    ("training, whole process (s)", False),
    ("training, CPU (s)", False),
    ("training, peak memory (MB)", False),
    ("start to first answer (s)", False),
    ("resident memory after the load (MB)", False),
    ("parses per second, 2 at once", True),
    ("turns per second, 8 at once", True),
    ("a turn alone, median (ms)", False),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parlance", required=True)
    parser.add_argument("--rasa", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("projects", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    for project in options.projects:
        project = project.resolve()
        results = {tool: measure(tool, options, project, options.work) for tool in ("parlance", "rasa")}
        print("\n| %s | Parlance | Rasa 3.6.21 | factor |\n|---|---|---|---|" % project.name)
        for (row, more_is_better), ours, theirs in zip(ROWS, results["parlance"], results["rasa"]):
            factor = ours / theirs if more_is_better else theirs / ours
            print("| %s | %.4g | %.4g | %.1f |" % (row, ours, theirs, factor))
        sys.stdout.flush()


main()

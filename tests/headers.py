#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""headers.py SOURCE_FOLDER BUILD_FOLDER: every header of app and wizards compiles by itself, so that it includes what it
uses. Says what the compiler says of those that do not, and exits with 1.

Each is read with the flags of the wizards' files (compile_commands.json), which find all of Qt that is used; which module
may use what is the layering test's. Most of the time would go into reading the same headers again and again. So before a
header comes only what it includes anyway, by itself or through others: the richest of the headers of Qt below, precompiled,
and then other headers of the project, so that one start of the compiler checks a row of headers, each of which includes the
ones before it. What a header does not include it does not get. Where one is broken, those that include it may be named with
it or not; the broken one always is."""

import concurrent.futures
import functools
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

PRECOMPILED = ["qwidget.h", "qobject.h", "qstring.h"]  # the richest first; each includes the next

source, build = (pathlib.Path(folder).resolve() for folder in sys.argv[1:3])
headers = sorted(path.resolve() for folder in ("app", "wizards") for path in (source / folder).rglob("*.h"))


def flags_of(command):
    """What tells the compiler how to read: no output, no sanitizers, no optimising, no warnings."""
    words = shlex.split(command)
    compiler = next(i for i, word in enumerate(words) if re.search(r"(\+\+|cc)(-\d+)?$", word) and "ccache" not in word)
    kept, skip = [], False
    for word in words[compiler:]:
        if skip or word in ("-o", "-c", "-MF", "-MT", "-MQ"):
            skip = not skip
        elif not re.match(r"-(M|W|O|g|f(sanitize|no-sanitize|no-omit|stack|file-prefix))", word):
            kept.append(word)
    return kept + ["-w"]


commands = json.loads((build / "compile_commands.json").read_text())
flags = flags_of(next(entry["command"] for entry in commands if "klubbpost_pages.dir" in entry["command"]))
folders = [pathlib.Path(word[2:] or after) for word, after in zip(flags, flags[1:] + [""]) if word.startswith("-I")]
folders += [pathlib.Path(after) for word, after in zip(flags, flags[1:]) if word == "-isystem"]


@functools.lru_cache(maxsize=None)
def includes(path):
    found = set()
    for name in re.findall(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', path.read_text(errors="replace"), re.M):
        for folder in [path.parent] + folders:
            if (folder / name).is_file() and (folder / name) != path:
                found.add((folder / name).resolve())
                break
    return found


@functools.lru_cache(maxsize=None)
def closure(path):
    seen, todo = set(), [path]
    while todo:
        for found in includes(todo.pop()):
            if found not in seen:
                seen.add(found)
                todo.append(found)
    return frozenset(seen)


def prelude(header):
    names = {found.name for found in closure(header)}
    return next((name for name in PRECOMPILED if name in names), "")


def rows(unchecked):
    """Parts the headers into rows, the longest first; in a row each includes the one before it, and so all before it."""
    unchecked = sorted(unchecked, key=lambda header: len(closure(header)))  # what is included comes before what includes it
    while unchecked:
        longest = {}  # that ends with the header
        for header in unchecked:
            before = (longest[other] for other in longest if other in closure(header))
            longest[header] = max(before, key=len, default=[]) + [header]
        row = max(longest.values(), key=len)
        yield row
        unchecked = [header for header in unchecked if header not in row]


def check(row, precompiled):
    """What the compiler says of those of the row that do not compile, by header."""
    name = prelude(row[0])
    command = flags + ["-fsyntax-only", "-x", "c++"] + (["-include", str(precompiled / name)] if name else [])
    for header in row[:-1]:
        command += ["-include", str(header)]
    ran = subprocess.run(command + [str(row[-1])], capture_output=True, text=True, cwd=build, check=False)
    if ran.returncode == 0:
        return {}
    if len(row) == 1:
        return {row[0]: ran.stderr}
    return {header: words for one in row for header, words in check([one], precompiled).items()}


with tempfile.TemporaryDirectory() as made, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
    made = pathlib.Path(made)
    for name in PRECOMPILED:
        (made / name).write_text(f"#include <{name}>\n")
    commands = [flags + ["-x", "c++-header", str(made / name), "-o", str(made / (name + ".gch"))] for name in PRECOMPILED]
    list(workers.map(lambda command: subprocess.run(command, check=True, cwd=build), commands))
    tasks = [
        row
        for name in PRECOMPILED + [""]
        for row in rows([header for header in headers if prelude(header) == name])
    ]
    failed = 0
    for faults in workers.map(lambda row: check(row, made), tasks):
        for header, words in faults.items():
            failed += 1
            print(f"{header.relative_to(source)} does not compile by itself:\n{words}")
print(f"{len(headers)} headers in {len(tasks)} rows, {failed} of them do not compile by themselves")
sys.exit(1 if failed or not headers else 0)

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""headers.py SOURCE_FOLDER BUILD_FOLDER: every header of app and wizards compiles by itself, so that it includes what it
uses. Says what the compiler says of those that do not, and exits with 1.

Each is read with the flags of the wizards' files (compile_commands.json), which find all of Qt that is used; which module
may use what is the layering test's. Most of the time would go into reading the
same headers of Qt again and again; so those below are precompiled, and a header gets the richest of them that it includes
anyway, by itself or through others. What it does not include it does not get."""

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
headers = sorted(path for folder in ("app", "wizards") for path in (source / folder).rglob("*.h"))


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


def closure(path):
    seen, todo = set(), [path]
    while todo:
        for found in includes(todo.pop()):
            if found not in seen:
                seen.add(found)
                todo.append(found)
    return {found.name for found in seen}


def check(header, precompiled):
    names = closure(header)
    prelude = next((precompiled / name for name in PRECOMPILED if name in names), None)
    command = flags + ["-fsyntax-only", "-x", "c++"] + (["-include", str(prelude)] if prelude else []) + [str(header)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=build, check=False)
    return header, ran.returncode, ran.stderr


with tempfile.TemporaryDirectory() as made, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
    made = pathlib.Path(made)
    for name in PRECOMPILED:
        (made / name).write_text(f"#include <{name}>\n")
    commands = [flags + ["-x", "c++-header", str(made / name), "-o", str(made / (name + ".gch"))] for name in PRECOMPILED]
    list(workers.map(lambda command: subprocess.run(command, check=True, cwd=build), commands))
    failed = 0
    for header, code, words in workers.map(lambda header: check(header, made), headers):
        if code != 0:
            failed += 1
            print(f"{header.relative_to(source)} does not compile by itself:\n{words}")
print(f"{len(headers)} headers, {failed} of them do not compile by themselves")
sys.exit(1 if failed or not headers else 0)

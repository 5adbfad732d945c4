// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays a corpus into a fuzz target: "fuzz_replay TARGET FOLDER…", every file of the folders. Looking for new inputs is
// libFuzzer's work (packaging/fuzz).

#include "fuzz/target.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace {

std::map<std::string, FuzzTarget> &targets()
{
    static std::map<std::string, FuzzTarget> all;
    return all;
}

} // namespace

bool enterFuzzTarget(const char *name, FuzzTarget target)
{
    return targets().emplace(name, target).second;
}

int main(int count, char **values)
{
    const auto target = targets().find(count > 1 ? values[1] : "");
    if (target == targets().end() || count < 3) {
        std::fputs("usage: fuzz_replay TARGET FOLDER…\n", stderr);
        return 2;
    }
    int played = 0;
    for (int i = 2; i < count; ++i) {
        for (const auto &entry : std::filesystem::recursive_directory_iterator(values[i])) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string input{std::istreambuf_iterator<char>(file), {}};
            std::printf("%s\n", entry.path().string().c_str());
            std::fflush(stdout); // if it dies, this line says in which
            target->second(reinterpret_cast<const uint8_t *>(input.data()), input.size());
            ++played;
        }
    }
    std::printf("%s: %d files\n", target->first.c_str(), played);
    return played > 0 ? 0 : 1;
}

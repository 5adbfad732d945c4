// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A main() for a fuzz target where there is no libFuzzer: plays every file of the given folders into it, then a number
// of mutations of them. Which ones they are follows from the seed and the number of the run alone, so that a run that
// dies can be repeated by itself.
//
//   fuzz_x [--runs N] [--seconds S] [--seed S] [--from I] [--dict FILE] FOLDER…

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr size_t maxSize = 128 * 1024;

struct Options
{
    uint64_t runs = 0;
    uint64_t from = 0;
    uint64_t seed = 1;
    int seconds = 0; ///< stop then, whatever is left; 0: never
    std::string dictionary;
    std::vector<std::string> folders;
};

/// What is being done, for the handler that runs when it kills the program.
std::string doing; // NOLINT(*-avoid-non-const-global-variables)

void tellOnDeath()
{
    std::fprintf(stderr, "\ndied in %s\n", doing.c_str());
    std::fflush(stderr);
}

void onSignal(int number)
{
    tellOnDeath();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

/// std::mt19937_64 gives the same numbers everywhere; the distributions of the standard library do not.
class Dice
{
public:
    explicit Dice(uint64_t seed) : m_numbers(seed) {}
    size_t below(size_t limit) { return limit == 0 ? 0 : static_cast<size_t>(m_numbers() % limit); }

private:
    std::mt19937_64 m_numbers;
};

std::string readFile(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> filesIn(const std::vector<std::string> &folders)
{
    std::vector<std::filesystem::path> files;
    for (const std::string &folder : folders) {
        for (const auto &entry : std::filesystem::directory_iterator(folder)) {
            const auto name = entry.path().filename().string();
            if (entry.is_regular_file() && name.front() != '.' && name != "CMakeLists.txt" && !name.ends_with(".cpp"))
                files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// The words of a libFuzzer dictionary: lines of "word" or name="word", with \" \\ and \xAB.
std::vector<std::string> readDictionary(const std::string &path)
{
    std::vector<std::string> words;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const size_t begin = line.find('"');
        const size_t end = line.rfind('"');
        if (line.starts_with('#') || begin == std::string::npos || end <= begin)
            continue;
        std::string word;
        for (size_t i = begin + 1; i < end; ++i) {
            if (line[i] == '\\' && line[i + 1] == 'x' && i + 3 < end) {
                word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
                i += 3;
            } else {
                i += line[i] == '\\' && i + 1 < end ? 1 : 0;
                word += line[i];
            }
        }
        words.push_back(word);
    }
    return words;
}

void mutateOnce(std::string &text, const std::vector<std::string> &corpus, const std::vector<std::string> &words,
                Dice &dice)
{
    const size_t at = dice.below(text.size() + 1);
    const size_t length = std::min(text.size() - at, 1 + dice.below(64));
    const auto anyByte = [&dice] { return static_cast<char>(dice.below(256)); };
    switch (dice.below(9)) {
    case 0:
        if (at < text.size())
            text[at] = static_cast<char>(text[at] ^ (1 << dice.below(8)));
        break;
    case 1:
        if (at < text.size())
            text[at] = anyByte();
        break;
    case 2:
        text.insert(at, 1, anyByte());
        break;
    case 3:
        text.erase(at, length);
        break;
    case 4:
        text.insert(at, text.substr(dice.below(text.size() + 1), length));
        break;
    case 5: { // the rest of another one
        const std::string &other = corpus[dice.below(corpus.size())];
        text = text.substr(0, at) + other.substr(dice.below(other.size() + 1));
        break;
    }
    case 6:
    case 7:
        if (!words.empty())
            text.insert(at, words[dice.below(words.size())]);
        break;
    case 8: { // something again and again
        const std::string piece = length == 0 ? std::string(1, anyByte()) : text.substr(at, length);
        for (size_t i = dice.below(dice.below(8) == 0 ? 3000 : 20); i > 0 && text.size() < maxSize; --i)
            text.insert(at, piece);
        break;
    }
    }
}

std::string mutated(const std::vector<std::string> &corpus, const std::vector<std::string> &words, Dice &dice)
{
    std::string text = corpus[dice.below(corpus.size())];
    for (size_t i = 1 + dice.below(8); i > 0; --i)
        mutateOnce(text, corpus, words, dice);
    text.resize(std::min(text.size(), maxSize));
    return text;
}

void play(const std::string &text)
{
    // A copy of exactly its size, so that reading beyond its end is seen.
    const std::vector<uint8_t> bytes(text.begin(), text.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

bool parse(int count, char **values, Options &options)
{
    for (int i = 1; i < count; ++i) {
        const std::string name = values[i];
        if (!name.starts_with("--")) {
            options.folders.push_back(name);
            continue;
        }
        if (++i == count)
            return false;
        if (name == "--runs")
            options.runs = std::strtoull(values[i], nullptr, 10);
        else if (name == "--from")
            options.from = std::strtoull(values[i], nullptr, 10);
        else if (name == "--seed")
            options.seed = std::strtoull(values[i], nullptr, 10);
        else if (name == "--seconds")
            options.seconds = std::atoi(values[i]);
        else if (name == "--dict")
            options.dictionary = values[i];
        else
            return false;
    }
    return !options.folders.empty();
}

} // namespace

int main(int count, char **values)
{
    Options options;
    if (!parse(count, values, options)) {
        std::fputs("usage: [--runs N] [--seconds S] [--seed S] [--from I] [--dict FILE] FOLDER…\n", stderr);
        return 2;
    }
    for (const int number : {SIGABRT, SIGSEGV, SIGFPE})
        std::signal(number, onSignal);
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_set_death_callback(tellOnDeath);
#endif
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::string> corpus;
    for (const auto &path : filesIn(options.folders)) {
        corpus.push_back(readFile(path));
        doing = path.string();
        play(corpus.back());
    }
    if (corpus.empty()) {
        std::fputs("no files to play\n", stderr);
        return 2;
    }
    const auto words = options.dictionary.empty() ? std::vector<std::string>() : readDictionary(options.dictionary);
    uint64_t done = 0;
    const auto isOver = [&] {
        return options.seconds > 0 && std::chrono::steady_clock::now() - begin > std::chrono::seconds(options.seconds);
    };
    for (; done < options.runs && !isOver(); ++done) {
        const uint64_t run = options.from + done;
        doing = "run " + std::to_string(run) + "; again with --seed " + std::to_string(options.seed) + " --from " +
                std::to_string(run) + " --runs 1";
        Dice dice(options.seed * 1'000'003 + run);
        play(mutated(corpus, words, dice));
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::printf("%zu files and %llu of %llu mutations in %.1f s\n", corpus.size(),
                static_cast<unsigned long long>(done), static_cast<unsigned long long>(options.runs), took.count());
    return 0;
}

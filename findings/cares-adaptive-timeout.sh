#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# c-ares: more tries do not help against a resolver that is always slow, and a closed port can look like a slow one.
#
# Versions: c-ares 1.18.1 of Debian 12 and 1.34.9 of Debian 13: whichever the machine has. Seen on 2026-12-01.
# Behaviour:
#   1. A resolver that answers every question after 4 s is never heard by 1.34 with ARES_OPT_TIMEOUTMS 1500 and five tries, although
#      it answers all of them: after five quick answers the time-out given counts no more, and each new try goes out from a
#      new socket, while the old one is closed. It fails after 4 to 8 s. 1.18 hears it after 4 s, and asks twice.
#   2. With one try, nobody at the port and one server on this machine, 1.18 says "connection refused" at once when asked for one
#      family, but waits all of the time-out and says "timeout" when asked for both (AF_UNSPEC): the system tells of the first
#      packet's fate when the second is sent, c-ares takes that for the second's, and nobody tells the first. 1.34 is at once right.
#   3. ares_cancel() while one family has been answered: 1.18 calls back with ARES_SUCCESS and the addresses that came, 1.34
#      with ARES_ECANCELLED and none. (When the time is up, both give what came.)
#   4. ares_set_servers_ports_csv("[::1]"), brackets without a port: 1.18 refuses it, 1.34 takes it.
# What it means: who wants the same of both versions asks with a channel of its own for each try, keeps the earlier ones, and does not
#   trust "timeout" of a getaddrinfo() on loopback. See app/network/areschannel.cpp and "One c-ares channel for each attempt" in
#   DECISIONS.md; tests/network/tst_lateanswers.cpp holds the right values.
# Output with 1.18.1 (milliseconds differ a little):
#   always 4 s, after five quick ones: success after 4003 ms, 2 questions
#   closed port, IPv4: refused after 0 ms
#   closed port, both families: timeout after 2001 ms
#   cancelled with IPv4 at hand: success, 1 addresses
#   "[::1]": refused
# Output with 1.34.9 (the first takes between 4 and 8 s):
#   always 4 s, after five quick ones: timeout after 6149 ms, 5 questions
#   closed port, IPv4: refused after 0 ms
#   closed port, both families: refused after 0 ms
#   cancelled with IPv4 at hand: cancelled, 0 addresses
#   "[::1]": taken
set -euo pipefail
export LC_ALL=C
skip() {
  echo "$1" >&2
  exit 77
}
command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null && command -v cc >/dev/null || skip "needs Debian and a C compiler"
case $(. /etc/os-release && echo "${VERSION_CODENAME:-}") in
bookworm) packages=(libc-ares2=1.18.1-3 libc-ares-dev=1.18.1-3) version=1.18.1 ;;
trixie) packages=(libcares2=1.34.9-1~deb13u1 libc-ares-dev=1.34.9-1~deb13u1) version=1.34.9 ;;
*) skip "needs Debian 12 or 13" ;;
esac
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download "${packages[@]}" >/dev/null 2>&1 || skip "no packages"
for package in *.deb; do dpkg-deb -x "$package" root; done

cat >ask.c <<'C'
#include <ares.h>
#include <arpa/inet.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

static long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* The name server: one A record for every name. "slow…" waits 4 s with it; of "half…" AAAA is never answered. */
static int server;
static int slow_questions;
static struct
{
    long due;
    unsigned char packet[600];
    int size;
    struct sockaddr_in peer;
} queue[100];
static int queued;

static int bound(unsigned short *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    if (bind(fd, (struct sockaddr *)&address, size) || getsockname(fd, (struct sockaddr *)&address, &size))
        exit(2);
    *port = ntohs(address.sin_port);
    return fd;
}

static void serve(void)
{
    struct pollfd readable = {server, POLLIN, 0};
    while (poll(&readable, 1, 0) > 0) {
        unsigned char *q = queue[queued].packet;
        socklen_t size = sizeof queue[queued].peer;
        if (recvfrom(server, q, 512, 0, (struct sockaddr *)&queue[queued].peer, &size) < 12)
            continue;
        int end = 12;
        while (q[end])
            end += q[end] + 1;
        const int type = q[end + 2];
        const int slow = !memcmp(q + 13, "slow", 4);
        slow_questions += slow;
        if (type == 28 && !memcmp(q + 13, "half", 4))
            continue;
        end += 5;
        memcpy(q + 2, "\x81\x80\0\1\0\0\0\0\0\0", 10);
        if (type == 1) {
            q[7] = 1;
            memcpy(q + end, "\xc0\x0c\0\1\0\1\0\0\0\0\0\4\x7f\0\0\1", 16);
            end += 16;
        }
        queue[queued].size = end;
        queue[queued++].due = now() + (slow ? 4000 : 0);
    }
    for (int i = 0; i < queued; ++i) {
        if (queue[i].due && queue[i].due <= now()) {
            sendto(server, queue[i].packet, queue[i].size, 0, (struct sockaddr *)&queue[i].peer, sizeof queue[i].peer);
            queue[i].due = 0;
        }
    }
}

static int ended, status, addresses;
static void done(void *unused, int how, int timeouts, struct ares_addrinfo *found)
{
    ended = 1;
    status = how;
    addresses = 0;
    for (struct ares_addrinfo_node *node = found ? found->nodes : NULL; node; node = node->ai_next)
        ++addresses;
    if (found)
        ares_freeaddrinfo(found);
}

static ares_channel opened(unsigned short port, int timeout, int tries)
{
    ares_channel channel;
    struct ares_options options = {.flags = ARES_FLAG_NOSEARCH, .timeout = timeout, .tries = tries};
    char text[40];
    sprintf(text, "127.0.0.1:%d", port);
    if (ares_init_options(&channel, &options, ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES) ||
        ares_set_servers_ports_csv(channel, text))
        exit(2);
    return channel;
}

static void turn(ares_channel channel, int fully)
{
    fd_set reads, writes;
    struct timeval most = {0, 2000}, wait;
    FD_ZERO(&reads);
    FD_ZERO(&writes);
    int count = ares_fds(channel, &reads, &writes);
    FD_SET(server, &reads);
    select(count > server ? count : server + 1, &reads, &writes, NULL, ares_timeout(channel, &most, &wait));
    serve();
    FD_CLR(server, &reads);
    if (fully)
        ares_process(channel, &reads, &writes);
}

static long ask(ares_channel channel, const char *name, int family)
{
    struct ares_addrinfo_hints hints = {.ai_family = family, .ai_socktype = SOCK_STREAM};
    const long begin = now();
    ended = 0;
    ares_getaddrinfo(channel, name, NULL, &hints, done, NULL);
    while (!ended)
        turn(channel, 1);
    return now() - begin;
}

static const char *word(void)
{
    return status == ARES_SUCCESS ? "success" : status == ARES_ETIMEOUT ? "timeout" : status == ARES_ECONNREFUSED ? "refused"
           : status == ARES_ECANCELLED                                  ? "cancelled" : ares_strerror(status);
}

int main(void)
{
    unsigned short port, closed;
    long took;
    ares_library_init(ARES_LIB_INIT_ALL);
    server = bound(&port);
    close(bound(&closed));
    printf("c-ares %s\n", ares_version(NULL));

    ares_channel channel = opened(port, 1500, 5);
    for (int i = 0; i < 5; ++i) {
        char name[20];
        sprintf(name, "quick%d.test", i);
        ask(channel, name, AF_INET);
    }
    took = ask(channel, "slow.test", AF_INET);
    printf("always 4 s, after five quick ones: %s after %ld ms, %d questions\n", word(), took, slow_questions);
    ares_destroy(channel);

    channel = opened(closed, 2000, 1);
    took = ask(channel, "a.test", AF_INET);
    printf("closed port, IPv4: %s after %ld ms\n", word(), took);
    ares_destroy(channel);
    channel = opened(closed, 2000, 1);
    took = ask(channel, "a.test", AF_UNSPEC);
    printf("closed port, both families: %s after %ld ms\n", word(), took);
    ares_destroy(channel);

    channel = opened(port, 3000, 1);
    struct ares_addrinfo_hints hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    ended = 0;
    ares_getaddrinfo(channel, "half.test", NULL, &hints, done, NULL);
    for (long begin = now(); now() - begin < 300;) /* the A record has come long ago */
        turn(channel, 1);
    ares_cancel(channel);
    printf("cancelled with IPv4 at hand: %s, %d addresses\n", word(), addresses);
    printf("\"[::1]\": %s\n", ares_set_servers_ports_csv(channel, "[::1]") ? "refused" : "taken");
    ares_destroy(channel);
    ares_library_cleanup();
    return 0;
}
C
library=$(echo root/usr/lib/*/libcares.so.2)
[[ -e $library ]] || library=$(echo root/lib/*/libcares.so.2)
cc -w -I "$(dirname "$(find root -name ares.h)")" -I root/usr/include/"$(cc -dumpmachine)" -o ask ask.c "$library"
LD_LIBRARY_PATH=$(dirname "$library") ./ask | tee seen
# Milliseconds as "at once", "all of the time-out", "later than 4 s".
sed -E -i 's/after [0-9]{1,3} ms/at once/; s/after 2[0-9]{3} ms/after 2 s/; s/success after 4[0-9]{3} ms/success after 4 s/
           s/timeout after [4-7][0-9]{3} ms/timeout later/' seen
if [[ $version == 1.18.1 ]]; then
  cat >expected <<'TEXT'
c-ares 1.18.1
always 4 s, after five quick ones: success after 4 s, 2 questions
closed port, IPv4: refused at once
closed port, both families: timeout after 2 s
cancelled with IPv4 at hand: success, 1 addresses
"[::1]": refused
TEXT
else
  cat >expected <<'TEXT'
c-ares 1.34.9
always 4 s, after five quick ones: timeout later, 5 questions
closed port, IPv4: refused at once
closed port, both families: refused at once
cancelled with IPv4 at hand: cancelled, 0 addresses
"[::1]": taken
TEXT
fi
diff expected seen

# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completes klubbpost-cli in fish. It asks the program for its commands and options, so it always knows them all.
function __klubbpost_cli_commands
    klubbpost-cli --lang en --help 2>/dev/null | awk 'NF == 0 { exit } /^  / { print $2 }'
end
function __klubbpost_cli_options
    set -l command
    for word in (commandline -opc)[2..-1]
        contains -- $word (__klubbpost_cli_commands); and set command $word; and break
    end
    klubbpost-cli --lang en $command --help 2>/dev/null | awk '/^  --/ { print $1 }'
end
complete -c klubbpost-cli -f
complete -c klubbpost-cli -n 'not __fish_seen_subcommand_from (__klubbpost_cli_commands)' -a '(__klubbpost_cli_commands)'
complete -c klubbpost-cli -n 'string match -q -- "-*" (commandline -ct)' -a '(__klubbpost_cli_options)'
function __klubbpost_cli_file_commands
    klubbpost-cli --lang en --help 2>/dev/null | awk 'NF == 0 { exit } /^  / && $3 ~ /FILE|[.]json|[.]txt/ { print $2 }'
end
complete -c klubbpost-cli -n '__fish_seen_subcommand_from (__klubbpost_cli_file_commands)' -F

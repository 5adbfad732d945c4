// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The library is here to carry a resource; CMake wants a library to have a source file.
namespace klubbpost {
}

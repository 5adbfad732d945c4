# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later

set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_BINARY_DIR}/linux) # what is made here lies as it is installed
set(doc ${CMAKE_INSTALL_DATADIR}/doc/klubbpost)

string(TIMESTAMP release_date "%Y-%m-%d" UTC) # SOURCE_DATE_EPOCH, where it is set
string(TIMESTAMP release_time "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(${linux}/klubbpost.metainfo.xml.in ${made}/metainfo/se.klubbpost.Klubbpost.metainfo.xml @ONLY)
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog.in ${made}/changelog.Debian @ONLY)

# The manual pages, and that of all codes, say what the programs say themselves, so the programs are asked. Not those built for tests.
if(NOT BUILD_TESTING AND NOT CMAKE_CROSSCOMPILING)
  add_custom_command(
    OUTPUT ${made}/man.stamp
    COMMAND ${linux}/manpages ${release_date} $<TARGET_FILE:klubbpost> $<TARGET_FILE:klubbpost-cli> ${made}/man
    COMMAND ${CMAKE_COMMAND} -E touch ${made}/man.stamp
    DEPENDS ${linux}/manpages klubbpost klubbpost-cli
    COMMENT "Writing the manual pages"
    VERBATIM)
  add_custom_target(manpages ALL DEPENDS ${made}/man.stamp)
  install(DIRECTORY ${made}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR})
endif()

install(TARGETS klubbpost klubbpost-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${linux}/klubbpost.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(DIRECTORY ${made}/metainfo DESTINATION ${CMAKE_INSTALL_DATADIR})
install(DIRECTORY ${linux}/completions/ DESTINATION ${CMAKE_INSTALL_DATADIR})
foreach(size 16 24 32 48 64 128 256 512)
  install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/klubbpost-${size}.png RENAME klubbpost.png
          DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/klubbpost.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/debian/copyright ${CMAKE_BINARY_DIR}/klubbpost.spdx.json DESTINATION ${doc})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/licences DESTINATION ${doc} FILES_MATCHING PATTERN "*.txt")
install(CODE "
  set(doc \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${doc}\")
  file(MAKE_DIRECTORY \"\${doc}\")
  execute_process(COMMAND gzip -9nc \"${made}/changelog.Debian\" OUTPUT_FILE \"\${doc}/changelog.Debian.gz\" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND gzip -9nc \"${PROJECT_SOURCE_DIR}/CHANGELOG.md\" OUTPUT_FILE \"\${doc}/changelog.gz\" COMMAND_ERROR_IS_FATAL ANY)")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "wizard that gets a club's e-mail address working")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Klubbpost finds out who runs the address, fills in the server settings, proves
them by logging in for real over SMTP, IMAP and POP3, says in plain words what
is wrong and who must do what, and leaves behind a printed sheet with what to
type into which box. It speaks Swedish and English.

klubbpost is the wizard, klubbpost-cli the same for a terminal and for scripts.")

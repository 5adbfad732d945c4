# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The bundle and its disk image. macdeployqt puts Qt into it; with KLUBBPOST_SIGN_IDENTITY ("Developer ID Application: …")
# everything is signed for notarising, from inside out.
set(macos ${CMAKE_CURRENT_SOURCE_DIR}/macos)
set(KLUBBPOST_SIGN_IDENTITY "" CACHE STRING "Developer ID to sign the macOS bundle with")

target_sources(klubbpost PRIVATE ${macos}/klubbpost.icns)
set_source_files_properties(${macos}/klubbpost.icns TARGET_DIRECTORY klubbpost PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(klubbpost PROPERTIES
  MACOSX_BUNDLE ON
  OUTPUT_NAME Klubbpost
  MACOSX_BUNDLE_INFO_PLIST ${macos}/Info.plist.in
  MACOSX_BUNDLE_GUI_IDENTIFIER se.klubbpost.Klubbpost
  MACOSX_BUNDLE_BUNDLE_NAME Klubbpost
  MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
  MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
  MACOSX_BUNDLE_ICON_FILE klubbpost.icns)

install(TARGETS klubbpost BUNDLE DESTINATION .)
# Beside the wizard, which it starts for a PDF.
install(TARGETS klubbpost-cli RUNTIME DESTINATION Klubbpost.app/Contents/MacOS)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${CMAKE_BINARY_DIR}/klubbpost.spdx.json
        DESTINATION Klubbpost.app/Contents/Resources)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/licences DESTINATION Klubbpost.app/Contents/Resources
        FILES_MATCHING PATTERN "*.txt")

# Qt looks for OpenSSL here; macOS' own library, which it would use else, has no TLS 1.3 (packaging/macos/libraries).
file(GLOB openssl ${CARES_PREFIX}/lib/libssl.3.dylib ${CARES_PREFIX}/lib/libcrypto.3.dylib)
install(FILES ${openssl} DESTINATION Klubbpost.app/Contents/Frameworks)

get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_tools ${qmake} DIRECTORY)
find_program(MACDEPLOYQT macdeployqt HINTS ${qt_tools} REQUIRED)
install(CODE "
  set(app \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/Klubbpost.app\")
  execute_process(COMMAND \"${MACDEPLOYQT}\" \"\${app}\" -executable=\${app}/Contents/MacOS/klubbpost-cli COMMAND_ERROR_IS_FATAL ANY)
  if(NOT \"${KLUBBPOST_SIGN_IDENTITY}\" STREQUAL \"\")
    execute_process(COMMAND \"${macos}/sign\" \"\${app}\" \"${KLUBBPOST_SIGN_IDENTITY}\" COMMAND_ERROR_IS_FATAL ANY)
  endif()")

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME Klubbpost)
set(CPACK_PACKAGE_FILE_NAME Klubbpost-${PROJECT_VERSION})
set(CPACK_STRIP_FILES OFF) # it would break the signature

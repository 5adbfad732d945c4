# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Icon, version and manifest of both programs, and what lies beside them.
set(windows ${CMAKE_CURRENT_SOURCE_DIR}/windows)
string(REPLACE "." "," version_comma "${PROJECT_VERSION}.0")
foreach(pair "klubbpost|Klubbpost" "klubbpost-cli|Klubbpost for the command line")
  string(REGEX REPLACE "\\|.*" "" program "${pair}")
  string(REGEX REPLACE ".*\\|" "" description "${pair}")
  configure_file(${windows}/klubbpost.rc.in ${CMAKE_BINARY_DIR}/windows/${program}.rc @ONLY)
  target_sources(${program} PRIVATE ${CMAKE_BINARY_DIR}/windows/${program}.rc)
  if(MSVC)
    target_sources(${program} PRIVATE ${windows}/klubbpost.manifest)
  endif()
endforeach()

# Where Qt and OpenSSL are linked into the programs, so is what stands between them (packaging/windows/build).
if(KLUBBPOST_STATIC_OPENSSL)
  set(libraries ${KLUBBPOST_LIBRARIES}/lib)
  add_library(qopensslbackend STATIC IMPORTED GLOBAL)
  set_target_properties(qopensslbackend PROPERTIES
    IMPORTED_LOCATION ${libraries}/libqopensslbackend.a
    INTERFACE_LINK_LIBRARIES "Qt6::Network;${libraries}/libssl.a;${libraries}/libcrypto.a;ws2_32;crypt32")
  foreach(module network practice)
    target_sources(klubbpost_${module}
                   INTERFACE $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:${windows}/tls/plugin.cpp>)
    target_link_libraries(klubbpost_${module} PUBLIC qopensslbackend)
  endforeach()
  foreach(program klubbpost klubbpost-cli)
    qt_add_resources(${program} qtconf PREFIX /qt/etc BASE ${windows} FILES ${windows}/qt.conf)
  endforeach()
endif()

install(TARGETS klubbpost klubbpost-cli RUNTIME DESTINATION .)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt)
install(FILES ${CMAKE_BINARY_DIR}/klubbpost.spdx.json DESTINATION .)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/licences DESTINATION . FILES_MATCHING PATTERN "*.txt")
if(NOT CMAKE_CROSSCOMPILING) # a Qt of DLLs; packaging/windows/build links all into the programs
  set(QT_DEPLOY_BIN_DIR .)
  file(GLOB dlls ${CARES_PREFIX}/bin/*.dll) # c-ares, and the OpenSSL that Qt looks for beside the program
  install(FILES ${dlls} DESTINATION .)
  qt_generate_deploy_app_script(TARGET klubbpost FILENAME_VARIABLE deploy)
  install(SCRIPT ${deploy})
endif()

set(CPACK_GENERATOR ZIP)

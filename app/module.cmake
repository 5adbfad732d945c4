# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later

# klubbpost_module(<name> [SOURCES …] [DEPENDS <inner module>…] [LINK <outer library>…])
#
# Declares one module of the house: the static library klubbpost_<name> of the current folder. DEPENDS is at once what it
# links, and what it may #include "<module>/…" from: tests/layering reads the same list and fails on anything undeclared.
function(klubbpost_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;LINK")
  add_library(klubbpost_${name} STATIC ${arg_SOURCES})
  list(TRANSFORM arg_DEPENDS PREPEND klubbpost_ OUTPUT_VARIABLE inner)
  target_link_libraries(klubbpost_${name} PUBLIC ${inner} ${arg_LINK} PRIVATE klubbpost_warnings)
  target_include_directories(klubbpost_${name} PUBLIC ${KLUBBPOST_INCLUDE_ROOTS})
  set_property(GLOBAL APPEND PROPERTY KLUBBPOST_MODULES ${name})
  set_property(GLOBAL PROPERTY KLUBBPOST_DEPENDS_${name} ${arg_DEPENDS})
  set_property(GLOBAL PROPERTY KLUBBPOST_FOLDER_${name} ${CMAKE_CURRENT_SOURCE_DIR})
endfunction()

# Writes what klubbpost_module() was told, one module a line ("name|folder|dependencies"), for the layering test.
function(klubbpost_write_module_list file)
  get_property(modules GLOBAL PROPERTY KLUBBPOST_MODULES)
  set(lines "")
  foreach(name IN LISTS modules)
    get_property(depends GLOBAL PROPERTY KLUBBPOST_DEPENDS_${name})
    get_property(folder GLOBAL PROPERTY KLUBBPOST_FOLDER_${name})
    list(JOIN depends " " depends)
    string(APPEND lines "${name}|${folder}|${depends}\n")
  endforeach()
  file(WRITE ${file} "${lines}")
endfunction()

# klubbpost_tests(<name> CLASSES <class>… [MODULES <inner module>…] [LINK <library>…] [SOURCES …] [DEFINITIONS …]
#                 [THROUGH <command>…] [PROPERTIES <property> <value>…])
#
# The test program tests_<name>. Each class lies in a file of its name here, and is a test of its own: "tests_<name>
# <class>", started by the command THROUGH where there is one.
function(klubbpost_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "CLASSES;MODULES;LINK;SOURCES;DEFINITIONS;THROUGH;PROPERTIES")
  set(program tests_${name})
  list(TRANSFORM arg_CLASSES APPEND .cpp OUTPUT_VARIABLE files)
  add_executable(${program} ${files} ${arg_SOURCES})
  list(TRANSFORM arg_MODULES PREPEND klubbpost_)
  target_link_libraries(${program} PRIVATE klubbpost_testprogram ${arg_MODULES} ${arg_LINK} klubbpost_warnings)
  target_compile_definitions(${program} PRIVATE ${arg_DEFINITIONS})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU) # a lambda may hold what only its file knows, though files go together
    target_compile_options(${program} PRIVATE -Wno-subobject-linkage)
  endif()
  set(environment "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks.supp")
  if(NOT CMAKE_CROSSCOMPILING) # a Qt that is linked in has the system's own platform only
    list(APPEND environment QT_QPA_PLATFORM=offscreen)
  endif()
  foreach(class IN LISTS arg_CLASSES)
    if(arg_THROUGH)
      add_test(NAME ${class} COMMAND ${arg_THROUGH} $<TARGET_FILE:${program}> ${class})
    else()
      add_test(NAME ${class} COMMAND ${program} ${class})
    endif()
    set_tests_properties(${class} PROPERTIES ENVIRONMENT "${environment}" ${arg_PROPERTIES})
  endforeach()
endfunction()

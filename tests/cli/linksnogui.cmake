# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later

# PROGRAM loads Qt's Core and Network, and neither Gui nor Widgets nor PrintSupport.
execute_process(COMMAND ${LDD} ${PROGRAM} OUTPUT_VARIABLE libraries RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "ldd cannot read ${PROGRAM}")
endif()
if(NOT libraries MATCHES "Qt6Core")
  message(FATAL_ERROR "${PROGRAM} does not load Qt6Core: this test would not see anything\n${libraries}")
endif()
if(libraries MATCHES "Qt6(Gui|Widgets|PrintSupport|Svg)")
  message(FATAL_ERROR "${PROGRAM} loads Qt6${CMAKE_MATCH_1}\n${libraries}")
endif()

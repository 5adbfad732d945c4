# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later

# klubbpost_write_spdx(<file>): the list of parts as SPDX 2.3 in JSON: Klubbpost itself and what resources/licences names.
# What a part is to the programs depends on the system: carried inside (Windows, macOS) or expected there (Linux), and
# there the versions found while building are what is written for Qt and c-ares.
function(klubbpost_write_spdx file)
  file(READ ${PROJECT_SOURCE_DIR}/resources/licences/parts.json parts)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/licences/parts.json)
  string(TIMESTAMP created "%Y-%m-%dT%H:%M:%SZ" UTC) # SOURCE_DATE_EPOCH, where it is set
  string(SHA256 id "${parts}${PROJECT_VERSION}${CMAKE_SYSTEM_NAME}${created}")
  set(spdx [[{ "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "packages": [], "relationships": [] }]])
  klubbpost_set(spdx name "klubbpost-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}")
  klubbpost_set(spdx documentNamespace "https://spdx.org/spdxdocs/klubbpost-${PROJECT_VERSION}-${id}")
  string(JSON spdx SET "${spdx}" creationInfo "{ \"created\": \"${created}\", \"creators\": [\"Organization: The Klubbpost developers\", \"Tool: CMake-${CMAKE_VERSION}\"] }")
  string(JSON spdx SET "${spdx}" hasExtractedLicensingInfos [=[[
    { "licenseId": "LicenseRef-Public-Domain", "extractedText": "Placed in the public domain by its author, or without any claim of copyright." },
    { "licenseId": "LicenseRef-ICC", "extractedText": "The terms of the International Color Consortium: qt-icc-srgb-color-profile.txt." }]]=])

  set(count 0)
  klubbpost_spdx_package(klubbpost Klubbpost "${PROJECT_VERSION}" GPL-3.0-or-later "2026 The Klubbpost developers" "")
  set(relationships [[{ "spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-klubbpost" }]])
  string(JSON last LENGTH "${parts}")
  math(EXPR last "${last} - 1")
  foreach(i RANGE ${last})
    foreach(key id name version licence copyright home)
      string(JSON ${key} GET "${parts}" ${i} ${key})
    endforeach()
    # Linux carries nothing inside, and what belongs to one of the other two is not in the other.
    if((UNIX AND NOT APPLE AND NOT id MATCHES "^(qt|c-ares|openssl)$")
       OR (WIN32 AND id MATCHES "cocoa|_cf$|xserverhelper") OR (APPLE AND id MATCHES "mingw|nsis|gcc|xserverhelper"))
      continue()
    endif()
    if(id STREQUAL "qt")
      set(version ${Qt6_VERSION})
    elseif(id STREQUAL "c-ares")
      set(version ${CARES_VERSION})
    elseif(id STREQUAL "openssl")
      set(version "") # on Linux whichever the system has when the program runs
      if((WIN32 OR APPLE) AND EXISTS ${CARES_PREFIX}/include/openssl/opensslv.h) # the one that is put into the package
        file(STRINGS ${CARES_PREFIX}/include/openssl/opensslv.h version REGEX "define OPENSSL_VERSION_STR ")
        string(REGEX REPLACE ".*\"([^\"]+)\".*" "\\1" version "${version}")
      endif()
    endif()
    string(REPLACE "_" "-" id ${id})
    klubbpost_spdx_package("${id}" "${name}" "${version}" "${licence}" "${copyright}" "${home}")
    set(how STATIC_LINK)
    if(UNIX)
      set(how DYNAMIC_LINK)
    endif()
    string(APPEND relationships ", { \"spdxElementId\": \"SPDXRef-klubbpost\", \"relationshipType\": \"${how}\", \"relatedSpdxElement\": \"SPDXRef-${id}\" }")
  endforeach()
  string(JSON spdx SET "${spdx}" relationships "[${relationships}]")
  file(WRITE ${file} "${spdx}\n")
endfunction()

# klubbpost_set(<variable> <key> <text>): sets a member of the JSON object in the variable, quoting what JSON wants quoted.
macro(klubbpost_set variable key text)
  string(REPLACE "\\" "\\\\" quoted "${text}")
  string(REPLACE "\"" "\\\"" quoted "${quoted}")
  string(REPLACE "\n" "\\n" quoted "${quoted}")
  string(JSON ${variable} SET "${${variable}}" ${key} "\"${quoted}\"")
endmacro()

# Adds a package to "spdx" of the caller.
macro(klubbpost_spdx_package id name version licence copyright home)
  set(package [[{ "downloadLocation": "NOASSERTION", "filesAnalyzed": false }]])
  klubbpost_set(package SPDXID "SPDXRef-${id}")
  klubbpost_set(package name "${name}")
  foreach(pair "versionInfo|${version}" "homepage|${home}" "copyrightText|${copyright}")
    string(REGEX MATCH "^([a-zA-Z]+)\\|(.*)$" matched "${pair}")
    if(NOT CMAKE_MATCH_2 STREQUAL "")
      klubbpost_set(package ${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
    endif()
  endforeach()
  klubbpost_set(package licenseConcluded "${licence}")
  klubbpost_set(package licenseDeclared "${licence}")
  string(JSON spdx SET "${spdx}" packages ${count} "${package}")
  math(EXPR count "${count} + 1")
endmacro()

; SPDX-FileCopyrightText: 2026 The Klubbpost developers
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The installer: for the user who runs it, without administrator's rights. It installs over an older version, and its
; uninstaller takes away what was installed and what the program remembers, and nothing else.
; makensis -DVERSION= -DTREE=folder-to-install -DOUT=file.exe

Target amd64-unicode ; a 64-bit installer for a 64-bit program
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
Name "Klubbpost"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Klubbpost"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Klubbpost"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!define MUI_ICON "packaging/windows/klubbpost.ico"
!define MUI_UNICON "packaging/windows/klubbpost.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\klubbpost.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English" ; what others than Swedes get
!insertmacro MUI_LANGUAGE "Swedish"

LangString running ${LANG_ENGLISH} "Klubbpost is running. Close it and try again."
LangString running ${LANG_SWEDISH} "Klubbpost är igång. Stäng programmet och försök igen."

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "Klubbpost"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Klubbpost setup"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "2026 The Klubbpost developers, GPL-3.0-or-later"

; A program that runs cannot be replaced or taken away. Then nothing is changed.
!macro CanBeWritten FILE
  ${If} ${FileExists} "${FILE}"
    FileOpen $0 "${FILE}" a
    FileClose $0
  ${EndIf}
!macroend
!macro StopIfRunning
  again:
  ClearErrors
  !insertmacro CanBeWritten "$INSTDIR\klubbpost.exe"
  !insertmacro CanBeWritten "$INSTDIR\klubbpost-cli.exe"
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Abort
  free:
!macroend

Section
  SetOutPath "$INSTDIR"
  !insertmacro StopIfRunning
  Delete "$INSTDIR\licences\*.txt" ; of parts that an older version had
  File /r "${TREE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Klubbpost.lnk" "$INSTDIR\klubbpost.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Klubbpost"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Klubbpost developers"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\klubbpost.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; Only what was installed: the folder may be one that the user chose and has other things in.
Section "Uninstall"
  !insertmacro StopIfRunning
  Delete "$INSTDIR\klubbpost.exe"
  Delete "$INSTDIR\klubbpost-cli.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\READ-ME.txt"
  Delete "$INSTDIR\klubbpost.spdx.json"
  Delete "$INSTDIR\licences\*.txt"
  RMDir "$INSTDIR\licences"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Klubbpost.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Klubbpost\Klubbpost"
  DeleteRegKey /ifempty HKCU "Software\Klubbpost"
  ; The count of failed logins.
  Delete "$LOCALAPPDATA\klubbpost\logins.json"
  Delete "$LOCALAPPDATA\klubbpost\logins.key"
  Delete "$LOCALAPPDATA\klubbpost\logins.lock"
  RMDir "$LOCALAPPDATA\klubbpost"
SectionEnd

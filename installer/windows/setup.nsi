; The set-up program of 惠企自测. Compiled by installer/build_windows.py, which passes VERSION, PAYLOAD, REMOVAL, TARGET, ROOT, KILOBYTES.
;
;   setup.exe                 for whoever is logged in; no administrator is asked for
;   setup.exe /ALLUSERS       for everybody on the machine, into Program Files; asks for an administrator
;   setup.exe /S [/DESKTOP]   without a window; with an entry on the desktop
;   setup.exe /D=C:\folder    another folder (must be the last argument)
;   uninstall.exe [/S] [/PURGE]   removes it; /PURGE removes settings and unfinished answers too
;
; Exit status in silent mode: 0 done, 2 not possible (a sentence is in %TEMP%\huiqi-setup.log).

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off
ManifestDPIAware true
ManifestLongPathAware true
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define TITLE "惠企自测"
!define WINDOW_EXE "惠企自测.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\huiqi"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define TYPE_ID "huiqi.answers"

Name "${TITLE}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\huiqi" ; a folder chosen in the dialogue gets "huiqi" added
BrandingText "${TITLE} ${VERSION}"
VIProductVersion "${VERSION}.0"

!define MUI_ICON "${ROOT}/resources/icons/huiqi.ico"
!define MUI_UNICON "${ROOT}/resources/icons/huiqi.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW_EXE}"
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_TEXT $(DESKTOP_ENTRY)
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION DesktopEntry

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString DESKTOP_ENTRY ${LANG_SIMPCHINESE} "在桌面上放一个图标"
LangString DESKTOP_ENTRY ${LANG_ENGLISH} "Put an icon on the desktop"
LangString FILE_TYPE ${LANG_SIMPCHINESE} "惠企自测答案"
LangString FILE_TYPE ${LANG_ENGLISH} "Huiqi answers"
LangString TOO_OLD ${LANG_SIMPCHINESE} "${TITLE}需要 64 位的 Windows 10（1809）或更新的版本，这台电脑的系统太旧，装不了。"
LangString TOO_OLD ${LANG_ENGLISH} "Huiqi needs 64-bit Windows 10 (1809) or newer; the system of this computer is too old."
LangString RUNNING ${LANG_SIMPCHINESE} "${TITLE}正在运行。请先保存并关闭它，再点“重试”。"
LangString RUNNING ${LANG_ENGLISH} "Huiqi is running. Please save, close it, and choose Retry."
LangString NEED_ADMIN ${LANG_SIMPCHINESE} "为所有人安装或卸载需要管理员权限。请右键单击安装程序，选“以管理员身份运行”。"
LangString NEED_ADMIN ${LANG_ENGLISH} "Installing or removing for everybody needs an administrator. Right-click and choose Run as administrator."
LangString NOT_WRITTEN ${LANG_SIMPCHINESE} "没有全部写入，磁盘可能已满，或文件夹不允许写入。请换一个文件夹后重试：$INSTDIR"
LangString NOT_WRITTEN ${LANG_ENGLISH} "Not everything could be written: the disk may be full or the folder protected. Choose another folder: $INSTDIR"
LangString PURGE ${LANG_SIMPCHINESE} "要把保存在这台电脑上的设置和没填完的答案也一并删除吗？$\r$\n$\r$\n您自己另存的答案文件、清单和结果单不会删除。"
LangString PURGE ${LANG_ENGLISH} "Also delete the settings and unfinished answers kept on this computer?$\r$\n$\r$\nFiles you saved yourself are kept."

; Says a sentence, in a box or (silent) in the log, and ends with status 2.
!macro Refuse SENTENCE
    ${If} ${Silent}
        FileOpen $9 "$TEMP\huiqi-setup.log" w
        FileWriteUTF16LE /BOM $9 "${SENTENCE}$\r$\n"
        FileClose $9
    ${Else}
        MessageBox MB_OK|MB_ICONSTOP "${SENTENCE}"
    ${EndIf}
    SetErrorLevel 2
    Quit
!macroend

; Waits until the program is closed: while it runs, its file cannot be opened for writing.
!macro WaitUntilClosed
    ${Do}
        ClearErrors
        ${IfNot} ${FileExists} "$INSTDIR\${WINDOW_EXE}"
            ${ExitDo}
        ${EndIf}
        FileOpen $9 "$INSTDIR\${WINDOW_EXE}" a
        ${IfNot} ${Errors}
            FileClose $9
            ${ExitDo}
        ${EndIf}
        ${If} ${Silent}
            !insertmacro Refuse "$(RUNNING)"
        ${EndIf}
        ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDCANCEL`
            SetErrorLevel 2
            Quit
        ${EndIf}
    ${Loop}
!macroend

; Sets the scope: everybody, which needs an administrator, or whoever is logged in.
!macro RequireAdmin
    UserInfo::GetAccountType
    Pop $9
    ${If} $9 != "Admin"
        ${IfNot} ${Silent}
            ${GetParameters} $8
            ClearErrors
            ExecShell "runas" "$EXEPATH" "$8"
            ${IfNot} ${Errors}
                Quit
            ${EndIf}
        ${EndIf}
        !insertmacro Refuse "$(NEED_ADMIN)"
    ${EndIf}
    SetShellVarContext all
!macroend

Function .onInit
    SetRegView 64
    ${IfNot} ${AtLeastWin10}
        !insertmacro Refuse "$(TOO_OLD)"
    ${EndIf}
    SetShellVarContext current
    StrCpy $2 "$LOCALAPPDATA\Programs\huiqi"
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ALLUSERS" $1
    ${IfNot} ${Errors}
        !insertmacro RequireAdmin
        StrCpy $4 "everybody"
    ${EndIf}
    ${If} $INSTDIR == $2 ; no /D= was given
        ReadRegStr $3 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
        ${If} $3 != ""
            StrCpy $INSTDIR $3
        ${ElseIf} $4 == "everybody"
            StrCpy $INSTDIR "$PROGRAMFILES64\huiqi"
        ${EndIf}
    ${EndIf}
FunctionEnd

; Removes the version that is there, by its own list. Settings and answers lie elsewhere and stay.
Function RemoveOlder
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        CopyFiles /SILENT "$INSTDIR\uninstall.exe" "$PLUGINSDIR\older.exe"
        ExecWait '"$PLUGINSDIR\older.exe" /S /UPGRADE _?=$INSTDIR'
        Delete "$INSTDIR\uninstall.exe"
    ${EndIf}
FunctionEnd

Section
    InitPluginsDir
    !insertmacro WaitUntilClosed
    Call RemoveOlder
    SetOutPath "$INSTDIR"
    ClearErrors
    File /r "${PAYLOAD}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        !insertmacro Refuse "$(NOT_WRITTEN)"
    ${EndIf}
    CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${WINDOW_EXE}"
    Call Register
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/DESKTOP" $1
    ${IfNot} ${Errors}
        Call DesktopEntry
    ${EndIf}
SectionEnd

Function DesktopEntry
    CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\${WINDOW_EXE}"
FunctionEnd

Function Register
    WriteRegStr SHCTX "Software\Classes\.huiqi" "" "${TYPE_ID}"
    WriteRegStr SHCTX "Software\Classes\.huiqi" "Content Type" "application/x-huiqi"
    WriteRegStr SHCTX "Software\Classes\.huiqi\OpenWithProgids" "${TYPE_ID}" ""
    WriteRegStr SHCTX "Software\Classes\${TYPE_ID}" "" "$(FILE_TYPE)"
    WriteRegStr SHCTX "Software\Classes\${TYPE_ID}\DefaultIcon" "" "$INSTDIR\${WINDOW_EXE},1"
    WriteRegStr SHCTX "Software\Classes\${TYPE_ID}\shell\open\command" "" '"$INSTDIR\${WINDOW_EXE}" "%1"'
    WriteRegStr SHCTX "${APP_PATHS}\huiqi.exe" "" "$INSTDIR\huiqi.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW_EXE}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${TITLE}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd

; It was installed for everybody when its entry stands in the part of the registry that is everybody's.
Function un.onInit
    SetRegView 64
    SetShellVarContext current
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == $INSTDIR
        !insertmacro RequireAdmin
    ${EndIf}
FunctionEnd

Section Uninstall
    !insertmacro WaitUntilClosed
    !include "${REMOVAL}"
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/UPGRADE" $1
    ${If} ${Errors}
        Call un.Unregister
        Call un.Purge
        Delete "$INSTDIR\uninstall.exe"
        SetOutPath "$TEMP"
        RMDir "$INSTDIR"
    ${EndIf}
SectionEnd

Function un.Unregister
    Delete "$SMPROGRAMS\${TITLE}.lnk"
    Delete "$DESKTOP\${TITLE}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "${APP_PATHS}\huiqi.exe"
    DeleteRegKey SHCTX "Software\Classes\${TYPE_ID}"
    ReadRegStr $1 SHCTX "Software\Classes\.huiqi" ""
    ${If} $1 == "${TYPE_ID}"
        DeleteRegKey SHCTX "Software\Classes\.huiqi"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd

; Settings and unfinished answers of whoever is logged in: kept unless the person, or /PURGE, says otherwise.
Function un.Purge
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/PURGE" $1
    ${If} ${Errors}
        ${If} ${Silent}
            Return
        ${EndIf}
        MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(PURGE)" IDYES +2
        Return
    ${EndIf}
    SetShellVarContext current
    RMDir /r "$APPDATA\huiqi"
    RMDir /r "$LOCALAPPDATA\huiqi"
FunctionEnd

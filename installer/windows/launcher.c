/* Starts the program in Python's library, in this very process: one entry in the task bar, one name, one icon.
 *
 * Compiled twice: with PROGRAM L"huiqi.app" and no console for the window, with PROGRAM L"huiqi" as the command line.
 * Python is loaded from the folder "python" beside it; python313._pth there says where the modules are, and keeps out
 * whatever other Python a machine may have.
 *
 * Where a folder "userdata" lies beside it (the portable edition), HUIQI_HOME names the folder of the program, and the
 * program keeps its settings in userdata instead of in the profile of whoever is logged in. */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST_PATH 32768

typedef int (*PythonMain)(int, wchar_t **);

static wchar_t home[LONGEST_PATH];
static wchar_t path[LONGEST_PATH];

/* Says one sentence where people see it: in a box, or on stderr, and returns the exit status. */
static int refuse(const wchar_t *sentence)
{
#ifdef WINDOWED
    MessageBoxW(NULL, sentence, L"惠企自测", MB_OK | MB_ICONERROR);
#else
    char text[1024];
    DWORD written;
    int length = WideCharToMultiByte(GetConsoleOutputCP(), 0, sentence, -1, text, sizeof text, NULL, NULL);
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), text, length > 0 ? length - 1 : 0, &written, NULL);
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), "\r\n", 2, &written, NULL);
#endif
    return 2;
}

static const wchar_t *beside(const wchar_t *name)
{
    _snwprintf(path, LONGEST_PATH - 1, L"%ls\\%ls", home, name);
    return path;
}

static void find_home(void)
{
    wchar_t *end;
    GetModuleFileNameW(NULL, home, LONGEST_PATH - 1);
    end = wcsrchr(home, L'\\');
    if (end)
        *end = 0;
}

static int is_folder(const wchar_t *name)
{
    DWORD found = GetFileAttributesW(name);
    return found != INVALID_FILE_ATTRIBUTES && (found & FILE_ATTRIBUTE_DIRECTORY);
}

int wmain(int count, wchar_t **given)
{
    HMODULE python;
    PythonMain run;
    wchar_t **arguments = calloc(count + 3, sizeof *arguments);
    if (!arguments)
        return refuse(L"内存不足，请关闭一些程序后再试。");
    find_home();
    if (is_folder(beside(L"userdata")))
        _wputenv_s(L"HUIQI_HOME", home);
    python = LoadLibraryExW(beside(L"python\\" PYTHON_DLL), NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    run = python ? (PythonMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!run)
        return refuse(L"程序文件不完整（缺少 python 文件夹中的文件），请重新安装；便携版请重新解压整个压缩包。");
    arguments[0] = given[0];
    arguments[1] = L"-m";
    arguments[2] = PROGRAM;
    for (int i = 1; i < count; i++)
        arguments[i + 2] = given[i];
    return run(count + 2, arguments);
}

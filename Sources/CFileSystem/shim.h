/* Two calls of the system's C library that its headers hide from Swift behind _GNU_SOURCE. */
#pragma once
#if defined(__linux__)
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
int syncfs(int descriptor);
#elif defined(__APPLE__)
#include <stdio.h>
#endif

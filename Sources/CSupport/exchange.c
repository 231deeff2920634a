#define _GNU_SOURCE
#include "CSupport.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int dip_rename_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int dip_sync_file_system(int descriptor) { return syncfs(descriptor); }

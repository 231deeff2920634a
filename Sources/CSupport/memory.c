#define _GNU_SOURCE
#include "CSupport.h"

#include <sys/mman.h>

int dip_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

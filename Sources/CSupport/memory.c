#define _GNU_SOURCE
#include "CSupport.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int dip_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int dip_unnamed_file(const char *folder) {
  int file = open(folder, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return file;
  char *name;
  if (asprintf(&name, "%s/.dip-isi-XXXXXX", folder) < 0) {
    errno = ENOMEM;
    return -1;
  }
  file = mkostemp(name, O_CLOEXEC);
  if (file >= 0) unlink(name);
  free(name);
  return file;
}

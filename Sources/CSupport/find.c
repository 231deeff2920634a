#define _GNU_SOURCE
#include "CSupport.h"

#include <string.h>

const void *dip_find(const void *within, size_t size, const void *wanted, size_t length) {
  return memmem(within, size, wanted, length);
}

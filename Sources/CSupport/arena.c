#include "CSupport.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 16, BLOCK = 256 * 1024 };

typedef struct block {
  struct block *older;
  size_t used, size;
  _Alignas(16) unsigned char bytes[];
} block;

static _Thread_local block *newest;
static _Thread_local unsigned depth;
static _Thread_local size_t taken, peak;

// Each piece has its size before it, so that realloc knows how much to copy.
static void *take(size_t size, int zero) {
  if (size > SIZE_MAX / 4) abort();
  size_t whole = ALIGN + (size + ALIGN - 1) / ALIGN * ALIGN;
  if (!newest || newest->size - newest->used < whole) {
    size_t room = whole > BLOCK ? whole : BLOCK;
    block *fresh = malloc(sizeof(block) + room);
    if (!fresh) abort(); // as cmark's own allocator does
    fresh->older = newest;
    fresh->used = 0;
    fresh->size = room;
    newest = fresh;
  }
  unsigned char *piece = newest->bytes + newest->used;
  newest->used += whole;
  taken += whole;
  *(size_t *)piece = size;
  if (zero) memset(piece + ALIGN, 0, size);
  return piece + ALIGN;
}

void *dip_arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) abort();
  return take(count * size, 1);
}

void *dip_arena_realloc(void *pointer, size_t size) {
  if (!pointer) return take(size, 0);
  size_t *had = (size_t *)((unsigned char *)pointer - ALIGN);
  if (size <= *had) return pointer;
  void *fresh = take(size, 0);
  memcpy(fresh, pointer, *had);
  return fresh;
}

void dip_arena_free(void *pointer) { (void)pointer; }

void dip_arena_enter(void) { depth += 1; }

void dip_arena_leave(void) {
  if (depth > 1) {
    depth -= 1;
    return;
  }
  depth = 0;
  while (newest && newest->older) {
    block *older = newest->older;
    free(newest);
    newest = older;
  }
  if (newest && newest->size > BLOCK) {
    free(newest);
    newest = NULL;
  }
  if (newest) newest->used = 0;
  if (taken > peak) peak = taken;
  taken = 0;
}

void dip_arena_release(void) {
  if (depth) return;
  dip_arena_leave();
  free(newest);
  newest = NULL;
}

size_t dip_arena_peak(void) {
  size_t most = peak;
  peak = 0;
  return most;
}

#ifndef DIP_CSUPPORT_H
#define DIP_CSUPPORT_H

#include <stddef.h>

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno set.
int dip_rename_exchange(const char *first, const char *second);

/// A bump arena of the calling thread, with the three functions cmark asks of an allocator.
///
/// Nothing is given back before dip_arena_reset; memory is zeroed as calloc does it. cmark's own arena is global and
/// must not be used from threads.
void *dip_arena_calloc(size_t count, size_t size);
void *dip_arena_realloc(void *pointer, size_t size);
void dip_arena_free(void *pointer);

/// Takes back everything the calling thread got from its arena; keeps one block for the next use.
void dip_arena_reset(void);

/// Gives the calling thread's arena back to the system.
void dip_arena_release(void);

#endif

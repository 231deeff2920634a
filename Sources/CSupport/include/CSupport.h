#ifndef DIP_CSUPPORT_H
#define DIP_CSUPPORT_H

#include <spawn.h>
#include <stddef.h>
#include <sys/types.h>

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno set.
int dip_rename_exchange(const char *first, const char *second);

/// Waits until everything on the descriptor's file system is on the disk (syncfs). Returns 0, or -1 with errno set.
int dip_sync_file_system(int descriptor);

/// A descriptor that can be read from once the child process has ended (pidfd_open), or -1 with errno set.
int dip_process_watch(pid_t process);

/// A descriptor that can be read from once so much time has passed (timerfd), or -1 with errno set.
int dip_timer(long milliseconds);

/// A descriptor that can be read from once somebody asks the program to end (signalfd over SIGINT, SIGTERM and SIGHUP), or
/// -1 with errno set. The calling thread and those it starts afterwards are no longer ended by these signals.
int dip_stop_signals(void);

/// A pipe that no program we start keeps by accident (pipe2 with O_CLOEXEC). Returns 0, or -1 with errno set.
int dip_pipe(int ends[2]);

/// Closes every descriptor from `first` on in the program to be started (a GNU extension of posix_spawn).
int dip_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

/// Opens a nameless file that lives in memory (memfd_create) and ends with its descriptor. -1 with errno set on failure.
int dip_memory_file(const char *name);

/// Opens a file in `folder` that has no name (O_TMPFILE), for reading and writing; it ends with its descriptor. Where the
/// file system cannot, a named one is made and its name taken away at once. -1 with errno set on failure.
int dip_unnamed_file(const char *folder);

/// A bump arena of the calling thread, with the three functions cmark asks of an allocator.
///
/// Nothing is given back between dip_arena_enter and dip_arena_leave; calloc's memory is zeroed. cmark's own arena is
/// one for the whole process and must not be used from threads.
void *dip_arena_calloc(size_t count, size_t size);
void *dip_arena_realloc(void *pointer, size_t size);
void dip_arena_free(void *pointer);

/// Begins a use of the calling thread's arena. Uses may nest.
void dip_arena_enter(void);

/// Ends a use. The outermost one takes back everything and keeps one block for the next.
void dip_arena_leave(void);

/// Gives the calling thread's arena back to the system, unless it is in use.
void dip_arena_release(void);

/// The most bytes one use of the calling thread's arena took since this was last asked.
size_t dip_arena_peak(void);

/// The first place where these bytes stand (memmem), or NULL.
const void *dip_find(const void *within, size_t size, const void *wanted, size_t length);

#endif

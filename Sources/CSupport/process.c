#define _GNU_SOURCE
#include "CSupport.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

int dip_process_watch(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

int dip_timer(long milliseconds) {
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  if (timer < 0) return -1;
  struct itimerspec when = {.it_value = {milliseconds / 1000, milliseconds % 1000 * 1000000}};
  if (timerfd_settime(timer, 0, &when, 0) == 0) return timer;
  close(timer);
  return -1;
}

int dip_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int dip_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}

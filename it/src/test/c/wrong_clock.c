/* A clock that is wrong by WRONG_CLOCK seconds, for the process into which it is preloaded. The clocks
   that only count on are left alone, as on a machine whose time of day was set. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static long wrong_by;
static int (*true_clock)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
  const char *seconds = getenv("WRONG_CLOCK");
  wrong_by = seconds == NULL ? 0 : atol(seconds);
  true_clock = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  if (true_clock == NULL) begin();
  int failed = true_clock(clock, now);
  if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += wrong_by;
  return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec read;
  (void)zone;
  int failed = clock_gettime(CLOCK_REALTIME, &read);
  if (!failed) {
    now->tv_sec = read.tv_sec;
    now->tv_usec = read.tv_nsec / 1000;
  }
  return failed;
}

time_t time(time_t *now) {
  struct timespec read;
  clock_gettime(CLOCK_REALTIME, &read);
  if (now != NULL) *now = read.tv_sec;
  return read.tv_sec;
}

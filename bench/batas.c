// The limit: reads the same files, parses the bodies with cmark-gfm, writes files of the same sizes. Nothing else.
//
//   batas CONTENT MANIFEST OUTPUT PROCESSES
//
// CONTENT/informasi/*/*.md are read; for each, the body is parsed and rendered with cmark-gfm (table and tasklist), in
// an arena of the process. Then every file of MANIFEST (`<bytes> <path>`, as dip writes it) is written with that many
// bytes. The work is split between processes, since cmark-gfm is not thread-safe; each uses cmark's fastest memory.
#define _GNU_SOURCE
#include "../Sources/CSupport/arena.c"
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char **files;
static size_t count, room;

static void add(const char *path) {
  if (count == room) files = realloc(files, (room = room ? room * 2 : 1024) * sizeof *files);
  files[count++] = strdup(path);
}

static void walk(const char *folder) {
  DIR *d = opendir(folder);
  if (!d) exit(74);
  struct dirent *e;
  char path[4096];
  while ((e = readdir(d))) {
    if (e->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
    if (e->d_type == DT_DIR) walk(path);
    else add(path);
  }
  closedir(d);
}

static char buffer[1 << 20];

static void parse(const char *path) {
  int f = open(path, O_RDONLY);
  ssize_t n = read(f, buffer, sizeof buffer - 1);
  close(f);
  if (n <= 0) exit(74);
  buffer[n] = 0;
  char *end = strstr(buffer + 4, "\n---\n");
  char *body = end ? end + 5 : buffer;
  static cmark_mem arena = {dip_arena_calloc, dip_arena_realloc, dip_arena_free};
  cmark_mem *mem = &arena;
  dip_arena_enter();
  cmark_parser *p = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, mem);
  cmark_parser_attach_syntax_extension(p, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(p, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(p, body, buffer + n - body);
  cmark_node *root = cmark_parser_finish(p);
  char *html = cmark_render_html_with_mem(root, CMARK_OPT_DEFAULT, NULL, mem);
  if (!html) exit(70);
  dip_arena_leave();
}

static void put(const char *output, const char *path, size_t size) {
  char full[4096];
  snprintf(full, sizeof full, "%s/%s", output, path);
  int f = open(full, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (f < 0) {
    for (char *s = full + strlen(output) + 1; (s = strchr(s, '/')); s++) {
      *s = 0;
      mkdir(full, 0755);
      *s = '/';
    }
    f = open(full, O_WRONLY | O_CREAT | O_EXCL, 0644);
  }
  if (f < 0) exit(74);
  while (size) {
    size_t piece = size < sizeof buffer ? size : sizeof buffer;
    if (write(f, buffer, piece) != (ssize_t)piece) exit(74);
    size -= piece;
  }
  close(f);
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  int processes = atoi(argv[4]);
  char folder[4096];
  snprintf(folder, sizeof folder, "%s/informasi", argv[1]);
  walk(folder);
  FILE *m = fopen(argv[2], "r");
  char line[4096];
  char **paths = NULL;
  size_t *sizes = NULL, outputs = 0, outroom = 0;
  while (m && fgets(line, sizeof line, m)) {
    char *space = strchr(line, ' ');
    if (!space || !strncmp(line, "dip-", 4)) continue;
    space[strcspn(space, "\n")] = 0;
    if (outputs == outroom) {
      outroom = outroom ? outroom * 2 : 1024;
      paths = realloc(paths, outroom * sizeof *paths);
      sizes = realloc(sizes, outroom * sizeof *sizes);
    }
    sizes[outputs] = strtoull(line, NULL, 10);
    paths[outputs++] = strdup(space + 1);
  }
  mkdir(argv[3], 0755);
  cmark_gfm_core_extensions_ensure_registered();
  for (int i = 1; i < processes; i++)
    if (fork() == 0) {
      for (size_t k = i; k < count; k += processes) parse(files[k]);
      for (size_t k = i; k < outputs; k += processes) put(argv[3], paths[k], sizes[k]);
      _exit(0);
    }
  for (size_t k = 0; k < count; k += processes) parse(files[k]);
  for (size_t k = 0; k < outputs; k += processes) put(argv[3], paths[k], sizes[k]);
  int status = 0, bad = 0;
  while (wait(&status) > 0) bad |= status;
  return bad ? 74 : 0;
}

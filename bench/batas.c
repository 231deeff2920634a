// The limit: reads the same files, parses the bodies with cmark-gfm, writes files of the same sizes. Nothing else.
//
//   batas CONTENT MANIFEST OUTPUT PROCESSES [yaml]
//
// Every CONTENT/informasi/*/*.md is read, its body parsed and rendered with cmark-gfm (table and tasklist). Then every
// file of MANIFEST (`<bytes> <path>`, as dip writes it) is written with that many bytes. The work is split between
// processes, for cmark-gfm is not thread-safe. Each has the memory that makes cmark fastest: dip's own arena (malloc and
// cmark's arena were slower), and opens files relative to folders it holds open. With `yaml` the front matter also goes
// through libyaml's event parser and its events are thrown away: what any register of such files pays besides.
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
#include <yaml.h>

// A file to read or write: a folder held open, a name there, a size.
struct item {
  int folder;
  unsigned size;
  const char *name;
};

struct list {
  struct item *items;
  size_t count, room;
};

static char buffer[1 << 20];

static void die(const char *what) {
  perror(what);
  exit(74);
}

// Names lie one after the other in large blocks: a million single allocations would be memory and time of their own.
static const char *keep(const char *name) {
  static char *block;
  static size_t left;
  size_t length = strlen(name) + 1;
  if (length > left && !(block = malloc(left = 1 << 20))) die("malloc");
  char *kept = memcpy(block, name, length);
  block += length;
  left -= length;
  return kept;
}

static void add(struct list *list, int folder, const char *name, unsigned size) {
  if (list->count == list->room) {
    list->room = list->room ? list->room * 2 : 4096;
    if (!(list->items = realloc(list->items, list->room * sizeof *list->items))) die("realloc");
  }
  list->items[list->count++] = (struct item){folder, size, keep(name)};
}

static void walk(struct list *list, int folder) {
  DIR *stream = fdopendir(dup(folder));
  if (!stream) die("fdopendir");
  struct dirent *entry;
  while ((entry = readdir(stream))) {
    if (entry->d_name[0] == '.') continue;
    if (entry->d_type == DT_DIR) {
      int inner = openat(folder, entry->d_name, O_RDONLY | O_DIRECTORY);
      if (inner < 0) die(entry->d_name);
      walk(list, inner);
    } else {
      add(list, folder, entry->d_name, 0);
    }
  }
  closedir(stream);
}

static void plan(struct list *list, const char *manifest, int output) {
  FILE *file = fopen(manifest, "r");
  if (!file) die(manifest);
  static char line[8192], current[8192];
  int folder = output;
  while (fgets(line, sizeof line, file)) {
    char *path = strchr(line, ' ');
    if (!path || !strncmp(line, "dip-", 4)) continue;
    *path++ = 0;
    path[strcspn(path, "\n")] = 0;
    char *slash = strrchr(path, '/');
    const char *name = path;
    if (slash) {
      *slash = 0;
      name = slash + 1;
      if (strcmp(path, current)) {
        for (char *s = path; (s = strchr(s, '/')); *s++ = '/') {
          *s = 0;
          mkdirat(output, path, 0755);
        }
        mkdirat(output, path, 0755);
        strcpy(current, path);
        if ((folder = openat(output, path, O_RDONLY | O_DIRECTORY)) < 0) die(path);
      }
    }
    add(list, slash ? folder : output, name, strtoul(line, NULL, 10));
  }
  fclose(file);
}

static int with_yaml;

static void front_matter(const char *text, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  if (!yaml_parser_initialize(&parser)) exit(70);
  yaml_parser_set_input_string(&parser, (const unsigned char *)text, size);
  for (int done = 0; !done;) {
    if (!yaml_parser_parse(&parser, &event)) exit(70);
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

static void parse(const struct item *item) {
  static cmark_mem memory = {dip_arena_calloc, dip_arena_realloc, dip_arena_free};
  int file = openat(item->folder, item->name, O_RDONLY);
  if (file < 0) die(item->name);
  ssize_t size = read(file, buffer, sizeof buffer - 1);
  close(file);
  if (size <= 0) die(item->name);
  buffer[size] = 0;
  char *end = strstr(buffer + 4, "\n---\n");
  char *body = end ? end + 5 : buffer;
  if (with_yaml && end) front_matter(buffer + 4, end + 1 - (buffer + 4));
  dip_arena_enter();
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(parser, body, buffer + size - body);
  char *html = cmark_render_html_with_mem(cmark_parser_finish(parser), CMARK_OPT_DEFAULT, NULL, &memory);
  if (!html || !*html) exit(70);
  dip_arena_leave();
}

static void put(const struct item *item) {
  int file = openat(item->folder, item->name, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0) die(item->name);
  size_t left = item->size;
  while (left) {
    ssize_t written = write(file, buffer, left < sizeof buffer ? left : sizeof buffer);
    if (written <= 0) die(item->name);
    left -= written;
  }
  close(file);
}

int main(int argc, char **argv) {
  if (argc != 5 && argc != 6) return 2;
  with_yaml = argc == 6;
  int processes = atoi(argv[4]);
  struct list in = {0}, out = {0};
  if (chdir(argv[1])) die(argv[1]);
  int content = open("informasi", O_RDONLY | O_DIRECTORY);
  if (content < 0) die("informasi");
  walk(&in, content);
  if (mkdir(argv[3], 0755)) die(argv[3]);
  plan(&out, argv[2], open(argv[3], O_RDONLY | O_DIRECTORY));
  cmark_gfm_core_extensions_ensure_registered();
  int mine = 0;
  for (int i = 1; i < processes; i++) {
    pid_t child = fork();
    if (child < 0) die("fork");
    if (child == 0) {
      mine = i;
      break;
    }
  }
  for (size_t k = mine; k < in.count; k += processes) parse(&in.items[k]);
  for (size_t k = mine; k < out.count; k += processes) put(&out.items[k]);
  if (mine) _exit(0);
  int status = 0, bad = 0;
  while (wait(&status) > 0) bad |= status;
  return bad ? 74 : 0;
}

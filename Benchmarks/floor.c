// The least that a program in C has to do to convert workbooks: libzip, SAX by libxml2, and
// libxlsxwriter for a sheet like the official one. Nothing is recognised or checked; where figures
// stand and what the sheet looks like is read from lists once.
// usage: floor PLACES SHEET FOLDER FILE…     (a file is named <anything>-<kind>.xlsx)
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>
#include <zip.h>

enum { ROWS = 256, COLUMNS = 64, FIGURES = 256, TEXTS = 32, FIELDS = 12 };

typedef struct {
  char *kind, *part, *end;
  int row, column, number;
  bool is_figure;
} Place;

typedef struct {
  enum { BLANK, COLUMN, FIGURE, FORMAT, LABEL, MERGE, ROW, TEXT, KINDS } kind;
  char *fields[FIELDS];
  int numbers[FIELDS];
} Line;

static Place *places;
static Line *lines;
static size_t place_count, line_count;

static void fail(const char *file, const char *reason) {
  fprintf(stderr, "%s: %s\n", file, reason);
  exit(2);
}

static void *checked(void *memory) {
  if (!memory) fail("floor", "out of memory");
  return memory;
}

// --- The lists

static char *whole_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail(path, "cannot be opened");
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = checked(malloc((size_t)size + 1));
  if (fread(text, 1, (size_t)size, file) != (size_t)size) fail(path, "cannot be read");
  text[size] = 0;
  fclose(file);
  return text;
}

/// Calls a function with the fields of each line; missing ones are empty.
static void each_line(const char *path, void (*take)(char **)) {
  char *rest = whole_file(path);
  for (char *line; (line = strsep(&rest, "\n")) && *line;) {
    char *fields[FIELDS];
    for (int n = 0; n < FIELDS; n++) {
      char *field = strsep(&line, "\t");
      fields[n] = field ? field : "";
    }
    take(fields);
  }
}

static void locate(const char *address, int *row, int *column) {
  *column = 0;
  while (*address >= 'A') *column = *column * 26 + *address++ - 'A' + 1;
  *row = atoi(address) - 1;
  *column -= 1;
}

static void take_place(char **fields) {
  places = checked(realloc(places, (place_count + 1) * sizeof *places));
  Place *place = &places[place_count++];
  *place = (Place){.kind = fields[0], .part = fields[1], .end = fields[6]};
  place->is_figure = strcmp(fields[3], "figure") == 0;
  place->number = atoi(fields[7]);
  locate(fields[2], &place->row, &place->column);
}

static void take_line(char **fields) {
  static const char *const names[KINDS] = {
      "blank", "column", "figure", "format", "label", "merge", "row", "text",
  };
  lines = checked(realloc(lines, (line_count + 1) * sizeof *lines));
  Line *line = &lines[line_count++];
  for (line->kind = 0; line->kind < KINDS && strcmp(fields[0], names[line->kind]);) line->kind++;
  memcpy(line->fields, fields, sizeof line->fields);
  for (int n = 0; n < FIELDS; n++) {
    line->numbers[n] = atoi(fields[n]);
    char *from = fields[n], *to = fields[n];
    for (; *from; from++) {
      bool is_break = from[0] == '\\' && from[1] == 'n';
      *to++ = is_break ? '\n' : *from;
      from += is_break;
    }
    if (from != to) *to = 0;
  }
}

// --- Reading

typedef struct {
  char *bytes;
  size_t used, size;
} Text;

static void append(Text *text, const char *bytes, size_t count) {
  if (text->used + count + 1 > text->size) {
    text->size = (text->used + count + 1) * 2;
    text->bytes = checked(realloc(text->bytes, text->size));
  }
  memcpy(text->bytes + text->used, bytes, count);
  text->used += count;
  text->bytes[text->used] = 0;
}

typedef struct {
  Text shared;       // the shared texts one after another, each with a 0
  size_t *starts;    // where each of them begins
  size_t start_count, start_size;
  Text cells;        // the values of the current sheet in the same way
  size_t at[ROWS][COLUMNS];  // where the value of each cell begins, plus 1; 0 for none
  bool is_shared[ROWS][COLUMNS];
  Text *wanted;
  bool in_texts;
  int row, column;
  bool cell_is_shared;
} Reading;

static bool is(const xmlChar *name, const char *other) {
  return strcmp((const char *)name, other) == 0;
}

static void start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int spaces,
    const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)spaces, (void)namespaces, (void)defaulted;
  Reading *reading = context;
  if (is(name, "si")) {
    if (reading->start_count == reading->start_size) {
      reading->start_size = reading->start_size * 2 + 256;
      reading->starts =
          checked(realloc(reading->starts, reading->start_size * sizeof *reading->starts));
    }
    reading->starts[reading->start_count++] = reading->shared.used;
  } else if (is(name, "c")) {
    reading->cell_is_shared = false;
    reading->row = -1;
    for (int n = 0; n < count; n++) {
      const xmlChar **attribute = attributes + n * 5;
      char value[16] = "";
      size_t length = (size_t)(attribute[4] - attribute[3]);
      if (length < sizeof value) memcpy(value, attribute[3], length);
      if (is(attribute[0], "r")) locate(value, &reading->row, &reading->column);
      if (is(attribute[0], "t")) reading->cell_is_shared = strcmp(value, "s") == 0;
    }
  } else if (is(name, "t") && reading->in_texts) {
    reading->wanted = &reading->shared;
  } else if (is(name, "v") || is(name, "t")) {
    if (reading->row < 0 || reading->row >= ROWS || reading->column >= COLUMNS) return;
    reading->at[reading->row][reading->column] = reading->cells.used + 1;
    reading->is_shared[reading->row][reading->column] = reading->cell_is_shared;
    reading->wanted = &reading->cells;
  }
}

static void characters(void *context, const xmlChar *text, int length) {
  Reading *reading = context;
  if (reading->wanted) append(reading->wanted, (const char *)text, (size_t)length);
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  Reading *reading = context;
  if (is(name, "si")) append(&reading->shared, "", 1);
  if (!is(name, "v") && !is(name, "t")) return;
  if (reading->wanted == &reading->cells) append(&reading->cells, "", 1);
  reading->wanted = NULL;
}

static const char *value_at(const Reading *reading, int row, int column) {
  size_t at = reading->at[row][column];
  if (!at) return NULL;
  const char *value = reading->cells.bytes + at - 1;
  if (!reading->is_shared[row][column]) return value;
  size_t number = (size_t)atoi(value);
  if (number >= reading->start_count) return NULL;
  return reading->shared.bytes + reading->starts[number];
}

static void parse(zip_t *archive, const char *name, Reading *reading, const char *path) {
  zip_stat_t status;
  zip_file_t *part = zip_fopen(archive, name, 0);
  if (!part || zip_stat(archive, name, 0, &status)) fail(path, name);
  char *bytes = checked(malloc(status.size));
  if (zip_fread(part, bytes, status.size) != (zip_int64_t)status.size) fail(path, name);
  zip_fclose(part);
  xmlSAXHandler handler = {
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = start,
      .endElementNs = end,
      .characters = characters,
  };
  if (xmlSAXUserParseMemory(&handler, reading, bytes, (int)status.size)) fail(path, name);
  free(bytes);
}

static bool is_read(const char *part) {
  static const char *const frame[] = {
      "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
  };
  for (size_t n = 0; n < sizeof frame / sizeof *frame; n++) {
    if (strcmp(part, frame[n]) == 0) return true;
  }
  return strncmp(part, "xl/worksheets/sheet", 19) == 0;
}

typedef struct {
  double figures[FIGURES];
  char *texts[TEXTS];
} Report;

static void take_places(
    const Reading *reading, const char *kind, const char *part, Report *report) {
  for (size_t n = 0; n < place_count; n++) {
    const Place *place = &places[n];
    if (strcmp(place->part, part) || strcmp(place->kind, kind)) continue;
    const char *value = value_at(reading, place->row, place->column);
    if (!value) continue;
    if (place->is_figure) {
      report->figures[place->number] = strtod(value, NULL);
    } else {
      char **text = &report->texts[place->number];
      *text = checked(malloc(strlen(value) + strlen(place->end) + 1));
      strcat(strcpy(*text, value), place->end);
    }
  }
}

static void read_report(const char *path, const char *kind, Report *report) {
  zip_t *archive = zip_open(path, ZIP_RDONLY, NULL);
  if (!archive) fail(path, "no archive");
  Reading *reading = checked(calloc(1, sizeof *reading));
  reading->in_texts = true;
  parse(archive, "xl/sharedStrings.xml", reading, path);
  reading->in_texts = false;
  zip_int64_t count = zip_get_num_entries(archive, 0);
  for (zip_int64_t n = 0; n < count; n++) {
    const char *part = zip_get_name(archive, (zip_uint64_t)n, 0);
    if (!is_read(part)) continue;
    memset(reading->at, 0, sizeof reading->at);
    reading->cells.used = 0;
    parse(archive, part, reading, path);
    take_places(reading, kind, part, report);
  }
  free(reading->shared.bytes);
  free(reading->cells.bytes);
  free(reading->starts);
  free(reading);
  zip_discard(archive);
}

// --- Writing

static uint8_t horizontal(const char *name) {
  if (strcmp(name, "center") == 0) return LXW_ALIGN_CENTER;
  return strcmp(name, "left") == 0 ? LXW_ALIGN_LEFT : LXW_ALIGN_NONE;
}

static uint8_t vertical(const char *name) {
  if (strcmp(name, "center") == 0) return LXW_ALIGN_VERTICAL_CENTER;
  return strcmp(name, "top") == 0 ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_BOTTOM;
}

static lxw_format *add_format(lxw_workbook *workbook, char *const *f) {
  lxw_format *format = workbook_add_format(workbook);
  format_set_font_name(format, f[1]);
  format_set_font_size(format, atof(f[2]));
  if (atoi(f[3])) format_set_bold(format);
  if (horizontal(f[4])) format_set_align(format, horizontal(f[4]));
  format_set_align(format, vertical(f[5]));
  if (atoi(f[6])) format_set_text_wrap(format);
  if (atoi(f[7])) format_set_shrink(format);
  if (atoi(f[8])) format_set_border(format, LXW_BORDER_THIN);
  if (strcmp(f[9], "General")) format_set_num_format(format, f[9]);
  return format;
}

static void write_text(
    lxw_worksheet *sheet, const Line *line, const Report *report, lxw_format *format) {
  const char *value = report->texts[line->numbers[4]], *indent = line->fields[5];
  if (!value) value = "";
  char *text = checked(malloc(strlen(value) + strlen(indent) + 1));
  strcat(strcpy(text, indent), value);
  worksheet_write_string(
      sheet, (lxw_row_t)line->numbers[1], (lxw_col_t)line->numbers[2], text, format);
  free(text);
}

static void draw(lxw_workbook *workbook, lxw_worksheet *sheet, const Report *report) {
  lxw_format *formats[64];
  size_t format_count = 0;
  for (const Line *line = lines; line < lines + line_count; line++) {
    const int *number = line->numbers;
    lxw_row_t row = (lxw_row_t)number[1];
    lxw_col_t column = (lxw_col_t)number[2];
    switch (line->kind) {
      case FORMAT:
        if (format_count < 64) formats[format_count++] = add_format(workbook, line->fields);
        break;
      case COLUMN:
        worksheet_set_column(sheet, (lxw_col_t)row, column, atof(line->fields[3]), NULL);
        break;
      case ROW: worksheet_set_row(sheet, row, atof(line->fields[2]), NULL); break;
      case MERGE:
        worksheet_merge_range(
            sheet, row, column, (lxw_row_t)number[3], (lxw_col_t)number[4], NULL, NULL);
        break;
      case BLANK: worksheet_write_blank(sheet, row, column, formats[number[3]]); break;
      case LABEL:
        worksheet_write_string(sheet, row, column, line->fields[4], formats[number[3]]);
        break;
      case FIGURE:
        worksheet_write_number(
            sheet, row, column, report->figures[number[4]], formats[number[3]]);
        break;
      case TEXT: write_text(sheet, line, report, formats[number[3]]); break;
      default: fail("sheet", line->fields[0]);
    }
  }
}

static void write_report(const char *path, const Report *report) {
  lxw_workbook *workbook = workbook_new(path);
  lxw_doc_properties properties = {.title = report->texts[0], .created = 1767225600};
  workbook_set_properties(workbook, &properties);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "年度报告");
  worksheet_set_paper(sheet, 9);
  worksheet_center_horizontally(sheet);
  worksheet_set_footer(sheet, "&C&P");
  draw(workbook, sheet, report);
  if (workbook_close(workbook)) fail(path, "cannot be written");
}

int main(int count, char **arguments) {
  if (count < 5) fail("usage", "floor PLACES SHEET FOLDER FILE…");
  each_line(arguments[1], take_place);
  each_line(arguments[2], take_line);
  for (int n = 4; n < count; n++) {
    const char *path = arguments[n], *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path, *dot = strrchr(name, '.');
    const char *dash = strrchr(name, '-');
    if (!dot || !dash) fail(path, "its name has no kind");
    char kind[32], output[4096];
    snprintf(kind, sizeof kind, "%.*s", (int)(dot - dash - 1), dash + 1);
    snprintf(output, sizeof output, "%s/%s", arguments[3], name);
    Report report = {0};
    read_report(path, kind, &report);
    write_report(output, &report);
    for (int text = 0; text < TEXTS; text++) free(report.texts[text]);
  }
  return 0;
}

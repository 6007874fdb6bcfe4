/* SPDX-License-Identifier: MIT */
/* Reads standard input in lines, with a bound on each. */
#include "cli/expand_input.h"

#include <string.h>
#include <unistd.h>

#define BOM "\xef\xbb\xbf"

void expand_input_init(struct expand_input *input, size_t max)
{
    *input = (struct expand_input){.line = BUF_INIT(max)};
}

void expand_input_release(struct expand_input *input)
{
    buf_release(&input->line);
}

/* Fills the buffer; what is there is handed on at once, so a line that has
 * come whole never waits for more. */
static bool refill(struct expand_input *input)
{
    if (input->is_ended)
        return false;
    ssize_t got = read(STDIN_FILENO, input->bytes, EXPAND_READ_SIZE);
    input->at = 0;
    input->count = got > 0 ? (size_t)got : 0;
    input->is_ended = got <= 0;
    return got > 0;
}

/* Takes the byte order mark from the first line. */
static void begin(struct expand_input *input)
{
    struct buf *line = &input->line;

    if (input->is_begun)
        return;
    input->is_begun = true;
    if (line->len < 3 || memcmp(line->data, BOM, 3) != 0)
        return;
    memmove(line->data, line->data + 3, line->len - 3 + 1);
    line->len -= 3;
}

bool expand_input_next(struct expand_input *input)
{
    buf_clear(&input->line);
    for (bool is_any = false;; is_any = true) {
        if (input->at == input->count && !refill(input)) {
            begin(input);
            return is_any;
        }
        const char *from = input->bytes + input->at;
        size_t rest = input->count - input->at;
        const char *end = memchr(from, '\n', rest);
        size_t len = end == NULL ? rest : (size_t)(end - from) + 1;
        buf_add(&input->line, from, len);
        input->at += len;
        if (end != NULL) {
            begin(input);
            return true;
        }
    }
}

bool expand_input_is_blank(const struct expand_input *input)
{
    const char *line = buf_str(&input->line);

    return buf_is_ok(&input->line) &&
           (strcmp(line, "\n") == 0 || strcmp(line, "\r\n") == 0 ||
            strcmp(line, "\r") == 0);
}

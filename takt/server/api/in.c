/* SPDX-License-Identifier: MIT */
/* Reads the JSON of a request; see in.h. */
#include "server/api/in.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"

#define DETAIL_MAX 4096

/* ---- faults ------------------------------------------------------------- */

static struct api_fault *add_fault(struct api_faults *faults, const char *field,
                                   const char *detail)
{
    if (faults->count == API_FAULTS_MAX)
        return NULL;
    faults->list[faults->count] = (struct api_fault){
        .field = diary_take_copy(faults->arena, field),
        .detail = diary_take_copy(faults->arena, detail),
    };
    return &faults->list[faults->count++];
}

void api_fault_text(struct api_faults *faults, const char *field,
                    const char *detail)
{
    (void)add_fault(faults, field, detail); /* one too many is left out */
}

void api_fault(struct api_faults *faults, const char *field, enum said said,
               const char *const *args)
{
    TAKT_AUTO(buf) detail = BUF_INIT(DETAIL_MAX);

    said_add(&detail, faults->lang, said, args);
    api_fault_text(faults, field, buf_str(&detail));
}

void fault_put(struct json_out *out, const struct api_fault *fault)
{
    json_out_object(out);
    json_out_key(out, "field");
    json_out_text(out, fault->field);
    json_out_key(out, "detail");
    json_out_text(out, fault->detail);
    if (fault->has_place) {
        json_out_key(out, "at");
        json_out_number(out, (int64_t)fault->at);
        json_out_key(out, "length");
        json_out_number(out, (int64_t)fault->length);
    }
    json_out_end(out, '}');
}

/* Takes off what is left of a character that was cut. */
static void cut_at_character(char *text, size_t len)
{
    size_t at = len;

    while (at > 0 && (text[at - 1] & 0xc0) == 0x80)
        at--;
    if (at > 0 && (text[at - 1] & 0xc0) == 0xc0)
        text[at - 1] = '\0';
}

void api_path(char *out, size_t size, const struct api_in *in, const char *name)
{
    int len = snprintf(out, size, "%s%s%s", in->path, name == NULL ? "" : "/",
                       name == NULL ? "" : name);

    if (len >= (int)size)
        cut_at_character(out, size - 1);
}

void api_fault_in(const struct api_in *in, const char *name, enum said said,
                  const char *const *args)
{
    char path[API_PATH_MAX];

    api_path(path, sizeof(path), in, name);
    api_fault(in->faults, path, said, args);
}

/* ---- the body ----------------------------------------------------------- */

/* Whether brackets outside texts nest no deeper than they may. */
static bool is_shallow(const char *body, size_t len)
{
    bool is_text = false;
    size_t depth = 0;

    for (size_t i = 0; i < len; i++) {
        char c = body[i];
        if (is_text && c == '\\')
            i++;
        else if (c == '"')
            is_text = !is_text;
        else if (!is_text && (c == '{' || c == '['))
            depth++;
        else if (!is_text && (c == '}' || c == ']') && depth > 0)
            depth--;
        if (depth > API_DEPTH_MAX)
            return false;
    }
    return true;
}

bool api_in_open(struct api_in *in, json_t **root, const char *body, size_t len,
                 struct api_faults *faults)
{
    json_error_t err;
    char line[24];
    char column[24];

    *in = (struct api_in){.faults = faults};
    *root = NULL;
    if (len == 0) {
        *root = json_object();
        if (*root == NULL)
            diary_out_of_memory();
    } else if (!is_shallow(body, len)) {
        api_fault(faults, "", SAID_TOO_DEEP, NULL);
        return false;
    } else {
        *root = json_loadb(body, len, JSON_REJECT_DUPLICATES, &err);
    }
    if (*root == NULL) {
        (void)snprintf(line, sizeof(line), "%d", err.line);
        (void)snprintf(column, sizeof(column), "%d", err.column);
        api_fault(faults, "", SAID_NOT_JSON,
                  (const char *const[]){line, column});
        return false;
    }
    if (!json_is_object(*root)) {
        api_fault(faults, "", SAID_OBJECT, NULL);
        return false;
    }
    in->json = *root;
    return true;
}

void api_in_only(const struct api_in *in, const char *const *names,
                 size_t count)
{
    const char *key;
    json_t *value;

    json_object_foreach((json_t *)(uintptr_t)in->json, key, value)
    {
        bool is_known = false;
        for (size_t i = 0; i < count && !is_known; i++)
            is_known = strcmp(key, names[i]) == 0;
        if (!is_known)
            api_fault_in(in, key, SAID_UNKNOWN, (const char *const[]){key});
    }
}

/* ---- members ------------------------------------------------------------ */

/* The JSON of a member, or of the value itself without a name. */
static const json_t *value_of(const struct api_in *in, const char *name)
{
    return name == NULL ? in->json : json_object_get(in->json, name);
}

static enum api_member look(const json_t *value)
{
    return value == NULL         ? API_ABSENT
           : json_is_null(value) ? API_NULL
                                 : API_GIVEN;
}

static enum api_member wrong(const struct api_in *in, const char *name,
                             enum said said)
{
    api_fault_in(in, name, said, NULL);
    return API_WRONG;
}

/* Sets out to a member. */
static void enter(const struct api_in *in, const char *name,
                  const json_t *value, struct api_in *out)
{
    struct api_in at = {.json = value, .faults = in->faults};

    api_path(at.path, sizeof(at.path), in, name);
    *out = at;
}

enum api_member api_in_object(const struct api_in *in, const char *name,
                              struct api_in *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);

    if (is != API_GIVEN)
        return is;
    if (!json_is_object(value))
        return wrong(in, name, SAID_OBJECT);
    enter(in, name, value, out);
    return API_GIVEN;
}

enum api_member api_in_list(const struct api_in *in, const char *name,
                            size_t max, struct api_in *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);
    char text[24];

    if (is != API_GIVEN)
        return is;
    if (!json_is_array(value))
        return wrong(in, name, SAID_LIST);
    if (json_array_size(value) > max) {
        (void)snprintf(text, sizeof(text), "%zu", max);
        api_fault_in(in, name, SAID_TOO_MANY, (const char *const[]){text});
        return API_WRONG;
    }
    enter(in, name, value, out);
    return API_GIVEN;
}

struct api_in api_in_at(const struct api_in *list, size_t index)
{
    struct api_in out;
    char name[24];

    (void)snprintf(name, sizeof(name), "%zu", index);
    enter(list, name, json_array_get(list->json, index), &out);
    return out;
}

enum api_member api_in_text(const struct api_in *in, const char *name,
                            const char **out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);

    if (is != API_GIVEN)
        return is;
    if (!json_is_string(value))
        return wrong(in, name, SAID_TEXT);
    *out = json_string_value(value);
    return API_GIVEN;
}

enum api_member api_in_number(const struct api_in *in, const char *name,
                              int64_t from, int64_t to, int64_t *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);
    char least[24];
    char most[24];

    if (is != API_GIVEN)
        return is;
    if (json_is_integer(value) && json_integer_value(value) >= from &&
        json_integer_value(value) <= to) {
        *out = json_integer_value(value);
        return API_GIVEN;
    }
    (void)snprintf(least, sizeof(least), "%" PRId64, from);
    (void)snprintf(most, sizeof(most), "%" PRId64, to);
    api_fault_in(in, name, SAID_NUMBER, (const char *const[]){least, most});
    return API_WRONG;
}

enum api_member api_in_bool(const struct api_in *in, const char *name,
                            bool *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);

    if (is != API_GIVEN)
        return is;
    if (!json_is_boolean(value))
        return wrong(in, name, SAID_BOOLEAN);
    *out = json_is_true(value);
    return API_GIVEN;
}

enum api_member api_in_word(const struct api_in *in, const char *name,
                            const struct api_word *words, size_t count,
                            int64_t *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);
    TAKT_AUTO(buf) list = BUF_INIT(DETAIL_MAX);

    if (is != API_GIVEN)
        return is;
    for (size_t i = 0; i < count && json_is_string(value); i++)
        if (strcmp(json_string_value(value), words[i].word) == 0) {
            *out = words[i].value;
            return API_GIVEN;
        }
    for (size_t i = 0; i < count; i++)
        buf_addf(&list, "%s%s", i > 0 ? ", " : "", words[i].word);
    api_fault_in(in, name, SAID_ONE_OF, (const char *const[]){buf_str(&list)});
    return API_WRONG;
}

static bool parse_time(const json_t *value, struct takt_time *out)
{
    return json_is_string(value) &&
           takt_time_parse(out, json_string_value(value),
                           json_string_length(value), NULL) == TAKT_OK;
}

enum api_member api_in_time(const struct api_in *in, const char *name,
                            struct takt_time *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);

    if (is != API_GIVEN)
        return is;
    if (parse_time(value, out) && out->kind != TAKT_TIME_UTC)
        return API_GIVEN;
    return wrong(in, name, SAID_TIME);
}

enum api_member api_in_slot(const struct api_in *in, const char *name,
                            int64_t *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);
    struct takt_time time;

    if (is != API_GIVEN)
        return is;
    if (!parse_time(value, &time))
        return wrong(in, name, SAID_TIME);
    *out = time.wall_s;
    return API_GIVEN;
}

enum api_member api_in_instant(const struct api_in *in, const char *name,
                               int64_t *out)
{
    const json_t *value = value_of(in, name);
    enum api_member is = look(value);
    struct takt_time time;

    if (is != API_GIVEN)
        return is;
    if (!parse_time(value, &time) || time.kind != TAKT_TIME_UTC)
        return wrong(in, name, SAID_INSTANT);
    *out = time.wall_s;
    return API_GIVEN;
}

enum api_member api_in_day(const struct api_in *in, const char *name,
                           int32_t *out)
{
    struct takt_time time = {0};
    enum api_member is = api_in_time(in, name, &time);

    if (is != API_GIVEN)
        return is;
    if (time.kind != TAKT_TIME_DATE)
        return wrong(in, name, SAID_DATE);
    *out = (int32_t)(time.wall_s / TAKT_DAY_S - (time.wall_s % TAKT_DAY_S < 0));
    return API_GIVEN;
}

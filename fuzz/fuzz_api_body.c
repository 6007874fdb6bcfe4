/* SPDX-License-Identifier: MIT */
/*
 * Bodies of any bytes as drafts: they are refused with a fault that has a
 * path and a sentence, or read; and what is read of their recurrence comes out
 * as JSON that is read as the same again.
 */
#include <stdlib.h>
#include <string.h>

#include "server/api/draft.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Zones are not what is fuzzed: there are none. */
static const struct takt_zone *find_zone(void *ctx, const char *name)
{
    (void)ctx;
    (void)name;
    return NULL;
}

static void check_faults(const struct api_faults *faults)
{
    if (faults->count == 0 || faults->count > API_FAULTS_MAX)
        abort();
    for (size_t i = 0; i < faults->count; i++) {
        const struct api_fault *fault = &faults->list[i];
        if (fault->field == NULL || fault->detail == NULL ||
            fault->detail[0] == '\0' ||
            strlen(fault->field) > API_PATH_MAX + 16)
            abort();
    }
}

/* Writes the recurrence and reads it again. */
static void check_again(const struct draft *draft,
                        const struct draft_context *context,
                        struct api_faults *faults)
{
    const struct diary_followup *followup = &draft->item.followup;
    const struct recurrence_context around = {
        .call = context->call,
        .person = context->person,
        .timing = &followup->timing,
        .arena = context->arena,
    };
    TAKT_AUTO(buf) text = BUF_INIT((size_t)1024 * 1024);
    struct json_out out = JSON_OUT(&text);
    json_t *root = NULL;
    struct recur again;
    struct api_in in;

    if (!draft->has_form)
        return;
    recurrence_put(&out, &draft->recur, &around, DIARY_NONE, RECURRENCE_NO_DAY);
    if (!api_in_open(&in, &root, buf_str(&text), text.len, faults) ||
        !recurrence_read(&again, &in, &around) ||
        !recur_is_equal(&again, &draft->recur, context->call, followup,
                        context->arena))
        abort();
    json_decref(root);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct diary_call call = {
        .find_zone = find_zone, .zone = "Europe/Oslo", .now_s = 1795420800};
    const struct diary_person person = {.meeting_length_s = 3600,
                                        .call_length_s = 900,
                                        .alarm_s = DIARY_ALARM_OFF,
                                        .country = "NO"};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    const struct draft_context context = {
        .call = &call,
        .person = &person,
        .lang = (enum takt_lang)(size % TAKT_LANG__COUNT),
        .arena = &arena,
        .is_preview = size % 2 == 0,
    };
    struct api_faults faults = {.arena = &arena, .lang = context.lang};
    json_t *root = NULL;
    struct draft draft;
    struct api_in in;

    if (!api_in_open(&in, &root, (const char *)data, size, &faults) ||
        !draft_read(&draft, &in, NULL, &context))
        check_faults(&faults);
    else
        check_again(&draft, &context, &faults);
    json_decref(root);
    return 0;
}

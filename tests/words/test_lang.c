/* SPDX-License-Identifier: MIT */
/*
 * The data of every language: what it lacks (a text, or a slot of a template)
 * and what it has too much (a slot that nothing fills in). The table below
 * names every member of struct words_lang, in its order, so that a new member
 * without a row fails. And how a language is found by its tag.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "words/lang.h"

#include <string.h>

/* The texts at one member: count of them, one after the other, and the slots
 * that the first and the others must have, and may have besides. */
struct member {
    const char *name;
    size_t offset;
    size_t size;
    const char *needs_first;
    const char *needs_rest;
    const char *may; /* any of these slots too */
};

#define MEMBER(name, first, rest, may)                                         \
    {                                                                          \
#name, offsetof(struct words_lang, name),                              \
            sizeof(((struct words_lang *)0)->name), first, rest, may           \
    }
#define PLAIN(name) MEMBER(name, "", "", "")
#define TEMPLATE(name, slots) MEMBER(name, slots, slots, "")

static const struct member members[] = {
    PLAIN(tag),
    PLAIN(tags),
    PLAIN(weekday),
    PLAIN(weekday_on),
    PLAIN(weekday_nth),
    PLAIN(workday_nth),
    PLAIN(day_off_nth),
    PLAIN(any_day_nth),
    PLAIN(month),
    PLAIN(ordinal),
    PLAIN(nth_ones),
    PLAIN(nth_teens),
    PLAIN(comma),
    PLAIN(joint_and),
    PLAIN(joint_or),
    TEMPLATE(date, "day month"),
    TEMPLATE(date_year, "day month year"),
    TEMPLATE(weekday_date, "weekday date"),
    PLAIN(time_point),
    TEMPLATE(at, "time"),
    TEMPLATE(from_to, "time to"),
    MEMBER(to_later, "time to", "time to n", ""),
    MEMBER(lasts, "", "n", ""),
    MEMBER(every, "", "", "n nth"),
    PLAIN(adverb),
    MEMBER(of_month, "", "", "n nth"),
    PLAIN(every_workday),
    PLAIN(every_weekday),
    TEMPLATE(weekly, "every weekdays"),
    TEMPLATE(weeks_begin, "weekday"),
    TEMPLATE(monthly, "days every"),
    TEMPLATE(yearly, "days months every"),
    TEMPLATE(yearly_date, "dates months every"),
    MEMBER(date_day, "", "", "n nth"),
    TEMPLATE(nth_day, "ordinal nth_weekday"),
    MEMBER(days, "", "", "list nths"),
    PLAIN(last_day),
    TEMPLATE(days_and_last, "some_days last_day"),
    PLAIN(short_last),
    PLAIN(short_skip),
    PLAIN(year_last),
    PLAIN(year_skip),
    TEMPLATE(unshown, "words rule"),
    MEMBER(back, "", "", "n nth"),
    TEMPLATE(in_months, "months"),
    TEMPLATE(in_weeks, "numbered"),
    TEMPLATE(week, "list"),
    TEMPLATE(on_year_days, "numbered"),
    TEMPLATE(year_day, "list"),
    TEMPLATE(on_month_days, "numbered"),
    TEMPLATE(month_day, "list"),
    TEMPLATE(on_weekdays, "weekdays"),
    PLAIN(nth_of_month),
    PLAIN(nth_of_year),
    TEMPLATE(on_easter, "list"),
    PLAIN(easter),
    MEMBER(before, "", "n", "n"),
    MEMBER(after, "", "n", "n"),
    TEMPLATE(hours, "list"),
    TEMPLATE(minutes, "list"),
    TEMPLATE(seconds, "list"),
    TEMPLATE(positions, "list"),
    PLAIN(never),
    MEMBER(count, "", "n", ""),
    MEMBER(count_last, "last", "n last", ""),
    TEMPLATE(until, "date"),
    TEMPLATE(until_time, "date time"),
    TEMPLATE(until_utc, "date time"),
    PLAIN(full_stop),
    TEMPLATE(quoted, "text"),
    PLAIN(it),
    MEMBER(reason, "", "", "text 0 1"),
};

/* Members of which a text may be empty: the first, for there is no month 0
 * and no zeroth, or any, for an ordinal number may be a bare one. */
static bool may_be_empty(const struct member *member, size_t i)
{
    const size_t at = member->offset;

    return ((at == offsetof(struct words_lang, month) ||
             at == offsetof(struct words_lang, ordinal)) &&
            i == 0) ||
           at == offsetof(struct words_lang, nth_ones) ||
           at == offsetof(struct words_lang, nth_teens);
}

static bool is_listed(const char *list, const char *name, size_t len)
{
    while (*list != '\0') {
        const size_t here = strcspn(list, " ");
        if (here == len && memcmp(list, name, len) == 0)
            return true;
        list += here;
        list += strspn(list, " ");
    }
    return false;
}

static bool has_slot(const char *text, const char *name, size_t len)
{
    for (const char *at = strchr(text, '{'); at != NULL;
         at = strchr(at + 1, '{'))
        if (strncmp(at + 1, name, len) == 0 && at[len + 1] == '}')
            return true;
    return false;
}

static int report(const char *tag, const char *member, size_t i,
                  const char *what, const char *slot, size_t len)
{
    print_error("%s: %s[%zu] %s {%.*s}\n", tag, member, i, what, (int)len,
                slot);
    return 1;
}

/* Reports the slots that a text needs and lacks, or has and may not have. */
static int count_wrong_slots(const char *tag, const struct member *member,
                             size_t i, const char *text)
{
    const char *const needs = i == 0 ? member->needs_first : member->needs_rest;
    int wrong = 0;

    for (const char *at = needs; *at != '\0'; at += strspn(at, " ")) {
        const size_t len = strcspn(at, " ");
        if (!has_slot(text, at, len))
            wrong += report(tag, member->name, i, "lacks", at, len);
        at += len;
    }
    for (const char *at = strchr(text, '{'); at != NULL;
         at = strchr(at + 1, '{')) {
        const size_t len = strcspn(at + 1, "}");
        if (!is_listed(needs, at + 1, len) &&
            !is_listed(member->may, at + 1, len))
            wrong += report(tag, member->name, i, "cannot have", at + 1, len);
    }
    return wrong;
}

static const char *text_at(const struct words_lang *lang,
                           const struct member *member, size_t i)
{
    const char *text;

    memcpy(&text, (const char *)lang + member->offset + i * sizeof(text),
           sizeof(text));
    return text;
}

static void the_table_names_every_member(void **state)
{
    (void)state;
    size_t offset = 0;

    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
        assert_int_equal(members[i].offset, offset);
        offset += members[i].size;
    }
    assert_int_equal(offset, offsetof(struct words_lang, words));
}

static void no_language_lacks_a_text_or_a_slot(void **state)
{
    (void)state;
    int wrong = 0;

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (size_t m = 0; m < sizeof(members) / sizeof(members[0]); m++)
            for (size_t i = 0; i < members[m].size / sizeof(char *); i++) {
                const struct words_lang *const data =
                    takt__lang((enum takt_lang)lang);
                const char *const text = text_at(data, &members[m], i);
                if (text == NULL ||
                    (text[0] == '\0' && !may_be_empty(&members[m], i)))
                    wrong += report(data->tag, members[m].name, i, "has no",
                                    "text", 4);
                else
                    wrong += count_wrong_slots(data->tag, &members[m], i, text);
            }
    assert_int_equal(wrong, 0);
}

/* What a reader must know, or how else to say it: each meaning that the
 * language's own sentences do not tell by themselves. */
static void no_language_lacks_a_meaning(void **state)
{
    (void)state;
    static const enum words_meaning derived[] = {
        WORD_NONE,       WORD_OR,         WORD_RANGE,      WORD_SUFFIX,
        WORD_WEEK_START, WORD_SHORT_LAST, WORD_SHORT_SKIP, WORD_FIGURES,
        WORD_UNTIL_END,  WORD_AM,
    };
    int missing = 0;

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++) {
        const struct words_lang *const data = takt__lang((enum takt_lang)lang);
        uint64_t has = 0;
        for (const struct words_entry *entry = data->words;
             entry->words != NULL; entry++)
            has |= UINT64_C(1) << entry->meaning;
        for (size_t i = 0; i < sizeof(derived) / sizeof(derived[0]); i++)
            has |= UINT64_C(1) << derived[i];
        for (int meaning = 0; meaning <= WORD_FIGURES; meaning++)
            if ((has >> meaning & 1) == 0) {
                print_error("%s: no word of meaning %d\n", data->tag, meaning);
                missing++;
            }
    }
    assert_int_equal(missing, 0);
}

/* Every third and so on say which. */
static void intervals_say_their_number(void **state)
{
    (void)state;

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++) {
        const struct words_lang *const data = takt__lang((enum takt_lang)lang);
        for (int freq = 0; freq <= TAKT_FREQ__COUNT; freq++) {
            const char *const many = freq < TAKT_FREQ__COUNT
                                         ? data->every[freq].many
                                         : data->of_month.many;
            assert_true(has_slot(many, "n", 1) || has_slot(many, "nth", 3));
        }
        assert_true(has_slot(data->date_day, "n", 1) ||
                    has_slot(data->date_day, "nth", 3));
        assert_true(has_slot(data->days.one, "list", 4) ||
                    has_slot(data->days.one, "nths", 4));
        assert_true(has_slot(data->days.many, "list", 4) ||
                    has_slot(data->days.many, "nths", 4));
    }
}

static void languages_are_found_by_their_tags(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        takt_status status;
        enum takt_lang lang;
    } rows[] = {
        {"nb", TAKT_OK, TAKT_LANG_NB},
        {"nb-NO", TAKT_OK, TAKT_LANG_NB},
        {"nb_NO.UTF-8", TAKT_OK, TAKT_LANG_NB},
        {"no", TAKT_OK, TAKT_LANG_NB},
        {"NO@euro", TAKT_OK, TAKT_LANG_NB},
        {"nn_NO", TAKT_OK, TAKT_LANG_NN},
        {"en", TAKT_OK, TAKT_LANG_EN},
        {"en_GB.UTF-8", TAKT_OK, TAKT_LANG_EN},
        {"EN-us", TAKT_OK, TAKT_LANG_EN},
        {"C", TAKT_DONE, TAKT_LANG_EN},
        {"C.UTF-8", TAKT_DONE, TAKT_LANG_EN},
        {"", TAKT_DONE, TAKT_LANG_EN},
        {"n", TAKT_DONE, TAKT_LANG_EN},
        {"nob", TAKT_DONE, TAKT_LANG_EN},
        {"nb no", TAKT_DONE, TAKT_LANG_EN},
        {"sv-FI", TAKT_OK, TAKT_LANG_SV},
        {"da_DK.UTF-8", TAKT_OK, TAKT_LANG_DA},
        {"de", TAKT_OK, TAKT_LANG_DE},
        {"de-AT", TAKT_OK, TAKT_LANG_DE},
        {"nl", TAKT_OK, TAKT_LANG_NL},
        {"nl-BE", TAKT_OK, TAKT_LANG_NL},
        {"fr", TAKT_DONE, TAKT_LANG_EN},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        enum takt_lang lang = TAKT_LANG__COUNT;
        assert_int_equal(
            takt_lang_find(&lang, rows[i].tag, strlen(rows[i].tag)),
            rows[i].status);
        assert_int_equal(lang, rows[i].lang);
    }
    for (int i = 0; i < TAKT_LANG__COUNT; i++) {
        const char *const tag = takt_lang_tag((enum takt_lang)i);
        enum takt_lang lang = TAKT_LANG__COUNT;
        assert_int_equal(takt_lang_find(&lang, tag, strlen(tag)), TAKT_OK);
        assert_int_equal(lang, i);
    }
}

static void a_tag_may_hold_any_bytes(void **state)
{
    (void)state;
    enum takt_lang lang;

    assert_int_equal(takt_lang_find(&lang, "nb\0-NO", 6), TAKT_DONE);
    assert_int_equal(takt_lang_find(&lang, "\0", 1), TAKT_DONE);
    assert_int_equal(takt_lang_find(&lang, NULL, 0), TAKT_DONE);
}

static void names_of_days_and_months(void **state)
{
    (void)state;

    assert_string_equal(takt_words_weekday(TAKT_LANG_NB, 3), "torsdag");
    assert_string_equal(takt_words_weekday(TAKT_LANG_EN, 3), "Thursday");
    assert_string_equal(takt_words_month(TAKT_LANG_NB, 5), "mai");
    assert_string_equal(takt_words_month(TAKT_LANG_EN, 12), "December");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table_names_every_member),
        cmocka_unit_test(no_language_lacks_a_text_or_a_slot),
        cmocka_unit_test(no_language_lacks_a_meaning),
        cmocka_unit_test(intervals_say_their_number),
        cmocka_unit_test(languages_are_found_by_their_tags),
        cmocka_unit_test(a_tag_may_hold_any_bytes),
        cmocka_unit_test(names_of_days_and_months),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

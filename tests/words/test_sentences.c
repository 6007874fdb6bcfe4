/* SPDX-License-Identifier: MIT */
/*
 * The sentences, exactly: every row of SPEC 14.1, the options of D-20, all
 * seven frequencies, rules beyond the form by their parts, and what the options
 * add to them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <takt/words.h>

#include <string.h>

struct sentence {
    const char *rule;
    const char *nb;
    const char *en;
};

/* Rules alone, nothing known of their start. */
static const struct sentence sentences[] = {
    {"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
     "Alle arbeidsdager (man–fre), slutter aldri.",
     "Every workday (Mon–Fri), never ends."},
    {"FREQ=DAILY", "Hver dag, slutter aldri.", "Every day, never ends."},
    {"FREQ=DAILY;INTERVAL=2", "Annenhver dag, slutter aldri.",
     "Every other day, never ends."},
    {"FREQ=DAILY;INTERVAL=6", "Hver 6. dag, slutter aldri.",
     "Every 6th day, never ends."},
    {"FREQ=WEEKLY;BYDAY=TU", "Hver uke på tirsdag, slutter aldri.",
     "Every week on Tuesday, never ends."},
    {"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
     "Annenhver uke på mandag, slutter aldri.",
     "Every other week on Monday, never ends."},
    {"FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;COUNT=25",
     "Hver 3. uke på tirsdag og torsdag, 25 ganger.",
     "Every 3rd week on Tuesday and Thursday, 25 times."},
    {"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU",
     "Annenhver uke på søndag og tirsdag (uken begynner på søndag), slutter "
     "aldri.",
     "Every other week on Sunday and Tuesday (weeks begin on Sunday), never "
     "ends."},
    {"FREQ=WEEKLY;BYDAY=SU,TU,TH;WKST=SU",
     "Hver uke på søndag, tirsdag og torsdag (uken begynner på søndag), "
     "slutter aldri.",
     "Every week on Sunday, Tuesday and Thursday (weeks begin on Sunday), "
     "never ends."},
    {"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20",
     "Dag 20 i hver 3. måned, slutter aldri.",
     "Day 20 of every 3rd month, never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=1", "Dag 1 i hver måned, slutter aldri.",
     "Day 1 of every month, never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=31",
     "Dag 31 i hver måned (ikke i kortere måneder), slutter aldri.",
     "Day 31 of every month (not in shorter months), never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20271231",
     "Dag 31 i hver måned (siste dag i kortere måneder), til 31. desember "
     "2027.",
     "Day 31 of every month (the last day of shorter months), until 31 "
     "December 2027."},
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD",
     "Månedlig [RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD], "
     "slutter aldri.",
     "Monthly [RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD], "
     "never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=-1", "Siste dag i hver måned, slutter aldri.",
     "The last day of every month, never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=1,15", "Dag 1 og 15 i hver måned, slutter aldri.",
     "Days 1 and 15 of every month, never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
     "Dag 1 og 15 og siste dag i hver måned, slutter aldri.",
     "Days 1 and 15 and the last day of every month, never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=15,-1",
     "Dag 15 og siste dag i hver måned, slutter aldri.",
     "Day 15 and the last day of every month, never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=15,31",
     "Dag 15 og 31 i hver måned, slutter aldri.",
     "Days 15 and 31 of every month, never ends."},
    {"FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH",
     "Fjerde torsdag i annenhver måned, slutter aldri.",
     "The fourth Thursday of every other month, never ends."},
    {"FREQ=MONTHLY;BYDAY=-1FR", "Siste fredag i hver måned, slutter aldri.",
     "The last Friday of every month, never ends."},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
     "Første arbeidsdag i hver måned, slutter aldri.",
     "The first workday of every month, never ends."},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
     "Siste arbeidsdag i hver måned, slutter aldri.",
     "The last workday of every month, never ends."},
    {"FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-1",
     "Siste fridag i hver måned, slutter aldri.",
     "The last day off of every month, never ends."},
    {"FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1",
     "Første fridag i hver måned, slutter aldri.",
     "The first day off of every month, never ends."},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=2",
     "Andre ukedag (man–søn) i hver måned, slutter aldri.",
     "The second weekday (Mon–Sun) of every month, never ends."},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1",
     "Siste ukedag (man–søn) i hver måned, slutter aldri.",
     "The last weekday (Mon–Sun) of every month, never ends."},
    {"FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=3",
     "Tredje tirsdag eller torsdag i hver måned, slutter aldri.",
     "The third Tuesday or Thursday of every month, never ends."},
    {"FREQ=MONTHLY;INTERVAL=12;BYDAY=MO,TU,TH;BYSETPOS=3",
     "Tredje mandag, tirsdag eller torsdag i hver 12. måned, slutter aldri.",
     "The third Monday, Tuesday or Thursday of every 12th month, never ends."},
    {"FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=13",
     "13. april hvert år, slutter aldri.", "13 April every year, never ends."},
    {"FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=23;INTERVAL=2",
     "23. september annethvert år, slutter aldri.",
     "23 September every other year, never ends."},
    {"FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=23;INTERVAL=4",
     "23. september hvert 4. år, slutter aldri.",
     "23 September every 4th year, never ends."},
    {"FREQ=YEARLY;BYMONTH=8;BYDAY=4TH",
     "Fjerde torsdag i august hvert år, slutter aldri.",
     "The fourth Thursday of August every year, never ends."},
    {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
     "29. februar hvert år (bare i skuddår), slutter aldri.",
     "29 February every year (leap years only), never ends."},
    {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
     "29. februar hvert år (ellers siste dag i måneden), slutter aldri.",
     "29 February every year (or else the last day of the month), never ends."},
    {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
     "Siste dag i februar hvert år, slutter aldri.",
     "The last day of February every year, never ends."},
    {"FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1,15",
     "1. og 15. april hvert år, slutter aldri.",
     "1 and 15 April every year, never ends."},
    {"FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15",
     "Dag 15 i mars og september hvert år, slutter aldri.",
     "Day 15 of March and September every year, never ends."},
    {"FREQ=YEARLY;BYMONTH=3,6,9;BYMONTHDAY=1,15",
     "Dag 1 og 15 i mars, juni og september hvert år, slutter aldri.",
     "Days 1 and 15 of March, June and September every year, never ends."},
    {"FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1,15,-1",
     "Dag 1 og 15 og siste dag i mars og september hvert år, slutter aldri.",
     "Days 1 and 15 and the last day of March and September every year, never "
     "ends."},
    {"FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1FR;INTERVAL=5",
     "Siste fredag i mars og september hvert 5. år, slutter aldri.",
     "The last Friday of March and September every 5th year, never ends."},
    {"FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
     "Første arbeidsdag i januar hvert år, slutter aldri.",
     "The first workday of January every year, never ends."},
    {"FREQ=YEARLY;BYMONTH=12;BYDAY=SA,SU;BYSETPOS=-1",
     "Siste fridag i desember hvert år, slutter aldri.",
     "The last day off of December every year, never ends."},
    {"FREQ=DAILY;COUNT=1", "Hver dag, én gang.", "Every day, once."},
    {"FREQ=DAILY;UNTIL=20271231T235959", "Hver dag, til 31. desember 2027.",
     "Every day, until 31 December 2027."},
    {"FREQ=DAILY;UNTIL=20271231T090000",
     "Hver dag, til 31. desember 2027 kl. 09.00.",
     "Every day, until 31 December 2027 at 09:00."},
    {"FREQ=DAILY;UNTIL=20271231T225959Z",
     "Hver dag, til 31. desember 2027 kl. 22.59.59 UTC.",
     "Every day, until 31 December 2027 at 22:59:59 UTC."},
    {"FREQ=HOURLY;INTERVAL=5", "Hver 5. time, slutter aldri.",
     "Every 5th hour, never ends."},
    {"FREQ=HOURLY", "Hver time, slutter aldri.", "Every hour, never ends."},
    {"FREQ=MINUTELY;INTERVAL=15;COUNT=8", "Hvert 15. minutt, 8 ganger.",
     "Every 15 minutes, 8 times."},
    {"FREQ=SECONDLY;INTERVAL=30", "Hvert 30. sekund, slutter aldri.",
     "Every 30 seconds, never ends."},
    {"FREQ=HOURLY;BYHOUR=9,10,11",
     "Hver time, i time 9, 10 og 11, slutter aldri.",
     "Every hour, in hours 9, 10 and 11, never ends."},
    {"FREQ=MINUTELY;INTERVAL=20;BYHOUR=9",
     "Hvert 20. minutt, i time 9, slutter aldri.",
     "Every 20 minutes, in hour 9, never ends."},
    {"FREQ=SECONDLY;BYSECOND=0", "Hvert sekund, i sekund 0, slutter aldri.",
     "Every second, in second 0, never ends."},
    {"FREQ=WEEKLY", "Hver uke, slutter aldri.", "Every week, never ends."},
    {"FREQ=WEEKLY;INTERVAL=2", "Annenhver uke, slutter aldri.",
     "Every other week, never ends."},
    {"FREQ=MONTHLY", "Hver måned, slutter aldri.", "Every month, never ends."},
    {"FREQ=YEARLY", "Hvert år, slutter aldri.", "Every year, never ends."},
    {"FREQ=YEARLY;INTERVAL=3", "Hvert 3. år, slutter aldri.",
     "Every 3rd year, never ends."},
    {"FREQ=YEARLY;BYMONTH=3", "Hvert år, i mars, slutter aldri.",
     "Every year, in March, never ends."},
    {"FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=13;COUNT=5",
     "Hver måned, på dag 13 i måneden, på tirsdag, 5 ganger.",
     "Every month, on day 13 of the month, on Tuesday, 5 times."},
    {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
     "Hvert år, i uke 20, på mandag, slutter aldri.",
     "Every year, in week 20, on Monday, never ends."},
    {"FREQ=DAILY;BYMONTH=1", "Hver dag, i januar, slutter aldri.",
     "Every day, in January, never ends."},
    {"FREQ=DAILY;INTERVAL=1000", "Hver 1000. dag, slutter aldri.",
     "Every 1000th day, never ends."},
    {"FREQ=WEEKLY;BYDAY=MO;BYHOUR=9,17",
     "Hver uke, på mandag, i time 9 og 17, slutter aldri.",
     "Every week, on Monday, in hours 9 and 17, never ends."},
    {"FREQ=MONTHLY;INTERVAL=11;BYMONTHDAY=22,23",
     "Dag 22 og 23 i hver 11. måned, slutter aldri.",
     "Days 22 and 23 of every 11th month, never ends."},
    {"FREQ=DAILY;INTERVAL=11", "Hver 11. dag, slutter aldri.",
     "Every 11th day, never ends."},
    {"FREQ=DAILY;INTERVAL=21", "Hver 21. dag, slutter aldri.",
     "Every 21st day, never ends."},
    {"FREQ=DAILY;INTERVAL=22", "Hver 22. dag, slutter aldri.",
     "Every 22nd day, never ends."},
    {"FREQ=DAILY;INTERVAL=111", "Hver 111. dag, slutter aldri.",
     "Every 111th day, never ends."},
    {"FREQ=DAILY;BYDAY=MO,WE", "Hver uke på mandag og onsdag, slutter aldri.",
     "Every week on Monday and Wednesday, never ends."},
    {"FREQ=MONTHLY;BYDAY=TH;BYSETPOS=4",
     "Hver måned, på torsdag, bare 4. av dem, slutter aldri.",
     "Every month, on Thursday, only the 4th of them, never ends."},
    {"FREQ=MONTHLY;BYDAY=SU,MO;BYSETPOS=1;WKST=SU",
     "Første søndag eller mandag i hver måned (uken begynner på søndag), "
     "slutter aldri.",
     "The first Sunday or Monday of every month (weeks begin on Sunday), never "
     "ends."},
    {"FREQ=MONTHLY;BYMONTH=3;BYMONTHDAY=5",
     "Hver måned, i mars, på dag 5 i måneden, slutter aldri.",
     "Every month, in March, on day 5 of the month, never ends."},
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD",
     "Månedlig [RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD], "
     "slutter aldri.",
     "Monthly [RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD], "
     "never ends."},
    {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29",
     "28. og 29. februar hvert år, slutter aldri.",
     "28 and 29 February every year, never ends."},
    {"FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
     "29. februar hvert 4. år (bare i skuddår), slutter aldri.",
     "29 February every 4th year (leap years only), never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=29",
     "Dag 29 i hver måned (ikke i kortere måneder), slutter aldri.",
     "Day 29 of every month (not in shorter months), never ends."},
    {"FREQ=MONTHLY;BYMONTHDAY=30;INTERVAL=2",
     "Dag 30 i annenhver måned (ikke i kortere måneder), slutter aldri.",
     "Day 30 of every other month (not in shorter months), never ends."},
    {"FREQ=WEEKLY;BYDAY=SA,SU", "Hver uke på lørdag og søndag, slutter aldri.",
     "Every week on Saturday and Sunday, never ends."},
    {"FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR",
     "Hver 3. uke på mandag, tirsdag, onsdag, torsdag og fredag, slutter "
     "aldri.",
     "Every 3rd week on Monday, Tuesday, Wednesday, Thursday and Friday, never "
     "ends."},
    {"FREQ=HOURLY;INTERVAL=2", "Annenhver time, slutter aldri.",
     "Every other hour, never ends."},
    {"FREQ=MINUTELY;INTERVAL=2", "Annethvert minutt, slutter aldri.",
     "Every 2 minutes, never ends."},
    {"FREQ=SECONDLY;INTERVAL=2;UNTIL=20271231T120030",
     "Annethvert sekund, til 31. desember 2027 kl. 12.00.30.",
     "Every 2 seconds, until 31 December 2027 at 12:00:30."},
    {"FREQ=YEARLY;BYYEARDAY=100", "Hvert år, på dag 100 i året, slutter aldri.",
     "Every year, on day 100 of the year, never ends."},
    {"FREQ=YEARLY;BYEASTER=-2,0,39",
     "Hvert år, alltid påskedag, 39 dager etter påskedag og 2 dager før "
     "påskedag, slutter aldri.",
     "Every year, always Easter Sunday, 39 days after Easter Sunday and 2 "
     "days before Easter Sunday, never ends."},
    {"FREQ=MONTHLY;BYDAY=5MO",
     "Hver måned, på 5. mandag i måneden, slutter aldri.",
     "Every month, on the 5th Monday of the month, never ends."},
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD",
     "Månedlig [RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD], slutter aldri.",
     "Monthly [RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD], never ends."},
};

/* 2026-11-26T09:00:00, a Thursday, and 2026-12-31. */
#define START_S INT64_C(1795683600)
#define NEW_YEARS_EVE 20818
#define HOUR_S 3600

/* Rules with what is known of them. */
static const struct {
    const char *rule;
    struct takt_describe_options options;
    const char *nb;
    const char *en;
} told[] = {
    {"FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;COUNT=25",
     {.has_time = true,
      .length_s = HOUR_S,
      .has_last = true,
      .last_s = INT64_C(1832576400),
      .has_today = true,
      .today = 20454 /* 2026-01-01 */},
     "Hver 3. uke på tirsdag og torsdag kl. 09.00–10.00, 25 ganger, siste "
     "gang torsdag 27. januar 2028.",
     "Every 3rd week on Tuesday and Thursday, 09:00–10:00, 25 times, last on "
     "Thursday 27 January 2028."},
    {"FREQ=DAILY;COUNT=2",
     {.has_last = true,
      .last_s = START_S + 24 * HOUR_S,
      .has_today = true,
      .today = 20454 /* 2026-01-01 */},
     "Hver dag, 2 ganger, siste gang fredag 27. november.",
     "Every day, 2 times, last on Friday 27 November."},
    {"FREQ=DAILY;COUNT=1",
     {.has_last = true, .last_s = START_S},
     "Hver dag, én gang, torsdag 26. november 2026.",
     "Every day, once, on Thursday 26 November 2026."},
    {"FREQ=DAILY;UNTIL=20261231",
     {.has_today = true, .today = 20454 /* 2026-01-01 */},
     "Hver dag, til 31. desember.",
     "Every day, until 31 December."},
    {"FREQ=DAILY",
     {.has_time = true},
     "Hver dag kl. 09.00, slutter aldri.",
     "Every day at 09:00, never ends."},
    {"FREQ=DAILY",
     {.has_time = true, .length_s = 15 * HOUR_S},
     "Hver dag kl. 09.00–24.00, slutter aldri.",
     "Every day, 09:00–24:00, never ends."},
    {"FREQ=WEEKLY",
     {.has_time = true, .length_s = 16 * HOUR_S},
     "Hver uke på torsdag kl. 09.00–01.00 dagen etter, slutter aldri.",
     "Every week on Thursday, 09:00–01:00 the day after, never ends."},
    {"FREQ=WEEKLY",
     {.has_time = true, .length_s = 49 * HOUR_S},
     "Hver uke på torsdag kl. 09.00–10.00 2 dager senere, slutter aldri.",
     "Every week on Thursday, 09:00–10:00 2 days later, never ends."},
    {"FREQ=WEEKLY",
     {.length_s = 48 * HOUR_S},
     "Hver uke på torsdag, varer 2 dager, slutter aldri.",
     "Every week on Thursday, lasting 2 days, never ends."},
    {"FREQ=WEEKLY",
     {.length_s = 24 * HOUR_S},
     "Hver uke på torsdag, slutter aldri.",
     "Every week on Thursday, never ends."},
    {"FREQ=MONTHLY",
     {0},
     "Dag 26 i hver måned, slutter aldri.",
     "Day 26 of every month, never ends."},
    {"FREQ=YEARLY",
     {0},
     "26. november hvert år, slutter aldri.",
     "26 November every year, never ends."},
    {"FREQ=DAILY;BYHOUR=9",
     {.has_time = true},
     "Hver dag kl. 09.00, slutter aldri.",
     "Every day at 09:00, never ends."},
    {"FREQ=DAILY;BYHOUR=10",
     {.has_time = true},
     "Hver dag, i time 10, slutter aldri.",
     "Every day, in hour 10, never ends."},
    {"FREQ=DAILY;BYMONTH=1",
     {.has_time = true},
     "Hver dag, i januar kl. 09.00, slutter aldri.",
     "Every day, in January at 09:00, never ends."},
    {"FREQ=HOURLY;INTERVAL=5",
     {.has_time = true},
     "Hver 5. time, slutter aldri.",
     "Every 5th hour, never ends."},
    {"FREQ=DAILY;UNTIL=20261231T090000",
     {.has_time = true},
     "Hver dag kl. 09.00, til 31. desember 2026.",
     "Every day at 09:00, until 31 December 2026."},
    {"FREQ=DAILY;UNTIL=20261231T085959",
     {.has_time = true},
     "Hver dag kl. 09.00, til 31. desember 2026 kl. 08.59.59.",
     "Every day at 09:00, until 31 December 2026 at 08:59:59."},
    {"FREQ=HOURLY;UNTIL=20261231T090000",
     {.has_time = true},
     "Hver time, til 31. desember 2026 kl. 09.00.",
     "Every hour, until 31 December 2026 at 09:00."},
};

static void assert_sentence(const char *text, struct takt_rule *rule,
                            struct takt_describe_options options,
                            enum takt_lang lang, const char *expected)
{
    char buf[TAKT_WORDS_SIZE];
    size_t len;

    assert_int_equal(takt_rule_parse(rule, text, strlen(text), NULL), TAKT_OK);
    options.lang = lang;
    assert_int_equal(takt_rule_describe(rule, &options, buf, sizeof(buf), &len),
                     TAKT_OK);
    assert_string_equal(buf, expected);
    assert_int_equal(len, strlen(expected));
}

static void rules_alone(void **state)
{
    (void)state;
    const struct takt_describe_options options = TAKT_DESCRIBE_INIT;
    struct takt_rule rule;

    for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++) {
        const struct sentence *const row = &sentences[i];
        assert_sentence(row->rule, &rule, options, TAKT_LANG_NB, row->nb);
        assert_sentence(row->rule, &rule, options, TAKT_LANG_EN, row->en);
    }
}

static void rules_with_their_start(void **state)
{
    (void)state;
    struct takt_rule rule;

    for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
        struct takt_describe_options options = told[i].options;
        options.has_start = true;
        options.start_s = START_S;
        assert_sentence(told[i].rule, &rule, options, TAKT_LANG_NB, told[i].nb);
        assert_sentence(told[i].rule, &rule, options, TAKT_LANG_EN, told[i].en);
    }
}

/* Every length of buffer holds whole characters, as many as fit. */
static void a_short_buffer_is_cut_at_a_character(void **state)
{
    (void)state;
    static const char text[] =
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1";
    static const char beyond[] = "FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO,SU";
    const struct takt_describe_options options = TAKT_DESCRIBE_INIT;
    const char *const texts[] = {text, "FREQ=WEEKLY;BYDAY=SU,SA", beyond};

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        struct takt_rule rule;
        char whole[TAKT_WORDS_SIZE];
        size_t len;
        assert_int_equal(
            takt_rule_parse(&rule, texts[i], strlen(texts[i]), NULL), TAKT_OK);
        assert_int_equal(
            takt_rule_describe(&rule, &options, whole, sizeof(whole), &len),
            TAKT_OK);
        for (size_t size = 0; size <= len; size++) {
            char cut[TAKT_WORDS_SIZE + 1];
            size_t wanted;
            memset(cut, '#', sizeof(cut));
            assert_int_equal(
                takt_rule_describe(&rule, &options, cut, size, &wanted),
                TAKT_LIMIT);
            assert_int_equal(wanted, len);
            assert_int_equal(cut[size], '#');
            if (size == 0)
                continue;
            const size_t kept = strlen(cut);
            assert_true(kept < size && kept + 4 >= size);
            assert_memory_equal(cut, whole, kept);
            assert_true(((unsigned char)whole[kept] & 0xc0) != 0x80);
        }
    }
}

static void dates_in_words(void **state)
{
    (void)state;
    char buf[64];
    size_t len;

    assert_int_equal(
        takt_words_date(TAKT_LANG_NB, NEW_YEARS_EVE, 0, buf, sizeof(buf), &len),
        TAKT_OK);
    assert_string_equal(buf, "torsdag 31. desember 2026");
    assert_int_equal(len, strlen(buf));
    assert_int_equal(takt_words_date(TAKT_LANG_NB, NEW_YEARS_EVE + 3, 2027, buf,
                                     sizeof(buf), NULL),
                     TAKT_OK);
    assert_string_equal(buf, "søndag 3. januar");
    assert_int_equal(takt_words_date(TAKT_LANG_EN, NEW_YEARS_EVE, 2026, buf,
                                     sizeof(buf), NULL),
                     TAKT_OK);
    assert_string_equal(buf, "Thursday 31 December");
    assert_int_equal(
        takt_words_date(TAKT_LANG_NB, NEW_YEARS_EVE + 3, 2027, buf, 3, &len),
        TAKT_LIMIT);
    assert_string_equal(buf, "s"); /* the ø takes two bytes */
    assert_int_equal(len, strlen("søndag 3. januar"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_alone),
        cmocka_unit_test(rules_with_their_start),
        cmocka_unit_test(a_short_buffer_is_cut_at_a_character),
        cmocka_unit_test(dates_in_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}

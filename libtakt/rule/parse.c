/* SPDX-License-Identifier: MIT */
/*
 * Reading the text of a rule (RFC 5545, 3.3.10; RFC 7529): one pass from left
 * to right into the caller's struct, nothing allocated. Each part is checked
 * as it is read; which parts may stand together is checked at the end, when
 * all are known, for they may come in any order (readings V4).
 *
 * The place of an error is the smallest piece that is wrong: the element of a
 * list, else the value, else the name; where parts clash, the whole part.
 *
 * White space is refused like any other stray byte. A second of 60 is kept,
 * leading zeros are read, and a plus sign may stand where a minus may.
 */
#include "rule/part.h"

#include "base/error.h"

/* A piece of the text. */
struct place {
    size_t offset;
    size_t length;
};

struct parser {
    const char *text;
    struct takt_rule *rule;
    struct takt_error *err;
    struct place parts[PART__COUNT]; /* where each stood, name and value */
    uint32_t seen;                   /* bit n: part n has been read */
};

static takt_status refuse(struct parser *p, enum takt_reason reason,
                          struct place where)
{
    return takt__refuse(p->err, reason, where.offset, where.length);
}

static char to_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* Whether a piece of text is a name, which is in capitals. */
static bool is_name(const char *text, size_t len, const char *name)
{
    for (size_t i = 0; i < len; i++)
        if (name[i] == '\0' || to_upper(text[i]) != name[i])
            return false;
    return name[len] == '\0';
}

/* The index of the value in a list of names, or count. */
static size_t find_name(const struct parser *p, struct place value,
                        const char *const *names, size_t count)
{
    size_t i = 0;

    while (i < count &&
           !is_name(p->text + value.offset, value.length, names[i]))
        i++;
    return i;
}

static enum part find_part(const char *name, size_t len)
{
    for (enum part part = PART_NONE + 1; part < PART__COUNT; part++)
        if (takt__parts[part].name_len == len &&
            is_name(name, len, takt__parts[part].name))
            return part;
    return PART_NONE;
}

/* Reads a whole number of a part, in range and with the sign it may have. */
static takt_status read_number(struct parser *p, enum part part,
                               struct place value, int64_t *out)
{
    const struct part_info *info = &takt__parts[part];
    const char *at = p->text + value.offset;
    const char *const end = at + value.length;
    const bool is_minus = at < end && *at == '-';
    uint64_t number = 0;

    *out = 0;
    if (is_minus || (info->back > 0 && at < end && *at == '+'))
        at++;
    if (at == end)
        return refuse(p, TAKT_REASON_NUMBER, value);
    for (; at < end; at++) {
        const unsigned digit = (unsigned)((unsigned char)*at - '0');
        if (digit > 9)
            return refuse(p, TAKT_REASON_NUMBER, value);
        if (number <= TAKT_NUMBER_MAX) /* beyond it only its size matters */
            number = number * 10 + digit;
    }
    if (number == 0 && info->min > 0)
        return refuse(p, TAKT_REASON_ZERO, value);
    if ((is_minus && info->back == 0) ||
        number > (is_minus ? info->back : info->max))
        return takt__refuse_args(p->err, TAKT_REASON_RANGE, value.offset,
                                 value.length, takt__part_least(part),
                                 info->max);
    *out = is_minus ? -(int64_t)number : (int64_t)number;
    return TAKT_OK;
}

/* Takes the first element off a list: what stands before the next comma. The
 * comma goes with it; *is_last tells that there was none. */
static struct place take_element(const struct parser *p, struct place *rest,
                                 bool *is_last)
{
    struct place element = {.offset = rest->offset};

    while (element.length < rest->length &&
           p->text[element.offset + element.length] != ',')
        element.length++;
    *is_last = element.length == rest->length;
    rest->offset += element.length + !*is_last;
    rest->length -= element.length + !*is_last;
    return element;
}

/* RFC 7529, 4.2: 5L is a leap month, which the Gregorian calendar lacks. */
static bool is_leap_month(const struct parser *p, struct place element)
{
    const char *end = p->text + element.offset + element.length;

    return element.length >= 2 && to_upper(end[-1]) == 'L' && end[-2] >= '0' &&
           end[-2] <= '9';
}

static takt_status read_numbers(struct parser *p, enum part part,
                                struct place value)
{
    struct part_set set = {0};
    bool is_last = false;

    while (!is_last) {
        const struct place element = take_element(p, &value, &is_last);
        int64_t number;
        if (element.length == 0)
            return refuse(p, TAKT_REASON_LIST_EMPTY, element);
        if (part == PART_BYMONTH && is_leap_month(p, element))
            return refuse(p, TAKT_REASON_LEAP_MONTH, element);
        takt_status status = read_number(p, part, element, &number);
        if (status != TAKT_OK)
            return status;
        const uint64_t n = (uint64_t)(number < 0 ? -number : number);
        set.half[number < 0 ? TAKT_BACK : TAKT_FRONT][n / 64] |= UINT64_C(1)
                                                                 << n % 64;
    }
    takt__part_store(p->rule, part, &set);
    return TAKT_OK;
}

/* The weekday that two letters name, or -1. */
static int find_weekday(const char *letters)
{
    for (int weekday = TAKT_MONDAY; weekday <= TAKT_SUNDAY; weekday++)
        if (is_name(letters, 2, takt__weekday_names[weekday]))
            return weekday;
    return -1;
}

/* Reads MO, 2MO, +2MO or -1MO. */
static takt_status read_weekday(struct parser *p, struct place element)
{
    const char *text = p->text + element.offset;
    int64_t number;

    if (element.length == 0)
        return refuse(p, TAKT_REASON_LIST_EMPTY, element);
    const int weekday =
        element.length < 2 ? -1 : find_weekday(text + element.length - 2);
    if (weekday < 0)
        return refuse(p, TAKT_REASON_WEEKDAY_UNKNOWN, element);
    if (element.length == 2) {
        p->rule->by_day |= (uint8_t)(1u << weekday);
        return TAKT_OK;
    }
    if (*text != '+' && *text != '-' && (*text < '0' || *text > '9'))
        return refuse(p, TAKT_REASON_WEEKDAY_UNKNOWN, element);
    element.length -= 2;
    takt_status status = read_number(p, PART_BYDAY, element, &number);
    if (status != TAKT_OK)
        return status;
    if (number < 0)
        p->rule->by_day_nth[TAKT_BACK][weekday] |= UINT64_C(1) << -number;
    else
        p->rule->by_day_nth[TAKT_FRONT][weekday] |= UINT64_C(1) << number;
    return TAKT_OK;
}

static takt_status read_by_day(struct parser *p, struct place value)
{
    bool is_last = false;

    while (!is_last) {
        takt_status status = read_weekday(p, take_element(p, &value, &is_last));
        if (status != TAKT_OK)
            return status;
    }
    return TAKT_OK;
}

static takt_status read_week_start(struct parser *p, struct place value)
{
    const int weekday =
        value.length == 2 ? find_weekday(p->text + value.offset) : -1;

    if (weekday < 0)
        return refuse(p, TAKT_REASON_WEEKDAY_UNKNOWN, value);
    p->rule->week_start = (uint8_t)weekday;
    return TAKT_OK;
}

static takt_status read_until(struct parser *p, struct place value)
{
    static const enum takt_until kinds[] = {
        [TAKT_TIME_DATE] = TAKT_UNTIL_DATE,
        [TAKT_TIME_LOCAL] = TAKT_UNTIL_LOCAL,
        [TAKT_TIME_UTC] = TAKT_UNTIL_UTC,
    };
    char text[sizeof("20261126T090000Z") - 1];
    struct takt_time time;
    struct takt_error why;

    /* Only the basic form: a date of 8 bytes, a date-time of 15 or 16. The
     * extended form has a hyphen at the fifth. */
    if ((value.length != 8 && value.length != 15 && value.length != 16) ||
        p->text[value.offset + 4] == '-')
        return refuse(p, TAKT_REASON_DATE, value);
    for (size_t i = 0; i < value.length; i++)
        text[i] = to_upper(p->text[value.offset + i]);
    if (takt_time_parse(&time, text, value.length, &why) != TAKT_OK)
        return refuse(p, why.reason, value);
    p->rule->until = kinds[time.kind];
    p->rule->until_s = time.wall_s;
    return TAKT_OK;
}

static takt_status read_freq(struct parser *p, struct place value)
{
    const size_t freq = find_name(p, value, takt__freq_names, TAKT_FREQ__COUNT);

    if (freq == TAKT_FREQ__COUNT)
        return refuse(p, TAKT_REASON_FREQ_UNKNOWN, value);
    p->rule->freq = (enum takt_freq)freq;
    return TAKT_OK;
}

static takt_status read_skip(struct parser *p, struct place value)
{
    const size_t skip = find_name(p, value, takt__skip_names, TAKT_SKIP__COUNT);

    if (skip == TAKT_SKIP__COUNT)
        return refuse(p, TAKT_REASON_SKIP_UNKNOWN, value);
    p->rule->skip = (enum takt_skip)skip;
    return TAKT_OK;
}

static takt_status read_rscale(struct parser *p, struct place value)
{
    if (!is_name(p->text + value.offset, value.length, "GREGORIAN"))
        return refuse(p, TAKT_REASON_RSCALE_UNKNOWN, value);
    p->rule->has_rscale = true;
    return TAKT_OK;
}

static takt_status read_value(struct parser *p, enum part part,
                              struct place value)
{
    takt_status status;
    int64_t number;

    switch (part) {
    case PART_RSCALE:
        return read_rscale(p, value);
    case PART_FREQ:
        return read_freq(p, value);
    case PART_UNTIL:
        return read_until(p, value);
    case PART_COUNT:
        status = read_number(p, part, value, &number);
        p->rule->count = (uint32_t)number;
        return status;
    case PART_INTERVAL:
        status = read_number(p, part, value, &number);
        p->rule->interval = (uint32_t)number;
        return status;
    case PART_BYDAY:
        return read_by_day(p, value);
    case PART_WKST:
        return read_week_start(p, value);
    case PART_SKIP:
        return read_skip(p, value);
    default:
        return read_numbers(p, part, value);
    }
}

static takt_status read_part(struct parser *p, struct place where)
{
    const char *text = p->text + where.offset;
    size_t name_len = 0;

    while (name_len < where.length && text[name_len] != '=')
        name_len++;
    if (name_len == 0 || name_len == where.length)
        return refuse(p, TAKT_REASON_PART_SYNTAX, where);

    const enum part part = find_part(text, name_len);
    if (part == PART_NONE)
        return refuse(p, TAKT_REASON_PART_UNKNOWN,
                      (struct place){where.offset, name_len});
    if ((p->seen >> part & 1) != 0)
        return refuse(p, TAKT_REASON_PART_TWICE, where);
    p->seen |= 1u << part;
    p->parts[part] = where;
    return read_value(p, part,
                      (struct place){where.offset + name_len + 1,
                                     where.length - name_len - 1});
}

/* Reads NAME=VALUE;NAME=VALUE and so on, with one semicolon behind at will. */
static takt_status read_parts(struct parser *p, struct place all)
{
    const size_t end = all.offset + all.length;
    size_t at = all.offset;

    do {
        struct place where = {.offset = at};
        while (at < end && p->text[at] != ';')
            at++;
        where.length = at - where.offset;
        takt_status status = read_part(p, where);
        if (status != TAKT_OK)
            return status;
        at++; /* the semicolon, or one past the end */
    } while (at < end);
    return TAKT_OK;
}

/* What can be wrong only of the rule as a whole. */
static takt_status check_whole(struct parser *p, struct place all)
{
    if ((p->seen >> PART_FREQ & 1) == 0)
        return refuse(p, TAKT_REASON_FREQ_MISSING, all);
    /* SKIP=OMIT leaves no trace in the rule, so it is seen here alone. */
    if ((p->seen >> PART_SKIP & 1) != 0 && !p->rule->has_rscale)
        return refuse(p, TAKT_REASON_SKIP_ALONE, p->parts[PART_SKIP]);

    const struct part_conflict conflict = takt__rule_conflict(p->rule);
    if (conflict.reason == TAKT_REASON_NONE)
        return TAKT_OK;
    struct place where = p->parts[conflict.part];
    if (conflict.other != PART_NONE &&
        p->parts[conflict.other].offset > where.offset)
        where = p->parts[conflict.other]; /* the later of the two */
    return refuse(p, conflict.reason, where);
}

/* How long the name of the property before the value is: RRULE: or EXRULE:,
 * as a person copies it out of a calendar. */
static size_t prefix_len(const char *text, size_t len)
{
    if (len >= 6 && is_name(text, 6, "RRULE:"))
        return 6;
    if (len >= 7 && is_name(text, 7, "EXRULE:"))
        return 7;
    return 0;
}

takt_status takt_rule_parse(struct takt_rule *out, const char *text, size_t len,
                            struct takt_error *err)
{
    static const struct takt_rule init = TAKT_RULE_INIT;

    *out = init;
    if (len > TAKT_RULE_TEXT_MAX)
        return takt__refuse_args(err, TAKT_REASON_RULE_TOO_LONG,
                                 TAKT_RULE_TEXT_MAX, len - TAKT_RULE_TEXT_MAX,
                                 TAKT_RULE_TEXT_MAX, 0);
    const size_t prefix = prefix_len(text, len);
    const struct place all = {prefix, len - prefix};
    if (all.length == 0)
        return takt__refuse(err, TAKT_REASON_RULE_EMPTY, len, 0);

    struct parser p = {.text = text, .rule = out, .err = err};
    takt_status status = read_parts(&p, all);
    if (status == TAKT_OK)
        status = check_whole(&p, all);
    if (status != TAKT_OK)
        *out = init;
    return status;
}

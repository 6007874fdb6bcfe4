/* SPDX-License-Identifier: MIT */
/* Says a rule in words, or what is wrong with it:
 *
 *     cc describe.c $(pkg-config --cflags --libs takt)
 *     ./a.out 'FREQ=WEEKLY;BYDAY=TU' 'FREQ=WEEKLY;BYDAY=XX' */
#include <stdio.h>
#include <string.h>

#include <takt/takt.h>

static int describe(const char *text, enum takt_lang lang)
{
    struct takt_describe_options options = TAKT_DESCRIBE_INIT;
    struct takt_rule rule;
    struct takt_error error;
    char words[TAKT_WORDS_SIZE];
    size_t len = strlen(text);

    options.lang = lang;
    if (takt_rule_parse(&rule, text, len, &error) != TAKT_OK) {
        takt_reason_print(&error, text, len, lang, words, sizeof(words), NULL);
        printf("%s\n%*s^ %s\n", text, (int)error.offset, "", words);
        return 1;
    }
    takt_rule_describe(&rule, &options, words, sizeof(words), NULL);
    puts(words);
    return 0;
}

int main(int argc, char **argv)
{
    int status = 0;

    for (int i = 1; i < argc; i++)
        status |= describe(argv[i], TAKT_LANG_EN);
    return status;
}

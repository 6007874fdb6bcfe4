/* SPDX-License-Identifier: MIT */
/* Zones by name, the user's zone and folder, and the clock. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "env/clock.h"
#include "env/user.h"
#include "env/windows_zones.h"

static struct zones *zones;

static int set_up(void **state)
{
    (void)state;
    unsetenv("TZDIR");
    zones = zones_new(NULL);
    return zones == NULL;
}

static int tear_down(void **state)
{
    (void)state;
    zones_free(zones);
    return 0;
}

static void a_zone_is_found_once(void **state)
{
    const struct takt_zone *first;
    const struct takt_zone *second;

    (void)state;
    assert_int_equal(zones_find(zones, &first, "Europe/Oslo", 11, NULL), 0);
    assert_int_equal(zones_find(zones, &second, "Europe/Oslo", 11, NULL), 0);
    assert_ptr_equal(first, second);
    assert_int_equal(takt_zone_offset(first, 1784000000), 7200);
}

static void what_is_no_zone_is_refused(void **state)
{
    static const char *const names[] = {
        "",           "Europe",          "Europe/Atlantis",
        "/etc/hosts", "../../etc/hosts", "Europe/../Europe/Oslo",
        "./UTC",      "Europe//Oslo",    "Europe/Oslo/",
        "Europe Oslo"};

    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const struct takt_zone *zone;
        struct takt_error err = {0};
        takt_status status =
            zones_find(zones, &zone, names[i], strlen(names[i]), &err);
        assert_null(zone);
        if (status != TAKT_REFUSED || err.reason != TAKT_REASON_ZONE_UNKNOWN)
            fail_msg("'%s'", names[i]);
    }
}

static void tzids_of_programs_are_understood(void **state)
{
    static const char *const cases[][2] = {
        {"Europe/Oslo", "Europe/Oslo"},
        {"\"Europe/Oslo\"", "Europe/Oslo"},
        {"/freeassociation.sourceforge.net/Europe/Oslo", "Europe/Oslo"},
        {"/citadel.org/20210210_1/Europe/Oslo", "Europe/Oslo"},
        {"/x/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"},
        {"W. Europe Standard Time", "Europe/Berlin"},
        {"Tokyo Standard Time", "Asia/Tokyo"},
    };
    const struct takt_zone *zone;

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *tzid = cases[i][0];
        assert_int_equal(
            zones_find_tzid(zones, &zone, tzid, strlen(tzid), NULL), TAKT_OK);
        assert_string_equal(takt_zone_name(zone), cases[i][1]);
    }
    assert_int_equal(zones_find_tzid(zones, &zone, "/x/Mars", 7, NULL),
                     TAKT_REFUSED);
    assert_null(zone);
}

static void windows_names_are_sorted_and_known(void **state)
{
    (void)state;
    assert_true(windows_zone_count > 130);
    for (size_t i = 0; i < windows_zone_count; i++) {
        const struct windows_zone *one = &windows_zones[i];
        const struct takt_zone *zone;

        if (i > 0)
            assert_true(strcmp(one[-1].windows, one->windows) < 0);
        if (zones_find(zones, &zone, one->iana, strlen(one->iana), NULL) != 0)
            fail_msg("%s", one->iana);
        assert_ptr_equal(windows_zone_find(one->windows, strlen(one->windows)),
                         one->iana);
    }
    assert_null(windows_zone_find("Tokyo", 5));
    assert_null(windows_zone_find("", 0));
}

/* What zones_each() gave, and what of it cannot be found. */
struct seen {
    size_t count;
    size_t lost;
    bool has_oslo;
};

static void see(void *ctx, const char *name)
{
    struct seen *seen = ctx;
    const struct takt_zone *zone;

    seen->count++;
    seen->lost += zones_find(zones, &zone, name, strlen(name), NULL) != TAKT_OK;
    seen->has_oslo = seen->has_oslo || strcmp(name, "Europe/Oslo") == 0;
}

static void every_zone_is_named(void **state)
{
    TAKT_AUTO(zones) none = zones_new("/nowhere");
    struct seen seen = {.count = 0};

    (void)state; /* there is none */
    zones_each(none, see, &seen);
    assert_int_equal(seen.count, 0);
    zones_each(zones, see, &seen);
    assert_in_range(seen.count, 400, ZONES_MAX);
    assert_true(seen.has_oslo);
    assert_int_equal(seen.lost, 0);
}

static void *find_many(void *unused)
{
    (void)unused;
    for (size_t i = 0; i < windows_zone_count; i++) {
        const struct takt_zone *zone;
        const char *name = windows_zones[i].iana;
        if (zones_find(zones, &zone, name, strlen(name), NULL) != TAKT_OK ||
            strcmp(takt_zone_name(zone), name) != 0)
            return zones;
    }
    return NULL;
}

static void threads_may_ask_at_once(void **state)
{
    pthread_t threads[4];

    (void)state;
    for (int i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, find_many, NULL), 0);
    for (int i = 0; i < 4; i++) {
        void *failed;
        assert_int_equal(pthread_join(threads[i], &failed), 0);
        assert_null(failed);
    }
}

static void assert_user_zone(const char *etc, const char *name)
{
    const struct takt_zone *zone;

    assert_int_equal(user_zone(zones, &zone, etc, NULL), TAKT_OK);
    assert_string_equal(takt_zone_name(zone), name);
}

static void the_users_zone_has_an_order(void **state)
{
    char etc[] = "/tmp/takt-test-XXXXXX";
    char path[64];

    (void)state;
    assert_non_null(mkdtemp(etc));
    unsetenv("TZ");
    assert_user_zone(etc, "UTC");
    (void)snprintf(path, sizeof(path), "%s/timezone", etc);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("Asia/Tokyo\n", file);
    fclose(file);
    assert_user_zone(etc, "Asia/Tokyo");
    (void)snprintf(path, sizeof(path), "%s/localtime", etc);
    assert_int_equal(symlink("../usr/share/zoneinfo/Europe/Paris", path), 0);
    assert_user_zone(etc, "Europe/Paris");
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    assert_user_zone(etc, "Europe/Paris");
    setenv("TZ", ":Europe/Oslo", 1);
    assert_user_zone(etc, "Europe/Oslo");
    setenv("TZ", "/usr/share/zoneinfo/America/Nuuk", 1);
    assert_user_zone(etc, "America/Nuuk");
    setenv("TZ", "", 1);
    assert_user_zone(etc, "UTC");
    unlink(path);
    (void)snprintf(path, sizeof(path), "%s/timezone", etc);
    unlink(path);
    rmdir(etc);
}

static void the_data_folder_follows_xdg(void **state)
{
    struct buf path = BUF_INIT(4096);

    (void)state;
    setenv("HOME", "/home/kari", 1);
    setenv("XDG_DATA_HOME", "/data", 1);
    assert_int_equal(user_data_folder(&path), TAKT_OK);
    assert_string_equal(buf_str(&path), "/data/takt");
    buf_clear(&path);
    setenv("XDG_DATA_HOME", "relative", 1);
    assert_int_equal(user_data_folder(&path), TAKT_OK);
    assert_string_equal(buf_str(&path), "/home/kari/.local/share/takt");
    unsetenv("HOME");
    assert_int_equal(user_data_folder(&path), TAKT_DONE);
    buf_release(&path);
}

static void folders_are_made(void **state)
{
    char root[] = "/tmp/takt-test-XXXXXX";
    char path[64];

    (void)state;
    assert_non_null(mkdtemp(root));
    (void)snprintf(path, sizeof(path), "%s/a/b", root);
    assert_true(user_make_folder(path));
    assert_true(user_make_folder(path));
    assert_int_equal(rmdir(path), 0);
    (void)snprintf(path, sizeof(path), "%s/a", root);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(rmdir(root), 0);
    assert_false(user_make_folder("/dev/null/takt"));
    assert_false(user_make_folder(""));
}

static void the_clock_can_be_set(void **state)
{
    struct takt_error err = {0};
    int64_t now_s;

    (void)state;
    setenv("TAKT_NOW", "2026-11-23T08:00:00Z", 1);
    assert_int_equal(clock_now(&now_s, &err), TAKT_OK);
    assert_int_equal(now_s, 1795420800);
    setenv("TAKT_NOW", "2026-11-23T08:00:00", 1);
    assert_int_equal(clock_now(&now_s, &err), TAKT_REFUSED);
    assert_int_equal(err.offset, 19);
    setenv("TAKT_NOW", "now", 1);
    assert_int_equal(clock_now(&now_s, &err), TAKT_REFUSED);
    unsetenv("TAKT_NOW");
    assert_int_equal(clock_now(&now_s, &err), TAKT_OK);
    assert_true(now_s > 1700000000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_zone_is_found_once),
        cmocka_unit_test(what_is_no_zone_is_refused),
        cmocka_unit_test(tzids_of_programs_are_understood),
        cmocka_unit_test(windows_names_are_sorted_and_known),
        cmocka_unit_test(every_zone_is_named),
        cmocka_unit_test(threads_may_ask_at_once),
        cmocka_unit_test(the_users_zone_has_an_order),
        cmocka_unit_test(the_data_folder_follows_xdg),
        cmocka_unit_test(folders_are_made),
        cmocka_unit_test(the_clock_can_be_set),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}

# SPDX-License-Identifier: MIT
"""The acceptance tests of series over HTTP (SPEC section 17, 1 to 19, 28 and
29), each on a diary of its own.

    check_series.py OPEN_SERVER PROGRAM
"""
import re
import sys

from open_server import OpenServer

server, program = sys.argv[1:]
LANGUAGE = {"Accept_Language": "en"}
MINE = "/api/v1/followups/1"
TESTS = []


def test(function):
    TESTS.append(function)
    return function


class Diary(OpenServer):
    """A diary with short ways to ask it."""

    def post(self, path, body=None, expect=200, method="POST", **headers):
        status, _, seen = self.ask(method, path, body, **LANGUAGE, **headers)
        assert status == expect, (method, path, body, status, seen)
        return seen

    def preview(self, expect_ok=True, **request):
        seen = self.post("/api/v1/preview", request)
        assert seen["ok"] == expect_ok, seen["errors"]
        return seen

    def make(self, start="2026-12-01T09:00", end=None, expect=201, **more):
        body = {"kind": "meeting", "title": "m", "start": start,
                "end": end or start[:11] + "10:00" if "T" in start else start}
        seen = self.post("/api/v1/followups", {**body, **more}, expect)
        return seen if expect != 201 else seen["id"]

    def dates(self, number):
        """Every date of a follow-up, by where it lies."""
        return self.preview(draft={}, max=500,
                            editing={"owner": 1, "id": number})["dates"]

    def starts(self, number):
        return [date["start"] for date in self.dates(number)]

    def rule(self, number):
        return self.preview(draft={},
                            editing={"owner": 1, "id": number})["rule"]

    def on(self, number, slot, what, body=None, expect=200):
        return self.post(f"{MINE}/{number}/dates/{slot}/{what}", body, expect)

    def edit(self, number, slot, scope, expect=200, **change):
        return self.post(f"{MINE}/{number}/dates/{slot}",
                         {"scope": scope, **change}, expect, "PATCH")

    def delete(self, number, slot, scope, expect=200):
        return self.post(f"{MINE}/{number}/dates/{slot}?scope={scope}", None,
                         expect, "DELETE")

    def export(self):
        text = self.takt("export").stdout
        return re.sub(r"(SEQUENCE|DTSTAMP|LAST-MODIFIED):[^\r\n]*\r?\n", "",
                      text)

    def undone(self, before):
        """Takes the last operation back, and looks whether all is as it
        was (test 19)."""
        self.post("/api/v1/undo", {})
        assert self.export() == before, "undo leaves something behind"


def days(month, numbers, clock="09:00:00"):
    return [f"{month}-{day:02}T{clock}" for day in numbers]


DAILY = {"pattern": "daily", "sub": "every-cyclic-day", "count": 10}
DECEMBER = "2026-12"


def slot(day):
    return f"202612{day:02}T090000"


def meeting(start, to=None, /, **recurrence):
    return {"kind": "meeting", "title": "m", "start": start,
            "end": to or start[:11] + "10:00", "recurrence": recurrence}


# ---- dates and rules


@test
def count_and_date_end_the_same(it):  # 1
    draft = meeting("2021-11-04T11:30", "2021-11-04T12:00", pattern="weekly",
                    weekdays=[1, 3], count=25)
    seen = it.preview(draft=draft)
    assert seen["recurrence"]["until"] == "2022-01-27", seen["recurrence"]
    assert len(seen["dates"]) == seen["count"] == 25
    assert seen["dates"][-1]["start"] == "2022-01-27T11:30:00"
    assert seen["dates"][-1]["end"] == "2022-01-27T12:00:00"
    del draft["recurrence"]["count"]
    again = it.preview(draft={**draft, "recurrence": {
        **draft["recurrence"], "end": "until", "until": "2022-01-27"}})
    assert again["recurrence"]["count"] == 25
    assert again["dates"] == seen["dates"]


@test
def start_that_does_not_fit_moves_and_says_so(it):  # 2
    draft = meeting("2026-12-02T09:00", pattern="weekly", weekdays=[1, 3])
    seen = it.preview(draft=draft)
    assert seen["start"] == "2026-12-03T09:00:00" and seen["first_moved"]
    assert seen["warnings"] == [{
        "reason": "first-moved",
        "detail": "The first time will be Thursday 3 December at 09:00."}]
    assert it.post("/api/v1/followups", draft, 201)["start_moved"]


@test
def workdays_and_the_seventeenth_of_may(it):  # 3
    it.takt("settings", "--country", "NO")
    draft = meeting("2027-05-14T09:00", pattern="daily", count=4)
    seen = it.preview(draft=draft)["dates"]
    assert [date["start"][:10] for date in seen] == [
        "2027-05-14", "2027-05-17", "2027-05-18", "2027-05-19"]
    assert seen[1]["holiday"] == "Constitution Day" and seen[1]["is_red"]
    draft["recurrence"]["days_off"] = "next"
    moved = it.preview(draft=draft)
    assert [date["start"][:10] for date in moved["dates"]] == [
        "2027-05-14", "2027-05-18", "2027-05-19", "2027-05-20"], moved["dates"]
    assert moved["dates"][1]["shifted"]
    assert moved["dates"][1]["from"] == "2027-05-17T09:00:00"
    assert moved["left_out"] == [{"slot": "20270518T090000", "why": "merged",
                                  "holiday": None}], moved["left_out"]


@test
def day_31_in_shorter_months(it):  # 4
    draft = meeting("2027-01-31T09:00", pattern="monthly", month_days=[31],
                    count=4)
    last = it.preview(draft=draft)
    assert [date["start"][5:10] for date in last["dates"]] == [
        "01-31", "02-28", "03-31", "04-30"]
    assert [date["short_month"] for date in last["dates"]] == [
        False, True, False, True]
    assert [w["reason"] for w in last["warnings"]] == ["short-months"]
    draft["recurrence"]["short_months"] = "skip"
    skip = it.preview(draft=draft)
    assert [date["start"][5:10] for date in skip["dates"]] == [
        "01-31", "03-31", "05-31", "07-31"]


@test
def leap_day(it):  # 5
    draft = meeting("2028-02-29T09:00", pattern="yearly", month_days=[29],
                    months=[2], count=3, short_months="last")
    assert [date["start"][:10] for date in it.preview(draft=draft)["dates"]] \
        == ["2028-02-29", "2029-02-28", "2030-02-28"]
    draft["recurrence"]["short_months"] = "skip"
    assert [date["start"][:10] for date in it.preview(draft=draft)["dates"]] \
        == ["2028-02-29", "2032-02-29", "2036-02-29"]


@test
def fourth_is_not_last(it):  # 6
    draft = meeting("2026-12-24T09:00", pattern="monthly",
                    sub="weekday-of-month", weekdays=[3], ordinal=4, count=2)
    assert it.preview(draft=draft)["dates"][0]["start"][:10] == "2026-12-24"
    draft["recurrence"]["ordinal"] = -1
    assert it.preview(draft=draft)["dates"][0]["start"][:10] == "2026-12-31"
    draft["recurrence"]["ordinal"] = 5
    seen = it.preview(False, draft=draft)
    assert [e["field"] for e in seen["errors"]] == ["/recurrence/ordinal"]


@test
def week_start_is_kept_with_the_rule(it):  # 7
    draft = meeting("2026-12-07T09:00", pattern="weekly", interval=2,
                    weekdays=[0, 6], count=4, first_weekday=0)
    monday = [d["start"][8:10] for d in it.preview(draft=draft)["dates"]]
    draft["recurrence"]["first_weekday"] = 6
    sunday = [d["start"][8:10] for d in it.preview(draft=draft)["dates"]]
    assert monday == ["07", "13", "21", "27"], monday
    assert sunday == ["07", "20", "21", "03"], sunday
    number = it.post("/api/v1/followups", draft, 201)["id"]
    before = it.starts(number)
    it.takt("settings", "--first-weekday", "mon")
    assert it.starts(number) == before


@test
def clock_changes(it):  # 8
    dates = it.preview(draft=meeting("2027-03-27T09:00", count=2, **{
        key: DAILY[key] for key in ("pattern", "sub")}))["dates"]
    assert [date["start"][11:16] for date in dates] == ["09:00", "09:00"]
    assert [date["at"][11:16] for date in dates] == ["08:00", "07:00"]
    dates = it.preview(draft=meeting(
        "2027-03-27T02:30", "2027-03-27T02:45", count=2, **{
            key: DAILY[key] for key in ("pattern", "sub")}))["dates"]
    assert dates[1]["start"] == "2027-03-28T03:30:00", dates[1]
    assert dates[1]["slot"] == "20270328T023000"


@test
def count_is_of_what_is_left(it):  # 9
    it.takt("settings", "--country", "NO")
    seen = it.preview(draft=meeting(
        "2026-12-21T09:00", pattern="daily", sub="every-weekday", count=5,
        days_off="skip"))
    assert [date["start"][5:10] for date in seen["dates"]] == [
        "12-21", "12-22", "12-23", "12-24", "12-28"], seen["dates"]
    assert [gone["slot"][4:8] for gone in seen["left_out"]] == [
        "1225", "1226", "1227"]
    assert seen["left_out"][0]["holiday"] == "Christmas Day"
    twice = ["2026-12-01T09:00", "2026-12-01T14:00"]
    number = it.make(recurrence={"pattern": "custom", "dates": twice})
    assert it.starts(number) == [date + ":00" for date in twice]
    seen = it.make(recurrence={"pattern": "custom", "dates": twice[:1] * 2},
                   expect=409)
    assert seen["type"] == "/problems/same-time", seen
    assert seen["field"] == "/recurrence"


@test
def long_lists_and_endless_rules(it):  # 10
    many = [f"{1000 + n // 336:04}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}"
            for n in range(10001)]
    seen = it.make(recurrence={"pattern": "custom", "dates": many},
                   expect=422)
    assert seen["field"] == "/recurrence/dates" and "10000" in seen["detail"]
    seen = it.preview(draft=meeting("2026-12-01T09:00", pattern="weekly",
                                    end="never"))
    assert seen["endless"] and seen["count"] is None
    assert len(seen["dates"]) == 10 and seen["last_dates"] == []
    seen = it.preview(draft=meeting("2026-12-01T09:00", pattern="weekly",
                                    count=100))
    assert [len(seen["dates"]), len(seen["last_dates"]), seen["omitted"]] == [
        10, 2, 88]
    assert seen["last_dates"][1]["start"][:10] == seen["recurrence"]["until"]


# ---- editing


@test
def moved_date_is_an_exception_and_back_regular(it):  # 11
    number = it.make(recurrence=DAILY)
    rule, before = it.rule(number), it.export()
    seen = it.on(number, slot(3), "move",
                 {"start": "2026-12-03T14:00", "scope": "this"})
    assert seen["said"] == "Moved to Thursday 3 December at 14:00"
    moved = it.dates(number)[2]
    assert moved["moved"] and moved["from"] == "2026-12-03T09:00:00"
    assert moved["end"] == "2026-12-03T15:00:00"
    assert it.rule(number) == rule
    it.undone(before)
    seen = it.on(number, slot(3), "move",
                 {"start": "2026-12-03T09:00", "end": "2026-12-03T10:30"})
    assert seen["said"] == "Now lasts 1 h 30 min"
    it.undone(before)
    it.on(number, slot(3), "move", {"start": "2026-12-03T14:00"})
    it.on(number, slot(3), "move", {"start": "2026-12-03T09:00"})
    assert not any(date["moved"] for date in it.dates(number))
    assert it.export() == before


WEEKLY = {"pattern": "weekly", "weekdays": [1], "count": 3}
EFFECTS = [  # SPEC R-062: slot, what is asked, dates of the old, of the new
    ("the rule on the first",
     lambda it, n: it.edit(n, slot(1), "future", recurrence=WEEKLY),
     None, ["01", "08", "15"]),
    ("the rule on the second",
     lambda it, n: it.edit(n, slot(2), "future", recurrence=WEEKLY),
     ["01"], ["08", "15", "22"]),
    ("the rule later",
     lambda it, n: it.edit(n, slot(4), "future", recurrence=WEEKLY),
     ["01", "02", "03"], ["08", "15", "22"]),
    ("the rule on the last",
     lambda it, n: it.edit(n, slot(10), "future", recurrence=WEEKLY),
     [f"{n:02}" for n in range(1, 10)], ["15", "22", "29"]),
    ("delete the first",
     lambda it, n: it.delete(n, slot(1), "this"),
     None, [f"{n:02}" for n in range(2, 11)]),
    ("delete the last ones",
     lambda it, n: it.delete(n, slot(9), "future"),
     None, [f"{n:02}" for n in range(1, 9)]),
    ("stop on the first",
     lambda it, n: it.on(n, slot(1), "stop"), None, ["01"]),
    ("stop later",
     lambda it, n: it.on(n, slot(6), "stop"),
     None, [f"{n:02}" for n in range(1, 7)]),
]


@test
def effects_by_case(it):  # 12, 16 and 19
    for name, act, old, new in EFFECTS:
        number = it.make(recurrence=DAILY)
        before = it.export()
        report = act(it, number)
        seen = [start[8:10] for start in it.starts(report["id"])]
        assert seen == new, (name, seen)
        if old is None:
            assert report["split_from"] is None, name
        else:
            assert report["split_from"] == number, name
            assert [s[8:10] for s in it.starts(number)] == old, name
        assert (it.rule(report["id"]) is None) == (len(new) == 1), name
        it.undone(before)
        it.delete(number, slot(1), "all")


@test
def own_title_is_kept(it):  # 13
    number = it.make(recurrence=DAILY)
    it.edit(number, slot(7), "this", title="own")
    before = it.export()
    report = it.edit(number, slot(4), "future", title="new")
    assert [n["note"] for n in report["noted"]] == ["kept"], report["noted"]
    text = it.export()
    assert [text.count(f"SUMMARY:{t}") for t in ("m", "own", "new")] == [
        1, 1, 1], text
    it.undone(before)


@test
def split_divides_the_count(it):  # 14
    number = it.make(recurrence=DAILY)
    report = it.edit(number, slot(4), "future", title="new")
    assert report["count"] == 7 and len(it.dates(number)) == 3


@test
def what_was_deleted_stays_so(it):  # 15
    number = it.make(recurrence=DAILY)
    it.delete(number, slot(5), "this")
    it.on(number, slot(1), "later", expect=409)  # there is one that day
    it.edit(number, slot(1), "this", start="2026-12-01T08:00")
    before = it.export()
    report = it.edit(number, slot(1), "open", title="new")
    assert report["id"] == number
    assert slot(5) not in [date["slot"] for date in it.dates(number)]
    assert it.starts(number)[0] == "2026-12-01T08:00:00"
    it.undone(before)
    single = it.make()
    before = it.export()
    it.edit(single, slot(1), "this", recurrence=WEEKLY)
    assert len(it.dates(single)) == 3
    it.edit(single, slot(1), "future", recurrence={"pattern": "never"})
    assert len(it.dates(single)) == 1
    it.post("/api/v1/undo", {})
    it.undone(before)


@test
def stop_is_only_tried(it):  # 16
    number = it.make(recurrence=DAILY)
    before = it.export()
    report = it.on(number, slot(3), "stop?dry_run=1")
    assert report["count"] == 3
    assert it.export() == before


@test
def deleting_all_but_one_leaves_a_single(it):  # 17
    number = it.make(recurrence={**DAILY, "count": 3})
    it.delete(number, slot(1), "this")
    before = it.export()
    report = it.delete(number, slot(3), "this")
    assert report["became_single"] and it.starts(number) == days(DECEMBER, [2])
    it.undone(before)


@test
def completed_dates_are_not_touched(it):  # 18
    number = it.make(recurrence=DAILY)
    it.on(number, slot(3), "complete", {"state": "completed"})
    assert it.on(number, slot(3), "move", {"start": "2026-12-03T14:00"}, 409)[
        "type"] == "/problems/completed"
    for scope in ("future", "open"):
        before = it.export()
        report = it.edit(number, slot(1), scope, start="2026-12-01T11:00",
                         end="2026-12-01T12:00")
        assert {n["note"] for n in report["noted"]} == {"frozen"}
        done = [d for d in it.dates(number) if d["state"] == "completed"]
        assert [d["start"] for d in done] == days(DECEMBER, [3]), done
        it.undone(before)


@test
def undo_of_one_delete_revives_no_other(it):  # 19
    number = it.make(recurrence=DAILY)
    first = it.delete(number, slot(4), "this")["operation"]
    second = it.delete(number, slot(6), "this")["operation"]
    it.post("/api/v1/undo", {"number": first})
    slots = [date["slot"] for date in it.dates(number)]
    assert slot(4) in slots and slot(6) not in slots
    it.edit(number, slot(6 + 1), "this", title="x")
    it.post("/api/v1/undo", {"number": second})
    assert len(it.dates(number)) == 10
    seen = it.post("/api/v1/undo", {"number": second}, 409)
    assert seen["type"] == "/problems/undo-done"
    history = it.post("/api/v1/history?limit=2", method="GET")
    assert [o["what"] for o in history["items"]] == ["undo", "edit"]
    more = it.post(f"/api/v1/history?after={history['next']}", method="GET")
    assert [o["undone"] for o in more["items"]] == [False, True, True, False]
    assert more["next"] is None


@test
def dates_come_in_pages_and_from_a_day(it):
    number = it.make(recurrence=DAILY)
    everything = [date["slot"] for date in it.dates(number)]
    path = f"/api/v1/followups/1/{number}/dates"
    page = it.post(path + "?limit=4", method="GET")
    assert [date["slot"] for date in page["dates"]] == everything[:4]
    page = it.post(f"{path}?limit=4&after={page['next']}", method="GET")
    assert [date["slot"] for date in page["dates"]] == everything[4:8]
    day = everything[6]
    page = it.post(f"{path}?limit=2&from={day[:4]}-{day[4:6]}-{day[6:8]}",
                   method="GET")
    assert [date["slot"] for date in page["dates"]] == everything[6:8]
    assert page["next"] and not page["left_out"]
    it.post(path + "?from=never", None, 400, method="GET")


# ---- conflicts


@test
def exactly_those_that_collide_are_marked(it):  # 28 and 29
    for day in (8, 15, 24):
        it.make(f"2026-12-{day:02}T09:30", f"2026-12-{day:02}T10:30",
                title=f"other {day}")
    it.make("2026-12-10T09:30", "2026-12-10T10:30", title="free",
            show_as="free")
    draft = meeting("2026-12-01T09:00", pattern="weekly", weekdays=[1, 3],
                    count=25)
    seen = it.preview(draft=draft)
    marked = {date["slot"]: [c["title"] for c in date["conflicts"]]
              for date in seen["dates"] if date["conflicts"]}
    assert marked == {slot(8): ["other 8"], slot(15): ["other 15"],
                      slot(24): ["other 24"]}, marked
    assert seen["conflict_count"] == 3
    number = it.post("/api/v1/followups", draft, 201)["id"]
    edited = it.preview(draft={"title": "n"},
                        editing={"owner": 1, "id": number})
    assert edited["conflict_count"] == 3  # its own dates do not count
    report = it.on(number, slot(8), "later")
    assert report["conflict_count"] == 2
    assert it.on(number, slot(8), "earlier")["conflict_count"] == 3
    before = it.export()
    gone = it.post(f"{MINE}/{number}/remove-conflicts")
    assert gone["affected"] == 3 and gone["conflict_count"] == 0
    assert len(it.dates(number)) == 22
    it.undone(before)


# ---- who else changes it


@test
def lost_update_is_refused(it):
    number = it.make(recurrence={**DAILY, "interval": 2})
    path = f"{MINE}/{number}"
    _, headers, _ = it.ask("GET", path)
    tag = headers["ETag"]
    it.post(f"{path}/dates/{slot(1)}", {"scope": "this", "title": "first"},
            method="PATCH", If_Match=tag)
    before = it.export()
    for method, end, body in (
            ("PATCH", "", {"scope": "this", "title": "second"}),
            ("POST", "/later", None), ("POST", "/stop", None),
            ("POST", "/complete", {}), ("DELETE", "?scope=all", None)):
        seen = it.post(f"{path}/dates/{slot(3)}{end}", body, 412, method,
                       If_Match=tag)
        assert seen["type"] == "/problems/changed"
        assert seen["current"]["id"] == number and seen["etag"] != tag
    assert it.export() == before
    it.post(f"{path}/dates/{slot(3)}/later", None, If_Match=seen["etag"])
    seen = it.post(f"{path}/dates/{slot(3)}/later", None, 400, If_Match="mine")
    assert seen["type"] == "/problems/if-match"


@test
def moved_on_the_readers_clock(it):
    number = it.make("2026-12-01T09:00", "2026-12-01T10:00",
                     zone="America/New_York")
    report = it.on(number, slot(1), "move", {"start": "2026-12-01T16:00"})
    assert report["first"] == "20261201T100000", report
    report = it.on(number, "20261201T100000", "copy",
                   {"start": "2026-12-02T18:00"})
    assert report["first"] == "20261202T120000", report


# ---- the question of the scope


@test
def scopes_tell_what_each_would_do(it):
    number = it.make("2026-11-20T09:00", recurrence=DAILY)
    it.on(number, "20261121T090000", "complete", {"state": "completed"})
    it.edit(number, "20261128T090000", "this", start="2026-11-28T14:00")
    before = it.export()
    seen = it.on(number, "20261125T090000", "scopes", {
        "operation": "move", "start": "2026-11-25T10:00"})
    assert it.export() == before
    assert seen["changes"] == ["Time 09:00–10:00 → 10:00–11:00"], seen
    told = {s["scope"]: (s["label"], s["affected"], s["consequences"])
            for s in seen["scopes"]}
    assert told["this"] == ("Only Wednesday 25 November", 1, [])
    assert told["future"] == (
        "Wednesday 25 November and the 4 after it", 5,
        ["1 date keeps values of its own", "The dates before stay as they were",
         "There will be 5 dates, the last Sunday 29 November at 10:00"])
    assert told["open"][:2] == ("All 7 that are not completed", 7), told
    assert seen["scopes"][3]["refused"], "past dates keep their time"
    seen = it.on(number, "20261125T090000", "scopes", {"operation": "delete"})
    assert [s["refused"] for s in seen["scopes"]] == [None] * 4
    assert "The follow-up goes altogether" in seen["scopes"][3]["consequences"]
    seen = it.on(number, "20261125T090000", "scopes", {"operation": "stop"})
    assert [s["scope"] for s in seen["scopes"]] == ["future"]


# ---- a form


@test
def typed_sentence_fills_the_form(it):
    draft = {"kind": "call", "title": "", "start": "2026-11-24T09:00",
             "end": "2026-11-24T09:15"}
    seen = it.preview(draft=draft, sentence="every other Tuesday at 14")
    assert seen["recurrence"]["pattern"] == "weekly"
    assert seen["recurrence"]["interval"] == 2
    assert seen["start"] == "2026-11-24T14:00:00"
    assert seen["recurrence_sentence"] == "Every other week on Tuesday", seen
    seen = it.preview(False, draft=draft, sentence="every blue Tuesday")
    assert seen["errors"] == [{
        "field": "/sentence", "at": 6, "length": 4, "detail":
        "The word 'blue' is not known: say it in another way."}], seen["errors"]


@test
def list_is_saved_with_the_series(it):
    draft = meeting("2026-12-01T09:00", pattern="weekly", count=4)
    edits = {"removed": [slot(8)], "added": ["2026-12-03"],
             "moved": [{"slot": slot(15), "to": "2026-12-16"}]}
    seen = it.preview(draft=draft, edits=edits)
    shown = days(DECEMBER, [1, 3, 16, 22])
    assert [date["start"] for date in seen["dates"]] == shown
    number = it.post("/api/v1/followups", {**draft, "edits": edits}, 201)["id"]
    assert it.starts(number) == shown
    before = it.export()
    it.edit(number, slot(1), "future", edits={"removed": [slot(22)]})
    assert it.starts(number) == shown[:3]
    it.undone(before)


@test
def first_time_free_and_what_is_in_the_way(it):
    it.make("2026-12-01T08:00", "2026-12-01T12:00")
    seen = it.post("/api/v1/first-free", {"draft": meeting(
        "2026-12-01T09:00", pattern="weekly", count=4)})
    assert seen == {"start": "2026-12-01T12:00:00", "obstacle": None}, seen
    seen = it.post("/api/v1/busy", {"start": "2026-12-01T11:00",
                                    "end": "2026-12-01T11:30"})
    assert [c["title"] for c in seen["conflicts"]] == ["m"]


@test
def suggestions_are_worded_from_the_date(it):
    seen = it.post("/api/v1/suggestions?date=2026-11-24T09:00&kind=meeting",
                   method="GET")
    assert [s["sentence"] for s in seen["suggestions"]] == [
        "Every week on Tuesday", "Every other week on Tuesday",
        "Day 24 of every month", "The fourth Tuesday of every month",
        "Every workday (Mon–Fri)", "24 November every year"], seen
    for pattern, recurrence in seen["defaults"].items():
        assert recurrence["pattern"] == pattern
        it.preview(draft={"kind": "task", "title": "t", "start": "2026-11-24",
                          "end": "2026-11-24", "recurrence": recurrence})


@test
def overdue_is_skipped_at_once(it):
    number = it.make("2026-11-16", kind="task", recurrence={
        "pattern": "daily", "sub": "every-weekday", "count": 10})
    before = it.export()
    report = it.post("/api/v1/skip-overdue", {})
    assert report["affected"] == 7, report
    assert [d["state"] for d in it.dates(number)].count("skipped") == 7
    it.undone(before)


for check in TESTS:
    with Diary(server, program) as diary:
        diary.takt("settings", "--zone", "Europe/Oslo")
        try:
            check(diary)
        except AssertionError:
            print("fails:", check.__name__)
            raise
print(len(TESTS), "tests")

-- A diary as version 4 of the schema has written it. Never changed.
BEGIN;
CREATE TABLE access (
    owner INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    person INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    level INTEGER NOT NULL,
    PRIMARY KEY (owner, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE account (
    person INTEGER NOT NULL PRIMARY KEY
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    login TEXT NOT NULL,
    password TEXT,
    is_admin INTEGER NOT NULL,
    disabled INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    failed_s INTEGER,
    created_s INTEGER NOT NULL,
    used_s INTEGER
) STRICT;
INSERT INTO "account" VALUES(1,'anne',NULL,1,0,0,NULL,1795420800,NULL);
INSERT INTO "account" VALUES(2,'ola',NULL,0,0,0,NULL,1795420800,NULL);
CREATE TABLE cause (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;
CREATE TABLE followup (
    owner INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL,
    op INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    mode INTEGER NOT NULL,
    frame INTEGER NOT NULL,
    zone TEXT,
    start_s INTEGER NOT NULL,
    start_shown INTEGER NOT NULL,
    length_days INTEGER NOT NULL,
    length_s INTEGER NOT NULL,
    rules TEXT,
    exrules TEXT,
    dates TEXT,
    removed_days TEXT,
    shift TEXT,
    type INTEGER,
    direction INTEGER,
    visible INTEGER,
    published INTEGER,
    title TEXT,
    agenda TEXT,
    notes TEXT,
    location TEXT,
    links TEXT,
    custom TEXT,
    video TEXT,
    end_zone TEXT,
    lines TEXT,
    uid TEXT NOT NULL,
    line INTEGER NOT NULL,
    caution INTEGER NOT NULL,
    created_s INTEGER NOT NULL,
    modified_s INTEGER NOT NULL,
    sequence INTEGER NOT NULL, after_done TEXT,
    PRIMARY KEY (owner, id)
) STRICT;
INSERT INTO "followup" VALUES(1,1,1,0,0,3,'Europe/Oslo',1796115600,1,0,3600,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'Befaring',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'356d211fef37918319f79f55df8e90f1-6b03f280-1@takt',1,0,1795420800,1795420800,0,NULL);
INSERT INTO "followup" VALUES(1,2,2,0,1,3,'Europe/Oslo',1796115600,0,0,3600,'FREQ=WEEKLY;COUNT=5;BYDAY=TU',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'Ukemøte',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'73997e844a317003e2bdb4cd52207e54-6b03f280-2@takt',2,0,1795420800,1795420800,0,NULL);
CREATE TABLE log (
    owner INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    person INTEGER NOT NULL,
    at_s INTEGER NOT NULL,
    what INTEGER NOT NULL,
    followup INTEGER,
    slot_s INTEGER,
    title TEXT,
    undoes INTEGER,
    undone INTEGER NOT NULL,
    image TEXT NOT NULL,
    PRIMARY KEY (owner, number)
) STRICT;
INSERT INTO "log" VALUES(1,1,1,1795420800,0,1,NULL,'Befaring',NULL,0,'@followup 1 0
owner=1
id=1
@seat 1 0
person=1
owner=1
followup=1
slot_s=9223372036854775807
');
INSERT INTO "log" VALUES(1,2,1,1795420800,0,2,NULL,'Ukemøte',NULL,0,'@followup 2 0
owner=1
id=2
@seat 2 0
person=1
owner=1
followup=2
slot_s=9223372036854775807
@seat 2 0
person=2
owner=1
followup=2
slot_s=9223372036854775807
@seat 2 0
person=3
owner=1
followup=2
slot_s=9223372036854775807
');
CREATE TABLE member (
    group_id INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    person INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (group_id, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE notice (
    person INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    owner INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    at_s INTEGER NOT NULL,
    followup INTEGER NOT NULL,
    slot_s INTEGER,
    scope INTEGER NOT NULL,
    start_s INTEGER NOT NULL,
    is_date INTEGER NOT NULL,
    repeats INTEGER NOT NULL,
    count INTEGER,
    total INTEGER,
    title TEXT NOT NULL,
    zone TEXT,
    reason TEXT,
    PRIMARY KEY (person, owner, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "notice" VALUES(2,1,2,0,1,1795420800,2,NULL,3,1796115600,0,1,NULL,NULL,'Ukemøte','Europe/Oslo',NULL);
CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY,
    op INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    name TEXT,
    address TEXT,
    zone TEXT,
    language TEXT,
    country TEXT,
    first_weekday INTEGER NOT NULL,
    meeting_length_s INTEGER NOT NULL,
    call_length_s INTEGER NOT NULL,
    alarm_s INTEGER NOT NULL,
    all_day_start_s INTEGER NOT NULL,
    all_day_end_s INTEGER NOT NULL,
    day_start_s INTEGER NOT NULL,
    three_state INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    last_change INTEGER NOT NULL
, day_end_s INTEGER NOT NULL DEFAULT 64800, week_days INTEGER NOT NULL DEFAULT 7, lunch_start_s INTEGER NOT NULL DEFAULT 41400, lunch_end_s INTEGER NOT NULL DEFAULT 43200, task_alarm_s INTEGER NOT NULL DEFAULT -1, silent_after_s INTEGER NOT NULL DEFAULT -1, shortcuts INTEGER NOT NULL DEFAULT 1, theme INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "person" VALUES(1,0,0,'Anne',NULL,NULL,NULL,NULL,0,3600,900,-1,28800,57600,28800,0,2,2,2,64800,7,41400,43200,-1,-1,1,0);
INSERT INTO "person" VALUES(2,0,0,'Ola',NULL,NULL,NULL,NULL,0,3600,900,-1,28800,57600,28800,0,0,0,1,64800,7,41400,43200,-1,-1,1,0);
INSERT INTO "person" VALUES(3,0,3,'kunde@example.com','kunde@example.com',NULL,NULL,NULL,0,3600,900,-1,28800,57600,28800,0,0,0,1,64800,7,41400,43200,-1,-1,1,0);
CREATE TABLE seat (
    person INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    owner INTEGER NOT NULL,
    followup INTEGER NOT NULL,
    slot_s INTEGER NOT NULL,
    op INTEGER NOT NULL,
    answer INTEGER,
    seen INTEGER,
    alarm_s INTEGER,
    priority INTEGER,
    show_as INTEGER,
    completed INTEGER,
    reject_count INTEGER,
    reject_reason TEXT,
    object_name TEXT,
    lines TEXT,
    from_s INTEGER,
    to_s INTEGER,
    tzdata TEXT,
    gone INTEGER NOT NULL,
    change INTEGER NOT NULL, acknowledged_s INTEGER, snoozed_s INTEGER,
    PRIMARY KEY (person, owner, followup, slot_s)
) STRICT, WITHOUT ROWID;
INSERT INTO "seat" VALUES(1,1,1,9223372036854775807,1,1,1,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1796202000,'2026f',0,1,NULL,NULL);
INSERT INTO "seat" VALUES(1,1,2,9223372036854775807,2,1,1,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1798621200,'2026f',0,2,NULL,NULL);
INSERT INTO "seat" VALUES(2,1,2,9223372036854775807,2,5,0,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1798621200,'2026f',0,1,NULL,NULL);
INSERT INTO "seat" VALUES(3,1,2,9223372036854775807,2,5,0,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1798621200,'2026f',0,1,NULL,NULL);
CREATE TABLE slot (
    owner INTEGER NOT NULL,
    followup INTEGER NOT NULL,
    slot_s INTEGER NOT NULL,
    op INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    state INTEGER NOT NULL,
    start_s INTEGER,
    length_days INTEGER,
    length_s INTEGER,
    done_s INTEGER,
    type INTEGER,
    direction INTEGER,
    visible INTEGER,
    published INTEGER,
    title TEXT,
    agenda TEXT,
    notes TEXT,
    location TEXT,
    links TEXT,
    custom TEXT,
    video TEXT,
    end_zone TEXT,
    lines TEXT,
    created_s INTEGER NOT NULL,
    modified_s INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (owner, followup, slot_s),
    FOREIGN KEY (owner, followup) REFERENCES followup
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE token (
    hash TEXT NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    label TEXT,
    created_s INTEGER NOT NULL,
    used_s INTEGER,
    expires_s INTEGER,
    options TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE type (
    owner INTEGER NOT NULL REFERENCES person,
    id INTEGER NOT NULL,
    op INTEGER NOT NULL,
    name TEXT NOT NULL,
    color TEXT,
    length_s INTEGER,
    is_all_day INTEGER NOT NULL,
    show_as INTEGER NOT NULL,
    publish INTEGER NOT NULL,
    PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE "view" (
    owner INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    people TEXT NOT NULL,
    PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX followup_uid ON followup (owner, uid);
CREATE INDEX seat_tzdata ON seat (person, gone, tzdata);
CREATE INDEX seat_change ON seat (person, change);
CREATE INDEX seat_followup ON seat (owner, followup);
CREATE INDEX log_followup ON log (owner, followup, number);
CREATE INDEX seat_alarm ON seat (person, to_s, from_s, alarm_s)
    WHERE gone = 0 AND alarm_s >= 0;
CREATE INDEX seat_snoozed ON seat (person, snoozed_s)
    WHERE gone = 0 AND snoozed_s IS NOT NULL;
CREATE INDEX account_login ON account (login);
CREATE INDEX token_person ON token (person, kind);
CREATE INDEX token_expires ON token (expires_s);
CREATE INDEX member_person ON member (person);
CREATE INDEX access_person ON access (person);
CREATE INDEX notice_told ON notice (owner, number);
CREATE INDEX seat_window ON seat (person, gone, to_s, from_s,
    answer, alarm_s, priority, show_as, change);
CREATE INDEX seat_invited ON seat (person, owner, followup,
    slot_s) WHERE gone = 0 AND answer >= 5;
CREATE INDEX person_address ON person (address COLLATE NOCASE);
PRAGMA application_id=1415670644;
PRAGMA user_version=4;
COMMIT;

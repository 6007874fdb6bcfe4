-- A diary as version 2 of the schema has written it. Never changed.
BEGIN;
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
) STRICT;
INSERT INTO person VALUES(1,0,0,NULL,NULL,'Europe/Oslo',NULL,NULL,0,3600,900,-1,28800,57600,28800,0,2,1,1);
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
INSERT INTO followup VALUES(1,2,1,0,1,3,'Europe/Oslo',1772442000,0,0,3600,'FREQ=WEEKLY;BYDAY=MO',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'Ukemøte',NULL,NULL,'Rom 3',NULL,NULL,NULL,NULL,NULL,'stored-1@takt',2,0,1772400000,1772400000,0,NULL);
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
INSERT INTO slot VALUES(1,2,1773046800,1,0,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1772400000,1772400000,0);
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
    change INTEGER NOT NULL,
    PRIMARY KEY (person, owner, followup, slot_s)
) STRICT, WITHOUT ROWID;
INSERT INTO seat VALUES(1,1,2,9223372036854775807,1,1,1,-1,2,0,NULL,0,NULL,NULL,NULL,1772438400,9223372036854775807,'2026a',0,1);
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
INSERT INTO log VALUES(1,1,1,1772400000,0,2,NULL,'Ukemøte',NULL,0,'');
CREATE INDEX followup_uid ON followup (owner, uid);
CREATE INDEX seat_window ON seat (person, gone, to_s, from_s);
CREATE INDEX seat_tzdata ON seat (person, gone, tzdata);
CREATE INDEX seat_change ON seat (person, change);
CREATE INDEX seat_followup ON seat (owner, followup);
CREATE INDEX log_followup ON log (owner, followup, number);
PRAGMA application_id=1415670644;
PRAGMA user_version=2;
COMMIT;

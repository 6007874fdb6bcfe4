-- A diary as version 5 of the schema has written it. Never changed.
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
INSERT INTO "account" VALUES(1,'kari',NULL,1,0,0,NULL,1795420800,NULL);
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
INSERT INTO "followup" VALUES(1,1,1,0,0,3,'Europe/Oslo',1796126400,1,0,3600,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,'Tannlege',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'35b8d85a71e390def0d5ded1fb2b22d3-6b03f280-1@takt',1,0,1795420800,1795420800,0,NULL);
INSERT INTO "followup" VALUES(1,2,2,0,1,3,'Europe/Oslo',1796115600,0,0,3600,'FREQ=WEEKLY;COUNT=5',NULL,NULL,NULL,NULL,NULL,NULL,0,0,'Ukemøte',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'62de05c64c1041886e3a7b1cf08e2a16-6b03f280-2@takt',2,0,1795420800,1795420800,0,NULL);
CREATE TABLE house (
    id INTEGER NOT NULL PRIMARY KEY,
    mail TEXT,
    tagged INTEGER NOT NULL,
    page TEXT,
    trust TEXT
) STRICT;
INSERT INTO "house" VALUES(1,'takt@example.com',0,NULL,NULL);
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
INSERT INTO "log" VALUES(1,1,1,1795420800,0,1,NULL,'Tannlege',NULL,0,'@followup 1 0
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
@seat 2 0
person=4
owner=1
followup=2
slot_s=9223372036854775807
');
INSERT INTO "log" VALUES(1,3,2,1795420800,13,2,1796720400,'Ukemøte',NULL,0,'@seat 3 0
person=2
owner=1
followup=2
slot_s=1796720400
');
INSERT INTO "log" VALUES(1,4,1,1795420800,14,1,1796126400,'Tannlege',NULL,0,'@seat 4 0
person=2
owner=1
followup=1
slot_s=9223372036854775807
');
CREATE TABLE mail (
    owner INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    person INTEGER NOT NULL
        REFERENCES person DEFERRABLE INITIALLY DEFERRED,
    state INTEGER NOT NULL,
    made_s INTEGER NOT NULL,
    next_s INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    ended_s INTEGER,
    followup INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    text TEXT,
    trouble TEXT,
    PRIMARY KEY (owner, number, person)
) STRICT;
INSERT INTO "mail" VALUES(1,2,4,0,1795420800,1795420800,0,NULL,2,'takt@example.com','berg@example.org','Date: Mon, 23 Nov 2026 08:00:00 +0000
From: kari <takt@example.com>
Subject: Invitasjon: =?UTF-8?B?VWtlbcO4dGUsIEh2ZXIgdWtlIHDDpQ==?= tirsdag kl.
 =?UTF-8?B?MDkuMDDigJMxMC4wMCw=?= 5 ganger, siste gang tirsdag 29. desember
To: berg@example.org
Message-Id: <1.2.4.6b03f280.62de05c64c1041886e3a7b1cf08e2a16@example.com>
Auto-Submitted: auto-generated
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=-Aiahlo1qRcX/jrzis23M"

--=-Aiahlo1qRcX/jrzis23M
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

kari inviterer deg til =C2=ABUkem=C3=B8te=C2=BB.

N=C3=A5r: Hver uke p=C3=A5 tirsdag kl. 09.00=E2=80=9310.00, 5 ganger, siste=
 gang tirsdag 29. desember.
Sted: M=C3=B8terom 1
Datoer:
tirsdag 1. desember kl. 09.00=E2=80=9310.00
tirsdag 8. desember kl. 09.00=E2=80=9310.00
tirsdag 15. desember kl. 09.00=E2=80=9310.00
tirsdag 22. desember kl. 09.00=E2=80=9310.00
tirsdag 29. desember kl. 09.00=E2=80=9310.00

Klokkeslettene gjelder i tidssonen Europe/Oslo.

Svar med knappene som kalenderen eller e-postprogrammet ditt viser; svaret =
kommer fram av seg selv.


--=-Aiahlo1qRcX/jrzis23M
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!DOCTYPE html>
<html lang=3D"nb"><head><meta charset=3D"utf-8"></head>
<body style=3D"font-family: sans-serif; line-height: 1.4">
<p>kari inviterer deg til =C2=ABUkem=C3=B8te=C2=BB.</p>
<table cellpadding=3D"4">
<tr><th align=3D"left" valign=3D"top">N=C3=A5r</th><td>Hver uke p=C3=A5 tir=
sdag kl. 09.00=E2=80=9310.00, 5 ganger, siste gang tirsdag 29. desember.</t=
d></tr>
<tr><th align=3D"left" valign=3D"top">Sted</th><td>M=C3=B8terom 1</td></tr>
<tr><th align=3D"left" valign=3D"top">Datoer</th><td>tirsdag 1. desember kl=
. 09.00=E2=80=9310.00<br>
tirsdag 8. desember kl. 09.00=E2=80=9310.00<br>
tirsdag 15. desember kl. 09.00=E2=80=9310.00<br>
tirsdag 22. desember kl. 09.00=E2=80=9310.00<br>
tirsdag 29. desember kl. 09.00=E2=80=9310.00</td></tr>
</table>
<p>Klokkeslettene gjelder i tidssonen Europe/Oslo.</p>
<p>Svar med knappene som kalenderen eller e-postprogrammet ditt viser; svar=
et kommer fram av seg selv.</p>
</body></html>

--=-Aiahlo1qRcX/jrzis23M
Content-Type: text/calendar; charset=utf-8; method=REQUEST
Content-Transfer-Encoding: base64

QkVHSU46VkNBTEVOREFSDQpWRVJTSU9OOjIuMA0KUFJPRElEOi0vL1Rha3QvL1Rha3QvL0VODQpD
QUxTQ0FMRTpHUkVHT1JJQU4NCk1FVEhPRDpSRVFVRVNUDQpCRUdJTjpWVElNRVpPTkUNClRaSUQ6
RXVyb3BlL09zbG8NCkJFR0lOOlNUQU5EQVJEDQpEVFNUQVJUOjIwMjUxMDI2VDAzMDAwMA0KVFpP
RkZTRVRGUk9NOiswMjAwDQpUWk9GRlNFVFRPOiswMTAwDQpSUlVMRTpGUkVRPVlFQVJMWTtCWU1P
TlRIPTEwO0JZREFZPS0xU1UNCkVORDpTVEFOREFSRA0KQkVHSU46REFZTElHSFQNCkRUU1RBUlQ6
MjAyNjAzMjlUMDIwMDAwDQpUWk9GRlNFVEZST006KzAxMDANClRaT0ZGU0VUVE86KzAyMDANClJS
VUxFOkZSRVE9WUVBUkxZO0JZTU9OVEg9MztCWURBWT0tMVNVDQpFTkQ6REFZTElHSFQNCkVORDpW
VElNRVpPTkUNCkJFR0lOOlZFVkVOVA0KVUlEOjYyZGUwNWM2NGMxMDQxODg2ZTNhN2IxY2YwOGUy
YTE2LTZiMDNmMjgwLTJAdGFrdA0KRFRTVEFNUDoyMDI2MTEyM1QwODAwMDBaDQpEVFNUQVJUO1Ra
SUQ9RXVyb3BlL09zbG86MjAyNjEyMDFUMDkwMDAwDQpEVEVORDtUWklEPUV1cm9wZS9Pc2xvOjIw
MjYxMjAxVDEwMDAwMA0KUlJVTEU6RlJFUT1XRUVLTFk7Q09VTlQ9NQ0KU1VNTUFSWTpVa2Vtw7h0
ZQ0KTE9DQVRJT046TcO4dGVyb20gMQ0KTEFTVC1NT0RJRklFRDoyMDI2MTEyM1QwODAwMDBaDQpP
UkdBTklaRVI7Q049ImthcmkiOm1haWx0bzp0YWt0QGV4YW1wbGUuY29tDQpBVFRFTkRFRTtST0xF
PVJFUS1QQVJUSUNJUEFOVDtQQVJUU1RBVD1ORUVEUy1BQ1RJT047UlNWUD1UUlVFOm1haWx0bzpi
ZXJnQGUNCiB4YW1wbGUub3JnDQpFTkQ6VkVWRU5UDQpFTkQ6VkNBTEVOREFSDQo=

--=-Aiahlo1qRcX/jrzis23M--
',NULL);
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
    reason TEXT, answer INTEGER, proposed_s INTEGER, length_s INTEGER,
    PRIMARY KEY (person, owner, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "notice" VALUES(1,1,3,3,2,1795420800,2,1796720400,0,1796720400,0,1,1,5,'Ukemøte','Europe/Oslo','Ferie',NULL,NULL,NULL);
INSERT INTO "notice" VALUES(2,1,4,7,1,1795420800,1,NULL,3,1796126400,0,0,NULL,NULL,'Tannlege','Europe/Oslo',NULL,NULL,NULL,NULL);
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
, day_end_s INTEGER NOT NULL DEFAULT 64800, week_days INTEGER NOT NULL DEFAULT 7, lunch_start_s INTEGER NOT NULL DEFAULT 41400, lunch_end_s INTEGER NOT NULL DEFAULT 43200, task_alarm_s INTEGER NOT NULL DEFAULT -1, silent_after_s INTEGER NOT NULL DEFAULT -1, shortcuts INTEGER NOT NULL DEFAULT 1, theme INTEGER NOT NULL DEFAULT 0, wants_mail INTEGER NOT NULL
    DEFAULT 0) STRICT;
INSERT INTO "person" VALUES(1,0,0,'kari',NULL,NULL,NULL,NULL,0,3600,900,-1,28800,57600,28800,0,2,4,4,64800,7,41400,43200,-1,-1,1,0,0);
INSERT INTO "person" VALUES(2,0,0,'ola',NULL,NULL,NULL,NULL,0,3600,900,-1,28800,57600,28800,0,0,0,3,64800,7,41400,43200,-1,-1,1,0,0);
INSERT INTO "person" VALUES(3,0,4,'Møterom 1',NULL,NULL,NULL,NULL,0,3600,900,-1,28800,57600,28800,0,0,0,2,64800,7,41400,43200,-1,-1,1,0,0);
INSERT INTO "person" VALUES(4,0,3,'berg@example.org','berg@example.org',NULL,NULL,NULL,0,3600,900,-1,28800,57600,28800,0,0,0,2,64800,7,41400,43200,-1,-1,1,0,0);
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
    change INTEGER NOT NULL, acknowledged_s INTEGER, snoozed_s INTEGER, replied_s INTEGER, asked INTEGER,
    PRIMARY KEY (person, owner, followup, slot_s)
) STRICT, WITHOUT ROWID;
INSERT INTO "seat" VALUES(1,1,1,9223372036854775807,1,1,1,-1,2,0,NULL,0,NULL,NULL,NULL,1796122800,1796212800,'2026f',0,4,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(1,1,2,9223372036854775807,2,1,1,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1798621200,'2026f',0,3,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,1,1,9223372036854775807,4,11,0,-1,2,0,NULL,0,NULL,NULL,NULL,1796122800,1796212800,'2026f',0,3,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,1,2,1796720400,3,9,1,NULL,NULL,NULL,NULL,1,'Ferie',NULL,NULL,NULL,NULL,NULL,0,2,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(2,1,2,9223372036854775807,2,5,0,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1798621200,'2026f',0,2,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(3,1,2,9223372036854775807,2,2,1,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1798621200,'2026f',0,2,NULL,NULL,NULL,NULL);
INSERT INTO "seat" VALUES(4,1,2,9223372036854775807,2,5,0,-1,2,0,NULL,0,NULL,NULL,NULL,1796112000,1798621200,'2026f',0,2,NULL,NULL,NULL,0);
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
CREATE INDEX followup_uid ON followup (uid, owner);
CREATE INDEX mail_due ON mail (next_s) WHERE state = 0;
CREATE INDEX mail_ended ON mail (ended_s) WHERE state > 0;
PRAGMA application_id=1415670644;
PRAGMA user_version=5;
COMMIT;

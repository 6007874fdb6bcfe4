# SPDX-License-Identifier: MIT
"""The mail server of the tests does what theirs rely on: mails arrive by each
way, and what it has to refuse it refuses.

    check_postbox.py
"""
import imaplib
import os
import shutil
import smtplib
import time

from email.message import EmailMessage

import postbox

from postbox import HOST, Postbox

KARI = "kari@example.com"
BERG = "berg@example.org"
LIEN = "lien@example.net"
ABROAD = "ann@example.edu"
ROBOT = "robot@example.com"


def letter(subject, to=BERG):
    mail = EmailMessage()
    mail["From"] = KARI
    mail["To"] = to
    mail["Subject"] = subject
    mail.set_content("Ses vi på tirsdag?\n.\nHilsen Kari\n")
    return mail


def refused(kind, *codes):
    """Passes if what it encloses is refused with one of these codes."""
    class Refused:
        def __enter__(self):
            return self

        def __exit__(self, raised, error, *unused):
            assert raised is kind, (raised, error)
            assert not codes or error.args[0] in codes, error
            return True
    return Refused()


def subjects(mails):
    return [mail["Subject"] for mail in mails]


def without_login(box):
    box.send(KARI, BERG, letter("Åpent"))
    (mail,) = box.wait_for(BERG, 1)
    assert mail["Subject"] == "Åpent"
    assert mail["Return-Path"] == f"<{KARI}>", mail["Return-Path"]
    assert mail.get_content().splitlines() == [
        "Ses vi på tirsdag?", ".", "Hilsen Kari"], mail.get_content()
    assert not box.messages(LIEN)


def with_login(box):
    box.send(KARI, BERG, letter("Lukket"), login=KARI)
    mail = box.wait_for(BERG, 2)[1]
    assert mail["Subject"] == "Lukket"
    (received,) = [line for line in mail.get_all("Received")
                   if "by mail.example.com" in line]
    assert "ESMTPSA" in received, received
    with smtplib.SMTP_SSL(HOST, box.smtps_port, "localhost",
                          context=box.trust(), timeout=20) as smtp:
        smtp.login(KARI, box.passwords[KARI])
        smtp.send_message(letter("I TLS"))
    assert box.wait_for(BERG, 3)[2]["Subject"] == "I TLS"


def what_is_refused(box):
    with smtplib.SMTP(HOST, box.submission_port, "localhost",
                      timeout=20) as smtp:
        with refused(smtplib.SMTPSenderRefused, 530):
            smtp.send_message(letter("Uten TLS"))
        smtp.rset()
        assert not smtp.has_extn("auth")
        smtp.starttls(context=box.trust())
        with refused(smtplib.SMTPAuthenticationError, 535):
            smtp.login(KARI, "feil")
        with refused(smtplib.SMTPRecipientsRefused):
            smtp.send_message(letter("Uten login"))
    for to in ("nobody@example.org", "who@example.se"):
        for login in (None, KARI):
            with refused(smtplib.SMTPRecipientsRefused):
                box.send(KARI, to, letter("Til ingen", to), login=login)
    with imaplib.IMAP4(HOST, box.imap_port, timeout=20) as imap:
        with refused(imaplib.IMAP4.error):
            imap.login(BERG, "feil")


def extensions(box):
    box.send(KARI, "lien+4f2a@example.net", letter("Til en del"))
    mail = box.wait_for(LIEN, 1)[0]
    assert mail["Delivered-To"] == "lien+4f2a@example.net", mail.items()


def by_plain_imap(box):
    with imaplib.IMAP4(HOST, box.imap_port, timeout=20) as imap:
        imap.login(BERG, box.passwords[BERG])
        assert imap.select("INBOX")[1] == [b"3"]
    with imaplib.IMAP4(HOST, box.imap_port, timeout=20) as imap:
        imap.starttls(box.trust())
        imap.login(BERG, box.passwords[BERG])


def down_and_up(box):
    box.stop_smtp()
    with refused(ConnectionRefusedError):
        box.send(KARI, BERG, letter("Nede"))
    box.start_smtp()
    box.send(KARI, BERG, letter("Oppe igjen"))
    assert subjects(box.wait_for(BERG, 4))[3] == "Oppe igjen"


def read(path, seconds=10):
    """What a command has written, once it has."""
    end = time.monotonic() + seconds
    while not os.path.exists(path):
        assert time.monotonic() < end, path
        time.sleep(0.02)
    with open(path, encoding="utf-8") as file:
        return file.read()


def to_a_command(box):
    """Which is told who wrote to whom, and asked again when it cannot now."""
    folder = box.path("handed")
    os.mkdir(folder)
    shutil.chown(folder, postbox.OWNER)
    script = ('cd "$1" && { mkdir asked 2>/dev/null && exit 75; '
              'echo "$SENDER $RECIPIENT" >new; cat >>new; mv new mail; }')
    box.hand_to_command(ROBOT, "sh", "-c", script, "sh", folder)
    box.send(KARI, "robot+4f2a@example.com", letter("Til maskinen"))
    head, _, rest = read(os.path.join(folder, "mail")).partition("\n")
    assert head == f"{KARI} robot+4f2a@example.com", head
    assert "\nSubject: Til maskinen\n" in rest, rest
    assert os.path.isdir(os.path.join(folder, "asked"))


def back_from_a_command(box):
    box.hand_to_command("broken@example.com", "false")
    box.send(LIEN, "broken@example.com", letter("Til ingen nytte"))
    back = box.wait_for(LIEN, 2)[1]
    assert back.get_content_type() == "multipart/report", back
    assert back["Return-Path"] == "<>", back


def to_a_server(box):
    with refused(smtplib.SMTPRecipientsRefused):
        box.send(KARI, ABROAD, letter("For tidlig", ABROAD), login=KARI)
    box.hand_to_server("example.edu", box.lmtp_port)
    box.add_user(ABROAD)
    box.send(KARI, ABROAD, letter("Til utlandet", ABROAD))
    assert subjects(box.wait_for(ABROAD, 1)) == ["Til utlandet"]


def main():
    postbox.require()
    with Postbox() as box:
        box.add_user(KARI, BERG, LIEN)
        without_login(box)
        with_login(box)
        what_is_refused(box)
        extensions(box)
        by_plain_imap(box)
        down_and_up(box)
        to_a_command(box)
        back_from_a_command(box)
        to_a_server(box)
        processes = [box.postfix.process.pid, box.dovecot.process.pid]
    assert not os.path.exists(box.folder)
    for pid in processes:
        with refused(ProcessLookupError):
            os.kill(pid, 0)


main()

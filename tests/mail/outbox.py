# SPDX-License-Identifier: MIT
"""Reads mails: those in a diary's outbox, and the calendars in any."""
import email
import email.policy
import sqlite3


def read(text):
    if isinstance(text, str):
        text = text.encode()
    return email.message_from_bytes(text, policy=email.policy.default)


def waiting(diary):
    """The mails in the outbox of a diary's file that are not sent, oldest
    first."""
    store = sqlite3.connect(diary)
    rows = store.execute('SELECT text FROM mail WHERE state = 0'
                         ' ORDER BY owner, number, person').fetchall()
    store.close()
    return [read(text) for (text,) in rows]


def unfold(text):
    return text.replace("\r\n ", "").replace("\r\n\t", "").splitlines()


class Calendar:
    """A calendar of a mail: its method, and of each component its lines by
    name."""

    def __init__(self, part):
        self.method = part.get_param("method")
        self.components = []
        inside = None
        for line in unfold(part.get_content()):
            name, _, value = line.partition(":")
            name = name.split(";")[0]
            if line in ("BEGIN:VEVENT", "BEGIN:VTODO"):
                inside = {}
                self.components.append(inside)
            elif line in ("END:VEVENT", "END:VTODO"):
                inside = None
            elif inside is not None:
                inside.setdefault(name, []).append(line[len(name):])
            elif name == "METHOD":
                assert value == self.method, (value, self.method)

    def __getitem__(self, name):
        """The value of a property of the only component."""
        (component,) = self.components
        return value(component, name)


def value(component, name):
    """What stands behind the colon, or None."""
    lines = component.get(name)
    if lines is None:
        return None
    (line,) = lines
    return line.rpartition("mailto:")[2] if "mailto:" in line else \
        line.partition(":")[2]


def calendars(mail):
    """What programs act upon; the first is the last of the alternatives."""
    return [Calendar(part) for part in mail.walk()
            if part.get_content_type() == "text/calendar"]


def plain(mail):
    return mail.get_body(("plain",)).get_content()

#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Every day off of every place, 2016 to 2036, against python3-holidays, the
list of Debian: test_peer.py LIST_HOLIDAYS

The peer is from February 2021, so that it lacks what laws changed since. Each
difference stands below with its reason; one that is missing there, and one
that stands there but is not found, both fail. Exits with 77, skipped, where
the peer is not installed.
"""
import datetime
import subprocess
import sys

try:
    import holidays
    from dateutil.easter import easter
except ImportError:
    print('python3-holidays is not installed')
    sys.exit(77)

FIRST, LAST = 2016, 2036
YEARS = range(FIRST, LAST + 1)
STATES = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split()
BRITAIN = {'GB-ENG': holidays.England, 'GB-WLS': holidays.Wales,
           'GB-SCT': holidays.Scotland, 'GB-NIR': holidays.NorthernIreland}

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


def peers():
    """Place -> the peer's holidays."""
    found = {
        'DK': holidays.Denmark(years=YEARS),
        'FI': holidays.Finland(years=YEARS),
        'IS': holidays.Iceland(years=YEARS),
        'NL': holidays.Netherlands(years=YEARS),
        'NO': holidays.Norway(include_sundays=False, years=YEARS),
        'SE': holidays.Sweden(include_sundays=False, years=YEARS),
        'US': holidays.UnitedStates(years=range(FIRST, LAST + 2)),
    }
    found |= {'DE-' + s: holidays.Germany(prov=s, years=YEARS) for s in STATES}
    found |= {code: kind(years=YEARS) for code, kind in BRITAIN.items()}
    return found


def ours(program):
    """Place -> the days that we call off."""
    text = subprocess.run([program, str(FIRST), str(LAST)], check=True,
                          capture_output=True, text=True).stdout
    found = {}
    for line in text.splitlines():
        place, date, kind, _ = line.split('\t')
        days = found.setdefault(place, set())
        if kind == 'off':
            days.add(datetime.date.fromisoformat(date))
    return found


def each_year(month, day, first=FIRST):
    return {datetime.date(year, month, day)
            for year in range(first, LAST + 1)}


def once(*texts):
    return {datetime.date.fromisoformat(text) for text in texts}


def fridays_of_midsummer():
    return {day for d in range(19, 26) for day in each_year(6, d)
            if day.weekday() == FRIDAY}


def from_easter(days, first=FIRST):
    """So many days after Easter, as python-dateutil reckons that."""
    return {easter(year) + datetime.timedelta(days)
            for year in range(first, LAST + 1)}


def monday_after(days):
    """The Mondays after those of the days that fall on a weekend."""
    return {day + datetime.timedelta(7 - day.weekday())
            for day in days if day.weekday() >= SATURDAY}


def juneteenth():
    """With Friday for Saturday and Monday for Sunday."""
    days = each_year(6, 19, 2021)
    return days | monday_after(d for d in days if d.weekday() == SUNDAY) | {
        d - datetime.timedelta(1) for d in days if d.weekday() == SATURDAY}


# Place, the days, and why the peer has them and we do not.
PEER_ALONE = [
    # Off in the towns of Bavaria with more Catholics than Protestants only.
    ('DE-BY', each_year(8, 15)),
    # Palm Sunday is a Sunday, and no feast of the law on feasts.
    ('DK', from_easter(-7)),
    # Abolished from 2024 on, after the peer.
    ('DK', from_easter(26, 2024)),
    # Eves, free by agreement, not by law.
    ('FI', fridays_of_midsummer() | each_year(12, 24)),
    ('SE', fridays_of_midsummer() | each_year(12, 24) | each_year(12, 31)),
    # Off from one in the afternoon on.
    ('IS', each_year(12, 24) | each_year(12, 31)),
] + [
    # Moved to 2 June for the Platinum Jubilee, after the peer.
    (place, once('2022-05-30')) for place in BRITAIN
]

# Place, the days, and why we have them and the peer does not.
WE_ALONE = [
    # Once, by Berlin's law on Sundays and feasts.
    ('DE-BE', once('2025-05-08', '2028-06-17')),
    # A law of 2022.
    ('DE-MV', each_year(3, 8, 2023)),
    # A substitute is due when 12 July is on a weekend; the peer gives none.
    ('GB-NIR', monday_after(each_year(7, 12))),
    # The same of 30 November.
    ('GB-SCT', monday_after(each_year(11, 30))),
    # A proclamation of 2026.
    ('GB-SCT', once('2026-06-15')),
    # A law of June 2021.
    ('US', juneteenth()),
] + [
    # The Platinum Jubilee with the day moved to it, the Queen's funeral and
    # the King's coronation, all after the peer.
    (place, once('2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'))
    for place in BRITAIN
]


def explained(differences, place):
    return {day for where, days in differences if where == place
            for day in days}


def main(program):
    mine = ours(program)
    failed = 0
    for place, peer in sorted(peers().items()):
        theirs = {day for day in peer if FIRST <= day.year <= LAST}
        for found, differences, who in [
                (theirs - mine[place], PEER_ALONE, 'the peer alone'),
                (mine[place] - theirs, WE_ALONE, 'we alone')]:
            for day in sorted(found ^ explained(differences, place)):
                failed += 1
                is_new = 'unexplained' if day in found else 'not so'
                print(f'{place} {day}: {who} have it, {is_new}')
        print(f'{place}: {len(mine[place] & theirs)} days agree')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))

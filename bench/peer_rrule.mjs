// SPDX-License-Identifier: MIT
// Times rrule.js on one rule, for takt-bench:
//
//     peer_rrule.mjs DTSTART RRULE COUNT YEAR
//
// Prints the ns of listing the rule's first COUNT dates, none after YEAR, the
// fastest of as many times as fit into 0.3 s, for the interpreter must warm
// up, and how many dates there are. Time is the processor's, or the clock's
// where that is less: the processor's counts threads that run beside. The
// rule's text is read outside the time that is measured, as takt-bench does.
//
// rrule.js is no part of Takt: `npm ci --prefix bench` fetches it.
import rrule from 'rrule';

const BUDGET_NS = 300_000_000n;

function parseTime(text) {
    const [, year, month, day, hour, minute, second] =
        text.match(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/).map(Number);

    return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

function listDates(options, count, end) {
    let found = 0;

    new rrule.RRule(options, true).all((date) => {
        if (date >= end)
            return false;
        found++;
        return found < count;
    });
    return found;
}

const [start, text, count, year] = process.argv.slice(2);
const options = rrule.RRule.parseString(text);
const end = new Date(Date.UTC(Number(year) + 1, 0, 1));
const begin = process.hrtime.bigint();
let best = Infinity;
let found = 0;

options.dtstart = parseTime(start);
do {
    const before = process.hrtime.bigint();
    const cpuBefore = process.cpuUsage();

    found = listDates(options, Number(count), end);

    const cpu = process.cpuUsage(cpuBefore);
    const taken = Number(process.hrtime.bigint() - before);

    best = Math.min(best, taken, (cpu.user + cpu.system) * 1000);
} while (process.hrtime.bigint() - begin < BUDGET_NS);
console.log(`${best} ${found}`);

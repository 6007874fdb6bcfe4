// SPDX-License-Identifier: MIT
/* The series that tests of changes begin with: ten Tuesdays from 24 November,
 * an hour from nine. */
export const TEN = [
  "2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22",
  "2026-12-29", "2027-01-05", "2027-01-12", "2027-01-19", "2027-01-26",
];

export function tenTuesdays(server) {
  server.takt("add", "Ukemøte", "--start", `${TEN[0]} 09:00`, "--length", "1h", "--weekly", "--on", "tir", "--times", "10");
}

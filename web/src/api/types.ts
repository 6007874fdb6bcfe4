// SPDX-License-Identifier: MIT
/*
 * The contract of /api/v1: every shape that goes over the wire.
 * takt/server/api/openapi.json says the same to everybody else, and is tested
 * against the server.
 *
 * - Names are those of `takt show --json`.
 * - A `LocalTime` is "2026-11-24T09:00:00", a wall time with no zone; of a
 *   date on the page it is in the reader's zone, of a slot or of a follow-up's
 *   start in the follow-up's own. All-day things have "2026-11-24".
 * - An `Instant` is "2026-11-24T08:00:00Z".
 * - A `Slot` names one date of a follow-up for good: its wall time by the rule,
 *   before anything moved it. It stands in URLs just so.
 * - Absent is null, never a missing member, in answers. In requests a missing
 *   member means "as it is" (PATCH) or the default (POST).
 * - Lists that may be long come in pages: `next` is the cursor of the next
 *   one, given back as ?after=; null at the end.
 * - Refusals are application/problem+json, see `Problem`.
 * - Unsafe methods want the header X-Takt-Csrf with `Session.csrf`.
 * - Texts come in the language of Accept-Language, else the person's.
 */

export type LocalDate = string;
export type LocalTime = string;
export type Instant = string;
export type Slot = string;
export type Cursor = string;

export type Language = "nb" | "nn" | "en" | "sv" | "da" | "de" | "nl";
export type Kind = "meeting" | "task" | "call";
export type Mode = "single" | "rule" | "dates" | "after-completion";
export type State = "open" | "started" | "completed" | "skipped";
export type Scope = "this" | "future" | "open" | "all";
export type Priority = "low" | "medium" | "high";
export type ShowAs = "busy" | "free";
export type Answer =
  | "invitation"
  | "seen"
  | "moved"
  | "moved-seen"
  | "accepted"
  | "declined"
  | "hidden"
  | "cancelled"
  | "assignment"
  | "assignment-seen";
export type Visible = "all" | "owner" | "group";
export type Direction = "in" | "out";
export type Level = "none" | "busy" | "read" | "write";

/* ---- refusals ----------------------------------------------------------- */

export interface Problem {
  /** "about:blank", or "/problems/REASON" with a reason to act on. */
  type: string;
  title: string;
  status: number;
  /** What is wrong and how to mend it, a whole sentence for people. */
  detail: string;
  /** JSON path of the member that it is about, "/rule/interval". */
  field?: string;
  /** Several at once, of a form. */
  errors?: { field: string; detail: string; at?: number; length?: number }[];
  /** 412: the follow-up as it is now, with its ETag. */
  current?: Followup;
  etag?: string;
  /** 429, 503: seconds to wait. */
  retry_after?: number;
}

/* ---- people and login ----------------------------------------------------
 * GET    /session                       -> Session; 401 if nobody
 * POST   /session {login, password}     -> Session; sets the cookie
 * DELETE /session                       -> 204
 * GET    /login/LINK (no /api/v1)       -> 303 to /
 * GET    /me                            -> Person
 * PATCH  /me Partial<Person>            -> Person
 * PUT    /me/password {old, new}        -> 204
 * GET    /people                        -> {people: PersonHead[]}
 * POST   /people NewPerson              -> PersonHead (administrators)
 * PATCH  /people/{id}                   -> PersonHead (administrators)
 * POST   /people/{id}/link              -> {url, expires} (administrators)
 * PUT    /groups/{id}/members {people}  -> PersonHead (administrators)
 * GET    /rights                        -> {rights: Right[]} who sees mine
 * PUT    /rights {rights: Right[]}      -> {rights: Right[]}
 * GET    /views; POST /views; PUT /views/{id}; DELETE /views/{id}
 * GET    /types; POST /types; PUT /types/{id}; DELETE /types/{id}
 * GET    /reasons; POST /reasons; PUT /reasons/{id}; DELETE /reasons/{id}
 * GET    /passwords; POST /passwords {label} -> {…, password}; DELETE …/{id}
 * GET    /feeds; POST /feeds {label, options} -> FeedHead & {url}; DELETE …/{id}
 * GET    /zones?q=TEXT                  -> {zones: Zone[]} at most 20
 */

export interface Session {
  person: Person;
  csrf: string;
  is_admin: boolean;
  /** The program's version. */
  version: string;
  /** Now, in the person's zone, and his today. */
  now: LocalTime;
  today: LocalDate;
}

export interface PersonHead {
  id: number;
  kind: "user" | "group" | "location" | "resource" | "outside";
  name: string;
  login: string | null;
  email: string | null;
  /** What I may do in his diary. */
  level: Level;
  /** Of a group. */
  members: number[] | null;
  is_admin: boolean;
  disabled: boolean;
}

export interface NewPerson {
  kind: "user" | "group" | "location" | "resource";
  name: string;
  login?: string;
  email?: string;
  password?: string;
  is_admin?: boolean;
}

/** With his preferences (SPEC R-175). Times of day are "08:00". */
export interface Person {
  id: number;
  name: string;
  login: string | null;
  email: string | null;
  zone: string;
  language: Language;
  /** ISO 3166, or null: none; whose days off are shown. */
  country: string | null;
  /** 0 Monday to 6 Sunday. */
  first_weekday: number;
  meeting_minutes: number;
  call_minutes: number;
  /** Minutes before the start that are proposed; null: off. */
  alarm_minutes: number | null;
  /** The same of tasks. */
  task_alarm_minutes: number | null;
  all_day_start: string;
  all_day_end: string;
  day_start: string;
  day_end: string;
  lunch_start: string;
  lunch_end: string;
  /** Days that the week shows: 5 or 7. */
  week_days: number;
  three_state: boolean;
  /** Alarms older than so many minutes are not shown; null: all are. */
  silent_after_minutes: number | null;
  /** Single-letter shortcuts. */
  shortcuts: boolean;
  theme: "system" | "light" | "dark";
  /** What others do is mailed to him too. */
  mail: boolean;
  /** Whom the group view shows is proposed as participants. */
  participants_from_view: boolean;
  /** Whether the house sends mail at all; nobody changes it here. */
  has_mail: boolean;
}

export interface Right {
  /** A user or a group. */
  person: number;
  level: Level;
}

export interface View {
  id: number;
  name: string;
  people: number[];
}

export interface Type {
  id: number;
  name: string;
  /** "#rrggbb". */
  color: string | null;
  length_minutes: number | null;
  all_day: boolean;
  show_as: ShowAs;
}

export interface Reason {
  id: number;
  name: string;
}

export interface Zone {
  zone: string;
  /** "Europe/Oslo" → "Oslo", country in the reader's language or English. */
  city: string;
  country: string | null;
  /** Now: "+01:00". */
  offset: string;
}

export interface TokenHead {
  id: string;
  label: string;
  created: Instant;
  used: Instant | null;
}

export interface FeedOptions {
  busy_only: boolean;
  /** null: every kind. */
  kinds: Kind[] | null;
}

export interface FeedHead extends TokenHead {
  options: FeedOptions;
}

/* ---- reading -------------------------------------------------------------
 * GET /grid?view=VIEW&date=DATE|today            -> Grid
 * GET /window?view=VIEW&date=DATE&people=1,2     -> Window
 *     (people: default myself; VIEW: day workweek week month)
 * GET /agenda?from=DATE&after=CURSOR&limit=&people=  -> Page<Entry>
 * GET /activities                                -> {entries: Entry[]}
 * GET /search?q=TEXT&after=CURSOR&limit=          -> Page<Found>
 * GET /followups/{owner}/{id}                    -> Followup, ETag
 * GET /followups/{owner}/{id}/dates?after=&limit=&from=DATE -> DatePage
 * GET /followups/{owner}/{id}/dates/{slot}       -> OneDate
 * GET /days?from=DATE&to=DATE                    -> {days: Day[]}
 */

export type GridView = "day" | "workweek" | "week" | "month";

export interface Day {
  date: LocalDate;
  /** 0 Monday to 6 Sunday. */
  weekday: number;
  /** Of ISO 8601. */
  week: number;
  is_today: boolean;
  /** Of the month that the grid is about. */
  in_month: boolean;
  is_workday: boolean;
  /** A public holiday or a Sunday. */
  is_red: boolean;
  /** Names of holidays, in the person's country's own language. */
  holidays: string[];
}

/** What is to be drawn; `to` is the first date that is not shown. */
export interface Grid {
  view: GridView;
  date: LocalDate;
  from: LocalDate;
  to: LocalDate;
  previous: LocalDate;
  next: LocalDate;
  today: LocalDate;
  now: LocalTime;
  zone: string;
  days: Day[];
}

/** GET /availability?date=&people=1,2: when people are busy on a day. */
export interface Availability {
  people: {
    person: number;
    name: string | null;
    /** Of who is outside of the house nothing is known. */
    known: boolean;
    busy: { start: LocalTime; end: LocalTime }[];
  }[];
}

export interface Window {
  grid: Grid;
  people: { person: number; name: string; level: Level; entries: Entry[] }[];
}

/** One date of a follow-up, as diaries show it. */
export interface Entry {
  owner: number;
  id: number;
  slot: Slot;
  kind: Kind;
  /** In the reader's zone; of all-day things dates, `end` then exclusive. */
  start: LocalTime | LocalDate;
  end: LocalTime | LocalDate;
  at: Instant;
  all_day: boolean;
  /** null: busy only, what it is may not be seen. */
  title: string | null;
  location: string | null;
  type: number | null;
  color: string | null;
  state: State;
  priority: Priority;
  show_as: ShowAs;
  repeats: boolean;
  /** Has values of its own, or lies elsewhere than its series says. */
  changed: boolean;
  moved: boolean;
  alarm: boolean;
  private: boolean;
  overdue: boolean;
  /** Overlaps something else that is busy in the same diary. */
  conflict: boolean;
  /** Company or contact, the first of each. */
  company: string | null;
  contact: string | null;
  /** What he has answered whose diary it is; null: it is his own. */
  answer: Answer | null;
  may_edit: boolean;
}

export interface Page<T> {
  items: T[];
  next: Cursor | null;
}

export interface Link {
  kind: "company" | "contact" | "project" | "sale" | "web" | string;
  label: string;
  address: string;
}

/** A follow-up with all that its reader may see. */
export interface Followup {
  id: number;
  owner: number;
  uid: string;
  line: number;
  kind: Kind;
  mode: Mode;
  repeats: boolean;
  /** In words: "Hver 3. uke på tirsdag, 10.00–10.15, 8 ganger, …". */
  sentence: string;
  /** Only how it repeats, short: "Hver 3. uke på tirsdag"; "Aldri". */
  recurrence_sentence: string;
  /** The form's fields; null: the form cannot show this rule, and
   * `rules` tells. Of a single one `pattern` is "never". */
  recurrence: Recurrence | null;
  rules: string | null;
  frame: "date" | "floating" | "utc" | "zone";
  zone: string | null;
  all_day: boolean;
  start: LocalTime | LocalDate;
  end: LocalTime | LocalDate;
  title: string | null;
  agenda: string | null;
  notes: string | null;
  location: string | null;
  video: string | null;
  type: number | null;
  direction: Direction | null;
  visible: Visible;
  published: boolean;
  links: Link[];
  custom: Record<string, string>;
  priority: Priority;
  show_as: ShowAs;
  alarm_minutes: number | null;
  caution: number;
  sequence: number;
  created: Instant;
  modified: Instant;
  count: number | null;
  endless: boolean;
  organizer: Someone;
  /** What I have answered for the whole; null: it is my own. */
  answer: Answer | null;
  participants: Participant[];
  assignments: Assignment[];
  may_edit: boolean;
}

export interface Someone {
  person: number;
  name: string;
  kind: PersonHead["kind"];
  email: string | null;
}

export interface Participant extends Someone {
  /** For the whole; null: he is asked to single dates alone. */
  answer: Answer | null;
  reason: string | null;
  dates: DateAnswer[];
}

/** Who is to take something over, and has not answered. */
export interface Assignment extends Someone {
  answer: Answer;
  /** The one date; null: all that are open. */
  slot: Slot | null;
}

/** What was answered for one date alone. */
export interface DateAnswer {
  slot: Slot;
  answer: Answer;
  reason: string | null;
}

/** What a search found: its title, agenda, notes or location has the text. */
export interface Found extends Followup {
  /** Its next date from now on; null: none is left. */
  next_slot: Slot | null;
  /** In the reader's zone. */
  next_start: LocalTime | LocalDate | null;
}

/** One date with the values that hold on it, and its place in the series. */
export interface OneDate {
  followup: Followup;
  date: SeriesDate;
  /** The values that hold on this date, laid over the series'. */
  entry: Entry;
  agenda: string | null;
  notes: string | null;
  video: string | null;
  links: Link[];
  alarm_minutes: number | null;
  /** Its number among the dates, from 1; null where it is far. */
  number: number | null;
  previous: Slot | null;
  next: Slot | null;
  etag: string;
}

/** A line of the list of dates (R-015, section 16.2). */
export interface SeriesDate {
  slot: Slot;
  start: LocalTime | LocalDate;
  end: LocalTime | LocalDate;
  /** In the reader's zone, where that differs; else null. */
  reader_start: LocalTime | null;
  at: Instant;
  weekday: number;
  state: State;
  holiday: string | null;
  is_red: boolean;
  moved: boolean;
  shifted: boolean;
  /** Where the rule put it, if it was moved or shifted. */
  from: LocalTime | LocalDate | null;
  added: boolean;
  changed: boolean;
  /** D-04: the month has no such day, its last was taken. */
  short_month: boolean;
  conflicts: Conflict[];
}

export interface Conflict {
  /** Who is busy then: me, or a participant. */
  person: number;
  /** His name; null: me. */
  name: string | null;
  /** null: may not be seen. */
  title: string | null;
  owner: number;
  id: number | null;
  slot: Slot | null;
  start: LocalTime | LocalDate;
  end: LocalTime | LocalDate;
}

export interface DatePage {
  dates: SeriesDate[];
  next: Cursor | null;
  /** Left out by the days off: skipped or merged. */
  left_out: { slot: Slot; why: "skipped" | "merged"; holiday: string | null }[];
}

/* ---- recurrence ----------------------------------------------------------
 * The form (SPEC section 3 and 16.2). Fields that a pattern does not use are
 * ignored going in, and filled in with what the form would show (D-02) coming
 * out, so that switching the pattern needs no question. */

export type Pattern =
  | "never"
  | "daily"
  | "weekly"
  | "monthly"
  | "yearly"
  | "custom"
  | "after-completion";
export type SubPattern =
  | "every-workday"
  | "every-weekday"
  | "every-cyclic-day"
  | "day-of-month"
  | "weekday-of-month";
export type Ordinal = 1 | 2 | 3 | 4 | -1;

export interface Recurrence {
  pattern: Pattern;
  /** For daily, monthly and yearly. */
  sub: SubPattern | null;
  interval: number;
  /** 0 Monday to 6 Sunday; weekly: the days; weekday of month: one, or a set
   * that means "workday" [0..4], "day off" [5,6], "day" [0..6] (D-20). */
  weekdays: number[];
  ordinal: Ordinal;
  /** 1 to 31; -1 is the last day. */
  month_days: number[];
  /** 1 to 12; yearly. */
  months: number[];
  short_months: "last" | "skip";
  first_weekday: number;
  end: "never" | "count" | "until";
  /** Both are filled in, coming out, where the other can be computed (R-029a). */
  count: number | null;
  until: LocalDate | null;
  /** custom: the dates, or wall times where they differ. */
  dates: (LocalDate | LocalTime)[];
  /** after-completion: interval units after it was done. */
  unit: "day" | "week" | "month" | "year";
  days_off: "keep" | "skip" | "previous" | "next" | "nearest";
  /** Which days are off. */
  days_off_which: "weekends" | "holidays" | "both";
}

export interface Suggestion {
  recurrence: Recurrence;
  rule: string | null;
  sentence: string;
}

/* ---- preview -------------------------------------------------------------
 * GET  /suggestions?date=DATE|TIME&kind=KIND  -> {suggestions, defaults}
 * POST /preview PreviewRequest                -> Preview (never refuses what
 *                                                is merely half typed: errors
 *                                                stand in it)
 * POST /first-free PreviewRequest             -> FirstFree
 * POST /busy {start, end, zone, except?}      -> {conflicts: Conflict[]}
 */

export interface Suggestions {
  suggestions: Suggestion[];
  /** The form as first shown for each pattern (D-02). */
  defaults: Record<Pattern, Recurrence>;
}

export interface PreviewRequest {
  draft: Draft;
  /** One of the three says how it repeats; the first that is there counts. */
  sentence?: string;
  rule?: string;
  /** else draft.recurrence */
  /** What is being edited: its own dates are no conflicts. */
  editing?: { owner: number; id: number; slot?: Slot; scope?: Scope };
  /** Hand-made changes to the list that are not saved yet (D-06). */
  edits?: DateEdits;
  /** All dates up to so many; beyond, the first ten and the last two. */
  max?: number;
}

/** Changes to single dates, made in the dialog before it is saved. */
export interface DateEdits {
  removed: Slot[];
  added: (LocalDate | LocalTime)[];
  moved: { slot: Slot; to: LocalDate | LocalTime }[];
}

export interface Preview {
  ok: boolean;
  errors: { field: string; detail: string; at?: number; length?: number }[];
  recurrence: Recurrence | null;
  rule: string | null;
  sentence: string;
  recurrence_sentence: string;
  /** The start that fits; first_moved says whether it is another (D-24). */
  start: LocalTime | LocalDate | null;
  first_moved: boolean;
  count: number | null;
  endless: boolean;
  dates: SeriesDate[];
  /** Those after a gap of `omitted` dates. */
  last_dates: SeriesDate[];
  omitted: number;
  left_out: DatePage["left_out"];
  conflict_count: number;
  /** Every date was checked before this; null: all there ever are. */
  checked_to: LocalDate | null;
  warnings: { reason: string; detail: string }[];
}

export interface FirstFree {
  start: LocalTime | LocalDate | null;
  obstacle: Conflict | null;
}

/* ---- changing ------------------------------------------------------------
 * All of these take If-Match where the follow-up exists (412 with `current`),
 * ?dry_run=1 (answers what would be, and changes nothing), ?mail=0 (people
 * outside are not told of it by mail), and answer Report. {owner} may be another's whose diary I may write.
 *
 * POST   /followups?owner= Draft (with edits: DateEdits)
 * PATCH  /followups/{owner}/{id}/dates/{slot} Change
 * DELETE /followups/{owner}/{id}/dates/{slot}?scope=SCOPE
 * POST   /followups/{owner}/{id}/dates {start}             add a date
 * POST   /followups/{owner}/{id}/dates/{slot}/move {start, end?, scope}
 * POST   /followups/{owner}/{id}/dates/{slot}/later|earlier  one day
 * POST   /followups/{owner}/{id}/dates/{slot}/stop
 * POST   /followups/{owner}/{id}/dates/{slot}/skip
 * POST   /followups/{owner}/{id}/dates/{slot}/complete {state, done?}
 * POST   /followups/{owner}/{id}/dates/{slot}/copy {start}
 * POST   /followups/{owner}/{id}/remove-conflicts
 * POST   /followups/{owner}/{id}/dates/{slot}/scopes {change?: Change,
 *           operation: "edit"|"move"|"delete"|"stop", start?, end?} -> Scopes
 * POST   /skip-overdue {owner?, id?}
 * POST   /undo {number?, owner?}
 * GET    /history?after=CURSOR&limit=&owner=&id=  -> Page<Operation>
 */

/** A follow-up as a person fills it in. `start` is in `zone`. */
export interface Draft {
  kind: Kind;
  title: string;
  start: LocalTime | LocalDate;
  end: LocalTime | LocalDate;
  all_day: boolean;
  /** null: floating; missing: mine. */
  zone?: string | null;
  recurrence?: Recurrence;
  rule?: string;
  sentence?: string;
  edits?: DateEdits;
  agenda?: string | null;
  notes?: string | null;
  location?: string | null;
  video?: string | null;
  type?: number | null;
  direction?: Direction | null;
  visible?: Visible;
  published?: boolean;
  links?: Link[];
  custom?: Record<string, string>;
  priority?: Priority;
  show_as?: ShowAs;
  alarm_minutes?: number | null;
  /** Who takes part from now on; a group stands for its members. */
  participants?: ParticipantDraft[];
}

/** What changes; a member that is missing stays. */
export interface Change extends Partial<Draft> {
  scope: Scope;
  /** Dates with values of their own lose them for what changes (D-09). */
  overwrite?: boolean;
  /** Changed dates that find no place are dropped, not kept as added. */
  drop?: boolean;
}

export interface Report {
  /** Number of the operation, for undo; 0: nothing had to be done. */
  operation: number;
  owner: number;
  /** null: of no follow-up, or of several. */
  id: number | null;
  etag: string | null;
  split_from: number | null;
  gone: boolean;
  became_single: boolean;
  start_moved: boolean;
  overlaps_itself: boolean;
  endless: boolean;
  first: Slot | null;
  last: Slot | null;
  count: number | null;
  affected: number | null;
  conflict_count: number;
  conflicts: { slot: Slot; with: Conflict }[];
  noted: Noted[];
  /** In words, for the toast: "Flyttet til onsdag 25. november". */
  said: string;
  followup: Followup | null;
}

export interface Noted {
  id: number;
  note: "forgotten" | "dropped" | "added" | "kept" | "frozen";
  slot: Slot;
  new_slot: Slot | null;
}

/** What each scope would do, for the scope dialog (section 16.3). */
export interface Scopes {
  /** What changes, in words, one line each: "Tid 09.00 → 10.00". */
  changes: string[];
  scopes: {
    scope: Scope;
    /** "Bare torsdag 16. november", "Torsdag 16. november og de 17 etter". */
    label: string;
    /** null: it may be chosen; else why not. */
    refused: string | null;
    affected: number | null;
    /** Lines of what follows: "3 forekomster beholder egen tid". */
    consequences: string[];
    report: Report | null;
  }[];
}

export interface Operation {
  number: number;
  at: Instant;
  local: LocalTime;
  /** create edit move add-date stop delete skip complete copy import … */
  what: string;
  said: string;
  by: string;
  id: number | null;
  slot: Slot | null;
  title: string | null;
  undone: boolean;
  /** null: it can be undone; else why not, a sentence. */
  refused: string | null;
}

/* ---- invitations ---------------------------------------------------------
 * GET    /invitations?declined=1&dates=1 -> {items: Invitation[]} by time
 * GET    /responses                      -> {items: Invitation[]} what others
 *     have answered to mine
 * POST   …/dates/{slot}/answer {answer: "accepted" | "declined", scope, reason}
 *                                        -> Report
 * POST   …/dates/{slot}/propose {start, end?, scope?: "this" | "all", reason}
 *                                        -> 204; another time, to the owner
 * POST   …/dates/{slot}/seen {scope}     -> 204
 * POST   …/dates/{slot}/assign {to, scope} -> Report; to another user, who
 *     answers as to an invitation and is the owner then; to the owner himself:
 *     nobody is to take it over any more
 * PUT    …/dates/{slot}/participants/{person} {answer: "accepted" |
 *     "declined" | "invitation", scope}  -> Report; for somebody outside
 * PATCH  …/dates/{slot}/seat {scope, alarm_minutes, priority, show_as,
 *     completed}                         -> Report; what is an invitee's own
 * POST   /followups/{owner}/{id}/dates/{slot}/send {email, all?} -> 204
 * GET    /notices                        -> {items: Notice[]} newest first
 * DELETE /notices/{owner}/{number}       -> 204 taken note of
 * POST   /notices/{owner}/{number}/agree -> Report; the answer counts, or the
 *     time that is proposed
 * POST   /notices/{owner}/{number}/disagree -> 204
 * GET    /people?q=TEXT                  -> {people: PersonHead[]} at most 20,
 *     those outside of the house too
 */

export interface ParticipantDraft {
  person?: number;
  email?: string;
  name?: string;
}

export interface Invitation {
  entry: Entry;
  /** A series that is answered as such. */
  whole: boolean;
  /** All of the series in words; null: one date. */
  sentence: string | null;
  /** Who invites; of a response, who answers. */
  person: number;
  name: string;
  answer: Answer;
  reason: string | null;
}

export interface Notice {
  owner: number;
  /** Of the operation that told it. */
  number: number;
  kind: "invited" | "changed" | "cancelled" | "declined" | "unsent" | "claimed" | "proposed" | "assigned" | "taken-over" | "kept";
  said: string;
  reason: string | null;
  at: Instant;
  /** Who did it. */
  person: number;
  /** The follow-up, which may be gone. */
  id: number;
  slot: Slot;
  repeats: boolean;
  /** It waits for agree or disagree. */
  undecided: boolean;
}

/* ---- alarms --------------------------------------------------------------
 * GET  /alarms                    -> {alarms: Alarm[], next: Instant | null}
 * POST /alarms/dismiss {alarms: AlarmRef[]}            -> 204
 * POST /alarms/snooze {alarms: AlarmRef[], minutes}    -> 204
 * GET  /events  text/event-stream:
 *   event: alarm    data: {alarms: Alarm[]}   what is due now, all of it
 *   event: changed  data: {owner: number}     read the window again
 */

export interface AlarmRef {
  owner: number;
  id: number;
  slot: Slot;
}

export interface Alarm extends AlarmRef {
  kind: Kind;
  title: string | null;
  location: string | null;
  start: LocalTime | LocalDate;
  due: Instant;
  /** In words: "om 10 minutter", "for 5 minutter siden". */
  said: string;
}

/* ---- import and export ---------------------------------------------------
 * POST /import?preview=1  text/calendar  -> ImportPreview
 * POST /import?uids=a,b   text/calendar  -> ImportReport (uids missing: all)
 *      (with many uids: multipart is not needed; X-Takt-Uids may say them, one
 *      percent-encoded uid after another, comma-separated)
 * GET  /export?from=DATE&to=DATE | ?owner=&id= | (all) -> text/calendar
 * GET  /feeds/TOKEN.ics (no /api/v1)     -> text/calendar
 */

export interface ImportPreview {
  calendar: string | null;
  items: {
    uid: string;
    line: number;
    kind: Kind;
    title: string | null;
    sentence: string;
    first: LocalTime | LocalDate | null;
    count: number | null;
    what: "new" | "replaces" | "same" | "refused";
    notes: string[];
  }[];
  /** About the file as a whole. */
  notes: string[];
}

export interface ImportReport {
  operation: number;
  made: number;
  replaced: number;
  same: number;
  notes: string[];
}

// SPDX-License-Identifier: MIT
/*
 * Speaks to the server. One place knows the addresses' prefix, the CSRF value,
 * ETags and refusals; everything else calls get() and send().
 */
import type { Problem } from "./types";

/** A refusal of the server, or of the network: then status is 0. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    readonly etag: string | null = null,
  ) {
    super(problem.detail);
    this.name = "Refusal";
  }

  get status(): number {
    return this.problem.status;
  }

  /** Nobody answered. */
  get isOffline(): boolean {
    return this.problem.status === 0;
  }

  /** What is said of a field, or of anything in it. */
  within(field: string): string | undefined {
    return this.of(field) ?? this.problem.errors?.find((error) => error.field.startsWith(`${field}/`))?.detail;
  }

  /** What is said of a field, by its JSON pointer. */
  of(field: string): string | undefined {
    return (
      this.problem.errors?.find((error) => error.field === field)?.detail ??
      (this.problem.field === field ? this.problem.detail : undefined)
    );
  }
}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

type Query = Record<string, string | number | boolean | undefined | null>;

interface Options {
  query?: Query;
  /** Sent as JSON, unless it is a text or a file: then as text/calendar. */
  body?: unknown;
  etag?: string | null;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** What stands where the server was: itself while it stops, or a proxy. */
const AWAY: readonly number[] = [502, 503, 504];
const NOBODY: Problem = { type: "about:blank", title: "", status: 0, detail: "" };

let csrf = "";
/** What the person has chosen; until it is known, what the browser asks for. */
let language: string | null = null;
let onSignedOut: () => void = () => {};
let onReachable: (isReachable: boolean) => void = () => {};
let renew: () => Promise<boolean> = () => Promise.resolve(false);

/** What the session says that every request must carry. */
export function setSession(session: { csrf: string; language: string }): void {
  csrf = session.csrf;
  language = session.language;
}

/** Who hears that the session has ended, and whether the server answers; and
 * who reads the session again when another tab began a new one: it answers
 * whether it is the same person's. */
export function listen(listeners: {
  signedOut: () => void;
  reachable: (isReachable: boolean) => void;
  renew: () => Promise<boolean>;
}): void {
  onSignedOut = listeners.signedOut;
  onReachable = listeners.reachable;
  renew = listeners.renew;
}

export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);

  return `/api/v1${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

function request(method: string, options: Options): RequestInit {
  const headers: Record<string, string> = {
    Accept: "application/json",
    ...(language === null ? {} : { "Accept-Language": language }),
    ...options.headers,
  };
  const isCalendar = typeof options.body === "string" || options.body instanceof Blob;

  if (method !== "GET") headers["X-Takt-Csrf"] = csrf;
  if (options.etag) headers["If-Match"] = options.etag;
  if (options.body !== undefined)
    headers["Content-Type"] = isCalendar ? "text/calendar" : "application/json";
  return {
    method,
    headers,
    body:
      options.body === undefined
        ? null
        : isCalendar
          ? (options.body as string | Blob)
          : JSON.stringify(options.body),
    signal: options.signal ?? null,
    credentials: "same-origin",
  };
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {
      type: "about:blank",
      title: response.statusText,
      status: response.status,
      detail: response.statusText,
    };
  }
}

async function call<T>(
  method: string,
  path: string,
  options: Options,
  isAgain = false,
): Promise<Answer<T>> {
  let response: Response;

  try {
    response = await fetch(address(path, options.query), request(method, options));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    onReachable(false);
    throw new Refusal(NOBODY);
  }
  const problem = response.ok ? null : await problemOf(response);
  const isAway = problem?.type === "about:blank" && AWAY.includes(problem.status);
  onReachable(!isAway);
  if (isAway) throw new Refusal(NOBODY);
  if (problem !== null) {
    if (problem.type === "/problems/csrf" && !isAgain && (await renew()))
      return call(method, path, options, true);
    if (response.status === 401 && path !== "/session") onSignedOut();
    throw new Refusal(problem, response.headers.get("ETag"));
  }
  return {
    data: response.status === 204 ? (undefined as T) : ((await response.json()) as T),
    etag: response.headers.get("ETag"),
  };
}

export async function get<T>(path: string, options: Options = {}): Promise<T> {
  return (await call<T>("GET", path, options)).data;
}

export function getWithEtag<T>(path: string, options: Options = {}): Promise<Answer<T>> {
  return call<T>("GET", path, options);
}

export async function send<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  options: Options = {},
): Promise<T> {
  return (await call<T>(method, path, options)).data;
}

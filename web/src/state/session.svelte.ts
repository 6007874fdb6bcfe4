// SPDX-License-Identifier: MIT
/* Who is signed in, and whether the server answers. */
import { get, listen, Refusal, send, setSession } from "../api/client";
import type { Person, Session } from "../api/types";
import { browserLanguage, setLanguage, setToday } from "../i18n/index.svelte";

class SessionState {
  current = $state<Session | null>(null);
  isKnown = $state(false);
  isReachable = $state(true);

  constructor() {
    listen({
      signedOut: () => {
        this.current = null;
      },
      reachable: (isReachable) => {
        this.isReachable = isReachable;
      },
      renew: () => this.renew(),
    });
  }

  get person(): Person {
    return this.current!.person;
  }

  private async take(session: Session): Promise<void> {
    await setLanguage(session.person.language);
    setToday(session.today);
    setSession({ csrf: session.csrf, language: session.person.language });
    this.current = session;
    if (session.person.theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = session.person.theme;
  }

  /** What lies open here is one person's: for another the page begins anew. */
  private async renew(): Promise<boolean> {
    const found = await get<Session>("/session");

    if (found.person.id !== this.current?.person.id) {
      location.reload();
      return false;
    }
    await this.take(found);
    return true;
  }

  async load(): Promise<void> {
    try {
      await this.take(await get<Session>("/session"));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await setLanguage(browserLanguage());
    }
    this.isKnown = true;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.take(await send<Session>("POST", "/session", { body: { login, password } }));
  }

  async signOut(): Promise<void> {
    await send<void>("DELETE", "/session");
    this.current = null;
  }
}

export const session = new SessionState();

/** The numbers of asks that hold for every scenario. RULES.md, chapter ASK. */

/** At most so many are open at one desk, and so many new ones come to it in a turn: [ASK-2]. */
export const MOST_OPEN = 4;
export const MOST_NEW = 2;

/** What each answer moves in the trust of who asked, thousandths: [ASK-6]. */
export const ANSWER_TRUST = { yes: 20, terms: 0, no: -40, left: -60 } as const;

/** Refusals in twelve turns after which one stops asking, and what trust loses then: [ASK-6]. */
export const MOST_REFUSALS = 3;
export const STOPPED_TRUST = -80;

/** What a promise by an answer moves when it ends: trust of who asked, and credence of who promised: [ASK-8]. */
export const PROMISE_TRUST = { kept: 40, brokenByDeed: -120, brokenByEvents: -60 } as const;
export const CREDENCE = { kept: 60, brokenByDeed: -200, brokenByEvents: -100 } as const;

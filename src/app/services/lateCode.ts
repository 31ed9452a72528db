/**
 * Code that comes when it is asked for: screens, what opens games, engines of earlier rules. It may not come at all -
 * offline, or because the page was renewed on its server and the old parts are gone - or only after a long time.
 */
import type { Notices } from './notices.ts';

/** After so long without an answer that is told; what comes later is taken all the same. Milliseconds. */
const PATIENCE_MS = 8000;

/** Each browser says it in its own words; a part that came cut does not read as code. */
const UNFETCHED = /dynamically imported module|Importing a module script failed|Unable to preload CSS|module script/i;

/** Whether code did not come, as opposed to code that came and broke. */
export const isUnfetched = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Error && UNFETCHED.test(error.message));

/** Waits for something as long as it takes, and says so when that is long. */
export async function patiently<Value>(work: Promise<Value>, notices: Notices, ms = PATIENCE_MS): Promise<Value> {
  let isHere = (): void => undefined;
  const timer = setTimeout(() => {
    isHere = notices.slow(Math.round(ms / 1000));
  }, ms);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    isHere();
  }
}

export interface LateCode {
  /**
   * What `load` gives, once it does; where code does not come, whether to try again is asked until it comes, or nobody
   * wants it any more: then undefined. Rejects with whatever else goes wrong.
   */
  fetched<Value>(load: () => Promise<Value>): Promise<Value | undefined>;
}

export function createLateCode(notices: Notices, page: PageAround): LateCode {
  return {
    async fetched(load) {
      for (let tries = 1; ; tries++) {
        try {
          return await patiently(load(), notices);
        } catch (error) {
          if (!isUnfetched(error)) throw error;
          // Some browsers keep a failure for as long as the page stands, and a renewed page has other parts.
          if (tries > 1 && (await page.isServed())) {
            await page.renew();
            return undefined;
          }
          if (!(await notices.asksAgain({ code: 'load.code', values: {} }))) return undefined;
          await page.fetchStyles();
        }
      }
    },
  };
}

/** What is done to the page around. */
export interface PageAround {
  /** Whether its server answers. */
  isServed(): Promise<boolean>;
  /** Loads it anew, past what the browser has kept of its code. */
  renew(): Promise<void>;
  /** Fetches once more the styles that did not come: a part whose code comes is shown without them otherwise. */
  fetchStyles(): Promise<void>;
}

/** So long the server has to answer, milliseconds. */
const ANSWER_MS = 4000;
/** By then the page has gone, milliseconds. */
const LEAVING_MS = 5000;

export const PAGE: PageAround = {
  async isServed() {
    try {
      return (await fetch('./', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) })).ok;
    } catch {
      return false;
    }
  },
  async renew() {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.(js|css)$/.test(name));
    const fetchAnew = ({ name }: { readonly name: string }): Promise<unknown> =>
      fetch(name, { cache: 'reload', signal: AbortSignal.timeout(ANSWER_MS) });
    await Promise.allSettled([{ name: './' }, ...scripts].map(fetchAnew));
    location.reload();
    // Nothing that waits for it goes on meanwhile, unless its reader stays with what is not saved.
    await new Promise((done) => setTimeout(done, LEAVING_MS));
  },
  async fetchStyles() {
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
    const failed = [...links].filter(({ sheet }) => sheet === null);
    await Promise.all(
      failed.map(
        (link) =>
          new Promise<void>((done) => {
            const again = document.createElement('link');
            again.rel = 'stylesheet';
            again.href = link.href;
            again.onload = () => done();
            again.onerror = () => done();
            link.replaceWith(again);
          }),
      ),
    );
  },
};

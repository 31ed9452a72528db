/** Looks through what is said of many games; a test says of how many. */
import { type ActorIndex, NONE } from '../../src/core/indices.ts';
import { setLanguage } from '../../src/words/language.ts';
import { playoutOf, readBy } from './accounts.ts';
import { countryOf } from './countries.ts';
import { addsUp, isEmptySomewhere, saidOf, stringsIn, whysOf, wrongInFall } from './wordsOf.ts';

export const SHIPPED = ['on-the-brink', 'eleven-days', 'third-of-december', 'thirtieth-of-november', 'five-valleys'];

export interface Found {
  /** Said with an empty slot, by language. */
  readonly empty: readonly string[];
  readonly wrongSums: readonly string[];
  readonly wrongFalls: readonly string[];
  readonly events: number;
  readonly whys: number;
  readonly falls: number;
}

/**
 * @param ids the scenarios, one after the other.
 * @param turns at most, of each game.
 * @param tags other languages than English to say it in, each game in one of them in turn; sums are read in English.
 */
export async function lookThrough(
  ids: readonly string[],
  games: number,
  turns: number,
  tags: readonly string[],
): Promise<Found> {
  const empty: string[] = [];
  /** Looked at, and without an empty slot: much is said again in every game. */
  const whole = new Set<string>();
  const wrongSums: string[] = [];
  const wrongFalls: string[] = [];
  let [events, whys, falls] = [0, 0, 0];
  for (let i = 0; i < games; i++) {
    const id = ids[i % ids.length];
    const compiled = countryOf(id);
    const playout = playoutOf(compiled, `said-${i}`, i % 3 === 0 ? 'random' : 'doctrine', turns);
    const seat = (i % compiled.actor.count) as ActorIndex;
    const accounts = [readBy(playout, NONE), readBy(playout, seat)];
    // Two games and two, so that every seat is read in every language.
    for (const tag of ['en', tags[Math.floor(i / 2) % tags.length]]) {
      await setLanguage(tag);
      const note = (words: string): void => {
        if (!whole.has(words) && isEmptySomewhere(words)) empty.push(`${tag} ${id} ${i}: ${words}`);
        else whole.add(words);
      };
      for (const account of accounts) {
        for (const event of playout.line.flatMap((reached) => reached.events)) {
          if (tag === 'en') events++;
          for (const words of saidOf(account, event)) note(words);
        }
        for (const { event, why } of whysOf(account, tag === 'en' ? 3 : 12)) {
          for (const words of stringsIn(why)) note(words);
          if (tag !== 'en') continue;
          whys++;
          if (event.kind === 'holderChanged') falls++;
          const sums = why.parts.flatMap(({ sum }) => sum ?? []);
          if (!sums.every(addsUp)) wrongSums.push(`${id} ${i} ${event.turn}: ${why.question}`);
          wrongFalls.push(...wrongInFall(account, event, why).map((wrong) => `${id} ${i} ${why.question}: ${wrong}`));
        }
      }
    }
  }
  await setLanguage('en');
  return { empty, wrongSums, wrongFalls, events, whys, falls };
}

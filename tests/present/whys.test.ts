/** The reasons of headlines: of every place that one tells of, of every fight, and no more than a band can bear. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bandIndexOf, SHARE_BANDS } from '../../src/engine/view/bands.ts';
import { type Account, accountOf } from '../../src/present/account.ts';
import type { Headline } from '../../src/present/news/headline.ts';
import { incomingOf } from '../../src/present/news/incoming.ts';
import { type NewsLine, newsLines } from '../../src/present/news/lines.ts';
import { whyOf } from '../../src/present/why.ts';
import { endTurn, isOver } from '../../src/session/game.ts';
import { text } from '../../src/words/text.ts';
import { seatedGame } from '../support/games.ts';

interface Read {
  readonly account: Account;
  readonly headline: Headline;
  readonly line: NewsLine;
}

const read: Read[] = [];

function readAll(id: string, actor: string, turns: number): void {
  let game = seatedGame(id, 'reasons', [actor]);
  for (let t = 0; t < turns && !isOver(game); t++) {
    game = endTurn(game);
    const news = incomingOf(game).last?.news;
    const account = accountOf(game);
    const { lines } = newsLines(account, news);
    for (const [i, headline] of (news?.headlines ?? []).entries())
      read.push({ account, headline, line: lines[i] as NewsLine });
  }
}

describe('the reasons of a headline', () => {
  beforeAll(() => {
    for (const actor of ['damascus', 'opsroom', 'tehran']) readAll('eleven-days', actor, 16);
    readAll('five-valleys', 'government', 16);
  }, 120_000);

  it('are there for every place that fell, that is fought over or whose garrison moved, a choice for each', () => {
    const missing: string[] = [];
    let several = 0;
    for (const { headline, line } of read) {
      if (headline.sign !== 'fall' && headline.sign !== 'fighting') continue;
      // A step of the ladder is told with what follows, not asked about.
      if (headline.events.every(({ kind }) => kind.startsWith('ladder'))) continue;
      const labels = line.whys.map(({ label }) => label);
      if (labels.length === 0) missing.push(headline.fact);
      if (new Set(headline.events.map(({ region }) => region)).size !== labels.length) missing.push(headline.fact);
      if (labels.length > 1) several++;
      expect(new Set(labels).size).toBe(labels.length);
      for (const { label, why } of line.whys) {
        const data = why();
        expect(data.question).toContain(label);
        expect(data.parts.length).toBeGreaterThan(0);
      }
    }
    expect(missing).toEqual([]);
    expect(several).toBeGreaterThan(5);
  });

  it('of a fight that began tell who entered, and say so where nobody stood against them', () => {
    let entered = 0;
    for (const { account } of read) {
      const last = account.line[account.line.length - 1];
      for (const event of last.events) {
        if (event.kind !== 'placeContested') continue;
        const { parts, rules } = whyOf(account, event);
        const [entry, ground] = parts;
        const isFought = last.events.some((each) => each.kind === 'groundGained' && each.region === event.region);
        expect(rules).toContain('MOVE-3');
        expect(ground !== undefined).toBe(isFought);
        expect(entry.notes).toEqual(isFought ? [] : [text('why.note.noFight')]);
        if (
          last.events.some(
            (each) => each.kind === 'forceMoved' && each.region === event.region && each.side === event.side,
          )
        ) {
          entered++;
          expect(entry.answer).toContain('entered');
        }
      }
    }
    expect(entered).toBeGreaterThan(10);
  });

  it('[VIEW-1] claim no size of a change that is known only as one band to the next', () => {
    const note = text('why.note.nextBand');
    const wrong: string[] = [];
    let small = 0;
    for (const { account, line } of read) {
      if (line.sign !== 'ally' && line.sign !== 'breaking') continue;
      for (const { why } of line.whys) {
        for (const { notes, course, sum, answer } of why().parts) {
          if (course === undefined || sum?.before !== undefined) continue;
          const bands = course.values.map(({ low }) => bandIndexOf(low, SHARE_BANDS));
          const isNext = Math.abs((bands[0] ?? 0) - (bands.at(-1) ?? 0)) === 1;
          if (isNext) small++;
          if (notes.includes(note) !== isNext) wrong.push(`${account.line.length}: ${answer}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(small).toBeGreaterThan(3);
  });

  it('[VIEW-2] and men of others that a headline names are said to be reported', () => {
    const named = read.filter(({ line }) => line.detail?.includes('Half a day ago') === true);
    const reported = named.filter(({ line }) => line.detail?.includes('as reported') === true);
    expect(reported.length).toBeGreaterThan(3);
    for (const { line } of named)
      expect(/\d–\d|fewer|more/.test(line.detail ?? '')).toBe(line.detail?.includes('as reported') === true);
  });
});

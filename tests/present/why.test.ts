import { describe, expect, it } from 'vitest';
import { type ForceIndex, indicesOf } from '../../src/core/indices.ts';
import { accountOf } from '../../src/present/account.ts';
import { loadRuleBook } from '../../src/present/ruleBook.ts';
import { hasWhy, whyOf, whyOfWill } from '../../src/present/why.ts';
import { formatPoints } from '../../src/words/format.ts';
import { syrianGame, turnsOf } from '../support/games.ts';
import { addsUp, stringsIn } from '../support/wordsOf.ts';

const games = turnsOf(syrianGame('damascus'));
const last = games[games.length - 1];

describe('why the will of a force is where it is', () => {
  it('ends at the will that it has now, also where it was formed anew this half day', () => {
    let asked = 0;
    for (const game of games.slice(1, 9)) {
      const account = accountOf(game);
      const view = account.viewAt(account.line.length - 1);
      for (const force of indicesOf<ForceIndex>(game.compiled.force.count)) {
        if (!view.stands(force) || !view.isOwn(force)) continue;
        asked++;
        const [{ sum }] = whyOfWill(account, force).parts;
        expect(sum?.after?.value).toBe(formatPoints(view.will(force)));
        expect(sum !== undefined && addsUp(sum)).toBe(true);
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('[VIEW-1] gives others bands and no sum, and no breaking point but the one that the rules draw near', () => {
    const account = accountOf(last);
    const view = account.viewAt(account.line.length - 1);
    let asked = 0;
    for (const force of indicesOf<ForceIndex>(last.compiled.force.count)) {
      if (!view.stands(force) || view.isOwn(force)) continue;
      asked++;
      const [{ sum, course }] = whyOfWill(account, force).parts;
      expect(sum?.after).toBeUndefined();
      for (const { low, high } of course?.values ?? []) expect(high).toBeGreaterThan(low);
      // What nothing has moved has no course to draw.
      if (course?.breaking !== undefined) expect(course.breaking.high).not.toBe(course.breaking.low);
    }
    expect(asked).toBeGreaterThan(20);
  });
});

describe('the reasons of an event', () => {
  const account = accountOf(last, true);
  const events = account.line.flatMap((reached) => reached.events);

  it('name rules that are in the book', async () => {
    const { rules: book } = await loadRuleBook();
    const named = new Set<string>();
    for (const event of events)
      if (hasWhy(account.reader, event)) for (const id of whyOf(account, event).rules) named.add(id);
    expect(named.size).toBeGreaterThan(20);
    expect([...named].filter((id) => !book.has(id))).toEqual([]);
  });

  it('mark each cause where it fell, by a number that stands in the sum', () => {
    let marks = 0;
    for (const event of events.filter(({ kind }) => kind === 'holderChanged'))
      for (const { course, sum } of whyOf(account, event).parts) {
        const numbered = new Set(sum?.terms.flatMap(({ mark }) => mark ?? []));
        for (const { number, at } of course?.marks ?? []) {
          marks++;
          expect(numbered.has(number)).toBe(true);
          expect(course?.moments[at]).toBeDefined();
        }
        if (course !== undefined) expect(course.told).toHaveLength(course.moments.length + 1);
      }
    expect(marks).toBeGreaterThan(30);
  });

  it('list every garrison that left a fallen place by its name', () => {
    for (const event of events.filter(({ kind }) => kind === 'holderChanged')) {
      const left = account.line[event.turn + 1].events.filter(
        ({ kind, region }) =>
          region === event.region && /^garrison(Withdrew|Bargained|Deserted|ChangedSides|DrewIn)$/.test(kind),
      );
      const named = whyOf(account, event).parts.flatMap(({ title }) => title ?? []);
      expect(named.length).toBeGreaterThanOrEqual(left.length);
    }
  });

  it('are told in words alone where the rules are not opened', () => {
    const told = events
      .filter((event) => hasWhy(account.reader, event))
      .slice(0, 200)
      .flatMap((event) => stringsIn(whyOf(account, event).parts));
    expect(told.filter((words) => /\b[a-z]+[A-Z]\w+\b/.test(words))).toEqual([]);
    expect(told.length).toBeGreaterThan(1000);
  });
});

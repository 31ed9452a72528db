import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, EVENTS, EventLog, type GameEvent } from '../../src/engine/events/events.ts';
import { filesUnder, isNode, isSource, parse, readText, stringOf, visit } from '../house/source.ts';
import { countryOf } from '../support/countries.ts';
import { moments } from '../support/playouts.ts';

/** Events of recorded games of random players and of doctrine. */
function* recorded(): Generator<GameEvent> {
  for (const country of ['five-valleys', 'on-the-brink', 'eleven-days'])
    for (const players of ['random', 'doctrine'] as const)
      for (const seed of ['events-1', 'events-2']) {
        const log = new EventLog();
        for (const _ of moments(countryOf(country), seed, players, log));
        yield* log.events;
      }
}

describe('events are what their rows say', () => {
  it('in every recorded game: unit, phase, what they name and what they are about', () => {
    const wrong = new Set<string>();
    let count = 0;
    const BASE = ['turn', 'phase', 'kind', 'unit', 'before', 'after', 'terms', 'cause'];
    for (const event of recorded()) {
      count++;
      const row = EVENTS[event.kind];
      const maybe: readonly string[] = 'maybe' in row ? row.maybe : [];
      const about = 'about' in row && !maybe.includes('about') ? ['about'] : [];
      const always: readonly string[] = [...row.names, ...about];
      const said = Object.keys(event).filter((name) => !BASE.includes(name));
      if (event.unit !== row.unit) wrong.add(`${event.kind}: unit ${event.unit}`);
      if (!(row.phases as readonly string[]).includes(event.phase)) wrong.add(`${event.kind}: phase ${event.phase}`);
      for (const name of always) if (!said.includes(name)) wrong.add(`${event.kind}: no ${name}`);
      for (const name of said)
        if (!always.includes(name) && !maybe.includes(name)) wrong.add(`${event.kind}: ${name} unasked`);
    }
    expect(count).toBeGreaterThan(10_000);
    expect([...wrong].sort()).toEqual([]);
  });

  it('and no row is dead: the rules tell an event of every kind', () => {
    const told = new Set<string>();
    for (const path of filesUnder('src/engine').filter(isSource))
      visit(parse(path, readText(path)), (node, parent) => {
        const word = isNode(node) ? stringOf(node) : undefined;
        if (word !== undefined && parent !== undefined && parent.type !== 'Property') told.add(word);
      });
    expect(EVENT_KINDS.filter((kind) => !told.has(kind))).toEqual([]);
  });
});

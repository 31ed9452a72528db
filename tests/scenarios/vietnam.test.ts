// What the packs of South Viet-Nam 1975 claim about themselves: classes are used alike, orders to give up places have
// reasons, the later start is what the facts say, and no date of a town's fall is written in.
import { describe, expect, it } from 'vitest';
import type { FactsFile } from '../../src/scenario/facts/format.ts';
import { countryOf, type Draft, fileOf, textOf } from '../support/countries.ts';

const BASE = 'fifty-two-days';
const LATER = 'sixteenth-of-april';
const raw: Draft = JSON.parse(textOf(BASE));
const later: Draft = JSON.parse(textOf(LATER));
const facts: FactsFile = JSON.parse(fileOf(BASE, 'facts.json'));
const { scenario } = countryOf(BASE);

describe('the classes of South Viet-Nam', () => {
  it('give one past rebellion and one tie, with one range, to all their places', () => {
    const seen = new Map<string, string>();
    for (const { id, pastRebellion, ties } of raw.regions) {
      expect([id, pastRebellion.note]).toEqual([id, ties.note]);
      const both = JSON.stringify([pastRebellion.value, pastRebellion.range, ties.value, ties.range]);
      expect([id, seen.get(ties.note) ?? both]).toEqual([id, both]);
      seen.set(ties.note, both);
    }
    const table = fileOf(BASE, 'README.md');
    for (const note of seen.keys()) expect(table).toContain(`| \`${note.replace('class ', '')}\` |`);
  });

  it('give one quality and one will to the territorials of a military region, and will to no single place', () => {
    const byNote = new Map<string, string>();
    for (const { id, garrison } of raw.regions.filter(({ holder }: Draft) => holder === 'rvn')) {
      const region = /Military Region (\d)/.exec(garrison.paper.note)?.[1];
      expect([id, region === '4' ? 'class of the delta' : undefined]).toEqual([id, garrison.will?.note]);
      expect([id, garrison.fill]).toEqual([id, undefined]);
      if (region === undefined) continue;
      const both = JSON.stringify([garrison.quality.value, garrison.will?.value]);
      expect([id, byNote.get(region) ?? both]).toEqual([id, both]);
      byNote.set(region, both);
    }
    expect(byNote.size).toBe(4);
    const willed = raw.forces.filter(({ will }: Draft) => will !== undefined);
    const classes = new Map<string, number>(willed.map(({ will }: Draft) => [will.note, will.value]));
    expect(classes.size).toBe(2);
    for (const { id, will } of willed) expect([id, will.value]).toEqual([id, classes.get(will.note)]);
  });
});

describe('nothing moves a town of South Viet-Nam by date', () => {
  it('each rule of a desk says why and where from; only the question of an early resignation names a day', () => {
    for (const actor of raw.actors)
      for (const rule of actor.doctrine ?? []) {
        expect(rule.why, rule.id).toBeTruthy();
        expect(rule.source?.length, rule.id).toBeGreaterThan(0);
        if (JSON.stringify(rule.when ?? []).includes('"from"'))
          expect([rule.id, rule.weight]).toEqual(['resigns-early', 0]);
      }
  });

  it('every phase of a plan has its source', () => {
    const phases = [...raw.sides, ...later.sides].flatMap(({ postures = [] }: Draft) => postures);
    expect(phases.length).toBeGreaterThan(10);
    expect(phases.filter(({ turns, source }: Draft) => turns !== undefined && source === undefined)).toEqual([]);
  });
});

describe('the start in mid April', () => {
  it('has every place with the side that the facts name', () => {
    const moved = new Map(later.regions.map(({ id, holder }: Draft) => [id, holder]));
    for (const { region, changes } of facts.areas) {
      const [change] = changes;
      const isGone = change !== undefined && change.date <= later.start.date;
      expect([region, moved.get(region ?? '')]).toEqual([region, isGone ? change.to : undefined]);
    }
    const tagged = new Map<string, string[]>(raw.regions.map(({ id, tags }: Draft) => [id, tags]));
    const capitals = later.regions.filter(({ id }: Draft) => tagged.get(id)?.includes('provincialCapital')).length;
    expect(later.sides[0].lostBefore).toEqual({ capitals, places: later.regions.length });
  });

  it('ends in the same half day as the whole campaign', () => {
    const days = (date: string): number => Date.parse(date) / 86_400_000;
    const halves = 2 * (days(later.start.date) - days(raw.start.date)) + 1;
    expect(halves + later.turns).toBe(raw.turns);
  });

  it('and the whole have three chairs whose aims spare people', () => {
    expect(scenario.chairs.map(({ actor }) => actor)).toEqual(['saigon-command', 'hanoi', 'washington']);
    for (const id of [BASE, LATER])
      for (const { aims } of countryOf(id).scenario.chairs)
        expect(aims.some(({ measure }) => measure.kind === 'livesSpared')).toBe(true);
  });
});

// What the packs of Mali 2012 and 2013 claim about themselves: classes are used alike, starts are what the facts say,
// no date of a town's fall is written in; and what the comparison of two towns teaches is there.
import { describe, expect, it } from 'vitest';
import { runPlan } from '../../src/ensemble/run.ts';
import type { FactsFile } from '../../src/scenario/facts/format.ts';
import { countryOf, type Draft, fileOf, scenarioOf, textOf } from '../support/countries.ts';

const PUSH = 'konna-2013';
const LATER = 'konna-lost';
const SPRING = 'north-2012';
const [push, later, spring]: Draft[] = [PUSH, LATER, SPRING].map((id) => JSON.parse(textOf(id)));
const factsOf = (id: string): FactsFile => JSON.parse(fileOf(id, 'facts.json'));

describe('the classes of Mali', () => {
  it('give one past rebellion and one tie, with one range, to all their places, in both years', () => {
    const seen = new Map<string, string>();
    for (const { id, pastRebellion, ties } of [...push.regions, ...spring.regions]) {
      expect([id, pastRebellion.note]).toEqual([id, ties.note]);
      const both = JSON.stringify([pastRebellion.value, pastRebellion.range, ties.value, ties.range]);
      expect([id, seen.get(ties.note) ?? both]).toEqual([id, both]);
      seen.set(ties.note, both);
    }
    const table = fileOf(PUSH, 'README.md');
    for (const note of seen.keys()) expect(table).toContain(`| \`${note.replace('class ', '')}\` |`);
  });

  it('give the northern garrisons of 2012 one will, quality and share at post, and none to other places', () => {
    const north = ['Timbuktu', 'Gao', 'Kidal'].map((name) => name.toLowerCase());
    const classes = new Set<string>();
    for (const { id, province, holder, garrison } of spring.regions) {
      const isHollow = holder === 'gov' && (north.includes(province) || ['douentza', 'hombori'].includes(id));
      if (!isHollow) expect([id, garrison?.will]).toEqual([id, undefined]);
      else classes.add(JSON.stringify([garrison.will, garrison.quality, garrison.fill]));
    }
    expect(classes.size).toBe(1);
    for (const { id, garrison } of push.regions) expect([id, garrison?.will]).toEqual([id, undefined]);
  });
});

describe('nothing moves a town of Mali by date', () => {
  it('each rule of a desk says why and where from, and none names a day', () => {
    for (const { doctrine = [] } of [...push.actors, ...spring.actors])
      for (const rule of doctrine) {
        expect(rule.why, rule.id).toBeTruthy();
        expect(rule.source?.length, rule.id).toBeGreaterThan(0);
        expect(JSON.stringify(rule.when ?? [])).not.toContain('"from"');
      }
  });

  it('every phase of a plan that ends has its source', () => {
    const phases = [push, later, spring].flatMap(({ sides }) => sides.flatMap(({ postures = [] }: Draft) => postures));
    expect(phases.length).toBeGreaterThan(10);
    expect(phases.filter(({ turns, source }: Draft) => turns !== undefined && source === undefined)).toEqual([]);
  });
});

describe('the starts of Mali', () => {
  it.each([
    [PUSH, factsOf(PUSH)],
    [LATER, factsOf(PUSH)],
    [SPRING, factsOf(SPRING)],
  ])('%s has every place with the side that the facts name', (id, { areas }) => {
    const { start, regions } = scenarioOf(id);
    const holders = new Map(regions.map(({ id: place, holder }) => [place, holder]));
    for (const { region, holder, changes } of areas) {
      const before = changes.filter(({ date }) => date < start.date);
      expect([region, holders.get(region ?? '')]).toEqual([region, before.at(-1)?.to ?? holder]);
    }
  });

  it('of 2013 have three chairs; aims of all spare people', () => {
    expect(scenarioOf(PUSH).chairs.map(({ actor }) => actor)).toEqual(['bamako-command', 'ansar-command', 'paris']);
    for (const id of [PUSH, LATER, SPRING])
      for (const { aims } of scenarioOf(id).chairs)
        expect(aims.some(({ measure }) => measure.kind === 'livesSpared')).toBe(true);
  });
});

describe('why did Diabaly fall, and Sevare stand?', () => {
  const RUNS = 40;
  const { region } = countryOf(PUSH);

  /** Share of runs in which a place is lost at least once. */
  function lostIn(levers: Readonly<Record<string, string>>): (place: string) => number {
    const played = runPlan(scenarioOf(PUSH), { seed: 'mali', runs: RUNS, base: { levers }, course: 'none' });
    if (!played.ok) throw new Error(JSON.stringify(played.error));
    const [{ lossTurn }] = played.value.gathered.tables;
    return (place) => {
      const r = region.ids.indexOf(place);
      return Array.from({ length: RUNS }, (_, i) => lossTurn[i * region.count + r]).filter((t) => t >= 0).length / RUNS;
    };
  }

  it('an outside force saves the one and comes too late for the other', () => {
    const [asItWas, without] = [lostIn({}), lostIn({ intervention: 'no-answer' })];
    expect(asItWas('diabaly')).toBeGreaterThan(0.7);
    expect(asItWas('sevare')).toBeLessThan(0.2);
    expect(without('diabaly')).toBeGreaterThan(0.7);
    expect(without('sevare')).toBeGreaterThan(0.4);
    expect(without('bamako')).toBeLessThan(0.1);
  });
});

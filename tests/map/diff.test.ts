import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIRST, type ForceIndex } from '../../src/core/indices.ts';
import { diffOf, groundChanges, type MapChange, sameGround } from '../../src/map/diff.ts';
import type { MapModel } from '../../src/map/model.ts';
import { lengthOf, MOTION_BUDGET_MS, motionOf } from '../../src/map/motion.ts';
import { fixtureModel, fixtureSource } from '../support/mapSituation.ts';

const source = fixtureSource(
  JSON.parse(readFileSync(new URL('../../scenarios/maps/syria.topo.json', import.meta.url), 'utf8')),
);
const before = fixtureModel(source, 'start');
const after = fixtureModel(source, 'after');
function kinds(changes: readonly MapChange[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('what changed', () => {
  test('nothing, between a model and itself', () => {
    expect(diffOf(after, after)).toEqual([]);
  });

  test('places, contests, risings and marches are each named once', () => {
    expect(kinds(diffOf(before, after))).toEqual({
      forceMoved: 4,
      contestBegan: 3,
      placeRose: 1,
      holderChanged: 10,
      evacuation: 1,
    });
  });

  test('orders and forces leave the ground as it is; holders, contests and relations do not', () => {
    expect(sameGround(before, { ...before, arrows: after.arrows, forces: after.forces })).toBe(true);
    expect(sameGround(before, { ...before, places: after.places })).toBe(false);
    expect(sameGround(before, { ...before, hostile: before.hostile.map((relation) => 1 - relation) })).toBe(false);
  });

  test('the ground changes where a holder or a contest does, and anywhere once sides turn on each other', () => {
    const places = diffOf(before, after).flatMap((change) =>
      change.kind === 'holderChanged' || change.kind === 'contestBegan' ? [change.region] : [],
    );
    expect(groundChanges(before, after)).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(
      groundChanges(before, { ...after, hostile: before.hostile.map((relation) => 1 - relation) }),
    ).toBeUndefined();
  });

  test('a contest that ends with the place is told by its fall alone', () => {
    const changes = diffOf(before, after);
    const saraqib = source.regions.findIndex((region) => region.id === 'saraqib');
    expect(changes.filter((change) => 'region' in change && change.region === saraqib).map(({ kind }) => kind)).toEqual(
      ['holderChanged'],
    );
  });

  test('forces that come and go', () => {
    const gone = 1 as ForceIndex;
    const fewer: MapModel = { ...before, forces: before.forces.filter(({ force }) => force !== gone) };
    expect(kinds(diffOf(before, fewer))).toEqual({ forceGone: 1 });
    expect(kinds(diffOf(fewer, before))).toEqual({ forceArrived: 1 });
  });

  test('people leaving and news pulse once', () => {
    const at = before.places[0]?.region as MapModel['places'][number]['region'];
    const news: MapModel = {
      ...before,
      turn: 2,
      leaving: [{ people: FIRST, actor: FIRST, group: 'families', region: at, stage: 2 }],
      signals: [
        { kind: 'struck', region: at, side: FIRST, actor: FIRST },
        { kind: 'placeLost', region: at, side: FIRST, actor: FIRST },
      ],
    };
    expect(kinds(diffOf(before, news))).toEqual({ evacuation: 1, signal: 1 });
    expect(diffOf(news, { ...news, turn: 3 })).toEqual([]);
  });
});

describe('motion', () => {
  const changes = diffOf(before, after);

  test('every change moves once, in its time', () => {
    const plan = motionOf(changes, false);
    expect(plan).toHaveLength(changes.length);
    expect(lengthOf(plan)).toBeLessThanOrEqual(MOTION_BUDGET_MS);
    expect(plan.every(({ start, duration }) => start >= 0 && duration > 0)).toBe(true);
  });

  test('a turn on which everything changes takes no longer than a turn may', () => {
    const crowd = Array.from({ length: 40 }, () => changes).flat();
    expect(lengthOf(motionOf(crowd, false))).toBeLessThanOrEqual(MOTION_BUDGET_MS + 1e-6);
  });

  test('marches come before the falls of places', () => {
    const plan = motionOf(changes, false);
    const firstOf = (kind: MapChange['kind']): number =>
      Math.min(...plan.filter(({ change }) => change.kind === kind).map(({ start }) => start));
    expect(firstOf('forceMoved')).toBeLessThan(firstOf('contestBegan'));
    expect(firstOf('contestBegan')).toBeLessThan(firstOf('holderChanged'));
  });

  test('nothing moves with reduced motion', () => {
    expect(motionOf(changes, true)).toEqual([]);
  });
});

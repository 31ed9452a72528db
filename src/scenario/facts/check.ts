/** Facts beside their scenario: whether the places, sides and sources they name are there, and the days fit. */
import { momentOf } from '../../core/moments.ts';
import { hintFor } from '../hint.ts';
import type { Complaint, Finding, Path } from '../problem.ts';
import type { Scenario } from '../scenario.ts';
import { REFERENCE_LISTS } from '../schema/fields.ts';
import type { FactsFile } from './format.ts';

/** How many known ids a problem lists. */
const MOST_IDS = 12;

export function inspectFacts(file: FactsFile, scenario: Scenario): readonly Finding[] {
  return [
    ...[...strangersIn(file, scenario)].map((complaint): Finding => ({ ...complaint, severity: 'error' })),
    ...[...doubtsAbout(file, scenario)].map((complaint): Finding => ({ ...complaint, severity: 'warning' })),
  ];
}

/** Ids that name nothing. */
function* strangersIn(file: FactsFile, { sides, regions, acts, sources }: Scenario): Generator<Complaint> {
  const ids = {
    side: sides.map(({ id }) => id),
    region: regions.map(({ id }) => id),
    act: acts.map(({ id }) => id),
  };
  if (file.heldUntil !== undefined) yield* stranger('act', file.heldUntil, ['heldUntil']);
  const cited = new Set([...Object.keys(sources), ...Object.keys(file.sources ?? {})]);
  for (const [i, area] of file.areas.entries()) {
    const path = ['areas', i];
    if (area.region !== null) yield* stranger('region', area.region, [...path, 'region']);
    yield* stranger('side', area.holder, [...path, 'holder']);
    yield* unlisted(area.source, path);
    for (const [c, change] of area.changes.entries()) {
      const at = [...path, 'changes', c];
      yield* stranger('side', change.from, [...at, 'from']);
      yield* stranger('side', change.to, [...at, 'to']);
      for (const [k, side] of (change.orTo ?? []).entries()) yield* stranger('side', side, [...at, 'orTo', k]);
      yield* unlisted(change.source, at);
    }
  }

  function* stranger(kind: 'side' | 'region' | 'act', id: string, path: Path): Generator<Complaint> {
    const known = ids[kind];
    if (known.includes(id)) return;
    const hint = hintFor(id, known, known.length > MOST_IDS ? [] : known);
    yield { code: 'check/unknown-id', path, values: { kind, id, list: REFERENCE_LISTS[kind] }, hint };
  }

  function* unlisted(source: readonly string[] = [], path: Path): Generator<Complaint> {
    for (const [k, id] of source.entries())
      if (!cited.has(id)) yield { code: 'facts/source', path: [...path, 'source', k], values: { id } };
  }
}

/** What fits, and yet may tell less than its author thinks. */
function* doubtsAbout({ firstDay, lastDay, areas }: FactsFile, { start, turns }: Scenario): Generator<Complaint> {
  if (firstDay > start.date)
    yield { code: 'facts/late-start', path: ['firstDay'], values: { first: firstDay, start: start.date } };
  const end = momentOf(start, turns - 1).date;
  if (lastDay < end) yield { code: 'facts/early-end', path: ['lastDay'], values: { last: lastDay, end } };
  if (areas.every(({ changes }) => changes.length === 0)) yield { code: 'facts/no-loss', path: ['areas'], values: {} };
}

/**
 * What a scenario's card shows, read without checking the whole file: a file that lacks it, or has it in another shape,
 * has no card.
 */
import type { Moment } from '../../core/moments.ts';
import { scenarioText } from '../../words/text.ts';
import type { Bundled } from './scenarios.ts';

export interface ThumbnailPlace {
  readonly x: number;
  readonly y: number;
  /** Colour slot of the holder. */
  readonly slot: number;
  readonly size: number;
}
export interface Peek {
  /** Id of the scenario it is cut from, or its own. */
  readonly family: string;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly start: Moment;
  readonly turns: number;
  readonly places: readonly ThumbnailPlace[];
  readonly roads: readonly (readonly [ThumbnailPlace, ThumbnailPlace])[];
}

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (raw: Raw, name: string): readonly Raw[] =>
  Array.isArray(raw[name]) ? (raw[name] as unknown[]).filter(isRaw) : [];
const numberIn = (value: unknown): number =>
  typeof value === 'number' ? value : isRaw(value) && typeof value.value === 'number' ? value.value : Number.NaN;

function readRaw(text: string): Raw {
  try {
    const value: unknown = JSON.parse(text);
    return isRaw(value) ? value : {};
  } catch {
    return {};
  }
}

/** An `extends` file takes over whatever it leaves out; of its list of regions only the holders matter here. */
export function peekAll(files: readonly Bundled[]): readonly Peek[] {
  const raws = new Map(files.map((file) => [file.id, readRaw(file.text)]));
  const peeks = files.flatMap((file) => {
    const own = raws.get(file.id) ?? {};
    const base = typeof own.extends === 'string' ? (raws.get(own.extends) ?? {}) : {};
    const peek = peekOf(file, { ...base, ...own }, base, own);
    return peek === undefined ? [] : [peek];
  });
  const sizeOf = (peek: Peek): number => peeks.filter((other) => other.family === peek.family).length;
  const dateOf = (peek: Peek): string => `${peek.start.date}${peek.start.half}`;
  // Scenarios cut from one another stand together, the larger family first, by their dates.
  return peeks.sort(
    (a, b) =>
      sizeOf(b) - sizeOf(a) ||
      (a.family === b.family ? (dateOf(a) < dateOf(b) ? -1 : 1) : a.family < b.family ? -1 : 1),
  );
}

function peekOf(file: Bundled, raw: Raw, base: Raw, own: Raw): Peek | undefined {
  const { title, summary, start, turns } = raw;
  if (!isRaw(title) || !isRaw(start) || typeof turns !== 'number' || typeof start.date !== 'string') return undefined;
  const regions = listIn(base.regions === undefined ? own : base, 'regions');
  const holders = new Map(listIn(own, 'regions').map((region) => [region.id, region.holder]));
  const sides =
    listIn(raw, 'sides').length > 0 && base.sides === undefined
      ? listIn(raw, 'sides')
      : [...listIn(base, 'sides'), ...listIn(own, 'sides')];
  const slots = new Map(
    sides.filter((side) => typeof side.colour === 'number').map((side) => [side.id, side.colour as number]),
  );
  const places = new Map(
    regions
      .filter((region) => Number.isFinite(numberIn(region.lat)) && Number.isFinite(numberIn(region.lon)))
      .map((region) => {
        const people = numberIn(region.people);
        const stretch = Math.cos((numberIn(region.lat) * Math.PI) / 180);
        return [
          region.id,
          {
            x: numberIn(region.lon) * stretch,
            y: -numberIn(region.lat),
            slot: slots.get(holders.get(region.id) ?? region.holder) ?? 8,
            size: people > 500 ? 3 : people > 100 ? 2 : 1,
          },
        ] as const;
      }),
  );
  const roads = [...listIn(base, 'links'), ...listIn(own, 'links')].flatMap((link) => {
    const [a, b] = Array.isArray(link.between) ? link.between.map((id) => places.get(id)) : [];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  return {
    family: typeof own.extends === 'string' ? own.extends : file.id,
    id: file.id,
    path: file.path,
    title: scenarioText(title as Record<string, string>),
    summary: isRaw(summary) ? scenarioText(summary as Record<string, string>) : '',
    start: { date: start.date, half: start.half === 'pm' ? 'pm' : 'am' },
    turns,
    places: [...places.values()],
    roads,
  };
}

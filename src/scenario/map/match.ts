/**
 * Which shape of a map belongs to which place: by the property that the scenario names, else by the shapes' ids, else
 * by whichever property has most of the places. Ids are compared as written first, then without case, marks and spaces,
 * and last the places' names, since map makers write "Deir ez-Zor" where a scenario has deir-ez-zor.
 */
import { isObject } from '../schema/data.ts';
import { REGIONS } from './mapFile.ts';
import { type WrittenLayer, type WrittenShape, wordIn } from './sources.ts';

/** A place as a scenario has it; names by language. */
export interface NamedPlace {
  readonly id: string;
  readonly name?: Readonly<Record<string, string>>;
}

export interface Match {
  readonly layer: WrittenLayer;
  /** By place, in the scenario's order: its shapes, more than one where islands are shapes of their own. */
  readonly shapes: readonly (readonly WrittenShape[])[];
  /** How many places have an area. */
  readonly found: number;
}

/** What shapes are called by: their id, or a property. */
type Key = { readonly kind: 'id' } | { readonly kind: 'property'; readonly name: string };

/** Names of properties that are tried, and words compared without case and marks. */
const MOST_PROPERTIES = 60;
const MOST_FOLDED = 40_000;

/** The layer and key with most of the places; `undefined` if none has any. */
export function matchPlaces(
  layers: readonly WrittenLayer[],
  places: readonly NamedPlace[],
  mapKey: string | undefined,
): Match | undefined {
  const folder = new PlaceFinder(places);
  let best: Match | undefined;
  const ranked = [...layers].sort((a, b) => Number(b.name === REGIONS) - Number(a.name === REGIONS));
  for (const layer of ranked) {
    for (const key of mapKey === undefined ? keysOf(layer) : keysNamed(mapKey, layer)) {
      const match = matchBy(layer, key, folder, places.length);
      if (match !== undefined && (best === undefined || match.found > best.found)) best = match;
    }
  }
  return best;
}

function matchBy(layer: WrittenLayer, key: Key, finder: PlaceFinder, count: number): Match | undefined {
  const shapes: WrittenShape[][] = Array.from({ length: count }, () => []);
  for (const shape of layer.shapes) {
    const word = wordOf(shape, key);
    const place = word === undefined ? undefined : finder.find(word);
    if (place !== undefined) shapes[place]?.push(shape);
  }
  if (shapes.every((each) => each.length === 0)) return undefined;
  return { layer, shapes, found: shapes.filter((each) => each.some(mayBeArea)).length };
}

const wordOf = ({ id, properties }: WrittenShape, key: Key): string | undefined =>
  key.kind === 'id' ? id : Object.hasOwn(properties, key.name) ? wordIn(properties[key.name]) : undefined;

/** The ids of the shapes first, then a property called "id", then the others in the order they appear. */
function keysOf(layer: WrittenLayer): readonly Key[] {
  const names = new Set(['id', ...propertyNames(layer)]);
  return [{ kind: 'id' }, ...[...names].map((name): Key => ({ kind: 'property', name }))];
}

/** "id" means the shapes' own ids where no property is called so. */
function keysNamed(name: string, layer: WrittenLayer): readonly Key[] {
  const isProperty = layer.shapes.some(({ properties }) => Object.hasOwn(properties, name));
  return isProperty ? [{ kind: 'property', name }] : name === 'id' ? [{ kind: 'id' }] : [];
}

export function propertyNames({ shapes }: WrittenLayer): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of shapes) {
    for (const name in properties) names.add(name);
    if (names.size >= MOST_PROPERTIES) break;
  }
  return [...names].slice(0, MOST_PROPERTIES);
}

/** Whether a shape's kind may hold an area. */
export function mayBeArea({ geometry }: WrittenShape): boolean {
  const type = isObject(geometry) ? geometry.type : undefined;
  return type === 'Polygon' || type === 'MultiPolygon' || type === 'GeometryCollection';
}

class PlaceFinder {
  private readonly byId: ReadonlyMap<string, number>;
  private readonly byFolded = new Map<string, number | undefined>();
  private readonly known = new Map<string, number | undefined>();

  constructor(places: readonly NamedPlace[]) {
    this.byId = new Map(places.map(({ id }, i) => [id, i]));
    // Ids before names: a name may be that of another place.
    this.note(places.map(({ id }) => [id]));
    this.note(places.map(({ name }) => Object.values(name ?? {})));
  }

  find(word: string): number | undefined {
    const exact = this.byId.get(word);
    if (exact !== undefined) return exact;
    if (this.known.has(word)) return this.known.get(word);
    if (this.known.size >= MOST_FOLDED) return undefined;
    const place = this.byFolded.get(folded(word));
    this.known.set(word, place);
    return place;
  }

  /** What two places share names neither. */
  private note(words: readonly (readonly string[])[]): void {
    const found = new Map<string, number | undefined>();
    for (const [i, each] of words.entries())
      for (const word of each.map(folded)) found.set(word, found.has(word) && found.get(word) !== i ? undefined : i);
    for (const [word, place] of found) if (word !== '' && !this.byFolded.has(word)) this.byFolded.set(word, place);
  }
}

/** Longer words are no names. */
const LONGEST_NAME = 100;

/** Without case, marks on letters, spaces and signs. */
function folded(word: string): string {
  if (word.length > LONGEST_NAME) return '';
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

// What the Syria scenarios claim about themselves: dated rows and starts agree, evidence is listed, classes are used
// alike.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/cli/lib/scenarioProblems.ts';
import { STANDARD_WEIGHTS } from '../../src/engine/weights.ts';
import type { FactArea, FactsFile } from '../../src/scenario/facts/format.ts';
import { applyLevers } from '../../src/scenario/levers/apply.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const facts: FactsFile = JSON.parse(textOf('eleven-days/facts.json'));
const {
  questions,
}: { questions: { id: string; scenario: string; start: string; levers: Record<string, number | string> }[] } =
  JSON.parse(textOf('eleven-days/questions.json'));
const BASE = 'eleven-days';
const STARTS = [BASE, 'thirtieth-of-november', 'third-of-december', 'on-the-brink'];
function load(id: string) {
  const loaded = loadScenario(textOf(`${id}/scenario.json`), (other) => textOf(`${other}/scenario.json`));
  if (!loaded.ok) throw new Error(loaded.error.map(problemLine).join('\n'));
  return loaded.value;
}
const scenarios = new Map(STARTS.map((id) => [id, load(id)]));
const of = (id: string): Scenario => (scenarios.get(id) as { scenario: Scenario }).scenario;
const base = of(BASE);
const raw = JSON.parse(textOf(`${BASE}/scenario.json`));

/** Who held the place of a row before the morning of a day. */
function holderBefore({ holder, changes }: FactArea, date: string): string {
  return changes.filter((change) => change.date < date).at(-1)?.to ?? holder;
}

/** Calls back with every object below. */
function walk(value: unknown, visit: (entry: Record<string, unknown>, path: string) => void, path = ''): void {
  if (Array.isArray(value)) for (const [i, one] of value.entries()) walk(one, visit, `${path}[${i}]`);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>, path);
    for (const [key, one] of Object.entries(value)) walk(one, visit, path === '' ? key : `${path}.${key}`);
  }
}

describe('the Syria scenarios load', () => {
  it.each(STARTS)('%s without a problem or a warning', (id) => {
    expect(scenarios.get(id)?.warnings()).toEqual([]);
    expect(scenarios.get(id)?.choiceWarnings()).toEqual([]);
  });

  it('the short starts are cut from the whole campaign', () => {
    for (const id of STARTS) {
      expect(of(id).regions.map((region) => region.id)).toEqual(base.regions.map((region) => region.id));
      expect(of(id).links).toEqual(base.links);
      expect(of(id).chairs.map(({ actor }) => actor)).toEqual(base.chairs.map(({ actor }) => actor));
    }
  });

  it('the map and the scenario have the same places and roads', () => {
    const map = JSON.parse(textOf(base.map as string));
    const ids = (name: string): string[] =>
      map.objects[name].geometries.map((shape: { id: string }) => shape.id).sort();
    expect(base.regions.map((region) => region.id).sort()).toEqual(ids('regions'));
    const roads = map.objects.roads.geometries.map(({ properties }: { properties: { a: string; b: string } }) =>
      [properties.a, properties.b].sort().join(' '),
    );
    expect(base.links.map(({ between }) => [...between].sort().join(' ')).sort()).toEqual(roads.sort());
  });
});

describe('dated facts and starts', () => {
  const mapped = facts.areas.filter((row) => row.region !== null);

  it.each(STARTS)('%s: holders are those of its first morning', (id) => {
    const scenario = of(id);
    const holders = new Map(scenario.regions.map((region) => [region.id, region.holder]));
    const written = mapped.map((row) => [row.region, holders.get(row.region as string)]);
    expect(written).toEqual(mapped.map((row) => [row.region, holderBefore(row, scenario.start.date)]));
  });

  it.each(STARTS)('%s: what was lost before is counted', (id) => {
    const scenario = of(id);
    const now = new Map(scenario.regions.map((region) => [region.id, region.holder]));
    for (const side of scenario.sides) {
      const lost = base.regions.filter((region) => region.holder === side.id && now.get(region.id) !== side.id);
      const capitals = lost.filter((region) => region.tags.includes('provincialCapital')).length;
      expect([side.id, side.lostBefore]).toEqual([side.id, { capitals, places: lost.length - capitals }]);
    }
  });

  it.each(STARTS)('%s: a force stands where its side or a friend holds, or has just broken in', (id) => {
    const scenario = of(id);
    const holders = new Map(scenario.regions.map((region) => [region.id, region.holder]));
    const friends = (a: string, b: string): boolean =>
      a === b ||
      scenario.relations.some(
        ({ between, relation }) => between.includes(a) && between.includes(b) && relation === 'friendly',
      );
    const strays = scenario.forces.filter(
      (force) => force.away === undefined && !friends(force.side, holders.get(force.region) as string),
    );
    expect(strays.map((force) => `${force.id} in ${force.region}`)).toEqual(
      id === 'thirtieth-of-november'
        ? ['russian-east in qamishli', 'hts-aleppo in aleppo']
        : ['russian-east in qamishli'],
    );
  });
});

describe('evidence', () => {
  it.each(STARTS)('%s: every source that is cited is listed, and none without being cited', (id) => {
    const cited = new Set<string>();
    const own = JSON.parse(textOf(`${id}/scenario.json`));
    walk(own, (entry) => {
      if (Array.isArray(entry.source)) for (const source of entry.source) cited.add(source);
    });
    const { sources } = of(id);
    expect([...cited].filter((source) => !Object.hasOwn(sources, source))).toEqual([]);
    if (id === BASE) {
      for (const other of STARTS.slice(1)) {
        walk(JSON.parse(textOf(`${other}/scenario.json`)), (entry) => {
          if (Array.isArray(entry.source)) for (const source of entry.source) cited.add(source);
        });
      }
      cited.add('SEED');
      expect(Object.keys(own.sources).filter((source) => !cited.has(source))).toEqual([]);
    }
  });

  it.each(STARTS)('%s: a number lies inside its range', (id) => {
    let ranges = 0;
    walk(JSON.parse(textOf(`${id}/scenario.json`)), (entry, path) => {
      if (typeof entry.value !== 'number' || !Array.isArray(entry.range)) return;
      ranges++;
      const [low, high] = entry.range as [number, number];
      expect([path, low <= entry.value && entry.value <= high]).toEqual([path, true]);
    });
    expect(ranges).toBeGreaterThan(10);
  });

  it('every class gives one past rebellion and one tie, with one range, to all its places', () => {
    const classes = new Map<string, string>();
    for (const region of raw.regions) {
      const name: string = region.pastRebellion.note;
      expect([region.id, name]).toEqual([region.id, expect.stringMatching(/^class [a-z]+$/)]);
      expect([region.id, region.ties.note]).toEqual([region.id, name]);
      const pair = JSON.stringify([region.pastRebellion, region.ties]);
      expect([region.id, pair]).toEqual([region.id, classes.get(name) ?? pair]);
      classes.set(name, pair);
    }
    const documented = textOf('eleven-days/README.md');
    for (const [name, pair] of classes) {
      const [rebellion, ties] = JSON.parse(pair) as [{ value: number }, { value: number }];
      const values = `${rebellion.value.toFixed(2)} \\| ${ties.value.toFixed(2)}`;
      expect(documented).toMatch(new RegExp(`\\| \`${name.replace('class ', '')}\` \\|.*\\| ${values} \\|`));
    }
  });

  it('local armed people follow a rate by class, save for what their note says', () => {
    const rates = new Map<string, number>();
    for (const region of raw.regions) {
      if (region.local === undefined) continue;
      const { note } = region.local.men as { note: string };
      const rate = Number(/^([\d.]+) for each thousand people/.exec(note)?.[1]);
      const exact = region.people.value * rate;
      expect([region.id, Math.abs(region.local.men.value - exact) <= 5]).toEqual([region.id, true]);
      rates.set(note, rate);
    }
    expect(rates.size).toBeGreaterThan(3);
  });
});

describe('nothing moves a town by date', () => {
  const dated = (value: unknown): boolean => {
    let found = false;
    walk(value, (entry) => {
      found ||= entry.kind === 'from' || entry.kind === 'before';
    });
    return found;
  };

  it.each(STARTS)('%s: the only date in talks, triggers, acts and doctrines is that of the Doha meeting', (id) => {
    const scenario = of(id);
    expect(scenario.triggers.filter(dated).map((trigger) => trigger.id)).toEqual([]);
    expect(scenario.acts.filter(dated).map((act) => act.id)).toEqual([]);
    expect(scenario.actors.filter((actor) => dated(actor.doctrine)).map((actor) => actor.id)).toEqual([]);
    expect(scenario.talks.filter(dated).map((talk) => talk.id)).toEqual(['doha']);
  });

  it('each rule of a doctrine says why and where from', () => {
    for (const actor of base.actors) {
      for (const rule of actor.doctrine) {
        expect([actor.id, rule.id, (rule.why ?? '').length > 10, (rule.source ?? []).length > 0]).toEqual([
          actor.id,
          rule.id,
          true,
          true,
        ]);
      }
    }
  });
});

describe('levers and questions', () => {
  it.each(STARTS)('%s: every lever at its default leaves the scenario as it is', (id) => {
    const scenario = of(id);
    for (const lever of scenario.levers) {
      const applied = applyLevers(scenario, { [lever.id]: lever.default });
      if (!applied.ok) throw new Error(applied.error.map(problemLine).join('\n'));
      // A weight that the file leaves to the rules is written out as the rules have it.
      const plain = (of: Scenario): object => ({
        ...of,
        evidence: undefined,
        weights: { ...STANDARD_WEIGHTS, ...of.weights },
      });
      expect([lever.id, plain(applied.value)]).toEqual([lever.id, plain(scenario)]);
    }
  });

  it.each(STARTS)('%s: both ends of every lever load', (id) => {
    for (const lever of of(id).levers) {
      const values = lever.type === 'choice' ? lever.choices.map((choice) => choice.id) : [lever.min, lever.max];
      for (const value of values) {
        const applied = applyLevers(of(id), { [lever.id]: value });
        expect([lever.id, value, applied.ok ? [] : applied.error.map(problemLine)]).toEqual([lever.id, value, []]);
      }
    }
  });

  it.each(questions)('$id can be asked of its start', ({ scenario, start, levers }) => {
    expect(of(scenario).start).toEqual({ date: start, half: 'am' });
    const applied = applyLevers(of(scenario), levers);
    expect(applied.ok ? [] : applied.error.map(problemLine)).toEqual([]);
  });
});

describe('words', () => {
  it('our own texts keep to neutral names', () => {
    const files = readdirSync(new URL('.', folder), { withFileTypes: true }).filter((entry) =>
      STARTS.includes(entry.name),
    );
    for (const { name } of files) {
      for (const file of readdirSync(new URL(`${name}/`, folder))) {
        // Titles and addresses of sources are theirs, not ours.
        const { sources: _theirs, ...ours } =
          file === 'README.md'
            ? ({ text: textOf(`${name}/${file}`) } as Record<string, unknown>)
            : JSON.parse(textOf(`${name}/${file}`));
        expect([
          name,
          file,
          /\b(regimes?|clients?|puppets?|terrorists|Turkey)\b/i.exec(JSON.stringify(ours))?.[0],
        ]).toEqual([name, file, undefined]);
      }
    }
  });

  it('situations take 60 to 150 words, and point at three places', () => {
    for (const id of STARTS) {
      const words = (of(id).situation.en as string).split(/\s+/).length;
      expect([id, words >= 60 && words <= 150]).toEqual([id, true]);
      expect(of(id).watch).toHaveLength(3);
    }
  });
});

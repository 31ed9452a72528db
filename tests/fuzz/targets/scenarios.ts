/** Scenario files: read whole or refused with words; what is read is read again as the same, and can be played. */
import { problemLine } from '../../../src/cli/lib/scenarioProblems.ts';
import { keyOf } from '../../../src/engine/chance.ts';
import { createSimulation } from '../../../src/engine/simulation.ts';
import { formatState, parseState } from '../../../src/engine/state/state.ts';
import { createPlay } from '../../../src/play/turn.ts';
import { compileScenario } from '../../../src/scenario/compile/compile.ts';
import { applyLevers } from '../../../src/scenario/levers/apply.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { ScenarioProblem } from '../../../src/scenario/problem.ts';
import type { CompiledScenario, Scenario } from '../../../src/scenario/scenario.ts';
import { decodeScenario } from '../../../src/session/encoding.ts';
import { SHIPPED, textOf } from '../../support/countries.ts';
import { type PartChange, partChange, type TextChange, textChange, withPartChange, withTextChange } from '../change.ts';
import type { Dice } from '../dice.ts';
import type { Came, FuzzTarget, Json } from '../target.ts';

const SMALL = ['five-valleys', 'ridge', 'third-of-december', 'thirtieth-of-november'];
const LARGE = ['on-the-brink', 'eleven-days'];
const documents = new Map<string, Json>();

export function documentOf(country: string): Json {
  const known = documents.get(country);
  const document: Json = known ?? JSON.parse(textOf(country));
  documents.set(country, document);
  return document;
}

const resolve = (id: string): string | undefined => (SHIPPED.includes(id) ? textOf(id) : undefined);
const anyCountry = (dice: Dice): string => dice.pick(dice.once(25) ? LARGE : SMALL);

type Changed = { readonly country: string; readonly changes: readonly PartChange[]; readonly play: number };

/** As many as `LIMITS` lets through, and the one that says that there are more. */
const MOST_PROBLEMS = 1001;

/** What a value that is not there looks like in words. */
const HOLE = /undefined|NaN|\[object|\{[a-z]+\}/;

/** What is wrong with problems as they are told; `text`: of the file. */
function faultOfProblems(problems: readonly ScenarioProblem[], text: string): string | undefined {
  if (problems.length > MOST_PROBLEMS) return `too many problems: ${problems.length}`;
  for (const problem of problems) {
    const line = problemLine(problem);
    const hole = HOLE.exec(line)?.[0];
    if (line === '' || (hole !== undefined && !text.includes(hole))) return `words with a hole: ${line}`;
    if (problem.line !== undefined && !(problem.line >= 1 && (problem.column ?? 1) >= 1))
      return `a place outside of the text: ${line}`;
  }
  return undefined;
}

function loaded(text: string, play: number): Came {
  const read = loadScenario(text, resolve);
  if (!read.ok) {
    const wrong = faultOfProblems(read.error, text);
    if (wrong !== undefined) return { outcome: 'refused', wrong };
    const isRefused = read.error.some(({ severity }) => severity === 'error');
    return isRefused ? { outcome: 'refused' } : { outcome: 'refused', wrong: 'refused without an error' };
  }
  const { scenario, warnings } = read.value;
  const wrong =
    faultOfProblems([...warnings(), ...read.value.choiceWarnings()].slice(0, MOST_PROBLEMS), text) ??
    faultOfPlay(scenario, play, text);
  return wrong === undefined ? { outcome: 'accepted' } : { outcome: 'accepted', wrong };
}

function faultOfPlay(scenario: Scenario, seed: number, text: string): string | undefined {
  const compiled = compileScenario(scenario);
  const { checked: _checked, evidence: _evidence, ...file } = scenario;
  const again = loadScenario(JSON.stringify(file), resolve);
  if (!again.ok) return `not read again: ${again.error.map(problemLine).slice(0, 3).join(' / ')}`;
  if (compileScenario(again.value.scenario).contentHash !== compiled.contentHash)
    return 'read again as another content';
  return faultOfRun(compiled, seed) ?? faultOfLevers(scenario, seed, text);
}

/** Plays a whole run by doctrine: every state must be one. */
function faultOfRun(compiled: CompiledScenario, seed: number): string | undefined {
  const { simulation, orders } = createPlay(compiled);
  simulation.begin(keyOf(String(seed)));
  for (let turn = 0; turn <= compiled.turns; turn++) {
    const read = parseState(compiled, formatState(simulation.state));
    if (!read.ok) return `a state that is none: turn ${turn}, ${JSON.stringify(read.error)}`;
    if (simulation.state.clock.over[0] === 1) return undefined;
    simulation.advance(orders({}));
  }
  return simulation.state.clock.over[0] === 1 ? undefined : 'a run without an end';
}

/** Moves each lever to one of its ends. */
function faultOfLevers(scenario: Scenario, seed: number, text: string): string | undefined {
  for (const [i, lever] of scenario.levers.entries()) {
    const low = (seed + i) % 2 === 0;
    const to =
      lever.type === 'choice' ? lever.choices[low ? 0 : lever.choices.length - 1].id : low ? lever.min : lever.max;
    const moved = applyLevers(scenario, { [lever.id]: to });
    if (!moved.ok) {
      const wrong = faultOfProblems(moved.error, text);
      if (wrong !== undefined) return wrong;
      continue;
    }
    const simulation = createSimulation(compileScenario(moved.value));
    simulation.begin(keyOf(String(seed)));
    simulation.advance([]);
  }
  return undefined;
}

export const scenarioParts: FuzzTarget<Changed> = {
  name: 'scenario-parts',
  about: 'scenario files with parts of them changed: read and played to the end, or refused with words',
  reaches: ['accepted', 'refused'],
  shortRun: 60,
  make(dice) {
    const country = anyCountry(dice);
    const document = documentOf(country);
    const changes = [partChange(document, dice), ...dice.some(2, () => partChange(document, dice))];
    return { country, changes, play: dice.below(1000) };
  },
  check: ({ country, changes, play }) =>
    loaded(JSON.stringify(changes.reduce<Json>(withPartChange, documentOf(country))), play),
};

type Garbled = {
  readonly country: string;
  readonly changes: readonly TextChange[];
  readonly encoding: 'utf-8' | 'utf-8-mark' | 'utf-16' | 'utf-16-mark' | 'latin' | 'bytes';
  /** Bytes, as thousandths of the length and what they become. */
  readonly bytes: readonly (readonly [at: number, byte: number])[];
};

function encoded(text: string, encoding: Garbled['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8-mark':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16':
      return Buffer.from(text, 'utf16le');
    case 'utf-16-mark':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'latin':
      return Buffer.from(text.replace('"', '"\u00e9'), 'latin1');
    default:
      return Buffer.from(text);
  }
}

export const scenarioText: FuzzTarget<Garbled> = {
  name: 'scenario-text',
  about: 'the bytes and letters of scenario files changed: read and played, or refused with words and a place',
  reaches: ['accepted', 'refused', 'undecoded'],
  shortRun: 60,
  make(dice) {
    return {
      country: anyCountry(dice),
      changes: dice.some(3, () => textChange(dice)),
      encoding: dice.once(3)
        ? dice.pick(['utf-8-mark', 'utf-16', 'utf-16-mark', 'latin', 'bytes'] as const)
        : ('utf-8' as const),
      bytes: dice.once(4) ? dice.some(4, () => [dice.below(1001), dice.below(256)] as const) : [],
    };
  },
  check({ country, changes, encoding, bytes }) {
    const whole = Uint8Array.from(encoded(changes.reduce(withTextChange, textOf(country)), encoding));
    for (const [at, byte] of bytes) whole[Math.floor((whole.length * at) / 1001)] = byte;
    const text = decodeScenario(whole);
    if (text.ok) return loaded(text.value, 7);
    const wrong = faultOfProblems(text.error, '');
    return wrong === undefined ? { outcome: 'undecoded' } : { outcome: 'undecoded', wrong };
  },
};

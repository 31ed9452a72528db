/**
 * Golden tables of formulas: fights and terms of will over a grid, played by the rules themselves in the small country
 * of the cases with standard weights. A change of balance shows as a difference of numbers.
 */

import type { ForceIndex, SideIndex } from '../../src/core/indices.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { putSignal } from '../../src/engine/deeds/signals.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { createGame, step } from '../../src/engine/simulation.ts';
import type { GameState } from '../../src/engine/state/state.ts';
import type { SignalKind, Terrain } from '../../src/engine/vocabulary.ts';
import { POSTURE } from '../../src/engine/vocabulary.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { changed, compiledFrom, type Draft } from '../support/countries.ts';

const KEY = keyOf('golden');

/** The country of the cases under standard weights, with what is changed. */
function country(change: (file: Draft) => void): CompiledScenario {
  const text = changed('ridge', (file) => {
    file.weights = {};
    change(file);
  });
  return compiledFrom(text);
}

const entryOf = (list: readonly Draft[], id: string): Draft => list.find((entry) => entry.id === id);

const FIGHTS: readonly (readonly [string, number, number, number, number, number, number, Terrain, number, number])[] =
  [
    // name, attackers, defenders, quality of each, will of each, ground, entrenchment, sorties for the defence
    ...[250, 500, 1000, 2000, 4000, 8000].map(
      (men) => [`men ${men}:1000`, men, 1000, 50, 50, 600, 600, 'plain', 0, 0] as const,
    ),
    ...[10, 30, 70, 100].map(
      (quality) => [`quality ${quality}:50`, 1000, 1000, quality, 50, 600, 600, 'plain', 0, 0] as const,
    ),
    ...[100, 300, 900].map(
      (will) => [`defenders' will ${will}`, 1000, 1000, 50, 50, 600, will, 'plain', 0, 0] as const,
    ),
    ...(['urban', 'hills', 'mountain', 'desert'] as const).map(
      (terrain) => [`ground ${terrain}`, 1000, 1000, 50, 50, 600, 600, terrain, 0, 0] as const,
    ),
    ...[150, 300, 600].map((dug) => [`dug in ${dug}`, 1000, 1000, 50, 50, 600, 600, 'plain', dug, 0] as const),
    ...[10, 20, 60].map(
      (sorties) => [`sorties ${sorties}`, 1000, 1000, 50, 50, 600, 600, 'plain', 0, sorties] as const,
    ),
  ];

/** A line for each fight: ground gained in one turn and dead of each side, without the spread of fortunes. */
export function fightTable(): string {
  const lines = ['fight | ground gained in a turn, thousandths | attackers dead | defenders dead'];
  for (const [name, attackers, defenders, qa, qd, wa, wd, terrain, dug, sorties] of FIGHTS) {
    const compiled = country((file) => {
      file.weights = { fightSpread: 0, fortuneSpread: 0 };
      entryOf(file.regions, 'gate').terrain = terrain;
      entryOf(file.sides, 'crown').sorties = sorties;
    });
    const state = createGame(compiled, KEY);
    const gate = compiled.regionOf('gate');
    const spear = compiled.forceOf('spear');
    const garrison = compiled.forceOf('garrison-of-gate');
    state.force.region[spear] = gate;
    state.force.posture[spear] = POSTURE.attack;
    state.force.destination[spear] = gate;
    setForce(state, spear, attackers, qa, wa, 0);
    setForce(state, garrison, defenders, qd, wd, dug);
    const log = new EventLog();
    step(compiled, KEY, state, [], log);
    const gained = log.events.find((event) => event.kind === 'groundGained')?.after ?? 0;
    const dead = (f: number): number =>
      log.events.filter((e) => e.kind === 'menLost' && e.force === f).reduce((sum, e) => sum + e.before - e.after, 0);
    lines.push(`${name} | ${gained} | ${dead(spear)} | ${dead(garrison)}`);
  }
  return `${lines.join('\n')}\n`;
}

function setForce(state: GameState, f: ForceIndex, men: number, quality: number, will: number, dug: number): void {
  state.force.men[f] = men;
  state.force.fill[f] = 1000;
  state.force.quality[f] = quality;
  state.force.will[f] = will;
  state.force.threshold[f] = 0;
  state.force.entrenched[f] = dug;
}

type Situation = readonly [name: string, set: (compiled: CompiledScenario, state: GameState) => void];

const signal =
  (kind: SignalKind, weight: number, place?: string) =>
  (compiled: CompiledScenario, state: GameState): void => {
    putSignal(state, 0, kind, {
      side: compiled.sideOf('crown'),
      weight,
      ...(place === undefined ? undefined : { region: compiled.regionOf(place) }),
    });
  };

const crown = (compiled: CompiledScenario): SideIndex => compiled.sideOf('crown');

const SITUATIONS: readonly Situation[] = [
  ['nothing happens', () => {}],
  ['a provincial capital falls at ford itself', signal('placeLost', 1000, 'ford')],
  ['a provincial capital falls 60 km away', signal('placeLost', 1000, 'gate')],
  ['a minor place falls 60 km away', signal('placeLost', 250, 'gate')],
  ['a provincial capital falls 150 km away', signal('placeLost', 1000, 'port')],
  ["an ally's people leave", signal('evacuation', 1000)],
  ['an ally stands by', signal('stoodBy', 500)],
  ['an ally lets go', signal('letGo', 800)],
  ['a central order to draw in', signal('drawIn', 1000)],
  ['the leader leaves', signal('leaderLeft', 1000)],
  ['the leader speaks', signal('leaderSpoke', 1000)],
  ['fresh men at a provincial capital', signal('reinforced', 500, 'ford')],
  [
    'no pay',
    (compiled, state) => {
      state.side.pay[crown(compiled)] = 0;
    },
  ],
  [
    'command delay of 48 hours',
    (compiled, state) => {
      state.side.commandDelay[crown(compiled)] = 48;
    },
  ],
  [
    'the road to the seat cut',
    (compiled, state) => {
      state.region.holder[compiled.regionOf('seat')] = compiled.sideOf('league');
    },
  ],
  [
    'reassured',
    (compiled, state) => {
      state.region.reassured[compiled.regionOf('ford')] = 3;
      state.region.reassurance[compiled.regionOf('ford')] = 1000;
    },
  ],
];

/** A line for each situation: the terms of will of the garrison of the ford in the turn it becomes known. */
export function willTable(): string {
  const compiled = country(() => {});
  const lines = ['situation | terms of will of a garrison, thousandths | change'];
  const garrison = compiled.forceOf('garrison-of-ford');
  for (const [name, set] of SITUATIONS) {
    const state = createGame(compiled, KEY);
    state.force.will[garrison] = 800;
    set(compiled, state);
    const log = new EventLog();
    step(compiled, KEY, state, [], log);
    const event = log.events.find((one) => one.kind === 'willChanged' && one.force === garrison);
    const terms = (event?.terms ?? []).map(({ kind, value }) => `${kind} ${value}`).join(', ');
    lines.push(`${name} | ${terms === '' ? 'none' : terms} | ${event === undefined ? 0 : event.after - event.before}`);
  }
  return `${lines.join('\n')}\n`;
}

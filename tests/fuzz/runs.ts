/** Runs that links and records of the fuzzers are made of: played once, and always the same. */
import { readFileSync } from 'node:fs';
import { legalOrders } from '../../src/engine/orders/legalOrders.ts';
import { formatRecord } from '../../src/play/record.ts';
import { branchFrom, currentView, endTurn, type Game, isOver } from '../../src/session/game.ts';
import { addOrder } from '../../src/session/pending.ts';
import { linkOf } from '../../src/session/recording.ts';
import { wholeRecordOf } from '../../src/session/wholeRecord.ts';
import { chairsOf, seatedGame } from '../support/games.ts';
import { textKeptOf } from '../support/releasedGames.ts';
import { Dice } from './dice.ts';

/** So many turns by every chair, with orders that the dice choose among the legal ones. */
function playedOn(game: Game, turns: number, dice: Dice): Game {
  let now = game;
  for (let turn = 0; turn < turns && !isOver(now); turn++) {
    for (const { actor } of now.seats) {
      const legal = dice.once(3) ? [] : [...legalOrders(currentView(now, actor))];
      const added = legal.length === 0 ? undefined : addOrder(now, dice.pick(legal), actor);
      if (added?.ok) now = added.value;
    }
    now = endTurn(now);
  }
  return now;
}

/** From the scenarios that come with the page, not from a file of somebody's own. */
const shipped: typeof seatedGame = (id, seed, actors) => ({
  ...seatedGame(id, seed, actors),
  source: { kind: 'bundled', path: `${id}/scenario.json` },
});

function noted(game: Game): Game {
  const nodes = game.tree.nodes.map((node) =>
    node.id % 5 === 3 ? { ...node, name: 'If the coast keeps out', note: 'One\ntwo \u0634\u0643\u0631\u0627' } : node,
  );
  return { ...game, tree: { ...game.tree, nodes } };
}

const MADE = {
  'five-valleys-short': () => playedOn(shipped('five-valleys', 'harbour', ['government']), 4, new Dice(1)),
  'five-valleys-whole': () => playedOn(shipped('five-valleys', '7', chairsOf('five-valleys')), 99, new Dice(2)),
  'five-valleys-nobody': () => playedOn(shipped('five-valleys', 'x y', []), 6, new Dice(3)),
  'on-the-brink-some': () =>
    playedOn(shipped('on-the-brink', 'homs', chairsOf('on-the-brink').slice(0, 1)), 8, new Dice(4)),
  'five-valleys-tree': () => {
    const first = playedOn(seatedGame('five-valleys', 'tree', chairsOf('five-valleys').slice(0, 2)), 6, new Dice(5));
    const second = playedOn(branchFrom(first, 2), 4, new Dice(6));
    return noted(playedOn(branchFrom(second, 4), 3, new Dice(7)));
  },
} as const satisfies Record<string, () => Game>;

export type RunName = keyof typeof MADE;
export const RUN_NAMES: readonly RunName[] = [
  ...(['five-valleys-short', 'five-valleys-whole', 'five-valleys-nobody'] as const),
  ...(['on-the-brink-some', 'five-valleys-tree'] as const),
];

const games = new Map<RunName, Game>();

export function runNamed(name: RunName): Game {
  const game = games.get(name) ?? MADE[name]();
  games.set(name, game);
  return game;
}

export const linkNamed = (name: RunName): string => `https://brink.example.org/play/${linkOf(runNamed(name)) ?? ''}`;

const KEPT = {
  'version-1': () => readFileSync(new URL('../records/record-1-government.json', import.meta.url), 'utf8'),
  'rules-2': () => textKeptOf(2, 'valleys-government.json'),
  'rules-3': () => textKeptOf(3, 'valleys-government.json'),
  'rules-4': () => textKeptOf(4, 'valleys-government.json'),
} as const satisfies Record<string, () => string>;

export type RecordName = RunName | keyof typeof KEPT;
export const RECORD_NAMES: readonly RecordName[] = [...RUN_NAMES, 'version-1', 'rules-2', 'rules-3', 'rules-4'];

const isKept = (name: RecordName): name is keyof typeof KEPT => name in KEPT;

const texts = new Map<RecordName, string>();

export function recordNamed(name: RecordName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = isKept(name) ? KEPT[name]() : formatRecord(wholeRecordOf(runNamed(name)));
  texts.set(name, text);
  return text;
}

/** Records of released rules versions (`tests/records/rules-<version>/`), and the engines that play them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ActorIndex } from '../../src/core/indices.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import type { Engine, Played, Player, ScenarioText, Setting } from '../../src/play/engines/engine.ts';
import { filesShippedWith, RELEASES, type Release, scenarioAmong } from '../../src/play/engines/engineOf.ts';
import { engineOfRelease } from '../../src/play/engines/released.ts';
import { parseRecord } from '../../src/play/readRecord.ts';
import type { GameRecord } from '../../src/play/record.ts';
import type { DeskOrders } from '../../src/play/turn.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { applyLevers } from '../../src/scenario/levers/apply.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';

export const folderOfRecords = (rules: number): URL => new URL(`../records/rules-${rules}/`, import.meta.url);

/** Names of the records kept of a version. */
export const recordsKeptOf = (rules: number): readonly string[] =>
  readdirSync(folderOfRecords(rules)).filter((name) => name.endsWith('.json'));

export const textKeptOf = (rules: number, name: string): string =>
  readFileSync(new URL(name, folderOfRecords(rules)), 'utf8');

export function recordKeptOf(rules: number, name: string): GameRecord {
  const record = parseRecord(textKeptOf(rules, name));
  if (!record.ok) throw new Error(`${name}: ${record.error.code}`);
  return record.value;
}

/** The engine as it was kept, also while its version is today's. */
export const keptEngine = async (release: Release): Promise<Engine> => engineOfRelease((await release.load()).engine);

export interface ShippedScenario {
  readonly file: ScenarioText;
  /** With the levers moved. */
  readonly compiled: CompiledScenario;
}

/** A scenario as shipped with a version, as today's code reads it. */
export async function shippedScenario(
  rules: number,
  id: string,
  levers: GameRecord['levers'],
): Promise<ShippedScenario> {
  const file = scenarioAmong(await filesShippedWith(rules), id);
  if (file === undefined) throw new Error(`${id} was not shipped with rules version ${rules}.`);
  return { file, compiled: compiledFrom(file, levers) };
}

function compiledFrom(file: ScenarioText, levers: GameRecord['levers']): CompiledScenario {
  const loaded = loadScenario(file.text, (base) => file.bases.get(base));
  if (!loaded.ok) throw new Error(loaded.error[0].code);
  const moved = applyLevers(loaded.value.scenario, levers);
  if (!moved.ok) throw new Error(moved.error[0].code);
  return compileScenario(moved.value);
}

/** A scenario shipped with a released version, or a file of somebody’s own, under the rules of that version. */
export async function underRules(
  rules: number,
  from: { readonly id: string } | { readonly text: string },
  levers: GameRecord['levers'],
): Promise<ShippedScenario & { readonly setting: Setting }> {
  const release = RELEASES.find((each) => each.rules === rules);
  if (release === undefined) throw new Error(`Rules version ${rules} was not released.`);
  const file = 'id' in from ? (await shippedScenario(rules, from.id, {})).file : { text: from.text, bases: new Map() };
  const compiled = compiledFrom(file, levers);
  const setting = (await keptEngine(release)).open({ compiled, file, levers });
  if (!setting.ok) throw new Error(setting.error.join());
  return { file, compiled, setting: setting.value };
}

/** The line of play of a record: the start, and the moment after each turn. */
export function lineOf(player: Player, compiled: CompiledScenario, record: GameRecord): readonly Played[] {
  const line = [player.start()];
  for (let t = 0; t < record.digests.length; t++) line.push(player.next(line[t], desksIn(compiled, record, t)));
  return line;
}

function desksIn(compiled: CompiledScenario, { seats }: GameRecord, turn: number): DeskOrders {
  const desks = new Map<ActorIndex, readonly Order[]>();
  for (const { actor, orders } of seats) {
    const lines = orders[turn];
    if (lines !== undefined && lines !== null)
      desks.set(
        compiled.actorOf(actor),
        lines.map((line) => orderIn(compiled, line)),
      );
  }
  return desks;
}

function orderIn(compiled: CompiledScenario, line: string): Order {
  const order = parseOrder(compiled, line);
  if (!order.ok) throw new Error(`${line}: ${order.error.code}`);
  return order.value;
}

/** A kept record, and its scenario under the rules that it was played by. */
export async function openedUnder({ rules }: Release, name: string) {
  const record = recordKeptOf(rules, name);
  const { compiled, setting } = await underRules(rules, { id: record.scenario }, record.levers);
  const source = { kind: 'released', rules, id: record.scenario } as const;
  return { record, source, compiled, setting };
}

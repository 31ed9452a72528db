/** Games out of what was kept or given: a saved game, a recorded run. */
import { type ActorIndex, NONE } from '../../core/indices.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { parseRecord } from '../../play/record.ts';
import type { Fault } from '../../session/fault.ts';
import { beginGame, type Game, playThrough } from '../../session/game.ts';
import { type Verdict, verifyRecord } from '../../session/recording.ts';
import { SAVE_VERSION, type SavedGame, type ScenarioSource } from '../../session/saved.ts';
import { currentNode } from '../../session/tree.ts';
import { formatMoment, momentAfter } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { bundledScenarios, type Loaded, loadSource } from './scenarios.ts';

export interface OpenedGame {
  readonly loaded: Loaded;
  readonly game: Game;
}

export async function restoreGame(saved: SavedGame): Promise<Result<OpenedGame, Fault>> {
  const loaded = await loadSource(saved.source, saved.levers);
  if (!loaded.ok) return loaded;
  const { compiled } = loaded.value;
  if (saved.chair !== '' && !compiled.actor.ids.includes(saved.chair))
    return fail({ code: 'record.chair', params: { chair: saved.chair } });
  const { source, seed, levers, aims, tree, pending } = saved;
  const begun = beginGame({
    compiled,
    source,
    seed,
    levers,
    aims,
    chair: saved.chair === '' ? (NONE as ActorIndex) : compiled.actorOf(saved.chair),
    ...(saved.run === undefined ? {} : { run: saved.run }),
  });
  // Another version of the scenario begins differently: its old turns would not be the ones that were played.
  if (begun.tree.nodes[0].digest !== tree.nodes[0].digest)
    return fail({ code: 'record.content', params: { id: compiled.scenario.id } });
  return ok({ loaded: loaded.value, game: { ...begun, tree, pending } });
}

export function saveOf(game: Game, unread = false): SavedGame {
  const { compiled, chair, tree } = game;
  const { scenario } = compiled;
  const { turn } = currentNode(tree);
  const seat = scenario.chairs.find((each) => each.actor === compiled.actor.ids[chair]);
  return {
    format: 'brink-save',
    version: SAVE_VERSION,
    source: game.source,
    seed: game.seed,
    levers: game.levers,
    chair: compiled.actor.ids[chair] ?? '',
    aims: game.aims,
    tree,
    pending: game.pending,
    ...(unread ? { unread } : {}),
    ...(game.run === undefined ? {} : { run: game.run }),
    label: {
      scenario: scenarioText(scenario.title),
      chair: seat === undefined ? text('chair.nobody') : scenarioText(seat.name),
      moment: formatMoment(momentAfter(scenario.start, turn)),
      turn: Math.min(turn + 1, compiled.turns),
      turns: compiled.turns,
      over: turn >= compiled.turns,
    },
  };
}

/**
 * Replays a recorded run here and holds its digests against the recorded ones. `open` is the scenario that is open,
 * perhaps one of the user's own.
 */
export async function openRecord(
  text: string,
  open: Loaded | undefined,
): Promise<Result<OpenedGame & { readonly verdict: Verdict }, Fault>> {
  const parsed = parseRecord(text);
  if (!parsed.ok)
    return fail({
      code: 'record',
      params: { message: parsed.error.message },
      problems: [{ where: parsed.error.path, message: parsed.error.message }],
    });
  const record = parsed.value;
  const source = await sourceOf(record.scenario, open);
  if (source === undefined) return fail({ code: 'record.scenario', params: { id: record.scenario } });
  const loaded = await loadSource(source, record.levers);
  if (!loaded.ok) return loaded;
  const { compiled } = loaded.value;
  const seat = compiled.scenario.chairs.find((each) => each.actor === record.chair);
  if (seat === undefined && record.chair !== null)
    return fail({ code: 'record.chair', params: { chair: record.chair } });
  const chair = record.chair === null ? (NONE as ActorIndex) : compiled.actorOf(record.chair);
  const begun = beginGame({
    compiled,
    source,
    seed: record.seed,
    levers: record.levers,
    chair,
    aims: seat?.aims.map((aim) => aim.id) ?? [],
    ...(record.run === undefined ? {} : { run: record.run }),
  });
  const verdict = verifyRecord(begun, record);
  if (!verdict.ok) return verdict;
  return ok({ loaded: loaded.value, game: playThrough(begun, record.orders), verdict: verdict.value });
}

async function sourceOf(id: string, open: Loaded | undefined): Promise<ScenarioSource | undefined> {
  if (open?.scenario.id === id) return open.source;
  const list = await bundledScenarios();
  const found = list.ok ? list.value.find((each) => each.id === id) : undefined;
  return found === undefined ? undefined : { kind: 'bundled', path: found.path };
}

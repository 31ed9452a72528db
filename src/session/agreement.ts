import { ok, type Result } from '../core/result.ts';
import { longestOf } from '../engine/compiled.ts';
import type { Played, Setting } from '../play/engines/engine.ts';
import { isDigest } from '../play/replay.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import type { Fault } from './fault.ts';
import { type Game, playFrom, withTree } from './game.ts';
import type { SavedDesk, SavedGame, SavedNode } from './saved.ts';
import { beginAsSaved, desksIn } from './saving.ts';
import { pathTo, type TreeNode } from './tree.ts';

/**
 * Why what was kept may come out otherwise. `content`: its scenario has changed since; `rules`: the rules it was played
 * by are not here; `kept`: its digests are not those of its orders, so that either was changed, or the rules were no
 * release; `altered`: what the browser has kept is not what was written there; `names`: a link made with other places,
 * forces or people was read by those of today, which is right as far as its digests agree.
 */
export type PartingCause = 'content' | 'rules' | 'kept' | 'altered' | 'names';

export interface PartsFromKept {
  readonly cause: PartingCause;
  /** First turn, from 1, that comes out otherwise; 0: the start already; undefined: none does. */
  readonly turn: number | undefined;
  /** The orders of the line that was played, as lines, by turn, as far as they are known. */
  readonly given: readonly (readonly SavedDesk[])[];
}

export interface Agreement {
  /** As far as it comes out as kept; it stands at the last such turn of the line that was played. */
  readonly game: Game;
  /** Undefined: all of it does. */
  readonly parts: PartsFromKept | undefined;
}

/**
 * Fails if the scenario lacks an actor whose chair was taken.
 *
 * @param told why it proves nothing whatever comes out, if that is known.
 */
export function agreementOf(
  compiled: CompiledScenario,
  saved: SavedGame,
  setting: Setting,
  told?: 'altered' | 'names',
): Result<Agreement, Fault> {
  const read = beginAsSaved(compiled, saved, setting);
  if (!read.ok) return read;
  const begun = read.value;
  const { game, ids } = playAgreeing(begun, saved);
  const kept = pathOf(saved, saved.tree.current);
  const isStart = isDigest(begun.tree.nodes[0].digest, saved.tree.nodes[0].digest);
  const first = kept.findIndex((id) => !ids.has(id));
  const elsewhere = saved.tree.nodes.findIndex((_, id) => !ids.has(id));
  const turn = !isStart ? 0 : first >= 0 ? first : elsewhere >= 0 ? pathOf(saved, elsewhere).length - 1 : undefined;
  const last = first < 0 ? saved.tree.current : kept[Math.max(0, first - 1)];
  const stands = withTree(game, { ...game.tree, current: ids.get(last) ?? 0 });
  dropStates(stands);
  const cause = causeOf(saved, setting, turn, told);
  if (cause === undefined) return ok({ game: stands, parts: undefined });
  const known = cause === 'names' && turn !== undefined ? kept.slice(0, Math.max(1, turn)) : kept;
  const given = known.slice(1).map((id) => saved.tree.nodes[id].given);
  return ok({ game: stands, parts: { cause, turn, given } });
}

function causeOf(
  { rules, contentHash }: SavedGame,
  setting: Setting,
  turn: number | undefined,
  told: 'altered' | 'names' | undefined,
): PartingCause | undefined {
  if (told === 'names') return told;
  if (rules !== setting.rules) return 'rules';
  if (contentHash !== undefined && contentHash !== setting.contentHash) return 'content';
  if (told !== undefined) return told;
  return turn === undefined ? undefined : 'kept';
}

/** Plays every turn whose earlier ones agree. `ids`: of the nodes that agree, in the new tree by the kept one. */
function playAgreeing(begun: Game, saved: SavedGame): { game: Game; ids: ReadonlyMap<number, number> } {
  const { compiled, player } = begun;
  const [root] = begun.tree.nodes;
  const keptRoot = saved.tree.nodes[0];
  const ids = new Map([[0, 0]]);
  const nodes: TreeNode[] = [{ ...root, drafts: draftsIn(compiled, keptRoot), ...wordsOf(keptRoot) }];
  if (isDigest(root.digest, keptRoot.digest))
    for (const [kept, node] of saved.tree.nodes.entries()) {
      const parent = kept === 0 ? undefined : ids.get(node.parent);
      const from = parent === undefined ? undefined : begun.played.get(parent);
      const given = desksIn(compiled, node.given);
      if (parent === undefined || from === undefined || given === undefined) continue;
      if (nodes[parent].turn >= longestOf(compiled)) continue;
      const played: Played = playFrom(begun, from, given);
      const digest = player.digestOf(played.state);
      if (!isDigest(digest, node.digest)) continue;
      const id = nodes.length;
      ids.set(kept, id);
      begun.played.set(id, played);
      const drafts = draftsIn(compiled, node);
      nodes.push({ id, parent, turn: nodes[parent].turn + 1, given, drafts, digest, ...wordsOf(node) });
    }
  return { game: withTree(begun, { nodes, current: 0 }), ids };
}

/** Orders on the desks that the scenario does not know are left out: they moved nothing yet. */
const draftsIn = (compiled: CompiledScenario, { drafts }: SavedNode): TreeNode['drafts'] =>
  desksIn(compiled, drafts) ?? [];

const wordsOf = ({ name, note }: SavedNode): Pick<TreeNode, 'name' | 'note'> => ({
  ...(name === undefined ? {} : { name }),
  ...(note === undefined ? {} : { note }),
});

/** Keeps the states of the line that is played alone: the others can be played again. */
function dropStates({ tree, played }: Game): void {
  const line = new Set(pathTo(tree, tree.current).map(({ id }) => id));
  for (const id of [...played.keys()]) if (!line.has(id)) played.delete(id);
}

function pathOf({ tree }: SavedGame, id: number): readonly number[] {
  const path: number[] = [];
  for (let node = id; node >= 0; node = tree.nodes[node].parent) path.push(node);
  return path.reverse();
}

/** Moments in disguise: what an actor does not see is another, what it sees the same. */
import type { ActorIndex, ForceIndex, PeopleIndex, RegionIndex, SideIndex } from '../../src/core/indices.ts';
import { FIRST } from '../../src/core/indices.ts';
import { copyState, type GameState } from '../../src/engine/state/state.ts';
import { bandOf, SHARE_BANDS } from '../../src/engine/view/bands.ts';
import { viewOf } from '../../src/engine/view/view.ts';
import { POSTURE } from '../../src/engine/vocabulary.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';

/** Another value in the same band. */
function withinBand(value: number, lows: readonly number[], top: number, draw: number): number {
  const { low, high } = bandOf(value, lows, top);
  return low + (draw % (high - low));
}

/**
 * The same moment with everything changed that this actor does not see: thresholds, others' men, will and support
 * within their bands, others' orders, what runs inside other sides and actors, luck.
 */
export function disguised(compiled: CompiledScenario, state: GameState, actor: ActorIndex, seed: number): GameState {
  const other = copyState(compiled, state);
  const view = viewOf(compiled, { a: 0, b: 0 }, other, actor);
  const { region, force, side } = compiled;
  let x = seed >>> 0;
  const draw = (): number => {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    return x >>> 4;
  };
  const bandsAt = (f: ForceIndex): string => {
    const r = other.force.region[f] as RegionIndex;
    const s = other.force.side[f] as SideIndex;
    return `${view.menBand(f).index} ${view.menAt(r, s)} ${view.willBand(f).index}`;
  };
  for (let f = 0 as ForceIndex; f < force.count; f++) {
    const threshold = draw() % 1000;
    // Of a garrison inspected lately its own side knows it.
    if (view.margin(f) === undefined) other.force.threshold[f] = threshold;
    if (view.isOwn(f)) continue;
    other.force.will[f] = withinBand(other.force.will[f] as number, SHARE_BANDS, 1000, draw());
    other.force.quality[f] = draw() % 100;
    other.force.entrenched[f] = draw() % 600;
    other.force.travelled[f] = draw() % 900;
    other.force.lost[f] = draw() % 50;
    other.force.destination[f] = (draw() % region.count) as RegionIndex;
    other.force.arrivalTurn[f] = draw() % 40;
    const men = other.force.men[f] as number;
    if (men === 0 || (other.force.posture[f] as number) >= POSTURE.travel) continue;
    const before = bandsAt(f);
    const present = Math.floor((men * (other.force.fill[f] as number)) / 1000);
    other.force.men[f] = Math.max(1, men - (present > 100 ? draw() % 60 : 0));
    if (bandsAt(f) !== before) other.force.men[f] = men;
  }
  for (let r = 0 as RegionIndex; r < region.count; r++) {
    if (other.region.holder[r] === view.side && view.side >= 0) continue;
    for (const column of ['reassured', 'inspected', 'drawInTurn'] as const) other.region[column][r] = draw() % 3;
    other.region.policing[r] = draw() % 2;
    other.region.arsenalGuarded[r] = draw() % 2;
    other.region.connected[r] = draw() % 2;
    other.region.stayed[r] = draw() % 9;
  }
  for (let s = 0 as SideIndex; s < side.count; s++) {
    if (s === view.side) continue;
    for (const column of ['pay', 'commandDelay', 'lossesExpected', 'cohesion', 'drawIns', 'ceasefireAsked'] as const)
      other.side[column][s] = draw() % 900;
  }
  for (let a = 0 as ActorIndex; a < compiled.actor.count; a++) {
    for (let s = 0; s < side.count; s++) {
      if (a === actor) continue;
      const cell = a * side.count + s;
      other.support.level[cell] = withinBand(other.support.level[cell] as number, SHARE_BANDS, 1000, draw());
    }
    if (a === actor) continue;
    for (const column of ['capital', 'belief', 'burden', 'advisers', 'spent'] as const)
      other.actor[column][a] = draw() % 900;
    const { firstRule, endRule } = compiled.actor;
    for (let d = firstRule[a] as number; d < (endRule[a] as number); d++) {
      other.doctrine.times[d] = draw() % 5;
      other.doctrine.lastTurn[d] = draw() % 20;
    }
  }
  for (let p: PeopleIndex = FIRST; p < compiled.people.count; p++) {
    if (compiled.people.actor[p] === actor) continue;
    other.people.doneTurn[p] = draw() % 30;
    other.people.held[p] = draw() % 2;
  }
  return other;
}

/**
 * Wills at the edge: forces that break before anything has happened, and those that hardly anything moves since
 * their quality counts as will. The rules themselves say what will a force starts with.
 */
import type { ForceIndex } from '../../core/indices.ts';
import { indicesOf } from '../../core/indices.ts';
import { keyOf } from '../../engine/chance.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { tablesOf } from '../../engine/knowledge/tables.ts';
import { createGame, startWillParts } from '../../engine/state/start.ts';
import { compileScenario } from '../compile/compile.ts';
import type { Scenario } from '../scenario.ts';
import type { CheckContext } from './context.ts';
import { MOST_PLACES } from './relations.ts';

/** Breaking points lie this many of their deviations above the mean at most, in 39 of 40 garrisons. */
const DEVIATIONS = 2;
/** Own will and quality from which on a garrison is moved by hardly anything, and the part of quality in it. */
const UNMOVED = 900;
const BY_QUALITY = 200;

/** Call only for a file without errors. */
export function checkWills(context: CheckContext, scenario: Scenario): void {
  const compiled = compileScenario(scenario);
  const { thresholdMean, thresholdSpread, qualityWill } = compiled.weights;
  const breaking = thresholdMean + DEVIATIONS * thresholdSpread;
  const wills = willsOf(compiled);
  for (const [i, { id, kind }] of context.file.sides.entries()) {
    if (kind === 'residents') continue;
    const own = wills.filter(({ side }) => side === id);
    const told = (chosen: readonly StartingWill[], will: number) => ({
      side: id,
      will: shareOf(will),
      quality: shareOf(qualityWill),
      places: chosen.slice(0, MOST_PLACES).map(({ name }) => name),
    });
    const path = ['sides', i];
    const breaks = own.filter(({ will }) => will <= breaking);
    if (breaks.length > 0)
      context.warn({
        code: 'check/will/breaks',
        path,
        values: { ...told(breaks, Math.max(...breaks.map(({ will }) => will))), point: shareOf(thresholdMean) },
      });
    // Volunteers, guards and guests are meant to be so; garrisons of a state whose hold is in doubt are not.
    const unmoved =
      kind === 'state' ? own.filter((one) => one.isGarrison && one.bare >= UNMOVED && one.quality >= BY_QUALITY) : [];
    if (unmoved.length > 0)
      context.warn({
        code: 'check/will/unmoved',
        path,
        values: told(unmoved, Math.min(...unmoved.map((one) => one.bare))),
      });
  }
}

interface StartingWill {
  readonly side: string;
  readonly name: string;
  readonly isGarrison: boolean;
  /** Thousandths: all in all; without what the place gives; and what quality gives. */
  readonly will: number;
  readonly bare: number;
  readonly quality: number;
}

/** Of all forces that stand in the country and have men: garrisons by their place, others by their id. */
function willsOf(compiled: Compiled): StartingWill[] {
  const { region, force, side } = compiled;
  const state = createGame(compiled, keyOf('check'));
  const tables = tablesOf(compiled);
  return indicesOf<ForceIndex>(force.count).flatMap((f) => {
    if (force.paper[f] === 0 || force.away[f] === 1) return [];
    const s = force.side[f];
    const r = force.home[f];
    const { own, quality } = startWillParts(compiled, tables, state, f, s, r);
    return [
      {
        side: side.ids[s],
        name: f < force.named ? force.ids[f] : region.ids[r],
        isGarrison: f >= force.named,
        will: state.force.will[f],
        bare: Math.min(1000, own + quality),
        quality,
      },
    ];
  });
}

/** Thousandths as a file writes them. */
const shareOf = (thousandths: number): string => String(Math.round(thousandths / 10) / 100);

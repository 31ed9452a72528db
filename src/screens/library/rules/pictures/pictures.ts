/**
 * Small pictures to play with: one number of the invented country "Five valleys" is moved, and the engine plays it
 * again with the same luck. Each shows what its rule does.
 */
import { FIRST, type RegionIndex } from '../../../../core/indices.ts';
import type { GameState } from '../../../../engine/state/state.ts';
import { WEIGHT_SPECS, type WeightName } from '../../../../engine/weights.ts';
import { withWeights } from '../../../../ensemble/branch.ts';
import type { CompiledScenario, Scenario } from '../../../../scenario/scenario.ts';

export const VALLEYS = 'five-valleys';

/** What is moved: from, to, and by how much a key moves it; the usual value is one of its steps. */
export interface Knob {
  /** Thousandths are shown as points of 100, as will is everywhere. */
  readonly isInThousandths: boolean;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  set(scenario: Scenario, value: number): Scenario;
}

/** One run, half day by half day; null where there is nothing to measure any more. */
export interface CourseMeasure {
  readonly kind: 'course';
  /** `points`: thousandths, told as points of 100. */
  readonly unit: 'points' | 'kilometres' | 'people';
  read(compiled: CompiledScenario, state: GameState): number | null;
}

/** Of a hundred runs, in how many a place has been lost by each half day. */
export interface ShareMeasure {
  readonly kind: 'share';
  readonly region: string;
}

export interface RulePicture {
  readonly name: PictureName;
  /** Under which it stands. */
  readonly rule: string;
  readonly knob: Knob;
  readonly measure: CourseMeasure | ShareMeasure;
}

export type PictureName = 'march' | 'fight' | 'harm' | 'news' | 'falls' | 'signal' | 'breaking' | 'rising' | 'support';

/** The town whose garrison is looked at, on the road between the front and the capital. */
const TOWN = 'tevera';
const STATE = 'valleys';

function weight(name: WeightName, least: number, most: number, step: number): Knob {
  const { value: usual, unit } = WEIGHT_SPECS[name];
  const isInThousandths = unit === 'thousandths';
  return {
    isInThousandths,
    usual,
    least,
    most,
    step,
    set: (scenario, value) => withWeights(scenario, { [name]: value }),
  };
}

/** Men of a force on paper. */
const menOf = (force: string, usual: number, least: number, most: number, step: number): Knob => ({
  ...{ isInThousandths: false, usual, least, most, step },
  set: (scenario, paper) => ({
    ...scenario,
    forces: scenario.forces.map((each) => (each.id === force ? { ...each, paper } : each)),
  }),
});

/** As long as its side holds the place. */
const willIn = (place: string): CourseMeasure => ({
  kind: 'course',
  unit: 'points',
  read(compiled, { region, force }) {
    const isHeld = region.holder[compiled.regionOf(place)] === compiled.sideOf(STATE);
    const garrison = compiled.forceOf(`garrison-of-${place}`);
    return isHeld && force.men[garrison] > 0 ? force.will[garrison] : null;
  },
});

const groundLostAt = (place: string): CourseMeasure => ({
  kind: 'course',
  unit: 'points',
  read(compiled, { region }) {
    const r = compiled.regionOf(place);
    return region.holder[r] === compiled.sideOf(STATE) ? region.progress[r] : 1000;
  },
});

const supportOf = (actor: string): CourseMeasure => ({
  kind: 'course',
  unit: 'points',
  read: (compiled, { support }) =>
    support.level[compiled.actorOf(actor) * compiled.side.count + compiled.sideOf(STATE)],
});

/** Along the roads, from the place that it has reached. */
const wayLeft = (force: string, to: string): CourseMeasure => ({
  kind: 'course',
  unit: 'kilometres',
  read(compiled, state) {
    const f = compiled.forceOf(force);
    const at = state.force.region[f] * compiled.region.count + compiled.regionOf(to);
    return state.force.men[f] > 0 ? compiled.road.distance[at] : null;
  },
});

const CIVILIANS_KILLED: CourseMeasure = {
  kind: 'course',
  unit: 'people',
  read(compiled, { region }) {
    let sum = 0;
    for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) sum += region.killed[r];
    return sum;
  },
};

/** In the order of the rules. */
export const PICTURES: readonly RulePicture[] = [
  {
    name: 'march',
    rule: 'MOVE-1',
    knob: weight('speedPrimary', 30, 300, 10),
    measure: wayLeft('first-column', 'karsa'),
  },
  { name: 'fight', rule: 'FIGHT-2', knob: menOf('first-column', 4800, 800, 9600, 400), measure: groundLostAt('aldra') },
  { name: 'harm', rule: 'HARM-1', knob: weight('civilianHarm', 0, 4, 0.25), measure: CIVILIANS_KILLED },
  { name: 'news', rule: 'NEWS-1', knob: weight('release', 0.2, 1, 0.1), measure: willIn(TOWN) },
  { name: 'falls', rule: 'WILL-3', knob: weight('nearKm', 7, 168, 7), measure: willIn(TOWN) },
  { name: 'signal', rule: 'WILL-5', knob: weight('alliedSignal', 0, 288.2, 13.1), measure: willIn('hedin') },
  {
    ...{ name: 'breaking', rule: 'BREAK-1', knob: weight('thresholdMean', 0, 414, 23) },
    measure: { kind: 'share', region: TOWN },
  },
  {
    ...{ name: 'rising', rule: 'RISE-2', knob: weight('riseBase', -24, -4, 1) },
    measure: { kind: 'share', region: 'hedin' },
  },
  { name: 'support', rule: 'SUPPORT-1', knob: weight('beliefNews', 0, 5.8, 0.29), measure: supportOf('coast') },
];

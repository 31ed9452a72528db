/**
 * Small pictures to play with: one number of an invented country is moved, and the engine plays it again with the same
 * luck. Each shows what its rule does; what is looked at stands in a file in the scenario's folder.
 */
import { type ActorIndex, FIRST, type ForceIndex, type RegionIndex, type SideIndex } from '../../../../core/indices.ts';
import type { GameState } from '../../../../engine/state/state.ts';
import { WEIGHT_SPECS, type WeightName } from '../../../../engine/weights.ts';
import { withWeights } from '../../../../ensemble/branch.ts';
import type { CompiledScenario, Scenario } from '../../../../scenario/scenario.ts';

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
  read(state: GameState): number | null;
}

/** Of a hundred runs, in how many a place has been lost by each half day, for a value of one weight. */
export interface ShareMeasure {
  readonly kind: 'share';
  readonly region: RegionIndex;
  readonly weight: WeightName;
}

export interface RulePicture {
  readonly name: PictureName;
  /** Under which it stands. */
  readonly rule: string;
  readonly knob: Knob;
  readonly measure: CourseMeasure | ShareMeasure;
  readonly about: Subject;
}

/** In the order of the rules. */
export const PICTURE_NAMES = [
  'march',
  'ground',
  'harm',
  'news',
  'falls',
  'signal',
  'breaking',
  'rising',
  'support',
] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];

/** What is looked at. */
export interface Subject {
  readonly region?: RegionIndex;
  readonly force?: ForceIndex;
  readonly actor?: ActorIndex;
  readonly side?: SideIndex;
}

/** The pictures of a country, and the luck with which they are played. */
export interface PictureBook {
  readonly luck: string;
  readonly pictures: readonly RulePicture[];
}

type Written = { readonly [key in keyof Subject]?: string };
type File = { readonly luck: string } & { readonly [name in PictureName]?: Written };

/** Expects the file in the folder of the scenario; pictures that it does not have are left out. */
export function readPictures(compiled: CompiledScenario, text: string): PictureBook {
  const file: File = JSON.parse(text);
  const pictures = PICTURE_NAMES.flatMap((name) => {
    const written = file[name];
    return written === undefined ? [] : (MAKERS[name](compiled, subjectOf(compiled, written)) ?? []);
  });
  return { luck: file.luck, pictures };
}

const subjectOf = (compiled: CompiledScenario, { region, force, actor, side }: Written): Subject => ({
  ...(region === undefined ? {} : { region: compiled.regionOf(region) }),
  ...(force === undefined ? {} : { force: compiled.forceOf(force) }),
  ...(actor === undefined ? {} : { actor: compiled.actorOf(actor) }),
  ...(side === undefined ? {} : { side: compiled.sideOf(side) }),
});

type Maker = (compiled: CompiledScenario, about: Subject) => RulePicture | undefined;

const MAKERS: { readonly [name in PictureName]: Maker } = {
  march: (compiled, about) => {
    const { force: f, region: to } = about;
    if (f === undefined || to === undefined) return undefined;
    const read = ({ force }: GameState): number | null =>
      force.men[f] > 0 ? compiled.road.distance[force.region[f] * compiled.region.count + to] : null;
    const measure = { kind: 'course', unit: 'kilometres', read } as const;
    return { name: 'march', rule: 'MOVE-1', knob: weight('speedPrimary', 30, 300, 10), measure, about };
  },
  ground: (compiled, about) => {
    const { force, region: r } = about;
    if (force === undefined || r === undefined) return undefined;
    const read = ({ region }: GameState): number =>
      region.holder[r] === compiled.region.holder[r] ? region.progress[r] : 1000;
    const measure = { kind: 'course', unit: 'points', read } as const;
    return { name: 'ground', rule: 'FIGHT-2', knob: menOf(compiled, force), measure, about };
  },
  harm: (compiled, about) => {
    const read = ({ region }: GameState): number => {
      let sum = 0;
      for (let r: RegionIndex = FIRST; r < compiled.region.count; r++) sum += region.killed[r];
      return sum;
    };
    const measure = { kind: 'course', unit: 'people', read } as const;
    return { name: 'harm', rule: 'HARM-1', knob: weight('civilianHarm', 0, 4, 0.25), measure, about };
  },
  news: willPicture('news', 'NEWS-1', weight('release', 0.2, 1, 0.1)),
  falls: willPicture('falls', 'WILL-3', weight('nearKm', 7, 168, 7)),
  signal: willPicture('signal', 'WILL-5', weight('word', 0, 120, 5)),
  breaking: lossPicture('breaking', 'BREAK-1', 'thresholdMean', [0, 414, 23]),
  rising: lossPicture('rising', 'RISE-2', 'riseBase', [-24, -4, 1]),
  support: (compiled, about) => {
    const { actor, side } = about;
    if (actor === undefined || side === undefined) return undefined;
    const read = ({ support }: GameState): number => support.level[actor * compiled.side.count + side];
    const measure = { kind: 'course', unit: 'points', read } as const;
    return { name: 'support', rule: 'SUPPORT-1', knob: weight('beliefNews', 0, 5.8, 0.29), measure, about };
  },
};

/** The will of a place's garrison, as long as its side holds the place. */
function willPicture(name: PictureName, rule: string, knob: Knob): Maker {
  return (compiled, about) => {
    const r = about.region;
    if (r === undefined) return undefined;
    const garrison = compiled.region.garrison[r];
    const read = ({ region, force }: GameState): number | null =>
      region.holder[r] === compiled.region.holder[r] && force.men[garrison] > 0 ? force.will[garrison] : null;
    return { name, rule, knob, measure: { kind: 'course', unit: 'points', read }, about };
  };
}

/** @param scale least, most and step of the weight. */
function lossPicture(
  name: PictureName,
  rule: string,
  moved: WeightName,
  scale: readonly [least: number, most: number, step: number],
): Maker {
  return (_, about) => {
    const { region } = about;
    if (region === undefined) return undefined;
    const measure = { kind: 'share', region, weight: moved } as const;
    return { name, rule, knob: weight(moved, ...scale), measure, about };
  };
}

function weight(name: WeightName, least: number, most: number, step: number): Knob {
  const { value: usual, unit } = WEIGHT_SPECS[name];
  const isInThousandths = unit === 'thousandths';
  return {
    isInThousandths,
    usual,
    // The slider goes in steps from its least end: the usual value must be one of them.
    least: usual - Math.floor((usual - least) / step) * step,
    most,
    step,
    set: (scenario, value) => withWeights(scenario, { [name]: value }),
  };
}

/** Men of a force on paper, from a sixth of its own to twice as many. */
function menOf(compiled: CompiledScenario, force: ForceIndex): Knob {
  const id = compiled.force.ids[force];
  const usual = compiled.scenario.forces.find((each) => each.id === id)?.paper ?? 0;
  return {
    ...{ isInThousandths: false, usual, least: usual / 6, most: 2 * usual, step: usual / 12 },
    set: (scenario, paper) => ({
      ...scenario,
      forces: scenario.forces.map((each) => (each.id === id ? { ...each, paper } : each)),
    }),
  };
}

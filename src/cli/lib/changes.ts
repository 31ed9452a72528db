/** What a turn changed, in ids: the events that an account of a run tells, and why each place changed hands. */

import type { ForceIndex, RegionIndex } from '../../core/indices.ts';
import type { EventKind, GameEvent, Term } from '../../engine/events/events.ts';
import { LOSS_MANNERS, type LossManner, type TermKind } from '../../engine/vocabulary.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import type { WillHistory, WillStory } from './willHistory.ts';

/** How a garrison leaves its place. */
export const LEAVINGS = [
  'garrisonWithdrew',
  'garrisonBargained',
  'garrisonDeserted',
  'garrisonChangedSides',
  'garrisonDrewIn',
] as const;
export type Leaving = (typeof LEAVINGS)[number];

/** Events of the account, besides the changes of hands. */
const TOLD = [
  ...LEAVINGS,
  'placeRose',
  'leaderLeft',
  'powerHandedOver',
  'evacuationBegan',
  'evacuationEnded',
  'peopleBroughtBack',
  'statementLeaked',
  'packageSent',
  'packageIntercepted',
  'packageRefused',
  'forceArrived',
  'arsenalStruck',
  'exitChanged',
  'talkOpened',
  'talkAgreed',
  'talkFailed',
  'ceasefireBegan',
  'ceasefireEnded',
  'relationChanged',
  'triggerFired',
  'actEnded',
] as const satisfies readonly EventKind[];
export type ToldKind = (typeof TOLD)[number];

export interface Chance {
  readonly probability: number;
  readonly draw: number;
}

export interface TermLine {
  readonly kind: TermKind;
  readonly value: number;
}

/** A garrison that left, with the story of its will; its margin was `will - threshold`. */
export interface GarrisonStory extends WillStory {
  readonly force: string;
  readonly side: string;
  /** `overrun`: its ground was all lost to an assault, whatever its will. */
  readonly how: Leaving | 'overrun';
  readonly threshold: number;
  readonly chance?: Chance;
}

/** What made a place change hands; all empty where nobody stood there. Thousandths. */
export interface Why {
  readonly garrisons: readonly GarrisonStory[];
  readonly rising?: { readonly terms: readonly TermLine[]; readonly chance?: Chance };
  /** The last stretch of an assault. */
  readonly ground?: { readonly before: number; readonly after: number; readonly terms: readonly TermLine[] };
}

export interface HolderChange {
  readonly kind: 'holderChanged';
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly manner: LossManner;
  readonly why?: Why;
}

export interface OtherChange {
  readonly kind: ToldKind;
  readonly region?: string;
  readonly force?: string;
  readonly side?: string;
  readonly actor?: string;
  readonly about?: string;
  /** Men or people concerned, where the event counts them. */
  readonly count?: number;
  readonly chance?: Chance;
}

export type Change = HolderChange | OtherChange;

/**
 * The changes of one turn, in the order in which they came about. Give a history that has heard the events to learn
 * why.
 */
export function changesOf(compiled: CompiledScenario, events: readonly GameEvent[], history?: WillHistory): Change[] {
  const changes: Change[] = [];
  for (const event of events) {
    if (event.kind === 'holderChanged') changes.push(holderChange(compiled, events, event, history));
    else if ((TOLD as readonly EventKind[]).includes(event.kind)) changes.push(otherChange(compiled, event));
  }
  return changes;
}

function holderChange(
  compiled: CompiledScenario,
  events: readonly GameEvent[],
  event: GameEvent,
  history: WillHistory | undefined,
): HolderChange {
  const region = event.region as RegionIndex;
  return {
    kind: 'holderChanged',
    region: compiled.region.ids[region] as string,
    from: compiled.side.ids[event.before] as string,
    to: compiled.side.ids[event.after] as string,
    manner: (LOSS_MANNERS as readonly string[]).includes(event.about ?? '')
      ? (event.about as LossManner)
      : 'withdrawal',
    ...(history === undefined ? undefined : { why: whyOf(compiled, events, event, history) }),
  };
}

function whyOf(compiled: CompiledScenario, events: readonly GameEvent[], change: GameEvent, history: WillHistory): Why {
  const here = events.filter((event) => event.region === change.region);
  const rose = here.find(({ kind }) => kind === 'placeRose');
  const ground = change.about === 'assault' ? here.find(({ kind }) => kind === 'groundGained') : undefined;
  return {
    garrisons: here.filter(isLeaving).map((event) => garrisonStory(compiled, event, history)),
    ...(rose === undefined ? undefined : { rising: { terms: termLines(rose.terms), ...chanceOf(rose) } }),
    ...(ground === undefined
      ? undefined
      : { ground: { before: ground.before, after: ground.after, terms: termLines(ground.terms) } }),
  };
}

function isLeaving(event: GameEvent): boolean {
  return (LEAVINGS as readonly EventKind[]).includes(event.kind);
}

function garrisonStory(compiled: CompiledScenario, event: GameEvent, history: WillHistory): GarrisonStory {
  const force = event.force as ForceIndex;
  const threshold = event.terms.find(({ kind }) => kind === 'threshold')?.value ?? 0;
  return {
    force: compiled.force.ids[force] as string,
    side: compiled.side.ids[event.side ?? 0] as string,
    how: event.about === 'assault' ? 'overrun' : (event.kind as Leaving),
    threshold: -threshold + 0,
    ...history.storyOf(force),
    ...chanceOf(event),
  };
}

const termLines = (terms: readonly Term[]): TermLine[] => terms.map(({ kind, value }) => ({ kind, value }));

function chanceOf({ chance }: GameEvent): { readonly chance?: Chance } {
  return chance === undefined ? {} : { chance };
}

function otherChange(compiled: CompiledScenario, event: GameEvent): OtherChange {
  const { region, force, side, actor, about } = event;
  const counted = event.unit === 'people' || event.unit === 'men';
  return {
    kind: event.kind as ToldKind,
    ...(region === undefined ? undefined : { region: compiled.region.ids[region] as string }),
    ...(force === undefined ? undefined : { force: compiled.force.ids[force] as string }),
    ...(side === undefined ? undefined : { side: compiled.side.ids[side] as string }),
    ...(actor === undefined ? undefined : { actor: compiled.actor.ids[actor] as string }),
    ...(about === undefined ? undefined : { about }),
    ...(counted ? { count: Math.max(event.before, event.after) } : undefined),
    ...chanceOf(event),
  };
}

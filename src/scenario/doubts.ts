/**
 * What may be wrong although the parts of a file fit together: values that no country has, parts that do nothing, texts
 * that are not written yet. The file plays nevertheless, unless a figure would leave what the rules can count.
 */
import type { SidePosture } from '../engine/vocabulary.ts';

/** Texts. */
interface TextDoubts {
  'check/text/empty': { readonly language: string };
  'check/text/unfinished': { readonly written: string };
  'check/text/garbled': { readonly written: string };
  'check/text/markup': { readonly written: string };
  'check/text/undeclared': { readonly language: string; readonly count: number };
  'check/same-name': { readonly name: string; readonly one: string; readonly other: string };
  'check/same-colour': { readonly one: string; readonly other: string };
  'check/twice': { readonly word: string };
  'check/earlier-word': { readonly written: string; readonly now: string };
  'check/address': { readonly written: string };
}

/** Values of the wrong unit, sign or size. Figures are as written. */
interface SizeDoubts {
  'check/range/outside': { readonly given: string; readonly low: number; readonly high: number };
  'check/implausible/year': { readonly year: number; readonly least: number; readonly most: number };
  'check/implausible/turns': { readonly turns: number };
  'check/implausible/date': { readonly day: string; readonly start: string };
  'check/implausible/before-start': { readonly day: string; readonly start: string };
  'check/implausible/people': { readonly place: string; readonly people: number; readonly millions: string };
  'check/implausible/few-people': { readonly place: string; readonly people: number; readonly persons: string };
  'check/too-many/people': { readonly people: string; readonly most: string };
  'check/implausible/garrison': { readonly place: string; readonly men: number; readonly persons: string };
  'check/implausible/men': { readonly given: number; readonly most: number };
  'check/implausible/few-men': { readonly force: string; readonly men: number };
  'check/implausible/garrisons': { readonly side: string; readonly given: number };
  'check/implausible/quality': { readonly given: number };
  'check/implausible/small-share': { readonly given: number };
  'check/implausible/delay': { readonly hours: number; readonly days: string };
  'check/implausible/pay': { readonly given: number };
  'check/implausible/pay-order': { readonly pay: number; readonly livingPay: number };
  'check/implausible/sorties': { readonly given: number };
  'check/implausible/cost': { readonly given: string; readonly people: string };
}

/** Positions, against each other and against road lengths, in kilometres. */
interface PositionDoubts {
  'check/position/half': { readonly place: string };
  'check/position/same': { readonly place: string; readonly other: string };
  'check/position/swapped': { readonly place: string };
  'check/position/all-swapped': { readonly count: number };
  'check/position/sign': { readonly place: string };
  'check/position/far': {
    readonly place: string;
    readonly other: string;
    readonly km: number;
    readonly straight: number;
  };
  'check/distance/short': { readonly km: number; readonly straight: number };
  'check/distance/long': { readonly km: number; readonly straight: number };
}

/** Parts that never do anything. */
interface IdleDoubts {
  'check/idle/order': { readonly actor: string; readonly order: string };
  'check/idle/sorties': { readonly actor: string; readonly sorties: number };
  'check/idle/side': { readonly side: string };
  /** Of what follows a leader, or is flown to air bases. */
  'check/idle/successor': { readonly side: string; readonly field: string };
  'check/idle/airlift': { readonly side: string };
  'check/idle/province': { readonly province: string };
  'check/idle/weight': { readonly name: string };
  'check/idle/rule': { readonly actor: string };
  'check/idle/rule-late': { readonly turns: number };
  'check/idle/effect': { readonly id: string };
  'check/idle/effect-actor': { readonly actor: string; readonly side: string };
  'check/idle/lever': { readonly lever: string };
  'check/idle/choices': { readonly lever: string; readonly one: string; readonly other: string };
  'check/idle/levers': { readonly lever: string; readonly other: string; readonly address: string };
  'check/idle/exit': { readonly exit: string };
  'check/idle/talk': { readonly talk: string };
  'check/idle/truce': { readonly one: string; readonly other: string };
  'check/idle/itself': { readonly name: string };
  'check/idle/leave': { readonly group: string; readonly actor: string };
  'check/idle/force': { readonly force: string };
  'check/idle/aim': { readonly aim: string; readonly actor: string };
  'check/idle/aim-road': { readonly place: string };
  'check/idle/advisers': { readonly actor: string };
  'check/idle/interdiction': { readonly actor: string };
}

/** How the country stands at the start. */
interface StartDoubts {
  'check/residents/none': Readonly<Record<never, never>>;
  'check/garrison': { readonly side: string; readonly places: readonly string[] };
  'check/relation/far-enemies': { readonly one: string; readonly other: string };
  'check/starts/act': { readonly act: string };
  'check/starts/leave': { readonly group: string; readonly actor: string; readonly given: number };
  'check/force/ground': { readonly force: string; readonly place: string; readonly holder: string };
  'check/force/actor': { readonly force: string; readonly actor: string; readonly side: string };
  'check/capital/tag': { readonly side: string; readonly place: string };
  'check/capital/tagged': { readonly place: string };
  'check/exit/place': { readonly exit: string; readonly place: string; readonly tags: readonly string[] };
  'check/objective': { readonly side: string; readonly place: string; readonly holder: string };
}

interface WillDoubt {
  readonly side: string;
  readonly will: string;
  readonly quality: string;
  readonly places: readonly string[];
}

/** What plays as nobody means. */
interface TrapDoubts {
  /** Places that only columns hold, with an enemy next door or without. */
  'check/garrison/base': { readonly side: string; readonly places: readonly string[] };
  'check/garrison/left': { readonly side: string; readonly places: readonly string[] };
  'check/column/corps': { readonly force: string; readonly men: number };
  'check/column/no-march': { readonly actor: string; readonly forces: readonly string[] };
  'check/column/outsider': { readonly actor: string; readonly forces: readonly string[] };
  'check/plan/nobody': { readonly side: string };
  'check/plan/held': { readonly side: string; readonly place: string };
  'check/plan/neutral': { readonly side: string; readonly place: string; readonly holder: string };
  'check/plan/barred': { readonly side: string; readonly place: string };
  'check/posture/nobody': { readonly side: string };
  'check/posture/late': { readonly side: string; readonly posture: SidePosture };
  'check/posture/hold': { readonly side: string };
  /** Wills, the breaking point and what 25 points of quality are worth as shares, as written in a file. */
  'check/will/breaks': WillDoubt & { readonly point: string };
  'check/will/unmoved': WillDoubt;
  'check/aim/worst-large': { readonly aim: string; readonly worst: number; readonly most: number };
  'check/aim/worst-small': { readonly aim: string; readonly worst: number };
}

/** The file among its neighbours: its folder and its map. */
interface SurroundingDoubts {
  'check/folder': { readonly id: string; readonly folder: string };
  'check/map/missing': { readonly map: string };
  /** `causes`: what is wrong with its text. */
  'check/map/text': { readonly map: string };
  'check/map/too-large': { readonly map: string; readonly characters: number; readonly most: number };
  'check/map/too-fine': { readonly map: string; readonly most: number };
  'check/map/unreadable': { readonly map: string };
  'check/map/key': { readonly map: string; readonly key: string; readonly known: readonly string[] };
  'check/map/key-alone': { readonly key: string };
  'check/map/foreign': { readonly map: string; readonly missing: readonly string[]; readonly known: readonly string[] };
  'check/map/few': { readonly map: string; readonly found: number; readonly places: number };
  'check/map/places': { readonly map: string; readonly places: readonly string[] };
  'check/map/empty': { readonly map: string; readonly places: readonly string[] };
  'check/map/damaged': { readonly map: string; readonly places: readonly string[] };
  'check/map/flat': { readonly map: string; readonly places: readonly string[] };
  /** `corner`: the lower left one, as the map has it. */
  'check/map/planar': { readonly map: string; readonly corner: string };
  'check/map/swapped': { readonly map: string };
  'check/map/elsewhere': { readonly map: string };
  'check/map/position': { readonly map: string; readonly places: readonly string[] };
}

export type DoubtValues = TextDoubts &
  SizeDoubts &
  PositionDoubts &
  IdleDoubts &
  StartDoubts &
  TrapDoubts &
  SurroundingDoubts;

/** The entries of a scenario file: sides, places, roads, forces, actors and what they wait for. */
import { z } from 'zod';
import { LISTED_ORDER_KINDS } from '../../engine/orders/shapes.ts';
import {
  ASK_KINDS,
  EXIT_KINDS,
  FORCE_ROLES,
  PEOPLE_GROUPS,
  REGION_TAGS,
  RELATIONS,
  ROAD_CLASSES,
  SIDE_KINDS,
  SIDE_POSTURES,
  SIGNAL_KINDS,
  TERRAINS,
  WORTH_REASONS,
  WRITTEN_ACT_KINDS,
} from '../../engine/vocabulary.ts';
import { condition, effect, measure } from './conditions.ts';
import {
  alone,
  evidence,
  line,
  localId,
  men,
  moment,
  naming,
  note,
  ownId,
  quality,
  refs,
  share,
  sourced,
  sourcedShare,
  tellingText,
  text,
  unread,
} from './fields.ts';
import { LIMITS } from './limits.ts';
import { doctrineRule, orderPattern } from './orders.ts';

export const side = z.strictObject({
  id: ownId,
  name: text,
  short: text,
  kind: z.enum(SIDE_KINDS),
  /** Colour slot 0-8 of the colour-blind-safe palette, with its pattern. */
  colour: unread(z.number().int().min(0).max(8)),
  capital: refs.region.optional(),
  /** Title of the leader whose presence or exit everyone watches. Absent: no such leader. */
  leader: tellingText.optional(),
  /** Mean willingness of its garrisons to stay, 0-1. */
  will: sourcedShare,
  /** How far others believe its promises (amnesty, safe passage), 0-1. */
  credibility: sourcedShare,
  /** Pay of a career soldier, and pay that would keep a family, US dollars a month. */
  pay: alone(sourced(z.number().min(0).max(10_000))).optional(),
  livingPay: alone(sourced(z.number().min(1).max(10_000))).optional(),
  /** Hours from an event to an order obeyed. */
  commandDelayHours: alone(sourced(z.number().min(0).max(240))),
  /** Share of paper strength present at post. */
  fill: sourcedShare,
  quality,
  /**
   * Paper strength where no garrison is given, men: base + perThousandPeople x people (thousands); times `capital` in a
   * provincial capital.
   */
  garrison: z
    .strictObject({
      base: men,
      perThousandPeople: alone(sourced(z.number().min(0).max(100))),
      capital: alone(z.number().min(0).max(20)).default(1),
    })
    .optional(),
  /** Own combat sorties per turn. */
  sorties: alone(sourced(z.number().int().min(0).max(500))).default(0),
  /** How much the core's cohesion varies between runs (standard deviation of will, 0-1). */
  cohesionSpread: alone(share).default(0),
  /** How boldly its columns advance against resistance and hostile people: 0 not at all, 1 fully. */
  boldness: sourcedShare.default(0.5),
  /** How far the state is its leader's own, 0-1: the share of an exit's shock where somebody follows. Absent: 1. */
  personal: sourcedShare.optional(),
  /** Chance that somebody follows when the leader leaves, 0-1; less with each exit. Absent: 0. */
  successor: sourcedShare.optional(),
  /** What its columns do of themselves, phase after phase. Absent: they advance throughout. */
  postures: z
    .array(
      z.strictObject({
        posture: z.enum(SIDE_POSTURES),
        /** Half days it lasts. Absent, in the last phase only: to the end. */
        turns: alone(sourced(z.number().int().min(0).max(LIMITS.turns))).optional(),
        /** The phase ends up to so many half days earlier or later, drawn once a run. */
        spread: alone(sourced(z.number().int().min(0).max(LIMITS.turns))).optional(),
        note: evidence.note,
        source: evidence.source,
        confidence: evidence.confidence,
      }),
    )
    .max(LIMITS.postures)
    .optional(),
  /** Whether it can supply places that are cut off through their air bases. Absent: no. */
  airlift: z.boolean().optional(),
  /** Provincial capitals and other places lost before the start, in a shortened campaign. */
  lostBefore: z
    .strictObject({ capitals: z.number().int().min(0).max(60), places: z.number().int().min(0).max(500) })
    .default({ capitals: 0, places: 0 }),
  /** Objectives of its columns, in order: they march on the first it does not hold. */
  objectives: z.array(refs.region).max(LIMITS.objectives).default([]),
});

export const relation = z.strictObject({
  between: naming(z.tuple([refs.side, refs.side])),
  relation: z.enum(RELATIONS),
});
export const province = z.strictObject({ id: ownId, name: text });

export const region = z.strictObject({
  id: ownId,
  name: text,
  province: refs.province,
  terrain: z.enum(TERRAINS),
  tags: z.array(z.enum(REGION_TAGS)).max(REGION_TAGS.length).default([]),
  /** Population, thousands. */
  people: sourced(z.number().min(0).max(50_000)),
  holder: refs.side,
  /** The place's past rebellion against the state: 0 none, 1 a stronghold (M07, M16). */
  pastRebellion: sourcedShare,
  /** Its people's ties to the state (service, pay, families in the forces), 0-1. */
  ties: sourcedShare,
  /** Local armed people who would rise or keep order: side and number. */
  local: z.strictObject({ side: refs.side, men }).optional(),
  garrison: z
    .strictObject({
      paper: men,
      fill: sourcedShare.optional(),
      quality: quality.optional(),
      will: sourcedShare.optional(),
      entrenched: sourcedShare.optional(),
      note: evidence.note,
      source: evidence.source,
      confidence: evidence.confidence,
    })
    .optional(),
  /** How far order has broken down at the start, 0-1, and what of its offices is at work, 0-1. */
  disorder: sourcedShare.default(0),
  offices: sourcedShare.default(1),
  /** Where to draw the place, or its label if there is a map file. Degrees. */
  lat: unread(z.number().min(-90).max(90)).optional(),
  lon: unread(z.number().min(-180).max(180)).optional(),
  note: evidence.note,
});

export const link = z.strictObject({
  between: naming(z.tuple([refs.region, refs.region])),
  km: alone(sourced(z.number().min(0.5).max(3000))),
  road: z.enum(ROAD_CLASSES),
  name: line(120).optional(),
});

export const force = z.strictObject({
  id: ownId,
  name: text,
  side: refs.side,
  /** The actor it answers to. Absent: its side's command. */
  actor: refs.actor.optional(),
  role: z.enum(FORCE_ROLES),
  region: refs.region,
  paper: men,
  fill: sourcedShare.optional(),
  quality: quality.optional(),
  will: sourcedShare.optional(),
  entrenched: sourcedShare.optional(),
  /** Absent at the start: a package that an outside actor may send, arriving after this many turns through an exit. */
  away: z
    .strictObject({ turns: z.number().int().min(0).max(20), exit: refs.exit.optional(), permit: refs.actor.optional() })
    .optional(),
  note: evidence.note,
  source: evidence.source,
  confidence: evidence.confidence,
});

const people = z.strictObject({
  group: naming(z.enum(PEOPLE_GROUPS)),
  count: alone(sourced(z.number().int().min(0).max(1_000_000))),
  region: refs.region,
  /** Evacuation starts by itself when support for the partner falls below this, 0-1. Absent: only by order. */
  leaveBelow: sourced(share).optional(),
  way: z.enum(EXIT_KINDS).default('air'),
  /** Half days that they need at least, if seats are free: so many parts are ready to go one after the other. */
  turns: alone(z.number().int().min(1).max(20)).default(1),
  /** Weight of the public signal their leaving gives; 1 is normal. */
  signal: alone(z.number().min(0).max(5)).default(1),
});

export const actor = z.strictObject({
  id: ownId,
  name: text,
  short: text,
  /** The side it commands, or whose forces it leads. */
  side: refs.side.optional(),
  /** The side it backs, if any. */
  partner: refs.side.optional(),
  /** Support for sides at the start: 0 none, 0.5 limited material help, 1 full commitment. */
  support: z
    .array(z.strictObject({ side: naming(refs.side), level: sourcedShare }))
    .max(LIMITS.sides)
    .default([]),
  /** Weight of its other burdens, 0-1. */
  burden: sourcedShare.default(0),
  /** How much it stands by its public word, 0-1 (M12). */
  reputation: sourcedShare.default(0.5),
  /** How far its word is believed at the start, 0-1. */
  credence: sourcedShare.default(0.6),
  /** How closely it watches other actors' support for the same partner, 0-1. */
  watches: z
    .array(z.strictObject({ actor: naming(refs.actor), weight: alone(share) }))
    .max(LIMITS.actors)
    .default([]),
  /** Political capital for the run, points. */
  capital: alone(z.number().int().min(0).max(100)).default(12),
  /** Combat sorties per turn it may fly for a side. */
  sorties: alone(sourced(z.number().int().min(0).max(500))).default(0),
  /** Chance that it stops an enemy package on the way, 0-1, and whose packages. */
  interdiction: sourcedShare.default(0),
  interdicts: z.array(refs.actor).max(LIMITS.actors).default([]),
  /** How much it fears arms that nobody answers for, 0-1: it warns, then strikes at such stores. Absent: not at all. */
  fearsArms: sourcedShare.default(0),
  /** How freely it lets packages pass through, 0-1. */
  permit: sourcedShare.default(1),
  /** Sides it can hold back, and how strongly at the start, 0-1. */
  restrains: z
    .array(z.strictObject({ side: naming(refs.side), level: sourcedShare }))
    .max(LIMITS.sides)
    .default([]),
  /** Staff and advisers lent to the partner, as a share of the full role, 0-1; shortens its command delay. */
  advisers: sourcedShare.default(0),
  people: z.array(people).max(PEOPLE_GROUPS.length).default([]),
  /** Order kinds it may give. */
  may: z.array(z.enum(LISTED_ORDER_KINDS)).max(LISTED_ORDER_KINDS.length),
  /** How near war it is at the start with actors that stop its packages, 0 quiet to 100. Others: 0. */
  ladder: z
    .array(z.strictObject({ actor: naming(refs.actor), at: sourced(z.number().int().min(0).max(100)) }))
    .max(LIMITS.actors)
    .default([]),
  /** How far it trusts others at the start, 0-1. Others: 0.5. */
  trusts: z
    .array(z.strictObject({ actor: naming(refs.actor), level: sourcedShare }))
    .max(LIMITS.actors)
    .default([]),
  doctrine: z.array(doctrineRule).max(LIMITS.doctrineRules).default([]),
  note: note(1200),
  source: evidence.source,
  confidence: evidence.confidence,
});

export const exit = z.strictObject({
  id: ownId,
  name: text,
  kind: z.enum(EXIT_KINDS),
  region: refs.region,
  /** The actor that can open or close it, if any. */
  keeper: refs.actor.optional(),
  open: z.boolean().default(true),
  /** Heads that it takes out in half a day, of everybody together. Absent: by air 600, by road 350, by sea 800. */
  seats: alone(sourced(z.number().int().min(0).max(100_000))).optional(),
});

export const talk = z.strictObject({
  id: ownId,
  name: text,
  host: refs.actor,
  parties: z.array(refs.actor).min(2).max(LIMITS.actors),
  /** The two sides a cease-fire would bind. */
  between: z.tuple([refs.side, refs.side]),
  when: z.array(condition).max(LIMITS.conditions),
  /** Chance that the stronger side stops when asked, before leverage and momentum, 0-1. */
  acceptance: sourcedShare,
  /** The actor whose hold on that side counts as leverage. */
  leverage: refs.actor.optional(),
  turns: alone(z.number().int().min(1).max(60)).default(4),
  agreed: z.array(effect).max(20).default([]),
});

export const trigger = z.strictObject({
  id: ownId,
  text,
  when: z.array(condition).min(1).max(LIMITS.conditions),
  effects: z.array(effect).min(1).max(20),
  source: evidence.source,
  confidence: evidence.confidence,
  contested: evidence.contested,
});

/** What an answer does to who gives it, to who asked, and to others. */
const promised = z.number().int().min(1).max(20);
const answerEffects = z.array(effect).max(LIMITS.answerEffects).default([]);
const answer = z.strictObject({
  /** On its button. */
  label: text,
  effects: answerEffects,
  /**
   * What who answers promises: `give`, an order within so many turns; `refrain`, none like it for so many, from the
   * next on; `hold`, that its side holds the place for so many.
   */
  promise: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('give'), order: orderPattern, within: promised }),
      z.strictObject({ kind: z.literal('refrain'), order: orderPattern, within: promised }),
      z.strictObject({ kind: z.literal('hold'), region: refs.region, within: promised }),
    ])
    .optional(),
});

/** What one actor may put to another: an ask, an offer, a threat or an ultimatum, with what each answer does. */
export const ask = z.strictObject({
  id: ownId,
  name: text,
  text,
  from: refs.actor,
  to: refs.actor,
  kind: z.enum(ASK_KINDS),
  /** When it may be put, in the eyes of who puts it. */
  when: z.array(condition).min(1).max(LIMITS.conditions),
  /** How many turns it may be answered in. */
  stands: z.number().int().min(1).max(12).default(2),
  /** Turns after its answer before it may be put again. Absent: it is put once. */
  again: z.number().int().min(1).max(120).optional(),
  /** Everybody learns of it and of the answer. */
  public: z.boolean().default(false),
  /** What speaks for a yes, or against it below 0, while its conditions hold in the eyes of who is asked. */
  worth: z
    .array(
      z.strictObject({
        reason: z.enum(WORTH_REASONS),
        is: z.number().min(-1).max(1),
        when: z.array(condition).max(LIMITS.conditions).default([]),
      }),
    )
    .max(LIMITS.worths)
    .default([]),
  yes: answer,
  no: answer,
  terms: answer.optional(),
  /** What follows if no answer comes, besides what the rules have. */
  left: answerEffects,
  source: evidence.source,
  confidence: evidence.confidence,
  contested: evidence.contested,
  note: evidence.note,
});

export const act = z.strictObject({
  id: ownId,
  /** As written: a link to the scenario holds, whatever its kinds are called today. */
  kind: z.enum(WRITTEN_ACT_KINDS),
  name: text,
  text,
  when: z.array(condition).min(1).max(LIMITS.conditions),
});

export const chair = z.strictObject({
  actor: naming(refs.actor),
  name: text,
  wants: text,
  tension: text,
  aims: z
    .array(
      z.strictObject({
        id: ownId,
        name: text,
        text,
        measure,
        overTurns: z.boolean().optional(),
        anchors: z.strictObject({ worst: share, best: share }).optional(),
      }),
    )
    .min(2)
    .max(LIMITS.aims),
});

/** A dated fact shown next to the run ("what really happened"); no rule reads it. */
export const fact = z.strictObject({
  moment,
  text,
  region: refs.region.optional(),
  source: evidence.source,
  confidence: evidence.confidence,
  contested: evidence.contested,
});
/** A public signal from before the start. */
export const startSignal = z.strictObject({
  signal: z.enum(SIGNAL_KINDS),
  actor: refs.actor.optional(),
  side: refs.side.optional(),
  region: refs.region.optional(),
  turnsAgo: alone(z.number().int().min(0).max(20)),
  weight: alone(z.number().min(0).max(5)).default(1),
});

/** One way of a decision of the last act. */
const option = z.strictObject({
  id: localId,
  name: text,
  /** What it costs elsewhere, in a sentence. */
  text,
  /** Political capital, points. */
  price: alone(z.number().int().min(0).max(10)).default(0),
  when: z.array(condition).max(LIMITS.conditions).default([]),
  effects: z.array(effect).max(20).default([]),
});

const decision = z.strictObject({
  id: ownId,
  actor: refs.actor,
  /** The step in which it is to be taken, from 1. */
  step: z.number().int().min(1).max(5),
  name: text,
  text,
  options: z.array(option).min(2).max(4),
  /** What comes of it if nobody decides. */
  otherwise: z.strictObject({ text, effects: z.array(effect).max(20).default([]) }),
});

/** The last act: longer steps after the main question is settled. */
export const aftermath = z.strictObject({
  name: text,
  text,
  /** Acts after which it may begin; after the last turn it always may. */
  opens: z.array(refs.act).max(LIMITS.acts).default([]),
  steps: z.number().int().min(1).max(5),
  /** Half days in a step. */
  halfDays: z.number().int().min(1).max(20),
  decisions: z.array(decision).max(60).default([]),
  /** How it ends for a chair, in words: the first whose conditions hold. */
  endings: z
    .array(z.strictObject({ actor: refs.actor, when: z.array(condition).max(LIMITS.conditions).default([]), text }))
    .max(60)
    .default([]),
});

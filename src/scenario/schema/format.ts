/**
 * Scenario format, version 1: what a scenario file may say. This schema is the only definition; the JSON Schema for
 * editors is generated from it. Shapes and ranges are checked here, references between parts in `check.ts`.
 *
 * A number that came from somewhere may be written with its evidence:
 *   "paper": { "value": 8000, "source": ["WIKI-HAMA"], "confidence": "medium",
 *              "range": [5000, 12000], "contested": true }
 * or plainly: "paper": 8000.
 */
import { z } from 'zod';
import {
  ACT_KINDS,
  CONFIDENCES,
  EXIT_KINDS,
  FORCE_ROLES,
  LEADER_ACTS,
  ORDER_KINDS,
  PEOPLE_GROUPS,
  PLACE_WORDS,
  REGION_TAGS,
  RELATIONS,
  REQUESTS,
  ROAD_CLASSES,
  SIDE_KINDS,
  SIGNAL_KINDS,
  STANCES,
  TERRAINS,
} from '../../engine/vocabulary.ts';

// Zod otherwise compiles parsers with `new Function`, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

export const FORMAT_VERSION = 1;

/** Upper bounds that keep a foreign file from exhausting the reader's machine. */
export const LIMITS = {
  fileBytes: 4_000_000,
  nesting: 24,
  sides: 12,
  provinces: 60,
  regions: 200,
  links: 800,
  forces: 200,
  actors: 32,
  people: 60,
  exits: 60,
  talks: 12,
  triggers: 200,
  acts: 16,
  levers: 80,
  chairs: 12,
  aims: 8,
  doctrineRules: 60,
  conditions: 40,
  turns: 120,
  textCharacters: 4000,
  sources: 1000,
  facts: 1000,
} as const;

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9_-]{0,47}$/,
    'an id is 1-48 characters: a lower-case letter first, then letters, digits, _ or -',
  );
const share = z.number().min(0).max(1);

const evidence = {
  source: z.array(z.string().max(80)).max(20).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  contested: z.boolean().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  note: z.string().max(600).optional(),
};
const evidenceSchema = z.strictObject(evidence);
/** Where a number or an entry comes from, how sure it is, whether it is disputed and between which bounds. */
export type Evidence = z.infer<typeof evidenceSchema>;
export const EVIDENCE_KEYS = [
  'source',
  'confidence',
  'contested',
  'range',
  'note',
] as const satisfies readonly (keyof Evidence)[];

/**
 * A number, plain or with its evidence; either way it reads as a number after parsing (`evidence.ts` keeps the rest, by
 * path).
 */
function sourced(number: z.ZodType<number, number>) {
  return z.union([
    number,
    z.strictObject({ value: number, ...evidence }).transform((written): number => written.value),
  ]);
}
const sourcedShare = sourced(share);
/** A count of what really happened: one figure, or the lowest and the highest that can be defended. */
const count = z.number().int().min(0).max(100_000_000);
const counted = z.union([count, z.tuple([count, count])]);
const sourcedCount = z.union([
  counted,
  z.strictObject({ value: counted, ...evidence }).transform((written) => written.value),
]);
const men = sourced(z.number().int().min(0).max(2_000_000));
const quality = sourced(z.number().min(0).max(100));

/** Text by language tag; English is required, other languages fall back to it. */
export const textSchema = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().max(LIMITS.textCharacters))
  .refine((texts) => 'en' in texts, 'a text needs at least English: { "en": "..." }');
const text = textSchema;

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');
const moment = z.strictObject({ date, half: z.enum(['am', 'pm']) });

// ---- conditions -----------------------------------------------------------------------------------------------------
/**
 * The closed set of conditions, shared by doctrines, triggers, acts and aims. In a doctrine a condition reads what its
 * actor may see: hidden quantities of others (support, men) are read in bands, so thresholds on them are approximate
 * there.
 */
const simpleCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  /** From this moment on (included). */
  z.strictObject({ kind: z.literal('from'), moment }),
  /** Before this moment (excluded). */
  z.strictObject({ kind: z.literal('before'), moment }),
  z.strictObject({ kind: z.literal('held'), region: id, by: z.array(id).min(1).max(12) }),
  /** The side has lost this place since the start (it held it then and does not now). */
  z.strictObject({ kind: z.literal('lost'), region: id, side: id }),
  /** Places with this tag that the side held at the start and has lost, at least so many. Without a tag: any place. */
  z.strictObject({
    kind: z.literal('placesLost'),
    side: id,
    tag: z.enum(REGION_TAGS).optional(),
    atLeast: z.number().int().min(1).max(200),
  }),
  /** The same as a share of the people who lived under the side at the start. */
  z.strictObject({ kind: z.literal('shareLost'), side: id, atLeast: share }),
  z.strictObject({
    kind: z.literal('support'),
    actor: id,
    side: id,
    atLeast: share.optional(),
    below: share.optional(),
  }),
  z.strictObject({ kind: z.literal('credibility'), side: id, atLeast: share.optional(), below: share.optional() }),
  /** An enemy of the holder stands in the place or next to it by road. */
  z.strictObject({ kind: z.literal('threatened'), region: id }),
  /** The side's capital, or one of its provincial capitals, is threatened. */
  z.strictObject({ kind: z.literal('capitalThreatened'), side: id }),
  /** Nobody of the side stands at the place. */
  z.strictObject({ kind: z.literal('empty'), region: id, side: id }),
  /** The side can travel between the two places over places held by it or its friends. */
  z.strictObject({ kind: z.literal('roadOpen'), side: id, from: id, to: id }),
  z.strictObject({ kind: z.literal('leaderPresent'), side: id }),
  z.strictObject({ kind: z.literal('evacuated'), actor: id, group: z.enum(PEOPLE_GROUPS) }),
  /** So many public signals of a kind in the last turns. */
  z.strictObject({
    kind: z.literal('signals'),
    signal: z.enum(SIGNAL_KINDS),
    atLeast: z.number().int().min(1).max(50),
    within: z.number().int().min(1).max(60),
  }),
  z.strictObject({ kind: z.literal('talk'), talk: id, is: z.enum(['closed', 'open', 'agreed', 'failed']) }),
  z.strictObject({ kind: z.literal('fired'), trigger: id }),
  z.strictObject({ kind: z.literal('ended'), act: id }),
  /** Two sides are (not) at a cease-fire. */
  z.strictObject({ kind: z.literal('ceasefire'), between: z.tuple([id, id]) }),
  z.strictObject({ kind: z.literal('killed'), atLeast: z.number().int().min(0) }),
  /** An outside actor that stops packages has struck back: the war has widened. */
  z.strictObject({ kind: z.literal('widened') }),
  z.strictObject({ kind: z.literal('lastTurn') }),
]);
export type SimpleCondition = z.infer<typeof simpleCondition>;
export type Condition =
  | SimpleCondition
  | { kind: 'not'; that: Condition }
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] };
const condition: z.ZodType<Condition, Condition> = z
  .discriminatedUnion('kind', [
    ...simpleCondition.options,
    z.strictObject({
      kind: z.literal('not'),
      get that(): z.ZodType<Condition, Condition> {
        return condition;
      },
    }),
    z.strictObject({
      kind: z.literal('all'),
      get of() {
        return conditionList;
      },
    }),
    z.strictObject({
      kind: z.literal('any'),
      get of() {
        return conditionList;
      },
    }),
  ])
  .meta({ id: 'condition' });
const conditionList: z.ZodType<Condition[], Condition[]> = z.array(condition).min(1).max(LIMITS.conditions);

// ---- effects --------------------------------------------------------------------------------------------------------
/**
 * The closed set of effects of triggers and of agreed talks. None sets a holder, a will or a strength: what happens on
 * the ground comes out of the rules.
 */
const effect = z.discriminatedUnion('kind', [
  /** Something said or done in public, read by everybody. `weight` 1 is the usual weight of its kind. */
  z.strictObject({
    kind: z.literal('signal'),
    signal: z.enum(SIGNAL_KINDS),
    actor: id.optional(),
    side: id.optional(),
    region: id.optional(),
    weight: z.number().min(0).max(5).default(1),
  }),
  z.strictObject({ kind: z.literal('support'), actor: id, side: id, change: z.number().min(-1).max(1) }),
  z.strictObject({ kind: z.literal('burden'), actor: id, change: z.number().min(-1).max(1) }),
  z.strictObject({ kind: z.literal('credibility'), side: id, change: z.number().min(-1).max(1) }),
  z.strictObject({ kind: z.literal('permit'), actor: id, change: z.number().min(-1).max(1) }),
  z.strictObject({ kind: z.literal('exit'), exit: id, open: z.boolean() }),
  z.strictObject({ kind: z.literal('talk'), talk: id, to: z.enum(['open', 'failed']) }),
  z.strictObject({ kind: z.literal('ceasefire'), between: z.tuple([id, id]), turns: z.number().int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('relation'), between: z.tuple([id, id]), relation: z.enum(RELATIONS) }),
]);
export type Effect = z.infer<typeof effect>;

// ---- orders as a doctrine writes them -------------------------------------------------------------------------------
const where = z.union([id, z.enum(PLACE_WORDS)]);
/**
 * An order with blanks: ids may stand for themselves, and the words of `where` are filled from what the actor sees:
 * `threatened` own place most in danger, `nextCapital` next threatened provincial capital, `nextObjective` next place
 * on the way to the enemy's capital, `wavering` enemy place most likely to accept terms, `restive` enemy place most
 * likely to rise, `emptied` neighbouring place its holder has left, `ownCapture` newest own capture without order kept,
 * `anyArsenal` own unguarded arsenal.
 */
const orderPattern = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('drawIn'), region: where }),
  z.strictObject({ order: z.literal('drawInFar'), beyondKm: z.number().int().min(20).max(2000) }),
  z.strictObject({ order: z.literal('commitReserve'), region: where, force: id.optional() }),
  z.strictObject({ order: z.literal('inspect'), region: where }),
  z.strictObject({ order: z.literal('offerTerms'), region: where, corridor: z.boolean() }),
  z.strictObject({ order: z.literal('reassure'), region: where }),
  z.strictObject({ order: z.literal('leaveTroops'), region: where }),
  z.strictObject({ order: z.literal('guardArsenal'), region: where }),
  z.strictObject({ order: z.literal('raisePay') }),
  z.strictObject({ order: z.literal('ask'), ally: id, what: z.enum(REQUESTS) }),
  z.strictObject({ order: z.literal('answerCeasefire'), talk: id, accept: z.boolean() }),
  z.strictObject({ order: z.literal('rally'), region: where }),
  z.strictObject({ order: z.literal('leader'), act: z.enum(LEADER_ACTS) }),
  z.strictObject({ order: z.literal('speak'), side: id, stance: z.enum(STANCES), quiet: z.boolean().default(false) }),
  z.strictObject({
    order: z.literal('evacuate'),
    group: z.enum(PEOPLE_GROUPS),
    way: z.enum(EXIT_KINDS),
    quiet: z.boolean().default(false),
  }),
  z.strictObject({ order: z.literal('bringBack'), group: z.enum(PEOPLE_GROUPS) }),
  z.strictObject({ order: z.literal('send'), force: id, region: where }),
  z.strictObject({ order: z.literal('fly'), region: where }),
  z.strictObject({ order: z.literal('fund'), side: id }),
  z.strictObject({ order: z.literal('restrain'), side: id }),
  z.strictObject({ order: z.literal('unleash'), side: id }),
  z.strictObject({ order: z.literal('mediate'), talk: id }),
  z.strictObject({ order: z.literal('guarantee'), region: where }),
  z.strictObject({ order: z.literal('border'), exit: id, open: z.boolean() }),
  z.strictObject({ order: z.literal('warn'), side: id }),
  z.strictObject({ order: z.literal('enter'), region: where }),
  z.strictObject({ order: z.literal('offerAsylum'), side: id }),
]);
export type OrderPattern = z.infer<typeof orderPattern>;

const doctrineRule = z.strictObject({
  /** Names the rule for levers and the log; unique within its actor. */
  id: id.optional(),
  when: z.array(condition).max(LIMITS.conditions).default([]),
  give: orderPattern,
  /** Chance that the rule acts in a turn in which it could, 0-1. */
  weight: share.default(1),
  /** At most so many times in a run; absent: no limit but `everyTurns`. */
  times: z.number().int().min(1).max(99).optional(),
  everyTurns: z.number().int().min(1).max(60).optional(),
  why: z.string().max(400).optional(),
  source: z.array(z.string().max(80)).max(20).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
});
export type DoctrineRule = z.infer<typeof doctrineRule>;

// ---- the parts ------------------------------------------------------------------------------------------------------
const side = z.strictObject({
  id,
  name: text,
  short: text,
  kind: z.enum(SIDE_KINDS),
  /** Colour slot 0-8 of the colour-blind-safe palette, with its pattern. */
  colour: z.number().int().min(0).max(8),
  capital: id.optional(),
  /** Title of the leader whose presence or exit everybody watches; absent: no such leader. */
  leader: text.optional(),
  /** Mean willingness of its garrisons to stay, 0-1. */
  will: sourcedShare,
  /** Belief of others in its promises (amnesty, safe passage), 0-1. */
  credibility: sourcedShare,
  /** Pay of a career soldier, and the pay that would keep a family, US dollars a month. */
  pay: sourced(z.number().min(0).max(10_000)).optional(),
  livingPay: sourced(z.number().min(1).max(10_000)).optional(),
  /** Hours from an event to an order obeyed. */
  commandDelayHours: sourced(z.number().min(0).max(240)),
  /** Share of paper strength present at post. */
  fill: sourcedShare,
  quality,
  /**
   * Where no garrison is given: men on paper = base + perThousandPeople x people (thousands), `capital` times that in a
   * provincial capital.
   */
  garrison: z
    .strictObject({
      base: men,
      perThousandPeople: sourced(z.number().min(0).max(100)),
      capital: z.number().min(0).max(20).default(1),
    })
    .optional(),
  /** Own combat sorties a turn. */
  sorties: sourced(z.number().int().min(0).max(500)).default(0),
  /** How far the core's cohesion may differ from run to run (standard deviation of will, 0-1). */
  cohesionSpread: share.default(0),
  /** How far its columns advance against resistance and unfriendly people: 0 none, 1 boldly. */
  boldness: sourcedShare.default(0.5),
  /** Lost before the start of this scenario, in a campaign cut short: provincial capitals and other places. */
  lostBefore: z
    .strictObject({ capitals: z.number().int().min(0).max(60), places: z.number().int().min(0).max(500) })
    .default({ capitals: 0, places: 0 }),
  /** The places its columns march on, in the order of its plan: the first that it does not hold yet is the one. */
  objectives: z.array(id).max(6).default([]),
});

const relation = z.strictObject({ between: z.tuple([id, id]), relation: z.enum(RELATIONS) });
const province = z.strictObject({ id, name: text });

const region = z.strictObject({
  id,
  name: text,
  province: id,
  terrain: z.enum(TERRAINS),
  tags: z.array(z.enum(REGION_TAGS)).max(REGION_TAGS.length).default([]),
  /** People living there, thousands. */
  people: sourced(z.number().min(0).max(50_000)),
  holder: id,
  /** Past rebellion of the place against the state, 0 none to 1 a stronghold of it (M07, M16). */
  pastRebellion: sourcedShare,
  /** Ties of its people to the state (service, pay, families in the forces), 0-1. */
  ties: sourcedShare,
  /** Local armed people who would rise or keep order: whose, and how many. */
  local: z.strictObject({ side: id, men }).optional(),
  garrison: z
    .strictObject({
      paper: men,
      fill: sourcedShare.optional(),
      quality: quality.optional(),
      will: sourcedShare.optional(),
      entrenched: sourcedShare.optional(),
      note: z.string().max(600).optional(),
      source: evidence.source,
      confidence: evidence.confidence,
    })
    .optional(),
  /** Where to draw the place without a map file; with one, where its label stands. Degrees. */
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  note: z.string().max(600).optional(),
});

const link = z.strictObject({
  between: z.tuple([id, id]),
  km: sourced(z.number().min(0.5).max(3000)),
  road: z.enum(ROAD_CLASSES),
  name: z.string().max(120).optional(),
});

const force = z.strictObject({
  id,
  name: text,
  side: id,
  /** The actor it answers to; absent: its side's command. */
  actor: id.optional(),
  role: z.enum(FORCE_ROLES),
  region: id,
  paper: men,
  fill: sourcedShare.optional(),
  quality: quality.optional(),
  will: sourcedShare.optional(),
  entrenched: sourcedShare.optional(),
  /**
   * Not in the country at the start: a package an outside actor may send, arriving after so many turns through an exit.
   */
  away: z
    .strictObject({ turns: z.number().int().min(0).max(20), exit: id.optional(), permit: id.optional() })
    .optional(),
  note: z.string().max(600).optional(),
  source: evidence.source,
  confidence: evidence.confidence,
});

const peopleSchema = z.strictObject({
  group: z.enum(PEOPLE_GROUPS),
  count: sourced(z.number().int().min(0).max(1_000_000)),
  region: id,
  /** Evacuation starts by itself when support for the partner falls below this, 0-1; absent: only by order. */
  leaveBelow: sourcedShare.optional(),
  way: z.enum(EXIT_KINDS).default('air'),
  turns: z.number().int().min(1).max(20).default(1),
  /** Weight of the public signal their leaving gives, 1 is the usual. */
  signal: z.number().min(0).max(5).default(1),
});

const actor = z.strictObject({
  id,
  name: text,
  short: text,
  /** The side whose command this actor is, or whose forces it leads. */
  side: id.optional(),
  /** The side it backs, if any: its partner. */
  partner: id.optional(),
  /** Support toward sides at the start, 0 none, 0.5 limited material help, 1 full commitment. */
  support: z
    .array(z.strictObject({ side: id, level: sourcedShare }))
    .max(LIMITS.sides)
    .default([]),
  /** Weight of its other burdens, 0-1. */
  burden: sourcedShare.default(0),
  /** How much it holds to a public word, 0-1 (M12). */
  reputation: sourcedShare.default(0.5),
  /** How strongly it watches other actors' support for the same partner, 0-1. */
  watches: z
    .array(z.strictObject({ actor: id, weight: share }))
    .max(LIMITS.actors)
    .default([]),
  /** Political capital for the run, points. */
  capital: z.number().int().min(0).max(100).default(12),
  /** Combat sorties a turn it may fly for a side. */
  sorties: sourced(z.number().int().min(0).max(500)).default(0),
  /** Chance that it stops an enemy package on the way, 0-1, and whose packages. */
  interdiction: sourcedShare.default(0),
  interdicts: z.array(id).max(LIMITS.actors).default([]),
  /** Leave it gives for packages that pass through it, 0-1. */
  permit: sourcedShare.default(1),
  /** Sides it can hold back, and how strongly at the start, 0-1. */
  restrains: z
    .array(z.strictObject({ side: id, level: sourcedShare }))
    .max(LIMITS.sides)
    .default([]),
  /** Staff and advisers lent to the partner: share of the full role, 0-1; eases its command delay. */
  advisers: sourcedShare.default(0),
  people: z.array(peopleSchema).max(PEOPLE_GROUPS.length).default([]),
  /** Kinds of order it may give. */
  may: z.array(z.enum(ORDER_KINDS)).max(ORDER_KINDS.length),
  doctrine: z.array(doctrineRule).max(LIMITS.doctrineRules).default([]),
  note: z.string().max(1200).optional(),
  source: evidence.source,
  confidence: evidence.confidence,
});

const exit = z.strictObject({
  id,
  name: text,
  kind: z.enum(EXIT_KINDS),
  region: id,
  /** The actor that can open or close it, if one of the scenario does. */
  keeper: id.optional(),
  open: z.boolean().default(true),
});

const talk = z.strictObject({
  id,
  name: text,
  host: id,
  parties: z.array(id).min(2).max(LIMITS.actors),
  /** The two sides a cease-fire would bind. */
  between: z.tuple([id, id]),
  when: z.array(condition).max(LIMITS.conditions),
  /** Chance that the stronger side stops if asked, before leverage and momentum, 0-1. */
  acceptance: sourcedShare,
  /** The actor whose hold on that side counts as leverage. */
  leverage: id.optional(),
  turns: z.number().int().min(1).max(60).default(4),
  agreed: z.array(effect).max(20).default([]),
});

const trigger = z.strictObject({
  id,
  text,
  when: z.array(condition).min(1).max(LIMITS.conditions),
  effects: z.array(effect).min(1).max(20),
  source: evidence.source,
  confidence: evidence.confidence,
  contested: evidence.contested,
});

const act = z.strictObject({
  id,
  kind: z.enum(ACT_KINDS),
  name: text,
  text,
  when: z.array(condition).min(1).max(LIMITS.conditions),
});

const measure = z.discriminatedUnion('kind', [
  /** Share of its people abroad brought home or safe. */
  z.strictObject({ kind: z.literal('peopleHome'), actor: id }),
  z.strictObject({ kind: z.literal('holds'), side: id, regions: z.array(id).min(1).max(60) }),
  z.strictObject({ kind: z.literal('notHeldBy'), side: id, regions: z.array(id).min(1).max(60) }),
  z.strictObject({ kind: z.literal('roadOpen'), side: id, from: id, to: id }),
  z.strictObject({ kind: z.literal('support'), actor: id, side: id }),
  z.strictObject({ kind: z.literal('credibility'), side: id }),
  z.strictObject({ kind: z.literal('capitalLeft'), actor: id }),
  /** Civilians spared: 1 with nobody killed, falling to 0 at `worst` killed. */
  z.strictObject({ kind: z.literal('livesSpared'), worst: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('displacedSpared'), worst: z.number().int().min(1) }),
  /** Own dead: 1 with none, 0 at `worst`. */
  z.strictObject({ kind: z.literal('ownDeadSpared'), side: id, worst: z.number().int().min(1) }),
  /** Share of lost or taken provincial capitals and arsenals that passed without an assault and are kept in order. */
  z.strictObject({ kind: z.literal('institutions'), side: id }),
  z.strictObject({ kind: z.literal('ended'), act: id }),
  z.strictObject({ kind: z.literal('notEnded'), act: id }),
  z.strictObject({ kind: z.literal('exitOpen'), exit: id }),
]);
export type Measure = z.infer<typeof measure>;

const chair = z.strictObject({
  actor: id,
  name: text,
  wants: text,
  tension: text,
  aims: z
    .array(z.strictObject({ id, name: text, text, measure }))
    .min(2)
    .max(LIMITS.aims),
});

/**
 * What a lever sets: a path into this file, with ids for list entries: "sides.gov.will", "actors.iran.advisers",
 * "weights.contagion".
 */
const leverTarget = z.strictObject({
  path: z
    .string()
    .max(160)
    .regex(/^[A-Za-z0-9_.-]+$/),
  /** new value = lever x scale + offset, or with `multiply` the old value times that. */
  scale: z.number().default(1),
  offset: z.number().default(0),
  multiply: z.boolean().default(false),
  min: z.number().optional(),
  max: z.number().optional(),
  round: z.boolean().default(false),
});
const leverHead = {
  id,
  label: text,
  meaning: text,
  unit: z.string().max(60).default(''),
  source: evidence.source,
  confidence: evidence.confidence,
  contested: evidence.contested,
};
const lever = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('number'),
    ...leverHead,
    min: z.number(),
    max: z.number(),
    default: z.number(),
    sets: z.array(leverTarget).min(1).max(80),
  }),
  z.strictObject({
    type: z.literal('integer'),
    ...leverHead,
    min: z.number().int(),
    max: z.number().int(),
    default: z.number().int(),
    sets: z.array(leverTarget).min(1).max(80),
  }),
  z.strictObject({
    type: z.literal('choice'),
    ...leverHead,
    default: id,
    choices: z
      .array(
        z.strictObject({
          id,
          label: text,
          sets: z
            .array(
              z.strictObject({
                path: leverTarget.shape.path,
                value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]),
              }),
            )
            .max(80),
        }),
      )
      .min(2)
      .max(12),
  }),
]);

/** A dated fact shown beside the run ("what really happened"); never read by a rule. */
const fact = z.strictObject({
  moment,
  text,
  region: id.optional(),
  source: evidence.source,
  confidence: evidence.confidence,
  contested: evidence.contested,
});
/** A report on the desk at a moment of the run; `wrong` ones are marked in the debrief. */
const startSignal = z.strictObject({
  signal: z.enum(SIGNAL_KINDS),
  actor: id.optional(),
  side: id.optional(),
  region: id.optional(),
  turnsAgo: z.number().int().min(0).max(20),
  weight: z.number().min(0).max(5).default(1),
});

export const scenarioSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal(FORMAT_VERSION),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is written 1.0.0'),
  languages: z.array(z.string().max(20)).min(1).max(20).default(['en']),
  title: text,
  summary: text,
  situation: text,
  contentNote: text.optional(),
  /** Ids of three places the briefing points at. */
  watch: z.array(id).max(6).default([]),
  start: moment,
  turns: z.number().int().min(1).max(LIMITS.turns),
  /** Path of the map file below the scenarios folder; absent: places are drawn as nodes and links. */
  map: z
    .string()
    .max(120)
    .regex(/^[a-z0-9][a-z0-9._/-]*$/)
    .optional(),
  sources: z
    .record(
      z.string().max(80),
      z.strictObject({
        title: z.string().max(400),
        publisher: z.string().max(200).optional(),
        date: z.string().max(40).optional(),
        url: z.string().max(500).optional(),
      }),
    )
    .default({}),
  sides: z.array(side).min(2).max(LIMITS.sides),
  relations: z.array(relation).max(100).default([]),
  provinces: z.array(province).min(1).max(LIMITS.provinces),
  regions: z.array(region).min(2).max(LIMITS.regions),
  links: z.array(link).min(1).max(LIMITS.links),
  forces: z.array(force).max(LIMITS.forces).default([]),
  actors: z.array(actor).min(1).max(LIMITS.actors),
  exits: z.array(exit).max(LIMITS.exits).default([]),
  signals: z.array(startSignal).max(60).default([]),
  talks: z.array(talk).max(LIMITS.talks).default([]),
  triggers: z.array(trigger).max(LIMITS.triggers).default([]),
  acts: z.array(act).min(1).max(LIMITS.acts),
  chairs: z.array(chair).min(1).max(LIMITS.chairs),
  levers: z.array(lever).max(LIMITS.levers).default([]),
  /** Global weights of the rules that differ from the standard ones (RULES.md lists them). */
  weights: z.record(z.string().max(60), sourced(z.number())).default({}),
  facts: z.array(fact).max(LIMITS.facts).default([]),
  /** Human cost before the start. */
  cost: z
    .strictObject({
      killedCivilians: sourced(z.number().int().min(0)).default(0),
      killedFighters: sourced(z.number().int().min(0)).default(0),
      displaced: sourced(z.number().int().min(0)).default(0),
    })
    .default({ killedCivilians: 0, killedFighters: 0, displaced: 0 }),
  /**
   * What the campaign really cost by a moment, counted from where `cost` counts; beside the run's figures in the
   * debrief. No rule reads it.
   */
  costReal: z
    .strictObject({
      asOf: moment,
      killedCivilians: sourcedCount.optional(),
      killedFighters: sourcedCount.optional(),
      displaced: sourcedCount.optional(),
    })
    .optional(),
  glossary: z
    .array(z.strictObject({ term: text, text }))
    .max(200)
    .default([]),
});

/** The file after reading: every number plain, every default filled in, references not yet checked. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;

export const FORMAT_VERSION = 1;

/** Upper bounds that stop an untrusted file from exhausting the machine. */
export const LIMITS = {
  fileBytes: 4_000_000,
  nesting: 24,
  /** Characters of a map file. */
  mapCharacters: 12_000_000,
  /** Positions that its shapes have together, an arc counted each time it is named. */
  mapPositions: 400_000,
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
  asks: 120,
  /** What speaks for an answer or against it, and what an answer does. */
  worths: 12,
  answerEffects: 12,
  acts: 16,
  levers: 80,
  chairs: 12,
  aims: 8,
  /** Places of a side's plan, and phases of its posture. */
  objectives: 24,
  postures: 8,
  doctrineRules: 60,
  conditions: 40,
  turns: 120,
  /** Of any list, or keys of any entry. */
  entries: 1000,
  /** Conditions, effects and measures of the whole file. */
  conditionsInAll: 20_000,
  /** Killed or displaced before the start, and in a measure or condition. */
  persons: 100_000_000,
  /** Bounds, scale and offset of a lever, either way. */
  leverFigure: 1_000_000_000,
  textCharacters: 4000,
  sources: 1000,
  facts: 1000,
} as const;

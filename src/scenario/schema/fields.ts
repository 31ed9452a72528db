/**
 * What each field of a scenario file is, stated once in the schema: a reference and to what, a text, a day, evidence,
 * excluded from the content hash, reachable by a lever. Checks, hash, levers, evidence, identities and the JSON Schema
 * all read it here.
 */
import { z } from 'zod';
import { CONFIDENCES } from '../../engine/vocabulary.ts';
import { LIMITS } from './limits.ts';

// Zod otherwise compiles parsers with `new Function`, which the page's Content-Security-Policy forbids.
z.config({ jitless: true });

/** Lists whose entries are referenced elsewhere in the file, keyed by the word for one entry. */
export const REFERENCE_LISTS = {
  side: 'sides',
  region: 'regions',
  province: 'provinces',
  actor: 'actors',
  force: 'forces',
  exit: 'exits',
  talk: 'talks',
  trigger: 'triggers',
  act: 'acts',
  ask: 'asks',
} as const;
export type ReferenceKind = keyof typeof REFERENCE_LISTS;
export const REFERENCE_KINDS = Object.keys(REFERENCE_LISTS) as ReferenceKind[];

export interface Field {
  /** References an entry of this kind. */
  readonly ref?: ReferenceKind;
  /** A text for people, by language. */
  readonly text?: true;
  /** A calendar day. */
  readonly day?: true;
  /** Identifies the entry within its list. */
  readonly identity?: true;
  /** Evidence for the number or entry it stands next to. */
  readonly evidence?: true;
  /**
   * `false`: no rule, score or lever reads it; `presence`: they read only whether it is there. Absent: hashed whole.
   */
  readonly hashed?: false | 'presence';
  /** `true`: levers may set what is below this field. `false`: they may not, wherever the field stands. */
  readonly lever?: boolean;
  /** Of the checks after a lever moves, only the field's own range applies. */
  readonly alone?: true;
}

export const FIELDS = z.registry<Field>();

/** Attaches field facts to a schema. */
export function marked<Schema extends z.ZodType>(field: Field, schema: Schema): Schema {
  FIELDS.add(schema, field);
  return schema;
}

/** A part of the file that levers may reach into. */
export const reachable = <Schema extends z.ZodType>(schema: Schema): Schema => marked({ lever: true }, schema);

/** A field for readers and drawing only. */
export const unread = <Schema extends z.ZodType>(schema: Schema): Schema => marked({ hashed: false }, schema);

// ---- ids ------------------------------------------------------------------------------------------------------------
/** Text forms with a pattern. The schema uses the name as its message; the catalogue has the words. */
export const FORMS = ['id', 'day', 'version', 'english', 'path', 'address'] as const;
export type Form = (typeof FORMS)[number];

const form = (name: Form, pattern: RegExp) => z.string().regex(pattern, name);

/** 1-48 characters: a lower-case letter, then lower-case letters, digits, _ or -. */
const newId = () => form('id', /^[a-z][a-z0-9_-]{0,47}$/);
/** An id that nothing outside its place refers to. */
export const localId = newId();
/** An entry's id, unique within its list. */
export const ownId = marked({ identity: true, lever: false }, newId());
/** The id of an entry in another list. */
export const refs = {
  side: marked({ ref: 'side' }, newId()),
  region: marked({ ref: 'region' }, newId()),
  province: marked({ ref: 'province' }, newId()),
  actor: marked({ ref: 'actor' }, newId()),
  force: marked({ ref: 'force' }, newId()),
  exit: marked({ ref: 'exit' }, newId()),
  talk: marked({ ref: 'talk' }, newId()),
  trigger: marked({ ref: 'trigger' }, newId()),
  act: marked({ ref: 'act' }, newId()),
  ask: marked({ ref: 'ask' }, newId()),
} satisfies Record<ReferenceKind, z.ZodType>;

/** A number that a lever may move within its range without breaking anything else. */
export const alone = <Schema extends z.ZodType>(schema: Schema): Schema => marked({ alone: true }, schema.clone());

/** A field that identifies an entry without an id within its list. */
export const naming = <Schema extends z.ZodType>(schema: Schema): Schema => marked({ identity: true }, schema.clone());

// ---- texts ----------------------------------------------------------------------------------------------------------
/** One line for people who read or edit the file. */
export const line = (characters: number) => unread(z.string().max(characters));
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const newText = () =>
  z
    .record(language, z.string().max(LIMITS.textCharacters))
    .refine((written) => 'en' in written, 'english' satisfies Form);
/** Text by language tag. English is required; other languages fall back to it. */
export const text = marked({ text: true, hashed: false }, newText());
/** A text whose presence matters to the rules. */
export const tellingText = marked({ text: true, hashed: 'presence' }, newText());

export const filePath = unread(form('path', /^[a-z0-9][a-z0-9._/-]*$/).max(120));
export const address = form('address', /^[A-Za-z0-9_.-]+$/).max(160);
export const version = unread(form('version', /^\d+\.\d+\.\d+$/));

// ---- time -----------------------------------------------------------------------------------------------------------
export const day = marked({ day: true }, form('day', /^\d{4}-\d{2}-\d{2}$/));
export const moment = z.strictObject({
  date: day,
  half: z.enum(['am', 'pm']),
});

// ---- numbers and their evidence -------------------------------------------------------------------------------------
const proof = <Schema extends z.ZodType>(schema: Schema): Schema => marked({ evidence: true, hashed: false }, schema);
/** A note on the evidence of its entry. */
export const note = (characters: number) => proof(z.string().max(characters)).optional();

/** Where a number or an entry comes from, how sure it is, whether it is disputed, and its bounds. */
export const evidence = {
  source: proof(z.array(z.string().max(80)).max(20)).optional(),
  confidence: proof(z.enum(CONFIDENCES)).optional(),
  contested: proof(z.boolean()).optional(),
  range: proof(z.tuple([z.number(), z.number()])).optional(),
  note: note(600),
};
const evidenceSchema = z.strictObject(evidence);
export type Evidence = z.infer<typeof evidenceSchema>;

/** A number, plain or with its evidence. Parses to a number either way; `evidence.ts` keeps the rest by path. */
export function sourced(number: z.ZodType<number, number>) {
  return z.union([
    number,
    z.strictObject({ value: number, ...evidence }).transform((written): number => written.value),
  ]);
}

export const share = z.number().min(0).max(1);
/** Shares, men and qualities that only the rules read. */
export const sourcedShare = alone(sourced(share));
export const men = alone(sourced(z.number().int().min(0).max(2_000_000)));
export const quality = alone(sourced(z.number().min(0).max(100)));

/** A count of what really happened: one figure, or the lowest and highest defensible ones. */
const count = z.number().int().min(0).max(100_000_000);
const counted = z.union([count, z.tuple([count, count])]);
export const sourcedCount = z.union([
  counted,
  z.strictObject({ value: counted, ...evidence }).transform((written) => written.value),
]);

/**
 * Records as files, whole trees among them: opened as they are, shown as far as they come out, or refused with words.
 * A damaged one is never called verified, and what is verified is written and read again as the same.
 */
import { parseRecord } from '../../../src/play/readRecord.ts';
import { formatRecord } from '../../../src/play/record.ts';
import { replayRecord } from '../../../src/play/replay.ts';
import { wholeRecordOf } from '../../../src/session/wholeRecord.ts';
import { type PartChange, partChange, type TextChange, textChange, withPartChange, withTextChange } from '../change.ts';
import { openInPage } from '../page.ts';
import { RECORD_NAMES, type RecordName, recordNamed } from '../runs.ts';
import { isSameJson, SEALS, type Seal, withSeal } from '../sealing.ts';
import type { Came, FuzzTarget, Json } from '../target.ts';

type Changed = {
  readonly of: RecordName;
  readonly changes: readonly PartChange[];
  readonly text: readonly TextChange[];
  readonly seal: Seal;
};

const documents = new Map<RecordName, Json>();

function documentOf(name: RecordName): Json {
  const document: Json = documents.get(name) ?? JSON.parse(recordNamed(name));
  documents.set(name, document);
  return document;
}

export async function openedRecord(text: string, isWhole: boolean): Promise<Came> {
  const read = parseRecord(text);
  if (read.ok) {
    const again = parseRecord(formatRecord(read.value));
    if (!again.ok) return { outcome: 'read', wrong: `written and not read again: ${JSON.stringify(again.error)}` };
    if (formatRecord(again.value) !== formatRecord(read.value))
      return { outcome: 'read', wrong: 'written and read again as another' };
  }
  const opened = await openInPage(text);
  if (opened.kind === 'fault')
    return opened.words === '' || isWhole
      ? { outcome: 'refused', wrong: isWhole ? `a whole record was refused: ${opened.words}` : 'no words' }
      : { outcome: 'refused' };
  if (opened.kind !== 'verified')
    return isWhole
      ? { outcome: opened.kind, wrong: `a whole record was not verified: ${opened.kind}` }
      : { outcome: opened.kind };
  const { game } = opened;
  const whole = wholeRecordOf(game);
  const replay = replayRecord(game.compiled, whole, game.setting);
  if (!replay.ok || replay.value.differsAt !== undefined)
    return { outcome: 'verified', wrong: `verified, but it does not replay: ${JSON.stringify(replay.ok)}` };
  const again = parseRecord(formatRecord(whole));
  if (!again.ok) return { outcome: 'verified', wrong: `verified, but not read again: ${JSON.stringify(again.error)}` };
  return { outcome: 'verified' };
}

export const records: FuzzTarget<Changed> = {
  name: 'records',
  about: 'records with parts and letters changed, sealed anew or not: never verified when damaged, never a throw',
  reaches: ['verified', 'differs', 'refused'],
  shortRun: 40,
  make(dice) {
    const of = dice.pick(RECORD_NAMES);
    const document = documentOf(of);
    // What only a replay finds out: another digest, sealed anew.
    if (dice.once(5)) {
      const change = { do: 'copy', path: ['digests', dice.below(4)], from: ['digests', dice.below(4)] } as const;
      return { of, changes: [change], text: [], seal: 'anew' };
    }
    const isText = dice.once(2);
    return {
      of,
      changes: isText ? [] : [partChange(document, dice), ...dice.some(3, () => partChange(document, dice))],
      text: isText ? dice.some(3, () => textChange(dice)) : [],
      seal: dice.pick(SEALS),
    };
  },
  async check({ of, changes, text, seal }) {
    const document = documentOf(of);
    const changed = withSeal(changes.reduce<Json>(withPartChange, document), seal);
    const written = text.reduce(withTextChange, JSON.stringify(changed, null, 1));
    const isWhole = isSameJson(written, document);
    const came = await openedRecord(written, isWhole);
    if (came.wrong !== undefined || came.outcome !== 'verified' || isWhole) return came;
    // Sealed, and not as it was sealed.
    const isSealed = changes.length > 0 && seal === 'kept' && text.length === 0;
    const kept = isSealed ? JSON.parse(written) : {};
    return isSealed &&
      typeof kept.check === 'string' &&
      kept.check === (document as { check?: string }).check &&
      kept.version === 2
      ? { ...came, wrong: 'verified, and damaged' }
      : came;
  },
};

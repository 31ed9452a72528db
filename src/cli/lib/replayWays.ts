/** What can be done with a run whether it comes out as recorded or not: its orders, and the turns that still do. */
import { formatRecord, type GameRecord } from '../../play/record.ts';
import { linesOfRecord } from '../../play/recordTree.ts';
import { replayRecord } from '../../play/replay.ts';
import { turnOfRun } from '../../present/parting.ts';
import { text } from '../../words/text.ts';
import { misuse, type Stop } from './exitCodes.ts';
import { writeText } from './files.ts';
import type { AsRecorded } from './recordedRun.ts';
import { print } from './terminal.ts';

export interface WayOptions {
  readonly asRecorded?: boolean;
  readonly saveOrders?: string;
  readonly playOn?: string;
}

/** How many turns of a record come out in a scenario and under rules that may be others; undefined: it does not fit. */
export function turnsThatAgree({ compiled, setting, record }: AsRecorded): number | undefined {
  const { rules, contentHash } = setting;
  const here = replayRecord(compiled, { ...record, rules, contentHash }, setting);
  return here.ok ? (here.value.differsAt ?? record.digests.length) : undefined;
}

/**
 * Takes the ways that were asked for; gives what stopped one of them.
 *
 * @param found the record in a scenario, if there is one that it fits.
 */
export function takeWays(
  record: GameRecord | undefined,
  found: AsRecorded | undefined,
  { asRecorded, saveOrders, playOn }: WayOptions,
): Stop | undefined {
  if (asRecorded !== true && saveOrders === undefined && playOn === undefined) return undefined;
  if (record === undefined) return misuse(text('cli.replay.noOrders'));
  const agreed = found === undefined ? undefined : turnsThatAgree(found);
  if (asRecorded === true) print(ordersOf(record, found, agreed).join('\n'));
  const stop = saveOrders === undefined ? undefined : writeOrders(record, saveOrders);
  if (stop !== undefined || playOn === undefined) return stop;
  if (found === undefined || agreed === undefined) return misuse(text('cli.replay.noTurns'));
  print(text('cli.replay.playedOn', { count: agreed, name: playOn }));
  return writeText(playOn, formatRecord(upTo(found, agreed)));
}

/** Every seat's orders, turn by turn, and from where on they are all that is known. */
function ordersOf({ digests, seats }: GameRecord, found: AsRecorded | undefined, agreed = 0): string[] {
  const lines: string[] = [];
  for (const t of digests.keys()) {
    if (t === agreed) lines.push(text('cli.replay.onlyOrders'));
    lines.push(found === undefined ? text('cli.replay.turn', { turn: t + 1 }) : turnOfRun(found.compiled, t + 1));
    for (const { actor, orders } of seats) {
      const given = orders[t] ?? null;
      const words =
        given === null ? [text('cli.replay.doctrine')] : given.length === 0 ? [text('cli.replay.none')] : given;
      lines.push(...words.map((line) => `  ${actor}: ${line}`));
    }
  }
  return lines;
}

/** A file of orders for each seat, as `run --orders` takes them: of more than one, each with its actor's name. */
function writeOrders({ seats, digests }: GameRecord, name: string): Stop | undefined {
  for (const { actor, orders } of seats) {
    const last = Math.min(orders.length, digests.length);
    const lines = orders.slice(0, last).flatMap((given, t) => [`turn ${t + 1}`, ...(given ?? ['doctrine'])]);
    const place = seats.length === 1 ? name : name.replace(/(\.[^./\\]*)?$/, (ending) => `.${actor}${ending}`);
    const stop = writeText(place, [`# ${actor}`, ...lines, 'then doctrine', ''].join('\n'));
    if (stop !== undefined) return stop;
    print(text('cli.replay.saved', { actor, name: place }));
  }
  return seats.length === 0 ? misuse(text('cli.replay.noSeats')) : undefined;
}

/** The turns that come out, as a record of where they do. */
function upTo({ compiled, setting, record }: AsRecorded, agreed: number): GameRecord {
  const { rules, contentHash } = setting;
  const [own] = linesOfRecord({ ...record, rules, contentHash });
  const seats = own.seats.map((seat) => ({ ...seat, orders: seat.orders.slice(0, agreed) }));
  const played = replayRecord(compiled, { ...own, seats, digests: own.digests.slice(0, agreed) }, setting);
  if (!played.ok) throw new Error(`Turns that agree do not fit: ${played.error.code}.`);
  const { files } = record;
  return { ...own, seats, digests: played.value.digests, ...(files === undefined ? {} : { files }) };
}

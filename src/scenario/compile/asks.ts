/** Asks as tables: those of the file, then one for each request to an ally. */
import { columnOf } from '../../core/column.ts';
import type { ActorIndex, AskIndex } from '../../core/indices.ts';
import { indicesOf, NONE } from '../../core/indices.ts';
import { rowsOf } from '../../core/rows.ts';
import type { AskAnswer, AskWorth, Compiled } from '../../engine/compiled.ts';
import { FAR } from '../../engine/compiled.ts';
import type { Effect } from '../../engine/conditions/effect.ts';
import { ASK_KINDS, REQUESTS, type Request } from '../../engine/vocabulary.ts';
import type { Scenario } from '../scenario.ts';
import { find, type Lookup, thousandths } from './lookup.ts';

type Actor = Scenario['actors'][number];
type FileAsk = Scenario['asks'][number];

/** How many turns an ally may take to answer a request. */
const REQUEST_STANDS = 2;

/** Who may ask whom for help: an actor that may ask, and those from outside who back its side. */
export function alliesAsked(actors: readonly Actor[]): readonly { readonly from: string; readonly to: string }[] {
  return actors
    .filter(({ may, side }) => side !== undefined && may.includes('ask'))
    .flatMap(({ id, side }) =>
      actors.filter((ally) => ally.partner === side && ally.id !== id).map((ally) => ({ from: id, to: ally.id })),
    );
}

/** The id of a request to an ally: no ask of a file can have one of this form. */
const requestId = (from: string, ally: string, what: Request): string => `${from}/${ally}/${what}`;

interface Row {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof ASK_KINDS)[number];
  readonly request: number;
  readonly stands: number;
  readonly again: number;
  readonly isPublic: boolean;
  readonly when: FileAsk['when'];
  readonly worth: readonly AskWorth[];
  readonly yes: AskAnswer;
  readonly no: AskAnswer;
  readonly terms: AskAnswer | undefined;
  readonly left: readonly Effect[];
}

export function compileAsks(
  { actors, asks }: Scenario,
  index: Lookup<ActorIndex>,
  { count }: { readonly count: number },
): Compiled['ask'] {
  const rows = [...asks.map(rowOf), ...alliesAsked(actors).flatMap(requestRows)];
  const listOf = (end: 'from' | 'to', isListed: (row: Row) => boolean) =>
    rowsOf(
      indicesOf<ActorIndex>(count).map((a) =>
        indicesOf<AskIndex>(rows.length).filter((k) => find(index, rows[k][end]) === a && isListed(rows[k])),
      ),
      rows.length,
    );
  const to = listOf('to', () => true);
  const from = listOf('from', ({ request }) => request === NONE);
  return {
    count: rows.length,
    ids: rows.map(({ id }) => id),
    kind: columnOf(rows, ({ kind }) => ASK_KINDS.indexOf(kind)),
    from: columnOf(rows, (row) => find(index, row.from)),
    to: columnOf(rows, (row) => find(index, row.to)),
    request: columnOf(rows, ({ request }) => request),
    stands: columnOf(rows, ({ stands }) => stands),
    again: columnOf(rows, ({ again }) => again),
    isPublic: columnOf(rows, ({ isPublic }) => (isPublic ? 1 : 0)),
    when: rows.map(({ when }) => when),
    worth: rows.map(({ worth }) => worth),
    yes: rows.map(({ yes }) => yes),
    no: rows.map(({ no }) => no),
    terms: rows.map(({ terms }) => terms),
    left: rows.map(({ left }) => left),
    toFirst: to.first,
    toList: to.to,
    fromFirst: from.first,
    fromList: from.to,
  };
}

function rowOf(ask: FileAsk): Row {
  const { id, from, to, kind, stands, again = FAR, when, worth, left } = ask;
  return {
    ...{ id, from, to, kind, stands, again, when, left },
    request: NONE,
    isPublic: ask.public,
    worth: worth.map(({ reason, is, when: holds }) => ({ reason, is: thousandths(is), when: holds })),
    yes: answerOf(ask.yes, to),
    no: answerOf(ask.no, to),
    terms: ask.terms === undefined ? undefined : answerOf(ask.terms, to),
  };
}

/** What an answer takes of the political capital of who gives it is its price. */
function answerOf({ effects, promise }: FileAsk['yes'], to: string): AskAnswer {
  let price = 0;
  for (const effect of effects)
    if (effect.kind === 'capital' && effect.actor === to && effect.points < 0) price -= effect.points;
  return { effects, price, promise };
}

const NOTHING: AskAnswer = { effects: [], price: 0, promise: undefined };

/** Requests of one actor to an ally, which it puts in the open by its order to ask. */
function requestRows({ from, to }: { readonly from: string; readonly to: string }): readonly Row[] {
  return REQUESTS.map((what, request) => ({
    id: requestId(from, to, what),
    ...{ from, to, request },
    kind: 'ask',
    stands: REQUEST_STANDS,
    again: 0,
    isPublic: true,
    when: [],
    worth: [],
    yes: NOTHING,
    no: NOTHING,
    terms: NOTHING,
    left: [],
  }));
}

/**
 * IndexedDB in which one call fails, whichever one is asked for: calls are counted as they are made, and so are the
 * ends of transactions. Stands on fake-indexeddb, and reaches into it where a browser would fail inside.
 */
import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBObjectStore as FakeObjectStore,
  IDBOpenDBRequest as FakeOpenRequest,
  IDBTransaction as FakeTransaction,
} from 'fake-indexeddb';

/**
 * How a call fails. `throws`: at once; `fails`: its request answers with an error; `aborts`: its transaction is undone
 * for want of room; `silent`: no answer ever comes, though it is done; `lost`: none comes, and it is not done.
 */
export type Manner = 'throws' | 'fails' | 'aborts' | 'silent' | 'lost';

export interface Call {
  readonly name: string;
  readonly manners: readonly Manner[];
}

export interface FailingDatabase {
  /** Calls made so far, in order. */
  readonly calls: readonly Call[];
  /** Whether the one that was to fail did. */
  hasFailed(): boolean;
  restore(): void;
}

/** What fake-indexeddb keeps to itself. */
interface Inside {
  [name: string]: (...given: unknown[]) => unknown;
}
interface InsideTransaction {
  _state: string;
  _requests: readonly { readonly request: { readonly readyState: string } }[];
  _abort(error: string): void;
  db: { _rawDatabase: { processTransactions: unknown } };
  addEventListener(type: string, listener: unknown): void;
}
interface InsideRequest {
  transaction: InsideTransaction;
  addEventListener(): void;
}

const REQUESTS: readonly Manner[] = ['throws', 'fails', 'aborts', 'silent'];
const CALLS: readonly (readonly [owner: object, name: string, manners: readonly Manner[]])[] = [
  [FakeFactory.prototype, 'open', ['throws', 'fails', 'lost']],
  [FakeFactory.prototype, 'deleteDatabase', ['throws', 'fails', 'lost']],
  [FakeDatabase.prototype, 'createObjectStore', ['throws']],
  [FakeDatabase.prototype, 'transaction', ['throws', 'silent']],
  [FakeTransaction.prototype, 'objectStore', ['throws']],
  ...['get', 'getAll', 'getKey', 'put', 'delete', 'clear'].map(
    (name) => [FakeObjectStore.prototype, name, REQUESTS] as const,
  ),
];

const broken = (name: string): DOMException => new DOMException('A call that was made to fail.', name);

/** Which call fails: the first of its name from a place on. */
export interface Failure {
  /** Number of calls before it. */
  readonly at: number;
  readonly name: string;
  readonly manner: Manner;
}

/** @param failure none: nothing fails, calls are counted. */
export function failingDatabase(failure?: Failure): FailingDatabase {
  const calls: Call[] = [];
  const manner = failure?.manner ?? 'throws';
  let hasFailed = false;
  const undo: (() => void)[] = [];

  /** Counts a call; whether it is the one to fail. */
  function isIt(call: Call): boolean {
    calls.push(call);
    const is = !hasFailed && failure !== undefined && calls.length > failure.at && call.name === failure.name;
    hasFailed ||= is;
    return is;
  }

  for (const [owner, name, manners] of CALLS) {
    const methods: Inside = Object(owner);
    const real = methods[name];
    methods[name] = function called(this: unknown, ...given: unknown[]) {
      // How it is laid out anew is the database's own affair.
      const isOwn = name === 'transaction' && given[1] === 'versionchange';
      if (isOwn || !isIt({ name, manners })) return real.apply(this, given);
      if (manner === 'throws') throw broken('InvalidStateError');
      if (owner === FakeFactory.prototype) return unanswered(manner);
      return failsLater(real.apply(this, given), manner);
    };
    undo.push(() => {
      methods[name] = real;
    });
  }

  // A transaction ends by itself once nothing more is asked of it.
  const inside: Inside = Object(FakeTransaction.prototype);
  const start = inside._start;
  inside._start = function started(this: InsideTransaction) {
    const isEnding = this._state !== 'finished' && this._requests.every(({ request }) => request.readyState === 'done');
    if (isEnding && isIt({ name: 'commit', manners: ['aborts', 'silent', 'lost'] })) {
      if (manner !== 'aborts') mute(this);
      if (manner !== 'silent') return this._abort('QuotaExceededError');
    }
    return start.call(this);
  };
  undo.push(() => {
    inside._start = start;
  });
  return {
    calls,
    hasFailed: () => hasFailed,
    restore() {
      for (const each of undo) each();
    },
  };
}

/** An opening or deleting that answers with an error, or never. */
function unanswered(manner: Manner): IDBOpenDBRequest {
  const request = new FakeOpenRequest();
  if (manner === 'fails')
    setImmediate(() => {
      Object.assign(request, { readyState: 'done', error: broken('UnknownError') });
      const event = { type: 'error', target: request };
      const { listeners }: { listeners: readonly { type: string; callback: (event: unknown) => void }[] } =
        Object(request);
      for (const { type, callback } of listeners) if (type === 'error') callback(event);
    });
  return request;
}

/** A call that was made, and comes to nothing after it. */
function failsLater(made: unknown, manner: Manner): unknown {
  const request: InsideRequest = Object(made);
  if (manner === 'silent') {
    if ('_requests' in request) mute(Object(request));
    else request.addEventListener = () => undefined;
  }
  if (manner === 'aborts')
    setImmediate(() => {
      if (request.transaction._state !== 'finished') request.transaction._abort('QuotaExceededError');
    });
  if (manner === 'fails') {
    const asked = request.transaction._requests.find((each) => Object.is(each.request, made));
    Object.assign(asked ?? {}, {
      operation: () => {
        throw broken('UnknownError');
      },
    });
  }
  return made;
}

/** Nobody outside hears of it any more. */
function mute(transaction: InsideTransaction): void {
  const inside: { listeners: { callback: unknown }[] } & Inside = Object(transaction);
  const isOwn = (listener: unknown): boolean => listener === transaction.db._rawDatabase.processTransactions;
  // The first three are its own.
  inside.listeners = inside.listeners.filter(({ callback }, i) => i < 3 || isOwn(callback));
  const listen = inside.addEventListener;
  inside.addEventListener = (type, listener) =>
    isOwn(listener) ? listen.call(transaction, type, listener) : undefined;
  const ask = inside._execRequestAsync;
  inside._execRequestAsync = (asked) =>
    Object.assign(Object(ask.call(transaction, asked)), { addEventListener: () => undefined });
}

/** What a store of a database holds, by key, once nothing is under way; nothing if it is not there. */
export async function storedIn(name: string, store: string): Promise<ReadonlyMap<string, unknown>> {
  const { _databases }: { _databases: Map<string, InsideDatabase> } = Object(indexedDB);
  const isBusy = (): boolean => _databases.get(name)?.transactions.some(({ _state }) => _state !== 'finished') === true;
  while (isBusy()) await new Promise((later) => setImmediate(later));
  const records = _databases.get(name)?.rawObjectStores.get(store)?.records.values() ?? [];
  return new Map([...records].map(({ key, value }) => [key, structuredClone(value)]));
}

interface InsideDatabase {
  readonly transactions: readonly { readonly _state: string }[];
  readonly rawObjectStores: Map<
    string,
    { readonly records: { values(): Iterable<{ readonly key: string; readonly value: unknown }> } }
  >;
}

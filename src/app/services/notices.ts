/** Notices: what failed or succeeded, what only readers by ear have to be told, and whether the page is busy. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PartsFromKept } from '../../session/agreement.ts';
import type { Fault } from '../../session/fault.ts';
import { loadWords } from '../../words/language.ts';
import type { Brought } from './chosenFiles.ts';

export type Notice =
  | { readonly kind: 'fault'; readonly fault: Fault; readonly ways: FaultWays }
  /** Something has not come yet. */
  | { readonly kind: 'slow'; readonly seconds: number }
  /** The program itself has a fault. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'link'; readonly offer: LinkOffer }
  | { readonly kind: 'differs'; readonly ways: DiffersWays };

/** What can be done about a fault. */
export interface FaultWays {
  /** Tries once more what failed. */
  readonly onAgain?: () => void;
  /** Called when it is told no more. */
  readonly onLeave?: () => void;
  /** Saves what was to be opened, as it is, for elsewhere or later. */
  readonly onSave?: () => void;
  /** Takes the files of the scenario that is missing, and tries again. */
  readonly onScenario?: (brought: readonly Brought[]) => void;
}

/** What was kept of a game does not come out again, and what can be done about it. */
export interface DiffersWays {
  readonly parts: PartsFromKept;
  /** Version of the rules that it was played by. */
  readonly rules: number;
  /** Turn, from 1, that is the next to be played after the last that agrees. */
  readonly next: number;
  readonly onLook: () => void;
  readonly onPlayOn: () => void;
  readonly onSave: () => void;
}

/** A link to a run that more has to be said of than that it was copied. */
export interface LinkOffer {
  readonly address: string;
  /** Whether the browser allowed it to be copied. */
  readonly isCopied: boolean;
  /** Whether the scenario is the player's own, so that it opens nothing by itself. */
  readonly isOwn: boolean;
  readonly onSaveFile: () => void;
}

/** A sentence for those who hear the page. */
export interface Said {
  readonly words: string;
  /** Rises with every sentence, so that one said twice is heard twice. */
  readonly count: number;
}

export interface Notices {
  readonly notice: ReadonlySignal<Notice | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** Heard when the reader pauses. */
  readonly said: ReadonlySignal<Said>;
  /** Heard at once: only what is not saved, and faults. */
  readonly alarm: ReadonlySignal<Said>;
  fault(fault: Fault, ways?: FaultWays): void;
  /** Asks whether to try once more what failed. */
  asksAgain(fault: Fault): Promise<boolean>;
  /** Says that something has not come yet, until the function that it gives is called. */
  slow(seconds: number): () => void;
  /** Says that the program has a fault. */
  broken(): void;
  /** Says where a game parts from what was kept of it, and offers the ways on. */
  differ(ways: DiffersWays): void;
  /** Shows the link, selected. */
  offer(link: LinkOffer): void;
  /** Shows and says it. */
  tell(words: string): void;
  /** Says it, and shows nothing: what it tells can be seen already. One sentence. */
  say(words: string): void;
  /** Interrupts the reader by ear. */
  warn(words: string): void;
  dismiss(): void;
  /** Marks the page busy until the task settles. */
  working<T>(task: Promise<T>): Promise<T>;
}

export function createNotices(): Notices {
  const notice = signal<Notice | undefined>(undefined);
  const busy = signal(false);
  const said = signal<Said>({ words: '', count: 0 });
  const alarm = signal<Said>({ words: '', count: 0 });
  const say = (words: string): void => {
    said.value = { words, count: said.value.count + 1 };
  };
  const tell = (next: Notice | undefined): void => {
    const left = notice.value;
    notice.value = next;
    if (left?.kind === 'fault') left.ways.onLeave?.();
  };
  const unloaded = (): void => tell({ kind: 'fault', fault: { code: 'load.code', values: {} }, ways: {} });
  /** A failed load is reported with the texts already here. */
  const wordsOf = ({ code }: Fault): Promise<void> =>
    code === 'load.code' || code === 'load' ? Promise.resolve() : loadWords('faults');
  return {
    notice,
    busy,
    said,
    alarm,
    say,
    warn(words) {
      alarm.value = { words, count: alarm.value.count + 1 };
    },
    fault(fault, ways = {}) {
      wordsOf(fault).then(() => tell({ kind: 'fault', fault, ways }), unloaded);
    },
    asksAgain: (fault) =>
      new Promise((done) => {
        tell({ kind: 'fault', fault, ways: { onAgain: () => done(true), onLeave: () => done(false) } });
      }),
    slow(seconds) {
      const told: Notice = { kind: 'slow', seconds };
      // What is read already is not covered.
      if (notice.value === undefined) tell(told);
      return () => {
        if (notice.value === told) tell(undefined);
      };
    },
    broken() {
      tell({ kind: 'broken' });
    },
    differ(ways) {
      loadWords('faults').then(() => tell({ kind: 'differs', ways }), unloaded);
    },
    offer(offer) {
      tell({ kind: 'link', offer });
    },
    tell(words) {
      tell({ kind: 'done', words });
      say(words);
    },
    dismiss() {
      tell(undefined);
    },
    async working(task) {
      busy.value = true;
      try {
        return await task;
      } finally {
        busy.value = false;
      }
    },
  };
}

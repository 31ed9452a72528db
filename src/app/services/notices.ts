/** Notices: what failed or succeeded, and whether the page is busy. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault } from '../../session/fault.ts';
import { loadWords } from '../../words/language.ts';

export type Notice =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly words: string };

export interface Notices {
  readonly notice: ReadonlySignal<Notice | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  fault(fault: Fault): void;
  tell(words: string): void;
  dismiss(): void;
  /** Marks the page busy until the task settles. */
  working<T>(task: Promise<T>): Promise<T>;
}

export function createNotices(): Notices {
  const notice = signal<Notice | undefined>(undefined);
  const busy = signal(false);
  const tell = (next: Notice): void => {
    notice.value = next;
  };
  return {
    notice,
    busy,
    fault(fault) {
      // A failed load of code is reported with the texts already here.
      const words = fault.code === 'load.code' || fault.code === 'load' ? Promise.resolve() : loadWords('faults');
      words.then(
        () => tell({ kind: 'fault', fault }),
        () => tell({ kind: 'fault', fault: { code: 'load.code', values: {} } }),
      );
    },
    tell(words) {
      tell({ kind: 'done', words });
    },
    dismiss() {
      notice.value = undefined;
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

/** What the page has to say about something that failed or was done, and whether it is at work on something. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault } from '../../session/fault.ts';

export type Notice =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly words: string };

export interface Notices {
  readonly notice: ReadonlySignal<Notice | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  fault(fault: Fault): void;
  tell(words: string): void;
  dismiss(): void;
  /** Busy until the task ends, however it ends. */
  working<T>(task: Promise<T>): Promise<T>;
}

export function createNotices(): Notices {
  const notice = signal<Notice | undefined>(undefined);
  const busy = signal(false);
  return {
    notice,
    busy,
    fault(fault) {
      notice.value = { kind: 'fault', fault };
    },
    tell(words) {
      notice.value = { kind: 'done', words };
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

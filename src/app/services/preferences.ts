/** How this reader wants the page, kept on this device. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { isObject } from '../../core/unknown.ts';
import type { KeyUse } from '../../ui/keys.ts';

/** The page's colours: as the system has them, or one of the two always. */
export const COLOUR_CHOICES = ['system', 'day', 'night'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

interface Chosen {
  readonly keys: KeyUse;
  readonly projector: boolean;
  readonly guided: boolean;
  readonly colours: ColourChoice;
}

export interface Preferences {
  readonly keys: ReadonlySignal<KeyUse>;
  /** Letters and everything measured by them as large as on a wall. */
  readonly projector: ReadonlySignal<boolean>;
  readonly colours: ReadonlySignal<ColourChoice>;
  /** Whether the notes of the first turn have been read or skipped. */
  readonly guided: ReadonlySignal<boolean>;
  useKeys(use: KeyUse): void;
  toggleProjector(): void;
  useColours(choice: ColourChoice): void;
  setGuided(isGuided: boolean): void;
  /** Back to what a new reader has; nothing of it stays on this device. */
  forget(): void;
}

const NAME = 'brink-preferences';

export function createPreferences(): Preferences {
  const kept = read();
  const keys = signal<KeyUse>(kept.keys === 'alt' || kept.keys === 'off' ? kept.keys : 'plain');
  const projector = signal(kept.projector === true);
  const guided = signal(kept.guided === true);
  const colours = signal<ColourChoice>(COLOUR_CHOICES.find((each) => each === kept.colours) ?? 'system');
  effect(() => write({ keys: keys.value, projector: projector.value, guided: guided.value, colours: colours.value }));
  return {
    keys,
    projector,
    guided,
    colours,
    useKeys(use) {
      keys.value = use;
    },
    toggleProjector() {
      projector.value = !projector.value;
    },
    useColours(choice) {
      colours.value = choice;
    },
    setGuided(isGuided) {
      guided.value = isGuided;
    },
    forget() {
      guided.value = false;
      keys.value = 'plain';
      projector.value = false;
      colours.value = 'system';
    },
  };
}

/** A browser may refuse storage altogether: the choice then lasts as long as the page. */
function read(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    return isObject(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** A reader who has chosen nothing leaves nothing on the device. */
function write(chosen: Chosen): void {
  const { keys, projector, guided, colours } = chosen;
  try {
    if (keys === 'plain' && !projector && !guided && colours === 'system') localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(chosen));
  } catch {
    // See `read`.
  }
}

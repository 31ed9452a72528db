/** How this reader wants the page, kept on this device. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { isObject } from '../../core/unknown.ts';
import type { KeyUse } from '../../ui/keys.ts';

/** The page's colours: as the system has them, or one of the two always. */
export const COLOUR_CHOICES = ['system', 'day', 'night'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

/** What helps at the desk: all of it once a first game has been played to its end, always, or nothing. */
export const AID_CHOICES = ['usual', 'on', 'off'] as const;
export type AidChoice = (typeof AID_CHOICES)[number];

interface Chosen {
  readonly keys: KeyUse;
  readonly projector: boolean;
  readonly guided: boolean;
  readonly colours: ColourChoice;
  readonly aids: AidChoice;
  readonly hasPlayed: boolean;
  readonly hasWatched: boolean;
}

export interface Preferences {
  readonly keys: ReadonlySignal<KeyUse>;
  /** Letters and everything measured by them as large as on a wall. */
  readonly projector: ReadonlySignal<boolean>;
  readonly colours: ReadonlySignal<ColourChoice>;
  /** Whether the notes of the first turn have been read or skipped. */
  readonly guided: ReadonlySignal<boolean>;
  readonly aids: ReadonlySignal<AidChoice>;
  /** Whether what an order is expected to do is told. */
  readonly showsEffects: ReadonlySignal<boolean>;
  /** Whether odds and advice are given: in a first game a reader meets its questions without them. */
  readonly showsOdds: ReadonlySignal<boolean>;
  /** Whether pairs of the Lab have been watched one after another. */
  readonly hasWatched: ReadonlySignal<boolean>;
  useKeys(use: KeyUse): void;
  toggleProjector(): void;
  useColours(choice: ColourChoice): void;
  useAids(choice: AidChoice): void;
  setGuided(isGuided: boolean): void;
  /** A game has been played to its end. */
  setPlayed(): void;
  setWatched(): void;
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
  const aids = signal<AidChoice>(AID_CHOICES.find((each) => each === kept.aids) ?? 'usual');
  const hasPlayed = signal(kept.hasPlayed === true);
  const hasWatched = signal(kept.hasWatched === true);
  effect(() =>
    write({
      ...{ keys: keys.value, projector: projector.value, guided: guided.value, colours: colours.value },
      ...{ aids: aids.value, hasPlayed: hasPlayed.value, hasWatched: hasWatched.value },
    }),
  );
  return {
    keys,
    projector,
    guided,
    colours,
    aids,
    showsEffects: computed(() => aids.value !== 'off'),
    showsOdds: computed(() => aids.value === 'on' || (aids.value === 'usual' && hasPlayed.value)),
    useKeys(use) {
      keys.value = use;
    },
    toggleProjector() {
      projector.value = !projector.value;
    },
    useColours(choice) {
      colours.value = choice;
    },
    useAids(choice) {
      aids.value = choice;
    },
    setGuided(isGuided) {
      guided.value = isGuided;
    },
    setPlayed() {
      hasPlayed.value = true;
    },
    hasWatched,
    setWatched() {
      hasWatched.value = true;
    },
    forget() {
      guided.value = false;
      keys.value = 'plain';
      projector.value = false;
      colours.value = 'system';
      aids.value = 'usual';
      hasPlayed.value = false;
      hasWatched.value = false;
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
  const { keys, projector, guided, colours, aids, hasPlayed } = chosen;
  const isNew = keys === 'plain' && !projector && !guided && colours === 'system' && aids === 'usual' && !hasPlayed;
  try {
    if (isNew) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(chosen));
  } catch {
    // See `read`.
  }
}

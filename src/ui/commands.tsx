/**
 * The commands of a screen: one record each, read by keys, buttons, the menu and the list of keys. Keys never fire
 * while the user types, over an open dialog, or with a modifier other than the one the reader asked for: those belong
 * to the browser.
 */
import './commands.css';
import { useContext, useLayoutEffect } from 'preact/hooks';
import { isForCommands, KeyUseContext, keyOf, shortcutOf } from './keys.ts';

export interface Command {
  /** Label of its button, in the reader's language. */
  readonly name: () => string;
  /** As `keyOf` names them. */
  readonly keys?: readonly string[];
  /** Text in the list of keys. Default: its name. */
  readonly help?: () => string;
  /** Whether the menu shows it. */
  readonly inMenu?: boolean;
  /** Whether menu and list of keys name it at all. Default: always. */
  readonly isListed?: () => boolean;
  /** Whether it is available now. Default: always. */
  readonly may?: () => boolean;
  /** `key`: index into `keys` of the key pressed, from 0. */
  readonly act: (key: number) => void;
}
type Commands = Readonly<Record<string, Command>>;

const mayAct = (command: Command): boolean => command.may?.() ?? true;

const isListed = ({ isListed: listed }: Pick<Command, 'isListed'>): boolean => listed?.() ?? true;

/** Runs the first available command with this key, as `keyOf` names it; true if there was one. */
export function actOnKey(commands: Commands, key: string): boolean {
  for (const command of Object.values(commands)) {
    const place = command.keys?.indexOf(key) ?? -1;
    if (place < 0 || !mayAct(command)) continue;
    command.act(place);
    return true;
  }
  return false;
}

const TYPING = /^(TEXTAREA|SELECT)$/;
/** Fields that take no letters. */
const TICKED = /^(radio|checkbox)$/;

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !TICKED.test(target.type)
    : target instanceof HTMLElement && TYPING.test(target.tagName);

/** From the first frame of a screen on: whoever knows the key does not wait for the picture. */
export function useKeys(commands: Commands): void {
  const use = useContext(KeyUseContext);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || !isForCommands(event, use)) return;
      if (isTypedInto(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (actOnKey(commands, keyOf(event))) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [commands, use]);
}

interface CommandButtonProps {
  readonly command: Command;
  readonly class: string;
  readonly opensDialog?: boolean;
  /** Runs before the command. */
  readonly before?: () => void;
}

export function CommandButton({ command, class: look, opensDialog = false, before }: CommandButtonProps) {
  const use = useContext(KeyUseContext);
  const [key] = command.keys ?? [];
  return (
    <button
      type="button"
      class={look}
      disabled={!mayAct(command)}
      onClick={() => {
        before?.();
        command.act(0);
      }}
      aria-keyshortcuts={key === undefined ? undefined : shortcutOf(key, use)}
      {...(opensDialog ? { 'aria-haspopup': 'dialog' as const } : {})}
    >
      {command.name()}
    </button>
  );
}

/** The commands shown in the menu, in order; `onChosen` runs before the command. */
export function CommandMenu({ commands, onChosen }: { readonly commands: Commands; readonly onChosen: () => void }) {
  return (
    <ul class="menu">
      {Object.entries(commands)
        .filter(([, command]) => command.inMenu && isListed(command))
        .map(([id, command]) => (
          <li key={id}>
            <CommandButton command={command} class="quiet" before={onChosen} />
          </li>
        ))}
    </ul>
  );
}

/** The keys that work now, each with what it does. */
export function KeyList({ commands }: { readonly commands: Commands }) {
  const use = useContext(KeyUseContext);
  return (
    <dl class="keys">
      {Object.entries(commands).map(
        ([id, { name, keys, help = name, ...command }]) =>
          isListed(command) &&
          keys !== undefined &&
          shortcutOf(keys[0], use) !== undefined && (
            <div key={id}>
              <dt>
                {use === 'alt' && keys[0].length === 1 && (
                  <>
                    <kbd>Alt</kbd>{' '}
                  </>
                )}
                <kbd>{keysShown(keys)}</kbd>
              </dt>
              <dd>{help()}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const SHORT: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** Digits as a range, first to last; otherwise the first key, as printed on the keyboard. */
function keysShown(keys: readonly string[]): string {
  const [first] = keys;
  if (keys.length > 1 && keys.every((key) => /^\d$/.test(key))) return `${first}\u2013${keys[keys.length - 1]}`;
  return SHORT[first] ?? first.toUpperCase();
}

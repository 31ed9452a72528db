/** Keys of the play screen. They never fire while one types, and never with a modifier: those belong to the browser. */
import { useEffect } from 'preact/hooks';
import { type Controller, TABS } from '../../app/controller.ts';

const TYPING = /^(INPUT|TEXTAREA|SELECT)$/;

export function usePlayKeys(controller: Controller): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (target !== null && TYPING.test(target.tagName)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (act(controller, event.key)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [controller]);
}

/** True where the key meant something. */
export function act(controller: Controller, key: string): boolean {
  const tab = TABS[Number(key) - 1];
  if (tab !== undefined) {
    controller.chooseTab(tab);
    return true;
  }
  switch (key) {
    case 'e':
    case 'E':
      if (controller.resolving.value) controller.closeResolution();
      else controller.endTurn();
      return true;
    case 'u':
    case 'U':
      controller.removeLast();
      return true;
    case '/':
      controller.chooseTab('places');
      requestAnimationFrame(() => document.getElementById('find-place')?.focus());
      return true;
    case '?':
      controller.openDialog('keys');
      return true;
    case 'Escape':
      if (!controller.resolving.value) return false;
      controller.closeResolution();
      return true;
    default:
      return false;
  }
}

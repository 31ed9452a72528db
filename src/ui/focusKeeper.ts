/**
 * Keeps focus from falling to the page. Where what had it goes away - a card that is removed, a dialog that closes, a
 * drawer that shuts - it goes to what stands nearest: the next of its kind, else the previous, else what holds them.
 */

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, summary';
const HOLDER = '[tabindex]';

const isShown = (element: Element): boolean =>
  element.isConnected && element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

const canHold = (element: Element): boolean => isShown(element) && !element.matches(':disabled');

/** Where focus was: the elements around it, from the nearest outwards, each with its place among its siblings. */
interface Trail {
  readonly element: Element;
  readonly around: readonly { readonly holder: Element; readonly index: number }[];
}

function trailOf(element: Element): Trail {
  const around: { holder: Element; index: number }[] = [];
  let child = element;
  for (let holder = element.parentElement; holder !== null; holder = holder.parentElement) {
    around.push({ holder, index: [...holder.children].indexOf(child) });
    child = holder;
  }
  return { element, around };
}

/** The nearest that can take focus, in the innermost of the elements around that is still there. */
export function nearestTo({ around }: Trail): HTMLElement | undefined {
  for (const { holder, index } of around) {
    if (!holder.isConnected || holder === document.body) continue;
    const children = [...holder.children];
    const byNearness = [...children.slice(index), ...children.slice(0, index).reverse()];
    for (const child of byNearness) {
      const found = firstIn(child);
      if (found !== undefined) return found;
    }
    if (holder instanceof HTMLElement && holder.matches(HOLDER) && isShown(holder)) return holder;
  }
  return undefined;
}

function firstIn(element: Element): HTMLElement | undefined {
  const all = [element, ...element.querySelectorAll('*')];
  return all.find(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.matches(`${FOCUSABLE}, ${HOLDER}`) && each.tabIndex >= 0 && canHold(each),
  );
}

/** The same button somewhere else: the page was laid out anew. */
function madeAnew(lost: Element): HTMLElement | undefined {
  if (lost.isConnected || lost.textContent === '') return undefined;
  const alike = document.querySelectorAll<HTMLElement>(lost.tagName);
  return [...alike].find(
    (each) =>
      each.className === lost.className &&
      each.textContent === lost.textContent &&
      each.getAttribute('aria-label') === lost.getAttribute('aria-label') &&
      canHold(each),
  );
}

/** Watches the whole page from now on. */
export function keepFocus(): void {
  let trail: Trail | undefined;

  function check(): void {
    const { activeElement } = document;
    if (trail === undefined || canHold(trail.element)) return;
    // Whoever took it away may have placed it already. A button that was disabled has it until the next picture.
    if (activeElement !== null && activeElement !== document.body && activeElement !== trail.element) return;
    const next = madeAnew(trail.element) ?? nearestTo(trail) ?? firstIn(document.body);
    next?.focus({ preventScroll: true });
  }

  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) trail = trailOf(target);
  });
  // Some losses change no element, but a style.
  document.addEventListener('focusout', () => requestAnimationFrame(check));
  new MutationObserver(check).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['hidden', 'disabled', 'open', 'data-resolving', 'data-open', 'data-layout'],
  });
}

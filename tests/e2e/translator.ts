// A browser's translator, as pages see it: words come late and in pieces, text nodes are replaced by nested <font>
// elements, now and then merged or split before, and whatever changes is done again.
import type { Page } from './page.ts';

/** What every translated text stands between. */
const MARKS = /[⟦⟧]/g;

/** Starts with the page, and never stops. */
export async function translateAlways(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const SKIPPED = 'script, style, textarea, svg, canvas, [translate="no"], font';
    let count = 0;

    const wrapped = (words: string): HTMLElement => {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
      inner.textContent = `⟦${words}⟧`;
      outer.append(inner);
      return outer;
    };

    function translate(text: Text): void {
      const { parentElement: parent } = text;
      if (parent === null || parent.closest(SKIPPED) !== null || text.data.trim() === '') return;
      count++;
      // Sentences are put together first, or taken apart: the order of the pieces is the same here.
      if (count % 3 === 0) parent.normalize();
      if (count % 5 === 0 && text.length > 4) {
        const rest = text.splitText(Math.floor(text.length / 2));
        rest.replaceWith(wrapped(rest.data));
      }
      // Chrome replaces in one step or in two, and sometimes keeps the text inside.
      const font = wrapped(text.data);
      if (count % 4 === 0) {
        text.before(font);
        text.remove();
      } else if (count % 7 === 0) {
        text.before(font);
        font.firstElementChild?.replaceChildren('⟦', text, '⟧');
      } else text.replaceWith(font);
    }

    function translateAll(): void {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node instanceof Text) texts.push(node);
      for (const text of texts) if (text.isConnected) translate(text);
    }

    let isWaiting = false;
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.classList.add('translated-ltr');
      document.documentElement.lang = 'fr';
      new MutationObserver(() => {
        if (isWaiting) return;
        isWaiting = true;
        setTimeout(() => {
          isWaiting = false;
          translateAll();
        }, 20);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      translateAll();
    });
  });
}

/** All that a page shows in words, without a translator's marks, elements or spaces; what is only heard left out. */
export async function wordsOf(page: Page): Promise<string> {
  const words = await page.locator('#app').evaluate((app) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('[role="status"], [role="alert"]') === null) texts.push(node.nodeValue ?? '');
    return texts.join('');
  });
  return words.replace(MARKS, '').replace(/\s+/g, ' ');
}

/** How many texts are translated. */
export const translatedTexts = (page: Page): Promise<number> => page.locator('#app font > font').count();

// The map in people's hands: walked and ordered on by keys alone, cards that stay, drags, and the resolution as told.
import { expect, type Page, test } from './page.ts';
import { beginGame, skipTelling, turnShown } from './play.ts';

/** Starts at a desk with forces of its own that may attack. */
async function beginWithForces(page: Page): Promise<void> {
  await page.goto('./#/briefing/eleven-days');
  await page.locator('.chair input').nth(4).check();
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
}

const board = (page: Page) => page.getByRole('application');
const said = (page: Page) => page.locator('p[role="status"]').first();
const given = (page: Page) => page.locator('.slot:not(.slot-free)');

/** Two pictures at sixty a second: what comes later than that is late. */
const FRAME_MS = 34;

test('keys alone play a turn with an attack given on the map', async ({ page }) => {
  await beginWithForces(page);
  const menu = page.getByRole('menu');
  const attack = menu.getByRole('menuitem', { name: /^Attack …/ });
  await board(page).focus();
  // The nearest place in some direction, until one has an attack to order.
  let found = false;
  for (const key of ['n', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press('Enter');
    await expect(menu).toBeVisible();
    found = (await attack.count()) > 0;
    if (found) break;
    await page.keyboard.press('Escape');
    await expect(board(page)).toBeFocused();
    await page.keyboard.press(key);
    await expect(page.locator('.map-strip')).toContainText('Enter for orders here');
  }
  expect(found).toBe(true);
  await expect(attack).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.map-strip')).toContainText(/Attack .*Enter to add it/);
  const first = await page.locator('.map-strip').innerText();
  // Arrows walk goals only; one step back is the menu.
  for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
  await expect(page.locator('.map-strip')).toContainText('Attack');
  await page.keyboard.press('Escape');
  await expect(attack).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.map-strip')).toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(given(page)).toHaveCount(1);
  await expect(given(page)).toContainText('Attack');
  await expect(said(page)).toContainText('Added: Attack');
  // An attack is asked about: the box, to take it back, to keep it.
  const keep = page.getByRole('button', { name: 'Keep the order' });
  await expect(keep.or(page.locator('.place-card'))).toBeVisible();
  for (let i = 0; i < 4 && (await keep.isVisible()); i++) {
    if (await keep.evaluate((button) => button === document.activeElement)) await page.keyboard.press('Enter');
    else await page.keyboard.press('Tab');
  }
  await expect(given(page)).toHaveCount(1);
  await expect(board(page)).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.locator('.showing')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(650);
  await page.keyboard.press('Enter');
  await expect.poll(() => turnShown(page)).toBe(2);
});

test('the card of a place comes with the keys at once, goes with Escape, and Escape then leaves the map', async ({
  page,
}) => {
  await beginWithForces(page);
  await page.locator('.cards .add').first().focus();
  await board(page).focus();
  await expect(page.locator('.place-card')).toBeVisible();
  await expect(said(page)).toContainText(/men, will/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.place-card')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.cards .add').first()).toBeFocused();
});

test('the card of a mark can be entered by the pointer, and never lies under a control', async ({ page }) => {
  await beginGame(page, 'on-the-brink');
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
  await page.mouse.move(700, 420);
  const card = page.locator('.place-card');
  await expect(card).toBeVisible();
  const box = (await page.locator('.map-card').boundingBox()) as {
    x: number;
    y: number;
    width: number;
    height: number;
  };
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
  await page.waitForTimeout(900);
  await expect(card).toBeVisible();
  const covered = await page.evaluate(() => {
    const card = document.querySelector('.map-card')?.getBoundingClientRect() as DOMRect;
    return [...document.querySelectorAll('.map-buttons button, .desk-panel, .side-panel, .tabs, .end-place')].filter(
      (each) => {
        const box = each.getBoundingClientRect();
        return box.left < card.right && card.left < box.right && box.top < card.bottom && card.top < box.bottom;
      },
    ).length;
  });
  expect(covered).toBe(0);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('three quick E play one turn, and the turn is told one headline at a time within eight seconds', async ({
  page,
}) => {
  await beginGame(page, 'on-the-brink');
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
  await Promise.all([1, 2, 3].map(() => page.keyboard.press('e')));
  await expect(page.locator('.showing')).toBeFocused();
  expect(await turnShown(page)).toBe(2);
  const told = await page.evaluate(
    (frame) =>
      new Promise<{ readonly ms: number; readonly most: number; readonly counts: readonly number[] }>((done) => {
        const started = performance.now();
        const counts = new Set<number>();
        let most = 0;
        let [last, late] = [started, 0];
        const look = (): void => {
          const now = performance.now();
          late += Math.max(0, now - last - frame);
          last = now;
          most = Math.max(most, document.querySelectorAll('.showing [aria-current="step"]').length);
          counts.add(document.querySelectorAll('.showing-told li').length);
          if (document.querySelector('.showing') === null)
            done({ ms: now - started - late, most, counts: [...counts] });
          else requestAnimationFrame(look);
        };
        look();
      }),
    FRAME_MS,
  );
  expect(told.most).toBe(1);
  expect(Math.max(...told.counts)).toBeLessThanOrEqual(5);
  // Without what frames came late: a machine's own delays are beside the plan.
  expect(told.ms).toBeLessThanOrEqual(8500);
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
});

test('where motion is not wanted nothing moves by itself, and Next goes on', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await beginGame(page, 'on-the-brink');
  await expect(page.locator('.map[data-stage="ready"]')).toBeVisible();
  await page.keyboard.press('e');
  const current = page.locator('.showing [aria-current="step"]');
  await expect(current).toBeVisible();
  await page.waitForTimeout(1200);
  const words = await current.innerText();
  const picture = (): Promise<string> =>
    page.locator('.map-canvas canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const still = await picture();
  const transforms = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
  for (let i = 0; i < 6; i++) {
    expect(await transforms()).toBe(0);
    await page.waitForTimeout(400);
  }
  expect(await picture()).toBe(still);
  expect(await current.innerText()).toBe(words);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(async () => ((await current.count()) === 0 ? 'over' : await current.innerText())).not.toBe(words);
  await skipTelling(page);
});

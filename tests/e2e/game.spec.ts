import { expect, test } from './page.ts';
import { beginGame, giveOrders, goOn, INVENTED, skipTelling, turnShown } from './play.ts';

test('a game with the mouse, from the first screen to the debrief', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./');
  await page.getByRole('button', { name: 'Read the briefing: Five valleys' }).click();
  await page.locator('.chair input').nth(1).check();
  await page
    .getByRole('button', { name: /^Move up/ })
    .nth(1)
    .click();
  // A key is taken as soon as the desk is there, before it is painted.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.play') === null) return;
      observer.disconnect();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'e', code: 'KeyE' }));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await goOn(page);
  const turns = Number(await page.getByRole('progressbar').getAttribute('max'));
  for (let turn = 2; turn <= turns; turn++) {
    expect(await turnShown(page)).toBe(turn);
    if (turn <= 3) await giveOrders(page);
    await page.getByRole('button', { name: 'End turn' }).click();
    await expect(page.getByRole('heading', { name: 'What half a day made of it' })).toBeVisible();
    await goOn(page);
  }
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible();
  await expect(page.locator('.aims > li')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Previous turn' }).click();
  await page.getByRole('button', { name: 'Play on from here' }).click();
  expect(await turnShown(page)).toBe(turns);
});

test('a game with the keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  const focusOn = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        return element?.getAttribute('aria-label') ?? element?.innerText ?? '';
      });
      if (name.test(focused)) return;
    }
    throw new Error(`the focus never came to ${name}`);
  };
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Read the briefing: Five valleys' })).toBeVisible();
  await focusOn(/^Read the briefing: Five valleys/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeVisible();
  await focusOn(/^Begin as/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await focusOn(/^[A-Z]\w+$/);
  const turns = Number(await page.getByRole('progressbar').getAttribute('max'));
  await focusOn(/^Add: /);
  await page.keyboard.press('Enter');
  if (await page.getByRole('dialog').isVisible()) {
    await focusOn(/^Keep the order/);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.slot:not(.slot-free)')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(page.locator('.slot:not(.slot-free)')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  for (let turn = 1; turn <= turns; turn++) {
    await page.keyboard.press('e');
    await expect(page.locator('.showing')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
    // A press right after would be one press too many: it is pressed until it counts.
    await expect(async () => {
      await page.keyboard.press('Enter');
      await expect(page.locator('.resolution')).toHaveCount(0, { timeout: 100 });
    }).toPass({ intervals: [50] });
    if (turn < turns) await expect(page.locator('.desk-panel')).toBeFocused();
  }
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeFocused();
});

test('after a turn the keyboard goes on at the desk, and nothing under the resolution takes it', async ({ page }) => {
  await beginGame(page);
  await page.keyboard.press('e');
  await skipTelling(page);
  const next = page.getByRole('button', { name: 'Go on' });
  await expect(next).toBeFocused();
  await expect(page.locator('.tabs')).toBeHidden();
  await expect(page.locator('.side-panel')).toBeHidden();
  await page.waitForTimeout(650);
  await page.keyboard.press('Enter');
  await expect(page.locator('.desk-panel')).toBeFocused();
  await expect(page.locator('.tabs')).toBeVisible();
});

test('a reload in the middle keeps turn, orders and history', async ({ page }) => {
  await beginGame(page);
  await page.keyboard.press('e');
  await goOn(page);
  await giveOrders(page);
  const given = await page.locator('.slot-title').allInnerTexts();
  expect(given.length).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  await page.reload();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
  expect(await turnShown(page)).toBe(2);
  expect(await page.locator('.slot-title').allInnerTexts()).toEqual(given);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Take back the last turn' }).click();
  expect(await turnShown(page)).toBe(1);

  await page.goto('./#/');
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await turnShown(page)).toBe(1);

  await page.goto('./#/');
  await page.getByRole('button', { name: 'Clear this device' }).click();
  await page.getByRole('button', { name: 'Clear this device' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Read the briefing/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
});

test('a page loaded anew while a turn is being told tells it again, until it has been read', async ({ page }) => {
  await beginGame(page);
  await page.keyboard.press('e');
  await skipTelling(page);
  const title = page.getByRole('heading', { name: 'What half a day made of it' });
  await expect(title).toBeVisible();
  const told = await page.locator('.resolution .headlines').innerText();
  await page.waitForTimeout(300);
  await page.reload();
  await expect(title).toBeVisible();
  expect(await page.locator('.resolution .headlines').innerText()).toBe(told);
  expect(await turnShown(page)).toBe(2);
  await goOn(page);
  await page.waitForTimeout(300);
  await page.reload();
  await expect(page.getByRole('button', { name: 'End turn' })).toBeEnabled();
  await expect(title).toHaveCount(0);
});

test('nothing spills over the edge of a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const spill = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.goto('./');
  await expect(page.locator('.scenario-card').first()).toBeVisible();
  expect(await spill()).toBeLessThanOrEqual(0);
  await page.goto(`./#/briefing/${INVENTED}`);
  await expect(page.getByRole('button', { name: /^Begin as/ })).toBeVisible();
  expect(await spill()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Begin as/ }).click();
  const end = page.getByRole('button', { name: 'End turn' });
  await expect(end).toBeInViewport({ ratio: 1 });
  for (const key of ['1', '2', '3', '4', '5', '6']) {
    await page.keyboard.press(key);
    expect(await spill()).toBeLessThanOrEqual(0);
  }
});

// The guided first turn: three notes, once a device, in nobody's way.
import { expect, test } from './page.ts';
import { beginGame, noSeriousFaults } from './play.ts';

test.use({ guided: false });

for (const [name, size] of [
  ['wide', { width: 1366, height: 768 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`three notes lead through the first turn and do not come again: ${name}`, async ({ page, shot }) => {
    await page.setViewportSize(size);
    await beginGame(page, 'on-the-brink');
    const note = page.getByRole('dialog');
    for (const head of ['Your desk', /./, 'End turn']) {
      await expect(note.getByRole('heading', { name: head })).toBeVisible();
      await expect(note.getByRole('button').first()).toBeFocused();
      const box = await note.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
      await shot(`note-${name}-${await note.locator('.first-note-step').innerText()}`);
      const arrow = page.locator('.first-note-arrow path');
      if (head instanceof RegExp) {
        // The arrow's tip is at the ring of the place, which the note leaves free.
        const ring = page.locator('circle.map-noted');
        await expect(ring).toBeVisible();
        await expect(async () => {
          const [tip, at] = [await arrow.boundingBox(), await ring.boundingBox()];
          if (tip === null || at === null || box === null) throw new Error('no arrow, no ring or no note');
          const gap = Math.hypot(
            Math.max(0, at.x - (tip.x + tip.width), tip.x - (at.x + at.width)),
            Math.max(0, at.y - (tip.y + tip.height), tip.y - (at.y + at.height)),
          );
          expect(gap).toBeLessThan(8);
          const now = await note.boundingBox();
          if (now === null) throw new Error('no note');
          const isCovered = at.y + at.height > now.y && at.y < now.y + now.height;
          expect(isCovered && at.x + at.width > now.x && at.x < now.x + now.width).toBe(false);
        }).toPass({ timeout: 15_000 });
        await shot(`note-${name}-arrow`);
      } else await expect(arrow).toHaveCount(0);
      await noSeriousFaults(page);
      await note.getByRole('button').first().click();
    }
    await expect(note).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
    await expect(note).toHaveCount(0);
  });
}

test('Escape ends the notes, what lies beneath stays usable, and the menu shows them again', async ({ page }) => {
  await beginGame(page, 'on-the-brink');
  const note = page.getByRole('dialog');
  await expect(note).toBeVisible();
  await page.locator('.cards .add:enabled').first().click();
  await expect(page.locator('.slots, .orders').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Show the notes again' }).click();
  await expect(note.getByRole('heading', { name: 'Your desk' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.locator('.resolution')).toBeVisible();
  await expect(note).toHaveCount(0);
});

import { readFileSync } from 'node:fs';
import { expect, test } from './page.ts';
import { beginGame, giveOrders, goOn, INVENTED, turnShown } from './play.ts';

const TEXT = readFileSync(new URL(`../../scenarios/${INVENTED}/scenario.json`, import.meta.url), 'utf8');

test.describe('links', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a shared link opens the same run elsewhere and verifies it', async ({ page, context, baseURL }) => {
    await beginGame(page);
    for (let turn = 0; turn < 3; turn++) {
      await giveOrders(page);
      await page.keyboard.press('e');
      await goOn(page);
    }
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Copy a link to this run' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(baseURL ?? '')).toBe(true);
    expect(link.length).toBeLessThan(450);

    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByText(/^Verified/)).toBeVisible();
    await expect(other).toHaveURL(/#\/debrief\/\w+$/);

    // The same run with a digest of its own making: refused by its first turn that differs.
    await other.goto('./');
    const file = other.waitForEvent('download');
    await page.getByRole('button', { name: 'Menu' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the run to a file' }).click();
    const record = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    file.catch(() => undefined);
    record.digests[1] = '0'.repeat(16);
    delete record.check;
    await other.getByLabel('Paste a link or a recorded run').fill(JSON.stringify(record));
    await other.getByRole('button', { name: 'Open what I pasted' }).click();
    await expect(other.getByRole('dialog')).toContainText('Up to turn 1 all comes out as recorded; turn 2 does not.');
    await other.close();
  });

  test('broken links say what is wrong and lose nothing', async ({ page }) => {
    await beginGame(page);
    await page.keyboard.press('e');
    await goOn(page);
    for (const [hash, words] of [
      ['#run=1.00000000.AAAA', 'This link is damaged'],
      ['#run=', 'There is no run of Brink'],
      ['#run=2.AGTabcdefgh', 'This link is damaged'],
      ['#run=7.whatever', 'made by a newer version'],
      [`#run=1.00000000.${'A'.repeat(100_001)}`, 'larger than any run'],
    ]) {
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      await expect(page.getByRole('dialog')).toContainText(words);
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(page.getByRole('button', { name: 'End turn' })).toBeVisible();
      await expect(page.getByText('Turn 2 of')).toBeVisible();
    }
  });
});

test.describe('where the browser does not let anything be copied', () => {
  test.beforeEach(async ({ page }) => {
    // As on a page over plain http: there is no clipboard.
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  });

  test('the link stands selected in a field, and opens from there', async ({ page, shot }) => {
    await beginGame(page);
    await page.keyboard.press('e');
    await goOn(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Copy a link to this run' }).click();
    const field = page.getByLabel('The link', { exact: true });
    await expect(field).toBeFocused();
    const selected = await field.evaluate((each: HTMLTextAreaElement) =>
      each.value.slice(each.selectionStart, each.selectionEnd),
    );
    expect(selected).toMatch(/#run=2\.[A-Za-z0-9_-]+$/);
    expect(selected).toBe(await field.inputValue());
    await shot('link-refused');
    await page.getByRole('button', { name: 'Close', exact: true }).click();

    await page.goto('./#/');
    const quoted = (selected.match(/.{1,60}/g) ?? []).map((line) => `> ${line}`).join('\n');
    await page.getByLabel('Paste a link or a recorded run').fill(`On Monday you wrote:\n${quoted}\nThanks!`);
    await page.getByRole('button', { name: 'Open what I pasted' }).click();
    await expect(page.getByText(/^Verified/)).toBeVisible();
  });

  test('a seed that cannot be copied is selected', async ({ page }) => {
    await page.goto(`./#/briefing/${INVENTED}`);
    await page.getByText('Advanced: seed and assumptions').click();
    const seed = page.getByRole('textbox', { name: 'Seed' });
    await seed.fill(' Homs');
    await expect(page.getByText('this is the seed \u201choms\u201d')).toBeVisible();
    await page.getByRole('button', { name: 'Copy the seed' }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(' Homs');
    await seed.fill('  ');
    await expect(page.getByRole('button', { name: /^Begin as/ })).toBeDisabled();
  });
});

test('a run in a scenario of one\u2019s own: its link says so, its file opens it elsewhere', async ({
  page,
  browser,
  baseURL,
  shot,
}) => {
  const own = { ...JSON.parse(TEXT), id: 'my-valleys', title: { en: 'My valleys' } };
  await page.goto('./');
  await page.getByLabel('Choose files').setInputFiles(fileOf(JSON.stringify(own)));
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await page.getByRole('button', { name: 'End turn' }).click();
  await goOn(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Copy a link to this run' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('scenario of your own');
  await shot('link-own');
  const link = await dialog.getByRole('textbox').inputValue();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the run to a file' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');

  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByRole('dialog')).toContainText('a scenario of somebody\u2019s own, \u201cmy-valleys\u201d');
  await other.getByRole('button', { name: 'Close', exact: true }).click();
  await other.getByLabel('Choose files').setInputFiles(fileOf(file));
  await expect(other.getByText(/^Verified/)).toBeVisible();
  await elsewhere.close();
});

const oldSample = (name: string): string => readFileSync(new URL(`../records/${name}`, import.meta.url), 'utf8').trim();

test('a link of version 1 opens and verifies', async ({ page }) => {
  await page.goto(`./${oldSample('link-1-tehran.txt')}`);
  await expect(page.getByText(/^Verified/)).toBeVisible();
  await expect(page.getByText('This run was made under rules version 2.')).toBeVisible();
});

test('a game that version 1 saved goes on where it was left', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(
    (saved) =>
      new Promise<void>((done, failed) => {
        // The page lets go of its database, and the one of old stands in its place.
        indexedDB.deleteDatabase('brink');
        const opening = indexedDB.open('brink', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('games');
        opening.onerror = failed;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('games', 'readwrite');
          writing.objectStore('games').put(saved, 'current');
          writing.oncomplete = () => done();
          writing.onerror = failed;
        };
      }),
    JSON.parse(oldSample('save-1-coast.json')),
  );
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).click();
  await goOn(page);
  expect(await turnShown(page)).toBe(3);
  await expect(page.locator('.slot-title')).toHaveCount(2);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Take back the last turn' }).click();
  expect(await turnShown(page)).toBe(2);
  await expect(page.locator('.slot-title')).toHaveCount(2);
});

const fileOf = (contents: string) => ({
  name: 'scenario.json',
  mimeType: 'application/json',
  buffer: Buffer.from(contents),
});

test('a scenario of one\u2019s own opens and plays', async ({ page }) => {
  const own = { ...JSON.parse(TEXT), id: 'my-valleys', title: { en: 'My valleys' } };
  await page.goto('./');
  await page.getByLabel('Choose files').setInputFiles(fileOf(JSON.stringify(own)));
  await expect(page.getByRole('heading', { name: 'My valleys' })).toBeVisible();
  await page.getByRole('button', { name: /^Begin as/ }).click();
  await page.getByRole('button', { name: 'End turn' }).click();
  await goOn(page);
  await page.waitForTimeout(300);
  await page.reload();
  await expect(page.getByText('Turn 2 of')).toBeVisible();
});

test('a bad file of one\u2019s own is refused with every place in it', async ({ page }) => {
  const raw = JSON.parse(TEXT);
  raw.sides[0].will = 7;
  raw.regions[0].holder = 'nobody-known';
  await page.goto('./');
  const choose = page.getByLabel('Choose files');
  await choose.setInputFiles(fileOf(JSON.stringify(raw, null, 2)));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('sides[0]');
  await expect(dialog).toContainText('will');
  await expect(dialog).toContainText('Nothing that was open has been changed');
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  await choose.setInputFiles(fileOf('{"format": 1, '));
  await expect(dialog).toContainText('not readable as JSON');
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  await choose.setInputFiles(fileOf('{"hello": "world"}'));
  await expect(dialog).toContainText('neither a scenario nor a recorded run');
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  await choose.setInputFiles(fileOf('{"format": "brink-record", "version": 1}'));
  await expect(dialog).toContainText('recorded run cannot be opened');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brink');
});

test('a scenario text with markup in it is shown, not run', async ({ page }) => {
  const evil = '<img src=x onerror="document.title=1"><b>bold</b>';
  const own = { ...JSON.parse(TEXT), id: 'evil', title: { en: evil }, situation: { en: evil } };
  await page.goto('./');
  await page.getByLabel('Choose files').setInputFiles(fileOf(JSON.stringify(own)));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evil);
  await expect(page).toHaveTitle('Brink');
});

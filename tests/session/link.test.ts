import { describe, expect, it } from 'vitest';
import { deflate } from '../../src/session/compress.ts';
import { formatLink, isLink, LINK_LIMIT, parseLink, RECORD_LIMIT } from '../../src/session/link.ts';

const RECORD = JSON.stringify({
  format: 'brink-record',
  orders: [['speak side:gov stance:hedge quiet:no'], []],
  seed: 'Zürich – حلب',
});

describe('links', () => {
  it('come back as they went', async () => {
    const link = await formatLink(RECORD);
    expect(isLink(link)).toBe(true);
    expect(link).toMatch(/^#run=1\.[0-9a-f]{8}\.[A-Za-z0-9_-]+$/);
    expect(await parseLink(link)).toEqual({ ok: true, value: RECORD });
  });

  it('are found in a whole address, with spaces around it', async () => {
    const link = await formatLink(RECORD);
    expect(await parseLink(`  https://example.org/brink/${link}\n`)).toEqual({ ok: true, value: RECORD });
  });

  it('are refused at every length when cut short', async () => {
    const link = await formatLink(RECORD);
    for (let length = link.length - 1; length >= '#run='.length; length -= 3) {
      const read = await parseLink(link.slice(0, length));
      expect(read).toEqual({ ok: false, error: { code: 'link.broken', values: {} } });
    }
  });

  it('are refused with any character changed', async () => {
    const link = await formatLink(RECORD);
    let refused = 0;
    for (let i = '#run=1.'.length; i < link.length; i += 2) {
      if (link[i] === '.') continue;
      const other = link[i] === 'a' ? 'b' : 'a';
      const read = await parseLink(`${link.slice(0, i)}${other}${link.slice(i + 1)}`);
      // The last character of base64 may carry bits that mean nothing.
      if (read.ok) expect(read.value).toBe(RECORD);
      else {
        refused++;
        expect(read.error.code).toBe('link.broken');
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('of a newer version say so', async () => {
    expect(await parseLink('#run=2.anything at all')).toEqual({
      ok: false,
      error: { code: 'link.version', values: {} },
    });
  });

  it('that are none say so', async () => {
    expect(await parseLink('https://example.org/')).toEqual({ ok: false, error: { code: 'link.none', values: {} } });
  });

  it('are not read beyond a length', async () => {
    expect(await parseLink(`#run=1.00000000.${'A'.repeat(LINK_LIMIT)}`)).toEqual({
      ok: false,
      error: { code: 'link.large', values: {} },
    });
  });

  it('do not unfold beyond a size', async () => {
    const bomb = await deflate('a'.repeat(RECORD_LIMIT + 1));
    const data = Buffer.from(bomb).toString('base64url');
    expect(data.length).toBeLessThan(LINK_LIMIT);
    expect(await parseLink(`#run=1.00000000.${data}`)).toEqual({
      ok: false,
      error: { code: 'link.large', values: {} },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { createPool } from '../../../src/ensemble/workers/pool.ts';
import { readRuleBook } from '../../../src/present/ruleBook.ts';
import { PICTURE_NAMES, type PictureName, readPictures } from '../../../src/screens/library/rules/pictures/pictures.ts';
import { createPlaying, RUNS, type Values } from '../../../src/screens/library/rules/pictures/playing.ts';
import { readText } from '../../house/source.ts';
import { countryOf } from '../../support/countries.ts';
import { fakeWorkers } from '../../support/fakeWorker.ts';

const valleys = countryOf('five-valleys');
const { luck, pictures } = readPictures(valleys, readText('scenarios/five-valleys/pictures.json'));
const pool = createPool(fakeWorkers().spawn, 1);
const playing = createPlaying(valleys.scenario, luck, async () => pool);
const book = readRuleBook(readText('RULES.md')).rules;

async function played(name: PictureName, value?: number): Promise<Values> {
  const picture = pictures.find((each) => each.name === name);
  const values = picture && (await playing.play(picture, value ?? picture.knob.usual, name));
  if (values === undefined || values === 'failed') throw new Error(name);
  return values;
}

describe('the pictures of rules', () => {
  it('stand under rules that are there, in the order of the rules', () => {
    expect(pictures.map(({ name }) => name)).toEqual(PICTURE_NAMES);
    const ids = [...book.keys()];
    const places = pictures.map(({ rule }) => ids.indexOf(rule));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(pictures.map((picture) => [picture.name, picture] as const))(
    '%s: the same value gives the same, and moving it to either end changes something',
    async (_, picture) => {
      const { usual, least, most } = picture.knob;
      const [base, again] = [await played(picture.name), await played(picture.name)];
      expect(again).toEqual(base);
      expect(base).toHaveLength(21);
      expect(least).toBeLessThan(usual);
      expect(most).toBeGreaterThan(usual);
      // Else the slider could not be set back to it.
      const steps = (usual - least) / picture.knob.step;
      expect(steps).toBeCloseTo(Math.round(steps), 6);
      const ends = [await played(picture.name, least), await played(picture.name, most)];
      expect(ends.filter((end) => JSON.stringify(end) !== JSON.stringify(base))).not.toEqual([]);
    },
  );

  it('[HARM-1] [FIGHT-2] [BREAK-1] [SUPPORT-1] each goes the way that its rule says', async () => {
    const last = async (name: PictureName, value: number) => (await played(name, value)).at(-1) ?? 0;
    expect(await last('harm', 0)).toBe(0);
    expect(await last('harm', 4)).toBeGreaterThan(await last('harm', 1));
    expect((await played('ground', 9600))[1]).toBeGreaterThan((await played('ground', 2400))[1] ?? 1000);
    expect(await last('breaking', 414)).toBeGreaterThan(await last('breaking', 0));
    expect((await played('support', 4))[12]).toBeLessThan((await played('support', 0.5))[12] ?? 0);
    expect(await last('breaking', 414)).toBeLessThanOrEqual(RUNS);
  });

  it('counts only what was asked for last in its slot, and says where it cannot count', async () => {
    const breaking = pictures.find(({ name }) => name === 'breaking');
    if (breaking === undefined) throw new Error('no picture counts');
    const older = playing.play(breaking, 100, 'a slot');
    expect((await playing.play(breaking, 200, 'a slot'))?.length).toBe(21);
    expect(await older).toBeUndefined();
    const alone = createPlaying(valleys.scenario, luck, async () => undefined);
    expect(await alone.play(breaking, 100, 'a slot')).toBe('failed');
  });
});

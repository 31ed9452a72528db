import { afterAll, describe, expect, it } from 'vitest';
import { formatLessonLink, formatReadyLink } from '../../src/lesson/link.ts';
import { readyLesson } from '../../src/lesson/readyLessons.ts';
import { openCli } from '../support/brink.ts';
import { countryOf } from '../support/countries.ts';

const cli = openCli();
afterAll(() => cli.remove());

const flight = readyLesson('flight');
if (flight === undefined) throw new Error('There is no lesson "flight"');

describe('brink lesson', () => {
  it('checks a ready lesson: what it has to show, its typical run, its votes', () => {
    const told = cli.run('lesson', 'flight');
    expect(told.code).toBe(0);
    expect(told.out).toContain('The last flight: On the brink, desk of Tehran, 8 half days by hand, 45 minutes');
    expect(told.out).toMatch(/✓ What pupils do at the desk of Tehran moves the day: spread \d\.\d days/);
    expect(told.out).toMatch(/✓ The luck is typical: Damascus falls on \d+ December/);
    expect(told.out).toMatch(/Typical luck: run \d+ of "class"/);
    expect(told.out).toContain('It still surprises.');
  }, 60_000);

  it('finds the same in a file, a link and a spoken name', () => {
    const ankara = { ...flight, desks: ['ankara'] };
    cli.file('ankara.json', ankara);
    const link = formatLessonLink(ankara, countryOf('on-the-brink'));
    if (!link.ok) throw new Error(link.error.code);
    const told = cli.run('lesson', 'ankara.json', '--json');
    expect(told.code).toBe(0);
    expect(cli.run('lesson', `https://brink.example.org/${link.value}`, '--json').out).toBe(told.out);
    const { check, lesson } = JSON.parse(told.out);
    expect(lesson.desks).toEqual(['ankara']);
    expect(check.findings[0]).toMatchObject({ kind: 'moves', mark: 'shows', reach: { desk: 'ankara' } });
    const ready = formatReadyLink('flight', 'maple 17');
    expect(JSON.parse(cli.run('lesson', ready ?? '', '--json').out).lesson.group).toBe('maple 17');
  }, 120_000);

  it('says what is wrong with what it was given', () => {
    const said = (...words: string[]): string => {
      const ran = cli.run('lesson', ...words);
      expect(ran.code, words.join(' ')).toBe(2);
      return ran.err;
    };
    expect(said('flights')).toContain('Ready lessons are: flight and palace.');
    cli.file('late.json', { ...flight, byHand: 17 });
    expect(said('late.json')).toContain('4 to 16 half days');
    cli.file('cut.json', { ...flight, desks: [] });
    expect(said('cut.json')).toContain('its desks is missing');
    expect(said('flight', '--write')).toContain('leave the name out');
  });
});

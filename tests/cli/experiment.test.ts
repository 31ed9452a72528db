import { afterAll, describe, expect, it } from 'vitest';
import { openCli } from '../support/brink.ts';

const cli = openCli();
afterAll(() => cli.remove());

const FLIGHT = {
  ...{ format: 'brink-experiment', version: 1, scenario: 'on-the-brink', contentHash: '0123456789abcdef', rules: 3 },
  ...{ luck: 'class', firstRun: 4, pairs: 12 },
  changes: [{ kind: 'policy', actor: 'tehran', policy: 'silent' }],
  outcome: { kind: 'place', region: 'damascus' },
  prediction: { later: 3, same: 4, earlier: 3 },
};

describe('brink experiment', () => {
  it('plays a file, and its link gives the same pairs', () => {
    cli.file('flight.json', FLIGHT);
    const told = cli.run('experiment', 'flight.json');
    expect(told.code).toBe(0);
    expect(told.err).toContain('other numbers');
    expect(told.out).toContain('what if Tehran (Iran) never gave an order?');
    expect(told.out).toMatch(/Of 12 pairs, Damascus is lost later in \d+, on the same half day in \d+, earlier/);
    const link = /Link: (\S+)/.exec(told.out)?.[1] ?? '';
    const [byFile, byLink] = [['flight.json'], [`https://brink.example.org/${link}`]].map(
      (which) => cli.run('experiment', ...which, '--json').out,
    );
    expect(byLink).toBe(byFile);
    const { finding, pairs } = JSON.parse(byLink);
    expect(pairs.map(({ run }: { run: number }) => run)).toEqual(Array.from({ length: 12 }, (_, i) => i + 4));
    const later = pairs.filter(({ base, change }: { base: number; change: number }) => change > base);
    expect(finding.counts.later).toBe(later.length);
  });

  it('tells by name who enters the capital first', () => {
    cli.file('who.json', { ...FLIGHT, outcome: { kind: 'firstToEnter', region: 'damascus' } });
    const told = cli.run('experiment', 'who.json');
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/In 12 pairs, who enters Damascus first stays the same in \d+\./);
    expect(told.out).toContain('Expected, of 10: 3 somebody else, 4 the same side, 3 nobody in one of the two runs.');
    const { pairs, finding } = JSON.parse(cli.run('experiment', 'who.json', '--json').out);
    const same = pairs.filter(({ base, change }: { base: string; change: string }) => base === change);
    expect(same).toHaveLength(finding.counts.same);
    expect(pairs.map(({ base }: { base: string }) => base)).toContain('south');
  });

  it('plays it from each start of its campaign, on one date for all', () => {
    cli.file('flight.json', FLIGHT);
    const told = cli.run('experiment', 'flight.json', '--each-start');
    expect(told.code).toBe(0);
    const { starts, end } = JSON.parse(cli.run('experiment', 'flight.json', '--each-start', '--json').out);
    expect(starts.map(({ scenario }: { scenario: string }) => scenario)).toEqual([
      ...['eleven-days', 'thirtieth-of-november', 'third-of-december', 'on-the-brink'],
    ]);
    expect(end).toEqual({ date: '2024-12-11', half: 'pm' });
    const [first] = starts;
    expect(told.out).toContain(
      `from 27 November ${first.finding.base.held}, with the change ${first.finding.change.held}; from 30 November`,
    );
    expect(told.out).toContain('Days from 27 November to the loss of Damascus, on average: from 27 November');
    expect(told.out).toContain('One date for all: 11 December, evening');
  });

  it('says what is wrong with a file, a link or a question', () => {
    cli.file('pairs.json', { ...FLIGHT, pairs: 0 });
    cli.file('place.json', { ...FLIGHT, outcome: { kind: 'place', region: 'nowhere' } });
    const said = (name: string): string => {
      const ran = cli.run('experiment', name);
      expect(ran.code).toBe(2);
      return ran.err;
    };
    expect(said('pairs.json')).toContain('"pairs" is missing, or is not what an experiment has there');
    expect(said('place.json')).toContain('What it looks at is not in this scenario.');
    expect(said('#lab=1.AAuB9z6zWAVTyrxyj')).toContain('This link is damaged');
  });
});

import { describe, expect, it } from 'vitest';
import { halfDaysTo, isStep, momentAt, timeOf } from '../../src/play/gameTime.ts';
import { countryOf } from '../support/countries.ts';

const compiled = countryOf('on-the-brink');

describe('the time of a game', () => {
  it('goes by half days as long as the last act is not open', () => {
    const time = timeOf(compiled, { lastAct: 0, opened: -1 });
    expect([0, 1, 15].map((turn) => halfDaysTo(time, turn))).toEqual([0, 1, 15]);
    expect(momentAt(time, 9)).toEqual({ date: '2024-12-10', half: 'pm' });
    expect(isStep(time, 15)).toBe(false);
  });

  it('[LAST-1] [LAST-2] stands still while the last act opens, and then goes by its steps', () => {
    const time = timeOf(compiled, { lastAct: 2, opened: 9 });
    expect(compiled.lastAct.halfDays).toBe(4);
    expect([8, 9, 10, 11, 14].map((turn) => halfDaysTo(time, turn))).toEqual([8, 9, 9, 13, 25]);
    expect(momentAt(time, 11)).toEqual({ date: '2024-12-12', half: 'pm' });
    expect([9, 10].map((turn) => isStep(time, turn))).toEqual([false, true]);
  });
});

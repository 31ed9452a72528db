/** Telling: the lines in which a fit says how it goes and what it found. */
import type { WindowScore } from '../../src/lab/backtest.ts';
import type { CountryLoss } from './country.ts';
import type { Judgement } from './judging.ts';
import type { LaboratoryLoss } from './laboratory.ts';
import type { Generation } from './search.ts';

/** Of a generation: its losses, and how many candidates are played a minute. */
export function generationLine({ number, tried, leastLoss, medianLoss }: Generation, seconds: number): string {
  const pace = Math.round((60 * tried) / Math.max(1, seconds));
  return (
    `  generation ${number}: best ${leastLoss.toFixed(3)}, median ${medianLoss.toFixed(3)}; ` +
    `${Math.round(seconds)} s, ${pace} candidates a minute`
  );
}

/** All of a judgement: each country's scores and the goals that it misses. */
export function judgementLines(label: string, { loss, countries, laboratory }: Judgement): string[] {
  return [
    `${label}: loss ${loss.toFixed(3)}`,
    ...countries.flatMap(({ pack, result }) => countryLines(pack.id, result)),
    ...(laboratory === undefined ? [] : laboratoryLines(laboratory)),
  ];
}

function laboratoryLines({ loss, missed }: LaboratoryLoss): string[] {
  return [
    `  laboratory: loss ${loss.toFixed(3)}`,
    ...missed.map(({ what, share, by }) => `    missed by ${by.toFixed(2)}: ${what} in ${share.toFixed(2)}`),
  ];
}

export function countryLines(id: string, result: CountryLoss): string[] {
  const { loss, penalties, all, early, late, held, capital, taker, manners } = result;
  const missed = Object.entries(penalties).filter(([, cost]) => cost > 0);
  return [
    `  ${id}: loss ${loss.toFixed(3)}; held ${held.lost} of ${held.places} lost in too many runs` +
      (capital === undefined ? '' : `; capital as it was in ${capital.toFixed(2)}`),
    ...windowLine('all', all),
    ...windowLine('early', early),
    ...windowLine('late', late),
    `    taker right in ${taker.toFixed(2)}; ` +
      Object.keys(all.fallByShare)
        .map((name) => `${name} ${all.fallByShare[name].toFixed(2)} (in fact ${(manners[name] ?? 0).toFixed(2)})`)
        .join(', '),
    `    goals missed: ${missed.map(([goal, cost]) => `${goal} ${cost.toFixed(3)}`).join(', ') || 'none'}`,
  ];
}

function windowLine(name: string, score: WindowScore): string[] {
  if (score.rows === 0) return [];
  const figures = [
    `${score.rows} rows`,
    `hit ${score.hitRate.toFixed(2)}`,
    `width ${score.medianWidthDays.toFixed(2)}`,
    `error ${score.meanAbsoluteErrorDays.toFixed(2)}`,
    `rank ${score.rankCorrelation.toFixed(2)}`,
    `CRPS ${score.crps.toFixed(3)}`,
    `skill ${score.skill.toFixed(2)}`,
  ];
  return [`    ${name.padEnd(6)} ${figures.join(', ')}`];
}

/** Of a weight that is moved alone: what the loss gains, in all and in each country. */
export function screenLine(
  name: string,
  base: Judgement,
  moved: readonly number[],
  judged: readonly Judgement[],
): string {
  const signed = (value: number): string => (value >= 0 ? '+' : '') + value.toFixed(2);
  const parts = judged.map((one, i) => {
    const countries = one.countries.map(
      ({ pack, result }, c) => `${pack.id} ${signed(result.loss - base.countries[c].result.loss)}`,
    );
    const towns = signed((one.laboratory?.loss ?? 0) - (base.laboratory?.loss ?? 0));
    return `${moved[i]}: ${signed(one.loss - base.loss)} (${[...countries, `laboratory ${towns}`].join(', ')})`;
  });
  return `  ${name.padEnd(16)} ${parts.join('; ')}`;
}

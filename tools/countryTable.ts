// The table of README.md: the backtest of every scenario with dated facts, from what was measured of it.
import { FIGURES, type FigureName, type Ranged } from '../src/lab/countries.ts';
import type { Measured } from '../src/lab/measured.ts';

export interface MeasuredTitle {
  readonly title: string;
  readonly measured: Measured;
}

const HEAD = '<!-- countries: written by npm run measure -->';
const END = '<!-- end of countries -->';

const NAMES: Readonly<Record<FigureName, string>> = {
  hitRate: 'Hit rate',
  medianWidthDays: 'Width',
  crps: 'CRPS',
  skill: 'Skill',
  leftOutSkill: 'Left out',
  earlySkill: 'Early',
  lateSkill: 'Late',
  takerShare: 'Taker',
  heldLost: 'Held lost',
  capitalRight: 'Capital',
  returnShare: 'Regained',
  returnHitRate: 'Its hit rate',
};

/** The text of README.md with the table of these countries in it, fitted ones first. */
export function withCountryTable(readme: string, countries: readonly MeasuredTitle[]): string {
  const [from, to] = [readme.indexOf(HEAD), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${HEAD} ... ${END}`);
  return `${readme.slice(0, from)}${HEAD}\n${tableOf(countries)}\n${readme.slice(to)}`;
}

function tableOf(countries: readonly MeasuredTitle[]): string {
  const sorted = [...countries].sort(
    (a, b) => Number(isFitted(b)) - Number(isFitted(a)) || Number(a.title > b.title) - Number(a.title < b.title),
  );
  const head = ['Scenario', 'Facts', 'Lost', 'Held', ...FIGURES.map((name) => NAMES[name])];
  const rows = sorted.map(({ title, measured: { backtest } }) => {
    const { lost, regained, held, figures } = backtest.country;
    return [
      ...[title, backtest.country.isFitted ? 'fitted' : '**unseen**'],
      ...[regained === 0 ? String(lost) : `${lost} (${regained} regained)`, String(held)],
      ...FIGURES.map((name) => cell(name, figures[name])),
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const isFitted = ({ measured: { backtest } }: MeasuredTitle): boolean => backtest.country.isFitted;

/** Held places are counted; all else to hundredths, without the nought before the point. */
function cell(name: FigureName, ranged: Ranged | undefined): string {
  if (ranged === undefined) return '';
  const [value, low, high] = [ranged.value, ranged.low, ranged.high].map((each) =>
    name === 'heldLost' ? String(Math.round(each)) : each.toFixed(2).replace(/^(-?)0\./, '$1.'),
  );
  return low === high ? value : `${value} (${low} to ${high})`;
}

// The report on the levels of opponent, docs/tournament.md.
import { LEAST_SHARE, type MeasuredTournament } from '../src/lab/tournament.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const points = (thousandths: number): string => (thousandths / 10).toFixed(1);
const share = (value: number): string => value.toFixed(2).replace(/^0/, '');

export function tournamentReport(all: readonly MeasuredTournament[]): string {
  const steps = all.flatMap(({ chairs }) => chairs.flatMap((chair) => chair.steps));
  const won = steps.filter((step) => step.share >= LEAST_SHARE).length;
  return `${[
    '# Tournament of levels',
    '',
    'Written by `npm run tournament`. In each chair each level of opponent plays against the one below it on the same',
    'luck, everybody else by doctrine (Staff), and wins a pair if the aims of the chair by rank (5 to 1) come out',
    `higher; ties count half. Asked is ${share(LEAST_SHARE)} at least: ${won} of ${steps.length} steps reach it;`,
    'those in bold do not. Where Staff does not beat Cadet, doing less of what doctrine says serves the chair as well.',
    ...all.flatMap(scenarioReport),
  ].join('\n')}\n`;
}

function scenarioReport({ scenario, rules, contentHash, runs, chairs }: MeasuredTournament): string[] {
  return [
    '',
    `## ${scenario}`,
    '',
    `Rules ${rules}, scenario ${contentHash}, ${runs} pairs a step. Points of 100.`,
    '',
    row(['Chair', 'Step', 'Pairs won', 'Aims by rank below', 'By', '95%']),
    row(['---', '---', '---', '---', '---', '---']),
    ...chairs.flatMap(({ chair, steps }) =>
      steps.map(({ upper, lower, share: won, below, by, interval }) =>
        row([
          chair,
          `${upper} over ${lower}`,
          won >= LEAST_SHARE ? share(won) : `**${share(won)}**`,
          points(below),
          points(by),
          interval === null ? '-' : interval.map(points).join(' to '),
        ]),
      ),
    ),
  ];
}

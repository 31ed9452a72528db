/** brink mechanisms SCENARIO: removes one cause at a time; does its pattern go away? */
import type { Command } from 'commander';
import type { PairedDifference } from '../../ensemble/statistics.ts';
import { type MechanismReport, mechanismsExperiment, type NoMechanism, PATTERN_IDS } from '../../lab/mechanisms.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatShift } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { EXIT, type ExitCode } from '../lib/exitCodes.ts';
import { shiftJson } from '../lib/labJson.ts';
import { addLabOptions, defaultScenario, type LabOptions, labHead, labHeadJson, openLab } from '../lib/labOptions.ts';
import { playExperiment } from '../lib/playExperiment.ts';
import { rangeWords } from '../lib/rangeWords.ts';
import { print, printJson, stopWith } from '../lib/terminal.ts';

export function addMechanisms(program: Command): void {
  const command = program
    .command('mechanisms')
    .description(text('cli.mechanisms.about'))
    .argument('[scenario]', text('cli.lab.scenario'), defaultScenario());
  addLabOptions(command, 1000).action(async (scenario: string, options: LabOptions) => {
    process.exitCode = await test(scenario, options);
  });
}

async function test(word: string, options: LabOptions): Promise<ExitCode> {
  const lab = openLab(word, options);
  if (!lab.ok) return stopWith(lab.error);
  const { compiled } = lab.value;
  const played = await playExperiment(mechanismsExperiment(compiled), lab.value);
  if (!played.ok) return stopWith(played.error);
  const mechanisms = played.value;
  if (options.json === true) printJson({ ...labHeadJson(lab.value), mechanisms: mechanisms.map(json) });
  else print([labHead(lab.value), ...mechanisms.flatMap((report) => ['', ...account(compiled, report)])].join('\n'));
  return EXIT.ok;
}

function json(report: MechanismReport | NoMechanism): object {
  if ('absent' in report) return report;
  const { id, shift, beside, ...rest } = report;
  return { id, ...shiftJson(shift), ...rest, beside: shiftJson(beside) };
}

function account(compiled: CompiledScenario, report: MechanismReport | NoMechanism): string[] {
  const title = text(`cli.mechanism.${report.id}.title`);
  if ('absent' in report) return [title, `  ${text('cli.mechanisms.absent')}`];
  const names = report.places.map((id) => scenarioText(compiled.scenario.regions[compiled.regionOf(id)].name));
  const own = PATTERN_IDS.find((id) => id === report.id);
  const measure =
    own === undefined ? text('cli.mechanisms.rule.measure') : text(`cli.mechanism.${own}.measure`, { places: names });
  const beside = text(own === undefined ? 'cli.mechanisms.rule.beside' : `cli.mechanism.${own}.beside`);
  return [
    title,
    `  ${measure}: ${figures(report.shift)}`,
    `  ${beside}: ${figures(report.beside)}`,
    `  ${text(`cli.mechanisms.${report.verdict}`, { required: formatShift(report.required, 2) })}`,
  ];
}

function figures(shift: PairedDifference): string {
  const { base, variant, difference } = shift;
  return text('cli.mechanisms.figures', {
    base: formatDecimals(base, 2),
    variant: formatDecimals(variant, 2),
    shift: formatShift(difference, 2),
    range: rangeWords(shift, (days) => formatShift(days, 2)),
  });
}

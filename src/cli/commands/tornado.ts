/** brink tornado SCENARIO: what each lever and each global weight moves by itself, ranked. */
import { type Command, Option } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import { RULES_VERSION } from '../../engine/simulation.ts';
import { scoreWindow, type WindowScore } from '../../lab/backtest.ts';
import { firstLossesOf } from '../../lab/backtestReport.ts';
import { outcomeNamed } from '../../lab/outcomes.ts';
import { type Bar, type Effect, knobsOf, type Measure, tornado } from '../../lab/tornado.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { text } from '../../words/text.ts';
import { columnsOf, decimals, signed } from '../lib/columns.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import {
  addLabOptions,
  defaultScenario,
  type LabOptions,
  labHead,
  openFacts,
  openPlain,
  runsOf,
} from '../lib/labOptions.ts';
import { withPlay } from '../lib/labPlay.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

/** Scores of the backtest that a chart may rank by. */
const SCORES = ['crps', 'hitRate', 'skill'] as const;

interface Options extends LabOptions {
  readonly outcome: string;
  readonly facts?: string;
  readonly only?: 'levers' | 'weights';
}

export function addTornado(program: Command): void {
  const command = program
    .command('tornado')
    .description(text('cli.tornado.about'))
    .argument('[scenario]', text('cli.lab.scenario'), defaultScenario())
    .option('--outcome <outcome>', text('cli.tornado.outcome'), 'fallDay')
    .option('--facts <file>', text('cli.tornado.facts'))
    .addOption(new Option('--only <kind>', text('cli.tornado.only')).choices(['levers', 'weights']));
  addLabOptions(command, 200).action(async (scenario: string, options: Options) => {
    process.exitCode = await chart(scenario, options);
  });
}

async function chart(word: string, options: Options): Promise<ExitCode> {
  const runs = runsOf(options);
  if (!runs.ok) return stopWith(runs.error);
  const opened = openPlain(word);
  if (!opened.ok) return stopWith(opened.error);
  const compiled = opened.value;
  const measure = measureFor(compiled, word, options);
  if (!measure.ok) return stopWith(measure.error);
  const { seed, only, outcome } = options;
  const knobs = knobsOf(compiled.scenario).filter(({ kind }) => only === undefined || only === `${kind}s`);
  const bars = await withPlay((play) =>
    tornado(compiled.scenario, knobs, measure.value, { play, seed, runs: runs.value }),
  );
  if (options.json === true) {
    const { id } = compiled.scenario;
    printJson({
      scenario: id,
      contentHash: compiled.contentHash,
      rules: RULES_VERSION,
      seed,
      runs: runs.value,
      outcome,
      bars,
    });
  } else {
    const unit = text(
      isShare(outcome)
        ? 'cli.tornado.points'
        : outcome === 'fallDay' || outcome === 'crps'
          ? 'cli.tornado.days'
          : 'cli.tornado.plain',
    );
    print(
      [
        labHead(compiled, runs.value, seed),
        text('cli.tornado.head', { outcome, unit }),
        '',
        ...account(bars, isShare(outcome) ? 100 : 1),
      ].join('\n'),
    );
    for (const { id, refused } of bars)
      for (const { value, why } of refused) complain(text('cli.tornado.refused', { id, value: String(value), why }));
  }
  return EXIT.ok;
}

const isShare = (outcome: string): boolean => outcome === 'noFall' || outcome.startsWith('act:');

function measureFor(
  compiled: CompiledScenario,
  word: string,
  { outcome, facts: file }: Options,
): Result<Measure, Stop> {
  const score = SCORES.find((name) => name === outcome);
  if (score === undefined) {
    const named = outcomeNamed(compiled, outcome);
    if (!named.ok)
      return fail(
        misuse(text('cli.tornado.unknown', { word: outcome, guess: named.error, scores: SCORES.join(', ') })),
      );
    return ok({ kind: 'runs', valuesOf: (rules, runs) => named.value.valuesOf(rules, runs) });
  }
  const facts = openFacts(compiled, word, file);
  if (!facts.ok) return facts;
  const all = Number.POSITIVE_INFINITY;
  return ok({
    kind: 'ensemble',
    valueOf: (rules, runs) =>
      scoreWindow(rules, firstLossesOf(runs), facts.value.facts, -all, all)[score satisfies keyof WindowScore],
  });
}

function account(bars: readonly Bar[], scale: number): string[] {
  const figure = (effect: Effect | undefined): string =>
    effect === undefined ? '-' : signed(scale * effect.effect, 2);
  const head = (['kind', 'id', 'usual', 'swing', 'quarter', 'less', 'more', 'ends'] as const).map((key) =>
    text(`cli.tornado.${key}`),
  );
  return columnsOf(
    head,
    bars.map(({ kind, id, usual, effects, swing, quarterSwing }) => {
      const at = (place: Effect['place']): Effect | undefined => effects.find((effect) => effect.place === place);
      const ends = effects.filter(({ place }) => place === 'least' || place === 'most' || place === 'choice');
      return [
        kind,
        id,
        String(usual),
        decimals(scale * swing, 2),
        decimals(scale * quarterSwing, 2),
        figure(at('quarterLess')),
        figure(at('quarterMore')),
        ends.map((effect) => `${effect.value}: ${figure(effect)}`).join(', '),
      ];
    }),
  );
}

/** brink tornado SCENARIO: the effect of each lever and each global weight alone, ranked. */
import { type Command, Option } from 'commander';
import { fail, ok, type Result } from '../../core/result.ts';
import type { PlanProblem } from '../../ensemble/plan.ts';
import { type Outcome, type OutcomeRefusal, outcomeNamed, SCORE_NAMES, scoreOutcome } from '../../lab/outcomes.ts';
import { type Bar, type KnobEffect, knobsOf, tornadoExperiment } from '../../lab/tornado.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { formatDecimals, formatSeries, formatShift } from '../../words/format.ts';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import { columnsOf } from '../lib/columns.ts';
import { EXIT, type ExitCode, misuse, type Stop } from '../lib/exitCodes.ts';
import { guessWords } from '../lib/guess.ts';
import { pairOf } from '../lib/labJson.ts';
import {
  addLabOptions,
  defaultScenario,
  type LabOptions,
  labHead,
  labHeadJson,
  openFacts,
  openLab,
} from '../lib/labOptions.ts';
import { playExperiment } from '../lib/playExperiment.ts';
import { complain, print, printJson, stopWith } from '../lib/terminal.ts';

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
  const lab = openLab(word, options);
  if (!lab.ok) return stopWith(lab.error);
  const { compiled } = lab.value;
  const found = outcomeFor(compiled, word, options);
  if (!found.ok) return stopWith(found.error);
  const outcome = found.value;
  const { only } = options;
  const knobs = knobsOf(compiled.scenario).filter(({ kind }) => only === undefined || only === `${kind}s`);
  const played = await playExperiment(tornadoExperiment(compiled, knobs, outcome), lab.value);
  if (!played.ok) return stopWith(played.error);
  const bars = played.value;
  if (options.json === true) printJson({ ...labHeadJson(lab.value), outcome: outcome.id, bars: bars.map(json) });
  else {
    print(
      [
        labHead(lab.value),
        text('cli.tornado.head', { outcome: outcome.id, unit: text(UNIT_WORDS[outcome.unit]) }),
        '',
        ...account(bars, outcome.unit === 'share' ? 100 : 1),
      ].join('\n'),
    );
    for (const { id, refused } of bars)
      for (const { value, problems } of refused)
        complain(text('cli.tornado.refused', { id, value: String(value), why: wordsOf(problems) }));
  }
  return EXIT.ok;
}

const UNIT_WORDS = {
  days: 'cli.tornado.days',
  share: 'cli.tornado.points',
  none: 'cli.tornado.plain',
} as const satisfies Record<Outcome['unit'], string>;

const wordsOf = (problems: readonly PlanProblem[]): string => problems.map(problemText).join(' ');

function json({ effects, refused, kind, id, usual, swing, quarterSwing }: Bar): object {
  return {
    ...{ kind, id, usual },
    effects: effects.map(({ at, value, effect, interval }) => ({
      place: at,
      ...{ value, effect },
      interval: interval === null ? null : pairOf(interval),
    })),
    ...{ swing, quarterSwing },
    refused: refused.map(({ value, problems }) => ({ value, why: wordsOf(problems) })),
  };
}

function outcomeFor(
  compiled: CompiledScenario,
  word: string,
  { outcome, facts: file }: Options,
): Result<Outcome, Stop> {
  const score = SCORE_NAMES.find((name) => name === outcome);
  if (score === undefined) {
    const named = outcomeNamed(compiled, outcome);
    if (named.ok) return named;
    return fail(
      misuse(text('cli.tornado.unknown', { word: outcome, guess: whyNot(outcome, named.error), scores: SCORE_NAMES })),
    );
  }
  const facts = openFacts(compiled, word, file);
  return facts.ok ? ok(scoreOutcome(facts.value.facts, score)) : facts;
}

function account(bars: readonly Bar[], scale: number): string[] {
  const figure = (effect: KnobEffect | undefined): string =>
    effect === undefined ? '-' : formatShift(scale * effect.effect, 2);
  const head = (
    [
      'cli.tornado.kind',
      'cli.tornado.id',
      'cli.tornado.usual',
      'cli.tornado.swing',
      'cli.tornado.quarter',
      'cli.tornado.less',
      'cli.tornado.more',
      'cli.tornado.ends',
    ] as const
  ).map((key) => text(key));
  return columnsOf(
    head,
    bars.map(({ kind, id, usual, effects, swing, quarterSwing }) => {
      const effectAt = (at: KnobEffect['at']): KnobEffect | undefined => effects.find((effect) => effect.at === at);
      const ends = effects.filter(({ at }) => at === 'least' || at === 'most' || at === 'choice');
      return [
        kind,
        id,
        String(usual),
        formatDecimals(scale * swing, 2),
        formatDecimals(scale * quarterSwing, 2),
        figure(effectAt('quarterLess')),
        figure(effectAt('quarterMore')),
        formatSeries(ends.map((effect) => `${effect.value}: ${figure(effect)}`)),
      ];
    }),
  );
}

function whyNot(word: string, refusal: OutcomeRefusal): string {
  if (refusal.kind === 'noCapital') return text('cli.tornado.noCapital');
  return guessWords(word, refusal.known) ?? text('cli.tornado.known', { known: refusal.known });
}

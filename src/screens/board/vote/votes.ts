/** The questions that a lesson votes on, with the experiments behind them and the scenarios that those are asked of. */
import type { Loaded } from '../../../app/services/scenarios.ts';
import { RULES_VERSION } from '../../../engine/simulation.ts';
import { findWhatIf, LAB_LINK_MARK, unpackWhatIf } from '../../../lab/whatIf/link.ts';
import { usualOutcome, type WhatIf } from '../../../lab/whatIf/whatIf.ts';
import { READY_LUCK } from '../../../lesson/readyLessons.ts';
import { type Vote, voteNamed } from '../../../lesson/votes.ts';
import { kindWords, questionWords } from '../../../present/whatIf.ts';
import { scenarioText } from '../../../words/text.ts';
import type { OpenedLesson } from '../lessons.ts';
import { letterOf } from './hands.tsx';
import type { BoardVote } from './voting.ts';

type Load = (id: string) => Promise<Loaded | undefined>;

/** Pairs of each experiment. */
const PAIRS = 100;

/** By vote of the lesson; undefined: it cannot be opened here. */
export async function loadVotes({ lesson }: OpenedLesson, load: Load): Promise<readonly (BoardVote | undefined)[]> {
  const found: (BoardVote | undefined)[] = [];
  for (const [i, vote] of lesson.votes.entries()) {
    const key = String(i);
    if (vote.kind === 'experiment') {
      found.push(await fromLink(key, vote.link, load));
      continue;
    }
    const known = voteNamed(vote.id);
    const loaded = known && (await load(known.scenario));
    found.push(known === undefined || loaded === undefined ? undefined : fromKnown(key, known, loaded));
  }
  return found;
}

function fromKnown(key: string, vote: Vote, { scenario, compiled }: Loaded): BoardVote {
  const { asks, question, options, note, why, asksWhen, carriedBy, outcome = usualOutcome(compiled) } = vote;
  return {
    key,
    question: scenarioText(question),
    options: options.map(scenarioText),
    experiments: asks.map(({ changes }, i) => ({
      // With one experiment the answers say in which way it moves, and no letter stands for it.
      label: asks.length === 1 ? '' : letterOf(i),
      scenario,
      compiled,
      whatIf: {
        ...{ scenario: scenario.id, contentHash: compiled.contentHash, rules: RULES_VERSION },
        ...{ luck: READY_LUCK, firstRun: 0, pairs: PAIRS, changes, outcome },
      },
    })),
    note: scenarioText(note),
    why: scenarioText(why),
    asksWhen,
    ...(carriedBy === undefined ? {} : { carriedBy }),
  };
}

/** An experiment of the Lab: the class votes on which way it moves. */
async function fromLink(key: string, link: string, load: Load): Promise<BoardVote | undefined> {
  const packed = findWhatIf(link.startsWith('#') ? link : `#${LAB_LINK_MARK}=${link}`);
  if (typeof packed === 'string') return undefined;
  const loaded = await load(packed.scenario);
  const asked = loaded && unpackWhatIf(packed, loaded.compiled);
  if (loaded === undefined || asked === undefined) return undefined;
  const { prediction: _, ...question } = asked;
  const whatIf: WhatIf = {
    ...question,
    ...{ contentHash: loaded.compiled.contentHash, rules: RULES_VERSION, pairs: PAIRS },
  };
  const kinds = kindWords(whatIf.outcome);
  return {
    key,
    question: questionWords(loaded.compiled, whatIf),
    options: [kinds.later, kinds.same, kinds.earlier],
    experiments: [{ label: '', scenario: loaded.scenario, compiled: loaded.compiled, whatIf }],
    ...{ note: '', why: '', asksWhen: true },
  };
}

/** Doubt it: the rule that carries the answer as it is, half as strong and switched off. */
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { WeightName } from '../../../engine/weights.ts';
import { DOUBT_FACTORS, DOUBTED, doubtedPairs } from '../../../lab/whatIf/doubt.ts';
import { countsOf, isAtLeast, kindOfPair, sortedPairs } from '../../../lab/whatIf/pairs.ts';
import {
  doubtCaption,
  doubtLost,
  doubtSentence,
  doubtTable,
  factorTitle,
  factorWords,
  strengthWords,
} from '../../../present/doubt.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { pairWords } from '../../../present/pairWords.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { gridOptions } from '../../../ui/charts/squares.ts';
import { text } from '../../../words/text.ts';
import { useProjected } from '../projector.ts';
import type { Doubts, PlayedExperiment, WeakerPairs } from './voting.ts';

interface VoteDoubtProps {
  readonly played: PlayedExperiment;
  readonly doubts: Doubts | undefined;
}

export function VoteDoubt({ played, doubts }: VoteDoubtProps) {
  return (
    <>
      <p>
        <strong>{text('doubt.about')}</strong>
      </p>
      <Searched played={played} doubts={doubts} />
      {doubts?.found?.carrier !== undefined && (
        <Weakened played={played} weight={doubts.found.carrier} weaker={doubts.weaker} />
      )}
    </>
  );
}

function Searched({ played, doubts }: VoteDoubtProps) {
  if (countsOf(played.pairs).same === played.pairs.count) return <p>{text('doubt.nothing')}</p>;
  if (doubts?.found === undefined)
    return <p role="status">{text('doubt.finding', { done: doubts?.tried ?? 0, of: DOUBTED.length })}</p>;
  const { carrier, pairs, runs } = doubts.found;
  if (runs === 0 && carrier !== undefined)
    return <p>{text('boardVote.carried', { rule: text(`weight.${carrier}.name`) })}</p>;
  const values = { count: DOUBTED.length, pairs, runs };
  return (
    <p>
      {carrier === undefined
        ? text('doubt.noCarrier', values)
        : text('doubt.carrier', { ...values, rule: text(`weight.${carrier}.name`) })}
    </p>
  );
}

interface WeakenedProps {
  readonly played: PlayedExperiment;
  readonly weight: WeightName;
  readonly weaker: WeakerPairs;
}

/** Rows of squares with their title. */
const ROWS = 11.5;

function Weakened({ played: { compiled, whatIf, pairs }, weight, weaker }: WeakenedProps) {
  const { letters, height, isProjected, widest } = useProjected();
  const { outcome } = whatIf;
  const doubted = useMemo(() => ({ ...weaker, 1: doubtedPairs(pairs) }), [weaker, pairs]);
  const parts = useMemo(
    () =>
      DOUBT_FACTORS.flatMap((factor) => {
        const of = doubted[factor];
        return of === undefined ? [] : [[factor, of] as const];
      }),
    [doubted],
  );
  const grids = useMemo(
    () =>
      parts.map(([factor, of]) => ({
        title: isProjected ? factorWords(factor) : factorTitle(outcome, factor, of),
        squares: sortedPairs(of).map((pair) => ({
          kind: kindOfPair(of, pair),
          isAtLeast: isAtLeast(of, pair),
          words: text('doubt.square', { factor: factorWords(factor), words: pairWords(outcome, of, pair) }),
        })),
      })),
    [parts, outcome, isProjected],
  );
  const draw = useMemo(
    () => (width: number) => gridOptions(grids, undefined, width, { squares: 100, letters }),
    [grids, letters],
  );
  const items = useMemo(() => {
    const words = grids.flatMap(({ squares }) => squares.map((square) => square.words));
    return { mark: 'pair', say: (i: number) => words[i] };
  }, [grids]);
  const sentence = doubtSentence(outcome, weight, doubted);
  const room = isProjected ? Math.min(widest, ((height - 9 * letters) / ROWS) * 10.8 * parts.length) : 620;
  return (
    <Figure
      sentence={sentence}
      caption={doubtCaption(compiled, whatIf, doubted)}
      table={doubtTable(outcome, parts)}
      file="doubt"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={Math.max(300, room)} />
      <p>
        {strengthWords(weight)} {doubtLost(compiled, outcome, doubted)}
      </p>
    </Figure>
  );
}

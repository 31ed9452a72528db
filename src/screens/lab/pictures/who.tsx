/** Who: in how many runs each side enters a place first, as it was and with the change. */
import { useMemo } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import type { Entrants } from '../../../lab/whatIf/entrants.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { captionWords, entrantName, entrantsWords } from '../../../present/whatIf.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { type TwoDots, twoDotOptions, twoDotsIn } from '../../../ui/charts/twoDots.ts';
import { formatNumber } from '../../../words/format.ts';
import { text } from '../../../words/text.ts';
import type { LabPictureProps } from './pictures.ts';

interface WhoProps extends LabPictureProps {
  readonly entrants: Entrants;
}

export function Who({ answer: { compiled, whatIf, pairs }, entrants }: WhoProps) {
  const columns = useMemo(() => columnsOf(compiled, entrants), [compiled, entrants]);
  const draw = useMemo(
    () => (width: number) => twoDotOptions(columns, { legend: text('tooLate.legend') }, width),
    [columns],
  );
  const items = useMemo(() => {
    const dots = twoDotsIn(columns);
    return { mark: 'two-dot', say: (i: number) => dots[i].words };
  }, [columns]);
  const sentence = entrantsWords(compiled, whatIf.outcome, entrants);
  return (
    <Figure
      sentence={sentence}
      caption={captionWords(compiled, whatIf, pairs.count)}
      table={{
        columns: (['side', 'base', 'change'] as const).map((name) => text(`entrants.columns.${name}`)),
        rows: entrants.all.map(({ side, base, change }) => [entrantName(compiled, side), base, change]),
      }}
      file="who"
      words={figureWords()}
      onSave={saveFile}
    >
      <Plotted label={sentence} draw={draw} items={items} widest={620} />
    </Figure>
  );
}

const columnsOf = (compiled: CompiledScenario, { all }: Entrants): readonly TwoDots[] =>
  all.map(({ side, base, change }) => {
    const name = entrantName(compiled, side);
    const dot = (value: number, which: string) => ({
      ...{ value, number: formatNumber(value) },
      words: text('entrants.said', { side: name, which, runs: value }),
    });
    return {
      at: String(side),
      // One word below the other: columns are narrow.
      label: name.replaceAll(' ', '\n'),
      dots: { base: dot(base, text('when.base')), change: dot(change, text('when.change')) },
    };
  });

/** Why?: by what the pairs of a vote first part on the ground, and the rule behind it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { type PartingGroup, partingsOf } from '../../../lab/whatIf/partings.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { partingLabel, partingRule, partingsSentence } from '../../../present/partingsWords.ts';
import { loadRuleBook, type RuleText } from '../../../present/ruleBook.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { type CountBar, countBarOptions } from '../../../ui/charts/countBars.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import { useProjected } from '../projector.ts';
import type { PlayedExperiment } from './voting.ts';

/** The projector has room for so many reasons; the table has all. */
const SHOWN = 4;

export function VoteWhy({ played: { compiled, whatIf, pairs, gathered } }: { readonly played: PlayedExperiment }) {
  const { letters, widest } = useProjected();
  const [chosen, setChosen] = useState(0);
  const partings = useMemo(() => partingsOf(gathered), [gathered]);
  const { groups, looked, never } = partings;
  const bars = useMemo(
    () =>
      groups.slice(0, SHOWN).map((group): CountBar => {
        const [label, count] = [partingLabel(group), group.pairs.length];
        return {
          count,
          beside: text('parted.beside', { count, label }),
          words: text('parted.bar', { label, count, looked }),
        };
      }),
    [groups, looked],
  );
  const draw = useMemo(
    () => (width: number) => countBarOptions(bars, { of: looked, chosen, letters }, width),
    [bars, looked, chosen, letters],
  );
  const items = useMemo(() => ({ mark: 'count-bar', say: (i: number) => bars[i].words, open: setChosen }), [bars]);
  const sentence = partingsSentence(partings);
  const group = groups[chosen];
  return (
    <Figure
      sentence={sentence}
      caption={captionWords(compiled, whatIf, pairs.count)}
      table={{
        columns: [text('parted.column'), text('lab.pairs'), text('parted.rule')],
        rows: [
          ...groups.map((each) => [partingLabel(each), each.pairs.length, partingRule(each) ?? ''] as const),
          [text('parted.never'), never, ''],
        ],
      }}
      file="why"
      words={figureWords()}
      onSave={saveFile}
    >
      {group !== undefined && (
        <>
          <Plotted label={sentence} draw={draw} items={items} widest={widest} />
          <RuleOf group={group} />
        </>
      )}
    </Figure>
  );
}

/** What the rules say of it, one paragraph. */
function RuleOf({ group }: { readonly group: PartingGroup }) {
  const id = partingRule(group);
  const [rule, setRule] = useState<RuleText | 'lost' | undefined>(undefined);
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    setRule(undefined);
    loadRuleBook().then(
      ({ rules }) => isWanted && setRule(rules.get(id) ?? 'lost'),
      () => isWanted && setRule('lost'),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (id === undefined) return <p>{text('parted.noRule')}</p>;
  if (rule === undefined || rule === 'lost') return <p>{text(rule === 'lost' ? 'parted.lost' : 'parted.loading')}</p>;
  return (
    <p aria-live="polite">
      <strong>{`${rule.id} ${rule.title}`.trim()}</strong> {rule.words}
    </p>
  );
}

/** Why: bars of what first parts the pairs on the ground, and the rule behind one of them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { type PartingGroup, type Partings, partingsOf } from '../../../lab/whatIf/partings.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { partingLabel, partingRule, partingsSentence } from '../../../present/partingsWords.ts';
import { loadRuleBook, type RuleText, ruleInShort } from '../../../present/ruleBook.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { type CountBar, countBarOptions } from '../../../ui/charts/countBars.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { loadWords } from '../../../words/language.ts';
import { text } from '../../../words/text.ts';
import { choiceOf, Opened, type PairChoice } from './openedPair.tsx';
import type { LabPictureProps } from './pictures.ts';

export function Why({ store, answer }: LabPictureProps) {
  const { compiled, whatIf, pairs, gathered } = answer;
  const [chosen, setChosen] = useState(0);
  const [opened, setOpened] = useState<PairChoice | undefined>(undefined);
  const partings = useMemo(() => partingsOf(gathered), [gathered]);
  const { groups, looked, never } = partings;
  const at = Math.min(chosen, groups.length - 1);
  const bars = useMemo(() => groups.map((_, i) => barOf(partings, i)), [partings]);
  const draw = useMemo(() => (width: number) => countBarOptions(bars, { of: looked, chosen: at }, width), [bars, at]);
  const items = useMemo(() => ({ mark: 'count-bar', say: (i: number) => bars[i].words, open: setChosen }), [bars]);
  const sentence = partingsSentence(partings);
  const group = groups[at];
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
          <Plotted label={sentence} draw={draw} items={items} widest={560} />
          <p class="small dim">{text('parted.choose')}</p>
          <Rule group={group} />
          <p>
            <button type="button" onClick={() => setOpened(choiceOf(whatIf.outcome, pairs, group.pairs[0]))}>
              {text('parted.show')}
            </button>
          </p>
        </>
      )}
      {looked < pairs.count && <p class="small">{text('parted.first', { looked, pairs: pairs.count })}</p>}
      {opened !== undefined && (
        <Opened {...opened} store={store} answer={answer} onClose={() => setOpened(undefined)} />
      )}
    </Figure>
  );
}

function barOf({ groups, looked }: Partings, i: number): CountBar {
  const label = partingLabel(groups[i]);
  const count = groups[i].pairs.length;
  return {
    count,
    beside: text('parted.beside', { count, label }),
    words: text('parted.bar', { label, count, looked }),
  };
}

/** What stands behind it: in plain words, and as RULES.md has it. */
function Rule({ group }: { readonly group: PartingGroup }) {
  const id = partingRule(group);
  const [rule, setRule] = useState<RuleText | 'lost' | undefined>(undefined);
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    setRule(undefined);
    Promise.all([loadRuleBook(), loadWords('library')]).then(
      ([{ rules }]) => isWanted && setRule(rules.get(id) ?? 'lost'),
      () => isWanted && setRule('lost'),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (id === undefined) return <p>{text('parted.noRule')}</p>;
  if (rule === undefined || rule === 'lost') return <p>{text(rule === 'lost' ? 'parted.lost' : 'parted.loading')}</p>;
  return (
    <div class="parted-rule" aria-live="polite">
      <p>
        <strong>{`${rule.id} ${rule.title}`.trim()}</strong> {ruleInShort(rule.id)}
      </p>
      <details>
        <summary>{text('ruleBook.exact')}</summary>
        <p lang="en">{rule.words}</p>
      </details>
    </div>
  );
}

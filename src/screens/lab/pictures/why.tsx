/** Why: bars of what first parts the pairs on the ground, and the rule behind one of them. */
import { text as letters, type PlotOptions, rect } from '@observablehq/plot';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../../app/services/clipboard.ts';
import { type PartingGroup, type Partings, partingsOf } from '../../../lab/whatIf/partings.ts';
import { figureWords } from '../../../present/figureWords.ts';
import { partingLabel, partingRule, partingsSentence } from '../../../present/partingsWords.ts';
import { loadRuleBook, type RuleText } from '../../../present/ruleBook.ts';
import { captionWords } from '../../../present/whatIf.ts';
import { Figure } from '../../../ui/charts/figure.tsx';
import { Plotted } from '../../../ui/charts/plotted.tsx';
import { text } from '../../../words/text.ts';
import { choiceOf, Opened, type PairChoice } from './openedPair.tsx';
import type { LabPictureProps } from './pictures.ts';

/** CSS pixels. */
const BAR = 18;
const LABEL = 26;

export function Why({ store, answer }: LabPictureProps) {
  const { compiled, whatIf, pairs, gathered } = answer;
  const [chosen, setChosen] = useState(0);
  const [opened, setOpened] = useState<PairChoice | undefined>(undefined);
  const partings = useMemo(() => partingsOf(gathered), [gathered]);
  const { groups, looked, never } = partings;
  const at = Math.min(chosen, groups.length - 1);
  const draw = useMemo(() => (width: number) => barOptions(partings, at, width), [partings, at]);
  const items = useMemo(
    () => ({ mark: 'pair', say: (i: number) => barWords(partings, i), open: setChosen }),
    [partings],
  );
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

function barWords({ groups, looked }: Partings, i: number): string {
  return text('parted.bar', { label: partingLabel(groups[i]), count: groups[i].pairs.length, looked });
}

/** What RULES.md says of it, one paragraph. */
function Rule({ group }: { readonly group: PartingGroup }) {
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
    <p class="parted-rule" aria-live="polite">
      <strong>{`${rule.id} ${rule.title}`.trim()}</strong> {rule.words}
    </p>
  );
}

function barOptions(partings: Partings, chosen: number, width: number): PlotOptions {
  const { groups, looked } = partings;
  const top = (_: PartingGroup, i: number): number => i * (BAR + LABEL) + LABEL;
  const height = groups.length * (BAR + LABEL) + 4;
  return {
    height,
    margin: 0,
    marginLeft: 2,
    marginRight: 2,
    x: { axis: null, domain: [0, looked] },
    y: { axis: null, domain: [0, height], reverse: true },
    color: { type: 'identity' },
    marks: [
      // The whole row is to be hit, however short its bar.
      rect(groups, {
        x1: 0,
        x2: looked,
        y1: (group: PartingGroup, i: number) => top(group, i) - LABEL + 2,
        y2: (group: PartingGroup, i: number) => top(group, i) + BAR,
        fill: 'transparent',
        title: (_: PartingGroup, i: number) => barWords(partings, i),
        className: 'pair',
      }),
      rect(groups, {
        x1: 0,
        x2: ({ pairs }: PartingGroup) => pairs.length,
        y1: top,
        y2: (group: PartingGroup, i: number) => top(group, i) + BAR,
        fill: (_: PartingGroup, i: number) => (i === chosen ? 'var(--ink)' : 'var(--ink-off)'),
        stroke: 'var(--ink)',
        strokeWidth: (_: PartingGroup, i: number) => (i === chosen ? 2 : 0.5),
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
      letters(groups, {
        x: 0,
        y: (group: PartingGroup, i: number) => top(group, i) - 4,
        text: (group: PartingGroup) => text('parted.beside', { count: group.pairs.length, label: partingLabel(group) }),
        textAnchor: 'start',
        lineWidth: width / 14,
        textOverflow: 'ellipsis-end',
        lineAnchor: 'bottom',
        fontSize: 14,
        fill: 'var(--ink)',
        ariaHidden: 'true',
        pointerEvents: 'none',
      }),
    ],
  };
}

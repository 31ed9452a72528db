/** A desk that never gives an order, or gives them by chance. */
import type { PolicyName } from '../../../ensemble/plan.ts';
import { actorShort } from '../../../present/names.ts';
import { text } from '../../../words/text.ts';
import type { EditorProps } from './changes.tsx';
import { Chips } from './chips.tsx';

export const SilentDesk = (props: EditorProps) => (
  <DeskChoice {...props} policy="silent" label={text('lab.whoSilent')} />
);

interface DeskChoiceProps extends EditorProps {
  readonly policy: PolicyName;
  readonly label: string;
}

export function DeskChoice({ store, change, onChange, policy, label }: DeskChoiceProps) {
  const from = store.loaded.value;
  if (from === undefined) return null;
  const { compiled, scenario } = from;
  return (
    <>
      <p class="small">{label}</p>
      <Chips
        label={label}
        options={scenario.chairs.map(({ actor }) => ({
          value: actor,
          words: actorShort(compiled, compiled.actorOf(actor)),
        }))}
        chosen={change?.kind === 'policy' && change.policy === policy ? change.actor : undefined}
        onChoose={(actor) => onChange({ kind: 'policy', actor, policy })}
      />
    </>
  );
}

/** What is different: one change, and after a result up to three more. */
import { useState } from 'preact/hooks';
import { type Change, WHAT_IF_LIMITS } from '../../../lab/whatIf/whatIf.ts';
import { changeWords } from '../../../present/whatIf.ts';
import { text } from '../../../words/text.ts';
import type { LabStore } from '../store.ts';
import { Chips } from './chips.tsx';
import { Decision } from './decision.tsx';
import { LeverChoice } from './levers.tsx';
import { More } from './more.tsx';
import { SilentDesk } from './silentDesk.tsx';
import { Step } from './step.tsx';

const KINDS = ['orders', 'lever', 'silent', 'more'] as const;
type Kind = (typeof KINDS)[number];
/** What is changed at a desk: a scenario without chairs has none. */
const AT_A_DESK: readonly Kind[] = ['orders', 'silent'];

/** What every editor of a change gets. */
export interface EditorProps {
  readonly store: LabStore;
  /** As it is now; undefined while none is picked. */
  readonly change: Change | undefined;
  /** What else the question changes. */
  readonly others: readonly Change[];
  readonly onChange: (change: Change | undefined) => void;
}

export function Changes({ store }: { readonly store: LabStore }) {
  const { loaded, whatIf, answer, isChanged } = store;
  const [wanted, setWanted] = useState(0);
  const [from, asked] = [loaded.value, whatIf.value];
  if (from === undefined || asked === undefined) return null;
  const { changes, levers } = asked;
  const edited = Math.min(wanted, changes.length);
  const wordsOf = (change: Change): string => changeWords(from.compiled, change, levers);
  const mayAdd =
    isChanged.value &&
    (answer.value !== undefined || changes.length > 1) &&
    changes.length < WHAT_IF_LIMITS.changes &&
    edited < changes.length;
  const gist = changes.length === 0 ? text('lab.nothing') : wordsOf(changes[0]);
  return (
    <Step title={text('lab.change')} gist={gist} open>
      {changes.map(
        (change, at) =>
          (at !== edited || changes.length > 1) && (
            <div key={at} class="lab-changed">
              <span class="lab-changed-words">{wordsOf(change)}</span>
              {at !== edited && (
                <button
                  type="button"
                  class="link"
                  aria-label={text('lab.editOf', { change: wordsOf(change) })}
                  onClick={() => setWanted(at)}
                >
                  {text('lab.edit')}
                </button>
              )}
              <button
                type="button"
                class="link"
                aria-label={text('lab.takeAwayOf', { change: wordsOf(change) })}
                onClick={() => {
                  store.setChange(at, undefined);
                  setWanted(Math.max(0, changes.length - 2));
                }}
              >
                {text('lab.takeAway')}
              </button>
            </div>
          ),
      )}
      <Editor
        key={`${from.compiled.contentHash} ${edited}`}
        store={store}
        change={changes[edited]}
        others={changes.filter((_, at) => at !== edited)}
        onChange={(change) => {
          store.setChange(edited, change);
          // What is picked next is put at the end of those that stay.
          if (change === undefined) setWanted(changes.length - 1);
        }}
      />
      {mayAdd && (
        <button type="button" class="link" onClick={() => setWanted(changes.length)}>
          {text('lab.addAnother')}
        </button>
      )}
    </Step>
  );
}

function Editor(props: EditorProps) {
  const { store, change, onChange } = props;
  const [picked, setPicked] = useState<Kind | undefined>(undefined);
  const hasDesks = store.loaded.value?.scenario.chairs.length !== 0;
  const kind = change === undefined ? picked : kindOf(change);
  return (
    <>
      <Chips
        label={text('lab.kinds')}
        options={KINDS.filter((each) => hasDesks || !AT_A_DESK.includes(each)).map((each) => ({
          value: each,
          words: text(`lab.kind.${each}`),
        }))}
        chosen={kind}
        onChoose={(next) => {
          setPicked(next);
          if (change !== undefined && kindOf(change) !== next) onChange(undefined);
        }}
      />
      {kind === 'orders' && <Decision {...props} />}
      {kind === 'lever' && <LeverChoice {...props} />}
      {kind === 'silent' && <SilentDesk {...props} />}
      {kind === 'more' && <More {...props} />}
    </>
  );
}

function kindOf(change: Change): Kind {
  if (change.kind === 'orders' || change.kind === 'lever') return change.kind;
  return change.kind === 'policy' && change.policy === 'silent' ? 'silent' : 'more';
}

/** What luck the class plays: one run that everybody shares, or one for each device. */
import { RECORD_LIMITS } from '../../play/record.ts';
import { text } from '../../words/text.ts';
import { Choice, TextField } from './fields.tsx';
import type { ClassStore, Draft } from './store.ts';

const KINDS = ['same', 'own'] as const;

export function LuckChoice({ store, draft: { lesson } }: { readonly store: ClassStore; readonly draft: Draft }) {
  const { luck } = lesson;
  const found = store.check.value?.found?.luck;
  return (
    <>
      <Choice
        label={text('class.field.luck')}
        options={KINDS.map((value) => ({ value, words: text(`class.luck.${value}`) }))}
        chosen={luck.kind}
        onChoose={(kind) => store.set({ luck: { kind, seed: luck.seed } })}
      />
      <TextField
        label={text('class.field.seed')}
        value={luck.seed}
        most={RECORD_LIMITS.seedCharacters}
        onInput={(seed) => store.set({ luck: { kind: luck.kind, seed } })}
      />
      {luck.kind === 'same' && (
        <div class="class-luck">
          <span class="small dim">
            {luck.run === undefined ? text('class.luck.isSeed') : text('class.luck.is', { run: luck.run })}
          </span>
          {(['typical', 'unusual'] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              class="quiet"
              disabled={found === undefined}
              aria-pressed={found !== undefined && luck.run === found[kind]}
              onClick={() => found !== undefined && store.set({ luck: { ...luck, run: found[kind] } })}
            >
              {text(`class.luck.${kind}`)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

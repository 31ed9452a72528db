/** Something happens that would not have: an effect of the kinds that scenarios know, on a half day. */
import { momentOf } from '../../../core/moments.ts';
import type { Effect } from '../../../engine/conditions/effect.ts';
import { RELATIONS, SIGNAL_KINDS } from '../../../engine/vocabulary.ts';
import { effectWords } from '../../../present/effects.ts';
import { actorShort, sideShort } from '../../../present/names.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { formatMoment } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';
import type { EditorProps } from './changes.tsx';

type EffectKind = Effect['kind'];
const KINDS = [
  ...['ceasefire', 'relation', 'support', 'credibility', 'permit', 'burden', 'exit', 'talk', 'signal'],
] as const satisfies readonly EffectKind[];

/** An effect of a kind to begin with; undefined where the scenario has nothing that it could be about. */
function firstOf(compiled: CompiledScenario, kind: EffectKind): Effect | undefined {
  const { actors, sides, exits, talks, chairs } = compiled.scenario;
  const actor = chairs[0]?.actor ?? actors[0]?.id;
  const [side, other] = [sides[0]?.id, sides[1]?.id];
  if (actor === undefined || side === undefined || other === undefined) return undefined;
  switch (kind) {
    case 'signal':
      return { kind, signal: 'warning', actor, side, weight: 1 };
    case 'support':
      return { kind, actor, side, change: 0.2 };
    case 'burden':
    case 'permit':
      return { kind, actor, change: 0.2 };
    case 'credibility':
      return { kind, side, change: 0.2 };
    case 'exit':
      return exits[0] && { kind, exit: exits[0].id, open: false };
    case 'talk':
      return talks[0] && { kind, talk: talks[0].id, to: 'open' };
    case 'ceasefire':
      return { kind, between: [side, other], turns: 6 };
    case 'relation':
      return { kind, between: [side, other], relation: 'neutral' };
    default:
      // What passes between two desks alone is theirs to do.
      return undefined;
  }
}

export function EventChoice({ store, change, onChange }: EditorProps) {
  const [from, asked] = [store.loaded.value, store.whatIf.value];
  if (from === undefined || asked === undefined) return null;
  const { compiled } = from;
  const first = asked.start?.turn ?? 0;
  const given = change?.kind === 'event' ? change : undefined;
  const set = (effect: Effect): void => onChange({ kind: 'event', turn: given?.turn ?? first, effect });
  return (
    <>
      <label class="field">
        {text('lab.happens')}
        <select
          value={given?.effect.kind ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const kind = KINDS.find((each) => each === value);
            const effect = kind && firstOf(compiled, kind);
            if (effect === undefined) onChange(undefined);
            else set(effect);
          }}
        >
          <option value="">{text('lab.pick')}</option>
          {KINDS.filter((kind) => firstOf(compiled, kind) !== undefined).map((kind) => (
            <option key={kind} value={kind}>
              {text(`lab.effects.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {given !== undefined && (
        <>
          <div class="lab-every">
            <EffectFields compiled={compiled} effect={given.effect} onEffect={set} />
            <label class="field">
              {text('lab.when')}
              <select
                value={given.turn}
                onChange={(event) => onChange({ ...given, turn: Number(event.currentTarget.value) })}
              >
                {Array.from({ length: compiled.turns - first }, (_, i) => first + i).map((turn) => (
                  <option key={turn} value={turn}>
                    {formatMoment(momentOf(compiled.start, turn))}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <p class="small dim">{effectWords(compiled, given.effect)}</p>
        </>
      )}
    </>
  );
}

interface FieldsProps {
  readonly compiled: CompiledScenario;
  readonly effect: Effect;
  readonly onEffect: (effect: Effect) => void;
}

function EffectFields({ compiled, effect, onEffect }: FieldsProps) {
  const { actors, sides, regions, exits, talks } = compiled.scenario;
  const actorOptions = actors.map(({ id }) => ({ id, words: actorShort(compiled, compiled.actorOf(id)) }));
  const sideOptions = sides.map(({ id }) => ({ id, words: sideShort(compiled, compiled.sideOf(id)) }));
  const actor = (value: string, onId: (id: string) => void) => (
    <Choice label={text('lab.field.actor')} value={value} options={actorOptions} onId={onId} />
  );
  const side = (value: string, onId: (id: string) => void) => (
    <Choice label={text('lab.field.side')} value={value} options={sideOptions} onId={onId} />
  );
  switch (effect.kind) {
    case 'signal':
      return (
        <>
          <Choice
            label={text('lab.field.signal')}
            value={effect.signal}
            options={SIGNAL_KINDS.map((id) => ({ id, words: effectWords(compiled, { ...effect, signal: id }) }))}
            onId={(id) => onEffect({ ...effect, signal: SIGNAL_KINDS.find((each) => each === id) ?? effect.signal })}
          />
          {actor(effect.actor ?? '', (id) => onEffect({ ...effect, actor: id }))}
          {side(effect.side ?? '', (id) => onEffect({ ...effect, side: id }))}
          <Choice
            label={text('lab.field.region')}
            value={effect.region ?? ''}
            options={[
              { id: '', words: text('unnamed.place') },
              ...regions.map(({ id, name }) => ({ id, words: scenarioText(name) })),
            ]}
            onId={(id) => {
              const { region: _, ...rest } = effect;
              onEffect(id === '' ? rest : { ...rest, region: id });
            }}
          />
        </>
      );
    case 'support':
      return (
        <>
          {actor(effect.actor, (id) => onEffect({ ...effect, actor: id }))}
          {side(effect.side, (id) => onEffect({ ...effect, side: id }))}
          <Points value={effect.change} onValue={(value) => onEffect({ ...effect, change: value })} />
        </>
      );
    case 'burden':
    case 'permit':
      return (
        <>
          {actor(effect.actor, (id) => onEffect({ ...effect, actor: id }))}
          <Points value={effect.change} onValue={(value) => onEffect({ ...effect, change: value })} />
        </>
      );
    case 'credibility':
      return (
        <>
          {side(effect.side, (id) => onEffect({ ...effect, side: id }))}
          <Points value={effect.change} onValue={(value) => onEffect({ ...effect, change: value })} />
        </>
      );
    case 'exit':
      return (
        <>
          <Choice
            label={text('lab.field.exit')}
            value={effect.exit}
            options={exits.map(({ id, name }) => ({ id, words: scenarioText(name) }))}
            onId={(id) => onEffect({ ...effect, exit: id })}
          />
          <Choice
            label={text('lab.field.state')}
            value={effect.open ? 'opens' : 'closes'}
            options={[true, false].map((open) => ({
              id: open ? 'opens' : 'closes',
              words: effectWords(compiled, { ...effect, open }),
            }))}
            onId={(id) => onEffect({ ...effect, open: id === 'opens' })}
          />
        </>
      );
    case 'talk':
      return (
        <>
          <Choice
            label={text('lab.field.talk')}
            value={effect.talk}
            options={talks.map(({ id, name }) => ({ id, words: scenarioText(name) }))}
            onId={(id) => onEffect({ ...effect, talk: id })}
          />
          <Choice
            label={text('lab.field.state')}
            value={effect.to}
            options={(['open', 'failed'] as const).map((to) => ({
              id: to,
              words: effectWords(compiled, { ...effect, to }),
            }))}
            onId={(id) => onEffect({ ...effect, to: id === 'open' ? 'open' : 'failed' })}
          />
        </>
      );
    case 'ceasefire':
    case 'relation':
      return (
        <>
          {side(effect.between[0], (id) => onEffect({ ...effect, between: [id, otherThan(id, effect.between)] }))}
          <Choice
            label={text('lab.field.second')}
            value={effect.between[1]}
            options={sideOptions.filter(({ id }) => id !== effect.between[0])}
            onId={(id) => onEffect({ ...effect, between: [effect.between[0], id] })}
          />
          {effect.kind === 'relation' ? (
            <Choice
              label={text('lab.field.state')}
              value={effect.relation}
              options={RELATIONS.map((id) => ({ id, words: effectWords(compiled, { ...effect, relation: id }) }))}
              onId={(id) => onEffect({ ...effect, relation: RELATIONS.find((each) => each === id) ?? 'neutral' })}
            />
          ) : (
            <Amount
              label={text('lab.field.turns')}
              low={1}
              high={compiled.turns}
              value={effect.turns}
              onValue={(turns) => onEffect({ ...effect, turns })}
            />
          )}
        </>
      );
    default:
      return null;
  }
}

/** The second of two sides, when the first becomes this one: the two change places where it was the second. */
const otherThan = (first: string, [one, other]: readonly [string, string]): string => (first === other ? one : other);

/** A change of a share, typed as points of 100. */
const Points = ({ value, onValue }: { readonly value: number; readonly onValue: (value: number) => void }) => (
  <Amount
    label={text('lab.field.change')}
    low={-100}
    high={100}
    value={Math.round(value * 100)}
    onValue={(points) => onValue(points / 100)}
  />
);

interface AmountProps {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

const Amount = ({ label, low, high, value, onValue }: AmountProps) => (
  <label class="field">
    {label}
    <input
      type="number"
      min={low}
      max={high}
      step={1}
      value={value}
      onChange={({ currentTarget: { valueAsNumber: typed } }) => {
        if (Number.isFinite(typed)) onValue(Math.min(high, Math.max(low, Math.round(typed))));
      }}
    />
  </label>
);

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly words: string }[];
  readonly onId: (id: string) => void;
}

const Choice = ({ label, value, options, onId }: ChoiceProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onId(event.currentTarget.value)}>
      {options.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

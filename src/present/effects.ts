/** Effects in words: what a scenario's triggers do, and what a question of the Lab lets happen. */
import type { Effect } from '../engine/conditions/effect.ts';
import type { CompiledScenario } from '../scenario/scenario.ts';
import { formatList, formatNumber, formatPoints } from '../words/format.ts';
import { text, textByCase } from '../words/text.ts';
import { actorShort, exitName, regionName, sideShort, talkName } from './names.ts';

/** "Cease-fire between SDF and SNA for 6 half days"; a clause without a full stop. */
export function effectWords(compiled: CompiledScenario, effect: Effect): string {
  const side = (id: string | undefined): string =>
    id === undefined ? text('unnamed.side') : sideShort(compiled, compiled.sideOf(id));
  const actor = (id: string | undefined): string =>
    id === undefined ? text('unnamed.actor') : actorShort(compiled, compiled.actorOf(id));
  const place = (id: string | undefined): string =>
    id === undefined ? text('unnamed.place') : regionName(compiled, compiled.regionOf(id));
  switch (effect.kind) {
    case 'signal': {
      const blanks: Readonly<Record<string, string>> = {
        actor: actor(effect.actor),
        side: side(effect.side),
        place: place(effect.region),
      };
      const said = textByCase(`signal.${effect.signal}`, ['base'], (blank) => blanks[blank] ?? '');
      return said ?? effect.signal;
    }
    case 'support':
      return text(`effect.support.${direction(effect.change)}`, {
        ...{ actor: actor(effect.actor), side: side(effect.side) },
        n: points(effect.change),
      });
    case 'burden':
      return text(`effect.burden.${direction(effect.change)}`, {
        actor: actor(effect.actor),
        n: points(effect.change),
      });
    case 'credibility':
      return text(`effect.credibility.${direction(effect.change)}`, {
        side: side(effect.side),
        n: points(effect.change),
      });
    case 'permit':
      return text(`effect.permit.${direction(effect.change)}`, {
        actor: actor(effect.actor),
        n: points(effect.change),
      });
    case 'trust':
      return text(`effect.trust.${direction(effect.change)}`, {
        ...{ actor: actor(effect.of), other: actor(effect.in) },
        n: points(effect.change),
      });
    case 'capital':
      return text(`effect.capital.${direction(effect.points)}`, {
        actor: actor(effect.actor),
        n: formatNumber(Math.abs(effect.points)),
      });
    case 'restraint':
      return text(`effect.restraint.${direction(effect.change)}`, {
        ...{ actor: actor(effect.actor), side: side(effect.side) },
        n: points(effect.change),
      });
    case 'ladder': {
      const [one, other] = effect.between;
      return text(`effect.ladder.${direction(effect.steps)}`, {
        ...{ one: actor(one), other: actor(other) },
        n: formatNumber(Math.abs(effect.steps)),
      });
    }
    case 'corridor':
      return text('effect.corridor', { side: side(effect.side), place: place(effect.region) });
    case 'passage':
      return effect.group === undefined
        ? text('effect.passage', { actor: actor(effect.actor) })
        : text('effect.passageOf', { actor: actor(effect.actor), group: text(`group.${effect.group}`) });
    case 'seats':
      return text('effect.seats', {
        ...{ actor: actor(effect.actor), count: effect.heads },
        exit: exitName(compiled, compiled.exitOf(effect.exit)),
      });
    case 'disorder':
      return text(`effect.disorder.${direction(effect.change)}`, {
        places: formatList(effect.regions.map((id) => place(id))),
        n: points(effect.change),
      });
    case 'offices':
      return text(`effect.offices.${direction(effect.change)}`, {
        places: formatList(effect.regions.map((id) => place(id))),
        n: points(effect.change),
      });
    case 'stores':
      return text(`effect.stores.${effect.are}`, { place: place(effect.region) });
    case 'peopleSafe':
      return text(effect.most === undefined ? 'effect.peopleSafe.all' : 'effect.peopleSafe.most', {
        actor: actor(effect.actor),
        group: text(`group.${effect.group}`),
        n: effect.most ?? 0,
      });
    case 'exit':
      return text(effect.open ? 'effect.exit.opens' : 'effect.exit.closes', {
        exit: exitName(compiled, compiled.exitOf(effect.exit)),
      });
    case 'talk':
      return text(`effect.talk.${effect.to}`, { talk: talkName(compiled, compiled.talkOf(effect.talk)) });
    case 'ceasefire': {
      const [one, other] = effect.between;
      return text('effect.ceasefire', { one: side(one), other: side(other), turns: formatNumber(effect.turns) });
    }
    case 'relation': {
      const [one, other] = effect.between;
      return text(`effect.relation.${effect.relation}`, { one: side(one), other: side(other) });
    }
  }
}

/** Each of several as a clause; those that move one and the same thing as one. */
export function effectsWords(compiled: CompiledScenario, effects: readonly Effect[]): readonly string[] {
  const summed = new Map<string, Effect>();
  for (const effect of effects) {
    const { key, size } = apart(effect);
    const before = summed.get(key);
    summed.set(key, before === undefined || size === undefined ? effect : grown(before, size));
  }
  return [...summed.values()]
    .filter((effect) => apart(effect).size !== 0)
    .map((effect) => effectWords(compiled, effect));
}

/** What an effect moves, as a text, and by how much; undefined where it counts nothing. */
function apart(effect: Effect): { readonly key: string; readonly size: number | undefined } {
  const key = (what: object): string => JSON.stringify(Object.entries(what).sort());
  if ('change' in effect) {
    const { change, ...what } = effect;
    return { key: key(what), size: change };
  }
  if ('points' in effect) {
    const { points: size, ...what } = effect;
    return { key: key(what), size };
  }
  if ('steps' in effect) {
    const { steps, ...what } = effect;
    return { key: key(what), size: steps };
  }
  return { key: key(effect), size: undefined };
}

function grown(effect: Effect, by: number): Effect {
  if ('change' in effect) return { ...effect, change: effect.change + by };
  if ('points' in effect) return { ...effect, points: effect.points + by };
  return 'steps' in effect ? { ...effect, steps: effect.steps + by } : effect;
}

const direction = (change: number): 'rises' | 'falls' => (change < 0 ? 'falls' : 'rises');
const points = (change: number): string => formatPoints(Math.abs(change) * 1000);

/** Every id that a part of the file mentions names something of the right kind. */

import { each } from '../../core/each.ts';
import { isPlaceWord } from '../../engine/vocabulary.ts';
import type { Path } from '../problem.ts';
import type { Condition, Effect, Measure, OrderPattern, ScenarioFile } from '../schema/format.ts';
import type { CheckContext } from './context.ts';

export function checkReferences(context: CheckContext): void {
  const { file } = context;
  context.references('region', file.watch, ['watch']);
  each(file.sides, (side, i) => {
    context.reference('region', side.capital, ['sides', i, 'capital']);
    for (const [o, objective] of side.objectives.entries())
      context.reference('region', objective, ['sides', i, 'objectives', o]);
  });
  each(file.relations, ({ between }, i) => context.references('side', between, ['relations', i, 'between']));
  each(file.regions, (region, i) => {
    context.reference('province', region.province, ['regions', i, 'province']);
    context.reference('side', region.holder, ['regions', i, 'holder']);
    context.reference('side', region.local?.side, ['regions', i, 'local', 'side']);
  });
  each(file.links, ({ between }, i) => context.references('region', between, ['links', i, 'between']));
  each(file.forces, (force, i) => {
    context.reference('side', force.side, ['forces', i, 'side']);
    context.reference('actor', force.actor, ['forces', i, 'actor']);
    context.reference('region', force.region, ['forces', i, 'region']);
    context.reference('exit', force.away?.exit, ['forces', i, 'away', 'exit']);
    context.reference('actor', force.away?.permit, ['forces', i, 'away', 'permit']);
  });
  each(file.actors, (actor, i) => actorReferences(context, actor, ['actors', i]));
  each(file.exits, (exit, i) => {
    context.reference('region', exit.region, ['exits', i, 'region']);
    context.reference('actor', exit.keeper, ['exits', i, 'keeper']);
  });
  each(file.signals, (signal, i) => signalReferences(context, signal, ['signals', i]));
  each(file.talks, (talk, i) => {
    context.reference('actor', talk.host, ['talks', i, 'host']);
    context.references('actor', talk.parties, ['talks', i, 'parties']);
    context.references('side', talk.between, ['talks', i, 'between']);
    context.reference('actor', talk.leverage, ['talks', i, 'leverage']);
    conditionReferences(context, talk.when, ['talks', i, 'when']);
    effectReferences(context, talk.agreed, ['talks', i, 'agreed']);
  });
  each(file.triggers, (trigger, i) => {
    conditionReferences(context, trigger.when, ['triggers', i, 'when']);
    effectReferences(context, trigger.effects, ['triggers', i, 'effects']);
  });
  each(file.acts, (act, i) => conditionReferences(context, act.when, ['acts', i, 'when']));
  each(file.chairs, (chair, i) => {
    context.reference('actor', chair.actor, ['chairs', i, 'actor']);
    each(chair.aims, (aim, k) => measureReferences(context, aim.measure, ['chairs', i, 'aims', k, 'measure']));
  });
  each(file.facts, (fact, i) => context.reference('region', fact.region, ['facts', i, 'region']));
}

function actorReferences(context: CheckContext, actor: ScenarioFile['actors'][number], path: Path): void {
  context.reference('side', actor.side, [...path, 'side']);
  context.reference('side', actor.partner, [...path, 'partner']);
  each(actor.support, ({ side }, k) => context.reference('side', side, [...path, 'support', k, 'side']));
  each(actor.restrains, ({ side }, k) => context.reference('side', side, [...path, 'restrains', k, 'side']));
  each(actor.watches, ({ actor: other }, k) => context.reference('actor', other, [...path, 'watches', k, 'actor']));
  context.references('actor', actor.interdicts, [...path, 'interdicts']);
  each(actor.people, ({ region }, k) => context.reference('region', region, [...path, 'people', k, 'region']));
  each(actor.doctrine, (rule, k) => {
    conditionReferences(context, rule.when, [...path, 'doctrine', k, 'when']);
    orderReferences(context, rule.give, [...path, 'doctrine', k, 'give']);
  });
}

function signalReferences(
  context: CheckContext,
  signal: { actor?: string | undefined; side?: string | undefined; region?: string | undefined },
  path: Path,
): void {
  context.reference('actor', signal.actor, [...path, 'actor']);
  context.reference('side', signal.side, [...path, 'side']);
  context.reference('region', signal.region, [...path, 'region']);
}

function conditionReferences(context: CheckContext, conditions: readonly Condition[], path: Path): void {
  each(conditions, (condition, i) => conditionReference(context, condition, [...path, i]));
}

function conditionReference(context: CheckContext, condition: Condition, path: Path): void {
  switch (condition.kind) {
    case 'not':
      conditionReference(context, condition.that, [...path, 'that']);
      return;
    case 'all':
    case 'any':
      conditionReferences(context, condition.of, [...path, 'of']);
      return;
    case 'held':
      context.reference('region', condition.region, [...path, 'region']);
      context.references('side', condition.by, [...path, 'by']);
      return;
    case 'lost':
    case 'empty':
      context.reference('region', condition.region, [...path, 'region']);
      context.reference('side', condition.side, [...path, 'side']);
      return;
    case 'threatened':
      context.reference('region', condition.region, [...path, 'region']);
      return;
    case 'placesLost':
    case 'shareLost':
    case 'credibility':
    case 'capitalThreatened':
    case 'leaderPresent':
      context.reference('side', condition.side, [...path, 'side']);
      return;
    case 'support':
      context.reference('actor', condition.actor, [...path, 'actor']);
      context.reference('side', condition.side, [...path, 'side']);
      return;
    case 'roadOpen':
      context.reference('side', condition.side, [...path, 'side']);
      context.reference('region', condition.from, [...path, 'from']);
      context.reference('region', condition.to, [...path, 'to']);
      return;
    case 'evacuated':
      context.reference('actor', condition.actor, [...path, 'actor']);
      return;
    case 'talk':
      context.reference('talk', condition.talk, [...path, 'talk']);
      return;
    case 'fired':
      context.reference('trigger', condition.trigger, [...path, 'trigger']);
      return;
    case 'ended':
      context.reference('act', condition.act, [...path, 'act']);
      return;
    case 'ceasefire':
      context.references('side', condition.between, [...path, 'between']);
      return;
    case 'always':
    case 'from':
    case 'before':
    case 'signals':
    case 'killed':
    case 'lastTurn':
  }
}

function effectReferences(context: CheckContext, effects: readonly Effect[], path: Path): void {
  each(effects, (effect, i) => {
    const at = [...path, i];
    switch (effect.kind) {
      case 'signal':
        signalReferences(context, effect, at);
        return;
      case 'support':
        context.reference('actor', effect.actor, [...at, 'actor']);
        context.reference('side', effect.side, [...at, 'side']);
        return;
      case 'burden':
      case 'permit':
        context.reference('actor', effect.actor, [...at, 'actor']);
        return;
      case 'credibility':
        context.reference('side', effect.side, [...at, 'side']);
        return;
      case 'exit':
        context.reference('exit', effect.exit, [...at, 'exit']);
        return;
      case 'talk':
        context.reference('talk', effect.talk, [...at, 'talk']);
        return;
      case 'ceasefire':
      case 'relation':
        context.references('side', effect.between, [...at, 'between']);
        return;
    }
  });
}

function orderReferences(context: CheckContext, give: OrderPattern, path: Path): void {
  if ('region' in give && !isPlaceWord(give.region)) context.reference('region', give.region, [...path, 'region']);
  if ('side' in give) context.reference('side', give.side, [...path, 'side']);
  if ('force' in give) context.reference('force', give.force, [...path, 'force']);
  if ('talk' in give) context.reference('talk', give.talk, [...path, 'talk']);
  if ('exit' in give) context.reference('exit', give.exit, [...path, 'exit']);
  if ('ally' in give) context.reference('actor', give.ally, [...path, 'ally']);
}

function measureReferences(context: CheckContext, measure: Measure, path: Path): void {
  if ('actor' in measure) context.reference('actor', measure.actor, [...path, 'actor']);
  if ('side' in measure) context.reference('side', measure.side, [...path, 'side']);
  if ('regions' in measure) context.references('region', measure.regions, [...path, 'regions']);
  if ('from' in measure) context.reference('region', measure.from, [...path, 'from']);
  if ('to' in measure) context.reference('region', measure.to, [...path, 'to']);
  if ('act' in measure) context.reference('act', measure.act, [...path, 'act']);
  if ('exit' in measure) context.reference('exit', measure.exit, [...path, 'exit']);
}

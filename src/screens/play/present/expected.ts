/** What an order is expected to do, in words and as a strip: only what pairs of runs show clear of chance. */
import type { ForceIndex, RegionIndex, SideIndex } from '../../../core/indices.ts';
import { NONE } from '../../../core/indices.ts';
import { momentOf } from '../../../core/moments.ts';
import type { Order } from '../../../engine/orders/shapes.ts';
import { isClear } from '../../../lab/orderTrials.ts';
import { type Expected, type OrderPreview, withoutOrder } from '../../../lab/previews.ts';
import type { DeskTurn } from '../../../present/desk/cards.ts';
import { forceName, regionName } from '../../../present/names.ts';
import type { EffectStrip, ExpectedTold } from '../../../ui/charts/expectedEffect.tsx';
import { formatChange, formatMoment, formatNumber, formatPointChange, formatPoints } from '../../../words/format.ts';
import { scenarioText, text } from '../../../words/text.ts';

/** Smaller differences are not worth a line: thousandths of will, ground or an aim; persons. */
const WORTH = { will: 5, ground: 10, aim: 5, killed: 1 } as const;
const LINES = 3;

/** When previews of this turn end, in words. */
export const expectedBy = ({ compiled }: DeskTurn, until: number): string =>
  formatMoment(momentOf(compiled.scenario.start, until));

export const expectedOf = (turn: DeskTurn, order: Order, preview: OrderPreview): ExpectedTold =>
  told(turn, order, preview, text('expected.without'));

/** What it is expected to do to give none where an order is one of two answers. */
export const expectedWithout = (turn: DeskTurn, order: Order, preview: OrderPreview): ExpectedTold =>
  told(turn, order, withoutOrder(preview), text('expected.with'));

/** `than`: what the pairs are compared with. */
function told(turn: DeskTurn, order: Order, preview: OrderPreview, than: string): ExpectedTold {
  const will = willTold(turn, order, preview, than);
  const ground = groundWords(turn, order, preview, than);
  const lines = [will?.words, ground, aimWords(turn, preview), peopleWords(preview)].filter(
    (line) => line !== undefined,
  );
  return {
    lines: lines.slice(0, LINES),
    ...(will?.strip === undefined ? {} : { strip: will.strip }),
  };
}

interface WillTold {
  readonly words: string;
  readonly strip: EffectStrip;
}

/** The will of whom the order names, else of the own side's force that it moves most. */
function willTold(turn: DeskTurn, order: Order, { wills }: OrderPreview, than: string): WillTold | undefined {
  const { compiled } = turn;
  const side = ownSide(turn);
  const clear = wills.filter(({ expected }) => isClear(expected.by, WORTH.will));
  const own = clear.filter((each) => each.side === side);
  const named = clear
    .filter(({ force }) => isNamed(turn, order, force))
    .sort((a, b) => turn.view.men(b.force) - turn.view.men(a.force))[0];
  const shown = named ?? mostMoved(own);
  if (shown === undefined) return undefined;
  const { force, expected } = shown;
  const others = own.filter((each) => each !== shown).length;
  const words = text('expected.will', { force: forceName(compiled, force), ...instead(expected), than });
  return {
    words: others === 0 ? words : text('expected.andOthers', { words, count: others }),
    strip: stripOf(turn, force, expected),
  };
}

/** The one that the order moves most. */
function mostMoved<Moved extends { readonly expected: Expected }>(all: readonly Moved[]): Moved | undefined {
  const size = ({ expected }: Moved): number => Math.abs(expected.by.difference);
  return [...all].sort((a, b) => size(b) - size(a))[0];
}

/** Whether a force is the one that the order names, or stands for the holder at the place it names. */
function isNamed({ view }: DeskTurn, order: Order, force: ForceIndex): boolean {
  if ('force' in order && order.force === force) return !('region' in order);
  if (!('region' in order) || !view.stands(force) || view.forceRegion(force) !== order.region) return false;
  return view.forceSide(force) === view.holder(order.region);
}

const ownSide = ({ compiled, view }: DeskTurn): SideIndex =>
  view.side === NONE ? compiled.actor.partner[view.actor] : view.side;

function stripOf({ compiled, view }: DeskTurn, force: ForceIndex, { by, low, high }: Expected): EffectStrip {
  const margin = view.margin(force);
  const { thresholdMean, thresholdSpread } = compiled.weights;
  const limit =
    margin === undefined
      ? { low: thresholdMean - thresholdSpread, high: thresholdMean + thresholdSpread }
      : { low: view.will(force) - margin, high: view.will(force) - margin };
  return { without: by.base, expected: by.variant, low, high, ...(view.isOwn(force) ? { limit } : {}) };
}

/** An attack: whether the place falls, and how much of it. */
function groundWords(
  { compiled, view }: DeskTurn,
  order: Order,
  { grounds }: OrderPreview,
  than: string,
): string | undefined {
  const moved = grounds.filter(({ expected }) => isClear(expected.by, WORTH.ground));
  const goal = 'region' in order ? moved.find(({ region }) => region === order.region) : undefined;
  const shown = goal ?? mostMoved(moved);
  if (shown === undefined) return undefined;
  const place = regionName(compiled, shown.region as RegionIndex);
  const { with: falls, without } = shown.taken;
  const percent = (share: number): number => Math.round(100 * share);
  if (percent(falls) !== percent(without))
    return text('expected.taken', { place, with: percent(falls), without: percent(without), than });
  const key =
    view.side !== NONE && view.hostile(view.side, view.holder(shown.region)) ? 'expected.gained' : 'expected.lost';
  return text(key, { place, ...instead(shown.expected), than });
}

/** "28 (26 to 31), 24 without" of 100. */
function instead({ by, low, high }: Expected) {
  // Whole points, unless they would make both sides the same.
  const isFine = Math.round(by.variant / 10) === Math.round(by.base / 10);
  const words = (thousandths: number): string => (isFine ? formatPoints(thousandths) : formatNumber(thousandths / 10));
  return { with: words(by.variant), without: words(by.base), low: words(low), high: words(high) };
}

/** The aim that it moves most, but for political capital left: every price moves that. */
function aimWords({ compiled, view }: DeskTurn, { aims }: OrderPreview): string | undefined {
  const chair = compiled.scenario.chairs.find((each) => each.actor === compiled.actor.ids[view.actor]);
  const [most] = aims
    .flatMap(({ aim, expected }) => {
      const found = chair?.aims.find(({ id }) => id === aim);
      if (found === undefined || found.measure.kind === 'capitalLeft' || !isClear(expected.by, WORTH.aim)) return [];
      return [{ name: scenarioText(found.name), expected }];
    })
    .sort((a, b) => Math.abs(b.expected.by.difference) - Math.abs(a.expected.by.difference));
  if (most === undefined) return undefined;
  return text('expected.aim', { aim: most.name, ...changeWords(most.expected, formatPointChange) });
}

function peopleWords({ killedCivilians }: OrderPreview): string | undefined {
  if (killedCivilians === undefined || !isClear(killedCivilians.by, WORTH.killed)) return undefined;
  return text('expected.killed', changeWords(killedCivilians, formatChange));
}

/** The mean change, and the range of eight in ten pairs. */
function changeWords({ by, change }: Expected, words: (value: number) => string) {
  return { change: words(by.difference), low: words(change.low), high: words(change.high) };
}

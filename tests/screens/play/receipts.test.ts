import { describe, expect, it } from 'vitest';
import { indicesOf, type RegionIndex } from '../../../src/core/indices.ts';
import type { GameEvent } from '../../../src/engine/events/events.ts';
import { legalOrders } from '../../../src/engine/orders/legalOrders.ts';
import type { Order } from '../../../src/engine/orders/shapes.ts';
import { formatOrder, parseOrder } from '../../../src/engine/orders/text.ts';
import { beliefOf } from '../../../src/engine/view/belief.ts';
import { runPlan } from '../../../src/ensemble/run.ts';
import { planOfPreviews, previewOf } from '../../../src/lab/previews.ts';
import { readerOf } from '../../../src/present/reader.ts';
import { receiptsOf } from '../../../src/screens/play/present/receipts.ts';
import { currentPlayed, currentView, type Game, playThrough, seatView } from '../../../src/session/game.ts';
import { currentNode } from '../../../src/session/tree.ts';
import { seatedGame, syrianGame } from '../../support/games.ts';

/** The game after turns with these orders of its chair. */
function playOn(game: Game, ...turns: readonly (readonly string[])[]): Game {
  return turns.reduce((now, lines) => {
    const orders = lines.map((line): Order => {
      const order = parseOrder(now.compiled, line);
      if (!order.ok) throw new Error(line);
      return order.value;
    });
    return playThrough(now, [[{ actor: now.shown, orders }]]);
  }, game);
}

const told = (game: Game) => receiptsOf(game, currentNode(game.tree).id, readerOf(game));
const written = (game: Game): string => JSON.stringify(told(game));
const eventsOf = (game: Game): readonly GameEvent[] => currentPlayed(game).events;

describe('receipts tell', () => {
  it('what a request came to in the next half day, silence too', () => {
    const asked = playOn(syrianGame('damascus'), ['ask ally:beijing what:money']);
    expect(told(asked).receipts[0]?.later).toContain('next half day');
    const { earlier } = told(playOn(asked, []));
    expect(earlier.flatMap(({ effects }) => effects)).toContain('Beijing did not answer Government: money');
  });

  it('a package turned back, with the order that sent it', () => {
    let game = playOn(syrianGame('tehran'), ['send force:militia-second region:homs']);
    const isTurned = ({ kind }: GameEvent): boolean => kind === 'packageRefused' || kind === 'packageIntercepted';
    for (let t = 0; t < 8 && !eventsOf(game).some(isTurned); t++) game = playOn(game, []);
    expect(eventsOf(game).some(isTurned)).toBe(true);
    const [receipt] = told(game).earlier.filter(({ key }) => key.includes('militia-second'));
    expect(receipt?.effects.join()).toMatch(/turned back|refused|stopped/);
  });

  it('what an inspection found', () => {
    const [receipt] = told(playOn(syrianGame('damascus'), ['inspect region:homs'])).receipts;
    expect(receipt?.effects.join()).toMatch(/^Found: [\d,]+ men, will [\d.]+ of 100, .*breaking point\.$/);
  });

  it('terms that another side took over', () => {
    let game = seatedGame('eleven-days', 'print', ['opsroom']);
    game = playOn(game, ['offerTerms region:aleppo corridor:no']);
    for (let t = 0; t < 4 && !written(game).includes('took over'); t++) game = playOn(game, []);
    expect(written(game)).toContain('took over an order of HTS-led command: Offer Aleppo terms');
  });

  it('a force of which the staff makes something else', () => {
    let game = seatedGame('eleven-days', 'print', ['opsroom']);
    game = playOn(game, ['hold force:hts-saraqib']);
    for (let t = 0; t < 6 && !written(game).includes('The staff of'); t++) game = playOn(game, []);
    expect(written(game)).toContain('The staff of HTS-led command changed an earlier order');
  });

  it('an order that came to nothing, and why nobody went where two were to enter', () => {
    const begun = playOn(seatedGame('on-the-brink', 'harbour', ['israel']), []);
    const game = playOn(begun, []);
    const enter = [...legalOrders(currentView(game))].filter(({ kind }) => kind === 'enter').slice(0, 2);
    expect(enter).toHaveLength(2);
    const lines = enter.map((order) => formatOrder(game.compiled, order));
    const [went, stayed] = told(playOn(game, lines)).receipts;
    expect(went?.effects.join()).toContain('arrived at');
    expect(stayed).toMatchObject({ effects: [], later: expect.stringMatching(/nobody was left to go/) });
  });

  it('ground only of men who are there', () => {
    const game = playOn(seatedGame('eleven-days', 'print', ['opsroom']), ['move force:hts-saraqib region:aleppo']);
    const { state } = currentPlayed(game);
    const there = state.force.region[game.compiled.forceOf('hts-saraqib')] === game.compiled.regionOf('aleppo');
    const [receipt] = told(game).receipts;
    expect(there).toBe(false);
    expect(receipt?.sum?.own.label ?? '').not.toContain('men present');
    expect(receipt?.effects.join() ?? '').not.toContain('Aleppo');
  });

  it('the mean of a hundred pairs for will, support, credibility and harm alike', () => {
    const found = new Set<string>();
    let withInterval = 0;
    const CASES: readonly (readonly [string, string])[] = [
      ['moscow', 'speak side:gov stance:standBy quiet:no'],
      ['moscow', 'fly region:aleppo'],
      ['damascus', 'ask ally:moscow what:air'],
    ];
    for (const [actor, line] of CASES) {
      const before = syrianGame(actor);
      const view = seatView(before, currentPlayed(before).state);
      const belief = beliefOf(view);
      const plan = { actor: before.shown, belief, turn: view.turn, until: view.turn + 1, orders: [line] };
      const played = runPlan(before.compiled.scenario, planOfPreviews(before.compiled, plan));
      if (!played.ok) throw new Error(played.error[0].code);
      const pairs = new Map([[line, previewOf(before.compiled, belief, played.value.gathered, 0, before.shown)]]);
      const after = playOn(before, [line]);
      const [receipt] = receiptsOf(after, currentNode(after.tree).id, readerOf(after), pairs).receipts;
      for (const seen of receipt?.seen ?? []) {
        if (!seen.includes('mean of 100 pairs')) continue;
        // Where all pairs are alike there is no interval.
        expect(seen).toMatch(/: [+\u2212]?[\d.,]+(?: \([+\u2212]?[\d.,]+ to [+\u2212]?[\d.,]+\))?\.$/);
        if (seen.endsWith(').')) withInterval++;
        found.add(seen.replace(/(, ordered alone|From what).*$/, '').replace(/ (of|at|for) .*/, ''));
      }
    }
    expect([...found].sort()).toEqual(['', 'Civilians driven out', 'Civilians killed', 'Support']);
    expect(withInterval).toBeGreaterThan(0);
  });

  it('an earlier order of the same words by its half day', () => {
    const pledge = 'speak side:gov stance:standBy quiet:no';
    const game = playOn(seatedGame('eleven-days', 'print', ['tehran']), [pledge], [], [], [pledge]);
    const [receipt] = told(game).receipts;
    const labels = (receipt?.sum?.others ?? []).map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith('Your other order'))).toEqual([]);
    expect(labels).toContainEqual(expect.stringMatching(/^Your order of 27 November, morning: Pledge support/));
  });

  it('two orders of a kind each with its own part', () => {
    let game = seatedGame('eleven-days', 'print', ['opsroom']);
    for (let t = 0; t < 8; t++) game = playOn(game, []);
    const { state } = currentPlayed(game);
    const { compiled } = game;
    const hts = compiled.sideOf('hts');
    const { holder, firstHolder } = state.region;
    const taken = indicesOf<RegionIndex>(compiled.region.count).filter(
      (r) => holder[r] === hts && firstHolder[r] !== hts,
    );
    const lines = taken.map((r) => `leaveTroops region:${compiled.region.ids[r]}`);
    const [one, other] = lines.filter((line) => told(playOn(game, [line])).receipts[0]?.sum !== undefined);
    expect(other).toBeDefined();
    const { receipts } = told(playOn(game, [one ?? '', other ?? '']));
    const owns = receipts.map(({ sum }) => sum?.own.value);
    expect(owns).toEqual(['+1', '+1']);
    for (const { sum } of receipts)
      expect(sum?.others.some(({ label }) => label.startsWith('Your other order'))).toBe(true);
  });
});

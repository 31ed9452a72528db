// Asks: put, answered, left, refused too often; and the sum by which doctrine answers.
import { describe, expect, it } from 'vitest';
import { FIRST } from '../../src/core/indices.ts';
import { verdictOf } from '../../src/engine/asks/verdict.ts';
import { keyOf } from '../../src/engine/chance.ts';
import { EventLog } from '../../src/engine/events/events.ts';
import { refusalOf, refusalsOfDesk } from '../../src/engine/orders/legality.ts';
import type { OrderSet } from '../../src/engine/orders/sets.ts';
import type { Order } from '../../src/engine/orders/shapes.ts';
import { parseOrder } from '../../src/engine/orders/text.ts';
import { createSimulation, type Simulation } from '../../src/engine/simulation.ts';
import { ASK_STAGES } from '../../src/engine/vocabulary.ts';
import type { CompiledScenario } from '../../src/scenario/scenario.ts';
import { changed, compiledFrom, type Draft } from '../support/countries.ts';

const KEY = keyOf('asks');

/** The country of the cases, in which the crown's desk may put this to its patron. */
function countryWith(change: (ask: Draft, draft: Draft) => void = () => undefined): CompiledScenario {
  return compiledFrom(
    changed('ridge', (draft) => {
      for (const actor of draft.actors) actor.doctrine = [];
      const ask: Draft = {
        id: 'grain',
        name: { en: 'Grain for the winter' },
        text: { en: 'The crown asks for grain.' },
        from: 'crown-desk',
        to: 'patron',
        kind: 'ask',
        when: [{ kind: 'always' }],
        yes: { label: { en: 'Send it' }, effects: [{ kind: 'burden', actor: 'patron', change: 0.1 }] },
        no: { label: { en: 'Refuse' } },
        left: [{ kind: 'credibility', side: 'crown', change: -0.05 }],
      };
      draft.asks = [ask];
      change(ask, draft);
    }),
  );
}

interface Told {
  readonly simulation: Simulation;
  readonly log: EventLog;
  play(...orders: readonly (readonly [actor: string, order: string])[]): void;
  readonly stage: () => string;
  readonly trust: () => number;
}

function game(compiled: CompiledScenario): Told {
  const simulation = createSimulation(compiled);
  simulation.begin(KEY);
  const log = new EventLog();
  const [from, to] = [compiled.actorOf('crown-desk'), compiled.actorOf('patron')];
  return {
    simulation,
    log,
    play(...orders) {
      const sets: OrderSet[] = compiled.actor.ids.map((id) => ({
        actor: compiled.actorOf(id),
        desk: orders
          .filter(([actor]) => actor === id)
          .map(([, order]) => {
            const read = parseOrder(compiled, order);
            if (!read.ok) throw new Error(order);
            return read.value;
          }),
        staff: [],
      }));
      simulation.advance(sets, log);
    },
    stage: () => ASK_STAGES[simulation.state.ask.stage[compiled.askOf('grain')]],
    trust: () => simulation.state.between.trust[from * compiled.actor.count + to],
  };
}

const PUT = ['crown-desk', 'put ask:grain'] as const;
const answer = (reply: string) => ['patron', `answer ask:grain reply:${reply}`] as const;

describe('[ORDER-4] what an answer takes', () => {
  /** The patron's desk, with the ask open and capital for one of two things. */
  function short(): { readonly simulation: Simulation; readonly desk: (...orders: string[]) => Order[] } {
    const told = game(
      countryWith((ask) => {
        ask.yes.effects.push({ kind: 'capital', actor: 'patron', points: -3 });
      }),
    );
    told.play(PUT);
    const { simulation } = told;
    const { compiled, state } = simulation;
    state.actor.capital[compiled.actorOf('patron')] = 3;
    const read = (text: string): Order => {
      const order = parseOrder(compiled, text);
      if (!order.ok) throw new Error(text);
      return order.value;
    };
    return { simulation, desk: (...orders) => orders.map(read) };
  }

  it('is paid from the same capital as orders', () => {
    const { simulation, desk } = short();
    const view = simulation.views.actors[simulation.compiled.actorOf('patron')];
    const [yes, no, word] = desk(
      ...['yes', 'no'].map((reply) => answer(reply)[1]),
      'speak side:crown stance:standBy quiet:no',
    );
    expect(refusalsOfDesk(view, [yes])).toEqual([]);
    expect(refusalsOfDesk(view, [word, no])).toEqual([]);
    expect(refusalsOfDesk(view, [word, yes]).map(({ code }) => code)).toEqual(['noCapital']);
  });
});

describe('[ASK-1] what is put to an actor', () => {
  it('stands on its desk and costs nothing but the place beside the orders', () => {
    const told = game(countryWith());
    const capital = told.simulation.state.actor.capital[FIRST];
    told.play(PUT);
    expect(told.stage()).toBe('open');
    expect(told.simulation.state.actor.capital[FIRST]).toBe(capital);
    expect(told.log.events.filter(({ kind }) => kind === 'askPut')).toHaveLength(1);
  });

  it('is put once, or again only after its time', () => {
    const told = game(countryWith((ask) => Object.assign(ask, { again: 3 })));
    const { compiled, views } = told.simulation;
    const put = { kind: 'put', ask: compiled.askOf('grain') } as const;
    const refused = () => refusalOf(views.actors[compiled.actorOf('crown-desk')], put)?.code;
    expect(refused()).toBeUndefined();
    told.play(PUT);
    expect(refused()).toBe('askedBefore');
    told.play(answer('yes'));
    told.play();
    expect(refused()).toBe('askedBefore');
    told.play();
    expect(refused()).toBeUndefined();
  });

  it('waits for its conditions, and nobody else may put or answer it', () => {
    const compiled = countryWith((ask) => Object.assign(ask, { when: [{ kind: 'killed', atLeast: 9_000_000 }] }));
    const told = game(compiled);
    told.play(PUT);
    expect(told.stage()).toBe('closed');
    const open = game(countryWith());
    open.play(['patron', 'put ask:grain']);
    expect(open.stage()).toBe('closed');
    open.play(PUT);
    open.play(['crown-desk', 'answer ask:grain reply:yes']);
    expect(open.stage()).toBe('open');
  });
});

describe('[ASK-6] [ASK-7] an answer', () => {
  it('does what the file says, once, and moves trust', () => {
    const told = game(countryWith());
    const burden = told.simulation.state.actor.burden[told.simulation.compiled.actorOf('patron')];
    told.play(PUT);
    told.play(answer('yes'));
    expect(told.stage()).toBe('yes');
    expect(told.trust()).toBe(520);
    expect(told.simulation.state.actor.burden[told.simulation.compiled.actorOf('patron')]).toBe(burden + 100);
    told.play(answer('no'));
    expect(told.trust()).toBe(520);
  });

  it('that does not come costs more than a no', () => {
    const [no, left] = [game(countryWith()), game(countryWith())];
    no.play(PUT);
    no.play(answer('no'));
    left.play(PUT);
    left.play();
    expect(left.stage()).toBe('open');
    left.play();
    expect(left.stage()).toBe('left');
    expect(left.trust()).toBeLessThan(no.trust());
    expect(left.log.events.some((event) => event.kind === 'askAnswered' && event.reply === 'left')).toBe(true);
    expect(left.log.events.some(({ kind }) => kind === 'credibilityChanged')).toBe(true);
  });

  it('knows terms only where the file has some', () => {
    const told = game(countryWith());
    told.play(PUT);
    told.play(answer('terms'));
    expect(told.stage()).toBe('open');
  });

  it('of no for the third time in twelve turns ends the asking', () => {
    const told = game(countryWith((ask) => Object.assign(ask, { again: 1 })));
    for (let i = 0; i < 3; i++) {
      told.play(PUT);
      told.play(answer('no'));
    }
    expect(told.trust()).toBe(500 - 3 * 40 - 80);
    told.play(PUT);
    expect(told.stage()).toBe('no');
  });

  it('moves nothing while nothing is asked', () => {
    const told = game(countryWith());
    for (let i = 0; i < 4; i++) told.play();
    expect(told.stage()).toBe('closed');
    expect(told.trust()).toBe(500);
    expect(told.log.events.filter(({ kind }) => kind === 'askPut' || kind === 'trustChanged')).toEqual([]);
  });
});

describe('[ASK-3] the answer of doctrine', () => {
  const verdict = (compiled: CompiledScenario) => {
    const told = game(compiled);
    const { views } = told.simulation;
    return verdictOf(views.actors[compiled.actorOf('patron')], compiled.askOf('grain'));
  };
  const worth = (is: number, reason = 'tooLate') =>
    countryWith((ask) => Object.assign(ask, { worth: [{ reason, is }], terms: { label: { en: 'Half of it' } } }));

  it('[ASK-4] is a sum of terms: what it comes to is what they add up to', () => {
    for (const is of [-0.3, 0, 0.3]) {
      const { sum, terms } = verdict(worth(is));
      expect(terms.reduce((all, { value }) => all + value, 0)).toBe(sum);
    }
  });

  it('rises with what the thing is worth to it: no, then terms, then yes', () => {
    const replies = [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3].map((is) => verdict(worth(is)).reply);
    const rank = { no: 0, terms: 1, yes: 2 };
    expect([...replies].sort((a, b) => rank[a] - rank[b])).toEqual(replies);
    expect(replies[0]).toBe('no');
  });

  it('names as its reasons what would have to be left out for another answer', () => {
    expect(verdict(worth(-0.29, 'harmTooGreat')).reasons).toEqual(['harmTooGreat']);
    expect(verdict(worth(0)).reasons).toEqual(['nothingOffered']);
    expect(verdict(worth(0.3)).reasons).toEqual([]);
  });

  it('counts trust in who asks, and refusals remembered', () => {
    const trusting = (level: number) =>
      countryWith((_, draft) => {
        const patron = draft.actors.find(({ id }: Draft) => id === 'patron');
        patron.trusts = [{ actor: 'crown-desk', level }];
      });
    expect(verdict(trusting(1)).sum - verdict(trusting(0)).sum).toBe(400);
    const told = game(countryWith((ask) => Object.assign(ask, { again: 1 })));
    const { compiled, views } = told.simulation;
    const sum = () => verdictOf(views.actors[compiled.actorOf('patron')], compiled.askOf('grain')).sum;
    const before = sum();
    told.play(PUT);
    told.play(answer('no'));
    const refusals = verdictOf(views.actors[compiled.actorOf('patron')], compiled.askOf('grain')).terms;
    expect(refusals.find(({ kind }) => kind === 'refusals')?.value).toBe(-100);
    expect(sum()).toBeLessThan(before);
  });
});

describe('[ASK-5] a request to an ally', () => {
  it('is on its desk from the turn after, and may be answered like any ask', () => {
    const compiled = countryWith();
    const told = game(compiled);
    told.play(['crown-desk', 'ask ally:patron what:money']);
    const request = compiled.askOf('crown-desk/patron/money');
    expect(ASK_STAGES[told.simulation.state.ask.stage[request]]).toBe('open');
    told.play(['patron', 'answer ask:crown-desk/patron/money reply:no']);
    expect(ASK_STAGES[told.simulation.state.ask.stage[request]]).toBe('no');
    expect(told.trust()).toBe(460);
  });

  it('for money is worth less to it while more is paid already, and asked too often if that decides', () => {
    const compiled = countryWith();
    const verdictWith = (paidUntil: number) => {
      const told = game(compiled);
      told.play(['crown-desk', 'ask ally:patron what:money']);
      const { side, actor, between } = told.simulation.state;
      side.paidUntil[compiled.sideOf('crown')] = paidUntil;
      actor.belief[compiled.actorOf('patron')] = 100;
      between.trust[compiled.actorOf('patron') * compiled.actor.count + compiled.actorOf('crown-desk')] = 200;
      return verdictOf(
        told.simulation.views.actors[compiled.actorOf('patron')],
        compiled.askOf('crown-desk/patron/money'),
      );
    };
    const [fresh, again] = [verdictWith(0), verdictWith(9)];
    expect(fresh.sum - again.sum).toBe(150);
    expect([fresh.reply, again.reply]).toEqual(['yes', 'no']);
    expect(again.reasons).toContain('askedTooOften');
  });
});

describe('[ASK-2] a desk', () => {
  it('has at most two new asks a turn and four open', () => {
    const compiled = countryWith((ask, draft) => {
      draft.asks = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => ({ ...ask, id, stands: 9 }));
    });
    const simulation = createSimulation(compiled);
    simulation.begin(KEY);
    const from = compiled.actorOf('crown-desk');
    const open: number[] = [];
    for (let t = 0; t < 4; t++) {
      const desk = compiled.ask.ids.slice(0, 6).map((id) => ({ kind: 'put', ask: compiled.askOf(id) }) as const);
      const lawful = desk.filter((order) => refusalOf(simulation.views.actors[from], order) === undefined);
      simulation.advance([{ actor: from, desk: lawful, staff: [] }]);
      open.push(
        compiled.ask.ids
          .slice(0, 6)
          .filter((id) => ASK_STAGES[simulation.state.ask.stage[compiled.askOf(id)]] === 'open').length,
      );
    }
    expect(open).toEqual([2, 4, 4, 4]);
  });
});

describe('[ASK-8] what an answer promises', () => {
  const promising = () =>
    countryWith((ask) => {
      ask.yes.promise = { kind: 'give', order: { order: 'send', force: 'relief', region: 'port' }, within: 2 };
    });
  const credence = ({ simulation }: Told): number =>
    simulation.state.actor.credence[simulation.compiled.actorOf('patron')];

  it('is kept by the order: trusted and believed more than for the men alone', () => {
    const [promised, free] = [promising(), countryWith(() => undefined)].map((country) => {
      const told = game(country);
      told.play(PUT);
      told.play(answer('yes'));
      told.play(['patron', 'send force:relief region:port']);
      told.play();
      told.play();
      return { trust: told.trust(), believed: credence(told) };
    });
    // 40 for the promise; the men, who come later, count 5 less with whoever trusts more already: [TRUST-1].
    expect([promised.trust - free.trust, promised.believed - free.believed]).toEqual([35, 60]);
  });

  it('is broken without it: trusted and believed less', () => {
    const told = game(promising());
    told.play(PUT);
    told.play(answer('yes'));
    const [trust, believed] = [told.trust(), credence(told)];
    for (let t = 0; t < 5; t++) told.play();
    expect([told.trust() - trust, credence(told) - believed]).toEqual([-120, -200]);
  });

  it('not to give an order is kept without it, and broken by it, from the turn after the answer on', () => {
    const forswearing = () =>
      countryWith((ask) => {
        ask.yes.promise = { kind: 'refrain', order: { order: 'speak', side: 'crown', stance: 'hedge' }, within: 3 };
      });
    const hedge = ['patron', 'speak side:crown stance:hedge quiet:no'] as const;
    const [kept, broken, atOnce] = [game(forswearing()), game(forswearing()), game(forswearing())];
    for (const told of [kept, broken, atOnce]) told.play(PUT);
    atOnce.play(answer('yes'), hedge);
    for (const told of [kept, broken]) told.play(answer('yes'));
    const before = credence(kept);
    for (let t = 0; t < 2; t++) kept.play();
    expect(credence(kept)).toBe(before);
    kept.play();
    expect(credence(kept) - before).toBe(60);
    broken.play(hedge);
    expect(credence(broken) - before).toBe(-200);
    expect(credence(atOnce)).toBe(before);
  });

  it('to hold a place is kept while its side has it, and broken by events when it is lost', () => {
    const holding = (region: string) =>
      countryWith((ask) => {
        ask.yes.promise = { kind: 'hold', region, within: 2 };
      });
    const { compiled, state } = game(holding('port')).simulation;
    const partner = compiled.actor.partner[compiled.actorOf('patron')];
    const changes = new Set<number>();
    for (const region of compiled.region.ids) {
      const isOwn = ({ region: { holder } }: typeof state) => holder[compiled.regionOf(region)] === partner;
      const told = game(holding(region));
      told.play(PUT);
      const before = credence(told);
      told.play(answer('yes'));
      told.play();
      told.play();
      // Some pass to another meanwhile.
      if (isOwn(told.simulation.state) !== isOwn(state)) continue;
      expect(credence(told) - before, region).toBe(isOwn(state) ? 60 : -100);
      changes.add(credence(told) - before);
    }
    expect([...changes].sort()).toEqual([-100, 60]);
  });
});

describe('[EVAC-11] seats that are kept for others', () => {
  const people = (draft: Draft) => {
    const patron = draft.actors.find(({ id }: Draft) => id === 'patron');
    return patron.people as { group: string; count: number }[];
  };

  it('are taken at once, and no more than there are', () => {
    const seated = (heads: number) =>
      countryWith((ask, draft) => {
        expect(people(draft).length).toBeGreaterThan(0);
        ask.yes.effects = [{ kind: 'seats', actor: 'patron', exit: draft.exits[0].id, heads }];
      });
    const home = (told: Told) => [...told.simulation.state.people.home].reduce((sum, n) => sum + n, 0);
    for (const heads of [5, 40]) {
      const told = game(seated(heads));
      told.play(PUT);
      told.play(answer('yes'));
      expect(home(told)).toBe(heads);
    }
  });
});

describe('[EVAC-10] people whom an agreement brings home', () => {
  it('are all of their group, or so many of it', () => {
    const agreed = (more: object) =>
      countryWith((ask, draft) => {
        const patron = draft.actors.find(({ id }: Draft) => id === 'patron');
        const [{ group, count }] = patron.people as { group: string; count: number }[];
        ask.yes.effects = [{ kind: 'peopleSafe', actor: 'patron', group, ...more }];
        all = count;
      });
    let all = 0;
    const homeOf = (country: Parameters<typeof game>[0]): number => {
      const told = game(country);
      told.play(PUT);
      told.play(answer('yes'));
      return [...told.simulation.state.people.home].reduce((sum, n) => sum + n, 0);
    };
    expect(homeOf(agreed({ most: 7 }))).toBe(7);
    expect(homeOf(agreed({}))).toBe(all);
  });
});

/**
 * Country of the range: two towns, and what is behind them. The attackers' base, with a garrison of its own; the town
 * that is tried; the defenders' capital, far off; and a place of nobody's. Made from the parameters of a case, so that
 * everything else is alike.
 */
import type { Terrain } from '../../engine/vocabulary.ts';
import { loadScenario } from '../../scenario/load.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Men of one party: number, quality 0-100, and their side's will 0-1, to which quality adds (WILL-1). */
export interface RangeMen {
  readonly men: number;
  readonly quality: number;
  readonly will: number;
}

/** A town, who is in it and who is before it. */
export interface RangeTrial {
  readonly attackers: RangeMen;
  readonly defenders: RangeMen;
  readonly ground: Terrain;
  /** Works of the defenders, 0-1. */
  readonly works: number;
  /** Whether the attackers attack, or only stand next door. */
  readonly isAttacked: boolean;
  /** Whether the only road to the defenders' capital leads through the attackers' base, else straight there. */
  readonly isCutOff: boolean;
  /** What else may supply the town. */
  readonly supply: 'none' | 'air' | 'port';
  /** Ties of the town's people to the state, 0-1. */
  readonly ties: number;
  /** Whether the defenders have a leader, in their capital. Without one no promise is listened to (WILL-8). */
  readonly hasLeader: boolean;
  /** How far the attackers' promises are believed, 0-1, and whether they offer terms. */
  readonly credibility: number;
  readonly areTermsOffered: boolean;
  /** Armed men of a third party who live in the town. */
  readonly locals: number;
  /** How long it is watched, days. */
  readonly days: number;
}

/** Ids in the country. */
export const RANGE = {
  base: 'base',
  town: 'town',
  rear: 'rear',
  attackers: 'attackers',
  defenders: 'defenders',
  locals: 'locals',
  command: 'command',
  column: 'column',
  garrison: 'garrison-of-town',
} as const;

/** Men who stay in the attackers' base. */
const BEHIND = 400;
/** The capital's garrison, which stays whatever happens to the town. */
const FIRM = { paper: 5000, will: 0.9 };
/** People of each place, thousands: the usual place of the rules. */
const PEOPLE = 100;
/** From the base to the town, and to the capital, out of whose belt both are. */
const KM = 100;
const FAR_KM = 200;

export function rangeScenario(trial: RangeTrial): Scenario {
  const loaded = loadScenario(JSON.stringify(fileOf(trial)));
  if (!loaded.ok) throw new Error(loaded.error.map(({ code, at }) => `${code} at ${at}`).join(', '));
  return loaded.value.scenario;
}

const columnOf = (men: number): object => ({ id: RANGE.column, ...name('Column'), paper: men });

const name = (en: string): object => ({ name: { en } });

function fileOf({ attackers, defenders, ...trial }: RangeTrial): object {
  const { ground, works, isCutOff, supply, ties, hasLeader, credibility, locals, days } = trial;
  const place = (id: string, holder: string, more: object): object => ({
    ...{ id, ...name(id), province: 'all', terrain: 'plain', people: PEOPLE, holder, pastRebellion: 0, ties: 0 },
    ...{ lat: 0, lon: 0 },
    ...more,
  });
  const side = (id: string, more: object): object => ({
    ...{ id, ...name(id), short: { en: id }, commandDelayHours: 12, fill: 1, quality: 20, will: 0.5, credibility: 0.5 },
    ...more,
  });
  return {
    ...{ format: 1, id: 'range', version: '1.0.0', title: { en: 'The range' }, summary: { en: 'Two towns.' } },
    ...{ situation: { en: 'A town, and men before it.' }, start: { date: '2001-01-01', half: 'am' } },
    turns: 2 * days,
    sides: [
      side(RANGE.defenders, {
        ...{ kind: 'state', colour: 0, capital: RANGE.rear, quality: defenders.quality, will: defenders.will },
        ...(hasLeader ? { leader: { en: 'Leader' } } : undefined),
        airlift: supply === 'air',
      }),
      side(RANGE.attackers, {
        ...{ kind: 'opposition', colour: 1, capital: RANGE.base, quality: attackers.quality, will: attackers.will },
        credibility,
      }),
      side(RANGE.locals, { kind: 'local', colour: 2 }),
      side('residents', { kind: 'residents', colour: 8 }),
    ],
    relations: [
      { between: [RANGE.defenders, RANGE.attackers], relation: 'hostile' },
      { between: [RANGE.defenders, RANGE.locals], relation: 'hostile' },
    ],
    provinces: [{ id: 'all', ...name('all') }],
    regions: [
      place(RANGE.base, RANGE.attackers, { garrison: { paper: BEHIND, will: 0.9 } }),
      place(RANGE.town, RANGE.defenders, {
        ...{ terrain: ground, ties },
        garrison: { paper: defenders.men, entrenched: works },
        tags: supply === 'air' ? ['airbase'] : supply === 'port' ? ['port'] : [],
        ...(locals > 0 ? { local: { side: RANGE.locals, men: locals } } : undefined),
      }),
      place(RANGE.rear, RANGE.defenders, { garrison: FIRM, tags: ['nationalCapital'] }),
      place('waste', 'residents', {}),
    ],
    links: [
      { between: [RANGE.base, RANGE.town], km: KM, road: 'primary' },
      { between: ['waste', RANGE.rear], km: FAR_KM, road: 'primary' },
      { between: isCutOff ? [RANGE.base, 'waste'] : [RANGE.town, RANGE.rear], km: FAR_KM, road: 'primary' },
    ],
    forces: [{ ...columnOf(attackers.men), side: RANGE.attackers, role: 'column', region: RANGE.base }],
    actors: [
      { id: RANGE.command, side: RANGE.attackers, may: ['move', 'offerTerms'] },
      { id: 'town-command', side: RANGE.defenders, may: ['hold'] },
    ].map((actor) => ({ ...actor, ...name(actor.id), short: { en: actor.id } })),
    acts: [{ id: 'end', kind: 'noFall', ...name('End'), text: { en: 'The last turn.' }, when: [{ kind: 'lastTurn' }] }],
    chairs: [],
  };
}

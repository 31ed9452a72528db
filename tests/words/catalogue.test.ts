import { describe, expect, it } from 'vitest';
import type { Hold } from '../../src/app/services/currentGame.ts';
import { AID_CHOICES, COLOUR_CHOICES } from '../../src/app/services/preferences.ts';
import { QUALITY_KINDS, WILL_PARTS } from '../../src/cli/lib/garrisonStory.ts';
import { EVENT_KINDS, LOG_GROUPS } from '../../src/engine/events/events.ts';
import { ORDER_FIELDS } from '../../src/engine/orders/fields.ts';
import { REFUSAL_CODES } from '../../src/engine/orders/refusals.ts';
import { ORDER_KINDS } from '../../src/engine/orders/shapes.ts';
import {
  ASK_KINDS,
  CONFIDENCES,
  EVACUATION_STAGES,
  EXIT_KINDS,
  LEADER_ACTS,
  LOSS_MANNERS,
  PEOPLE_GROUPS,
  POSTURES,
  REASONS,
  REGION_TAGS,
  REPLIES,
  REQUESTS,
  ROAD_CLASSES,
  SIGNAL_KINDS,
  STANCES,
  TERM_KINDS,
  TERRAINS,
} from '../../src/engine/vocabulary.ts';
import { WEIGHT_NAMES } from '../../src/engine/weights.ts';
import { POLICY_NAMES } from '../../src/ensemble/plan.ts';
import { GATE_NAMES } from '../../src/lab/choices/gates.ts';
import { PLAYERS } from '../../src/lab/choices/players.ts';
import { FIGURES } from '../../src/lab/countries.ts';
import { SITUATIONS, UNTRIED } from '../../src/lab/explain/situations.ts';
import { MECHANISM_IDS, PATTERN_IDS, VERDICTS } from '../../src/lab/mechanisms.ts';
import { RANGE_ANCHOR_IDS } from '../../src/lab/range/anchors.ts';
import { RANGE_CASE_IDS } from '../../src/lab/range/cases.ts';
import { LEGEND_MARKS } from '../../src/map/marks/legendMarks.ts';
import { LEVELS as OPPONENTS } from '../../src/policies/levels.ts';
import { PROPOSAL_REASONS } from '../../src/policies/proposals.ts';
import { COUNTED } from '../../src/present/lesson/boardIntake.ts';
import { DEPARTURES } from '../../src/present/news/falls.ts';
import { NOT } from '../../src/present/notes.ts';
import { readRuleBook } from '../../src/present/ruleBook.ts';
import type { LeverEnd, Owner } from '../../src/scenario/problem.ts';
import { WANTS } from '../../src/scenario/read/shape.ts';
import { FORMS, REFERENCE_KINDS } from '../../src/scenario/schema/fields.ts';
import { PAGES } from '../../src/screens/board/pages/pages.ts';
import { SITTING } from '../../src/screens/briefing/store.ts';
import { SWITCHES } from '../../src/screens/class/form.tsx';
import { SHEETS } from '../../src/screens/class/sheets.tsx';
import { CLASS_PARTS } from '../../src/screens/class/store.ts';
import { CARE, QUESTIONS } from '../../src/screens/class/teacher.tsx';
import { PICTURES } from '../../src/screens/lab/pictures/pictures.ts';
import { DULL } from '../../src/screens/library/backtest/forecast.tsx';
import { NUMBER_GROUPS } from '../../src/screens/library/facts/numbers.ts';
import { PARTS as LIBRARY_PARTS } from '../../src/screens/library/parts.ts';
import { PICTURE_NAMES } from '../../src/screens/library/rules/pictures/pictures.ts';
import { SHEET_STOPS } from '../../src/screens/play/layout.ts';
import { SIDE_TABS } from '../../src/screens/play/sidePanels.tsx';
import { PACES } from '../../src/screens/play/watching.ts';
import type { StoreFault } from '../../src/session/database.ts';
import { FAULT_CODES } from '../../src/session/fault.ts';
import type { RangeMark } from '../../src/ui/charts/rangeBar.tsx';
import { KEY_USES } from '../../src/ui/keys.ts';
import { flatten } from '../../src/words/catalogue.ts';
import { inputs } from '../../src/words/en/inputs.ts';
import { scale } from '../../src/words/en/scale.ts';
import { scenarioProblems } from '../../src/words/en/scenarioProblems.ts';
import { weight } from '../../src/words/en/weights.ts';
import { TERMS } from '../../src/words/glossary.ts';
import { LANGUAGES, PARTS } from '../../src/words/languages.ts';
import type { Message } from '../../src/words/message.ts';
import { filesUnder, isSource, readText } from '../house/source.ts';
import { matches, usesIn } from './uses.ts';

type Messages = ReadonlyMap<string, Message>;

async function messagesOf(tag: string): Promise<Messages> {
  const parts = await Promise.all(PARTS.map((part) => LANGUAGES[tag].parts[part]()));
  return new Map(parts.flatMap(({ words }) => Object.entries(flatten(words))));
}

const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const blanksOf = (message: Message): readonly string[] =>
  [...new Set(formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))].sort();

const english = await messagesOf('en');
const uses = usesIn(
  new Map(
    filesUnder('src')
      .filter((file) => isSource(file) && !/^src\/words\/\w+\//.test(file))
      .map((file) => [file, readText(file)]),
  ),
);

const STORE_FAULTS = [
  'full',
  'newer',
  'blocked',
  'silent',
  'damaged',
  'changed',
  'gone',
  'refused',
] satisfies StoreFault[];
/** How a tab stands to a game that another one has to do with. */
const HOLDS = ['follows', 'free', 'gone', 'recorded'] satisfies Hold[];
const BOOK = [...readRuleBook(readText('RULES.md')).rules.values()];
const RULE_IDS = BOOK.map(({ id }) => id);
const CHAPTERS = [...new Set(BOOK.map(({ chapter }) => chapter))];
const COURSES = ['will', 'support', 'believed', 'ground'];
const LEAVINGS = ['garrisonBargained', 'garrisonDeserted', 'garrisonChangedSides', 'garrisonDrewIn'];
const TAKINGS = ['falls', 'passes', 'toResidents'];
const LEVELS = ['lowest', 'lower', 'low', 'high', 'higher', 'highest'];
/** A problem of a scenario is found by its code, which some check has to give. */
const SCENARIO_CODES = Object.keys(scenarioProblems.scenarioProblem).filter((code) => uses.named.has(code));
const SCENARIO_WORDS = Object.entries<readonly string[]>({
  found: ['nothing', 'list', 'entry'],
  wants: [...WANTS, 'unknown'],
  form: FORMS,
  kind: REFERENCE_KINDS,
  otherKind: REFERENCE_KINDS,
  owner: ['trigger', 'act', 'talk', 'rule'] satisfies Owner[],
  end: ['low', 'high', 'choice'] satisfies LeverEnd[],
}).flatMap(([name, words]) => words.map((word) => `${name}.${word}`));
const BOARD_PAGES = PAGES.map(({ name }) => name);
/** What each family's star stands for. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'scale.*': Object.keys(scale),
  'debrief.range.*': ['worst', 'silent', 'doctrine', 'best'] satisfies RangeMark['kind'][],
  'level.*': OPPONENTS,
  'level.*.text': OPPONENTS,
  'cli.tournament.*': ['chair', 'step', 'share', 'by', 'interval', 'won'],
  'cli.choices.player.*': PLAYERS,
  'cli.choices.gate.*': GATE_NAMES,
  'order.*.name': ORDER_KINDS,
  'order.*.about': ORDER_KINDS,
  'order.*.card': ORDER_KINDS,
  'order.*.later': ORDER_KINDS,
  'event.*': EVENT_KINDS,
  'whatIf.*': [...POLICY_NAMES, 'double', 'half', 'off'],
  'signal.*': SIGNAL_KINDS,
  'why.question.*': [...LEAVINGS, 'garrisonWithdrew', 'overrun'],
  'why.answer.*': ['garrisonBargained', 'garrisonChangedSides', 'garrisonDrewIn', 'broke', 'overrun'],
  'why.answer.went.*': COURSES,
  'why.answer.reported.*': ['will', 'support'],
  'why.chart.*': COURSES,
  'why.sum.*': [...COURSES, 'willAnew'],
  'why.sum.*Now': COURSES,
  'why.term.*': ['nearLoss', 'comrades'],
  'expected.repeated.*': ['half', 'quarter', 'tenth'],
  'term.*': TERM_KINDS,
  'reason.*': REASONS,
  'choice.reply.*': REPLIES,
  'ladder.*': ['quiet', 'warning', 'roads', 'inside', 'war'],
  'headline.replied.*': [...REPLIES, 'left'],
  'asks.title.*': ASK_KINDS,
  'asks.reply.*': REPLIES,
  'effect.trust.*': ['rises', 'falls'],
  'effect.capital.*': ['rises', 'falls'],
  'effect.restraint.*': ['rises', 'falls'],
  'effect.disorder.*': ['rises', 'falls'],
  'effect.ladder.*': ['rises', 'falls'],
  'effect.offices.*': ['rises', 'falls'],
  'effect.stores.*': ['guarded', 'looted', 'cleared'],
  'refusal.*': REFUSAL_CODES,
  'proposal.why.*': PROPOSAL_REASONS,
  'terrain.*': TERRAINS,
  'road.*': ROAD_CLASSES,
  'tag.*': REGION_TAGS,
  'posture.*': POSTURES,
  'group.*': PEOPLE_GROUPS,
  'stage.*': EVACUATION_STAGES,
  'way.*': EXIT_KINDS,
  'manner.*': LOSS_MANNERS,
  'cli.countries.*': [...FIGURES, 'country', 'facts', 'places'],
  'backtest.column.*': ['scenario', 'facts', 'lost', 'heldPlaces'],
  'backtest.figure.*': FIGURES,
  'stance.*': STANCES,
  'request.*': REQUESTS,
  'choice.act.*': LEADER_ACTS,
  'choice.stance.*': STANCES,
  'choice.*.yes': ['accept', 'open', 'corridor', 'quiet'],
  'choice.*.no': ['accept', 'open', 'corridor', 'quiet'],
  'field.*': Object.keys(ORDER_FIELDS),
  'harm.rule.*': ['rising', 'air', 'fighting'],
  'harm.noMore.*': ['rising', 'air', 'fighting'],
  'opened.*': ['none', 'before', 'here', 'after'],
  'opened.columns.*': ['base', 'change', 'differs', 'place'],
  'chances.columns.*': ['base', 'change', 'place'],
  'chances.moved.*': ['least', 'less', 'middle', 'more', 'most'],
  'chances.share.*': ['least', 'less', 'middle', 'more', 'most'],
  'chances.view.*': ['base', 'change', 'difference'],
  'chances.viewWithin.*': ['base', 'change'],
  'entrants.columns.*': ['base', 'change', 'side'],
  'doubt.factor.*': ['asItIs', 'half', 'off'],
  'weight.*.name': WEIGHT_NAMES,
  'weight.*.text': WEIGHT_NAMES,
  'effect.support.*': ['rises', 'falls'],
  'effect.burden.*': ['rises', 'falls'],
  'effect.credibility.*': ['rises', 'falls'],
  'effect.permit.*': ['rises', 'falls'],
  'effect.relation.*': ['friendly', 'hostile', 'neutral'],
  'effect.talk.*': ['failed', 'open'],
  'lab.confidence.*': ['high', 'low', 'medium'],
  'lab.effects.*': ['burden', 'ceasefire', 'credibility', 'exit', 'permit', 'relation', 'signal', 'support', 'talk'],
  'lab.kind.*': ['lever', 'more', 'orders', 'silent'],
  'lab.link.*': ['broken', 'newer', 'none'],
  'lesson.step.*': ['door', 'expect', 'goesOn', 'happened', 'code'],
  'door.kept.*': ['expect', 'byHand', 'goesOn', 'happened'],
  'door.differs.*': ['rules', 'content'],
  'expect.*': ['held', 'others', 'nobody'],
  'lab.moreKind.*': ['event', 'policy', 'weight'],
  'lab.times.*': ['double', 'factor', 'half', 'off'],
  'numbers.assumptions.columns.*': ['effect', 'label', 'value'],
  'numbers.bands.*': ['support', 'will'],
  'numbers.bands.columns.*': ['baseHigh', 'baseLow', 'changeHigh', 'changeLow', 'moment'],
  'numbers.mean.columns.*': ['deviation', 'high', 'low', 'mean', 'what'],
  'numbers.survival.columns.*': ['base', 'change', 'moment'],
  'pairKind.*.ask': ['place', 'firstToEnter', 'cost', 'aim'],
  'pairKind.*.earlier': ['place', 'firstToEnter', 'cost', 'aim'],
  'pairKind.*.later': ['place', 'firstToEnter', 'cost', 'aim'],
  'pairKind.*.same': ['place', 'firstToEnter', 'cost', 'aim'],
  'places.columns.*': ['earlier', 'later', 'newly', 'noLonger'],
  'places.kind.*': ['earlier', 'later', 'newly', 'noLonger'],
  'tooLate.*': ['base', 'change'],
  'tooLate.by.*': ['days', 'held'],
  'tooLate.columns.*': ['base', 'change', 'note', 'pairs', 'start'],
  'lab.picture.*': PICTURES.map(({ name }) => name),
  'cost.*': ['killedCivilians', 'displaced', 'killedFighters', 'wentHome'],
  'tab.*': ['desk', 'more', ...SIDE_TABS],
  'play.sheet.*': SHEET_STOPS,
  'help.use.*': KEY_USES,
  'decisions.*': ['stopped', 'failed', 'late'],
  'aids.*': AID_CHOICES,
  'play.colours.*': COLOUR_CHOICES,
  'play.save.*': ['saved', 'brief', 'unsaved', 'file', 'saving', 'unloaded', ...STORE_FAULTS],
  'fault.storage.*': [...STORE_FAULTS, 'scenario', 'open'],
  'play.hold.*': HOLDS,
  'play.hold.brief.*': HOLDS,
  'hold.*.title': HOLDS,
  'hold.*.text': HOLDS,
  'log.group.*': LOG_GROUPS,
  'places.*': ['name', 'holder', 'garrison', 'will', 'people', 'state'],
  'differs.*': ['content', 'kept', 'altered', 'names'],
  'fault.file.rows.form.*': ['games', 'scenarios'],
  'fault.file.rows.row.*': ['games', 'scenarios'],
  'fault.*': FAULT_CODES.filter((code) => code !== 'storage'),
  'band.will.*': LEVELS,
  'legend.mark.*': LEGEND_MARKS,
  'band.support.*': LEVELS,
  'band.rebellion.*': ['lowest', 'low', 'high', 'highest'],
  'headline.*.one': TAKINGS,
  'headline.*.many': TAKINGS,
  'headline.manner.*': LOSS_MANNERS,
  'headline.left.*': [...DEPARTURES, 'overrun'],
  'headline.near.*': ['known', 'possible'],
  'clock.this.*': ['am', 'pm'],
  'glossary.*.word': TERMS,
  'glossary.*.text': TERMS,
  'breaking.*': ['broken', 'falling'],
  'standing.trend.*': ['fallingFast', 'falling', 'steady', 'rising', 'risingFast'],
  'standing.knowing.*': ['own', 'open', 'reported'],
  'cli.replay.*': ['noStates', 'onlyDigest', 'digestAltered', 'stateAltered'],
  // A problem is found by its code, which somebody has to give.
  'problem.*': [...english.keys()].map((key) => key.replace(/^problem\./, '')).filter((code) => uses.named.has(code)),
  'scenarioProblem.*.what': SCENARIO_CODES,
  'scenarioProblem.*.mend': SCENARIO_CODES,
  'scenarioWord.*': SCENARIO_WORDS,
  'place.*': ['error', 'warning'],
  'cli.range.cases.*': RANGE_CASE_IDS,
  'cli.range.anchors.*': RANGE_ANCHOR_IDS,
  'cli.explain.situation.*': SITUATIONS,
  'cli.explain.untried.*': UNTRIED,
  'cli.explain.part.*': [...WILL_PARTS, 'side'],
  'cli.explain.quality.*': QUALITY_KINDS.map(({ kind }) => kind),
  'cli.mechanism.*.title': MECHANISM_IDS,
  'cli.mechanism.*.measure': PATTERN_IDS,
  'cli.mechanism.*.beside': PATTERN_IDS,
  'cli.mechanisms.*': VERDICTS,
  'reading.part.*': LIBRARY_PARTS,
  'reading.gist.*': LIBRARY_PARTS,
  'reading.sure.*': CONFIDENCES,
  'notes.list.*': NOT,
  'inputs.groups.*': NUMBER_GROUPS,
  'inputs.*': NUMBER_GROUPS.flatMap((group) => Object.keys(inputs[group]).map((field) => `${group}.${field}`)),
  'rulePicture.*.knob': PICTURE_NAMES,
  'rulePicture.*.what': PICTURE_NAMES,
  'rulePicture.*.text': PICTURE_NAMES,
  'lessonPlan.screen.*': [
    ...['door', 'expect', 'happened', 'ended', 'luck', 'parted', 'why', 'tooLate', 'doubt', 'really', 'exit'],
  ],
  'lessonPlan.*': ['door', 'expect', 'play', 'happened', 'parted', 'really', 'exit'],
  'lessonCheck.mark.*': ['shows', 'beware'],
  'lessonCheck.falls.*': ['typical', 'unusual'],
  'lessonCheck.held.*': ['typical', 'unusual'],
  'class.part.*': CLASS_PARTS,
  'class.field.*': SWITCHES,
  'class.luck.*': ['same', 'own', 'typical', 'unusual'],
  'teaching.questions.*': QUESTIONS,
  'teaching.careList.*': CARE,
  'sheet.name.*': SHEETS,
  'boardPage.*.title': BOARD_PAGES,
  'boardIntake.*': ['noLesson', 'brokenLesson', 'newerLesson', 'otherNames', 'unread'],
  'boardIntake.counted.*': COUNTED,
  'boardIntake.columns.*': ['name', 'state', 'remove'],
  'boardExpected.columns.*': ['forecast', 'bin', 'counters'],
  'boardCost.*': ['ours', 'staff', 'real'],
  'boardCost.columns.*': ['cost', 'who', 'low', 'high'],
  'boardLuck.columns.*': ['own', 'low', 'high', 'mean'],
  'boardParted.columns.*': ['moment', 'order', 'count', 'mean', 'othersMean'],
  'boardVote.columns.*': ['option', 'before', 'after'],
  'boardReally.sure.*': CONFIDENCES,
  'boardReally.columns.*': ['place', 'date', 'what', 'sources', 'sure'],
  'boardExit.*': ['one', 'two', 'three'],
  'backtest.*': ['place', 'real', 'share', 'from', 'to', 'hit'],
  'backtest.dull.*': DULL,
  'backtest.dullText.*': DULL,
  'backtest.mark.*': ['model', 'middle', 'real', 'missed', 'dull', 'fitted', 'unseen', 'ranged'],
  'sensitivity.*': ['assumption', 'contested', 'earliest', 'latest', 'values'],
  'sensitivity.mark.*': ['contested', 'judged', 'quarter'],
  // The page says in short what RULES.md says at length: every rule and chapter, and none besides.
  'chapter.*.name': CHAPTERS,
  'chapter.*.text': CHAPTERS,
  'inShort.*': RULE_IDS,
  'briefing.sitting.*': SITTING,
  'handOver.seat.*': ['ordered', 'next', 'waits'],
  'film.paces.*': PACES,
};
/** Families whose members have a message or several by case; a type says which cases there are. */
const BY_CASE = ['event.*', 'order.*.card', 'order.*.later'];
/** Families in which some have no words of their own, or several. */
const PARTIAL = new Set(['order.*.card', 'order.*.later', 'event.*', 'signal.*', 'problem.*']);

describe('the catalogue', () => {
  it('has keys with their area in front and no empty words', () => {
    for (const [key, message] of english) {
      expect(key).toMatch(/^[a-z]\w*(\.[\w/-]+)+$/);
      for (const words of formsOf(message)) expect(words).toMatch(/\S/);
    }
  });

  it('says each key once', async () => {
    const parts = await Promise.all(PARTS.map((part) => LANGUAGES.en.parts[part]()));
    const keys = parts.flatMap(({ words }) => Object.keys(flatten(words)));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('knows what every family of keys stands for', () => {
    const asked = [...uses.families].filter(
      (family) => !family.startsWith('*') && [...english.keys()].some((key) => matches(family, key)),
    );
    expect(asked.filter((family) => FAMILIES[family] === undefined)).toEqual([]);
    expect(Object.keys(FAMILIES).filter((family) => !uses.families.has(family))).toEqual([]);
  });

  it('has words for every member of a family', () => {
    const whole = Object.entries(FAMILIES).filter(([family]) => !PARTIAL.has(family));
    const missing = whole.flatMap(([family, members]) =>
      members.map((member) => family.replace('*', member)).filter((key) => !english.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('calls no two weights of the rules the same', () => {
    const names = Object.values(weight).map(({ name }) => name);
    expect([...new Set(names)]).toEqual(names);
  });

  it('has no key that nothing asks for', () => {
    const alive = new Set(
      Object.entries(FAMILIES).flatMap(([family, members]) => members.map((member) => family.replace('*', member))),
    );
    const byCase = BY_CASE.flatMap((family) => FAMILIES[family].map((member) => `${family.replace('*', member)}.`));
    const isAlive = (key: string) => uses.named.has(key) || alive.has(key) || byCase.some((one) => key.startsWith(one));
    expect([...english.keys()].filter((key) => !isAlive(key))).toEqual([]);
  });

  it.each(Object.keys(LANGUAGES))('has the same keys with the same blanks in every language: %s', async (tag) => {
    const messages = await messagesOf(tag);
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, message] of messages)
      expect([key, ...blanksOf(message)]).toEqual([key, ...blanksOf(english.get(key) ?? '')]);
  });
});

describe('the judge of uses', () => {
  /** Code with <x> where a template has a blank. */
  const code = (words: string): string => words.replaceAll('<', '${').replaceAll('>', '}');
  const usesOf = (words: string) => usesIn(new Map([['a.ts', words]]));

  it('finds whole keys, and keys with a choice in them', () => {
    const { named } = usesOf(code("text('a.b'); text(`a.<x ? 'c' : 'd'>.e`);"));
    expect(['a.b', 'a.c.e', 'a.d.e'].filter((key) => named.has(key))).toHaveLength(3);
  });

  it('finds families, and not words in comments', () => {
    expect([...usesOf(code('text(`a.<b>.c`); // text(`d.<e>`)')).families]).toEqual(['a.*.c']);
    expect(matches('a.*.c', 'a.x.c')).toBe(true);
    expect(matches('a.*', 'a.x.c')).toBe(false);
    expect(matches('a.*', 'b.x')).toBe(false);
  });
});

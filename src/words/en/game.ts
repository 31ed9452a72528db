/** All that a game says: its orders and events, the closed lists of the rules, the screens that show it. */
import { advice, aids, odds } from './aids.ts';
import { decisions, story } from './decisions.ts';
import * as desk from './desk.ts';
import * as events from './events.ts';
import { expected, prospect } from './expected.ts';
import * as figures from './figures.ts';
import { glossary } from './glossary.ts';
import { film, handOver } from './hotSeat.ts';
import { inLesson } from './inLesson.ts';
import { lastAct } from './lastAct.ts';
import * as lists from './lists.ts';
import * as news from './news.ts';
import { note } from './notes.ts';
import { older } from './olderRules.ts';
import { order } from './orders.ts';
import { scale } from './scale.ts';
import { screens } from './screens.ts';

export const words = {
  ...lists,
  ...figures,
  ...desk,
  ...events,
  ...news,
  advice,
  aids,
  odds,
  note,
  older,
  order,
  decisions,
  expected,
  prospect,
  scale,
  story,
  film,
  glossary,
  handOver,
  inLesson,
  lastAct,
  ...screens,
} as const;

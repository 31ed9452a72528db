/** Every fuzz target. */
import type { FuzzTarget } from './target.ts';
import { boards, classCodes, lessonLinks } from './targets/classes.ts';
import { csv } from './targets/csv.ts';
import { experimentLinks, experiments } from './targets/experiments.ts';
import { forgedLinks, links, pasted } from './targets/links.ts';
import { maps } from './targets/maps.ts';
import { orders } from './targets/orders.ts';
import { records } from './targets/records.ts';
import { resume } from './targets/resume.ts';
import { saved } from './targets/saved.ts';
import { scenarioParts, scenarioText } from './targets/scenarios.ts';
import { verified } from './targets/verify.ts';

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  scenarioParts,
  scenarioText,
  maps,
  orders,
  records,
  links,
  forgedLinks,
  pasted,
  experiments,
  experimentLinks,
  classCodes,
  lessonLinks,
  boards,
  saved,
  csv,
  resume,
  verified,
];

/** Pictures of the Lab that look further than its pairs. */
import { joined } from '../message.ts';

/** The same change from each start of a campaign. */
export const tooLate = {
  notTheRun: 'It is played from the starts of the scenarios, not from the half day of the run.',
  about: joined(
    'The same change from each start of the campaign, looked at on one date for all. ',
    'What is decided is moved to the first half day of each start.',
  ),
  run: 'Play {pairs} pairs from each of {starts} starts',
  single: 'This scenario has no other start to compare with.',
  show: 'Show',
  by: { held: 'Still held', days: 'Days' },
  held: '{place} still held on {moment}, of {runs} runs: {starts}.',
  days: 'Days from {since} to the loss of {place}, on average: {starts}.',
  number: '{what} by {moment}, on average over {runs} runs: {starts}.',
  from: 'from {start} {base}, with the change {change}',
  none: 'From no start could this be played.',
  caption: joined(
    '{pairs} pairs from each start, {runs} runs in all, luck {luck} from run {first}, rules {rules}. ',
    'One date for all: {moment}, the earliest last half day of a start.',
  ),
  atLeast: joined(
    'A run in which it is still held on {moment} counts as if it were lost just then, ',
    'so what the change does may be more than this.',
  ),
  impossible: 'From {start} the change is not possible. {why}',
  neverPossible: 'From {start} the order was not possible in any of {count} pairs.',
  sometimes: {
    one: 'From {start} the order was not possible in {count} pair of {pairs}; it counts as no change.',
    other: 'From {start} the order was not possible in {count} pairs of {pairs}; they count as no change.',
  },
  lostBefore: 'From {start} nothing can be asked: {place} has already been lost.',
  unread: 'The start on {start} could not be fetched or played.',
  short: { impossible: 'not possible', lostBefore: 'already lost', unread: 'not played', waiting: '...' },
  legend: '○ as it was   ▲ with the change',
  base: 'From {start}, as it was: {value}',
  change: 'From {start}, with the change: {value}',
  columns: { start: 'Start', base: 'As it was', change: 'With the change', pairs: 'Pairs', note: 'Note' },
} as const;

/** One rule as it is, weaker and off. */
export const doubt = {
  about: 'If this rule is wrong, how wrong is the answer?',
  find: 'Find the rule that carries it',
  finding: '{done} of {of} rules tried',
  nothing: 'No pair moves, so there is nothing that a rule could carry. A rule may still be chosen by hand.',
  carrier: {
    one: 'Of {count} rule, switched off in {pairs} pairs ({runs} runs), one carries the answer: \u201c{rule}\u201d.',
    other: joined(
      'Of {count} rules, each switched off in {pairs} pairs ({runs} runs), one carries the answer: ',
      '\u201c{rule}\u201d.',
    ),
  },
  noCarrier: {
    one: '{count} rule was switched off in {pairs} pairs ({runs} runs). It does not carry the answer.',
    other: joined(
      'Each of {count} rules was switched off in {pairs} pairs ({runs} runs). No single one carries the answer: ',
      'whichever is off, more than half of what the change does is left. Choose one to see.',
    ),
  },
  failed: 'The rules could not be tried. Choose one by hand.',
  choose: 'Rule',
  chooseNone: 'Choose a rule',
  factor: { asItIs: 'As it is', half: 'Half as strong', off: 'Switched off' },
  sentence: joined(
    '\u201c{rule}\u201d. Of {pairs} pairs, {asItIs} move with the rule as it is, {half} at half strength, ',
    '{off} switched off.',
  ),
  sentenceRunning: '\u201c{rule}\u201d: being played.',
  number: joined(
    '\u201c{rule}\u201d. On average the change does {asItIs} with the rule as it is, {half} at half strength, ',
    '{off} switched off.',
  ),
  title: '{factor}: ▸ {later}  = {same}  ◂ {earlier}',
  entrantTitle: '{factor}: ≠ {later}  = {same}  ○ {earlier}',
  square: '{factor}. {words}',
  caption: joined(
    '{title}, luck {luck} from run {first}. The rule is changed in both runs of every pair. ',
    '{runs} runs for the two weaker forms.',
  ),
  unmeasured: '{text} How strong it is was judged, or fitted to the days of five campaigns; nobody has measured it.',
  lost: joined(
    'Without the change {place} is lost in {asItIs} runs as it is, in {half} at half strength, ',
    'in {off} switched off.',
  ),
  columns: { factor: 'Rule' },
} as const;

/** What the change does to each place. */
export const places = {
  sentence: {
    one: '{count} of {all} places changes hands otherwise in some pair; {place} most, in {moved} of {pairs}: {kinds}.',
    other: '{count} of {all} places change hands otherwise in some pair; {place} most, in {moved} of {pairs}: {kinds}.',
  },
  none: 'Every place changes hands in the same half day, or never, in all {pairs} pairs.',
  kind: {
    later: 'later in {pairs}',
    earlier: 'earlier in {pairs}',
    noLonger: 'no longer in {pairs}',
    newly: 'only with the change in {pairs}',
  },
  said: '{place}: {kind} of {all} pairs',
  legend: '◂ earlier   ◁ only with the change   |   ▸ later   ▷ no longer',
  all: 'Show all {count}',
  fewer: 'Show ten',
  columns: {
    place: 'Place',
    later: 'Later',
    noLonger: 'No longer',
    earlier: 'Earlier',
    newly: 'Only with the change',
  },
} as const;

/** Chances of having changed hands, on a map. */
export const chances = {
  show: 'Show',
  view: { base: 'As it was', change: 'With the change', difference: 'Difference' },
  by: 'By {moment}',
  sentence: {
    one: joined(
      'By {moment}, {view}: {count} of {all} places has changed hands in more than half of {runs} runs; ',
      '{place} in {lost}.',
    ),
    other: joined(
      'By {moment}, {view}: {count} of {all} places have changed hands in more than half of {runs} runs; ',
      '{place} in {lost}.',
    ),
  },
  viewWithin: { base: 'as it was', change: 'with the change' },
  difference: joined(
    'By {moment} the change does most to {place}: it has changed hands in {base} of {runs} runs as it was, ',
    'in {change} with the change.',
  ),
  noDifference: 'By {moment} the change does nothing to who holds which place, in {runs} runs.',
  said: '{place}, by {moment}: {base} of 100 as it was, {change} of 100 with the change',
  unfetched: 'The map could not be fetched: each cell stands for one place.',
  waiting: 'The map is being fetched.',
  noMap: 'This scenario has no map file: each cell stands for one place.',
  share: { least: '0–20 of 100', less: '20–40', middle: '40–60', more: '60–80', most: '80–100' },
  moved: {
    least: 'over 30 fewer of 100',
    less: '10–30 fewer',
    middle: 'within 10',
    more: '10–30 more',
    most: 'over 30 more',
  },
  columns: { place: 'Place', base: 'As it was, of 100', change: 'With the change, of 100' },
} as const;

/** Forms for those who know statistics. */
export const numbers = {
  mean: {
    title: 'The average',
    interval: joined(
      '{what}: {mean} on average. Another thousand pairs would give an average between {low} and {high}. ',
      'That says how well we know the average, not how much single runs differ.',
    ),
    same: '{what}: {mean} in every pair.',
    horizon: joined(
      'In {count} of {pairs} pairs it is still held at the end of one of the runs, so nobody can say how much later ',
      'it is on average.',
    ),
    few: 'From {pairs} pairs no average is told: too few to know it.',
    days: '{value} days',
    people: '{value} people',
    points: '{value} points of 100',
    columns: {
      what: 'Outcome',
      mean: 'Mean change',
      low: 'Of another thousand, low',
      high: 'Of another thousand, high',
      deviation: 'Spread of single pairs',
    },
  },
  survival: {
    title: 'Still held, place by place',
    place: 'Place',
    sentence: joined(
      '{place} is still held at the end in {base} of {runs} runs as it was, in {change} with the change; ',
      'halfway there, on {moment}, in {baseThen} and {changeThen}.',
    ),
    said: '{moment}: {place} still held in {count} of {runs} runs, {which}',
    legend: '┄○┄ as it was   ━●━ with the change',
    columns: { moment: 'By the end of', base: 'Held, as it was', change: 'Held, with the change' },
  },
  bands: {
    title: 'Support and will',
    about: 'Between which values support and will lie in 90 of 100 runs, half day by half day.',
    run: 'Play the course of {pairs} pairs',
    series: 'Series',
    support: 'Support of {name}',
    will: 'Will of {name}',
    sentence: joined(
      '{series} at the end: inside {baseLow} to {baseHigh} in 90 of 100 runs as it was, ',
      'inside {changeLow} to {changeHigh} with the change.',
    ),
    said: joined(
      '{moment}: in 90 of 100 runs inside {baseLow} to {baseHigh} as it was, ',
      '{changeLow} to {changeHigh} with the change',
    ),
    legend: '┄┄ as it was, grey: with the change. Inside in 90 of 100 runs',
    caption: '{runs} runs, luck {luck} from run {first}, rules {rules}. Points of 100.',
    columns: {
      moment: 'At the end of',
      baseLow: 'As it was, low',
      baseHigh: 'As it was, high',
      changeLow: 'With the change, low',
      changeHigh: 'With the change, high',
    },
  },
  assumptions: {
    asItIs: 'They are tried in the scenario as it is, from its start, whatever else the question has.',
    title: 'Assumptions, ranked',
    about: 'Each assumption at its least and its greatest value, nothing else changed. Which of them moves it most?',
    run: 'Try all {count} assumptions',
    running: '{done} of {of} runs',
    sentence: '{label} moves it most: from {low} to {high} on average between its least and its greatest value.',
    none: 'No assumption moves it.',
    said: '{label}: from {low} ({lowAt}) to {high} ({highAt})',
    caption: '{runs} runs, luck {luck} from run 0, rules {rules}. Average change against the scenario as it is.',
    columns: { label: 'Assumption', value: 'Set to', effect: 'Average change' },
  },
  grid: {
    title: 'Two assumptions together',
    about: joined(
      'Each cell: of {runs} runs, how many come out {later} (▸) and {earlier} (◂) than as it is, on the same luck. ',
      'Dark where it is more than half of them.',
    ),
    first: 'Across',
    second: 'Down',
    run: 'Play the grid',
    sentence: joined(
      'Most runs come out {kind} with {first} at {a} and {second} at {b}: {count} of {runs}; ',
      'the fewest with {c} and {d}: {fewest}.',
    ),
    none: 'Whatever {first} and {second} are set to, all {runs} runs come out as it is.',
    said: '{first} {a}, {second} {b}: {later} {laterKind}, {earlier} {earlierKind}, of {runs}',
    caption: '{runs} runs, luck {luck} from run {from}, rules {rules}. Each cell beside the scenario as it is.',
  },
  failed: 'This could not be played.',
} as const;

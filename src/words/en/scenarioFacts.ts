/** Words for problems of a file of dated facts. */
export const factsProblems = {
  'facts/not-facts': {
    what: 'The file holds {found}, not dated facts.',
    mend: 'A file of facts is one entry { ... } with "format", "firstDay", "lastDay" and "areas".',
  },
  'facts/days': {
    what: 'The last day, {last}, is before the first, {first}.',
    mend: 'Correct "firstDay" or "lastDay".',
  },
  'facts/outside': {
    what: '{day} is not one of the days of which the file tells, {first} to {last}.',
    mend: 'Correct the date, or widen "firstDay" and "lastDay".',
  },
  'facts/range': {
    what: 'The date {day} does not lie in its own range, {first} to {last}.',
    mend: 'Write the earliest and the latest day that a source defends; the date is one of them or between.',
  },
  'facts/order': {
    what: 'This change, on {day}, stands after one that came later, on {before}.',
    mend: 'Write the changes of a place in the order of time.',
  },
  'facts/same-side': {
    what: '"{side}" takes the place from itself.',
    mend: 'Correct "from" or "to", or leave the change out.',
  },
  'facts/chain': {
    what: '"{from}" loses a place that {holders} holds at that time.',
    mend: 'Correct "from", or add the change that is missing before it.',
  },
  'facts/same-place': {
    what: 'The place "{place}" stands already for "{area}".',
    mend: 'Keep the row that stands for the place as a whole; give the finer ones "region": null.',
  },
  'facts/source': {
    what: 'The source "{id}" is listed neither in the scenario nor here.',
    mend: 'Add "{id}": { "title": "..." } under "sources" of either file.',
  },
  'facts/late-start': {
    what: 'The facts begin on {first}, after the start of the scenario on {start}.',
    mend: 'Begin them on that day or before: who holds what then is read from them.',
  },
  'facts/early-end': {
    what: 'The facts end on {last}, the scenario on {end}: a place that was not lost counts as held to its end.',
    mend: 'Follow the places to the last turn, or shorten the scenario.',
  },
  'facts/no-loss': {
    what: 'No place changes hands, so that there is nothing to hold a backtest against.',
    mend: 'Add the changes with their dates.',
  },
} as const;

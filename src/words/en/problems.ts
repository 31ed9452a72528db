/** What is wrong with something that was brought along: an order, a record, a plan; by the code of the problem. */
export const problems = {
  'problem.order/kind': '"{given}" is not an order. Orders are: {kinds}.',
  'problem.order/shape': '"{kind}" is written: {form}',
  'problem.order/field': 'After "{kind}", word {word} should be {field}:..., not "{given}".',
  'problem.order/name': 'There is no {field} "{given}" here. It can be: {known}.',
  'problem.order/km': '"{given}" is not a distance: beyondKm takes a whole number of km from 1.',

  'problem.plan/seed': 'A seed has at most {most} characters.',
  'problem.plan/runs': 'The number of runs is a whole number from 1 to {most}, not {given}.',
  'problem.plan/range': 'Runs {from} to {to} are not a stretch of the {runs} runs.',
  'problem.plan/variants': 'At most {most} variants share one base.',
  'problem.plan/changes': 'At most {most} orders and events can be changed in one branch.',
  'problem.plan/memory': 'So many runs do not fit into memory: at most {most} at a time. Play them in shards.',
  'problem.plan/turn': 'This turn is not one of the {turns} turns of the scenario.',
  'problem.plan/actor': 'There is no actor "{given}" in the scenario. It has: {known}.',
  'problem.plan/policy': 'There is no policy "{given}". There are: {known}.',
  'problem.plan/levers': '{reason}',
  'problem.plan/event': '{reason}',
  'problem.plan/length': 'A variant has as many turns as its base; compare runs of other lengths as ensembles.',
  'problem.plan/start': 'The state to start from does not belong to this scenario.',

  'problem.runs/bug': 'runs {from} to {to}: {why}',
  'problem.runs/deaths': 'runs {from} to {to} ended every worker that tried them: {why}',
  'problem.runs/start': 'no worker could be started: {why}',
} as const;

/** The last act: its offer, its steps, its decisions and how it ends. */
export const lastAct = {
  choice: '{decision}: {option}',
  settled: 'The main question is settled',
  open: 'Go on: the last act',
  debrief: 'Debrief now',
  goOn: 'Ending the half day goes on as before; the last act stays open.',
  stepBrief: 'Last act, {step} of {steps}',
  stepOf: 'The last act, step {step} of {steps}',
  step: '{step}: {span}',
  span: '{from} to {to}',
  /** What the result of a step is headed with. */
  result: { one: 'What one day made of it', other: 'What {count} days made of it' },
  desk: 'Other orders of this step',
  otherwise: 'If nothing is decided: {otherwise}',
  price: { one: 'costs {count} of political capital', other: 'costs {count} of political capital' },
  ended: 'How it ended: {ending}',
} as const;

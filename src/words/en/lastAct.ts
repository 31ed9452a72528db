/** The last act: its offer, its steps, its decisions and how it ends. */
export const lastAct = {
  choice: '{decision}: {option}',
  settled: 'The main question is settled',
  open: 'Go on: the last act',
  debrief: 'Debrief now',
  goOn: 'Ending the half day goes on as before; the last act stays open.',
  step: 'The last act, step {step} of {steps}: {from} to {to}',
  otherwise: 'If nothing is decided: {otherwise}',
  price: { one: 'costs {count} of political capital', other: 'costs {count} of political capital' },
  ended: 'How it ended: {ending}',
} as const;

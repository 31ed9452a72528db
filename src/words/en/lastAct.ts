/** The last act: its offer, its steps, its decisions and how it ends. */
export const lastAct = {
  choice: '{decision}: {option}',
} as const;

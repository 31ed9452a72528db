export const page = {
  'page.title': 'Brink',
  'page.summary': 'A government on the brink, played half a day at a time. What mattered, and when was it too late?',
} as const;

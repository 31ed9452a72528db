/** Words of the ways out of every picture of numbers. */
import type { FigureWords } from '../ui/charts/figure.tsx';
import { text } from '../words/text.ts';

export const figureWords = (): FigureWords => ({
  table: text('figure.table'),
  picture: text('figure.picture'),
  csv: text('figure.csv'),
});

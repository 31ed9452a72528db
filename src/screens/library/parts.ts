/** The parts of the Library, in the order in which they are read. */
export const PARTS = ['rules', 'facts', 'backtest', 'sensitivity', 'glossary', 'notes', 'credits'] as const;
export type PartName = (typeof PARTS)[number];

export const isPart = (word: string | undefined): word is PartName => PARTS.some((part) => part === word);

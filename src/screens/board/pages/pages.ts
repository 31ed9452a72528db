/** The pages of a board, in the order in which a class sees them. */
import type { ComponentType } from 'preact';
import { text } from '../../../words/text.ts';
import type { Board, BoardStore } from '../store.ts';
import { Cost } from './cost.tsx';
import { Ended } from './ended.tsx';
import { Exit } from './exit.tsx';
import { Expected } from './expected.tsx';
import { Luck } from './luck.tsx';
import { askParted, Parted } from './parted.tsx';
import { Really } from './really.tsx';
import { TooLate } from './tooLate.tsx';
import { Vote } from './vote.tsx';

export interface PageProps {
  readonly store: BoardStore;
  readonly board: Board;
}

export interface Page {
  readonly name: 'expected' | 'ended' | 'cost' | 'luck' | 'parted' | 'vote' | 'tooLate' | 'really' | 'exit';
  readonly View: ComponentType<PageProps>;
  /** What the class is asked; undefined: the page asks by itself. */
  readonly ask: (board: Board) => string | undefined;
  /** Whether what is shown comes from the model. */
  readonly isModel: boolean;
}

export const PAGES: readonly Page[] = [
  { name: 'expected', View: Expected, ask: () => text('boardPage.expected.ask'), isModel: false },
  { name: 'ended', View: Ended, ask: () => text('boardPage.ended.ask'), isModel: true },
  { name: 'cost', View: Cost, ask: () => text('boardPage.cost.ask'), isModel: true },
  { name: 'luck', View: Luck, ask: () => text('boardPage.luck.ask'), isModel: true },
  { name: 'parted', View: Parted, ask: askParted, isModel: true },
  { name: 'vote', View: Vote, ask: () => undefined, isModel: true },
  { name: 'tooLate', View: TooLate, ask: () => text('boardPage.tooLate.ask'), isModel: true },
  { name: 'really', View: Really, ask: () => text('boardPage.really.ask'), isModel: false },
  { name: 'exit', View: Exit, ask: () => undefined, isModel: false },
];

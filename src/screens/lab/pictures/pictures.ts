/** The pictures of an answer, in the order of their tabs. */
import './pictures.css';
import type { ComponentType } from 'preact';
import type { Answer, LabStore } from '../store.ts';
import { Doubt } from './doubt.tsx';
import { HowMuch } from './howMuch.tsx';
import { ChanceMap } from './map.tsx';
import { Numbers } from './numbers.tsx';
import { Pairs } from './pairs.tsx';
import { Places } from './places.tsx';
import { TooLate } from './tooLate.tsx';
import { Watch } from './watch.tsx';
import { When } from './when.tsx';
import { Why } from './why.tsx';

export interface LabPictureProps {
  readonly store: LabStore;
  readonly answer: Answer;
}

export const PICTURES = [
  { name: 'pairs', View: Pairs },
  { name: 'howMuch', View: HowMuch, inAmounts: true },
  { name: 'when', View: When },
  { name: 'watch', View: Watch },
  { name: 'why', View: Why },
  { name: 'tooLate', View: TooLate, inAmounts: true },
  { name: 'doubt', View: Doubt },
  { name: 'map', View: ChanceMap },
  { name: 'places', View: Places },
  { name: 'numbers', View: Numbers, inAmounts: true },
] as const satisfies readonly {
  readonly name: string;
  readonly View: ComponentType<LabPictureProps>;
  /** Whether it tells of amounts or dates, which not everything that is looked at has. */
  readonly inAmounts?: boolean;
}[];

export type PictureName = (typeof PICTURES)[number]['name'];

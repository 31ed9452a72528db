/** The pictures of an answer, in the order of their tabs. */
import type { ComponentType } from 'preact';
import type { Answer, LabStore } from '../store.ts';
import { Doubt } from './doubt.tsx';
import { Pairs } from './pairs.tsx';
import { TooLate } from './tooLate.tsx';

export interface LabPictureProps {
  readonly store: LabStore;
  readonly answer: Answer;
}

export const PICTURES = [
  { name: 'pairs', View: Pairs },
  { name: 'tooLate', View: TooLate },
  { name: 'doubt', View: Doubt },
] as const satisfies readonly {
  readonly name: string;
  readonly View: ComponentType<LabPictureProps>;
}[];

export type PictureName = (typeof PICTURES)[number]['name'];

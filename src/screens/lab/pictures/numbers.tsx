/** Numbers: the forms for those who know statistics, one below the other. */
import { Assumptions } from './assumptions.tsx';
import { Bands } from './bands.tsx';
import { LeverGrid } from './leverGrid.tsx';
import { MeanFigure } from './mean.tsx';
import type { LabPictureProps } from './pictures.ts';
import { Survival } from './survival.tsx';

export function Numbers({ store, answer }: LabPictureProps) {
  return (
    <>
      <MeanFigure store={store} answer={answer} />
      <Survival store={store} answer={answer} />
      <Bands store={store} answer={answer} />
      <Assumptions store={store} answer={answer} />
      <LeverGrid store={store} answer={answer} />
    </>
  );
}

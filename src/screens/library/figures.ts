/** The parts that draw: they come with what draws them, when one of them is asked for. */
export { Backtest } from './backtest/backtest.tsx';
export { readPictures } from './rules/pictures/pictures.ts';
export { createPlaying } from './rules/pictures/playing.ts';
export { RulePicture } from './rules/pictures/rulePicture.tsx';
export { Sensitivity } from './sensitivity/sensitivity.tsx';

/** The parts that draw: they come with what draws them, when one of them is asked for. */
export { Backtest } from './backtest/backtest.tsx';
export { Sensitivity } from './sensitivity/sensitivity.tsx';

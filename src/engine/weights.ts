/**
 * The global weights of the rules: what each means, its standard value, its range. RULES.md says how each was set. A scenario may override any
 * of them (`weights` in the file); levers and the tornado chart move them by name. All are plain numbers; will terms are in thousandths.
 */
export interface WeightSpec {
  readonly meaning: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** Choices that narrow: of many things made of fields, each choice leaves only values that go with the earlier ones. */

/** A value of a field and its label. */
export interface Pick<Field extends string> {
  readonly field: Field;
  readonly value: string;
  readonly label: string;
}

export interface Choosable<Field extends string> {
  readonly key: string;
  readonly picks: readonly Pick<Field>[];
}

export interface Narrowed<Field extends string> {
  readonly fields: readonly {
    readonly field: Field;
    readonly options: readonly Pick<Field>[];
    readonly value: string;
  }[];
  readonly key: string;
}

/** Walks the fields in order, keeping each wanted value if still possible, else taking the first possible one. */
export function narrow<Field extends string>(
  all: readonly Choosable<Field>[],
  wanted: Readonly<Record<string, string>>,
): Narrowed<Field> | undefined {
  let left = all;
  const fields: Narrowed<Field>['fields'][number][] = [];
  for (let i = 0; left[0] !== undefined && i < left[0].picks.length; i++) {
    const field = left[0].picks[i].field;
    const byValue = new Map(left.map(({ picks }) => [picks[i].value, picks[i]]));
    const options = [...byValue.values()];
    const value = byValue.has(wanted[field]) ? wanted[field] : options[0].value;
    fields.push({ field, options, value });
    left = left.filter((one) => one.picks[i]?.value === value);
  }
  return left[0] === undefined ? undefined : { fields, key: left[0].key };
}

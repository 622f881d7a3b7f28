/** A decoded request: members by the SDK's names, of the types of the protocol table. */
export interface Input {
  readonly [member: string]: InputValue;
}

export type InputValue = string | number | boolean | Date | readonly InputValue[] | Input | undefined;

export interface Filter {
  readonly name: string | undefined;
  readonly values: readonly string[];
}

export function textOf(input: Input, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(input: Input, member: string): number | undefined {
  const value = input[member];
  return typeof value === 'number' ? value : undefined;
}

/** The strings of a list member; undefined where the request carries no such list. */
export function textsOf(input: Input, member: string): readonly string[] | undefined {
  const value = input[member];
  if (!Array.isArray(value)) return undefined;
  return value.filter((item) => typeof item === 'string');
}

/** The filters of a request. NAT gateways alone call theirs `Filter`. */
export function filtersOf(input: Input): readonly Filter[] {
  const value = input['Filters'] ?? input['Filter'];
  if (!Array.isArray(value)) return [];
  return value.map((filter: Input) => ({
    name: textOf(filter, 'Name'),
    values: textsOf(filter, 'Values') ?? [],
  }));
}

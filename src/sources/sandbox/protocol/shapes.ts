import table from './shapes.json';

/** A value of EC2's protocol: a scalar, a list, or a structure by its name in the same half of the table. */
export type ShapeType = string | { readonly of: ShapeType; readonly item?: string; readonly flat?: boolean };

/** Each member's name in the SDK → its name on the wire and its type. */
export type Structure = Readonly<Record<string, readonly [wireName: string, type: ShapeType]>>;

/** The scalar types; every other string names a structure. */
export type Scalar = 'string' | 'number' | 'boolean' | 'timestamp' | 'blob';

export interface Operation {
  readonly input: string;
  readonly output: string;
  /** The members of the input that a request must carry. */
  readonly required: readonly string[];
}

/** What test/tools/ec2-protocol.mjs took over from the SDK's schemas. */
export interface ProtocolTable {
  readonly operations: Readonly<Record<string, Operation>>;
  /** Structures of requests; the wire names are those of form parameters. */
  readonly inputs: Readonly<Record<string, Structure>>;
  /** Structures of answers; the wire names are those of XML elements. */
  readonly outputs: Readonly<Record<string, Structure>>;
}

// The file's own type says less than ours (its pairs are arrays of anything); the script's check vouches for it.
export const PROTOCOL = table as unknown as ProtocolTable;

/** @returns the operation of that name; undefined where EC2 has none or the sandbox does not serve it. */
export function operationOf(action: string): Operation | undefined {
  return Object.hasOwn(PROTOCOL.operations, action) ? PROTOCOL.operations[action] : undefined;
}

/** @returns the structure of that name. */
export function structureOf(half: Readonly<Record<string, Structure>>, name: string): Structure {
  const structure = Object.hasOwn(half, name) ? half[name] : undefined;
  if (structure === undefined) throw new Error(`shapes.json has no structure ${name}`);
  return structure;
}

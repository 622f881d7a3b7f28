import { PROTOCOL, structureOf, type ShapeType } from '../protocol/shapes';

/**
 * An entity with every member that EC2 knows of it, each with a value of its type: what an encoder might forget,
 * it forgets here.
 * @param structure a structure among the protocol table's outputs
 * @param mark told apart in all texts and numbers
 */
export function sampleOf(structure: string, mark: number): Record<string, unknown> {
  const members = Object.entries(structureOf(PROTOCOL.outputs, structure));
  return Object.fromEntries(members.map(([member, [, type]]) => [member, sampleValue(member, type, mark)]));
}

function sampleValue(member: string, type: ShapeType, mark: number): unknown {
  if (typeof type !== 'string')
    return [sampleValue(member, type.of, mark), sampleValue(member, type.of, mark + 0.5)];
  switch (type) {
    case 'string':
    case 'blob':
      return `${member}-${mark}`;
    case 'number':
      return Math.round(mark * 2);
    case 'boolean':
      return mark % 2 === 0;
    case 'timestamp':
      return new Date(Math.round(mark * 1000) + 1_767_225_600_123);
    default:
      return sampleOf(type, mark);
  }
}

/** Whether an operation's input has a member. */
export function takes(operation: string, member: string): boolean {
  return member in structureOf(PROTOCOL.inputs, PROTOCOL.operations[operation]?.input ?? '');
}

/** An input with the members that an operation must have, each with a value of its type. */
export function requiredOf(operation: string): Record<string, unknown> {
  const { input = '', required = [] } = PROTOCOL.operations[operation] ?? {};
  const shape = structureOf(PROTOCOL.inputs, input);
  return Object.fromEntries(required.map((member) => [member, inputValue(shape[member]?.[1] ?? 'string')]));
}

function inputValue(type: ShapeType): unknown {
  if (typeof type !== 'string') return [inputValue(type.of)];
  switch (type) {
    case 'string':
      return 'x';
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default: {
      // One member is enough: a structure without any would leave no trace in the request.
      const [first] = Object.entries(structureOf(PROTOCOL.inputs, type));
      return first === undefined ? {} : { [first[0]]: inputValue(first[1][1]) };
    }
  }
}

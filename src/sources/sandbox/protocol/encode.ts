import { isEntity, type Entity } from '../entity';
import { PROTOCOL, structureOf, type ShapeType } from './shapes';
import { element, xmlText } from './xml';

/**
 * The elements of an answer, by the protocol table. Members that the table does not know, that are undefined or
 * null, or that are of another type than it says are left out: a snapshot may carry anything, an answer may not.
 * @param structure a structure's name among the table's outputs
 */
export function encodeOutput(structure: string, output: Entity): string {
  const members = structureOf(PROTOCOL.outputs, structure);
  let xml = '';
  for (const member in members) {
    const shape = members[member];
    const value = Object.hasOwn(output, member) ? output[member] : undefined;
    if (shape !== undefined && value !== undefined && value !== null)
      xml += encodeValue(shape[0], shape[1], value);
  }
  return xml;
}

function encodeValue(name: string, type: ShapeType, value: unknown): string {
  if (typeof type !== 'string') {
    if (!Array.isArray(value)) return '';
    const item = type.flat === true ? name : (type.item ?? 'item');
    const items = value.map((entry) => encodeValue(item, type.of, entry)).join('');
    return type.flat === true ? items : element(name, items);
  }
  switch (type) {
    case 'string':
    case 'blob':
      return isText(value) ? element(name, xmlText(String(value))) : '';
    case 'number':
      return isNumber(value) ? element(name, String(value)) : '';
    case 'boolean':
      return isBoolean(value) ? element(name, String(value)) : '';
    case 'timestamp':
      return timestamp(name, value);
    default:
      return isEntity(value) ? element(name, encodeOutput(type, value)) : '';
  }
}

/** EC2 says protocol and AS numbers as strings, which files written by other tools give as numbers. */
function isText(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || isNumber(value) || typeof value === 'boolean';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** Snapshots carry dates as text, the SDK's answers as `Date`; EC2 says them in UTC with milliseconds. */
function timestamp(name: string, value: unknown): string {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(date.getTime()) ? '' : element(name, date.toISOString());
}

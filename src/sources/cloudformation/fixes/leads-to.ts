import type { FixRequest } from '../../declared/fix-request';
import type { DeclaredUnit } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { declaredAs } from './site';
import { isUnknownValue, isReference } from '../../declared/kinds';
import { isLiteral } from '../evaluate/kinds';

/** What of a resource is its id; `Ref` is it for everything that networks are made of. */
const IDS: ReadonlySet<string> = new Set(['Ref', 'Id', 'VpcId', 'RouteTableId', 'SubnetId', 'GroupId']);

/**
 * @param unit what the value stands in.
 * @returns whether a value is the id of a resource of the network: by reference, as a parameter, or as it is written out.
 */
export function leadsTo(
  request: FixRequest,
  unit: DeclaredUnit,
  value: Value | undefined,
  id: string,
): boolean {
  if (value === undefined) return false;
  if (isLiteral(value)) return String(value) === id;
  if (isUnknownValue(value)) return value.symbol !== undefined && isNamed(unit.name, value.symbol, id);
  if (!isReference(value)) return false;
  // What is made by something that is not read goes by the name of that and the attribute.
  if (id === `${value.to}.${value.attribute}`) return true;
  if (!IDS.has(value.attribute)) return false;
  const name = value.unit ?? unit.name;
  const found = declaredAs(request, id);
  if (!found) return false;
  return found.unit.name === name && found.resource.address === value.to;
}

/** Ids of several templates in one network say which one. */
function isNamed(unit: string, name: string, id: string): boolean {
  return id === name || id === `${unit}#${name}`;
}

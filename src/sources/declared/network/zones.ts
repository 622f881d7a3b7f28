import { message } from '../../../network/message';
import { unknown, type Resolved } from '../../../network/resolved';
import { isReference, isUnknownValue } from '../kinds';
import type { Value } from '../value';

/** Lists of a Region's zones, of which an index is one: the same index is the same zone, another one another. */
const LISTS = /aws_availability_zones|AvailabilityZones/;

/** @returns the zone that a value names, or a text that stands for it: two that are equal are one, others are two. */
export function zoneOf(value: Value | undefined): Resolved<string> {
  if (typeof value === 'string' && value !== '') return value;
  const symbol = isReference(value)
    ? value.oneOf
      ? undefined
      : `${value.to}.${value.attribute}`
    : isUnknownValue(value)
      ? value.symbol
      : undefined;
  if (symbol !== undefined && LISTS.test(symbol) && /\[\d+\]/.test(symbol))
    return symbol.replace('AWS::Region.AvailabilityZones', 'Fn::GetAZs');
  return unknown(message('the code does not say the zone'));
}

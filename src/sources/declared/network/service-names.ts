import { message } from '../../../network/message';
import { isRegionName } from '../../../network/partition';
import { unknown, type Resolved } from '../../../network/resolved';
import { isInterpolated, isUnknownValue } from '../kinds';
import type { Value } from '../value';
import { variantsOf } from './variants';

/**
 * The name of an endpoint's service. What is not known of it is taken for the Region, which stands in the middle of all
 * names: `com.amazonaws.${data.aws_region.current.name}.s3`.
 * @param region of the endpoint; the empty string where it is not known: the name has no Region then
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export function serviceNameOf(value: Value | undefined, region: string): Resolved<string> {
  const names = variantsOf(value).map(({ value: of }) => nameOf(of, region));
  const [first] = names;
  // The two partitions of China call their services by another prefix.
  const isSame = names.every(
    (one) => typeof one === 'string' && typeof first === 'string' && shortOf(one) === shortOf(first),
  );
  return first !== undefined && isSame ? first : NOT_KNOWN;
}

const NOT_KNOWN = unknown(message('the code does not say which service it is'));

function nameOf(value: Value | undefined, region: string): Resolved<string> {
  if (typeof value === 'string') return value === '' ? NOT_KNOWN : value;
  if (isUnknownValue(value)) return unknown(value.unknown);
  if (!isInterpolated(value)) return NOT_KNOWN;
  const { parts } = value;
  const open = parts.filter((part) => typeof part !== 'string');
  const last = parts.at(-1);
  if (open.length === 0) return parts.flatMap((part) => (typeof part === 'string' ? [part] : [])).join('');
  if (typeof last !== 'string' || !last.startsWith('.')) return NOT_KNOWN;
  const first = typeof parts[0] === 'string' ? parts[0] : 'com.amazonaws.';
  if (open.length > 1 && !/^(?:cn\.)?com\.amazonaws\./.test(first)) return NOT_KNOWN;
  const prefix = first.endsWith('.') ? first : `${first}.`;
  return isRegionName(region)
    ? `${prefix}${region}${last}`
    : `${prefix.replace(/^cn\./, '')}${last.slice(1)}`;
}

function shortOf(name: string): string {
  return name.replace(/^cn\./, '');
}

import { parseServiceName, serviceLabel } from '../../../../network/service-name';
import type { Value } from '../../../declared/value';
import { isText } from '../../evaluate/kinds';
import type { ResourceInstance } from '../../modules/resource-instance';

/** @returns the short name of a service, whether or not its Region is known: `s3` of `com.amazonaws..s3` too */
export function shortServiceName(name: string): string {
  return parseServiceName(name).short.replace(/^.*\.\.|^\.+/, '');
}

/** @returns the short name of an endpoint's service, as far as the code says it */
export function serviceOf({ values }: ResourceInstance): string | undefined {
  const name = values.get('service_name');
  const text = name === undefined ? undefined : lastText(name);
  return text === undefined ? undefined : shortServiceName(text);
}

function lastText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !isText(value)) return undefined;
  const last = value.parts.at(-1);
  return typeof last === 'string' && last.startsWith('.') ? last : undefined;
}

/** @returns how people call the service of an endpoint */
export function labelOf(short: string | undefined): string | undefined {
  return short === undefined || short === '' ? undefined : serviceLabel(short);
}

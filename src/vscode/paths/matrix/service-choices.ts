import type { Network } from '../../../network/network';
import { parseServiceName } from '../../../network/service-name';
import { defaultServices } from '../../../paths/matrix/default-services';
import { labelOfService } from './matrix-view';

/** A service to choose as a column. */
export interface ServiceChoice {
  /** As the matrix is asked for it: a short name, or a full one. */
  readonly id: string;
  readonly label: string;
  /** The full name, where it was offered under one. */
  readonly name: string;
  /** Whether the matrix shows it by itself. */
  readonly used: boolean;
}

/** @returns the services of a network: those of gateway endpoints and of its own endpoints first, then by name. */
export function serviceChoices(network: Network, chosen: readonly string[] = []): readonly ServiceChoice[] {
  const names = offeredServices(network);
  const used = new Set(defaultServices(network));
  const rest = [...new Set([...chosen, ...names.keys()])].filter((id) => !used.has(id)).sort();
  return [...used, ...rest].map((id) => ({
    id,
    label: labelOfService(id),
    name: names.get(id) ?? '',
    used: used.has(id),
  }));
}

/** Full names by what they are asked for as: a Region's own by their short names. */
function offeredServices(network: Network): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { serviceName, scope } of network.all('offered-service')) {
    const { short, region } = parseServiceName(serviceName);
    const own = region === scope.region && serviceName.endsWith(`com.amazonaws.${scope.region}.${short}`);
    names.set(own ? short : serviceName, serviceName);
  }
  return names;
}

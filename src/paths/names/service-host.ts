import type { Network } from '../../network/network';
import { isGatewayService } from '../../network/service-name';
import type { NamedService } from './public-addresses';

/** What services' host names end in, by how the Region begins; that of most Regions last.
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html */
const DOMAINS: readonly (readonly [region: string, domain: string])[] = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
  ['us-isob-', 'sc2s.sgov.gov'],
  ['us-isof-', 'csp.hci.ic.gov'],
  ['us-iso-', 'c2s.ic.gov'],
  ['eu-isoe-', 'cloud.adc-e.uk'],
  ['', 'amazonaws.com'],
];

/** Host names that begin with something else than the service's short name. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['kinesis-streams', 'kinesis'],
  ['kinesis-firehose', 'firehose'],
  ['ecr.dkr', '*.dkr.ecr'],
  ['execute-api', '*.execute-api'],
  ['s3express', 's3express-control'],
]);

/** The host name that a service is ordinarily called by; its short name where the Region is not known. */
export function serviceHost(network: Network, { service, region }: NamedService): string {
  if (region === '') return service.short;
  const made = regionalHost(service.short, region);
  if (isGatewayService(service.short)) return made;
  const offered = offeredNames(network).get(service.name) ?? [];
  return offered.length === 0 || offered.includes(made) ? made : (offered[0] ?? made);
}

/** @returns the name of a service in a Region, as most are called; with `*.` where something has to stand before it. */
export function regionalHost(short: string, region: string): string {
  return `${prefixOf(short)}.${region}.${domainOf(region)}`;
}

export function domainOf(region: string): string {
  return DOMAINS.find(([start]) => region.startsWith(start))?.[1] ?? 'amazonaws.com';
}

/** `ecr.api` is called `api.ecr`, `sagemaker.runtime` is called `runtime.sagemaker`. */
function prefixOf(short: string): string {
  return PREFIXES.get(short) ?? short.split('.').reverse().join('.');
}

const names = new WeakMap<Network, ReadonlyMap<string, readonly string[]>>();

/** @returns the private names of offered services by full name; they are the public ones as well. */
export function offeredNames(network: Network): ReadonlyMap<string, readonly string[]> {
  let made = names.get(network);
  if (!made) {
    made = new Map(
      network
        .all('offered-service')
        .filter(({ privateDnsNames }) => privateDnsNames.length > 0)
        .map(({ serviceName, privateDnsNames }) => [serviceName, privateDnsNames] as const),
    );
    names.set(network, made);
  }
  return made;
}

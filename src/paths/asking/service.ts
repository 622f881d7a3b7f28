import type { Network } from '../../network/network';
import { isGatewayService, parseServiceName } from '../../network/service-name';
import { known } from '../../network/resolved';
import type { Destination } from '../question';
import { found, refused, type Read } from './views';

type Service = Extract<Destination, { readonly kind: 'service' }>;

/** The services of a Region, as far as the network tells. */
interface KnownServices {
  /** Full names by short name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Whether these are all. */
  readonly isWhole: boolean;
}

const made = new WeakMap<Network, Map<string, KnownServices>>();

/** Services are the same for every account of a Region: one that has read them speaks for all. */
function knownServices(network: Network, region: string): KnownServices {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new Map<string, KnownServices>()));
  let services = ofNetwork.get(region);
  if (!services) ofNetwork.set(region, (services = find(network, region)));
  return services;
}

function find(network: Network, region: string): KnownServices {
  const names = new Map<string, string[]>();
  const add = (name: string, seenIn: string): void => {
    const parsed = parseServiceName(name);
    if (name === '' || (parsed.region ?? seenIn) !== region) return;
    const list = names.get(parsed.short) ?? [];
    if (!list.includes(name)) names.set(parsed.short, [...list, name]);
  };
  for (const { serviceName, scope } of network.all('offered-service')) add(serviceName, scope.region);
  for (const { serviceName, scope } of network.all('vpc-endpoint'))
    add(known(serviceName) ?? '', scope.region);
  for (const { serviceName, scope } of network.all('endpoint-service')) add(serviceName, scope.region);
  const isWhole = network.regions.some(
    ({ scope }) => scope.region === region && network.isRead('ServiceDetails', scope),
  );
  return { names, isWhole };
}

/** @returns whether a short name is one that the network knows in a Region. */
export function isKnownService(network: Network, short: string, region: string): boolean {
  return isGatewayService(short) || knownServices(network, region).names.has(short);
}

/**
 * Reads a short name, such as `s3` or `ecr.api`. Where the Region's services were read it has to be among them;
 * otherwise the form has to do.
 */
export function readShortName(network: Network, short: string, region: string): Read<Service> {
  const { names, isWhole } = knownServices(network, region);
  const of = names.get(short) ?? [];
  const name = of.find((one) => one.startsWith('com.amazonaws.')) ?? of[0];
  if (name === undefined && isWhole && !isGatewayService(short)) return noService(short, region, names);
  if (name === undefined && region === '')
    return found({ kind: 'service', service: { name: short, region: undefined, short }, region });
  const service = parseServiceName(name ?? `com.amazonaws.${region}.${short}`);
  return found({ kind: 'service', service, region });
}

/** Reads a full name, such as `com.amazonaws.us-east-1.s3`; the Region in it is the service's. */
export function readFullName(network: Network, name: string, sourceRegion: string): Read<Service> {
  const service = parseServiceName(name);
  const region = service.region ?? sourceRegion;
  const { names, isWhole } = knownServices(network, region);
  // Services of other accounts are answered to nobody but those whom their owner let in.
  const isElse = service.short.startsWith('vpce-svc-');
  const isGateway = isGatewayService(service.short) && name === `com.amazonaws.${region}.${service.short}`;
  if (isWhole && !isElse && !isGateway && names.get(service.short)?.includes(name) !== true)
    return noService(name, region, names);
  return found({ kind: 'service', service, region });
}

/** How many names are suggested at most. */
const FEW = 5;

function noService(asked: string, region: string, names: KnownServices['names']): ReturnType<typeof refused> {
  const { short } = parseServiceName(asked);
  const like = [...names.keys()].filter(
    (name) => name.split('.').includes(short) || name.startsWith(`${short}-`),
  );
  if (like.length === 0) return refused('{service} is no service of {region}.', { service: asked, region });
  return refused('{service} is no service of {region}; there are {services}.', {
    service: asked,
    region,
    services: like.sort().slice(0, FEW).join(', '),
  });
}

/** What dotted short names begin with; other dotted texts are host names.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
const DOTTED =
  /^(?:airflow|codeartifact|codeconnections|codestar-connections|deviceadvisor|ecr|geo|iot|iotsitewise|iottwinmaker|iotwireless|lorawan|payment-cryptography|sagemaker|transfer)\.[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?$/;

/** @returns whether a text has the form of a short name. */
export function hasShortForm(text: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(text) || DOTTED.test(text);
}

/** @returns whether a text has the form of a full name. */
export function hasFullForm(text: string): boolean {
  return /^(?:cn\.)?com\.amazonaws\.[a-z0-9.-]+$/.test(text) || /^aws\.[a-z0-9.-]+$/.test(text);
}

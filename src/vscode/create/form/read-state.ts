import type {
  Category,
  CodeFormat,
  CreateState,
  EndpointType,
  TagState,
} from '../../../webview/create/protocol';
import { isRecord } from '../../paths/saved-question';

const CATEGORIES = [
  'aws',
  'by-name',
  'marketplace',
  'instance-connect',
  'provider',
] as const satisfies readonly Category[];
const TYPES = [
  'gateway',
  'interface',
  'gateway-load-balancer',
  'resource',
  'service-network',
] as const satisfies readonly EndpointType[];
const FORMATS = [
  'terraform',
  'cloudformation',
  'cloudformation-json',
  'cdk-typescript',
  'cdk-python',
  'cli',
] as const satisfies readonly CodeFormat[];
const FAMILIES = ['ipv4', 'ipv6'] as const;
const ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'] as const;
const RECORD_TYPES = ['ipv4', 'ipv6', 'dualstack', 'service-defined'] as const;
const POLICIES = ['full', 'custom'] as const;

/** No id, name or ARN is longer. */
const MAX_TEXT = 2048;
/** What is too long for AWS must still be kept while somebody types it, so that it can be said. */
const MAX_TAG_TEXT = 8192;
/** In UTF-16 units; 20,480 are allowed. */
export const MAX_KEPT_POLICY = 250_000;
/** A VPC has at most 200 route tables, a create call fewer subnets. */
const MAX_ITEMS = 1000;

/**
 * Reads a state that comes from a page or from the last session: from outside, another day and another version.
 * @returns undefined for what is none; fields that we do not know are left out
 */
export function readState(value: unknown): CreateState | undefined {
  if (!isRecord(value)) return undefined;
  const root = rootOf(value['root']);
  const scope = scopeOf(value['scope']);
  const choices = choicesOf(value);
  const lists = listsOf(value);
  const flags = flagsOf(value);
  const texts = textsOf(value);
  if (!root || !scope || !choices || !lists || !flags || !texts) return undefined;
  return { root, scope, ...choices, ...lists, ...flags, ...texts };
}

type Fields = Readonly<Record<string, unknown>>;

function rootOf(value: unknown): CreateState['root'] | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, key } = value;
  return isText(kind) && isText(key) ? { kind, key } : undefined;
}

function scopeOf(value: unknown): CreateState['scope'] | undefined {
  if (!isRecord(value)) return undefined;
  const { account, region, partition } = value;
  return isText(account) && isText(region) && isText(partition) ? { account, region, partition } : undefined;
}

type Choices = Pick<
  CreateState,
  'category' | 'type' | 'ipAddressType' | 'dnsRecordIpType' | 'policy' | 'code'
>;

function choicesOf(value: Fields): Choices | undefined {
  const { category, type, ipAddressType, dnsRecordIpType, policy, code } = value;
  if (!isOneOf(category, CATEGORIES) || !isOneOf(type, TYPES) || !isOneOf(policy, POLICIES)) return undefined;
  if (!isOneOf(code, FORMATS)) return undefined;
  if (ipAddressType !== undefined && !isOneOf(ipAddressType, ADDRESS_TYPES)) return undefined;
  if (dnsRecordIpType !== undefined && !isOneOf(dnsRecordIpType, RECORD_TYPES)) return undefined;
  return { category, type, ipAddressType, dnsRecordIpType, policy, code };
}

type Lists = Pick<
  CreateState,
  | 'routeTables'
  | 'subnets'
  | 'securityGroups'
  | 'tags'
  | 'loadBalancers'
  | 'principals'
  | 'supportedIpAddressTypes'
>;

function listsOf(value: Fields): Lists | undefined {
  const routeTables = listOf(value['routeTables'], asText);
  const subnets = listOf(value['subnets'], asSubnet);
  const securityGroups = listOf(value['securityGroups'], asText);
  const tags = listOf(value['tags'], asTag);
  const loadBalancers = listOf(value['loadBalancers'], asText);
  const principals = listOf(value['principals'], asText);
  const supportedIpAddressTypes = listOf(value['supportedIpAddressTypes'], asFamily);
  if (!routeTables || !subnets || !securityGroups || !tags) return undefined;
  if (!loadBalancers || !principals || !supportedIpAddressTypes) return undefined;
  return { routeTables, subnets, securityGroups, tags, loadBalancers, principals, supportedIpAddressTypes };
}

type Flags = Pick<
  CreateState,
  'privateDns' | 'inboundResolverOnly' | 'preserveClientIp' | 'acceptanceRequired'
>;

function flagsOf(value: Fields): Flags | undefined {
  const { privateDns, inboundResolverOnly, preserveClientIp, acceptanceRequired } = value;
  if (typeof privateDns !== 'boolean' || typeof inboundResolverOnly !== 'boolean') return undefined;
  if (typeof preserveClientIp !== 'boolean' || typeof acceptanceRequired !== 'boolean') return undefined;
  return { privateDns, inboundResolverOnly, preserveClientIp, acceptanceRequired };
}

type Texts = Pick<
  CreateState,
  'filter' | 'service' | 'vpc' | 'privateName' | 'policyText' | 'serviceRegion' | 'pathFrom'
>;

function textsOf(value: Fields): Texts | undefined {
  const { filter, service, vpc, privateName, policyText, serviceRegion, pathFrom } = value;
  if (!isText(filter) || !isText(service) || !isText(vpc) || !isText(privateName)) return undefined;
  if (!isText(policyText, MAX_KEPT_POLICY)) return undefined;
  if (serviceRegion !== undefined && !isText(serviceRegion)) return undefined;
  if (pathFrom !== undefined && !isText(pathFrom)) return undefined;
  return { filter, service, vpc, privateName, policyText, serviceRegion, pathFrom };
}

/** @returns undefined where something in it is not what it should be: half a list would be another question. */
function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_ITEMS) return undefined;
  const items = value.map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function asText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function asFamily(value: unknown): (typeof FAMILIES)[number] | undefined {
  return isOneOf(value, FAMILIES) ? value : undefined;
}

function asTag(value: unknown): TagState | undefined {
  if (!isRecord(value)) return undefined;
  const { key, value: text } = value;
  return isText(key, MAX_TAG_TEXT) && isText(text, MAX_TAG_TEXT) ? { key, value: text } : undefined;
}

function asSubnet(value: unknown): CreateState['subnets'][number] | undefined {
  if (!isRecord(value)) return undefined;
  const { id, ipv4, ipv6 } = value;
  if (!isText(id) || (ipv4 !== undefined && !isText(ipv4)) || (ipv6 !== undefined && !isText(ipv6)))
    return undefined;
  return { id, ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }) };
}

function isText(value: unknown, max = MAX_TEXT): value is string {
  return typeof value === 'string' && value.length <= max;
}

function isOneOf<T extends string>(value: unknown, allowed: readonly T[]): value is T {
  return typeof value === 'string' && (allowed as readonly string[]).includes(value);
}

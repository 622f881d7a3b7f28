import { counted, message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown } from '../../network/resolved';
import type {
  AllowedPrincipal,
  EndpointConnection,
  EndpointService,
  PrivateDnsProof,
} from '../../network/resources/endpoint-service';
import { parseLoadBalancerArn } from '../../network/resources/load-balancer';
import type { NodeSpec } from '../node';
import { gapNotices, notice } from './folder';
import { byName, cleaned } from '../words';
import { resourceNode, unusual } from './resource-node';

/**
 * `billing  vpce-svc-0d3e · 1 waiting · api.example.com`; below it the consumers' endpoints, those that wait first,
 * what stands behind it, its private name and who may use it.
 */
export function endpointServiceNode(network: Network, service: EndpointService): NodeSpec {
  const connections = network
    .all('endpoint-connection')
    .filter(({ serviceId, scope }) => serviceId === service.id && scope === service.scope);
  const waiting = connections.filter(isWaiting).length;
  return resourceNode(service, {
    description: [
      waiting > 0 ? counted(waiting, '{n} waiting', '{n} waiting') : undefined,
      cleaned(service.privateDnsName),
      unusual(service.state, 'available'),
    ],
    glyph: 'endpoint-service',
    children: (): readonly NodeSpec[] => [
      ...waitingFirst(connections).map(connectionNode),
      ...gapNotices(network, service.scope, ['VpcEndpointConnections']),
      ...loadBalancerNodes(network, service),
      ...privateNameNodes(service),
      ...principalNodes(network, service),
    ],
  });
}

function isWaiting({ state }: EndpointConnection): boolean {
  return state === 'pendingacceptance';
}

function waitingFirst(connections: readonly EndpointConnection[]): readonly EndpointConnection[] {
  const sorted = byName(connections);
  return [...sorted.filter(isWaiting), ...sorted.filter((one) => !isWaiting(one))];
}

function connectionNode(connection: EndpointConnection): NodeSpec {
  const { state, region, scope } = connection;
  return resourceNode(connection, {
    description: [
      connection.endpointOwner,
      region === scope.region ? undefined : region,
      STATE_WORDS.get(state) ?? state,
    ],
    glyph: 'interface-endpoint',
    tone: isWaiting(connection) ? 'warn' : undefined,
  });
}

/** What EC2's states are called; others are shown as EC2 says them. */
const STATE_WORDS: ReadonlyMap<string, Message> = new Map([
  ['pendingacceptance', message('waiting for acceptance')],
]);

/** They have no node of their own: Elastic Load Balancing is not read with the rest. */
function loadBalancerNodes(network: Network, service: EndpointService): readonly NodeSpec[] {
  return service.loadBalancerArns.map((arn) => {
    const seen = network.get('load-balancer', arn, service.scope);
    const type = seen?.type ?? parseLoadBalancerArn(arn)?.type ?? '';
    return {
      segment: `load-balancer ${arn}`,
      subject: { kind: 'rule' },
      label: cleaned(seen?.loadBalancerName ?? parseLoadBalancerArn(arn)?.name ?? arn) ?? arn,
      role: message('Load balancer'),
      description: [
        TYPE_WORDS.get(type) ?? message('load balancer'),
        seen?.state === undefined ? undefined : unusual(seen.state, 'active'),
        ...service.ipAddressTypes.map((family) => FAMILY_WORDS.get(family) ?? family),
      ],
      glyph: 'endpoint-service',
    };
  });
}

const TYPE_WORDS: ReadonlyMap<string, Message> = new Map([
  ['network', message('Network Load Balancer')],
  ['gateway', message('Gateway Load Balancer')],
]);

/** Which endpoints the service takes: said of the load balancer, which has to carry them. */
const FAMILY_WORDS: ReadonlyMap<string, Message> = new Map([
  ['ipv4', message('IPv4')],
  ['ipv6', message('IPv6')],
]);

function privateNameNodes({ privateDnsName, privateDnsProof }: EndpointService): readonly NodeSpec[] {
  if (privateDnsName === undefined) return [];
  const verified = privateDnsProof?.state === 'verified';
  return [
    {
      segment: 'private-name',
      subject: { kind: 'rule' },
      label: cleaned(privateDnsName) ?? privateDnsName,
      role: message('Private DNS name'),
      description: [
        privateDnsProof
          ? (PROOF_WORDS.get(privateDnsProof.state) ?? privateDnsProof.state)
          : message('verification not read'),
        privateDnsProof && !verified ? recordWords(privateDnsName, privateDnsProof) : undefined,
      ],
      glyph: 'name-lookup',
      tone: privateDnsProof && !verified ? 'warn' : undefined,
    },
  ];
}

const PROOF_WORDS: ReadonlyMap<string, Message> = new Map([
  ['verified', message('domain verified')],
  ['pendingverification', message('domain not verified yet')],
  ['failed', message('domain verification failed')],
]);

/**
 * The record that has to be in the public zone of the name's domain, until it is verified.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
 */
function recordWords(domain: string, proof: PrivateDnsProof): Message | undefined {
  const { recordType, recordName, recordValue } = proof;
  if (recordName === undefined || recordValue === undefined) return undefined;
  return message('{type} record {name}.{domain} = {value}', {
    type: recordType ?? 'TXT',
    name: recordName,
    domain: domain.replace(/^\*\./, ''),
    value: recordValue,
  });
}

function principalNodes(network: Network, service: EndpointService): readonly NodeSpec[] {
  const { allowedPrincipals, scope } = service;
  if (isUnknown(allowedPrincipals)) {
    const gaps = gapNotices(network, scope, ['VpcEndpointServicePermissions']);
    return gaps.length > 0 ? gaps : [unreadPrincipals()];
  }
  // "By default, your endpoint service is not available to service consumers."
  // https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#add-remove-permissions
  if (allowedPrincipals.length === 0) return [nobody()];
  return allowedPrincipals.map((one) => principalNode(one, service));
}

function principalNode({ principal, type }: AllowedPrincipal, service: EndpointService): NodeSpec {
  const everybody = principal === '*';
  const isPublic = everybody && !service.acceptanceRequired;
  return {
    segment: `principal ${principal}`,
    subject: { kind: 'rule' },
    label: everybody ? message('everybody') : (cleaned(principal) ?? principal),
    role: message('Allowed principal'),
    description: [
      isPublic ? message('may connect without acceptance') : message('may connect'),
      everybody ? undefined : cleaned(type?.toLowerCase()),
    ],
    glyph: 'security-group',
    tone: isPublic ? 'warn' : undefined,
  };
}

function nobody(): NodeSpec {
  return notice(
    '…nobody',
    message('Allowed principals'),
    'information',
    message('none: nobody may connect'),
    message('No principal may create endpoints to this service: add one to its permissions.'),
  );
}

function unreadPrincipals(): NodeSpec {
  return notice(
    '…principals',
    message('Allowed principals'),
    'information',
    message('not read'),
    message('VpcEndpointServicePermissions was not read: who may connect is not known.'),
  );
}

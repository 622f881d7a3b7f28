import { message, type Text } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { NodeSpec } from '../node';
import { byName } from '../words';
import { folder, type FolderPart } from './folder';
import { attachedGatewayNode, attachmentNode, natGatewayNode, peeringNode } from './gateways';
import { instanceNode } from './instance';
import { networkAclNode } from './network-acl';
import { interfaceNode } from './network-interface';
import { routeTableNode } from './route-table';
import { securityGroupNode } from './security-group';
import { subnetNode } from './subnet';
import { instanceConnectNode, vpcEndpointNode } from './vpc-endpoint';

/** What is in a VPC, in folders by kind; the VPC itself need not have been described. */
export function vpcFolders(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  return [
    subnetsFolder(network, vpc),
    routeTablesFolder(network, vpc),
    endpointsFolder(network, vpc),
    gatewaysFolder(network, vpc),
    securityGroupsFolder(network, vpc),
    networkAclsFolder(network, vpc),
    computeFolder(network, vpc),
  ].flat();
}

function subnetsFolder(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  const subnets = network.inVpc('subnet', vpc);
  return folder(network, vpc.scope, {
    segment: 'subnets',
    label: message('Subnets'),
    whenEmpty: message('none'),
    // One subnet needs no click to be seen.
    open: subnets.length === 1,
    parts: [
      {
        from: 'Subnets',
        count: subnets.length,
        nodes: () => byName(subnets).map((subnet) => subnetNode(network, subnet)),
      },
    ],
  });
}

function routeTablesFolder(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  const tables = network.inVpc('route-table', vpc);
  return folder(network, vpc.scope, {
    segment: 'route-tables',
    label: message('Route tables'),
    whenEmpty: message('none'),
    parts: [
      {
        from: 'RouteTables',
        count: tables.length,
        nodes: () => byName(tables).map((table) => routeTableNode(network, table)),
      },
    ],
  });
}

function endpointsFolder(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  const endpoints = network.inVpc('vpc-endpoint', vpc);
  const instanceConnect = network.inVpc('instance-connect-endpoint', vpc);
  return folder(network, vpc.scope, {
    segment: 'endpoints',
    label: message('Endpoints'),
    whenEmpty: message('none yet'),
    parts: [
      { from: 'VpcEndpoints', count: endpoints.length, nodes: () => endpointGroups(network, endpoints) },
      {
        from: 'InstanceConnectEndpoints',
        count: instanceConnect.length,
        nodes: () => byName(instanceConnect).map((endpoint) => instanceConnectNode(network, endpoint)),
      },
    ],
  });
}

/** Gateway and interface endpoints in folders of their own, since they act differently; the rest below. */
function endpointGroups(network: Network, endpoints: readonly VpcEndpoint[]): readonly NodeSpec[] {
  const group = (segment: string, label: Text, type: VpcEndpoint['type']): readonly NodeSpec[] => {
    const members = endpoints.filter((endpoint) => endpoint.type === type);
    if (members.length === 0) return [];
    const nodes = (): readonly NodeSpec[] =>
      byService(members).map((endpoint) => vpcEndpointNode(network, endpoint));
    return [
      {
        segment,
        subject: { kind: 'folder' },
        label,
        role: message('Folder'),
        description: [message('{count}', { count: members.length })],
        children: nodes,
        open: true,
      },
    ];
  };
  const others = endpoints.filter(({ type }) => type !== 'gateway' && type !== 'interface');
  return [
    ...group('gateway', message('Gateway'), 'gateway'),
    ...group('interface', message('Interface'), 'interface'),
    ...byService(others).map((endpoint) => vpcEndpointNode(network, endpoint)),
  ];
}

function byService(endpoints: readonly VpcEndpoint[]): readonly VpcEndpoint[] {
  const name = (endpoint: VpcEndpoint): string => known(endpoint.serviceName) ?? '';
  return [...endpoints].sort(
    (a, b) => name(a).localeCompare(name(b), 'en') || a.id.localeCompare(b.id, 'en'),
  );
}

function gatewaysFolder(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  const attached = (
    from: FolderPart['from'],
    kind: 'internet-gateway' | 'egress-only-internet-gateway' | 'carrier-gateway' | 'vpn-gateway',
  ): FolderPart => {
    const gateways = network.inVpc(kind, vpc);
    return {
      from,
      count: gateways.length,
      nodes: () => byName(gateways).map((gateway) => attachedGatewayNode(network, gateway, vpc)),
    };
  };
  const nats = network.inVpc('nat-gateway', vpc);
  const peerings = network.inVpc('vpc-peering-connection', vpc);
  const attachments = network.inVpc('transit-gateway-attachment', vpc);
  return folder(network, vpc.scope, {
    segment: 'gateways',
    label: message('Gateways'),
    parts: [
      {
        from: 'NatGateways',
        count: nats.length,
        nodes: () => byName(nats).map((nat) => natGatewayNode(network, nat)),
      },
      attached('InternetGateways', 'internet-gateway'),
      attached('EgressOnlyInternetGateways', 'egress-only-internet-gateway'),
      attached('CarrierGateways', 'carrier-gateway'),
      attached('VpnGateways', 'vpn-gateway'),
      {
        from: 'VpcPeeringConnections',
        count: peerings.length,
        nodes: () => byName(peerings).map((peering) => peeringNode(network, peering, vpc)),
      },
      {
        from: 'TransitGatewayAttachments',
        count: attachments.length,
        nodes: () => byName(attachments).map((attachment) => attachmentNode(network, attachment)),
      },
    ],
  });
}

function securityGroupsFolder(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  const groups = network.inVpc('security-group', vpc);
  const uses = (): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const eni of network.inVpc('network-interface', vpc)) {
      for (const id of eni.securityGroupIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  };
  return folder(network, vpc.scope, {
    segment: 'security-groups',
    label: message('Security groups'),
    parts: [
      {
        from: 'SecurityGroups',
        count: groups.length,
        nodes: () => {
          const counts = uses();
          return byName(groups).map((group) => securityGroupNode(network, group, counts.get(group.id) ?? 0));
        },
      },
    ],
  });
}

function networkAclsFolder(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  const acls = network.inVpc('network-acl', vpc);
  return folder(network, vpc.scope, {
    segment: 'network-acls',
    label: message('Network ACLs'),
    parts: [{ from: 'NetworkAcls', count: acls.length, nodes: () => byName(acls).map(networkAclNode) }],
  });
}

function computeFolder(network: Network, vpc: VpcReference): readonly NodeSpec[] {
  const instances = network.inVpc('instance', vpc);
  const shown = new Set(instances.flatMap(({ networkInterfaceIds }) => networkInterfaceIds));
  const others = network.inVpc('network-interface', vpc).filter(({ id }) => !shown.has(id));
  return folder(network, vpc.scope, {
    segment: 'compute',
    label: message('Instances and interfaces'),
    parts: [
      {
        from: 'Reservations',
        count: instances.length,
        nodes: () => byName(instances).map((instance) => instanceNode(network, instance)),
      },
      {
        from: 'NetworkInterfaces',
        count: others.length,
        nodes: () => byName(others).map((eni) => interfaceNode(network, eni)),
      },
    ],
  });
}

const USER_GUIDE = 'https://docs.aws.amazon.com/vpc/latest/userguide';
const PRIVATELINK = 'https://docs.aws.amazon.com/vpc/latest/privatelink';
const TRANSIT_GATEWAY = 'https://docs.aws.amazon.com/vpc/latest/tgw';

/** Where AWS lists the reasons for which a path is not reachable. */
export const EXPLANATION_CODES = 'https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html';

/**
 * The rules by which the engine decides, with the page where AWS says so. Every hop, check and blocker cites one.
 * docs/path-engine.md says what of each is modelled.
 */
export const RULES = {
  'one-table-per-subnet': `${USER_GUIDE}/subnet-route-tables.html`,
  'longest-prefix': `${USER_GUIDE}/route-tables-priority.html`,
  'static-before-list-before-propagated': `${USER_GUIDE}/route-tables-priority.html`,
  'propagated-order': 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html',
  'local-before-propagated': 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html',
  'more-specific-than-local': `${USER_GUIDE}/subnet-route-tables.html`,
  'overlapping-lists': `${USER_GUIDE}/route-tables-priority.html`,
  'gateway-endpoint-route': `${PRIVATELINK}/gateway-endpoints.html`,
  'gateway-endpoint-not-transitive': `${PRIVATELINK}/gateway-endpoints.html`,
  'gateway-endpoint-family': `${PRIVATELINK}/gateway-endpoints.html`,
  'gateway-endpoint-protocol': EXPLANATION_CODES,
  'service-lists-are-regional': `${PRIVATELINK}/gateway-endpoints.html`,
  blackhole: EXPLANATION_CODES,
  'gateway-route-table': `${USER_GUIDE}/gateway-route-tables.html`,
  'internet-gateway': `${USER_GUIDE}/VPC_Internet_Gateway.html`,
  'internet-gateway-public-address': `${USER_GUIDE}/VPC_Internet_Gateway.html`,
  'internet-gateway-private-destination': EXPLANATION_CODES,
  'egress-only-internet-gateway': `${USER_GUIDE}/egress-only-internet-gateway.html`,
  'nat-gateway': `${USER_GUIDE}/nat-gateway-basics.html`,
  'nat-gateway-source': EXPLANATION_CODES,
  'private-nat-gateway': `${USER_GUIDE}/nat-gateway-basics.html`,
  'regional-nat-gateway': `${USER_GUIDE}/nat-gateways-regional.html`,
  'nat-instance': `${USER_GUIDE}/VPC_NAT_Instance.html`,
  'block-public-access': `${USER_GUIDE}/security-vpc-bpa.html`,
  peering: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  'transit-gateway-routes': `${TRANSIT_GATEWAY}/how-transit-gateways-work.html`,
  'transit-gateway-zone': `${TRANSIT_GATEWAY}/how-transit-gateways-work.html`,
  'vpn-gateway': 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  'core-network': 'https://docs.aws.amazon.com/network-manager/latest/cloudwan/what-is-cloudwan.html',
  'carrier-gateway': 'https://docs.aws.amazon.com/wavelength/latest/developerguide/how-wavelengths-work.html',
  'local-gateway': 'https://docs.aws.amazon.com/outposts/latest/userguide/outposts-local-gateways.html',
  'gateway-load-balancer-endpoint': `${PRIVATELINK}/gateway-load-balancer-endpoints.html`,
  'interface-endpoint': `${PRIVATELINK}/create-interface-endpoint.html`,
  'interface-endpoint-names': `${PRIVATELINK}/privatelink-access-aws-services.html`,
  'interface-endpoint-never-initiates': `${PRIVATELINK}/privatelink-access-aws-services.html`,
  'private-dns': `${PRIVATELINK}/privatelink-access-aws-services.html`,
  'vpc-dns': `${USER_GUIDE}/vpc-dns.html`,
  'source-destination-check': `${USER_GUIDE}/VPC_NAT_Instance.html`,
  'security-group': `${USER_GUIDE}/security-group-rules.html`,
  'network-acl': `${USER_GUIDE}/nacl-basics.html`,
  'ephemeral-ports': `${USER_GUIDE}/custom-network-acl.html`,
  'endpoint-policy': `${PRIVATELINK}/vpc-endpoints-access.html`,
  'network-interface': 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  subnet: `${USER_GUIDE}/configure-subnets.html`,
  'local-route': `${USER_GUIDE}/subnet-route-tables.html`,
} as const;

/** The name of a rule. */
export type RuleName = keyof typeof RULES;

/** @returns the page on which AWS documents a rule. */
export function documentationOf(rule: RuleName): string {
  return RULES[rule];
}

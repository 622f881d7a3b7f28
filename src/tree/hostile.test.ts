import * as assert from 'node:assert/strict';
import { english } from '../network/message';
import {
  gatewayEndpoint,
  instance,
  named,
  networkInterface,
  networkOf,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../network/testing/fixtures';
import { treesOf, walk } from './testing/trees';

const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const EVIL = '\u202eevil\u0007\u001b]8;;x\u2028\n';

/** Every text of a snapshot is what somebody wrote there. */
function networkWith(evil: string): ReturnType<typeof networkOf> {
  return networkOf({
    Vpcs: [vpc({ ...named(evil), VpcId: 'vpc-1', State: evil, CidrBlock: evil })],
    Subnets: [subnet({ ...named(evil), AvailabilityZone: evil })],
    RouteTables: [
      routeTable([
        route(`pl-${evil}`, { GatewayId: `vpce-${evil}` }),
        route('0.0.0.0/0', { NatGatewayId: evil }, { State: evil, Origin: evil }),
        route(evil, { GatewayId: evil }),
      ]),
    ],
    VpcEndpoints: [gatewayEndpoint({ ServiceName: evil, State: evil, RouteTableIds: [evil] })],
    Reservations: [
      { Instances: [instance({ ...named(evil), PrivateIpAddress: evil, State: { Name: evil } })] },
    ],
    NetworkInterfaces: [
      networkInterface({ InterfaceType: evil, PrivateIpAddresses: [{ PrivateIpAddress: evil }] }),
    ],
    SecurityGroups: [
      securityGroup({
        GroupName: evil,
        IpPermissions: [
          {
            IpProtocol: evil,
            IpRanges: [{ CidrIp: evil, Description: evil }],
            PrefixListIds: [{ PrefixListId: evil }],
          },
        ],
      }),
    ],
    ManagedPrefixLists: [
      { PrefixListId: `pl-${evil}`, PrefixListName: evil, OwnerId: evil },
      { PrefixListId: 7, PrefixListName: evil },
    ],
    PrefixListEntries: [{ PrefixListId: `pl-${evil}`, Entries: [{ Cidr: evil, Description: evil }] }],
    TransitGateways: [{ TransitGatewayId: evil, State: evil, Description: evil }],
  });
}

function textsOf(evil: string): readonly string[] {
  return walk(treesOf(networkWith(evil))).flatMap(({ label, description }) =>
    [label, ...description].map(english),
  );
}

describe('hostile texts in the tree', () => {
  it('show no control, format or line characters, wherever they stand', () => {
    const texts = textsOf(EVIL);
    assert.ok(texts.filter((text) => text.includes('evil')).length > 15);
    for (const text of texts) assert.doesNotMatch(text, HOSTILE);
  });

  it('of icons and Markdown stay as they are: the surface draws them as text', () => {
    const texts = textsOf('$(alert) [x](command:y)');
    assert.ok(texts.includes('$(alert) [x](command:y)'));
  });

  it('of a megabyte are cut', () => {
    for (const text of textsOf('x'.repeat(1_000_000))) assert.ok(text.length < 5000, String(text.length));
  });
});

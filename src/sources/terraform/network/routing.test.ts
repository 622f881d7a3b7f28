import * as assert from 'node:assert/strict';
import { condition, not } from '../../../network/presence';
import { isUnknown } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { partOf, partsOf } from './testing/parts';

const ref = (to: string, attribute = 'id'): Value => ({ kind: 'reference', to, attribute });

describe('route tables in Terraform', () => {
  it('have routes in blocks, each to its target', () => {
    const table = partOf(
      'route-table',
      `resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.a.id
  }
  route {
    ipv6_cidr_block        = "::/0"
    egress_only_gateway_id = aws_egress_only_internet_gateway.a.id
  }
  route {
    destination_prefix_list_id = "pl-1"
    transit_gateway_id         = "tgw-1"
  }
  propagating_vgws = [aws_vpn_gateway.a.id]
}`,
    );
    assert.equal(table.hasMoreRoutes, false);
    assert.equal(table.adopts, undefined);
    assert.deepEqual(table.vpc, ref('aws_vpc.main'));
    assert.deepEqual(table.propagating, [ref('aws_vpn_gateway.a')]);
    assert.deepEqual(table.routes, [
      {
        ipv4: '0.0.0.0/0',
        ipv6: undefined,
        prefixList: undefined,
        targets: [['nat-gateway', ref('aws_nat_gateway.a')]],
      },
      {
        ipv4: undefined,
        ipv6: '::/0',
        prefixList: undefined,
        targets: [['egress-only-internet-gateway', ref('aws_egress_only_internet_gateway.a')]],
      },
      {
        ipv4: undefined,
        ipv6: undefined,
        prefixList: 'pl-1',
        targets: [['transit-gateway', 'tgw-1']],
      },
    ]);
  });

  it('have routes in a list of objects, where what is not meant is null or empty', () => {
    const table = partOf(
      'route-table',
      `resource "aws_route_table" "a" {
  route = [{
    cidr_block         = "0.0.0.0/0"
    ipv6_cidr_block    = ""
    gateway_id         = aws_internet_gateway.a.id
    nat_gateway_id     = ""
    transit_gateway_id = null
  }]
}`,
    );
    assert.deepEqual(table.routes, [
      {
        ipv4: '0.0.0.0/0',
        ipv6: undefined,
        prefixList: undefined,
        targets: [['gateway', ref('aws_internet_gateway.a')]],
      },
    ]);
  });

  it('have a route under the condition of its dynamic block', () => {
    const table = partOf(
      'route-table',
      `variable "nat" {}
resource "aws_route_table" "a" {
  route {
    cidr_block         = "10.0.0.0/8"
    transit_gateway_id = "tgw-1"
  }
  dynamic "route" {
    for_each = var.nat ? [1] : []
    content {
      cidr_block     = "0.0.0.0/0"
      nat_gateway_id = aws_nat_gateway.a.id
    }
  }
  dynamic "route" {
    for_each = var.nat ? [] : [1]
    content {
      cidr_block = "0.0.0.0/0"
      gateway_id = aws_internet_gateway.a.id
    }
  }
}`,
    );
    assert.deepEqual(
      table.routes.map(({ ipv4, under }) => [ipv4, under]),
      [
        ['10.0.0.0/8', undefined],
        ['0.0.0.0/0', condition('var.nat')],
        ['0.0.0.0/0', not(condition('var.nat'))],
      ],
    );
    assert.equal(table.hasMoreRoutes, false);
  });

  it('lead one way or another by a condition', () => {
    const table = partOf(
      'route-table',
      `variable "nat" {}
resource "aws_route_table" "a" {
  route {
    cidr_block     = "0.0.0.0/0"
    gateway_id     = var.nat ? null : aws_internet_gateway.a.id
    nat_gateway_id = var.nat ? aws_nat_gateway.a.id : ""
  }
}`,
    );
    const choice = (then: Value, otherwise: Value): Value => ({
      kind: 'choice',
      condition: condition('var.nat'),
      then,
      otherwise,
    });
    assert.deepEqual(table.routes[0]?.targets, [
      ['gateway', choice(null, ref('aws_internet_gateway.a'))],
      ['nat-gateway', choice(ref('aws_nat_gateway.a'), null)],
    ]);
  });

  it('have one route for any number of alike ones, and may have more where nothing is known of them', () => {
    const alike = partOf(
      'route-table',
      `variable "cidrs" {}
resource "aws_route_table" "a" {
  dynamic "route" {
    for_each = var.cidrs
    content {
      cidr_block         = route.value
      transit_gateway_id = "tgw-1"
    }
  }
}`,
    );
    assert.equal(alike.routes.length, 1);
    assert.ok(isUnknown(alike.routes[0]?.ipv4));
    assert.deepEqual(alike.routes[0].targets, [['transit-gateway', 'tgw-1']]);
    const unknown = partOf(
      'route-table',
      'variable "routes" {}\nresource "aws_route_table" "a" {\n  route = var.routes\n}',
    );
    assert.deepEqual([unknown.routes, unknown.hasMoreRoutes], [[], true]);
  });

  it('may be one that the VPC comes with', () => {
    const table = partOf(
      'route-table',
      'resource "aws_vpc" "main" {}\nresource "aws_default_route_table" "main" {\n  default_route_table_id = aws_vpc.main.default_route_table_id\n  route = []\n}',
    );
    assert.deepEqual(table.adopts, ref('aws_vpc.main', 'default_route_table_id'));
    assert.deepEqual([table.routes, table.hasMoreRoutes], [[], false]);
  });

  it('that are looked up may be declared ones, and are none of their own', () => {
    const code =
      'resource "aws_vpc" "a" {}\ndata "aws_route_table" "a" {\n  vpc_id = aws_vpc.a.id\n}\ndata "aws_subnet" "a" {\n  vpc_id = aws_vpc.a.id\n}';
    assert.deepEqual(partsOf('route-table', code), []);
    assert.deepEqual(partsOf('subnet', code), []);
  });
});

describe('routes in Terraform', () => {
  it('name their table, their destination and their target', () => {
    const route = partOf(
      'route',
      `resource "aws_route" "nat" {
  route_table_id              = aws_route_table.a.id
  destination_ipv6_cidr_block = "64:ff9b::/96"
  gateway_id                  = aws_nat_gateway.a.id
}`,
    );
    assert.deepEqual(route.table, ref('aws_route_table.a'));
    assert.equal(route.ipv6, '64:ff9b::/96');
    assert.deepEqual(route.targets, [['gateway', ref('aws_nat_gateway.a')]]);
  });

  for (const [argument, kind] of [
    ['nat_gateway_id', 'nat-gateway'],
    ['transit_gateway_id', 'transit-gateway'],
    ['vpc_peering_connection_id', 'vpc-peering-connection'],
    ['egress_only_gateway_id', 'egress-only-internet-gateway'],
    ['carrier_gateway_id', 'carrier-gateway'],
    ['local_gateway_id', 'local-gateway'],
    ['core_network_arn', 'core-network'],
    ['vpc_endpoint_id', 'vpc-endpoint'],
    ['network_interface_id', 'network-interface'],
    ['instance_id', 'instance'],
    ['odb_network_arn', 'odb-network'],
    ['gateway_id', 'gateway'],
  ]) {
    it(`lead by ${argument} to a ${kind}`, () => {
      const route = partOf('route', `resource "aws_route" "a" {\n  ${argument} = "x"\n}`);
      assert.deepEqual(route.targets, [[kind, 'x']]);
    });
  }

  it('that are looked up tell nothing', () => {
    assert.deepEqual(partsOf('route', 'data "aws_route" "a" {\n  route_table_id = "rtb-1"\n}'), []);
  });
});

describe('associations in Terraform', () => {
  it('are with a subnet, with a gateway, or make a table the main one', () => {
    const code = `resource "aws_route_table" "a" {}
resource "aws_route_table_association" "subnet" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.a.id
}
resource "aws_route_table_association" "edge" {
  gateway_id     = aws_internet_gateway.a.id
  route_table_id = aws_route_table.a.id
}
resource "aws_main_route_table_association" "main" {
  vpc_id         = aws_vpc.a.id
  route_table_id = aws_route_table.a.id
}
resource "aws_vpn_gateway_route_propagation" "a" {
  vpn_gateway_id = aws_vpn_gateway.a.id
  route_table_id = aws_route_table_association.subnet.route_table_id
}`;
    const [subnet, edge] = partsOf('association', code);
    assert.deepEqual([subnet?.subnet, subnet?.gateway], [ref('aws_subnet.a'), undefined]);
    assert.deepEqual([edge?.subnet, edge?.gateway], [undefined, ref('aws_internet_gateway.a')]);
    assert.deepEqual(partOf('main-association', code).vpc, ref('aws_vpc.a'));
    // through the association to the table itself
    assert.deepEqual(partOf('propagation', code).tables, ref('aws_route_table.a'));
  });
});

describe('gateways in Terraform', () => {
  it('name their VPC, or are attached to it', () => {
    const code = `resource "aws_internet_gateway" "a" {}
resource "aws_internet_gateway_attachment" "a" {
  internet_gateway_id = aws_internet_gateway.a.id
  vpc_id              = "vpc-1"
}
resource "aws_vpn_gateway" "a" {
  vpc_id = "vpc-1"
}
resource "aws_vpn_gateway_attachment" "a" {
  vpn_gateway_id = aws_vpn_gateway.a.id
  vpc_id         = "vpc-2"
}
resource "aws_egress_only_internet_gateway" "a" {
  vpc_id = "vpc-1"
}
resource "aws_ec2_carrier_gateway" "a" {
  vpc_id = "vpc-1"
}`;
    assert.deepEqual(
      partsOf('gateway', code).map(({ gateway, vpc }) => [gateway, vpc]),
      [
        ['internet-gateway', undefined],
        ['vpn-gateway', 'vpc-1'],
        ['egress-only-internet-gateway', 'vpc-1'],
        ['carrier-gateway', 'vpc-1'],
      ],
    );
    assert.deepEqual(
      partsOf('gateway-attachment', code).map(({ gateway, vpc }) => [gateway, vpc]),
      [
        [ref('aws_internet_gateway.a'), 'vpc-1'],
        [ref('aws_vpn_gateway.a'), 'vpc-2'],
      ],
    );
  });

  it('are looked up by the VPC that they are attached to', () => {
    const gateways = partsOf(
      'gateway',
      `data "aws_internet_gateway" "a" {
  filter {
    name   = "attachment.vpc-id"
    values = [aws_vpc.a.id]
  }
}
data "aws_vpn_gateway" "a" {
  attached_vpc_id = aws_vpc.a.id
}
data "aws_internet_gateway" "b" {
  internet_gateway_id = "igw-1"
}`,
    );
    assert.deepEqual(
      gateways.map(({ vpc }) => (isUnknown(vpc) ? 'unknown' : vpc)),
      [ref('aws_vpc.a'), ref('aws_vpc.a'), 'unknown'],
    );
  });

  it('of NAT are in a subnet, or regional', () => {
    const [zonal, regional] = partsOf(
      'nat-gateway',
      `resource "aws_nat_gateway" "zonal" {
  count             = 1
  subnet_id         = aws_subnet.a[count.index].id
  connectivity_type = "private"
}
resource "aws_nat_gateway" "regional" {
  availability_mode = "regional"
  vpc_id            = aws_vpc.a.id
}`,
    );
    assert.equal(zonal?.connectivity, 'private');
    assert.equal(zonal.vpc, undefined);
    assert.deepEqual(regional?.vpc, ref('aws_vpc.a'));
    assert.equal(regional.subnet, undefined);
    assert.equal(regional.connectivity, undefined);
  });

  it('join VPCs', () => {
    const code = `variable "spoke" {}
resource "aws_ec2_transit_gateway" "a" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  count              = var.spoke ? 1 : 0
  transit_gateway_id = aws_ec2_transit_gateway.a.id
  vpc_id             = "vpc-1"
  subnet_ids         = ["subnet-1"]
}
resource "aws_vpc_peering_connection" "a" {
  vpc_id      = "vpc-1"
  peer_vpc_id = "vpc-2"
}
resource "aws_vpc_peering_connection_accepter" "b" {
  vpc_peering_connection_id = "pcx-1"
}`;
    const attachment = partOf('transit-gateway-attachment', code);
    assert.deepEqual(attachment.transitGateway, ref('aws_ec2_transit_gateway.a'));
    assert.deepEqual(attachment.subnets, ['subnet-1']);
    assert.deepEqual(attachment.of.presence, condition('var.spoke'));
    assert.equal(partsOf('transit-gateway', code).length, 1);
    const [requested, accepted] = partsOf('peering', code);
    assert.deepEqual([requested?.vpc, requested?.peer], ['vpc-1', 'vpc-2']);
    assert.ok(isUnknown(accepted?.vpc));
  });
});

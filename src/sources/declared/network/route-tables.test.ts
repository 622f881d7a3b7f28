import * as assert from 'node:assert/strict';
import type { Network } from '../../../network/network';
import { routeTableAssociations } from '../../../network/routing/effective-route-table';
import { networkOf, presenceText, resourceOf, routesOf, shown, VPC } from './testing/assembled';

/** @returns the associations of a table: `main`, `subnet aws_subnet.s if var.on`. */
function associationsOf(network: Network, id: string): readonly string[] {
  return resourceOf(network, 'route-table', id).associations.map((one) => {
    switch (one.kind) {
      case 'main':
        return 'main';
      case 'gateway':
        return `gateway ${shown(one.gatewayId)}`;
      case 'subnet': {
        const when =
          one.presence && one.presence.when !== 'always' ? ` if ${presenceText(one.presence)}` : '';
        return `subnet ${shown(one.subnetId)}${when}${one.isDoubtful ? ' perhaps' : ''}`;
      }
    }
  });
}

function tableOf(network: Network, subnetId: string): string | undefined {
  return routeTableAssociations(network).of(resourceOf(network, 'subnet', subnetId)).table?.id;
}

const associate = (table: string, more = '', subnet = 'aws_subnet.s.id'): string => `
resource "aws_route_table_association" "a${table.length}" {
  subnet_id      = ${subnet}
  route_table_id = ${table}
  ${more}
}`;

const route = (target: string, more = '', table = 'aws_route_table.t.id', name = 'r'): string => `
resource "aws_route" "${name}" {
  route_table_id         = ${table}
  destination_cidr_block = "0.0.0.0/0"
  ${target}
  ${more}
}`;

const NAT = 'nat_gateway_id = aws_nat_gateway.n.id';
const IGW = 'gateway_id = aws_internet_gateway.i.id';

describe('the table that a VPC comes with', () => {
  it('is its main one until code says otherwise', () => {
    const network = networkOf(VPC);
    assert.deepEqual(associationsOf(network, 'aws_vpc.v#main'), ['main']);
    assert.equal(tableOf(network, 'aws_subnet.s'), 'aws_vpc.v#main');
  });

  it('takes the routes that are given to it by the attribute of its VPC', () => {
    const network = networkOf(VPC + route(NAT, '', 'aws_vpc.v.default_route_table_id'));
    assert.deepEqual(routesOf(network, 'aws_vpc.v#main'), ['0.0.0.0/0 → nat-gateway aws_nat_gateway.n']);
  });

  it('is the one that code adopts', () => {
    const network = networkOf(`${VPC}
resource "aws_default_route_table" "d" {
  default_route_table_id = aws_vpc.v.default_route_table_id
}`);
    assert.deepEqual(associationsOf(network, 'aws_default_route_table.d'), ['main']);
    assert.deepEqual(
      network.all('route-table').map(({ id }) => id),
      ['aws_route_table.t', 'aws_default_route_table.d'],
    );
  });

  it('gives way to one that is made the main one; under a condition nobody knows which it is', () => {
    const main = (more: string): Network =>
      networkOf(`${VPC}
resource "aws_main_route_table_association" "m" {
  vpc_id         = aws_vpc.v.id
  route_table_id = aws_route_table.t.id
  ${more}
}`);
    assert.deepEqual(associationsOf(main(''), 'aws_route_table.t'), ['main']);
    assert.equal(tableOf(main(''), 'aws_subnet.s'), 'aws_route_table.t');
    assert.equal(tableOf(main('count = var.on ? 1 : 0'), 'aws_subnet.s'), undefined);
  });

  it('is not thought up for a VPC that is not declared here', () => {
    const network = networkOf(
      'data "aws_vpc" "v" {}\nresource "aws_subnet" "s" { vpc_id = data.aws_vpc.v.id }',
    );
    assert.deepEqual(network.all('route-table'), []);
    assert.equal(tableOf(network, 'aws_subnet.s'), undefined);
  });
});

describe('routes', () => {
  it('come from the table and from resources of their own', () => {
    const inline = VPC.replace(
      /(resource "aws_route_table" "t" \{)/,
      `$1\n  route {\n    cidr_block = "10.9.0.0/16"\n    vpc_peering_connection_id = "pcx-1"\n  }`,
    );
    assert.deepEqual(routesOf(networkOf(inline + route(IGW)), 'aws_route_table.t'), [
      '10.9.0.0/16 → vpc-peering-connection pcx-1',
      '0.0.0.0/0 → internet-gateway aws_internet_gateway.i',
    ]);
  });

  it('have the conditions of what declares them, and of their targets', () => {
    const under = routesOf(networkOf(VPC + route(NAT, 'count = var.on ? 1 : 0')), 'aws_route_table.t');
    assert.deepEqual(under, ['0.0.0.0/0 → nat-gateway aws_nat_gateway.n if var.on']);
    const chosen = route(
      'nat_gateway_id = var.on ? aws_nat_gateway.n.id : null',
      'gateway_id = var.on ? null : aws_internet_gateway.i.id',
    );
    assert.deepEqual(routesOf(networkOf(VPC + chosen), 'aws_route_table.t'), [
      '0.0.0.0/0 → internet-gateway aws_internet_gateway.i if not var.on',
      '0.0.0.0/0 → nat-gateway aws_nat_gateway.n if var.on',
    ]);
  });

  it('of which nobody knows how many there are may be none', () => {
    const [found = ''] = routesOf(networkOf(VPC + route(NAT, 'count = var.n')), 'aws_route_table.t');
    assert.match(found, /^0\.0\.0\.0\/0 → nat-gateway aws_nat_gateway\.n if .*aws_route\.r is there/);
  });

  it('say what they lead to and not which argument names it', () => {
    const wrong = route('gateway_id = aws_nat_gateway.n.id');
    assert.deepEqual(routesOf(networkOf(VPC + wrong), 'aws_route_table.t'), [
      '0.0.0.0/0 → nat-gateway aws_nat_gateway.n',
    ]);
    assert.deepEqual(routesOf(networkOf(VPC + route('gateway_id = var.given')), 'aws_route_table.t'), [
      '0.0.0.0/0 → unknown',
    ]);
  });

  it('of some table may be any one’s that has no default route, but not what another state declares', () => {
    const some = `variable "tables" { type = list(string) }
resource "aws_route_table" "full" {
  vpc_id = aws_vpc.v.id
}`;
    const full = route(NAT, '', 'aws_route_table.full.id', 'full');
    const stray = route(IGW, '', 'var.on ? aws_route_table.t.id : aws_route_table.full.id');
    const network = networkOf(VPC + some + full + stray);
    assert.deepEqual(routesOf(network, 'aws_route_table.t'), ['? → unknown']);
    assert.deepEqual(routesOf(network, 'aws_route_table.full'), [
      '0.0.0.0/0 → nat-gateway aws_nat_gateway.n',
    ]);
    assert.deepEqual(routesOf(networkOf(VPC + route(IGW, '', 'var.given')), 'aws_route_table.t'), []);
  });

  it('that a gateway propagates are not known', () => {
    const network = networkOf(`${VPC}
resource "aws_vpn_gateway" "g" { vpc_id = aws_vpc.v.id }
resource "aws_vpn_gateway_route_propagation" "p" {
  route_table_id = aws_route_table.t.id
  vpn_gateway_id = aws_vpn_gateway.g.id
}`);
    assert.deepEqual(routesOf(network, 'aws_route_table.t'), ['? → vpn-gateway aws_vpn_gateway.g']);
    assert.deepEqual(resourceOf(network, 'route-table', 'aws_route_table.t').propagatingGateways, [
      'aws_vpn_gateway.g',
    ]);
  });
});

describe('associations', () => {
  it('give a subnet its table', () => {
    const network = networkOf(VPC + associate('aws_route_table.t.id'));
    assert.deepEqual(associationsOf(network, 'aws_route_table.t'), ['subnet aws_subnet.s']);
    assert.equal(tableOf(network, 'aws_subnet.s'), 'aws_route_table.t');
  });

  it('under a condition leave it open which table the subnet has', () => {
    const network = networkOf(VPC + associate('aws_route_table.t.id', 'count = var.on ? 1 : 0'));
    assert.deepEqual(associationsOf(network, 'aws_route_table.t'), ['subnet aws_subnet.s if var.on']);
    assert.equal(tableOf(network, 'aws_subnet.s'), undefined);
  });

  it('under the condition of the subnet itself are certain', () => {
    const counted = VPC.replace(/(resource "aws_subnet" "s" \{)/, '$1\n  count = var.on ? 1 : 0').replace(
      'aws_subnet.s.id',
      'aws_subnet.s[0].id',
    );
    const network = networkOf(
      counted + associate('aws_route_table.t.id', 'count = var.on ? 1 : 0', 'aws_subnet.s[0].id'),
    );
    assert.equal(tableOf(network, 'aws_subnet.s[0]'), 'aws_route_table.t');
  });

  it('with one table or another are certain of none', () => {
    const two = `\nresource "aws_route_table" "u" {\n  vpc_id = aws_vpc.v.id\n}`;
    const network = networkOf(VPC + two + associate('var.on ? aws_route_table.t.id : aws_route_table.u.id'));
    assert.deepEqual(associationsOf(network, 'aws_route_table.t'), ['subnet aws_subnet.s perhaps']);
    assert.deepEqual(associationsOf(network, 'aws_route_table.u'), ['subnet aws_subnet.s perhaps']);
    assert.deepEqual(associationsOf(network, 'aws_vpc.v#main'), ['main']);
    assert.equal(tableOf(network, 'aws_subnet.s'), undefined);
  });

  it('of subnets that nobody can count may share them out between tables', () => {
    const network = networkOf(`${VPC}
variable "subnets" { type = map(object({ public = bool })) }
resource "aws_subnet" "all" {
  for_each = var.subnets
  vpc_id   = aws_vpc.v.id
}
resource "aws_route_table" "u" { vpc_id = aws_vpc.v.id }
resource "aws_route_table_association" "public" {
  for_each       = { for k, v in var.subnets : k => v if v.public }
  subnet_id      = aws_subnet.all[each.key].id
  route_table_id = aws_route_table.t.id
}
resource "aws_route_table_association" "private" {
  for_each       = { for k, v in var.subnets : k => v if !v.public }
  subnet_id      = aws_subnet.all[each.key].id
  route_table_id = aws_route_table.u.id
}`);
    assert.equal(tableOf(network, 'aws_subnet.all'), undefined);
  });

  it('with a gateway make it a table of the gateway', () => {
    const network = networkOf(`${VPC}
resource "aws_route_table_association" "g" {
  gateway_id     = aws_internet_gateway.i.id
  route_table_id = aws_route_table.t.id
}`);
    assert.deepEqual(associationsOf(network, 'aws_route_table.t'), ['gateway aws_internet_gateway.i']);
  });
});

import * as assert from 'node:assert/strict';
import type { Network } from '../../../network/network';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { networkOf, resourceOf, routesOf, shown, VPC } from './testing/assembled';

const endpoint = (fields: string, name = 'e'): string => `
resource "aws_vpc_endpoint" "${name}" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.\${data.aws_region.current.region}.s3"
  ${fields}
}`;

const INTERFACE = 'vpc_endpoint_type = "Interface"';
const OTHERS = `
resource "aws_subnet" "b" { vpc_id = aws_vpc.v.id }
resource "aws_route_table" "u" { vpc_id = aws_vpc.v.id }
resource "aws_security_group" "g" { vpc_id = aws_vpc.v.id }
resource "aws_security_group" "h" { vpc_id = aws_vpc.v.id }`;
const TO = 'aws_vpc_endpoint.e';

function read(code: string): { readonly network: Network; readonly endpoint: VpcEndpoint } {
  const network = networkOf(VPC + OTHERS + code);
  return { network, endpoint: resourceOf(network, 'vpc-endpoint', TO) };
}

const associate = (kind: string, what: string, more = ''): string => `
resource "aws_vpc_endpoint_${kind}" "a" {
  vpc_endpoint_id = aws_vpc_endpoint.e.id
  ${what}
  ${more}
}`;

describe('the route tables of a gateway endpoint', () => {
  it('get a route to the list of the service', () => {
    const { network, endpoint: one } = read(endpoint('route_table_ids = [aws_route_table.t.id]'));
    assert.equal(one.type, 'gateway');
    assert.equal(one.serviceName, 'com.amazonaws.eu-west-1.s3');
    assert.deepEqual(one.routeTableIds, ['aws_route_table.t']);
    assert.deepEqual(routesOf(network, 'aws_route_table.t'), [`pl:s3 → vpc-endpoint ${TO}`]);
    assert.deepEqual(routesOf(network, 'aws_route_table.u'), []);
  });

  it('have it under the conditions of the endpoint and of the list', () => {
    const { network } = read(
      endpoint('route_table_ids = var.on ? [aws_route_table.t.id] : [aws_route_table.u.id]'),
    );
    assert.deepEqual(routesOf(network, 'aws_route_table.t'), [`pl:s3 → vpc-endpoint ${TO} if var.on`]);
    assert.deepEqual(routesOf(network, 'aws_route_table.u'), [`pl:s3 → vpc-endpoint ${TO} if not var.on`]);
  });

  it('are not those that the condition of the endpoint excludes', () => {
    const network = networkOf(
      VPC +
        OTHERS +
        endpoint(
          'count = var.on ? 1 : 0\n route_table_ids = var.on ? [aws_route_table.t.id] : [aws_route_table.u.id]',
        ),
    );
    assert.deepEqual(resourceOf(network, 'vpc-endpoint', `${TO}[0]`).routeTableIds, ['aws_route_table.t']);
    assert.deepEqual(routesOf(network, 'aws_route_table.u'), []);
    assert.deepEqual(routesOf(network, 'aws_route_table.t'), [`pl:s3 → vpc-endpoint ${TO}[0] if var.on`]);
  });

  it('may be one of several, of which the others have no route: it has a table, and none is known to be served', () => {
    const several = `
resource "aws_route_table" "all" {
  count  = var.n
  vpc_id = aws_vpc.v.id
}`;
    const { network, endpoint: one } = read(
      several + endpoint('route_table_ids = [aws_route_table.all[0].id]'),
    );
    assert.deepEqual(one.routeTableIds, ['aws_route_table.all']);
    assert.deepEqual(routesOf(network, 'aws_route_table.all'), []);
    const all = read(several + endpoint('route_table_ids = aws_route_table.all[*].id'));
    assert.deepEqual(routesOf(all.network, 'aws_route_table.all'), [`pl:s3 → vpc-endpoint ${TO}`]);
  });

  it('come from associations too, under their conditions', () => {
    const table = 'route_table_id = aws_route_table.t.id';
    const { network, endpoint: one } = read(
      endpoint('') + associate('route_table_association', table, 'count = var.on ? 1 : 0'),
    );
    assert.deepEqual(one.routeTableIds, ['aws_route_table.t']);
    assert.deepEqual(routesOf(network, 'aws_route_table.t'), [`pl:s3 → vpc-endpoint ${TO} if var.on`]);
  });

  it('of which only a variable knows are not known', () => {
    const { endpoint: one } = read(endpoint('route_table_ids = var.given'));
    assert.deepEqual(one.routeTableIds.map(shown), ['?']);
    const { endpoint: other } = read(
      endpoint('') + associate('route_table_association', 'route_table_id = var.given'),
    );
    assert.deepEqual(other.routeTableIds.map(shown), ['?']);
  });

  it('may have a route to an endpoint that is declared elsewhere: nobody knows for which service', () => {
    const network = networkOf(`${VPC}
resource "aws_vpc_endpoint_route_table_association" "a" {
  vpc_endpoint_id = var.given
  route_table_id  = aws_route_table.t.id
}`);
    assert.deepEqual(routesOf(network, 'aws_route_table.t'), ['? → unknown']);
  });
});

describe('where an interface endpoint is', () => {
  const subnets = (value: string): readonly string[] =>
    read(endpoint(`${INTERFACE}\n subnet_ids = ${value}`)).endpoint.subnetIds.map(shown);

  it('is in its subnets; of one under a condition of its own nobody knows', () => {
    assert.deepEqual(subnets('[aws_subnet.s.id, aws_subnet.b.id]'), ['aws_subnet.s', 'aws_subnet.b']);
    assert.deepEqual(subnets('[var.on ? aws_subnet.s.id : aws_subnet.b.id]'), ['?', '?']);
    assert.deepEqual(subnets('concat([aws_subnet.s.id], var.on ? [aws_subnet.b.id] : [])'), [
      'aws_subnet.s',
      '?',
    ]);
  });

  it('is in those of associations, unless these may not be there', () => {
    const of = (more: string): readonly string[] =>
      read(
        endpoint(`${INTERFACE}\n subnet_ids = [aws_subnet.s.id]`) +
          associate('subnet_association', 'subnet_id = aws_subnet.b.id', more),
      ).endpoint.subnetIds.map(shown);
    assert.deepEqual(of(''), ['aws_subnet.s', 'aws_subnet.b']);
    assert.deepEqual(of('count = var.on ? 1 : 0'), ['aws_subnet.s', '?']);
  });

  it('has the groups of all cases: what they let in is the most that may come in', () => {
    const { endpoint: one } = read(
      endpoint(
        `${INTERFACE}\n security_group_ids = var.on ? [aws_security_group.g.id] : [aws_security_group.h.id]`,
      ) + associate('security_group_association', 'security_group_id = var.given'),
    );
    assert.deepEqual(one.securityGroupIds.map(shown), ['aws_security_group.g', 'aws_security_group.h', '?']);
  });
});

describe('an endpoint of code', () => {
  const of = (fields: string, more = ''): VpcEndpoint => read(endpoint(fields) + more).endpoint;

  it('has the type that is written, a gateway endpoint’s where none is', () => {
    assert.equal(of('vpc_endpoint_type = "GatewayLoadBalancer"').type, 'gateway-load-balancer');
    assert.equal(shown(of('vpc_endpoint_type = var.on ? "Gateway" : "Interface"').type), '?');
    assert.equal(of('vpc_endpoint_type = var.on ? "Gateway" : null').type, 'gateway');
  });

  it('has private DNS where it says so in every case', () => {
    assert.equal(of('').privateDns, false);
    assert.equal(of('private_dns_enabled = true').privateDns, true);
    assert.equal(shown(of('private_dns_enabled = var.on').privateDns), '?');
    const beside = (more: string): string => associate('private_dns', 'private_dns_enabled = true', more);
    assert.equal(of('', beside('')).privateDns, true);
    assert.equal(shown(of('', beside('count = var.on ? 1 : 0')).privateDns), '?');
  });

  it('has the policy of a resource of its own; one that may not be there is not known', () => {
    const beside = (more: string): string => associate('policy', `policy = "{}"`, more);
    assert.equal(of('').policy, undefined);
    assert.equal(of('policy = "[]"', beside('')).policy, '{}');
    assert.equal(shown(of('policy = "[]"', beside('count = var.on ? 1 : 0')).policy ?? 'none'), '?');
  });
});

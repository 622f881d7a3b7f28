import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeRemedy, Remedy } from '../../../endpoints/remedy';
import type { DeclaredResource, DeclaredUnit } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { resourceIn, refTo, unitOf } from '../testing/declared';
import { call, map, type Model } from '../testing/model';
import { readDocument } from '../syntax/read-document';
import { fixed, type Fixed } from './testing/fixing';
import { laidOut, layouts } from './testing/layout';
import { gatewayPlan } from './testing/plans';

const vpc = call('Ref', 'Vpc');

function resource(type: string, properties: Readonly<Record<string, Model>>, condition?: string): Model {
  return map({
    Type: `AWS::EC2::${type}`,
    ...(condition === undefined ? {} : { Condition: condition }),
    Properties: map(properties),
  });
}

/** A VPC in which something is wrong everywhere. */
const TEMPLATE = map({
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: map({ Env: map({ Type: 'String' }) }),
  Conditions: map({ B: call('Equals', [call('Ref', 'Env'), 'b']) }),
  Resources: map({
    Vpc: resource('VPC', { CidrBlock: '10.0.0.0/16', EnableDnsSupport: false }),
    Other: resource('VPC', { CidrBlock: '10.1.0.0/16' }),
    SubnetA: resource('Subnet', { VpcId: vpc, CidrBlock: '10.0.0.0/24' }),
    SubnetB: resource('Subnet', { VpcId: vpc, CidrBlock: '10.0.1.0/24' }),
    TableA: resource('RouteTable', { VpcId: vpc }),
    TableB: resource('RouteTable', { VpcId: vpc }, 'B'),
    TableC: resource('RouteTable', { VpcId: vpc }),
    Way: resource('Route', {
      RouteTableId: call('Ref', 'TableA'),
      DestinationCidrBlock: '0.0.0.0/0',
      NatGatewayId: 'nat-0123456789abcdef0',
    }),
    Group: resource('SecurityGroup', {
      VpcId: vpc,
      GroupDescription: 'x',
      SecurityGroupIngress: [map({ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIp: '10.0.0.0/16' })],
    }),
    Gateway: resource('VPCEndpoint', {
      VpcId: vpc,
      ServiceName: 'com.amazonaws.us-east-1.s3',
      RouteTableIds: [call('Ref', 'TableA')],
      PolicyDocument: map({
        Version: '2012-10-17',
        Statement: [map({ Effect: 'Deny', Principal: '*', Action: 's3:DeleteBucket', Resource: '*' })],
      }),
    }),
    Interface: resource('VPCEndpoint', {
      VpcId: vpc,
      VpcEndpointType: 'Interface',
      PrivateDnsEnabled: true,
      ServiceName: call('Sub', 'com.amazonaws.${AWS::Region}.dynamodb'),
      SubnetIds: [call('Ref', 'SubnetA'), call('Ref', 'SubnetB')],
      SecurityGroupIds: [call('GetAtt', 'Group.GroupId')],
    }),
  }),
  Outputs: map({ Vpc: map({ Value: vpc }) }),
});

const POLICY = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
    { Effect: 'Deny', Principal: '*', Action: 's3:DeleteBucket', Resource: '*' },
  ],
};

/** Mends the template as it may be written, and looks at what it says then. */
function everyLayout(remedy: Remedy | CodeRemedy, see: (after: Fixed, before: string) => void): void {
  fc.assert(
    fc.property(layouts, (layout) => {
      const text = laidOut(TEMPLATE, layout);
      const after = fixed(text, remedy);
      assert.ok(after, `there is a fix for\n${text}`);
      try {
        see(after, text);
        keepsLineEnds(text, after.text);
      } catch (error) {
        throw new Error(`${text}\n\nbecomes\n\n${after.text}`, { cause: error });
      }
    }),
    { numRuns: 25 },
  );
}

/** What only adds leaves every remark behind what it was behind. */
function onlyAdds({ edits, text }: Fixed, before: string): void {
  for (const { range } of edits) assert.deepEqual(range.start, range.end);
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const old = before.replace(/^\ufeff/, '');
  for (const { start, end } of readDocument('t.yaml', before)?.comments ?? []) {
    const line = old.slice(old.lastIndexOf('\n', start) + 1, end);
    const now = lines.find((each) => each.endsWith(old.slice(start, end))) ?? '';
    assert.ok(isWithin(line, now), `the line with the remark is as it was: ${line}`);
    assert.equal(now.slice(0, 12), line.slice(0, 12));
  }
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

function keepsLineEnds(before: string, after: string): void {
  assert.equal(after.includes('\r\n'), before.includes('\r\n'));
  assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(before));
  assert.equal(after.startsWith('\ufeff'), before.startsWith('\ufeff'));
  assert.equal(after.endsWith('\n'), before.endsWith('\n'));
}

function valueIn({ unit }: Fixed, address: string, name: string): Value | undefined {
  return resourceIn(unit, address).values.get(name);
}

const UNDER_B: Value = {
  kind: 'choice',
  condition: { when: 'condition', name: 'Env = "b"' },
  then: refTo('TableB'),
  otherwise: null,
};

function othersThan({ resources }: DeclaredUnit, address: string): readonly DeclaredResource['values'][] {
  return resources.flatMap((each) => (each.address === address ? [] : [each.values]));
}

describe('fixes in templates, however they are written', () => {
  it('attach route tables', () => {
    const routeTableIds = ['TableB', 'TableC'];
    everyLayout({ kind: 'attach-route-tables', endpointId: 'Gateway', routeTableIds }, (after, before) => {
      onlyAdds(after, before);
      assert.deepEqual(valueIn(after, 'Gateway', 'RouteTableIds'), [
        refTo('TableA'),
        UNDER_B,
        refTo('TableC'),
      ]);
      assert.deepEqual(othersThan(after.unit, 'Gateway'), othersThan(unitOf(before), 'Gateway'));
    });
  });

  it('create an endpoint', () => {
    const plan = gatewayPlan('dynamodb', 'Vpc', ['TableA', 'TableB']);
    everyLayout({ kind: 'create-endpoint', plan }, (after, before) => {
      onlyAdds(after, before);
      const { values, type, presence } = resourceIn(after.unit, 'DynamoDBEndpoint');
      assert.equal(type, 'AWS::EC2::VPCEndpoint');
      assert.deepEqual(presence, { when: 'always' });
      assert.deepEqual(values.get('VpcId'), refTo('Vpc'));
      assert.deepEqual(values.get('RouteTableIds'), [refTo('TableA'), UNDER_B]);
      assert.deepEqual(values.get('ServiceName'), {
        kind: 'interpolated',
        parts: ['com.amazonaws.', refTo('AWS::Region'), '.dynamodb'],
      });
      assert.equal(values.get('VpcEndpointType'), 'Gateway');
    });
  });

  it('make a gateway endpoint of an interface endpoint', () => {
    everyLayout({ kind: 'become-gateway', endpointId: 'Interface', routeTableIds: ['TableA'] }, (after) => {
      const { values } = resourceIn(after.unit, 'Interface');
      assert.deepEqual([...values.keys()].sort(), [
        'RouteTableIds',
        'ServiceName',
        'VpcEndpointType',
        'VpcId',
      ]);
      assert.equal(values.get('VpcEndpointType'), 'Gateway');
      assert.deepEqual(values.get('RouteTableIds'), [refTo('TableA')]);
    });
  });

  it('turn DNS on', () => {
    everyLayout({ kind: 'enable-vpc-dns', vpcId: 'Vpc', support: true, hostnames: true }, (after) => {
      assert.equal(valueIn(after, 'Vpc', 'EnableDnsSupport'), true);
      assert.equal(valueIn(after, 'Vpc', 'EnableDnsHostnames'), true);
    });
  });

  it('take the Region from the stack', () => {
    everyLayout({ kind: 'region-by-reference', endpointId: 'Gateway' }, (after) => {
      assert.deepEqual(valueIn(after, 'Gateway', 'ServiceName'), {
        kind: 'interpolated',
        parts: ['com.amazonaws.', refTo('AWS::Region'), '.s3'],
      });
    });
  });

  it('remove an endpoint, the last or another', () => {
    for (const endpointId of ['Gateway', 'Interface']) {
      everyLayout({ kind: 'remove-endpoint', endpointId }, (after) => {
        assert.ok(!after.unit.resources.some(({ address }) => address === endpointId));
        assert.equal(after.unit.resources.length, 10);
      });
    }
  });

  it('move an endpoint to another VPC', () => {
    everyLayout({ kind: 'change-vpc', endpointId: 'Gateway', vpcId: 'Other' }, (after) => {
      assert.deepEqual(valueIn(after, 'Gateway', 'VpcId'), refTo('Other'));
    });
  });

  it('let a port in', () => {
    const remedy = {
      kind: 'allow-ingress',
      groupId: 'Group',
      port: 443,
      cidrs: ['10.0.0.0/16', '10.9.0.0/16'],
    } as const;
    everyLayout(remedy, (after, before) => {
      onlyAdds(after, before);
      const rules = valueIn(after, 'Group', 'SecurityGroupIngress');
      const rule = (cidr: Value): Value =>
        new Map<string, Value>([
          ['IpProtocol', 'tcp'],
          ['FromPort', 443],
          ['ToPort', 443],
          ['CidrIp', cidr],
        ]);
      assert.ok(Array.isArray(rules));
      assert.deepEqual(rules.slice(1), [rule(refTo('Vpc', 'CidrBlock')), rule('10.9.0.0/16')]);
    });
  });

  it('change subnets', () => {
    everyLayout(
      { kind: 'change-subnets', endpointId: 'Interface', add: [], remove: ['SubnetA'] },
      (after) => {
        assert.deepEqual(valueIn(after, 'Interface', 'SubnetIds'), [refTo('SubnetB')]);
      },
    );
    everyLayout(
      { kind: 'change-subnets', endpointId: 'Interface', add: [], remove: ['SubnetB'] },
      (after) => {
        assert.deepEqual(valueIn(after, 'Interface', 'SubnetIds'), [refTo('SubnetA')]);
      },
    );
  });

  it('add a statement to a policy', () => {
    const policy = { document: JSON.stringify(POLICY) };
    everyLayout({ kind: 'change-policy', endpointId: 'Gateway', policy }, (after, before) => {
      onlyAdds(after, before);
      const document = valueIn(after, 'Gateway', 'PolicyDocument');
      assert.ok(document instanceof Map);
      const statements: unknown = document.get('Statement');
      assert.ok(Array.isArray(statements));
      assert.deepEqual(statements[1], new Map(Object.entries(POLICY.Statement[0] ?? {})));
      assert.equal(statements.length, 2);
    });
  });
});

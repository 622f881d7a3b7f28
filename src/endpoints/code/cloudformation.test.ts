import * as assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { toCloudFormationJson, toCloudFormationYaml } from './cloudformation';
import { GATEWAY, HOSTILE, HOSTILE_PLAN, INSTANCE_CONNECT, INTERFACE, PLANS, SERVICE } from './testing/plans';
import type { Json } from './policy-value';
import { yaml } from './yaml';

// It comes without types.
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

describe('a plan as CloudFormation', () => {
  it('of a gateway endpoint', () => {
    assert.equal(
      toCloudFormationYaml({ ...GATEWAY, policy: 'full' }),
      `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  S3Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Gateway
      VpcId: vpc-1
      ServiceName: com.amazonaws.us-east-1.s3
      RouteTableIds:
        - rtb-1
        - rtb-2
      Tags:
        - Key: Name
          Value: s3
        - Key: cost-center
          Value: "O'Brien"
`,
    );
  });

  it('says inbound-resolver-only in its own words, and what it cannot say', () => {
    assert.deepEqual(JSON.parse(toCloudFormationJson(INTERFACE)), {
      AWSTemplateFormatVersion: '2010-09-09',
      Metadata: { Notes: ['AWS::EC2::VPCEndpoint cannot ask for the address 10.0.1.10 in subnet-a.'] },
      Resources: {
        S3InterfaceEndpoint: {
          Type: 'AWS::EC2::VPCEndpoint',
          Properties: {
            VpcEndpointType: 'Interface',
            VpcId: 'vpc-1',
            ServiceName: 'com.amazonaws.us-east-1.s3',
            SubnetIds: ['subnet-a', 'subnet-b'],
            SecurityGroupIds: ['sg-1'],
            PrivateDnsEnabled: true,
            IpAddressType: 'ipv4',
            DnsOptions: {
              DnsRecordIpType: 'ipv4',
              PrivateDnsOnlyForInboundResolverEndpoint: 'OnlyInboundResolver',
            },
          },
        },
      },
    });
    assert.match(toCloudFormationJson(INSTANCE_CONNECT), /cannot ask for the IP address type dualstack/);
    const secret = { ...SERVICE, tags: new Map([['a', '{{resolve:ssm:b}}']]) };
    assert.match(toCloudFormationJson(secret), /replaces the dynamic reference in the tag a\./);
  });

  it('of a service refers to it from its permissions', () => {
    assert.match(
      toCloudFormationYaml(SERVICE),
      /ServiceId:\n {8}Ref: EndpointService\n {6}AllowedPrincipals:/,
    );
  });

  it('leaves a policy as text that is none, or that CloudFormation would read as its own functions', () => {
    const policy = (document: string): unknown =>
      /"PolicyDocument": (.*)/.exec(toCloudFormationJson({ ...GATEWAY, policy: { document } }))?.[1];
    assert.equal(policy('{'), '"{",');
    assert.equal(policy('{"a":12345678901234567890}'), '"{\\"a\\":12345678901234567890}",');
    const deep = `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`;
    assert.equal(policy(deep), `${JSON.stringify(deep)},`);
    assert.equal(policy('{"Ref":"X"}'), '"{\\"Ref\\":\\"X\\"}",');
    assert.equal(policy('{"\\u0046n::Sub":"X"}')?.toString().startsWith('"{'), true);
    assert.equal(policy('{"a":"Ref"}'), '{');
  });

  it('is the same in YAML and in JSON, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...PLANS), HOSTILE_PLAN), (plan) => {
        assert.deepEqual(load(toCloudFormationYaml(plan)), JSON.parse(toCloudFormationJson(plan)));
      }),
    );
  });

  it('writes any JSON as YAML', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        HOSTILE,
        fc.boolean(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(
          HOSTILE.filter((key) => key !== '__proto__'),
          tie('value'),
        ),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        const json = JSON.stringify(any);
        assert.equal(JSON.stringify(load(yaml(JSON.parse(json) as Json))), json);
      }),
    );
  });
});

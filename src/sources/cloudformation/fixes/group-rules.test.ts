import assert from 'node:assert/strict';
import { refTo, resourceIn } from '../testing/declared';
import { fixed } from './testing/fixing';

const VPC = '  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n';
const GROUP = `  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: x
      VpcId: !Ref Vpc
`;

describe('letting a port in, in a template', () => {
  const remedy = { kind: 'allow-ingress', groupId: 'Group', port: 443, cidrs: ['10.0.0.0/16'] } as const;
  const rules = (group: string): string | undefined =>
    fixed(`Resources:\n${VPC}${group}`, remedy)?.text.slice(`Resources:\n${VPC}${GROUP}`.length);

  it('writes a rule as the others of the group are written', () => {
    const flow =
      '      SecurityGroupIngress:\n        - {IpProtocol: tcp, FromPort: "80", ToPort: "80", CidrIp: 0.0.0.0/0} # web\n';
    assert.equal(
      rules(GROUP + flow),
      `${flow}        - {IpProtocol: tcp, FromPort: "443", ToPort: "443", CidrIp: !GetAtt Vpc.CidrBlock}\n`,
    );
    assert.equal(
      rules(GROUP),
      '      SecurityGroupIngress:\n        - IpProtocol: tcp\n          FromPort: 443\n          ToPort: 443\n          CidrIp: !GetAtt Vpc.CidrBlock\n',
    );
    assert.equal(rules(`${GROUP}      SecurityGroupIngress: !Ref Rules\n`), undefined);
  });

  it('writes a resource where the rules of the group are resources', () => {
    const ingress = `  GroupIngress443:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !GetAtt Group.GroupId
      IpProtocol: tcp
      FromPort: 80
      ToPort: 80
      CidrIp: 0.0.0.0/0
`;
    const added = ingress
      .replace('443:', '4432:')
      .replaceAll(': 80', ': 443')
      .replace('0.0.0.0/0', '!GetAtt Vpc.CidrBlock');
    assert.equal(rules(GROUP + ingress), ingress + added);
  });

  it("writes a block that is not the VPC's out", () => {
    const text = `Resources:\n${VPC}${GROUP}`;
    const after = fixed(text, { ...remedy, cidrs: ['fd00::/8', '10.0.0.0/8'] });
    assert.ok(
      after?.text.endsWith(
        '          CidrIpv6: fd00::/8\n        - IpProtocol: tcp\n          FromPort: 443\n          ToPort: 443\n          CidrIp: 10.0.0.0/8\n',
      ),
    );
  });
});

describe('letting HTTPS out to a service, in a template', () => {
  const endpoint =
    '  S3: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: !Ref Vpc, ServiceName: !Sub "com.amazonaws.${AWS::Region}.s3"}}\n';
  const closed =
    '      SecurityGroupEgress:\n      - {IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/16}\n';
  const remedy = { kind: 'allow-egress-to-service', groupId: 'Group', endpointId: 'S3' } as const;

  it('takes the list from a parameter or a mapping by Region', () => {
    const parameter = 'Parameters: {S3PrefixListId: {Type: String}, DynamoPrefixListId: {Type: String}}\n';
    const text = `Resources:\n${VPC}${GROUP}${closed}${endpoint}`;
    assert.ok(
      fixed(parameter + text, remedy)?.text.includes(
        '      - {IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationPrefixListId: !Ref S3PrefixListId}\n',
      ),
    );
    const mapping =
      'Mappings:\n  PrefixLists:\n    us-east-1: {S3: pl-63a5400a, S3Express: pl-1}\n    eu-west-1: {S3: pl-6da54004, S3Express: pl-2}\n';
    assert.ok(
      fixed(mapping + text, remedy)?.text.includes(
        'DestinationPrefixListId: !FindInMap [PrefixLists, !Ref AWS::Region, S3]}\n',
      ),
    );
    assert.equal(fixed(text, remedy), undefined, 'an endpoint does not say which list it serves');
  });

  it('leaves a group that lets everything out', () => {
    const parameter = 'Parameters: {S3PrefixListId: {Type: String}}\n';
    assert.equal(fixed(`${parameter}Resources:\n${VPC}${GROUP}${endpoint}`, remedy), undefined);
  });

  it('names a list by what has its id', () => {
    const rule =
      '      SecurityGroupEgress:\n      - {IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationPrefixListId: pl-63a5400a} # S3\n';
    const by = { kind: 'list-by-reference', groupId: 'Group', prefixListId: 'pl-63a5400a' } as const;
    const text = `Resources:\n${VPC}${GROUP}${rule}`;
    const parameter = 'Parameters: {Lists3: {Type: String, Default: pl-63a5400a}}\n';
    const after = fixed(parameter + text, by);
    assert.equal(after?.text, parameter + text.replace(/pl-63a5400a(?=})/, '!Ref Lists3'));
    assert.equal(fixed(text, by), undefined);
  });
});

describe('an endpoint in a template', () => {
  const endpoint = (rest: string): string => `Resources:
${VPC}  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc}}
  B: {Type: AWS::EC2::Subnet, Condition: C, Properties: {VpcId: !Ref Vpc}}
  E:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
${rest}`;
  const conditions = 'Conditions: {C: !Equals [a, !Ref "AWS::Region"]}\n';

  it('is in other subnets', () => {
    const text = conditions + endpoint('      SubnetIds: [!Ref A]\n');
    const added = fixed(text, { kind: 'change-subnets', endpointId: 'E', add: ['B'], remove: [] });
    assert.equal(added?.text, text.replace('[!Ref A]', '[!Ref A, !If [C, !Ref B, !Ref "AWS::NoValue"]]'));
    assert.equal(fixed(text, { kind: 'change-subnets', endpointId: 'E', add: [], remove: ['A'] }), undefined);
    const elsewhere = endpoint('      SubnetIds: !Ref Subnets\n');
    assert.equal(
      fixed(elsewhere, { kind: 'change-subnets', endpointId: 'E', add: [], remove: ['A'] }),
      undefined,
    );
  });

  it('keeps what its policy refers to when a statement is added', () => {
    const deny = { Effect: 'Deny', Principal: '*', Action: '*', Resource: 'what the bucket is' };
    const allow = { Effect: 'Allow', Principal: '*', Action: ['s3:*'], Resource: '*' };
    const document = JSON.stringify({ Version: '2012-10-17', Statement: [allow, deny] });
    const change = { kind: 'change-policy', endpointId: 'E', policy: { document } } as const;
    const policy = (version: string): string => `      PolicyDocument:
        Version: ${version}
        Statement:
        - Effect: Deny
          Principal: '*'
          Action: '*'
          Resource: !Sub 'arn:aws:s3:::\${AWS::StackName}' # ours
`;
    const text = endpoint(policy('2012-10-17'));
    const added =
      "        - Effect: Allow\n          Principal: '*'\n          Action:\n          - 's3:*'\n          Resource: '*'\n";
    assert.equal(fixed(text, change)?.text, text + added);
    assert.equal(fixed(endpoint(policy('2008-10-17')), change), undefined);
    const none = fixed(endpoint(''), change);
    const policyThen = none && resourceIn(none.unit, 'E').values.get('PolicyDocument');
    assert.ok(policyThen instanceof Map && policyThen.get('Version') === '2012-10-17');
  });

  it('moves to a VPC that is there whenever it is', () => {
    const text = endpoint('').replace(
      '  E:',
      '  Other: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.1.0.0/16}}\n  E:',
    );
    const move = { kind: 'change-vpc', endpointId: 'E', vpcId: 'Other' } as const;
    const after = fixed(text, move);
    assert.deepEqual(after && resourceIn(after.unit, 'E').values.get('VpcId'), refTo('Other'));
    const maybe =
      conditions +
      text.replace('  Other: {Type: AWS::EC2::VPC,', '  Other: {Type: AWS::EC2::VPC, Condition: C,');
    assert.equal(fixed(maybe, move), undefined);
  });
});

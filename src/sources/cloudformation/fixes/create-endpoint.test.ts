import assert from 'node:assert/strict';
import { implies } from '../../../network/presence';
import { refTo, resourceIn } from '../testing/declared';
import { fixed } from './testing/fixing';
import { gatewayPlan } from './testing/plans';

const VPC = `  Vpc:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.0.0.0/16}
`;

function table(name: string, condition = '', vpc = '!Ref Vpc'): string {
  const line = condition === '' ? '' : `    Condition: ${condition}\n`;
  return `  ${name}:\n    Type: AWS::EC2::RouteTable\n${line}    Properties:\n      VpcId: ${vpc}\n`;
}

const CONDITIONS = `Parameters:
  Env: {Type: String}
Conditions:
  Nat: !Equals [!Ref Env, nat]
  Big: !Equals [!Ref Env, big]
`;

function create(service: string, vpcId: string, tables: readonly string[]): Parameters<typeof fixed>[1] {
  return { kind: 'create-endpoint', plan: gatewayPlan(service, vpcId, tables) };
}

describe('creating a gateway endpoint in a template', () => {
  it('writes it after the last route table, as the others are written', () => {
    const text = `Resources:\n${VPC}\n${table('A')}\n${table('B')}\n  Bucket:\n    Type: AWS::S3::Bucket\n`;
    const after = fixed(text, create('s3', 'Vpc', ['A', 'B']));
    const endpoint = `  S3Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
      VpcEndpointType: Gateway
      RouteTableIds:
        - !Ref A
        - !Ref B
`;
    assert.equal(after?.text, text.replace('\n  Bucket:', `\n${endpoint}\n  Bucket:`));
    assert.equal(after.title, 'Add the gateway endpoint S3Endpoint for S3');
  });

  it('says that connections are dropped where there is another way', () => {
    const way =
      '  Way: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref A, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1}}\n';
    const after = fixed(`Resources:\n${VPC}${table('A')}${way}`, create('s3', 'Vpc', ['A']));
    assert.equal(after?.title, 'Add the gateway endpoint S3Endpoint (drops open connections to S3)');
    assert.ok(!/^\s*$/m.test(after.text.trimEnd()), 'no blank lines where the template has none');
  });

  it('gives it the condition of all its tables', () => {
    const text = `${CONDITIONS}Resources:\n${VPC}${table('A', 'Nat')}${table('B', 'Nat')}`;
    const after = fixed(text, create('s3', 'Vpc', ['A', 'B']));
    assert.ok(after);
    assert.ok(after.text.includes('    Condition: Nat\n    Properties:\n      VpcId'));
    const { values, presence } = resourceIn(after.unit, 'S3Endpoint');
    assert.deepEqual(values.get('RouteTableIds'), [refTo('A'), refTo('B')]);
    assert.deepEqual(presence, resourceIn(after.unit, 'A').presence);
  });

  it('gives it the condition of the NAT gateway that its tables lead to', () => {
    const nat = `  NatGateway: {Type: AWS::EC2::NatGateway, Condition: Nat, Properties: {SubnetId: subnet-1}}
  Way:
    Type: AWS::EC2::Route
    Condition: Nat
    Properties: {RouteTableId: !Ref A, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref NatGateway}
`;
    const after = fixed(`${CONDITIONS}Resources:\n${VPC}${table('A')}${nat}`, create('s3', 'Vpc', ['A']));
    assert.ok(after);
    assert.deepEqual(resourceIn(after.unit, 'S3Endpoint').presence, resourceIn(after.unit, 'Way').presence);
  });

  it('lists tables with conditions of their own under these', () => {
    const text = `${CONDITIONS}Resources:\n${VPC}${table('A')}${table('B', 'Big')}`;
    const after = fixed(text, create('s3', 'Vpc', ['A', 'B']));
    assert.ok(after);
    assert.ok(after.text.includes('        - !Ref A\n        - !If [Big, !Ref B, !Ref AWS::NoValue]\n'));
    assert.ok(
      !after.text.includes('Condition: Big\n    Properties:\n      VpcId: !Ref Vpc\n      ServiceName'),
    );
  });

  it('takes the condition of a VPC that is not always there', () => {
    const vpc = VPC.replace('    Properties', '    Condition: Nat\n    Properties');
    const after = fixed(
      `${CONDITIONS}Resources:\n${vpc}${table('A', 'Nat')}${table('B', 'Big')}`,
      create('s3', 'Vpc', ['A', 'B']),
    );
    assert.ok(after);
    const endpoint = resourceIn(after.unit, 'S3Endpoint');
    assert.equal(implies(endpoint.presence, resourceIn(after.unit, 'Vpc').presence), true);
  });

  it('calls it what nothing else is called, like another endpoint where there is one', () => {
    const taken = `Parameters:\n  S3Endpoint: {Type: String}\nResources:\n${VPC}${table('A')}`;
    assert.match(fixed(taken, create('s3', 'Vpc', ['A']))?.text ?? '', /^ {2}S3Endpoint2:$/m);
    const other = `  DynamoDbVpce:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: !Join ['.', [com.amazonaws, !Ref 'AWS::Region', dynamodb]]
      RouteTableIds: [!Ref A]
`;
    const after = fixed(`Resources:\n${VPC}${table('A')}${other}`, create('s3', 'Vpc', ['A']));
    assert.match(after?.text ?? '', /^ {2}S3Vpce:$/m);
    assert.ok(
      after?.text.includes("      ServiceName: !Join ['.', [com.amazonaws, !Ref 'AWS::Region', s3]]\n"),
    );
  });

  it('refers to a VPC that is a parameter as the tables do', () => {
    const text = `Parameters:\n  VpcId: {Type: AWS::EC2::VPC::Id}\nResources:\n${table('A', '', '!Ref VpcId')}`;
    const after = fixed(text, create('s3', 'VpcId', ['A']));
    assert.ok(after);
    assert.deepEqual(
      resourceIn(after.unit, 'S3Endpoint').values.get('VpcId'),
      resourceIn(after.unit, 'A').values.get('VpcId'),
    );
    assert.ok(after.text.includes('Properties:\n      VpcId: !Ref VpcId\n      ServiceName'));
  });

  it('refers to a VPC that is imported as the tables do', () => {
    const imported = '!ImportValue\n        Fn::Sub: ${Net}-Vpc';
    const text = `Parameters: {Net: {Type: String}}\nResources:\n${table('A', '', imported)}`;
    const after = fixed(text, create('s3', 'ImportValue("${Net}-Vpc")', ['A']));
    assert.ok(after);
    const { values } = resourceIn(after.unit, 'S3Endpoint');
    assert.deepEqual(values.get('VpcId'), resourceIn(after.unit, 'A').values.get('VpcId'));
  });

  it('writes nothing for tables that cannot be referred to', () => {
    assert.equal(fixed(`Resources:\n${VPC}${table('A')}`, create('s3', 'Vpc', ['Vpc#main'])), undefined);
    assert.equal(fixed(`Resources:\n${VPC}${table('A')}`, create('sqs', 'Vpc', ['A'])), undefined);
  });

  it('writes nothing into templates that are made from sources, or fetched, or broken', () => {
    const text = `Resources:\n${VPC}${table('A')}`;
    const remedy = create('s3', 'Vpc', ['A']);
    assert.ok(fixed({ 'net.template.yaml': text }, remedy));
    assert.equal(fixed({ 'app/cdk.out/net.template.yaml': text }, remedy), undefined);
    assert.equal(fixed({ '.aws-sam/build/template.yaml': text }, remedy), undefined);
    assert.equal(fixed({ 'fetched/template.yaml': text }, remedy), undefined);
    assert.equal(fixed({ 'net.yaml': `${text}  Bad: "x\n` }, remedy), undefined);
  });
});

describe('creating a gateway endpoint with nested stacks', () => {
  const nested = `Resources:
${VPC}${table('A')}${table('B')}Outputs:
  VpcId: {Value: !Ref Vpc}
  TableA: {Value: !Ref A}
`;
  const root = `Resources:
  Net:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: net.yaml
`;

  it('writes it into the template of the VPC', () => {
    const after = fixed(
      { 'root.yaml': root, 'net.yaml': nested },
      create('s3', 'Net.Vpc', ['Net.A', 'Net.B']),
    );
    assert.equal(after?.file, 'net.yaml');
    assert.deepEqual(resourceIn(after.unit, 'Net.S3Endpoint').values.get('RouteTableIds'), [
      refTo('Net.A'),
      refTo('Net.B'),
    ]);
  });

  it('refers to another stack by what it gives and is given', () => {
    const tables = `Parameters: {Vpc: {Type: String}}\nResources:\n${table('C')}${table('D')}`;
    const both = `${root}  More:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: more.yaml
      Parameters: {Vpc: !GetAtt Net.Outputs.VpcId}
`;
    const files = { 'root.yaml': both, 'net.yaml': nested, 'more.yaml': tables };
    const after = fixed(files, create('s3', 'Net.Vpc', ['Net.A', 'More.C', 'More.D']));
    assert.equal(after?.file, 'more.yaml');
    const { values } = resourceIn(after.unit, 'More.S3Endpoint');
    assert.deepEqual(values.get('VpcId'), refTo('Net.Vpc'));
    assert.deepEqual(values.get('RouteTableIds'), [refTo('More.C'), refTo('More.D')]);
  });

  it('attaches a table of a nested stack by its output, and none that has no output', () => {
    const endpoint = `  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !GetAtt Net.Outputs.VpcId
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
`;
    const files = { 'root.yaml': root + endpoint, 'net.yaml': nested };
    const routeTableIds = ['Net.A', 'Net.B'];
    const after = fixed(files, { kind: 'attach-route-tables', endpointId: 'Endpoint', routeTableIds });
    assert.deepEqual(after && resourceIn(after.unit, 'Endpoint').values.get('RouteTableIds'), [
      refTo('Net.A'),
    ]);
    assert.equal(after?.title, 'Attach Net.A to Endpoint');
  });
});

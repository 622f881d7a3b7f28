import assert from 'node:assert/strict';
import { implies } from '../../../network/presence';
import { isUnknown } from '../../../network/resolved';
import { addresses, refTo, resourceIn, unitOf } from '../testing/declared';
import type { Surroundings } from './around';
import { readDocument } from '../syntax/read-document';

function beside(files: Record<string, string>): Surroundings {
  return {
    nested: (_, url) => {
      const file = url.replace(/^\.\//, '');
      const text = files[file];
      return text === undefined ? undefined : readDocument(file, text);
    },
  };
}

const NETWORK = `
Parameters:
  Cidr: {Type: String, Default: 10.9.0.0/16}
  Name: {Type: String, Default: net}
  Nat: {Type: String}
Conditions:
  Nat: !Equals [!Ref Nat, "yes"]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: !Ref Cidr, Name: !Ref Name}
  Private: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Public: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Route: {Type: AWS::EC2::Route, Condition: Nat}
Outputs:
  VpcId: {Value: !Ref Vpc}
  Tables: {Value: !Join [",", [!Ref Private, !Ref Public]]}
`;

const ROOT = `
Parameters:
  UseNat: {Type: String, Default: "yes"}
Conditions:
  Nat: !Equals [!Ref UseNat, "yes"]
  Network: !Not [!Equals [!Ref UseNat, off]]
Resources:
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Condition: Nat
    Properties:
      VpcId: !GetAtt Net.Outputs.VpcId
      RouteTableIds: !Split [",", !GetAtt Net.Outputs.Tables]
      First: !Select [0, !Split [",", !GetAtt [Net, Outputs.Tables]]]
      Missing: !GetAtt Net.Outputs.Nothing
  Net:
    Type: AWS::CloudFormation::Stack
    Condition: Network
    Properties:
      TemplateURL: ./network.yaml
      Parameters: {Cidr: 10.1.0.0/16, Nat: !Ref UseNat}
`;

describe('a nested stack', () => {
  it('is part of the unit, under the name of the resource that nests it', () => {
    const unit = unitOf(ROOT, beside({ 'network.yaml': NETWORK }));
    assert.deepEqual(addresses(unit), [
      'Endpoint',
      'Net',
      'Net.Vpc',
      'Net.Private',
      'Net.Public',
      'Net.Route',
    ]);
    assert.deepEqual(unit.files, ['template.yaml', 'network.yaml']);
    assert.deepEqual(unit.open, []);
    assert.equal(resourceIn(unit, 'Net.Vpc').place.file, 'network.yaml');
  });

  it('gives its outputs, and takes its parameters', () => {
    const unit = unitOf(ROOT, beside({ 'network.yaml': NETWORK }));
    const { values } = resourceIn(unit, 'Endpoint');
    assert.deepEqual(values.get('VpcId'), refTo('Net.Vpc'));
    assert.deepEqual(values.get('RouteTableIds'), [refTo('Net.Private'), refTo('Net.Public')]);
    assert.deepEqual(values.get('First'), refTo('Net.Private'));
    assert.deepEqual(values.get('Missing'), refTo('Net', 'Outputs.Nothing'));
    const vpc = resourceIn(unit, 'Net.Vpc');
    assert.equal(vpc.values.get('CidrBlock'), '10.1.0.0/16');
    assert.equal(vpc.values.get('Name'), 'net');
    assert.equal(vpc.assumed.size, 0, 'a default that nobody can change is no guess');
    assert.deepEqual(resourceIn(unit, 'Net.Private').values.get('VpcId'), refTo('Net.Vpc'));
  });

  it('shares the conditions of what nests it', () => {
    const unit = unitOf(ROOT, beside({ 'network.yaml': NETWORK }));
    const endpoint = resourceIn(unit, 'Endpoint').presence;
    const route = resourceIn(unit, 'Net.Route').presence;
    assert.equal(implies(route, endpoint), true);
    assert.equal(implies(endpoint, route), true, 'both hang on UseNat = "yes", which excludes off');
    assert.equal(implies(resourceIn(unit, 'Net.Vpc').presence, endpoint), false);
  });

  it('that is not at hand leaves the unit open', () => {
    for (const around of [{}, beside({})]) {
      const unit = unitOf(ROOT, around);
      assert.equal(unit.open.length, 1);
      assert.equal(unit.open[0]?.place.range.start.line, 16);
      assert.deepEqual(resourceIn(unit, 'Endpoint').values.get('VpcId'), refTo('Net', 'Outputs.VpcId'));
    }
    const remote = ROOT.replace('./network.yaml', 'https://s3.amazonaws.com/b/network.yaml');
    assert.equal(
      unitOf(remote, beside({ 'https://s3.amazonaws.com/b/network.yaml': NETWORK })).open.length,
      1,
    );
  });

  it('that nests itself is followed once', () => {
    const loop = ROOT.replace('./network.yaml', 'loop.yaml');
    const unit = unitOf(loop, beside({ 'loop.yaml': loop }));
    assert.deepEqual(addresses(unit), ['Endpoint', 'Net', 'Net.Endpoint', 'Net.Net']);
    assert.equal(unit.open.length, 1);
  });

  it('of the CDK is found by its metadata', () => {
    const root = {
      Resources: {
        Net: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: {
            TemplateURL: { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, '/x.json']] },
            Parameters: { Nat: 'yes' },
          },
          Metadata: { 'aws:cdk:path': 'A/Net', 'aws:asset:path': 'net.nested.template.json' },
        },
      },
    };
    const unit = unitOf(
      JSON.stringify(root),
      beside({ 'net.nested.template.json': NETWORK }),
      'A.template.json',
    );
    assert.ok(addresses(unit).includes('Net.Vpc'));
    assert.deepEqual(resourceIn(unit, 'Net.Route').presence, { when: 'always' });
  });

  it('of SAM is found by its location', () => {
    const text =
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  App:\n    Type: AWS::Serverless::Application\n    Properties:\n';
    const local = unitOf(`${text}      Location: network.yaml\n`, beside({ 'network.yaml': NETWORK }));
    assert.ok(addresses(local).includes('App.Vpc'));
    const nat = resourceIn(local, 'App.Route').presence;
    assert.deepEqual(nat, { when: 'condition', name: 'App.Nat = "yes"' });
    const published = unitOf(`${text}      Location: {ApplicationId: x, SemanticVersion: 1.0.0}\n`);
    assert.equal(published.open.length, 1);
  });
});

describe('what may add resources', () => {
  const open = (text: string): number => unitOf(text).open.length;
  const vpc = 'Resources:\n  Vpc: {Type: AWS::EC2::VPC}\n';

  it('leaves the unit open', () => {
    assert.equal(open(vpc), 0);
    assert.equal(
      open(
        `${vpc}  Fn::ForEach::Tables:\n    - X\n    - [A, B]\n    - Table\${X}: {Type: AWS::EC2::RouteTable}\n`,
      ),
      1,
    );
    assert.equal(open(`${vpc}  Fn::Transform: {Name: AWS::Include, Parameters: {Location: x.yaml}}\n`), 1);
    assert.equal(open(`Transform: MyMacro\n${vpc}`), 1);
    assert.equal(open(`Transform: [AWS::LanguageExtensions, MyMacro, {Name: AWS::Include}]\n${vpc}`), 2);
    assert.equal(open(`Transform:\n  - AWS::LanguageExtensions\n  - AWS::Serverless-2016-10-31\n${vpc}`), 0);
    assert.equal(open(`${vpc}  M: {Type: "Org::Net::Vpc::MODULE"}\n`), 1);
    assert.equal(
      open(`${vpc}  T:\n    Type: AWS::EC2::RouteTable\n    Properties:\n      Fn::Transform: {Name: X}\n`),
      1,
    );
    assert.equal(open(`${vpc}  T: 3\n`), 1);
  });
});

describe('a SAM template', () => {
  const text = `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 3
    VpcConfig:
      SubnetIds: [!Ref SubnetA]
      SecurityGroupIds: [!Ref Group]
    Environment: {Variables: {A: one, B: two}}
Resources:
  SubnetA: {Type: AWS::EC2::Subnet}
  SubnetB: {Type: AWS::EC2::Subnet}
  Group: {Type: AWS::EC2::SecurityGroup}
  Bucket: {Type: AWS::S3::Bucket}
  Own:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 9
      VpcConfig: {SubnetIds: [!Ref SubnetB]}
      Environment: {Variables: {B: three}}
      Policies:
        - S3ReadPolicy: {BucketName: !Ref Bucket}
        - AWSLambdaVPCAccessExecutionRole
  Plain: {Type: AWS::Serverless::Function}
`;

  it('gives its functions what it says of all', () => {
    const unit = unitOf(text);
    const own = resourceIn(unit, 'Own').values;
    assert.equal(own.get('Timeout'), 9);
    assert.deepEqual(
      own.get('VpcConfig'),
      new Map([
        ['SubnetIds', [refTo('SubnetA'), refTo('SubnetB')]],
        ['SecurityGroupIds', [refTo('Group')]],
      ]),
    );
    assert.deepEqual(
      own.get('Environment'),
      new Map([
        [
          'Variables',
          new Map([
            ['A', 'one'],
            ['B', 'three'],
          ]),
        ],
      ]),
    );
    assert.deepEqual(own.get('Policies'), [
      new Map([['S3ReadPolicy', new Map([['BucketName', refTo('Bucket')]])]]),
      'AWSLambdaVPCAccessExecutionRole',
    ]);
    assert.equal(resourceIn(unit, 'Plain').values.get('Timeout'), 3);
    assert.equal(resourceIn(unit, 'Bucket').values.size, 0);
  });

  it('is one only by its transform', () => {
    const plain = unitOf(text.replace('Transform: AWS::Serverless-2016-10-31', ''));
    assert.equal(resourceIn(plain, 'Plain').values.size, 0);
  });
});

describe('a Region', () => {
  it('is known where it is said, and no guess otherwise', () => {
    const text = 'Resources:\n  Vpc: {Type: AWS::EC2::VPC}\n';
    assert.equal(resourceIn(unitOf(text, { region: 'eu-west-1' }), 'Vpc').region, 'eu-west-1');
    assert.ok(isUnknown(resourceIn(unitOf(text), 'Vpc').region));
  });
});

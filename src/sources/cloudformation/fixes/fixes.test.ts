import assert from 'node:assert/strict';
import type { Fix } from '../../declared/fix';
import { Network } from '../../../network/network';
import { readTemplate } from '../read-template';
import { documentOf, resourceIn } from '../testing/declared';
import { cloudformationFixes } from './fixes';
import { fixed } from './testing/fixing';

const TABLES = `  A: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  B: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
`;

function template(endpoint: string, around = ''): string {
  return `${around}Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
${TABLES}  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: com.amazonaws.eu-west-1.s3
${endpoint}`;
}

describe('attaching route tables in a template', () => {
  const attach = (endpoint: string, around = ''): string | undefined => {
    const text = template(endpoint, around);
    const after = fixed(text, { kind: 'attach-route-tables', endpointId: 'Endpoint', routeTableIds: ['B'] });
    const start = template('', around);
    if (after) assert.ok(after.text.startsWith(start));
    return after?.text.slice(start.length);
  };

  it('keeps the list as it is written', () => {
    for (const [before, after] of [
      ['      RouteTableIds:\n      - !Ref A\n', '      RouteTableIds:\n      - !Ref A\n      - !Ref B\n'],
      [
        '      RouteTableIds:\n        -   Ref: A # a',
        '      RouteTableIds:\n        -   Ref: A # a\n        -   Ref: B',
      ],
      ['      RouteTableIds: [!Ref A]\n', '      RouteTableIds: [!Ref A, !Ref B]\n'],
      ['      RouteTableIds: [ !Ref A , ]\n', '      RouteTableIds: [ !Ref A, !Ref B , ]\n'],
      ['      RouteTableIds: []\n', '      RouteTableIds: [!Ref B]\n'],
      ['      RouteTableIds: [{Ref: A}]\n', '      RouteTableIds: [{Ref: A}, {Ref: B}]\n'],
      [
        '      RouteTableIds: [\n        !Ref A # a, b\n      ]\n',
        '      RouteTableIds: [\n        !Ref A, # a, b\n        !Ref B\n      ]\n',
      ],
      [
        '      RouteTableIds: [\n        !Ref A, # a\n      ]\n',
        '      RouteTableIds: [\n        !Ref A, # a\n        !Ref B,\n      ]\n',
      ],
    ] as const) {
      assert.equal(attach(before), after);
    }
  });

  it('adds a list that is missing, in the style of the template', () => {
    assert.equal(attach(''), '      RouteTableIds:\n        - !Ref B\n');
    assert.equal(
      attach('      Tags:\n      - {Key: a, Value: b}\n'),
      '      Tags:\n      - {Key: a, Value: b}\n      RouteTableIds:\n      - !Ref B\n',
    );
  });

  it('adds to both sides of a condition', () => {
    const around = 'Conditions: {C: !Equals [a, !Ref "AWS::Region"]}\n';
    assert.equal(
      attach('      RouteTableIds: !If [C, [!Ref A], !Ref AWS::NoValue]\n', around),
      '      RouteTableIds: !If [C, [!Ref A, !Ref B], [!Ref B]]\n',
    );
  });

  it('writes nothing where the list comes from elsewhere, or has the table', () => {
    assert.equal(
      attach('      RouteTableIds: !Ref Tables\n', 'Parameters: {Tables: {Type: CommaDelimitedList}}\n'),
      undefined,
    );
    assert.equal(attach('      RouteTableIds: !Split [",", !ImportValue tables]\n'), undefined);
    assert.equal(attach('      RouteTableIds: [!Ref B]\n'), undefined);
    const shared = 'Metadata:\n  Tables: &tables [!Ref A]\n';
    assert.equal(attach('      RouteTableIds: *tables\n', shared), undefined);
    assert.equal(attach('      RouteTableIds: &these\n        - !Ref A\n'), undefined);
    assert.ok(attach('      RouteTableIds: # A &c\n        - !Ref A\n'));
  });
});

describe('removing an endpoint from a template', () => {
  const remove = (text: string): string | undefined =>
    fixed(text, { kind: 'remove-endpoint', endpointId: 'E' })?.text;
  const e = '  # E is for\n  # nobody\n  E: # none\n    Type: AWS::EC2::VPCEndpoint\n    # - off\n';
  const vpc = '  Vpc:\n    Type: AWS::EC2::VPC\n';

  it('takes the remarks above it, and leaves one blank line', () => {
    const bucket = '  # a bucket\n  Bucket: {Type: AWS::S3::Bucket}\n';
    assert.equal(remove(`Resources:\n${vpc}\n${e}\n${bucket}`), `Resources:\n${vpc}\n${bucket}`);
    assert.equal(remove(`Resources:\n${e}\n\n${bucket}`), `Resources:\n${bucket}`);
    assert.equal(remove(`Resources:\n${vpc}${e}${bucket}`), `Resources:\n${vpc}${bucket}`);
    assert.equal(remove(`Resources:\n${vpc}\n${e}\nOutputs: {}\n`), `Resources:\n${vpc}\nOutputs: {}\n`);
    assert.equal(remove(`Resources:\n${vpc}\n${e}`.trimEnd()), `Resources:\n${vpc}`.trimEnd());
  });

  it('leaves what is referred to', () => {
    for (const use of [
      '!Ref E',
      '!GetAtt E.Id',
      '!GetAtt [E, Id]',
      '{"Fn::GetAtt": [E, Id]}',
      '!Sub "x${E}"',
      '!Sub ["${E.Id}", {}]',
    ]) {
      assert.equal(remove(`Resources:\n${vpc}${e}Outputs: {O: {Value: ${use}}}\n`), undefined, use);
    }
    assert.equal(remove(`Resources:\n${vpc}    DependsOn: E\n${e}`), undefined);
    assert.equal(remove(`Resources:\n${vpc}    DependsOn: [X, E]\n${e}`), undefined);
    assert.equal(remove(`Resources:\n${e}`), undefined, 'a template has resources');
    assert.ok(remove(`Resources:\n${vpc}${e}Outputs: {O: {Value: !Sub "\${!E} \${Ex}"}}\n`));
  });
});

describe('other fixes in a template', () => {
  it('leave the Region of a name that is not written there', () => {
    const remedy = { kind: 'region-by-reference', endpointId: 'Endpoint' } as const;
    const service = (name: string): string | undefined =>
      fixed(template('').replace('com.amazonaws.eu-west-1.s3', name), remedy)?.text.match(
        /ServiceName: (.*)/,
      )?.[1];
    assert.equal(service('com.amazonaws.eu-west-1.s3 # ours'), '!Sub com.amazonaws.${AWS::Region}.s3 # ours');
    assert.equal(service("'com.amazonaws.eu-west-1.ecr.api'"), "!Sub 'com.amazonaws.${AWS::Region}.ecr.api'");
    assert.equal(service('!Sub "com.amazonaws.eu-west-1.${S}"'), '!Sub "com.amazonaws.${AWS::Region}.${S}"');
    assert.equal(
      service('!Join [., [com.amazonaws, eu-west-1, s3]]'),
      "!Join ['.', [com.amazonaws, !Ref AWS::Region, s3]]",
    );
    assert.equal(service('!Ref Name'), undefined);
    assert.equal(service('com.amazonaws.s3-global.accesspoint'), undefined);
    assert.equal(service('!Sub com.amazonaws.${AWS::Region}.s3'), undefined);
  });

  it('leave an attribute of a VPC that a parameter decides', () => {
    const remedy = { kind: 'enable-vpc-dns', vpcId: 'Vpc', support: false, hostnames: true } as const;
    const vpc = (value: string): string | undefined =>
      fixed(
        `Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties:\n      EnableDnsHostnames: ${value}\n`,
        remedy,
      )?.text.match(/Hostnames: (.*)/)?.[1];
    assert.equal(vpc('false # why'), 'true # why');
    assert.equal(vpc("'false'"), "'true'");
    assert.equal(vpc('!Ref Dns'), undefined);
  });

  it('do not make a gateway endpoint of what others use the interfaces of', () => {
    const remedy = { kind: 'become-gateway', endpointId: 'Endpoint', routeTableIds: ['A'] } as const;
    const text = template('      VpcEndpointType: Interface\n      SubnetIds: [subnet-1] # one\n');
    const after = fixed(text, remedy);
    assert.ok(after);
    assert.ok(
      after.text.endsWith('      VpcEndpointType: Gateway\n      RouteTableIds:\n        - !Ref A # one\n'),
    );
    assert.equal(after.title, 'Make Endpoint a gateway endpoint (replaces it)');
    assert.equal(fixed(`${text}Outputs: {D: {Value: !GetAtt Endpoint.DnsEntries}}\n`, remedy), undefined);
  });
});

describe('a fix in a template', () => {
  it('is not written where the text is another by now', () => {
    const text = template('');
    const { unit } = readTemplate(documentOf(text));
    const fixes = (now: string | undefined): readonly Fix[] =>
      cloudformationFixes(
        {
          remedy: { kind: 'attach-route-tables', endpointId: 'Endpoint', routeTableIds: ['A'] },
          network: new Network([], []),
          declared: (id) => ({ resource: resourceIn(unit, id), unit }),
          text: () => now,
          isOwn: () => true,
        },
        () => documentOf(text),
      );
    assert.equal(fixes(text).length, 1);
    assert.equal(fixes(`\ufeff${text}`).length, 1);
    assert.equal(fixes(`# new\n${text}`).length, 0);
    assert.equal(fixes(undefined).length, 0);
  });
});

import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { english } from '../network/message';
import { finish, lintingOf, MemoryFiles } from './testing/files';
import { endpoint, NAT_VPC, RIGHT } from './testing/vpc';
import type { Linting } from './linting';

const VPC = NAT_VPC.slice(NAT_VPC.indexOf('resource "aws_vpc"'));
const ROUTED = '[aws_route_table.private.id]';
const REGION = 'data "aws_region" "current" {}';
const ROOT = 'terraform {\n  backend "s3" {}\n}\n';
const POLICY = 'policy = file("${path.module}/policy.json")';

function call(source: string, argument = ''): string {
  return `${ROOT}module "net" {\n  source = "${source}"\n  ${argument}\n}\n`;
}

function template(resources: string, outputs = ''): string {
  return `Parameters:
  Env: { Type: String, Default: dev }
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Nat: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref Subnet } }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  Route:
    Type: AWS::EC2::Route
    Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat }
  Association:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { RouteTableId: !Ref Table, SubnetId: !Ref Subnet }
${resources}${outputs}`;
}

const GATEWAY = (vpc: string, tables: string): string => `  S3:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: ${vpc}
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
      RouteTableIds: [${tables}]
`;

const EXPORTS = `Outputs:
  Vpc: { Value: !Ref Vpc, Export: { Name: vpc } }
  Table: { Value: !Ref Table, Export: { Name: table } }
`;

/** What may stand in each file; the empty text: there is no such file. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'net/main.tf': [
    '',
    NAT_VPC,
    `variable "on" {\n  default = true\n}\n${VPC}`,
    `${VPC}\n# endpoint-lens:ignore GW001\n`,
  ],
  'net/endpoints.tf': [
    '',
    REGION + endpoint('s3', ROUTED),
    REGION + endpoint('s3', ROUTED, POLICY),
    `${REGION}\nvariable "on" { type = bool }${endpoint('s3', ROUTED, 'count = var.on ? 1 : 0')}`,
  ],
  'net/policy.json': [
    '',
    '{ "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*" }] }',
    '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }] }',
  ],
  'net/terraform.tfvars': ['', 'on = false\n', 'on = true\n'],
  'live/main.tf': ['', call('../net'), call('../net', 'on = false'), call('../other'), RIGHT],
  'other/main.tf': ['', VPC, call('../net')],
  'side/main.tf': [
    '',
    `${ROOT}variable "vpc" {}\nresource "aws_vpc_endpoint" "s3" {\n  vpc_id = var.vpc\n  service_name = "com.amazonaws.eu-west-1.s3"\n}\n`,
    `${ROOT}resource "aws_s3_bucket" "orders" {}\n`,
  ],
  'stacks/net.yaml': [
    '',
    template('', EXPORTS),
    template(GATEWAY('!Ref Vpc', ''), EXPORTS),
    template('', EXPORTS.replace('Name: table', 'Name: tables')),
  ],
  'stacks/endpoints.yaml': [
    '',
    `Resources:\n${GATEWAY('!ImportValue vpc', '!ImportValue table')}`,
    `Resources:\n${GATEWAY('!ImportValue vpc', '')}`,
    'notes: none\n',
  ],
  'stacks/app.yaml': [
    '',
    'Resources:\n  Net: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./net.yaml } }\n',
    'Resources:\n  Bucket: { Type: AWS::S3::Bucket }\n',
  ],
};

const edits = fc.array(
  fc
    .constantFrom(...Object.keys(TEXTS))
    .chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...(TEXTS[file] ?? [])))),
  { minLength: 1, maxLength: 3 },
);

function told(linting: Linting): readonly string[] {
  return linting.result.findings
    .map(({ rule, severity, resource, service, place, message, related }) =>
      [
        place.file,
        place.range.start.line,
        severity,
        rule,
        resource,
        service ?? '',
        english(message),
        ...related.map((note) => `${note.resource} ${english(note.message)}`),
      ].join(' | '),
    )
    .sort();
}

function put(files: MemoryFiles, [file, text]: readonly [string, string]): void {
  files.set(file, text === '' ? undefined : text);
}

describe('linting what has changed', () => {
  it('finds what linting everything does, whatever was edited', () => {
    fc.assert(
      fc.property(edits, fc.array(edits, { minLength: 1, maxLength: 6 }), (first, rounds) => {
        const files = new MemoryFiles({});
        for (const edit of first) put(files, edit);
        const linting = lintingOf(files);
        for (const round of rounds) {
          for (const edit of round) put(files, edit);
          finish(linting.changed([...new Set(round.map(([file]) => file))]));
          assert.deepEqual(told(linting), told(lintingOf(files)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

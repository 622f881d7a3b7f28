import type { Base } from './base';

/** How a language writes what the mutants put in. Endpoints are blocks with the attributes that patterns find here. */
export interface Wording {
  readonly tables: RegExp;
  readonly serviceName: RegExp;
  readonly vpc: RegExp;
  writeServiceName(region: string, service: string): string;
  /** Instead of the tables. */
  writeInterface(subnets: readonly string[]): string;
  readonly denyOnly: string;
  readonly otherVpc: { readonly declared: string; readonly named: string };
  /** A table that leads nowhere and a subnet that uses it. */
  readonly newTable: { readonly declared: string; readonly address: string };
  /** A table that nothing uses. */
  readonly newUnusedTable: { readonly declared: string; readonly address: string };
  /** Makes presence depend on what nobody knows. */
  readonly maybe: { readonly declared: string; readonly attribute: string };
  /** Something unseen that is given the VPC. */
  readonly unseen: string;
}

/** @returns the wording of a base's language. */
export function wordingOf({ language }: Base): Wording {
  switch (language) {
    case 'terraform':
      return TERRAFORM;
    case 'cloudformation':
      return CLOUDFORMATION;
  }
}

const TERRAFORM: Wording = {
  tables: / {2}route_table_ids *= \[[^\]]*\]\n/,
  serviceName: / {2}service_name *= .*\n/,
  vpc: / {2}vpc_id *= .*\n/,
  writeServiceName: (region, service) => `  service_name = "com.amazonaws.${region}.${service}"\n`,
  writeInterface: (subnets) => `  vpc_endpoint_type = "Interface"\n  subnet_ids = [${subnets.join(', ')}]\n`,
  denyOnly: `  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Principal = "*", Action = "*", Resource = "*" }]
  })
`,
  otherVpc: {
    declared: 'resource "aws_vpc" "other" {\n  cidr_block = "10.250.0.0/16"\n}\n',
    named: '  vpc_id = aws_vpc.other.id\n',
  },
  newTable: {
    declared: `resource "aws_route_table" "new" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "new" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.240.0/24"
}

resource "aws_route_table_association" "new" {
  subnet_id      = aws_subnet.new.id
  route_table_id = aws_route_table.new.id
}
`,
    address: 'aws_route_table.new',
  },
  newUnusedTable: {
    declared: 'resource "aws_route_table" "idle" {\n  vpc_id = aws_vpc.main.id\n}\n',
    address: 'aws_route_table.idle',
  },
  maybe: {
    declared: 'variable "maybe" {\n  type = bool\n}\n',
    attribute: '  count = var.maybe ? 1 : 0\n',
  },
  unseen: `module "unseen" {
  source = "git::https://git.example.com/network/unseen.git"
  vpc_id = aws_vpc.main.id
}
`,
};

const CLOUDFORMATION: Wording = {
  tables: / {6}RouteTableIds:(?: \[.*\])?\n(?: {8}- .*\n)*/,
  serviceName: / {6}ServiceName: .*\n/,
  vpc: / {6}VpcId: .*\n/,
  writeServiceName: (region, service) => `      ServiceName: com.amazonaws.${region}.${service}\n`,
  writeInterface: (subnets) =>
    `      VpcEndpointType: Interface\n      PrivateDnsEnabled: false\n      SubnetIds: [${subnets.join(', ')}]\n`,
  denyOnly: `      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Deny, Principal: "*", Action: "*", Resource: "*" }
`,
  otherVpc: {
    declared: '  OtherVpc:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.250.0.0/16\n',
    named: '      VpcId: !Ref OtherVpc\n',
  },
  newTable: {
    declared: `  NewTable:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Vpc
  NewSubnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.60.240.0/24
  NewAssociation:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref NewSubnet
      RouteTableId: !Ref NewTable
`,
    address: 'NewTable',
  },
  newUnusedTable: {
    declared: '  IdleTable:\n    Type: AWS::EC2::RouteTable\n    Properties:\n      VpcId: !Ref Vpc\n',
    address: 'IdleTable',
  },
  maybe: {
    declared: `Parameters:
  Maybe:
    Type: String
Conditions:
  IsMaybe: !Equals [!Ref Maybe, "yes"]
`,
    attribute: '    Condition: IsMaybe\n',
  },
  unseen: `  Unseen:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: https://templates-of-acme.s3.amazonaws.com/unseen.yaml
      Parameters:
        Vpc: !Ref Vpc
`,
};

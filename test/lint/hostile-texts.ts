/** A template with one VPC; what is added to it belongs to the VPC. */
export const VPC = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
`;

/** Ten levels of ten aliases each: ten thousand million values, if somebody counted. */
const BOMB = [
  'X-0: &x0 [a, a, a, a, a, a, a, a, a, a]',
  ...Array.from({ length: 10 }, (_, n) => `X-${n + 1}: &x${n + 1} [${Array(10).fill(`*x${n}`).join(', ')}]`),
].join('\n');

/** What is found in it has to be found whatever stands beside it: an endpoint without a route table. */
export const GOOD = `resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.eu-central-1.s3"
}
`;

function mergeBomb(): string {
  const level = (n: number): string => `X-${n + 1}: &m${n + 1} {<<: [*m${n}, *m${n}, *m${n}], k${n}: ${n}}`;
  return ['X-0: &m0 {a: 1}', ...Array.from({ length: 20 }, (_, n) => level(n))].join('\n');
}

function nested(): string {
  return `${'{"a": '.repeat(50_000)}1${'}'.repeat(50_000)}`;
}

/** Each local twice the one before: a list of 2^60 items. */
function doubled(levels: number): string {
  const lines = Array.from({ length: levels }, (_, n) => `  l${n + 1} = concat(local.l${n}, local.l${n})`);
  return `locals {\n  l0 = ["a"]\n${lines.join('\n')}\n}\n${GOOD}resource "aws_subnet" "a" {\n  count  = length(local.l${levels})\n  vpc_id = aws_vpc.main.id\n}\n`;
}

/** Loops within loops over a hundred items each. */
function loops(levels: number): string {
  const open = Array.from({ length: levels }, (_, n) => `[for i${n} in range(100) : `).join('');
  return `locals {\n  a = ${open}1${']'.repeat(levels)}\n}\nresource "aws_vpc" "main" {\n  cidr_block = local.a\n  tags = { a = jsonencode(local.a) }\n}\n`;
}

/** What it is, the file's name, and its text. */
export const HOSTILE: readonly (readonly [string, string, string])[] = [
    ['a bomb of YAML aliases', 'x.yaml', `${VPC}${BOMB}\nOutputs: {A: {Value: *x10}}\n`],
    ['a bomb in a property', 'x.yaml', `${BOMB}\n${VPC}      Tags: *x10\n`],
    ['a bomb of merges', 'x.yaml', `${mergeBomb()}\n${VPC}      <<: *m20\n`],
    ['brackets of HCL', 'x.tf', `locals {\n  a = ${'['.repeat(100_000)}\n}\n`],
    ['closed brackets of HCL', 'x.tf', `locals {\n  a = ${'['.repeat(50_000)}${']'.repeat(50_000)}\n}\n`],
    ['parentheses of HCL', 'x.tf', `locals {\n  a = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n}\n`],
    ['signs of HCL', 'x.tf', `locals {\n  a = ${'!'.repeat(100_000)}true\n}\n`],
    ['conditions of HCL', 'x.tf', `locals {\n  a = ${'true ? '.repeat(50_000)}1${' : 0'.repeat(50_000)}\n}\n`],
    ['sums of HCL', 'x.tf', `locals {\n  a = 1${' + 1'.repeat(100_000)}\n}\n`],
    ['attributes of HCL', 'x.tf', `locals {\n  a = x${'.y'.repeat(100_000)}\n}\n`],
    ['blocks of HCL', 'x.tf', `${'a {\n'.repeat(100_000)}${'}\n'.repeat(100_000)}`],
    ['templates of HCL', 'x.tf', `locals {\n  a = ${'"${'.repeat(100_000)}\n}\n`],
    ['heredocs of HCL', 'x.tf', `locals {\n${'  a = <<EOT\n'.repeat(20_000)}}\n`],
    ['lists of doubled values', 'x.tf', doubled(60)],
    ['loops within loops', 'x.tf', loops(12)],
    ['brackets of YAML', 'x.yaml', `${VPC}      Tags: ${'['.repeat(100_000)}\n`],
    ['braces of YAML', 'x.yaml', `${VPC}      Tags: ${'{a: '.repeat(100_000)}\n`],
    ['sequences of YAML', 'x.yaml', `${VPC}      Tags: ${'- '.repeat(100_000)}\n`],
    ['questions of YAML', 'x.yaml', `${VPC}      Tags:\n        ${'? '.repeat(100_000)}\n`],
    ['anchors of YAML', 'x.yaml', `${VPC}      Tags: ${'&a '.repeat(100_000)}\n`],
    ['documents of YAML', 'x.yaml', `${VPC}${'---\n'.repeat(100_000)}`],
    ['brackets of JSON', 'x.json', `{"AWSTemplateFormatVersion": ${'['.repeat(100_000)}`],
    ['closed brackets of JSON', 'x.json', `{"Resources": {"A": {"Type": "AWS::EC2::VPC", "Properties": ${nested()}}}}`],
    ['brackets of Terraform’s JSON', 'x.tf.json', `{"locals": ${'['.repeat(100_000)}`],
    ['objects of Terraform’s JSON', 'x.tf.json', `{"locals": {"a": ${'{"a": '.repeat(50_000)}1${'}'.repeat(50_000)}}}`],
];

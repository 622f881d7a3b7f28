import type { DeclaredCode } from '../../../lint/declared-code';
import { makeLinting } from '../../../lint/session';

/** @returns what Terraform code declares, as linting reads it: one file. */
export function declared(text: string): DeclaredCode {
  const linting = makeLinting(
    {
      paths: () => ['/w/main.tf'],
      list: (folder) => (folder === '/w' ? ['main.tf'] : undefined),
      read: (path) => (path === '/w/main.tf' ? text : undefined),
      skipped: () => [],
    },
    () => ({}),
  );
  for (const steps = linting.all(); steps.next().done !== true;);
  const [code] = linting.codeOf('/w/main.tf');
  if (!code) throw new Error('nothing is declared');
  return code;
}

/** A table for each letter, with a subnet that uses it, and a default route to something. */
export function tables(routes: Readonly<Record<string, string>>, count = ''): string {
  return [
    'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}',
    'resource "aws_nat_gateway" "nat" {\n  connectivity_type = "private"\n  subnet_id = aws_subnet.a.id\n}',
    'resource "aws_internet_gateway" "igw" {\n  vpc_id = aws_vpc.main.id\n}',
    ...Object.entries(routes).flatMap(([name, route]) => [
      `resource "aws_subnet" "${name}" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "10.0.${name.charCodeAt(0)}.0/24"\n}`,
      `resource "aws_route_table" "${name}" {\n  ${count}\n  vpc_id = aws_vpc.main.id\n  ${route}\n}`,
      `resource "aws_route_table_association" "${name}" {\n  ${count}\n  subnet_id = aws_subnet.${name}.id\n  route_table_id = aws_route_table.${name}${count === '' ? '' : '[count.index]'}.id\n}`,
    ]),
  ].join('\n\n');
}

export const NAT = 'route {\n    cidr_block = "0.0.0.0/0"\n    nat_gateway_id = aws_nat_gateway.nat.id\n  }';
export const INTERNET =
  'route {\n    cidr_block = "0.0.0.0/0"\n    gateway_id = aws_internet_gateway.igw.id\n  }';

/** A gateway endpoint for S3 that serves some tables. */
export function endpoint(served: string): string {
  return `\n\nresource "aws_vpc_endpoint" "s3" {\n  vpc_id = aws_vpc.main.id\n  service_name = "com.amazonaws.eu-central-1.s3"\n  route_table_ids = ${served}\n}\n`;
}

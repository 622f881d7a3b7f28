import type { FieldName } from '../protocol';

const fields: Readonly<Record<FieldName, true>> = {
  service: true,
  vpc: true,
  routeTables: true,
  subnets: true,
  securityGroups: true,
  privateDns: true,
  ipAddressType: true,
  dnsRecordIpType: true,
  policy: true,
  tags: true,
  provider: true,
  form: true,
};

/** @returns the field that an id like `go-to policy` leads to, which needs nobody but the page. */
export function fieldToGoTo(id: string): FieldName | undefined {
  const [command, field = ''] = id.split(' ', 2);
  return command === 'go-to' && isField(field) ? field : undefined;
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}

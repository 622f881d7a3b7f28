import { WAYS, type MatrixSubnet, type MatrixView, type Way } from '../protocol';

/** A subnet of a VPC by its number, with the way to each service. */
export function subnet(id: string, vpc: number, ...ways: readonly Way[]): MatrixSubnet {
  return {
    id,
    vpc,
    glyph: 'lock',
    label: id,
    detail: 'us-east-1a',
    cells: ways.map((way) => WAYS.indexOf(way)),
  };
}

/** A view with two services and as many VPCs as its subnets are in. */
export function viewOf(...subnets: readonly MatrixSubnet[]): MatrixView {
  const vpcs = Math.max(0, ...subnets.map(({ vpc }) => vpc + 1));
  const pays = { title: 'free', detail: '', better: true };
  return {
    origin: { kind: 'sandbox', label: 'Sandbox' },
    services: [
      { id: 's3', label: 'S3', pays },
      { id: 'sqs', label: 'sqs', pays },
    ],
    servicesOffered: 2,
    vpcs: Array.from({ length: vpcs }, (_, at) => ({ label: `vpc ${at}`, detail: `vpc-${at}` })),
    subnets,
    price: '',
    ways: WAYS.map((way) => ({ word: way, chip: way })),
  };
}

import { scopeKey } from '../../../network/coverage';
import type { Scope } from '../../../network/describe';
import { message, type Text } from '../../../network/message';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { Subnet } from '../../../network/resources/subnet';
import { inForce } from '../../../network/resources/vpc';
import { parseServiceName, serviceLabel } from '../../../network/service-name';
import type { Matrix, MatrixRow } from '../../../paths/matrix';
import { pays, type Pays } from '../../../paths/matrix/pays';
import { wayWord } from '../../../paths/matrix/words';
import { wayOfSubnet } from '../../../tree/nodes/subnet';
import { byName, cleaned, nameOf } from '../../../tree/words';
import {
  WAYS,
  type MatrixService,
  type MatrixSubnet,
  type MatrixView,
  type MatrixVpc,
} from '../../../webview/matrix/protocol';
import { SUBNET_GLYPHS } from '../glyph-of';
import { WAY_TEXTS } from './way-words';

/** What a matrix is shown from. */
export interface MatrixSeen {
  readonly network: Network;
  readonly matrix: Matrix;
  readonly origin: MatrixView['origin'];
  /** How many services there are to choose from; 0 where it is not known. */
  readonly servicesOffered: number;
  readonly render: (text: Text) => string;
}

/** Makes the texts of a matrix in small steps: there may be 5,000 subnets. VPCs and subnets by name. */
export function* matrixViewSteps(seen: MatrixSeen): Generator<undefined, MatrixView, undefined> {
  const { network, matrix, origin, servicesOffered, render } = seen;
  const paid = matrix.services.map((_, at) => pays(matrix, at));
  yield;
  const vpcs: MatrixVpc[] = [];
  const subnets: MatrixSubnet[] = [];
  const severalRegions = network.regions.length > 1;
  for (const { id, scope, rows } of rowsByVpc(network, matrix)) {
    const vpc = vpcs.length;
    vpcs.push(vpcView(network, id, scope, severalRegions, render));
    const rowOf = new Map(rows.map((row) => [row.subnet, row]));
    yield;
    for (const subnet of byName(rows.map((row) => row.subnet))) {
      subnets.push(subnetView(network, vpc, subnet, rowOf.get(subnet)?.cells ?? []));
      yield;
    }
  }
  return {
    origin,
    services: matrix.services.map((id, at) => ({
      id,
      label: labelOfService(id),
      pays: paysView(paid[at] ?? { kind: 'nothing' }, render),
    })),
    servicesOffered,
    vpcs,
    subnets,
    price: priceSources(paid, render),
    ways: WAY_TEXTS.map(({ word, chip }) => ({ word: render(word), chip: render(chip) })),
  };
}

/** @returns how a service is called: `S3`, `ecr.api`; of another account's or Region's its full name. */
export function labelOfService(service: string): string {
  const { short } = parseServiceName(service);
  return cleaned(short === service ? serviceLabel(service) : service) ?? service;
}

interface VpcRows {
  readonly id: string | undefined;
  readonly scope: Scope;
  readonly rows: MatrixRow[];
}

/** By account and Region as they were read, in them VPCs by name; subnets whose VPC is not known come last. */
function rowsByVpc(network: Network, { rows }: Matrix): readonly VpcRows[] {
  const groups = new Map<string, VpcRows>();
  for (const row of rows) {
    const { scope } = row.subnet;
    const id = known(row.subnet.vpcId);
    const key = `${scopeKey(scope)} ${id ?? ''}`;
    const group = groups.get(key) ?? { id, scope, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const rank = new Map(byName(network.all('vpc')).map((vpc, at) => [`${scopeKey(vpc.scope)} ${vpc.id}`, at]));
  const region = new Map(network.regions.map((view, at) => [scopeKey(view.scope), at]));
  const place = (group: VpcRows): readonly [number, number] => [
    region.get(scopeKey(group.scope)) ?? 0,
    rank.get(`${scopeKey(group.scope)} ${group.id ?? ''}`) ?? Infinity,
  ];
  return [...groups.values()]
    .map((group) => ({ group, place: place(group) }))
    .sort((a, b) => a.place[0] - b.place[0] || compare(a.place[1], b.place[1]))
    .map(({ group }) => group);
}

/** Two that are both infinite are alike; their difference would be no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function vpcView(
  network: Network,
  id: string | undefined,
  scope: Scope,
  severalRegions: boolean,
  render: MatrixSeen['render'],
): MatrixVpc {
  const vpc = id === undefined ? undefined : network.get('vpc', id, scope);
  const [block] = vpc?.cidrBlocks.filter(inForce) ?? [];
  const label = vpc ? nameOf(vpc) : (cleaned(id) ?? render(message('VPC not known')));
  const detail = [
    label === id ? undefined : cleaned(id),
    block && known(block.cidr),
    severalRegions ? scope.region : undefined,
    severalRegions ? scope.account : undefined,
  ];
  return { label, detail: detail.filter(Boolean).join(' · ') };
}

function subnetView(network: Network, vpc: number, subnet: Subnet, cells: MatrixRow['cells']): MatrixSubnet {
  return {
    id: subnet.id,
    vpc,
    glyph: SUBNET_GLYPHS[wayOfSubnet(network, subnet)],
    label: nameOf(subnet),
    detail: cleaned(known(subnet.zone)) ?? '',
    cells: cells.map((cell) => WAYS.indexOf(wayWord(cell))),
  };
}

function paysView(paid: Pays, render: MatrixSeen['render']): MatrixService['pays'] {
  switch (paid.kind) {
    case 'in-place':
      return { title: render(message('in place')), detail: '', better: false };
    case 'free':
      return {
        title: render(message('free')),
        detail: render(message('with a gateway endpoint')),
        better: true,
      };
    case 'from':
      return {
        title: render(message('from {gb} GB', { gb: Math.round(paid.gb) })),
        detail: render(message('a month, instead of NAT')),
        better: true,
      };
    case 'nothing':
      return { title: '–', detail: '', better: false };
  }
}

/** `us-east-1, 2026, AWS PrivateLink pricing`: of what was computed with prices. */
function priceSources(paid: readonly Pays[], render: MatrixSeen['render']): string {
  const sources = paid.flatMap((one) =>
    one.kind === 'from' ? [render(message('{region}, {date}, {source}', { ...one.price }))] : [],
  );
  return [...new Set(sources)].join('; ');
}

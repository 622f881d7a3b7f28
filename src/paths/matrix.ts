import { scopeKey } from '../network/coverage';
import type { Network } from '../network/network';
import { known } from '../network/resolved';
import type { Subnet } from '../network/resources/subnet';
import type { MatrixCell } from './matrix/cell';
import { Columns } from './matrix/columns';
import { subnetGroups } from './matrix/subnet-groups';
import type { Question } from './question';
import { tracePath } from './trace-path';

/** How every subnet reaches each of some services. */
export interface Matrix {
  readonly services: readonly string[];
  /** By account and Region, VPC, and subnet. */
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly subnet: Subnet;
  /** One for each service, in their order. */
  readonly cells: readonly MatrixCell[];
}

/** @param services short or full names; from each subnet they mean what they mean to `trace`. */
export function matrix(network: Network, services: readonly string[]): Matrix {
  const steps = matrixSteps(network, services);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in small steps, so that an editor stays responsive. Each cell is what `tracePath` says from the subnet;
 * subnets, and services, that nothing on a way tells apart are one computation.
 * Yields how much is done, from 0 to 1.
 */
export function* matrixSteps(
  network: Network,
  services: readonly string[],
): Generator<number, Matrix, undefined> {
  const subnets = yield* rowsOf(network);
  const grouping = subnetGroups(network, subnets);
  let grouped = grouping.next();
  for (; grouped.done !== true; grouped = grouping.next()) yield 0;
  const columns = new Columns(network, services);
  const cellsOf = new Map<Subnet, readonly MatrixCell[]>();
  for (const group of grouped.value) {
    const [first] = group;
    if (!first) continue;
    const cells: MatrixCell[] = [];
    const { questions, classes } = columns.of(first);
    for (const [index, same] of classes.entries()) {
      const before = cells[same];
      const question = questions[index];
      cells.push(
        before ??
          (question ? cellOf(network, { ...question, from: { kind: 'subnet', subnet: first } }) : NOT_ASKED),
      );
      yield cellsOf.size / subnets.length;
    }
    for (const subnet of group) cellsOf.set(subnet, cells);
  }
  return { services, rows: subnets.map((subnet) => ({ subnet, cells: cellsOf.get(subnet) ?? [] })) };
}

/** The service is not known in the subnet's Region. */
const NOT_ASKED: MatrixCell = { verdict: 'undetermined', via: undefined, vias: [] };

function cellOf(network: Network, question: Question): MatrixCell {
  const { verdict, via, vias } = tracePath(network, question);
  return { verdict, via, vias };
}

/** @returns each subnet once, of a shared one its owner's view, in an order that does not depend on the answers'. */
function* rowsOf(network: Network): Generator<number, readonly Subnet[], undefined> {
  const rows: { readonly subnet: Subnet; readonly key: string }[] = [];
  for (const subnet of network.all('subnet')) {
    yield 0;
    if (network.get('subnet', subnet.id) !== subnet) continue;
    rows.push({ subnet, key: `${scopeKey(subnet.scope)} ${known(subnet.vpcId) ?? ''} ${subnet.id}` });
  }
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  yield 0;
  return rows.map(({ subnet }) => subnet);
}

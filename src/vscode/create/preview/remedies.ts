import type { Plan } from '../../../endpoints/plan';
import type { Problem } from '../../../endpoints/problem';
import { problems } from '../../../endpoints/problems';
import type { Remedy } from '../../../endpoints/remedy';
import { message, type Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { serviceLabel } from '../../../network/service-name';

/** A problem with the id by which the page asks for its remedy. */
interface Mended {
  readonly problem: Problem;
  readonly id: string;
}

/** @returns each problem with an id that is the same for as long as the problem is there. */
export function withIds(found: readonly Problem[]): readonly Mended[] {
  const seen = new Map<string, number>();
  return found.map((problem) => {
    const key = ['remedy', problem.code, problem.resource ?? '', detailOf(problem.remedy)].join(' ').trim();
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return { problem, id: n === 1 ? key : `${key} #${n}` };
  });
}

function detailOf(remedy: Remedy | undefined): string {
  return remedy?.kind === 'delete-route' ? remedy.destination : '';
}

/** @returns what an id of a preview's checks stands for; undefined if the problem is not there any more. */
export function remedyOf(network: Network, plan: Plan, id: string): Remedy | undefined {
  return withIds(problems(network, plan)).find((one) => one.id === id)?.problem.remedy;
}

/** @returns whether a remedy changes something that exists: then it asks again, and says so by its "…". */
export function writes(remedy: Remedy): boolean {
  return remedy.kind !== 'change-plan';
}

/** @param plan the one that has the problem */
export function remedyLabel(plan: Plan, remedy: Remedy): Message {
  switch (remedy.kind) {
    case 'change-plan':
      return changeLabel(plan, remedy.plan);
    case 'enable-vpc-dns':
      return message('Turn on…');
    case 'allow-ingress':
      return message('Allow TCP {port}…', { port: remedy.port });
    case 'create-security-group':
      return message('Create security group…');
    case 'create-endpoint':
      return remedy.plan.kind === 'gateway'
        ? message('Create {service} gateway endpoint…', { service: serviceLabel(remedy.plan.service) })
        : message('Create it first…');
    case 'delete-route':
      return message('Delete route…');
    case 'attach-route-tables':
      return message('Add route tables…');
    case 'change-subnets':
      return remedy.add.length === 0 ? message('Leave out subnet…') : message('Add subnets…');
    case 'change-policy':
      return message('Change policy…');
  }
}

/** What is different tells what the change does. */
function changeLabel(from: Plan, to: Plan): Message {
  if (to.kind === 'gateway' && from.kind !== 'gateway')
    return message('Use {service} gateway endpoint', { service: serviceLabel(to.service) });
  if (to.tags.size < from.tags.size) return message('Remove tag');
  if (from.kind === 'gateway' && to.kind === 'gateway') return message('Leave out table');
  if (from.kind === 'interface' && to.kind === 'interface') {
    if (to.subnets.length < from.subnets.length) return message('Leave out subnet');
    if (from.privateDns && !to.privateDns) return message('Switch private DNS off');
    if (to.inboundResolverOnly !== from.inboundResolverOnly)
      return to.inboundResolverOnly ? message('For inbound resolvers only') : message('For the whole VPC');
    if (to.serviceRegion !== undefined && to.serviceRegion !== from.serviceRegion)
      return message('Use the service in {region}', { region: to.serviceRegion });
  }
  if (from.kind === 'instance-connect' && to.kind === 'instance-connect') return message('Use IPv4');
  return message('Change the plan');
}

import { message, type Message } from '../../../network/message';
import { type GatewayService, serviceLabel } from '../../../network/service-name';
import type { DeclaredUse } from '../../declared/network/use';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { at } from '../network/path';
import { workload } from '../network/workload';
import { written } from '../network/written';
import { referencesIn, textsIn } from './inside';
import { servicesOfRoles } from './roles';
import { servicesOfPolicies } from './sam-policies';
import { STORES } from './stores';
import { NEEDS_S3, TRAITS } from './traits';

/** A task, a template, a profile: made after one another no deeper than this. */
const DEEPEST = 4;

type Reasons = Map<GatewayService, Message>;

/** What is placed in a VPC and uses a service, by what it may do, what it is told, and what it is. */
export class Running {
  private readonly byAddress: ReadonlyMap<string, DeclaredResource>;
  private readonly roles: ReturnType<typeof servicesOfRoles>;
  private readonly known = new Map<string, Reasons>();

  constructor(resources: readonly DeclaredResource[]) {
    this.byAddress = new Map(resources.map((each) => [each.address, each]));
    this.roles = servicesOfRoles(resources);
  }

  /** @returns the uses of a resource, one for each service; nothing for what is in no VPC. */
  uses(of: DeclaredResource): readonly DeclaredUse[] {
    const [placed] = workload(of);
    if (!placed) return [];
    const runsIn = { subnets: placed.subnets, groups: placed.groups };
    return [...this.reasons(of, DEEPEST)].map(([service, why]) => ({ service, of, message: why, runsIn }));
  }

  private reasons(of: DeclaredResource, left: number): Reasons {
    const known = this.known.get(of.address);
    if (known) return known;
    const reasons: Reasons = new Map();
    // Whatever is made after itself is not looked at again.
    this.known.set(of.address, reasons);
    this.addOwn(of, reasons);
    for (const path of TRAITS.get(of.type)?.after ?? []) {
      for (const { to } of left > 0 ? referencesIn(at(of, path)) : []) {
        const made = this.byAddress.get(to);
        if (made && TRAITS.has(made.type)) addAll(reasons, this.reasons(made, left - 1));
      }
    }
    return reasons;
  }

  private addOwn(of: DeclaredResource, reasons: Reasons): void {
    const name = of.address;
    const { roles = [], environment = [], images = [] } = TRAITS.get(of.type) ?? {};
    for (const path of roles) {
      for (const { to: role } of referencesIn(at(of, path))) {
        for (const service of this.roles.get(role) ?? []) add(reasons, service, allows(role, service));
      }
    }
    // SAM makes the role of the policies, unless one is given.
    if (of.type === 'AWS::Serverless::Function' && written(of, 'Role') === undefined) {
      for (const service of servicesOfPolicies(written(of, 'Policies'))) {
        add(
          reasons,
          service,
          message('The policies of {name} allow it to use {service}.', {
            name,
            service: serviceLabel(service),
          }),
        );
      }
    }
    for (const path of environment) {
      for (const { to: store } of referencesIn(at(of, path))) {
        const service = STORES.get(this.byAddress.get(store)?.type ?? '');
        if (service)
          add(reasons, service, message('An environment variable of {name} names {store}.', { name, store }));
      }
    }
    if (images.some((path) => this.isInEcr(at(of, path)))) {
      add(
        reasons,
        's3',
        message('{name} pulls an image from Amazon ECR, whose layers come from S3.', { name }),
      );
    }
    if (NEEDS_S3.has(of.type)) {
      add(
        reasons,
        's3',
        message('{name} is of the type {type}, which works with S3.', { name, type: of.type }),
      );
    }
  }

  private isInEcr(image: Value | undefined): boolean {
    return (
      textsIn(image).some((text) => /\.dkr\.ecr[.-]/.test(text)) ||
      referencesIn(image).some(({ to }) => this.byAddress.get(to)?.type === 'AWS::ECR::Repository')
    );
  }
}

function allows(role: string, service: GatewayService): Message {
  return message('Its role {role} allows it to use {service}.', { role, service: serviceLabel(service) });
}

function add(reasons: Reasons, service: GatewayService, why: Message): void {
  if (!reasons.has(service)) reasons.set(service, why);
}

function addAll(reasons: Reasons, others: Reasons): void {
  for (const [service, why] of others) add(reasons, service, why);
}

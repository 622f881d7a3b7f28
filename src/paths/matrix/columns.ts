import { scopeKey } from '../../network/coverage';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import { hasIpv6Alone, type Subnet } from '../../network/resources/subnet';
import type { Question } from '../question';
import { numbering } from './memo';
import { serviceClasses } from './service-classes';
import { serviceQuestion } from './service-question';

/** The services as a subnet asks for them. */
export interface Column {
  /** One for each service; undefined where it is not known. */
  readonly questions: readonly (Question | undefined)[];
  /** For each service the first that is reached like it. */
  readonly classes: readonly number[];
}

function eachAlone(questions: Column['questions']): Column {
  return { questions, classes: questions.map((_, index) => index) };
}

/** What the services mean: their names to an account and Region, their addresses to a VPC. */
export class Columns {
  private readonly byScope = new Map<string, Column['questions']>();
  private readonly byVpc = new Map<string, Column>();
  private readonly numberOf = numbering();

  constructor(
    private readonly network: Network,
    private readonly services: readonly string[],
  ) {}

  of(subnet: Subnet): Column {
    // Over IPv6 services have other addresses; such subnets are few.
    if (hasIpv6Alone(subnet)) return eachAlone(this.ask(subnet));
    const id = known(subnet.vpcId);
    const scope = scopeKey(subnet.scope);
    let questions = this.byScope.get(scope);
    if (!questions) this.byScope.set(scope, (questions = this.ask(subnet)));
    if (id === undefined) return eachAlone(questions);
    const key = this.keyOf({ id, scope: subnet.scope });
    let column = this.byVpc.get(key);
    if (!column) {
      const classes = serviceClasses(this.network, { id, scope: subnet.scope }, questions, this.numberOf);
      this.byVpc.set(key, (column = { questions, classes }));
    }
    return column;
  }

  /** Where nothing in a VPC can answer a name otherwise, services mean what they mean in every such VPC. */
  private keyOf({ id, scope }: VpcReference): string {
    const { network } = this;
    const vpc = network.get('vpc', id, scope);
    const isPlain =
      vpc?.owner === scope.account &&
      network.isRead('VpcEndpoints', scope) &&
      network.inVpc('vpc-endpoint', { id, scope }).every(({ type }) => type === 'gateway');
    const place = isPlain ? JSON.stringify([vpc.dnsSupport, vpc.dnsHostnames]) : id;
    return `${scopeKey(scope)} ${place}`;
  }

  private ask(subnet: Subnet): Column['questions'] {
    return this.services.map((service) => {
      const read = serviceQuestion(this.network, subnet, service);
      return read.ok ? read.question : undefined;
    });
  }
}

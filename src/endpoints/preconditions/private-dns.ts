import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import { isPrivateNameVerified, type EndpointService } from '../../network/resources/endpoint-service';
import type { OfferedService } from '../../network/resources/offered-service';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { because } from '../../paths/because';
import { privateNames } from '../../paths/names/private-names';
import { notRead } from '../../paths/not-read';
import type { InterfacePlan } from '../plan';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { isAlive } from './alive';
import { offerOf, ownService } from './offers';
import { PAGES } from './pages';
import { error, warning } from './report';

/**
 * Private DNS needs a private name of the service that can be used at once, and that no other endpoint of the VPC has.
 * @param accepted whether the service's owner has accepted the endpoint already
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-private-dns
 */
export function privateNameIsFree(
  network: Network,
  plan: InterfacePlan,
  accepted = false,
): readonly Problem[] {
  if (!plan.privateDns) return [];
  const remedy: Remedy = { kind: 'change-plan', plan: { ...plan, privateDns: false } };
  const lacking = nameIsLacking(network, plan, remedy, accepted);
  if (lacking) return [lacking];
  return [...conflicts(network, plan, remedy), ...unread(network, plan)];
}

function nameIsLacking(
  network: Network,
  plan: InterfacePlan,
  remedy: Remedy,
  accepted: boolean,
): Problem | undefined {
  const offer = offerOf(network, plan);
  const own = ownService(network, plan);
  const names = offer?.privateDnsNames ?? (own && [own.privateDnsName].flatMap((name) => name ?? []));
  const facts = {
    resource: plan.service,
    documentation: PAGES.privateDns,
    awsCode: 'InvalidParameter',
    remedy,
  };
  if (names?.length === 0) {
    return error({
      code: 'no-private-name',
      message: message('{service} has no private DNS name: private DNS cannot be on.', {
        service: plan.service,
      }),
      ...facts,
    });
  }
  if (isVerified(offer, own) === false) {
    return error({
      code: 'private-name-not-verified',
      message: message(
        'The owner of {service} has not proved that the domain of its private DNS name is theirs: private DNS cannot be on before.',
        { service: plan.service },
      ),
      ...facts,
    });
  }
  if (!accepted && (offer?.acceptanceRequired ?? own?.acceptanceRequired ?? false)) {
    return error({
      code: 'private-dns-before-acceptance',
      message: message(
        'The owner of {service} accepts each endpoint: private DNS can be switched on once this one is accepted.',
        { service: plan.service },
      ),
      ...facts,
    });
  }
  return undefined;
}

/**
 * "Consumers of the endpoint service can use the private name only when the state is verified."
 * @returns undefined where no answer says it
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrivateDnsNameConfiguration.html
 */
function isVerified(
  offer: OfferedService | undefined,
  own: EndpointService | undefined,
): boolean | undefined {
  if (offer?.privateDnsState !== undefined) return offer.privateDnsState === 'verified';
  return own && isPrivateNameVerified(own);
}

function conflicts(network: Network, plan: InterfacePlan, remedy: Remedy): readonly Problem[] {
  const names = offerOf(network, plan)?.privateDnsNames.map((name) => name.toLowerCase());
  return network.inVpc('vpc-endpoint', plan.vpc).flatMap((other) => {
    if (other.type === 'gateway' || other.type === 'gateway-load-balancer' || !isAlive(other)) return [];
    const name = common(network, plan.service, names, other);
    if (name === undefined || other.privateDns === false) return [];
    const args = { name, endpoint: other.id, vpc: plan.vpc.id };
    const facts = { resource: other.id, documentation: PAGES.privateDns };
    if (isUnknown(other.privateDns)) {
      return [
        warning({
          code: 'private-dns-not-checked',
          message: because(
            'Whether {endpoint} has {name} in VPC {vpc} already could not be checked:',
            args,
            other.privateDns.unknown,
          ),
          ...facts,
        }),
      ];
    }
    return [
      error({
        code: 'private-dns-conflict',
        message: message(
          '{endpoint} has the private DNS name {name} in VPC {vpc} already: one endpoint can have it.',
          args,
        ),
        awsCode: 'InvalidParameter',
        remedy,
        ...facts,
      }),
    ];
  });
}

/** @returns a name that both would have; the service's where it is the same and its names are not known. */
function common(
  network: Network,
  service: string,
  names: readonly string[] | undefined,
  other: VpcEndpoint,
): string | undefined {
  const theirs = privateNames(network, other);
  if (names && theirs) return names.find((name) => theirs.includes(name));
  return known(other.serviceName) === service ? service : undefined;
}

function unread(network: Network, { vpc, service }: InterfacePlan): readonly Problem[] {
  if (network.isRead('VpcEndpoints', vpc.scope)) return [];
  return [
    warning({
      code: 'private-dns-not-checked',
      message: because(
        'Whether another endpoint of VPC {vpc} has the private DNS names of {service} could not be checked:',
        { vpc: vpc.id, service },
        notRead(network, 'VpcEndpoints', vpc.scope),
      ),
      resource: vpc.id,
      documentation: PAGES.privateDns,
    }),
  ];
}

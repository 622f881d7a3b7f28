import { message } from '../../network/message';
import type { EndpointServicePlan } from '../plan';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, information, warning } from './report';

/** "Principal ARNs with path components aren't supported."
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpointServicePermissions.html */
const FORMS = [
  /^\*$/,
  /^arn:aws[a-z-]*:iam::\d{12}:root$/,
  /^arn:aws[a-z-]*:iam::\d{12}:(?:user|role)\/[\w+=,.@-]{1,64}$/,
];

/** The form of a role or a user below a path, which EC2 does not take. */
const WITH_PATH = /^arn:aws[a-z-]*:iam::\d{12}:(?:user|role)\/.+\/[\w+=,.@-]+$/;

/** What EC2's enumeration of principal types has beside, and AWS's pages give no form for. */
const UNDOCUMENTED = [
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/,
  /^arn:aws[a-z-]*:organizations::\S+$/,
];

/** @returns whether a text can be allowed to create endpoints to a service: an ARN, or `*` for everybody. */
export function isPrincipal(text: string): boolean {
  return [...FORMS, ...UNDOCUMENTED].some((form) => form.test(text));
}

/**
 * Principals must be well formed; nobody may connect as long as none is allowed, and everybody where that is said.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#add-remove-permissions
 */
export function principalsAreValid(plan: EndpointServicePlan): readonly Problem[] {
  const { allowedPrincipals, acceptanceRequired } = plan;
  const documentation = PAGES.servicePermissions;
  const without = (principal: string): Problem['remedy'] => ({
    kind: 'change-plan',
    plan: { ...plan, allowedPrincipals: allowedPrincipals.filter((one) => one !== principal) },
  });
  const malformed = [...new Set(allowedPrincipals)]
    .filter((principal) => !isPrincipal(principal))
    .map((principal) =>
      error({
        code: 'principal-malformed',
        message: WITH_PATH.test(principal)
          ? message('{principal} has a path: EC2 takes the ARNs of users and roles without one.', {
              principal,
            })
          : message(
              '{principal} is no principal: that is * for everybody or the ARN of an account (…:root), a role or a user.',
              { principal },
            ),
        documentation,
        awsCode: 'InvalidParameterValue',
        remedy: without(principal),
      }),
    );
  if (allowedPrincipals.length === 0) {
    return [
      information({
        code: 'nobody-may-connect',
        message: message('No principal is allowed: nobody can connect to the service until one is.'),
        documentation,
      }),
    ];
  }
  if (!allowedPrincipals.includes('*') || acceptanceRequired) return malformed;
  return [
    ...malformed,
    warning({
      code: 'public-service',
      message: message(
        'Everybody is allowed and nobody has to be accepted: any AWS account can connect to the load balancers, even if they have no public address.',
      ),
      documentation,
      remedy: { kind: 'change-plan', plan: { ...plan, acceptanceRequired: true } },
    }),
  ];
}

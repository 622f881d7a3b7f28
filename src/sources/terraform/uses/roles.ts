import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { leavesOf } from '../evaluate/choose';
import { isEach, isList } from '../evaluate/kinds';
import { Arguments } from '../network/arguments';
import type { Allowed } from './allowed';
import { NOTHING, together } from './allowed';
import type { DeclaredIndex } from './declared-index';
import type { PolicyDocuments } from './policy-documents';
import { addressesIn, knownText } from './references';

/** What a role's policy allows, and the policy to tell of. */
export interface Grant {
  readonly allowed: Allowed;
  readonly by: DeclaredResource;
}

/** The roles of IAM, and what the policies allow that are attached to them, as soon as somebody asks. */
export class Roles {
  private found: Map<string, Grant[]> | undefined;

  constructor(
    private readonly declared: DeclaredIndex,
    private readonly documents: PolicyDocuments,
  ) {}

  /** @param role its ARN or name */
  grantsOf(role: Value | undefined): readonly Grant[] {
    const roles = this.declared.found('aws_iam_role', role);
    return roles.flatMap(({ address }) => this.grants().get(address) ?? []);
  }

  /** @param profile the ARN, name or id of an instance profile, or the older form: a role's */
  grantsOfProfile(profile: Value | undefined): readonly Grant[] {
    const profiles = this.declared.found('aws_iam_instance_profile', profile);
    return profiles.flatMap((one) => this.grantsOf(Arguments.of(one).any('role')));
  }

  private grants(): ReadonlyMap<string, readonly Grant[]> {
    if (this.found) return this.found;
    const grants = new Map<string, Grant[]>();
    for (const [role, grant] of this.attached()) {
      if (grant.allowed.size === 0) continue;
      for (const { address } of this.declared.found('aws_iam_role', role)) {
        const before = grants.get(address);
        if (before) before.push(grant);
        else grants.set(address, [grant]);
      }
    }
    return (this.found = grants);
  }

  /** Each policy, with what names its role. */
  private *attached(): Generator<readonly [role: Value | undefined, grant: Grant]> {
    const { declared, documents } = this;
    for (const role of declared.all('aws_iam_role')) {
      const itself: Value = { kind: 'reference', to: role.address, attribute: 'arn' };
      yield [itself, { allowed: this.ofRole(role), by: role }];
    }
    for (const policy of declared.all('aws_iam_role_policy')) {
      const args = Arguments.of(policy);
      yield [args.any('role'), { allowed: documents.allowed(args.any('policy')), by: policy }];
    }
    for (const attachment of declared.all('aws_iam_role_policy_attachment')) {
      const args = Arguments.of(attachment);
      yield [args.any('role'), { allowed: this.ofPolicy(args.any('policy_arn')), by: attachment }];
    }
    for (const attachment of declared.all('aws_iam_policy_attachment')) {
      const args = Arguments.of(attachment);
      const allowed = this.ofPolicy(args.any('policy_arn'));
      for (const role of itemsOf(args.list('roles'))) yield [role, { allowed, by: attachment }];
    }
  }

  private ofRole(role: DeclaredResource): Allowed {
    if (role.isReadOnly) return NOTHING;
    const args = Arguments.of(role);
    const inline = args
      .blocks('inline_policy')
      .items.map(({ values }) => this.documents.allowed(Arguments.ofBlock(values).any('policy')));
    const managed = itemsOf(args.list('managed_policy_arns')).map((arn) => this.ofPolicy(arn));
    return together([...inline, ...managed]);
  }

  /** @param arn of a policy that is declared, or of one that AWS manages */
  private ofPolicy(arn: Value | undefined): Allowed {
    if (arn === undefined) return NOTHING;
    const declared = [...addressesIn(arn)].map((address): Allowed => {
      const policy = this.declared.at(address);
      if (policy?.type !== 'aws_iam_policy') return NOTHING;
      const args = Arguments.of(policy);
      return policy.isReadOnly
        ? ofManaged(knownText(args.any('name')) || knownText(args.any('arn')))
        : this.documents.allowed(args.any('policy'));
    });
    const managed = leavesOf(arn).map(({ value }) => ofManaged(knownText(value)));
    return together([...declared, ...managed]);
  }
}

/**
 * AWS's policies are called after their services. `AWSLambdaDynamoDBExecutionRole` is for streams, and no use of tables.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
function ofManaged(arn: string): Allowed {
  const found = /(?:^|\/)(Amazon(S3|DynamoDB)(?!Outposts|Tables)\w*)$/.exec(arn);
  const name = found?.[1];
  if (name === undefined) return NOTHING;
  return new Map([[found?.[2] === 'S3' ? 's3' : 'dynamodb', name]]);
}

function itemsOf(list: Value | undefined): readonly Value[] {
  if (list === undefined) return [];
  return leavesOf(list).flatMap(({ value }) => {
    if (isEach(value)) return [value.of];
    return isList(value) ? value.map((item) => (isEach(item) ? item.of : item)) : [];
  });
}

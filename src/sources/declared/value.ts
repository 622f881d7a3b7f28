import type { Unknown } from '../../network/resolved';

/**
 * A value of code that declares infrastructure, as far as it can be worked out without applying it. What cannot is
 * unknown with a reason, never a guess. Lists are arrays, objects are maps.
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | Reference
  | EachOf
  | Unknown
  | readonly Value[]
  | ReadonlyMap<string, Value>;

/** An attribute of something declared, which is known once it is applied: `aws_vpc.main.id`, `!Ref Vpc`. */
export interface Reference {
  readonly kind: 'reference';
  /** The address of what it leads to, as `DeclaredResource.address`. */
  readonly to: string;
  /** `id`, `arn`, `default_route_table_id`; for CloudFormation `Ref` or the attribute of `Fn::GetAtt`. */
  readonly attribute: string;
}

/**
 * A list of which it is not known how many items it has, and known what each is like: `aws_subnet.private[*].id` with
 * a `count` that is not known. An item may be an `EachOf` among others: `concat(x[*].id, [y.id])`.
 */
export interface EachOf {
  readonly kind: 'each';
  readonly of: Value;
}

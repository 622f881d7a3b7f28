import type { Presence } from '../../network/presence';
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
  | Choice
  | Interpolated
  | UnknownValue
  | readonly Value[]
  | ReadonlyMap<string, Value>;

/** An attribute of something declared, which is known once it is applied: `aws_vpc.main.id`, `!Ref Vpc`. */
export interface Reference {
  readonly kind: 'reference';
  /** The address of what it leads to, as `DeclaredResource.address`. */
  readonly to: string;
  /** The name of the unit that declares it, where that is another one (an imported value). */
  readonly unit?: string;
  /** `id`, `arn`, `default_route_table_id`; for CloudFormation `Ref` or the attribute of `Fn::GetAtt`. */
  readonly attribute: string;
  /**
   * `to` stands for several instances, and this is one of them, nobody knows which: `aws_subnet.private[0].id` with a
   * `count` that is not known. Without it each instance of what refers has its own: `aws_subnet.private[count.index].id`.
   */
  readonly oneOf?: true;
}

/**
 * A list of which it is not known how many items it has, and known what each is like: `aws_subnet.private[*].id` with
 * a `count` that is not known. An item may be an `EachOf` among others: `concat(x[*].id, [y.id])`.
 */
export interface EachOf {
  readonly kind: 'each';
  readonly of: Value;
}

/** Not known; but two that have the same symbol are the same value: `var.vpc_id`, which nobody sets here. */
export interface UnknownValue extends Unknown {
  readonly symbol?: string;
}

/**
 * Text of which some parts are known only once it is applied: `com.amazonaws.${AWS::Region}.s3`. Strings and what is
 * not known take turns; an `EachOf` among the parts stands for its items with commas between them.
 */
export interface Interpolated {
  readonly kind: 'interpolated';
  readonly parts: readonly Value[];
}

/**
 * One value or another, by a condition that is not known. `null` on a side says that nothing is given there: no
 * attribute, and in a template's list no item.
 */
export interface Choice {
  readonly kind: 'choice';
  readonly condition: Presence;
  readonly then: Value;
  readonly otherwise: Value;
}

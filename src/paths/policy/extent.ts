import { isGatewayService } from '../../network/service-name';
import type { Element, Statement } from './document';
import { covers, isEverything, overlap, pattern, type Pattern } from './pattern';

/** How much of the calls in question something speaks of. */
export type Extent = 'everything' | 'something' | 'nothing';

/** What is asked about: calls to the service of an endpoint, or to one resource of it. */
export interface Subject {
  /** The short name of the endpoint's service; undefined where it is not known. */
  readonly service: string | undefined;
  /** A bucket, table or the like, with everything in it (`ARN/…`). */
  readonly resourceArn: string | undefined;
}

/** What a statement says of the calls in question, by its elements. */
export interface StatementExtent {
  readonly statement: Statement;
  readonly principal: Extent;
  readonly action: Extent;
  readonly resource: Extent;
  readonly condition: Extent;
  readonly whole: Extent;
}

export function extentOf(statement: Statement, subject: Subject): StatementExtent {
  const principal = named(statement.principal, principalExtent(statement.principal));
  const action = named(statement.action, actionExtent(statement.action, subject.service));
  const resource = named(statement.resource, resourceExtent(statement.resource, subject.resourceArn));
  const condition = statement.conditions.length === 0 ? 'everything' : 'something';
  const all = [principal, action, resource, condition];
  const whole = all.includes('nothing') ? 'nothing' : all.includes('something') ? 'something' : 'everything';
  return { statement, principal, action, resource, condition, whole };
}

/** @returns whether a denial takes away all that an Allow lets through. */
export function isTakenAwayBy(allow: StatementExtent, deny: StatementExtent): boolean {
  return (
    deny.condition === 'everything' &&
    (deny.principal === 'everything' || within(allow.statement.principal, deny.statement.principal)) &&
    (deny.action === 'everything' || within(allow.statement.action, deny.statement.action, true)) &&
    (deny.resource === 'everything' || within(allow.statement.resource, deny.statement.resource))
  );
}

/** Whether an element surely names nothing that the other one does not name. */
function within(inner: Element, outer: Element, ignoreCase = false): boolean {
  if (inner.negated || outer.negated) return false;
  const outers = outer.values.map((value) => pattern(value, ignoreCase));
  return inner.values.every((value) => outers.some((each) => covers(each, pattern(value, ignoreCase))));
}

/** `NotAction` speaks of all that its values do not name. */
function named({ negated }: Element, values: Extent): Extent {
  if (!negated || values === 'something') return values;
  return values === 'everything' ? 'nothing' : 'everything';
}

/** Who calls is not known: every principal but everybody is somebody. */
function principalExtent({ values }: Element): Extent {
  return values.includes('*') ? 'everything' : 'something';
}

/**
 * Actions are `prefix:Name`. The services of gateway endpoints have their short name as prefix; with others it often
 * differs (`monitoring` has `cloudwatch:`).
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
function actionExtent({ values }: Element, service: string | undefined): Extent {
  const all = pattern(service !== undefined && isGatewayService(service) ? `${service}:*` : '*');
  return extent(
    values.map((value) => pattern(value, true)),
    [all],
  );
}

function resourceExtent({ values }: Element, arn: string | undefined): Extent {
  const subjects = arn === undefined ? [pattern('*')] : [literal(arn), literal(`${arn}/*`)];
  return extent(
    values.map((value) => pattern(value)),
    subjects,
  );
}

function extent(values: readonly Pattern[], subjects: readonly Pattern[]): Extent {
  if (values.some(isEverything)) return 'everything';
  if (subjects.every((subject) => values.some((value) => covers(value, subject)))) return 'everything';
  return subjects.some((subject) => values.some((value) => overlap(value, subject)))
    ? 'something'
    : 'nothing';
}

/** An ARN is compared as it is. */
function literal(text: string): Pattern {
  return { atMost: text, exactly: text };
}

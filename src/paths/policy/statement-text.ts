import type { Element } from './document';
import type { StatementExtent } from './extent';

/** So many values of an element, and characters of a value, are shown; the rest is counted. */
const SHOWN_VALUES = 4;
const SHOWN_LENGTH = 120;

/**
 * What a statement hangs on, in the policy's own words: `Action s3:GetObject · Condition StringEquals
 * aws:PrincipalOrgID`. Elements that speak of everything are left out.
 */
export function statementText({
  statement,
  principal,
  action,
  resource,
  condition,
}: StatementExtent): string {
  const { conditions } = statement;
  return [
    principal === 'something' ? elementText(statement.principal) : undefined,
    action === 'something' ? elementText(statement.action) : undefined,
    resource === 'something' ? elementText(statement.resource) : undefined,
    condition === 'something'
      ? `Condition ${listed(conditions.map(({ operator, key }) => `${operator} ${key}`))}`
      : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function elementText({ name, values }: Element): string {
  return `${name} ${listed(values)}`;
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN_VALUES).map(shortened);
  const rest = values.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} (+${rest})` : shown.join(', ');
}

function shortened(value: string): string {
  return value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
}

import { message } from '../../../network/message';
import type { Scope } from '../../../network/describe';
import { groupDigits } from '../../../tree/root';
import type { Render } from './previewing';

/** Who would change something, and where. */
export interface Who {
  readonly profile: string;
  readonly scope: Scope;
  /** Where requests go, if not to AWS. */
  readonly endpoint: string | undefined;
}

/** The text of a modal question. */
export interface Confirmation {
  readonly message: string;
  /** Paragraphs. */
  readonly detail: string;
  readonly button: string;
}

/** @returns the lines that say in whose name it is done. */
export function whoLines({ profile, scope, endpoint }: Who, render: Render): readonly string[] {
  const args = { account: groupDigits(scope.account), region: scope.region, profile };
  return [
    scope.account === ''
      ? render(message('{region}, profile {profile}.', args))
      : render(message('Account {account}, {region}, profile {profile}.', args)),
    ...(endpoint === undefined
      ? []
      : [render(message('Requests go to {endpoint}, not to AWS.', { endpoint }))]),
  ];
}

/** Things to know beyond these are counted: a modal has no scroll bar. */
const MAX_WARNINGS = 5;

/** @returns the first warnings, and how many more there are. */
export function capped(warnings: readonly string[], more: (n: number) => string): readonly string[] {
  const rest = warnings.length - MAX_WARNINGS;
  return rest > 0 ? [...warnings.slice(0, MAX_WARNINGS), more(rest)] : warnings;
}

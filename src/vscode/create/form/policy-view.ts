import { strangeMember } from '../../../endpoints/preconditions/policy-members';
import { checkPolicy, MAX_POLICY_LENGTH } from '../../../endpoints/policy-text';
import { message, type Message } from '../../../network/message';
import { isGatewayService } from '../../../network/service-name';
import type { PolicyView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { kindOf } from './kind-of';
import { actionsOf } from './policy-actions';
import { shortOf } from './service-name-of';
import { hasPolicy, policyProblem } from './service-of';

/** @returns the policy of a gateway or interface endpoint; undefined for kinds that have none. */
export function policyView(form: Form): PolicyView | undefined {
  const { network, state, render } = form;
  if (!hasPolicy(kindOf(state))) return undefined;
  const unsupported = policyProblem(network, state);
  if (unsupported) {
    return {
      hint: render(unsupported.message),
      isOffered: false,
      counter: '',
      isTooLong: false,
      errors: [],
      actions: [],
      generators: [],
    };
  }
  const short = shortOf(state.service.trim());
  const isCustom = state.policy === 'custom';
  const { length } = state.policyText;
  return {
    hint: render(isCustom ? CUSTOM : short === 's3' ? FULL_S3 : FULL),
    isOffered: true,
    counter: isCustom
      ? render(message('{n} of {limit} characters', { n: length, limit: MAX_POLICY_LENGTH }))
      : '',
    isTooLong: isCustom && length > MAX_POLICY_LENGTH,
    errors: isCustom ? errorsOf(form) : [],
    actions: isCustom ? actionsOf(short) : [],
    generators: generatorsOf(form, short),
  };
}

const FULL = message('Everyone in the VPC may use the service. IAM and resource policies still apply.');
const FULL_S3 = message('Everyone in the VPC may use the service. IAM and bucket policies still apply.');
const CUSTOM = message('What the policy does not allow does not pass the endpoint. IAM still applies.');

function errorsOf({ state, render }: Form): PolicyView['errors'] {
  const { policyText } = state;
  const findings = checkPolicy(policyText);
  if (findings.length === 0) {
    const strange = strangeMember(policyText);
    return strange ? [{ line: 1, column: 1, length: 1, text: render(strange) }] : [];
  }
  const lines = policyText.split(/\r\n|\r|\n/);
  return findings.map((found) => ({
    line: found.line,
    column: found.column,
    length: lengthAt(lines[found.line - 1] ?? '', found.column),
    text: render(found.message),
  }));
}

/** What is underlined: a string with its quotes, a word, else one character. */
const TOKEN = /^(?:"(?:[^"\\]|\\.)*"?|[\w.-]+)/;

function lengthAt(line: string, column: number): number {
  return Math.max(1, TOKEN.exec(line.slice(column - 1))?.[0].length ?? 1);
}

function generatorsOf({ render }: Form, short: string): PolicyView['generators'] {
  return [
    { id: 'only-resources', label: render(onlyResources(short)) },
    { id: 'only-organisation', label: render(message('Only this organisation…')) },
  ];
}

function onlyResources(short: string): Message {
  if (!isGatewayService(short)) return message('Only these resources…');
  return short === 'dynamodb' ? message('Only these tables…') : message('Only these buckets…');
}

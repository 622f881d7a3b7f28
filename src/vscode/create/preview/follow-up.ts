import { awsText } from '../../../endpoints/write/aws-text';
import { message, type Message } from '../../../network/message';
import { because } from '../../../paths/because';
import { explain } from '../../../sources/explain';
import type { Created } from '../../../sources/writing/created';

/** @returns why the principals of an endpoint service are not known to be allowed, as a sentence; undefined: they are. */
export function followUpProblem({
  followUp,
}: Extract<Created, { readonly outcome: 'created' }>): Message | undefined {
  switch (followUp?.outcome) {
    case 'refused':
      return message('AWS refused to allow the principals: {text}', { text: awsText(followUp.text) });
    case 'not-done':
      return because('The principals were not allowed:', {}, explain(followUp.failure).short);
    case 'unknown':
      return because(
        'Whether the principals were allowed is not known:',
        {},
        explain(followUp.failure).short,
      );
    case 'done':
    case undefined:
      return undefined;
  }
}

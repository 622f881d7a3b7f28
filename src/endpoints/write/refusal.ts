import { message, type Message } from '../../network/message';
import { PAGES } from '../preconditions/pages';
import { awsText } from './aws-text';
import { OF_CODES } from './refusals/of-codes';
import { OF_IDS } from './refusals/of-ids';
import { OF_PARAMETERS } from './refusals/of-parameters';
import { NOT_SAID, type PlanField, type Row, type Said } from './refusals/row';
import type { WriteCall } from './write';

/** Why AWS refused a call. */
export interface Refusal {
  /** AWS's. */
  readonly code: string;
  /** What happened, to what, and what to do; in our words where we know the refusal. */
  readonly message: Message;
  /** The part of the plan that is to be changed. */
  readonly field: PlanField;
  /** The page where AWS says so. */
  readonly documentation: string;
}

const ROWS: readonly Row[] = [...OF_CODES, ...OF_IDS, ...OF_PARAMETERS];

/**
 * @param code of EC2's answer, @param text of it: EC2 has several meanings for some codes
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export function explainRefusal(code: string, text: string, call: WriteCall): Refusal {
  const cleanCode = awsText(code);
  const clean = awsText(text);
  const said: Said = {
    call,
    text: clean,
    id: (prefix) => idsIn(clean, prefix)[0] ?? theOne(idsIn(JSON.stringify(call.input), prefix)) ?? NOT_SAID,
  };
  const row = ROWS.find(
    (one) =>
      one.code.test(cleanCode) &&
      (one.operation ?? call.operation) === call.operation &&
      (one.text === undefined || one.text.test(clean)),
  );
  if (row) {
    const { field, documentation } = row;
    return { code: cleanCode, message: row.say(said), field, documentation };
  }
  return {
    code: cleanCode,
    message:
      said.text === ''
        ? message('AWS refused {operation} ({code}); nothing was changed.', {
            operation: call.operation,
            code: cleanCode,
          })
        : message('AWS refused {operation} ({code}): {text}; nothing was changed.', {
            operation: call.operation,
            code: cleanCode,
            text: said.text,
          }),
    field: 'form',
    documentation: PAGES.errors,
  };
}

/** Ids with that prefix and no other: `vpce-svc-…` is none with the prefix `vpce`. */
function idsIn(text: string, prefix: string): readonly string[] {
  const found = text.matchAll(new RegExp(`(?<![\\w-])${prefix}-[0-9a-z]{1,32}(?![\\w-])`, 'g'));
  return [...new Set(Array.from(found, ([id]) => id))];
}

/** Which of several is meant is not known. */
function theOne(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

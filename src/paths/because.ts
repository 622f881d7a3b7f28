import { message, type Message } from '../network/message';

/**
 * A sentence that ends in a reason: a clause ("VpcAttributes was not read") or a sentence of its own, after a colon.
 * The places of both stay places, so that numbers are still formatted by the surface.
 * @param template ends in a colon.
 * @param end what follows the reason.
 */
export function because(template: string, args: Message['args'], reason: Message, end = '.'): Message {
  // The reason's places get names of their own: both may speak of `{to}`.
  const clause = reason.template.replace(/\{(\w+)\}/g, '{reason_$1}');
  const renamed = Object.fromEntries(
    Object.entries(reason.args).map(([name, value]) => [`reason_${name}`, value] as const),
  );
  return message(`${template} ${clause.replace(/\.$/, '')}${end}`, { ...args, ...renamed });
}

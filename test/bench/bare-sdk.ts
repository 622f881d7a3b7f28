import * as ec2 from '@aws-sdk/client-ec2';
import { PAGED_KEYS, PAGED_READS, type PageRead } from '../../src/sources/aws/paged-reads';
import { Slots } from '../../src/sources/aws/slots';

type Paginator = (
  config: { readonly client: ec2.EC2Client; readonly pageSize: number },
  input: object,
) => AsyncIterator<object>;

type AnyCommand = Parameters<ec2.EC2Client['send']>[0];

/**
 * Reads what the live account reads with nothing but the SDK: its paginators side by side, with the same page sizes
 * and as many calls under way. What this takes is what no reader can go below.
 */
export async function readBare(client: ec2.EC2Client, callsAtOnce: number): Promise<void> {
  const slots = new Slots(callsAtOnce);
  await Promise.all(
    PAGED_KEYS.map(async (key) => {
      const command = await commandOf(PAGED_READS[key]);
      const name = `paginate${command.constructor.name.replace(/Command$/, '')}`;
      const paginate = (ec2 as unknown as Readonly<Record<string, Paginator | undefined>>)[name];
      const { MaxResults: pageSize } = command.input as { readonly MaxResults?: number };
      if (!paginate || pageSize === undefined) {
        await slots.run(() => client.send(command));
        return;
      }
      const pages = paginate({ client, pageSize }, {});
      while ((await slots.run(() => pages.next())).done !== true);
    }),
  );
}

/** The command that a read sends first, caught by a client that sends nothing. */
async function commandOf(read: PageRead): Promise<AnyCommand> {
  let sent: AnyCommand | undefined;
  const send = (command: AnyCommand): Promise<object> => {
    sent = command;
    return Promise.resolve({ $metadata: { requestId: 'none' } });
  };
  await read({ send } as unknown as ec2.EC2Client, undefined, new AbortController().signal);
  if (!sent) throw new Error('a read that sends nothing');
  return sent;
}

import type { Change } from '../../../endpoints/change';
import { counted, message, type Message } from '../../../network/message';

/** What is asked before a change, the word on its button, and the id of what is changed. */
export interface ChangeQuestion {
  readonly question: Message;
  readonly button: Message;
  readonly id: string;
}

/** @returns the question for a change. */
export function changeQuestion(change: Change): ChangeQuestion {
  const id = idOf(change);
  const asked = (question: Message, button: Message): ChangeQuestion => ({ question, button, id });
  const changeIt = message('Change');
  switch (change.kind) {
    case 'delete-endpoint':
      return asked(message('Delete the endpoint {id}?', { id }), message('Delete Endpoint'));
    case 'delete-instance-connect-endpoint':
      return asked(message('Delete the Instance Connect Endpoint {id}?', { id }), message('Delete Endpoint'));
    case 'route-tables':
    case 'subnets':
    case 'security-groups':
      return asked(members(change), changeIt);
    case 'policy':
      return asked(
        change.policy === 'full'
          ? message('Give {id} full access again, instead of its policy?', { id })
          : message('Replace the policy of {id}?', { id }),
        changeIt,
      );
    case 'private-dns':
      return asked(
        change.on
          ? message('Switch private DNS of {id} on?', { id })
          : message('Switch private DNS of {id} off?', { id }),
        change.on ? message('Switch On') : message('Switch Off'),
      );
    case 'tags':
      return asked(message('Change the tags of {id}?', { id }), changeIt);
    case 'vpc-dns':
      return asked(
        change.support && change.hostnames
          ? message('Switch DNS support and DNS hostnames of {id} on?', { id })
          : change.support
            ? message('Switch DNS support of {id} on?', { id })
            : message('Switch DNS hostnames of {id} on?', { id }),
        message('Switch On'),
      );
    case 'allow-ingress':
      return asked(
        message('Let {cidrs} in on TCP {port} by a rule of {id}?', {
          cidrs: change.cidrs.join(', '),
          port: String(change.port),
          id,
        }),
        message('Add Rule'),
      );
    case 'create-security-group':
      return asked(
        message('Create the security group {name} in {id}, which lets {cidrs} in on TCP {port}?', {
          name: change.name,
          id,
          cidrs: change.cidrs.join(', '),
          port: String(change.port),
        }),
        message('Create Security Group'),
      );
    case 'delete-route':
      return asked(
        message('Delete the route to {destination} from {id}?', { destination: change.destination, id }),
        message('Delete Route'),
      );
    case 'connections': {
      const n = change.endpointIds.length;
      const args = { id, endpoints: change.endpointIds.join(', ') };
      return change.answer === 'accept'
        ? asked(
            counted(
              n,
              'Accept the connection of {endpoints} to {id}?',
              'Accept the connections of {endpoints} to {id}?',
              args,
            ),
            message('Accept'),
          )
        : asked(
            counted(
              n,
              'Reject the connection of {endpoints} to {id}?',
              'Reject the connections of {endpoints} to {id}?',
              args,
            ),
            message('Reject'),
          );
    }
    case 'acceptance':
      return asked(
        change.required
          ? message('Require that connections to {id} are accepted?', { id })
          : message('Accept connections to {id} by themselves?', { id }),
        changeIt,
      );
    case 'principals':
      return asked(message('Change who may connect to {id}?', { id }), changeIt);
    case 'private-name':
      return asked(
        change.name === undefined
          ? message('Remove the private DNS name of {id}?', { id })
          : message('Give {id} the private DNS name {name}?', { id, name: change.name }),
        changeIt,
      );
    case 'verify-private-name':
      return asked(message('Let AWS verify the private DNS name of {id}?', { id }), message('Verify'));
    case 'delete-endpoint-service':
      return asked(message('Delete the endpoint service {id}?', { id }), message('Delete Endpoint Service'));
  }
}

type Membership = Extract<Change, { readonly kind: 'route-tables' | 'subnets' | 'security-groups' }>;

/** What is added and taken away, by its ids. */
function members({ endpoint: { id }, add, remove }: Membership): Message {
  const args = { id, added: add.join(', '), removed: remove.join(', ') };
  if (remove.length === 0) return message('Add {added} to {id}?', args);
  return add.length === 0
    ? message('Take {removed} away from {id}?', args)
    : message('Add {added} to {id}, and take {removed} away?', args);
}

function idOf(change: Change): string {
  switch (change.kind) {
    case 'delete-endpoint':
    case 'delete-instance-connect-endpoint':
    case 'route-tables':
    case 'subnets':
    case 'security-groups':
    case 'policy':
    case 'private-dns':
      return change.endpoint.id;
    case 'tags':
      return change.resourceId;
    case 'vpc-dns':
    case 'create-security-group':
      return change.vpc.id;
    case 'allow-ingress':
      return change.groupId;
    case 'delete-route':
      return change.routeTableId;
    case 'connections':
    case 'acceptance':
    case 'principals':
    case 'private-name':
    case 'verify-private-name':
    case 'delete-endpoint-service':
      return change.service.id;
  }
}

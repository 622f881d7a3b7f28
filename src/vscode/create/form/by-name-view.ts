import { message, type Message } from '../../../network/message';
import { offersOf, ownService } from '../../../endpoints/preconditions/offers';
import type { EndpointType, FormView } from '../../../webview/create/protocol';
import type { Form, Verified } from './form';
import { kindOf, otherRegionOf } from './kind-of';
import { targetArnOf, toServiceOf } from './service-of';
import { TYPE_WORDS } from './type-words';

type ByNameView = NonNullable<FormView['byName']>;

const BY_NAME: readonly EndpointType[] = [
  'interface',
  'gateway-load-balancer',
  'resource',
  'service-network',
];
const PARTNER: readonly EndpointType[] = ['interface', 'gateway-load-balancer'];

/** @returns the field for a name; undefined where services are chosen from a list alone. */
export function byNameView(form: Form): FormView['byName'] {
  const { state, render } = form;
  const types = typesOf(form);
  if (types.length === 0) return undefined;
  return {
    ...labelsOf(form),
    verified: verifiedOf(form),
    // With one there is nothing to choose.
    types:
      types.length === 1 && state.category === 'aws'
        ? []
        : types.map((type) => ({ type, label: render(TYPE_WORDS[type].label) })),
  };
}

function typesOf({ state }: Form): readonly EndpointType[] {
  switch (state.category) {
    case 'by-name':
      return BY_NAME;
    case 'marketplace':
      return PARTNER;
    case 'aws':
      // What another Region offers is told of to those alone who ask for it by its name.
      return otherRegionOf(state) === undefined ? [] : ['interface'];
    case 'instance-connect':
    case 'provider':
      return [];
  }
}

function labelsOf({ state, render }: Form): Pick<ByNameView, 'label' | 'hint'> {
  switch (kindOf(state)) {
    case 'resource':
      return {
        label: render(message('ARN of the resource configuration')),
        hint: 'arn:aws:vpc-lattice:…:resourceconfiguration/rcfg-…',
      };
    case 'service-network':
      return {
        label: render(message('ARN of the service network')),
        hint: 'arn:aws:vpc-lattice:…:servicenetwork/sn-…',
      };
    default: {
      const region = otherRegionOf(state) ?? state.scope.region;
      return {
        label: render(message('Service name')),
        hint:
          state.category === 'aws' ? `com.amazonaws.${region}.…` : `com.amazonaws.vpce.${region}.vpce-svc-…`,
      };
    }
  }
}

function verifiedOf(form: Form): ByNameView['verified'] {
  const { network, state, known, render } = form;
  const kind = kindOf(state);
  if (kind === 'resource' || kind === 'service-network') {
    const isArn = targetArnOf(state) !== undefined || state.service.trim() === '';
    return isArn ? undefined : { tone: 'bad', text: render(message('This is not such an ARN.')) };
  }
  const to = toServiceOf(state);
  if (!to) {
    return state.service.trim() === ''
      ? undefined
      : { tone: 'bad', text: render(message('This is not the name of a service.')) };
  }
  const asked = known.verified?.get(to.service);
  if (asked) return answerOf(form, asked);
  const own = ownService(network, to);
  const offers = offersOf(network, to);
  if (own || offers.length > 0) {
    const types = offers.flatMap((one) => one.types);
    return found(form, types, own?.acceptanceRequired ?? offers.some((one) => one.acceptanceRequired));
  }
  return undefined;
}

function answerOf(form: Form, asked: Verified): ByNameView['verified'] {
  const { render } = form;
  switch (asked.state) {
    case 'asking':
      return { tone: 'none', text: render(message('Asking AWS…')) };
    case 'failed':
      return { tone: 'bad', text: render(asked.problem) };
    case 'found':
      return found(
        form,
        asked.offers.flatMap(({ types }) => types),
        asked.offers.some(({ acceptanceRequired }) => acceptanceRequired),
      );
  }
}

function found({ render }: Form, offered: readonly string[], isAccepted: boolean): ByNameView['verified'] {
  const types = [...new Set(offered)];
  return { tone: 'private', text: render(foundText(types, isAccepted)) };
}

function foundText(types: readonly string[], isAccepted: boolean): Message {
  const args = { types: types.join(', ') };
  if (types.length === 0) {
    return isAccepted
      ? message('There is such a service; its owner accepts each endpoint.')
      : message('There is such a service.');
  }
  return isAccepted
    ? message('There is such a service, for {types} endpoints; its owner accepts each endpoint.', args)
    : message('There is such a service, for {types} endpoints.', args);
}

import { scopeKey } from '../../../network/coverage';
import type { Scope } from '../../../network/describe';
import { message, type Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Vpc } from '../../../network/resources/vpc';
import { vpcIsOwn } from '../../../endpoints/preconditions/shared-vpc';
import type { Problem } from '../../../endpoints/problem';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import { blocksAsText } from '../../../tree/search';
import { byName, idBeside, nameOf } from '../../../tree/words';
import type { OptionView, PickView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { kindOf } from './kind-of';

/** @returns the VPCs of the account and Region; undefined for the provider's side, which is in none. */
export function vpcPick(form: Form): PickView | undefined {
  const { network, state, render } = form;
  const kind = kindOf(state);
  if (kind === 'endpoint-service') return undefined;
  const choices = choicesIn(network, state.scope, kind === 'instance-connect');
  const options = choices.map(({ option, problem }) =>
    problem ? { ...option, disabled: render(problem.message) } : option,
  );
  const isListed = state.vpc === '' || options.some(({ value }) => value === state.vpc);
  return {
    label: render(message('VPC')),
    hint: render(hintOf(form, options.length)),
    // One that was not read can be asked for all the same.
    options: isListed ? options : [unseen(state.vpc), ...options],
    selected: state.vpc,
  };
}

interface VpcChoice {
  readonly option: OptionView;
  /** Why nothing can be created in it. */
  readonly problem: Problem | undefined;
}

const made = new WeakMap<Network, Map<string, readonly VpcChoice[]>>();

/** A thousand names take a while to be put in order, and the form is made anew at each keystroke. */
function choicesIn(network: Network, scope: Scope, isConnect: boolean): readonly VpcChoice[] {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new Map<string, readonly VpcChoice[]>()));
  const key = `${scopeKey(scope)} ${isConnect}`;
  let choices = ofNetwork.get(key);
  if (!choices) {
    const own = network.all('vpc').filter((one) => scopeKey(one.scope) === scopeKey(scope));
    choices = byName(own).map((vpc) => choiceOf(network, vpc, isConnect ? 'instance-connect' : 'endpoint'));
    ofNetwork.set(key, choices);
  }
  return choices;
}

function choiceOf(network: Network, vpc: Vpc, kind: string): VpcChoice {
  const [block] = blocksAsText(vpc);
  return {
    option: {
      value: vpc.id,
      label: nameOf(vpc),
      detail: [idBeside(vpc), block].filter((part) => part !== undefined).join(' · '),
      glyph: 'cloud',
      disabled: undefined,
    },
    problem: vpcIsOwn(network, { vpc, kind }).find(({ severity }) => severity === 'error'),
  };
}

function unseen(id: string): OptionView {
  return { value: id, label: id, detail: '', glyph: 'cloud', disabled: undefined };
}

function hintOf({ network, state }: Form, n: number): Message | string {
  const { scope } = state;
  if (!network.isRead('Vpcs', scope))
    return because('The VPCs could not be listed:', {}, notRead(network, 'Vpcs', scope));
  return n === 0 ? message('There is no VPC in {region}.', { region: scope.region }) : '';
}

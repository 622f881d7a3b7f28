import type { Change } from '../../../endpoints/change';
import { deletes } from '../../../endpoints/change/deletes';
import { changeConsequences, type ChangeConsequences } from '../../../endpoints/change/consequences';
import { changeProblems } from '../../../endpoints/change/problems';
import { counted, message, type Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { because } from '../../../paths/because';
import { byName, nameOf } from '../../../tree/words';
import { changeQuestion } from './change-question';
import { money } from './cost-view';
import { harmlessly, type Render } from './previewing';
import { capped, whoLines, type Confirmation, type Who } from './who';

/** @property typed what is to be typed as well, where traffic that flows now would change or stop. */
export interface ChangeConfirmation extends Confirmation {
  readonly typed: string | undefined;
}

/** @returns the question before something that exists is changed: what, in whose name, and what follows from it. */
export function changeConfirmation(
  network: Network,
  change: Change,
  who: Who,
  render: Render,
): ChangeConfirmation {
  const say = harmlessly(render);
  const { question, button, id } = changeQuestion(change);
  const then = changeConsequences(network, change);
  const known = changeProblems(network, change).map((problem) => say(problem.message));
  const warnings = capped(known, (n) =>
    say(counted(n, 'And {n} more thing to know.', 'And {n} more things to know.')),
  );
  return {
    message: say(question),
    detail: [whoLines(who, say).join('\n'), followsOf(then, say).map(say).join('\n'), warnings.join('\n')]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
    button: say(button),
    // Who calls an endpoint by its own names is not told by a network: what deletes it may stop them.
    typed: (then.changesTraffic ?? deletes(change)) ? id : undefined,
  };
}

/** Names beyond these are counted. */
const MAX_NAMES = 4;

function followsOf(
  { added, removed, subnets, drops, changesTraffic, cost, problem }: ChangeConsequences,
  render: Render,
): readonly Message[] {
  if (problem) return [because('What follows cannot be said:', {}, problem)];
  const rest = subnets.length - MAX_NAMES;
  const names = byName(subnets).slice(0, MAX_NAMES).map(nameOf).join(', ');
  const concerned =
    rest > 0
      ? counted(
          rest,
          'It concerns {names} and {n} more subnet.',
          'It concerns {names} and {n} more subnets.',
          {
            names,
          },
        )
      : message('It concerns {names}.', { names });
  return [
    ...(added.length > 0 ? [counted(added.length, '{n} route is added.', '{n} routes are added.')] : []),
    ...(removed.length > 0
      ? [counted(removed.length, '{n} route is removed.', '{n} routes are removed.')]
      : []),
    ...(subnets.length > 0 && changesTraffic !== false ? [concerned] : []),
    // Whose connections drop is among the things to know.
    ...(changesTraffic === true && drops.length === 0
      ? [message('Traffic that flows now goes another way, or stops.')]
      : []),
    ...(changesTraffic === undefined
      ? [message('Whether traffic that flows now changes cannot be said from what was read.')]
      : []),
    ...(cost
      ? [
          cost.monthly < 0
            ? message('It costs {usd} USD a month less.', { usd: money(-cost.monthly, render) })
            : message('It costs {usd} USD a month more.', { usd: money(cost.monthly, render) }),
        ]
      : []),
  ];
}

import { message, type Text } from '../../network/message';
import type { RootSource } from '../../tree/root';
import type { OriginView } from '../../webview/path/protocol';

/** @returns the badge that says where a network comes from, and when it was read. */
export function originView(
  { kind, label }: RootSource,
  takenAt: Date | undefined,
  render: (text: Text) => string,
): OriginView {
  switch (kind) {
    case 'sandbox':
      return { kind: 'sandbox', label };
    case 'declared':
      return { kind: 'code', label: render(message('Not yet applied: {name}', { name: label })) };
    case 'account':
      return {
        kind: 'live',
        label: takenAt
          ? render(message('Live, {time}', { time: takenAt.toLocaleTimeString() }))
          : render(message('Live')),
      };
    case 'snapshot':
      return {
        kind: 'snapshot',
        label: takenAt
          ? render(message('Snapshot {name}, {day}', { name: label, day: day(takenAt) }))
          : render(message('Snapshot {name}', { name: label })),
      };
  }
}

function day(date: Date): string {
  return date.toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
}

import type { ProgressView } from '../protocol';
import { gatewayPath } from './preview-fixtures';

const row = {
  why: '',
  hover: '',
  remedy: undefined,
  documentation: undefined,
} as const;

/** The call was answered; EC2 has not finished. */
export const pending: ProgressView = {
  title: 'Creating a gateway endpoint for S3',
  subtitle: 'In vpc-0a12f6 (prod), account 1234-5678-9012, us-east-1.',
  steps: [
    { label: 'Requested', detail: 'EC2 answered with vpce-0b1c2d3e.', state: 'done' },
    { label: 'Waiting until it is available', detail: 'State: pending, for 12 s', state: 'now' },
    { label: 'Read the route tables again', detail: '', state: 'later' },
  ],
  proof: undefined,
  actions: [{ id: 'cancel-wait', label: 'Stop waiting', primary: false }],
};

/** It is there, and what was promised was found. */
export const proven: ProgressView = {
  title: 'vpce-0b1c2d3e is available',
  subtitle: pending.subtitle,
  steps: [
    { label: 'Requested', detail: 'EC2 answered with vpce-0b1c2d3e.', state: 'done' },
    { label: 'Available', detail: 'after 14 s', state: 'done' },
    { label: 'Route tables read again', detail: '1 table, 5 routes', state: 'done' },
  ],
  proof: {
    tone: 'private',
    title: 'All that was promised is so: private-a reaches S3 privately.',
    checks: [
      {
        ...row,
        outcome: 'passed',
        what: 'Table private (rtb-0c44e1) leads pl-63a540 to vpce-0b1c2d3e',
        why: 'The route is active; the list has 4 ranges.',
      },
      { ...row, outcome: 'passed', what: 'private-a, private-b and private-c go through the endpoint' },
      {
        ...row,
        outcome: 'warning',
        what: 'Open TCP connections to S3 were cut once',
        why: 'Clients connect again.',
      },
    ],
    path: {
      ...gatewayPath,
      after: {
        ...gatewayPath.after,
        label: 'Now: free',
        boxes: gatewayPath.after.boxes.map((box) =>
          box.text === 'new' ? { ...box, text: 'vpce-0b1c2d3e' } : box,
        ),
      },
    },
  },
  actions: [
    { id: 'undo', label: 'Delete it again…', primary: false },
    { id: 'another', label: 'Create another', primary: false },
    { id: 'use-it', label: 'Use it', primary: false },
    { id: 'save-report', label: 'Save report…', primary: false },
    { id: 'show-in-tree', label: 'Show in tree', primary: true },
  ],
};

/** It is there, but something is not as it was promised. */
export const differs: ProgressView = {
  ...proven,
  proof: {
    tone: 'bad',
    title: 'One thing is not as it was promised.',
    checks: [
      {
        ...row,
        outcome: 'error',
        what: 'Table private (rtb-0c44e1) has no route from pl-63a540 to vpce-0b1c2d3e',
        why: 'Its route leads to vpce-0911ac.',
        remedy: { id: 'show-table', label: 'Show table' },
      },
    ],
    path: undefined,
  },
};

/** The answer was lost: it is not known whether there is an endpoint. */
export const open: ProgressView = {
  title: 'It is not known whether the endpoint was created',
  subtitle: pending.subtitle,
  steps: [
    { label: 'Requested', detail: 'The answer was lost. The same request is sent once more.', state: 'open' },
    { label: 'Waiting until it is available', detail: '', state: 'later' },
  ],
  proof: undefined,
  actions: [{ id: 'show-in-tree', label: 'Show in tree', primary: false }],
};

export const failed: ProgressView = {
  ...open,
  title: 'The endpoint failed',
  steps: [
    { label: 'Requested', detail: 'EC2 answered with vpce-0b1c2d3e.', state: 'done' },
    { label: 'Failed', detail: 'AWS says: the service is not available in us-east-1e.', state: 'failed' },
  ],
};

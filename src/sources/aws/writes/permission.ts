import type { Permission, Sent } from '../../writing/writer';

/**
 * @param sent how a call with DryRun ended
 * @returns what that says about the call without it.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html
 */
export function permissionOf(sent: Sent, operation: string): Permission {
  switch (sent.outcome) {
    case 'refused':
      if (sent.code === 'DryRunOperation') return { kind: 'allowed' };
      return { kind: 'refused', code: sent.code, text: sent.text };
    case 'not-done':
    case 'unknown':
      if (sent.failure.reason === 'access-denied') return { kind: 'denied', action: sent.failure.action };
      return { kind: 'failed', failure: sent.failure };
    case 'done': {
      const cause = new Error('the DryRun was not answered as one');
      return { kind: 'failed', failure: { reason: 'unexpected-answer', operation, cause } };
    }
  }
}

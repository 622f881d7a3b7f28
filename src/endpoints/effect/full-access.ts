const ANYTHING = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

/** What EC2 gives an endpoint for which no policy was asked. */
export const FULL_ACCESS: Readonly<Record<'gateway' | 'interface', string>> = {
  gateway: JSON.stringify({ Version: '2008-10-17', Statement: [ANYTHING] }),
  interface: JSON.stringify({ Statement: [ANYTHING] }),
};

import type { SandboxResponse } from '../../sandbox/http';

/** Answers of AWS's services as they stand on the wire: what a scripted endpoint says in place of the sandbox. */

const IN_AN_HOUR = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** An error as EC2 says it. */
export function ec2Error(code: string, text = `${code} it is`, status = 400): SandboxResponse {
  const error = `<Error><Code>${code}</Code><Message>${text}</Message></Error>`;
  return xml(status, `<Response><Errors>${error}</Errors><RequestID>r-1</RequestID></Response>`);
}

/** An error as STS says it. */
export function stsError(code: string, text = `${code} it is`, status = 400): SandboxResponse {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error>`;
  return xml(status, `<ErrorResponse xmlns="${STS}">${error}<RequestId>r-1</RequestId></ErrorResponse>`);
}

const STS = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** What AssumeRole and its sisters answer. */
export function assumedRole(action: string, account: string, accessKeyId: string): SandboxResponse {
  const credentials = `<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${IN_AN_HOUR()}</Expiration>`;
  const user = `<Arn>arn:aws:sts::${account}:assumed-role/r/s</Arn><AssumedRoleId>A:s</AssumedRoleId>`;
  return xml(
    200,
    `<${action}Response xmlns="${STS}"><${action}Result><Credentials>${credentials}</Credentials><AssumedRoleUser>${user}</AssumedRoleUser></${action}Result></${action}Response>`,
  );
}

/** What SSO's portal answers to GetRoleCredentials. */
export function roleCredentials(accessKeyId: string): SandboxResponse {
  const expiration = Date.now() + 3_600_000;
  return json(200, {
    roleCredentials: { accessKeyId, secretAccessKey: 's', sessionToken: 't', expiration },
  });
}

/** An error of SSO's portal, of OIDC or of sign-in, which speak JSON. */
export function jsonError(code: string, status: number, more: object = {}): SandboxResponse {
  const response = json(status, { message: `${code} it is`, ...more });
  return { ...response, headers: { ...response.headers, 'x-amzn-errortype': code } };
}

export function json(status: number, body: object): SandboxResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** What a proxy, a captive portal or a crashed server answers. */
export function html(status: number, text = 'Please sign in to the guest network'): SandboxResponse {
  const body = `<!doctype html>\n<html lang=en><title>${text}</title><h1>${text}</h1></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

export function xml(status: number, body: string): SandboxResponse {
  return { status, headers: { 'content-type': 'text/xml;charset=UTF-8' }, body };
}

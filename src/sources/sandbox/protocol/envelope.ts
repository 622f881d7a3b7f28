import type { Ec2Error } from '../errors';
import type { SandboxResponse } from '../http';
import { element, xmlText } from './xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What an answer of EC2 looks like from outside. `requestId` is the same in the body and in the header. */
export function ec2Answer(action: string, content: string, requestId: string): SandboxResponse {
  const namespace = 'http://ec2.amazonaws.com/doc/2016-11-15/';
  const body = `<${action}Response xmlns="${namespace}">${element('requestId', requestId)}${content}</${action}Response>`;
  return response(200, body, requestId);
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html#api-error-response */
export function ec2Failure(error: Ec2Error, requestId: string): SandboxResponse {
  const errors = element('Errors', element('Error', codeAndMessage(error)));
  return response(error.status, element('Response', errors + element('RequestID', requestId)), requestId);
}

/** The services of AWS's other Query protocol, with their namespaces. */
const NAMESPACES = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  elasticloadbalancing: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
} as const;

export type QueryService = keyof typeof NAMESPACES;

/** AWS's other Query protocol wraps the result once more and puts the request's id behind it. */
export function queryAnswer(
  service: QueryService,
  action: string,
  content: string,
  requestId: string,
): SandboxResponse {
  const metadata = element('ResponseMetadata', element('RequestId', requestId));
  const result = element(`${action}Result`, content);
  return response(
    200,
    `<${action}Response xmlns="${NAMESPACES[service]}">${result}${metadata}</${action}Response>`,
    requestId,
  );
}

/**
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/CommonErrors.html
 */
export function queryFailure(service: QueryService, error: Ec2Error, requestId: string): SandboxResponse {
  const content = element('Error', element('Type', 'Sender') + codeAndMessage(error));
  const body = `<ErrorResponse xmlns="${NAMESPACES[service]}">${content}${element('RequestId', requestId)}</ErrorResponse>`;
  return response(error.status, body, requestId);
}

function codeAndMessage(error: Ec2Error): string {
  return element('Code', xmlText(error.code)) + element('Message', xmlText(error.message));
}

function response(status: number, body: string, requestId: string): SandboxResponse {
  return {
    status,
    headers: {
      'content-type': 'text/xml;charset=UTF-8',
      'x-amzn-requestid': requestId,
      'cache-control': 'no-store',
    },
    body: DECLARATION + body,
  };
}

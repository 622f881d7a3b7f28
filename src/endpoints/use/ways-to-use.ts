import { message } from '../../network/message';
import { isRegionName } from '../../network/partition';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { parseServiceName, serviceLabel } from '../../network/service-name';
import { isOwnName } from '../../paths/names/private-names';
import { quoted } from '../code/quoted';
import { bucketPolicyFor } from './bucket-policy';
import { clientOf, type ServiceClient } from './clients';
import type { Use } from './use';

/**
 * How to call a service through an endpoint: nothing but the right Region for gateway endpoints; for interface
 * endpoints each of their own names, as the AWS CLI and the SDKs take it.
 */
export function waysToUse(endpoint: VpcEndpoint): readonly Use[] {
  switch (known(endpoint.type)) {
    case 'gateway':
      return ofGateway(endpoint);
    case 'interface':
      return ofInterface(endpoint);
    default:
      return [];
  }
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html */
function ofGateway(endpoint: VpcEndpoint): readonly Use[] {
  const { short } = parseServiceName(known(endpoint.serviceName) ?? '');
  const { region } = endpoint.scope;
  const client = clientOf(short);
  if (!client || !isRegionName(region)) return [];
  const call: Use = {
    title: message('AWS CLI'),
    code: `aws ${client.call} --region ${region}\n`,
    language: 'shellscript',
    note: message(
      'Nothing is to be set: calls to {service} in {region} go through the endpoint. Without the Region a call may go to another one, which is not reached through it.',
      { service: serviceLabel(short), region },
    ),
  };
  return short === 's3' ? [call, bucketPolicyFor(endpoint)] : [call];
}

function ofInterface(endpoint: VpcEndpoint): readonly Use[] {
  const { short, region: named } = parseServiceName(known(endpoint.serviceName) ?? '');
  const region = endpoint.serviceRegion ?? named ?? endpoint.scope.region;
  const hosts = endpoint.dnsEntries.map(({ name }) => name).filter(isCallable);
  if (!isRegionName(region)) return [];
  const [first] = hosts;
  const uses = hosts.flatMap((host) => clientsAt(short, host).map((one) => cliCall(one, region)));
  const sdks = first === undefined ? [] : clientsAt(short, first).flatMap((one) => sdkCalls(one, region));
  return [...uses, ...sdks, ...(short === 's3' ? [bucketPolicyFor(endpoint)] : [])];
}

/** An endpoint's own name as AWS makes them: what a shell takes as one word. */
function isCallable(name: string): boolean {
  return isOwnName(name.toLowerCase()) && /^(?:\*\.)?[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]$/.test(name);
}

/** A client of a service, told where to call. */
interface Called {
  readonly client: ServiceClient | undefined;
  readonly host: string;
}

/**
 * S3's names want something before them: `bucket.` for buckets, `accesspoint.` for access points, `control.` for S3
 * Control; a client reaches one of these alone.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html#accessing-s3-interface-endpoints
 */
function clientsAt(short: string, name: string): readonly Called[] {
  if (short !== 's3') return [{ client: clientOf(short), host: name.replace(/^\*\./, '') }];
  const host = name.replace(/^\*\./, '');
  return [
    { client: clientOf('s3'), host: `bucket.${host}` },
    { client: clientOf('s3-accesspoint'), host: `accesspoint.${host}` },
    { client: clientOf('s3-control'), host: `control.${host}` },
  ];
}

function cliCall({ client, host }: Called, region: string): Use {
  const call = client?.call ?? 'SERVICE COMMAND';
  return {
    title: message('AWS CLI: {host}', { host }),
    code: client
      ? `aws ${call} --region ${region} --endpoint-url https://${host}\n`
      : `curl -sI https://${host}\n`,
    language: 'shellscript',
    ...(client?.note && { note: client.note }),
  };
}

function sdkCalls({ client, host }: Called, region: string): readonly Use[] {
  if (!client) return [];
  const url = `https://${host}`;
  const { name, module, boto } = client;
  const js = (text: string): string => quoted(text, "'", 'surrogates');
  const py = (text: string): string => quoted(text, '"', '\\U');
  return [
    {
      title: message('AWS SDK for JavaScript v3: {host}', { host }),
      code: [
        `import { ${name} } from ${js(`@aws-sdk/${module}`)};`,
        '',
        `const client = new ${name}({ region: ${js(region)}, endpoint: ${js(url)} });`,
        '',
      ].join('\n'),
      language: 'javascript',
    },
    {
      title: message('boto3: {host}', { host }),
      code: [
        'import boto3',
        '',
        `client = boto3.client(${py(boto)}, region_name=${py(region)}, endpoint_url=${py(url)})`,
        '',
      ].join('\n'),
      language: 'python',
    },
  ];
}

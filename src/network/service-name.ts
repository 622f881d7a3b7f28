import { isRegionName } from './partition';

/** The services that gateway endpoints exist for.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export const GATEWAY_SERVICES = ['s3', 'dynamodb', 's3express'] as const;

export type GatewayService = (typeof GATEWAY_SERVICES)[number];

/** A service name such as `com.amazonaws.us-east-1.ecr.api`, taken apart. */
export interface ServiceName {
  readonly name: string;
  /** Undefined for global names (`com.amazonaws.s3-global.accesspoint`). */
  readonly region: string | undefined;
  /** What comes after the Region: `s3`, `ecr.api`, `notebook`, or `vpce-svc-…` of another account's service. */
  readonly short: string;
}

/**
 * Takes an endpoint service's name apart. Names are labels joined by dots, with the Region among them:
 * `com.amazonaws.REGION.SERVICE`, `cn.com.amazonaws.REGION.SERVICE`, `aws.sagemaker.REGION.SERVICE`,
 * `com.amazonaws.vpce.REGION.vpce-svc-ID`.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export function parseServiceName(name: string): ServiceName {
  const labels = name.split('.');
  const at = labels.findIndex((label) => isRegionName(label));
  if (at >= 0 && at < labels.length - 1) {
    return { name, region: labels[at], short: labels.slice(at + 1).join('.') };
  }
  const prefix = /^(?:cn\.)?com\.amazonaws\./.exec(name)?.[0] ?? '';
  return { name, region: undefined, short: name.slice(prefix.length) };
}

/** @returns whether a gateway endpoint exists for a short service name. */
export function isGatewayService(short: string): short is GatewayService {
  return (GATEWAY_SERVICES as readonly string[]).includes(short);
}

const LABELS: Readonly<Record<GatewayService, string>> = {
  s3: 'S3',
  dynamodb: 'DynamoDB',
  s3express: 'S3 Express',
};

/** @returns how people call the service: `S3`, `DynamoDB`, `S3 Express`, else its short name. */
export function serviceLabel(name: string): string {
  const { short } = parseServiceName(name);
  return isGatewayService(short) ? LABELS[short] : short;
}

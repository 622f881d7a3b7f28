import * as assert from 'node:assert/strict';
import { usesOf } from '../network/testing/parts';

/** A function in a VPC with a role, and what else there is. */
function lambda(more: string, inside = ''): string {
  return `resource "aws_subnet" "a" {}
resource "aws_iam_role" "app" {}
resource "aws_lambda_function" "app" {
  role = aws_iam_role.app.arn
  vpc_config {
    subnet_ids         = [aws_subnet.a.id]
    security_group_ids = []
  }
${inside}
}
${more}`;
}

const ALLOWED = (action: string, by: string, service = 's3'): string =>
  `${service} in the VPC aws_lambda_function.app: The role of aws_lambda_function.app is allowed ${action} by ${by}.`;

describe('the use of services by roles', () => {
  for (const [style, code, expected] of [
    [
      'jsonencode in a role’s policy',
      `resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.app.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["logs:*", "s3:GetObject"], Resource = "\${aws_s3_object.x.arn}/*" }]
  })
}`,
      [ALLOWED('s3:GetObject', 'aws_iam_role_policy.p')],
    ],
    [
      'a heredoc with what is not known in it',
      `variable "arns" {}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.app.name
  policy = <<-EOT
    {
      "Statement": {
        "Effect": "Allow",
        "Action": "dynamodb:Query",
        "Resource": \${jsonencode(var.arns)}
      }
    }
  EOT
}`,
      [ALLOWED('dynamodb:Query', 'aws_iam_role_policy.p', 'dynamodb')],
    ],
    [
      'a policy document in a policy that is attached',
      `data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject", "s3express:CreateSession"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "all" {
  source_policy_documents = [data.aws_iam_policy_document.read.json]
}
resource "aws_iam_policy" "p" {
  policy = data.aws_iam_policy_document.all.json
}
resource "aws_iam_role_policy_attachment" "p" {
  role       = aws_iam_role.app.name
  policy_arn = aws_iam_policy.p.arn
}`,
      [
        ALLOWED('s3:GetObject', 'aws_iam_role_policy_attachment.p'),
        ALLOWED('s3express:CreateSession', 'aws_iam_role_policy_attachment.p', 's3express'),
      ],
    ],
    [
      'AWS’s policies, one for each',
      `resource "aws_iam_role_policy_attachment" "p" {
  for_each = toset([
    "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
    "arn:aws:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole",
  ])
  role       = aws_iam_role.app.name
  policy_arn = each.value
}`,
      [
        ALLOWED(
          'AmazonS3ReadOnlyAccess',
          'aws_iam_role_policy_attachment.p["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"]',
        ),
      ],
    ],
    [
      'AWS’s policies of a partition, attached to several roles',
      `data "aws_partition" "current" {}
resource "aws_iam_policy_attachment" "p" {
  name       = "p"
  roles      = [aws_iam_role.app.name]
  policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AmazonDynamoDBFullAccess"
}`,
      [ALLOWED('AmazonDynamoDBFullAccess', 'aws_iam_policy_attachment.p', 'dynamodb')],
    ],
    [
      'what is denied, everything, streams, or another role’s',
      `resource "aws_iam_role" "other" {}
resource "aws_iam_role_policy" "other" {
  role   = aws_iam_role.other.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*" }] })
}
resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.app.id
  policy = jsonencode({
    Statement = [
      { Effect = "Deny", Action = "s3:DeleteObject" },
      { Effect = "Allow", Action = "*" },
      { Effect = "Allow", Action = ["dynamodb:GetRecords", "dynamodb:DescribeStream"] },
      { Effect = "Allow", NotAction = "s3:*" },
      { Effect = "Allow", Action = "sqs:SendMessage", Resource = "s3:" },
    ]
  })
}`,
      [],
    ],
    [
      'a policy that is not JSON, or nobody knows',
      `variable "policy" {}
resource "aws_iam_role_policy" "a" {
  role   = aws_iam_role.app.id
  policy = "s3:GetObject {"
}
resource "aws_iam_role_policy" "b" {
  role   = aws_iam_role.app.id
  policy = var.policy
}
data "aws_iam_policy_document" "round" {
  source_policy_documents = [data.aws_iam_policy_document.round.json]
}
resource "aws_iam_role_policy" "c" {
  role   = aws_iam_role.app.id
  policy = data.aws_iam_policy_document.round.json
}`,
      [],
    ],
  ] as const) {
    it(style, () => {
      assert.deepEqual(usesOf(lambda(code)), expected);
    });
  }

  it('finds a role by its written name, and its own policies', () => {
    const uses = usesOf(`variable "name" {}
resource "aws_iam_role" "app" {
  name = "\${var.name}-app"
  inline_policy {
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "S3:PutObject" }] })
  }
}
resource "aws_iam_instance_profile" "app" {
  name = "\${var.name}-profile"
  role = aws_iam_role.app.name
}
resource "aws_launch_template" "app" {
  iam_instance_profile {
    name = aws_iam_instance_profile.app.name
  }
}
resource "aws_autoscaling_group" "app" {
  vpc_zone_identifier = aws_subnet.a[*].id
  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.app.id
      }
    }
  }
}`);
    assert.deepEqual(uses, [
      's3 in the VPC aws_autoscaling_group.app: The role of aws_autoscaling_group.app is allowed S3:PutObject by aws_iam_role.app.',
    ]);
  });

  it('follows a role into a module, and a function in JSON', () => {
    const uses = usesOf({
      'main.tf': `resource "aws_iam_role" "app" {
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"]
}
module "app" {
  source  = "./app"
  role    = aws_iam_role.app.arn
  subnets = ["subnet-1"]
}`,
      'app/main.tf.json': JSON.stringify({
        variable: { role: {}, subnets: {} },
        resource: {
          aws_lambda_function: {
            app: { role: '${var.role}', vpc_config: { subnet_ids: '${var.subnets}' } },
          },
        },
      }),
    });
    assert.deepEqual(uses, [
      's3 in the VPC module.app.aws_lambda_function.app: The role of module.app.aws_lambda_function.app is allowed AmazonS3FullAccess by aws_iam_role.app.',
    ]);
  });

  it('says nothing of a function that is in no VPC', () => {
    const code = lambda(`resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.app.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*" }] })
}`);
    assert.equal(usesOf(code).length, 1);
    assert.deepEqual(usesOf(code.replace(/ {2}vpc_config \{[^}]*\}/, '')), []);
  });
});

describe('the use of services by environment variables', () => {
  it('names a bucket by reference, and a table by its written name', () => {
    const uses = usesOf(
      lambda(
        `data "aws_s3_bucket" "input" {
  bucket = "input-of-others"
}
resource "aws_dynamodb_table" "orders" {
  name = "orders"
}`,
        `  environment {
    variables = merge(var.more, {
      INPUT = "s3://\${data.aws_s3_bucket.input.id}/in"
      TABLE = aws_dynamodb_table.orders.name
      LEVEL = "info"
    })
  }`,
      ) + '\nvariable "more" {}',
    );
    assert.deepEqual(uses, [
      's3 in the VPC aws_lambda_function.app: An environment variable of aws_lambda_function.app names data.aws_s3_bucket.input.',
      'dynamodb in the VPC aws_lambda_function.app: An environment variable of aws_lambda_function.app names aws_dynamodb_table.orders.',
      'dynamodb somewhere aws_dynamodb_table.orders: aws_dynamodb_table.orders is declared in the same configuration.',
    ]);
  });

  it('tells of what containers are given, and of their images', () => {
    const uses = usesOf(`resource "aws_s3_bucket" "data" {
  bucket_prefix = "data"
}
resource "aws_ecr_repository" "app" {}
resource "aws_iam_role" "task" {}
resource "aws_iam_role_policy" "task" {
  role   = aws_iam_role.task.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "dynamodb:*" }] })
}
resource "aws_ecs_task_definition" "app" {
  family        = "app"
  task_role_arn = aws_iam_role.task.arn
  container_definitions = jsonencode([{
    image       = "\${aws_ecr_repository.app.repository_url}:1"
    environment = [{ name = "BUCKET", value = aws_s3_bucket.data.id }]
  }])
}
resource "aws_ecs_service" "app" {
  task_definition = "\${aws_ecs_task_definition.app.family}:\${aws_ecs_task_definition.app.revision}"
  network_configuration {
    subnets = ["subnet-1"]
  }
}
resource "aws_ecs_service" "bridge" {
  task_definition = aws_ecs_task_definition.app.arn
}`);
    assert.deepEqual(uses, [
      's3 in the VPC aws_ecs_service.app: An environment variable of aws_ecs_service.app names aws_s3_bucket.data.',
      'dynamodb in the VPC aws_ecs_service.app: The role of aws_ecs_service.app is allowed dynamodb:* by aws_iam_role_policy.task.',
      's3 somewhere aws_s3_bucket.data: aws_s3_bucket.data is declared in the same configuration.',
    ]);
  });

  it('tells of images from ECR, not of public ones', () => {
    const service = (image: string): string => `resource "aws_ecs_task_definition" "app" {
  container_definitions = jsonencode([{ image = "${image}" }])
}
resource "aws_ecs_service" "app" {
  task_definition = aws_ecs_task_definition.app.arn
  network_configuration {
    subnets = ["subnet-1"]
  }
}`;
    const told = [
      's3 in the VPC aws_ecs_service.app: aws_ecs_service.app runs images from ECR (aws_ecs_task_definition.app): image layers come from S3.',
    ];
    assert.deepEqual(usesOf(service('123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1')), told);
    assert.deepEqual(usesOf(service('${module.ecr.url}:1')), []);
    assert.deepEqual(usesOf(service('public.ecr.aws/nginx/nginx:1')), []);
  });
});

describe('what cannot work in a VPC without S3', () => {
  for (const [type, body] of [
    ['aws_emr_cluster', 'ec2_attributes {\nsubnet_id = "subnet-1"\n}'],
    ['aws_glue_connection', 'physical_connection_requirements {\nsubnet_id = "subnet-1"\n}'],
    ['aws_dms_replication_subnet_group', 'subnet_ids = ["subnet-1"]'],
    ['aws_mwaa_environment', 'network_configuration {\nsubnet_ids = ["subnet-1"]\n}'],
  ] as const) {
    it(type, () => {
      const [use, ...others] = usesOf(`resource "${type}" "a" {\n${body}\n}`);
      assert.match(use ?? '', new RegExp(`^s3 in the VPC ${type}\\.a: `));
      assert.deepEqual(others, []);
      assert.deepEqual(usesOf(`resource "${type}" "a" {}`), []);
    });
  }

  it('is no migration between databases', () => {
    const code = 'resource "aws_dms_replication_subnet_group" "a" {\n  subnet_ids = ["subnet-1"]\n}\n';
    const end = (engine: string): string =>
      `resource "aws_dms_endpoint" "a" {\n  engine_name = "${engine}"\n}\n`;
    assert.deepEqual(usesOf(code + end('postgres')), []);
    assert.equal(usesOf(code + end('redshift')).length, 1);
  });
});

describe('buckets and tables that are declared', () => {
  const somewhere = (service: string, address: string): string =>
    `${service} somewhere ${address}: ${address} is declared in the same configuration.`;

  it('may be used from every VPC beside them', () => {
    assert.deepEqual(
      usesOf(
        'resource "aws_s3_bucket" "uploads" {}\nresource "aws_dynamodb_table" "orders" {\n  hash_key = "id"\n}\nresource "aws_s3_directory_bucket" "hot" {}',
      ),
      [
        somewhere('s3', 'aws_s3_bucket.uploads'),
        somewhere('dynamodb', 'aws_dynamodb_table.orders'),
        somewhere('s3express', 'aws_s3_directory_bucket.hot'),
      ],
    );
  });

  for (const [what, code] of [
    ['a bucket called after logs', 'resource "aws_s3_bucket" "alb_logs" {}'],
    [
      'a bucket with a name after logs',
      'variable "env" {}\nresource "aws_s3_bucket" "a" {\n  bucket = "${var.env}-access-logs"\n}',
    ],
    ['a bucket of states', 'resource "aws_s3_bucket" "terraform-state" {}'],
    ['a table of locks', 'resource "aws_dynamodb_table" "locks" {\n  hash_key = "LockID"\n}'],
    [
      'a target of logging',
      'resource "aws_s3_bucket" "a" {}\nresource "aws_s3_bucket_logging" "a" {\n  bucket = "x"\n  target_bucket = aws_s3_bucket.a.id\n}',
    ],
    [
      'a load balancer’s bucket, by its written name',
      'resource "aws_s3_bucket" "a" {\n  bucket = "mine"\n}\nresource "aws_lb" "a" {\n  access_logs {\n    bucket = aws_s3_bucket.a.bucket\n  }\n}',
    ],
    [
      'a target of flow logs',
      'resource "aws_s3_bucket" "a" {}\nresource "aws_flow_log" "a" {\n  log_destination = "${aws_s3_bucket.a.arn}/vpc"\n}',
    ],
    [
      'a target of CloudTrail',
      'resource "aws_s3_bucket" "a" {}\nresource "aws_cloudtrail" "a" {\n  s3_bucket_name = aws_s3_bucket.a.id\n}',
    ],
    [
      'an origin of a distribution',
      'resource "aws_s3_bucket" "a" {}\nresource "aws_cloudfront_distribution" "a" {\n  origin {\n    domain_name = aws_s3_bucket.a.bucket_regional_domain_name\n  }\n}',
    ],
    [
      'a website',
      'resource "aws_s3_bucket" "a" {}\nresource "aws_s3_bucket_website_configuration" "a" {\n  bucket = aws_s3_bucket.a.id\n}',
    ],
    ['a website of the older form', 'resource "aws_s3_bucket" "a" {\n  website {}\n}'],
    ['one that is looked up', 'data "aws_s3_bucket" "a" {\n  bucket = "others"\n}'],
    ['one that is switched off', 'resource "aws_s3_bucket" "a" {\n  count = 0\n}'],
  ] as const) {
    it(`do not count as ${what}`, () => {
      assert.deepEqual(usesOf(code), []);
    });
  }

  it('are judged by whole words', () => {
    assert.deepEqual(usesOf('resource "aws_s3_bucket" "catalogs" {\n  bucket = "statements"\n}'), [
      somewhere('s3', 'aws_s3_bucket.catalogs'),
    ]);
  });
});

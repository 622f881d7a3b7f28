resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}]}
  JSON
}

resource "aws_iam_role_policy" "worker" {
  role = aws_iam_role.worker.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject"]
      Resource = "arn:aws:s3:::measurements/*"
    }]
  })
}

resource "aws_iam_instance_profile" "worker" {
  role = aws_iam_role.worker.name
}

resource "aws_instance" "worker" {
  ami                  = data.aws_ssm_parameter.al2023.value
  instance_type        = "m7g.large"
  subnet_id            = aws_subnet.private.id
  iam_instance_profile = aws_iam_instance_profile.worker.name
}

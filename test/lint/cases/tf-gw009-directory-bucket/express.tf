resource "aws_s3_directory_bucket" "scratch" {
  bucket = "scratch--euw1-az1--x-s3"

  location {
    name = "euw1-az1"
  }
}

resource "aws_iam_role" "trainer" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "trainer" {
  role = aws_iam_role.trainer.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3express:CreateSession"
      Resource = aws_s3_directory_bucket.scratch.arn
    }]
  })
}

resource "aws_iam_instance_profile" "trainer" {
  role = aws_iam_role.trainer.name
}

resource "aws_instance" "trainer" {
  ami                  = "ami-0123456789abcdef0"
  instance_type        = "g6.xlarge"
  subnet_id            = aws_subnet.private_a.id
  iam_instance_profile = aws_iam_instance_profile.trainer.name
}

provider "aws" {
  region = "us-east-1"
}

variable "zones" {
  type    = "list"
  default = ["us-east-1a", "us-east-1c"]
}

resource "aws_vpc" "default" {
    cidr_block = "172.20.0.0/16"
    enable_dns_hostnames = true
    tags { Name = "legacy" }
}

resource "aws_internet_gateway" "default" {
    vpc_id = "${aws_vpc.default.id}"
}

/*
  Public half
*/
resource "aws_subnet" "public" {
    count = 2
    vpc_id = "${aws_vpc.default.id}"
    cidr_block = "${cidrsubnet(aws_vpc.default.cidr_block, 8, count.index)}"
    availability_zone = "${element(var.zones, count.index)}"
    map_public_ip_on_launch = true
}

resource "aws_route_table" "public" {
    vpc_id = "${aws_vpc.default.id}"
    route {
        cidr_block = "0.0.0.0/0"
        gateway_id = "${aws_internet_gateway.default.id}"
    }
}

resource "aws_route_table_association" "public" {
    count = 2
    subnet_id = "${element(aws_subnet.public.*.id, count.index)}"
    route_table_id = "${aws_route_table.public.id}"
}

resource "aws_eip" "nat" {
    count = 2
    vpc = true
}

resource "aws_nat_gateway" "nat" {
    count = 2
    allocation_id = "${element(aws_eip.nat.*.id, count.index)}"
    subnet_id = "${element(aws_subnet.public.*.id, count.index)}"
}

/*
  Private half: one table a zone
*/
resource "aws_subnet" "private" {
    count = 2
    vpc_id = "${aws_vpc.default.id}"
    cidr_block = "${cidrsubnet(aws_vpc.default.cidr_block, 8, count.index + 100)}"
    availability_zone = "${element(var.zones, count.index)}"
}

resource "aws_route_table" "private" {
    count = 2
    vpc_id = "${aws_vpc.default.id}"
}

resource "aws_route" "private_nat" {
    count = 2
    route_table_id = "${element(aws_route_table.private.*.id, count.index)}"
    destination_cidr_block = "0.0.0.0/0"
    nat_gateway_id = "${element(aws_nat_gateway.nat.*.id, count.index)}"
}

resource "aws_route_table_association" "private" {
    count = 2
    subnet_id = "${element(aws_subnet.private.*.id, count.index)}"
    route_table_id = "${element(aws_route_table.private.*.id, count.index)}"
}

# package mirror lives in a bucket
resource "aws_vpc_endpoint" "s3" {
    vpc_id = "${aws_vpc.default.id}"
    service_name = "com.amazonaws.us-east-1.s3"
    route_table_ids = ["${aws_route_table.private.0.id}"]
}

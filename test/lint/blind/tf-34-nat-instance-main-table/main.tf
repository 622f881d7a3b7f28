provider aws {
    region = "${var.region}"
}

variable region { default = "eu-west-2" }

resource aws_vpc club {
    cidr_block = "10.2.0.0/16"
    tags = { Name = "club" }
}

resource aws_internet_gateway club { vpc_id = aws_vpc.club.id }

resource aws_subnet public {
    vpc_id = aws_vpc.club.id
    cidr_block = "10.2.0.0/24"
    map_public_ip_on_launch = true
}

# no association: these two fall to the main table
resource aws_subnet private {
    count = 2
    vpc_id = aws_vpc.club.id
    cidr_block = "10.2.${count.index + 1}.0/24"
}

resource aws_subnet jobs {
    vpc_id = aws_vpc.club.id
    cidr_block = "10.2.9.0/24"
}

resource aws_security_group nat {
    name = "nat"
    vpc_id = aws_vpc.club.id
    ingress {
        from_port = 0
        to_port = 0
        protocol = "-1"
        cidr_blocks = ["10.2.0.0/16"]
    }
    egress {
        from_port = 0
        to_port = 0
        protocol = "-1"
        cidr_blocks = ["0.0.0.0/0"]
    }
}

resource aws_instance nat {
    ami = "ami-0d0d0d0d0d0d0d0d0"
    instance_type = "t4g.nano"
    subnet_id = aws_subnet.public.id
    source_dest_check = false
    vpc_security_group_ids = [ aws_security_group.nat.id ]
}

resource aws_eip nat {
    instance = aws_instance.nat.id
}

resource aws_default_route_table main {
    default_route_table_id = aws_vpc.club.default_route_table_id
    route {
        cidr_block = "0.0.0.0/0"
        network_interface_id = aws_instance.nat.primary_network_interface_id
    }
}

resource aws_route_table public {
    vpc_id = aws_vpc.club.id
    route {
        cidr_block = "0.0.0.0/0"
        gateway_id = aws_internet_gateway.club.id
    }
}

resource aws_route_table jobs {
    vpc_id = aws_vpc.club.id
}

resource aws_route jobs_out {
    route_table_id = aws_route_table.jobs.id
    destination_cidr_block = "0.0.0.0/0"
    network_interface_id = aws_instance.nat.primary_network_interface_id
}

resource aws_route_table_association public {
    subnet_id = aws_subnet.public.id
    route_table_id = aws_route_table.public.id
}

resource aws_route_table_association jobs {
    subnet_id = aws_subnet.jobs.id
    route_table_id = aws_route_table.jobs.id
}

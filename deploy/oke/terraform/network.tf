# One network: the Kubernetes API and the load balancer in public subnets, the nodes in one that only these two reach.

locals {
  subnets = {
    api           = cidrsubnet(var.vcn_cidr, 12, 0)
    load_balancer = cidrsubnet(var.vcn_cidr, 8, 1)
    nodes         = cidrsubnet(var.vcn_cidr, 8, 2)
  }
  anywhere = "0.0.0.0/0"
  # Oracle's own services (registry, object storage), which nodes reach without the internet.
  services = data.oci_core_services.all.services[0]
}

data "oci_core_services" "all" {
  filter {
    name   = "name"
    values = ["All .* Services In Oracle Services Network"]
    regex  = true
  }
}

resource "oci_core_vcn" "main" {
  compartment_id = var.compartment_ocid
  display_name   = "${var.name}-vcn"
  cidr_blocks    = [var.vcn_cidr]
  dns_label      = replace(substr(var.name, 0, 15), "-", "")
}

resource "oci_core_internet_gateway" "main" {
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-internet"
}

resource "oci_core_nat_gateway" "main" {
  count          = var.private_nodes ? 1 : 0
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-nat"
}

resource "oci_core_service_gateway" "main" {
  count          = var.private_nodes ? 1 : 0
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-services"

  services {
    service_id = local.services.id
  }
}

resource "oci_core_route_table" "public" {
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-public"

  route_rules {
    destination       = local.anywhere
    network_entity_id = oci_core_internet_gateway.main.id
  }
}

resource "oci_core_route_table" "private" {
  count          = var.private_nodes ? 1 : 0
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-private"

  route_rules {
    destination       = local.anywhere
    network_entity_id = oci_core_nat_gateway.main[0].id
  }

  route_rules {
    destination       = local.services.cidr_block
    destination_type  = "SERVICE_CIDR_BLOCK"
    network_entity_id = oci_core_service_gateway.main[0].id
  }
}

resource "oci_core_subnet" "api" {
  compartment_id    = var.compartment_ocid
  vcn_id            = oci_core_vcn.main.id
  display_name      = "${var.name}-api"
  dns_label         = "api"
  cidr_block        = local.subnets.api
  route_table_id    = oci_core_route_table.public.id
  security_list_ids = [oci_core_security_list.api.id]
}

resource "oci_core_subnet" "load_balancer" {
  compartment_id    = var.compartment_ocid
  vcn_id            = oci_core_vcn.main.id
  display_name      = "${var.name}-load-balancer"
  dns_label         = "lb"
  cidr_block        = local.subnets.load_balancer
  route_table_id    = oci_core_route_table.public.id
  security_list_ids = [oci_core_security_list.load_balancer.id]
}

resource "oci_core_subnet" "nodes" {
  compartment_id             = var.compartment_ocid
  vcn_id                     = oci_core_vcn.main.id
  display_name               = "${var.name}-nodes"
  dns_label                  = "nodes"
  cidr_block                 = local.subnets.nodes
  prohibit_public_ip_on_vnic = var.private_nodes
  route_table_id             = var.private_nodes ? oci_core_route_table.private[0].id : oci_core_route_table.public.id
  security_list_ids          = [oci_core_security_list.nodes.id]
}

# Who may talk to whom. OKE's controller adds rules of its own for the load balancer of a Service to the lists of the load balancer and of
# the nodes; they are left to it, or every plan would take them away.
# The ports are those of https://docs.oracle.com/iaas/Content/ContEng/Concepts/contengnetworkconfig.htm

locals {
  tcp  = "6"
  icmp = "1"

  # Kubernetes API for users and nodes, and the port by which OKE tunnels to the nodes.
  api_ingress = concat(
    [for cidr in var.api_allowed_cidrs : { source = cidr, min = 6443, max = 6443, what = "Kubernetes API" }],
    [
      { source = local.subnets.nodes, min = 6443, max = 6443, what = "Kubernetes API for the nodes" },
      { source = local.subnets.nodes, min = 12250, max = 12250, what = "OKE control plane for the nodes" },
    ],
  )

  load_balancer_ports = [80, 443]

  node_ingress = [
    { source = local.subnets.api, min = 1, max = 65535, what = "control plane to kubelets and webhooks" },
    { source = local.subnets.load_balancer, min = 30000, max = 32767, what = "load balancer to node ports" },
    { source = local.subnets.load_balancer, min = 10256, max = 10256, what = "load balancer's health check" },
  ]
}

resource "oci_core_security_list" "api" {
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-api"

  dynamic "ingress_security_rules" {
    for_each = local.api_ingress
    content {
      protocol    = local.tcp
      source      = ingress_security_rules.value.source
      description = ingress_security_rules.value.what
      tcp_options {
        min = ingress_security_rules.value.min
        max = ingress_security_rules.value.max
      }
    }
  }

  ingress_security_rules {
    protocol    = local.icmp
    source      = local.subnets.nodes
    description = "path MTU discovery"
    icmp_options {
      type = 3
      code = 4
    }
  }

  egress_security_rules {
    protocol    = "all"
    destination = local.subnets.nodes
    description = "to the nodes"
  }

  egress_security_rules {
    protocol         = local.tcp
    destination      = local.services.cidr_block
    destination_type = "SERVICE_CIDR_BLOCK"
    description      = "to OKE"
    tcp_options {
      min = 443
      max = 443
    }
  }
}

resource "oci_core_security_list" "load_balancer" {
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-load-balancer"

  dynamic "ingress_security_rules" {
    for_each = local.load_balancer_ports
    content {
      protocol    = local.tcp
      source      = local.anywhere
      description = "the page"
      tcp_options {
        min = ingress_security_rules.value
        max = ingress_security_rules.value
      }
    }
  }

  egress_security_rules {
    protocol    = local.tcp
    destination = local.subnets.nodes
    description = "node ports and health checks"
  }

  lifecycle {
    ignore_changes = [ingress_security_rules, egress_security_rules]
  }
}

resource "oci_core_security_list" "nodes" {
  compartment_id = var.compartment_ocid
  vcn_id         = oci_core_vcn.main.id
  display_name   = "${var.name}-nodes"

  ingress_security_rules {
    protocol    = "all"
    source      = local.subnets.nodes
    description = "pods of other nodes"
  }

  dynamic "ingress_security_rules" {
    for_each = local.node_ingress
    content {
      protocol    = local.tcp
      source      = ingress_security_rules.value.source
      description = ingress_security_rules.value.what
      tcp_options {
        min = ingress_security_rules.value.min
        max = ingress_security_rules.value.max
      }
    }
  }

  ingress_security_rules {
    protocol    = local.icmp
    source      = local.anywhere
    description = "path MTU discovery"
    icmp_options {
      type = 3
      code = 4
    }
  }

  egress_security_rules {
    protocol    = "all"
    destination = local.anywhere
    description = "images, Oracle's services, a broker or a database elsewhere"
  }

  lifecycle {
    ignore_changes = [ingress_security_rules, egress_security_rules]
  }
}

# `terraform test` here: the plan on made-up answers of OCI, with the provider's own schemas. No account, no request leaves the machine.

mock_provider "oci" {
  mock_data "oci_core_services" {
    defaults = {
      services = [{ id = "ocid1.service.oc1.test", cidr_block = "all-test-services-in-oracle-services-network", name = "All TEST Services In Oracle Services Network", description = "" }]
    }
  }

  mock_data "oci_identity_availability_domains" {
    defaults = {
      availability_domains = [
        { name = "Uocm:TEST-AD-1", id = "ocid1.ad.1", compartment_id = "ocid1.tenancy.oc1..test" },
        { name = "Uocm:TEST-AD-2", id = "ocid1.ad.2", compartment_id = "ocid1.tenancy.oc1..test" },
      ]
    }
  }

  mock_data "oci_containerengine_cluster_option" {
    defaults = {
      kubernetes_versions = ["v1.32.10", "v1.34.2", "v1.34.10", "v1.33.5"]
    }
  }

  mock_data "oci_containerengine_node_pool_option" {
    defaults = {
      sources = [
        { source_name = "Oracle-Linux-8.10-2026.09.16-0-OKE-1.34.10-1191", image_id = "ocid1.image.x86", source_type = "IMAGE" },
        { source_name = "Oracle-Linux-8.10-aarch64-2026.09.16-0-OKE-1.34.2-1191", image_id = "ocid1.image.older", source_type = "IMAGE" },
        { source_name = "Oracle-Linux-8.10-aarch64-2026.09.16-0-OKE-1.34.10-1191", image_id = "ocid1.image.arm", source_type = "IMAGE" },
      ]
    }
  }
}

variables {
  region           = "eu-frankfurt-1"
  tenancy_ocid     = "ocid1.tenancy.oc1..test"
  compartment_ocid = "ocid1.compartment.oc1..test"
}

run "the_free_tier_by_default" {
  command = plan

  assert {
    condition     = oci_containerengine_cluster.main.type == "BASIC_CLUSTER" && oci_containerengine_cluster.main.kubernetes_version == "v1.34.10"
    error_message = "A basic cluster of the newest version is wanted."
  }

  assert {
    condition     = oci_containerengine_node_pool.arm.node_shape == "VM.Standard.A1.Flex" && oci_containerengine_node_pool.arm.node_source_details[0].image_id == "ocid1.image.arm"
    error_message = "Nodes of the free shape with the Arm image of the cluster's version are wanted."
  }

  assert {
    condition     = oci_containerengine_node_pool.arm.node_config_details[0].size == 2
    error_message = "Two nodes are wanted."
  }

  assert {
    condition     = oci_core_subnet.nodes.prohibit_public_ip_on_vnic && length(oci_core_nat_gateway.main) == 1
    error_message = "Nodes have no public addresses unless asked for."
  }

  assert {
    condition     = output.uses == { ocpus = 4, memory_gb = 24, storage_gb = 200 }
    error_message = "The default takes another amount than what is free."
  }
}

run "public_nodes_need_no_nat_gateway" {
  command = plan

  variables {
    private_nodes = false
  }

  assert {
    condition     = length(oci_core_nat_gateway.main) == 0 && length(oci_core_route_table.private) == 0 && !oci_core_subnet.nodes.prohibit_public_ip_on_vnic
    error_message = "A gateway was planned that the tenancy may not have."
  }
}

run "a_version_that_is_named_is_taken" {
  command = plan

  variables {
    kubernetes_version = "v1.34.2"
  }

  assert {
    condition     = oci_containerengine_node_pool.arm.kubernetes_version == "v1.34.2" && oci_containerengine_node_pool.arm.node_source_details[0].image_id == "ocid1.image.older"
    error_message = "The version that was named was not taken for control plane and nodes alike."
  }
}

run "a_version_that_oke_has_not_is_refused" {
  command = plan

  variables {
    kubernetes_version = "v1.31.1"
  }

  expect_failures = [oci_containerengine_cluster.main]
}

run "bad_input_is_refused" {
  command = plan

  variables {
    region             = "Frankfurt"
    tenancy_ocid       = "tenancy"
    compartment_ocid   = "ocid1.user.oc1..x"
    kubernetes_version = "1.34.1"
    node_count         = 5
    vcn_cidr           = "10.0.0.0/28"
    api_allowed_cidrs  = ["home"]
    oci_auth           = "Password"
    name               = "Errand!"
  }

  expect_failures = [
    var.region, var.tenancy_ocid, var.compartment_ocid, var.kubernetes_version, var.node_count, var.vcn_cidr, var.api_allowed_cidrs,
    var.oci_auth, var.name,
  ]
}

data "oci_identity_availability_domains" "all" {
  compartment_id = var.tenancy_ocid
}

data "oci_containerengine_cluster_option" "all" {
  cluster_option_id = "all"
}

data "oci_containerengine_node_pool_option" "all" {
  node_pool_option_id = "all"
  compartment_id      = var.compartment_ocid
}

locals {
  # By number, or v1.9 would be newer than v1.10. Each part is padded, so that sorting as text is sorting by number.
  versions           = { for version in data.oci_containerengine_cluster_option.all.kubernetes_versions : join(".", [for part in split(".", trimprefix(version, "v")) : format("%05d", tonumber(part))]) => version }
  newest             = try(local.versions[reverse(sort(keys(local.versions)))[0]], null)
  kubernetes_version = coalesce(var.kubernetes_version, local.newest, "none")

  # Such as Oracle-Linux-8.10-aarch64-2025.09.16-0-OKE-1.34.1-1191; the list has the newest first.
  images = [
    for source in data.oci_containerengine_node_pool_option.all.sources : source.image_id
    if can(regex("^Oracle-Linux-[0-9.]+-aarch64-[0-9.]+-[0-9]+-OKE-${trimprefix(local.kubernetes_version, "v")}-", source.source_name))
  ]
}

module "free_tier" {
  source              = "./modules/free-tier"
  node_count          = var.node_count
  node_ocpus          = var.node_ocpus
  node_memory_gb      = var.node_memory_gb
  node_boot_volume_gb = var.node_boot_volume_gb
  volumes_gb          = var.volumes_gb
  limits              = var.free_tier
}

resource "oci_containerengine_cluster" "main" {
  compartment_id     = var.compartment_ocid
  vcn_id             = oci_core_vcn.main.id
  name               = var.name
  kubernetes_version = local.kubernetes_version
  # The control plane of an ENHANCED_CLUSTER costs money.
  type = "BASIC_CLUSTER"

  # An overlay: with addresses of the network for each pod, a node of two cores has room for 31.
  cluster_pod_network_options {
    cni_type = "FLANNEL_OVERLAY"
  }

  endpoint_config {
    is_public_ip_enabled = true
    subnet_id            = oci_core_subnet.api.id
  }

  options {
    service_lb_subnet_ids = [oci_core_subnet.load_balancer.id]
    kubernetes_network_config {
      pods_cidr     = "10.244.0.0/16"
      services_cidr = "10.96.0.0/16"
    }
  }

  lifecycle {
    precondition {
      condition     = contains(data.oci_containerengine_cluster_option.all.kubernetes_versions, local.kubernetes_version)
      error_message = "OKE has no Kubernetes ${local.kubernetes_version}; it has ${join(", ", data.oci_containerengine_cluster_option.all.kubernetes_versions)}."
    }
  }
}

resource "oci_containerengine_node_pool" "arm" {
  compartment_id     = var.compartment_ocid
  cluster_id         = oci_containerengine_cluster.main.id
  name               = "${var.name}-arm"
  kubernetes_version = local.kubernetes_version
  node_shape         = "VM.Standard.A1.Flex"
  ssh_public_key     = var.node_ssh_public_key

  node_shape_config {
    ocpus         = module.free_tier.node_shape.ocpus
    memory_in_gbs = module.free_tier.node_shape.memory_gb
  }

  node_source_details {
    source_type             = "IMAGE"
    image_id                = try(local.images[0], "none")
    boot_volume_size_in_gbs = module.free_tier.node_boot_volume_gb
  }

  node_config_details {
    size = var.node_count

    # All of the region's, so that a node comes up where there is room for one: free cores are often out of capacity.
    dynamic "placement_configs" {
      for_each = data.oci_identity_availability_domains.all.availability_domains
      content {
        availability_domain = placement_configs.value.name
        subnet_id           = oci_core_subnet.nodes.id
      }
    }
  }

  # A node that goes lets its pods finish: their grace is 25 s.
  node_eviction_node_pool_settings {
    eviction_grace_duration              = "PT5M"
    is_force_delete_after_grace_duration = true
  }

  lifecycle {
    # New images come every few weeks: nodes get one when they are replaced (README.md), not whenever Terraform is run.
    ignore_changes = [node_source_details[0].image_id]

    precondition {
      condition     = length(local.images) > 0
      error_message = "OKE has no image of Oracle Linux for Arm with Kubernetes ${local.kubernetes_version}: name another kubernetes_version."
    }
  }
}

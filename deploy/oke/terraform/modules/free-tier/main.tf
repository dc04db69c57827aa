# Whether the nodes and their volumes fit what is free. A module of its own, without a provider, so that its tests need no account.

variable "node_count" { type = number }
variable "node_ocpus" { type = number }
variable "node_memory_gb" { type = number }
variable "node_boot_volume_gb" { type = number }
variable "volumes_gb" { type = list(number) }

variable "limits" {
  type = object({
    ocpus      = number
    memory_gb  = number
    storage_gb = number
  })
  default = null
}

locals {
  ocpus      = var.node_count * var.node_ocpus
  memory_gb  = var.node_count * var.node_memory_gb
  storage_gb = var.node_count * var.node_boot_volume_gb + sum(concat([0], var.volumes_gb))
  unlimited  = var.limits == null
}

output "node_shape" {
  description = "OCPUs and memory of a node, once they are known to fit."
  value       = { ocpus = var.node_ocpus, memory_gb = var.node_memory_gb }

  precondition {
    condition     = var.node_ocpus >= 1 && floor(var.node_ocpus) == var.node_ocpus && var.node_memory_gb >= var.node_ocpus && var.node_memory_gb <= 64 * var.node_ocpus
    error_message = "node_ocpus and node_memory_gb: VM.Standard.A1.Flex has whole OCPUs, and 1 to 64 GB for each."
  }

  precondition {
    condition     = local.unlimited ? true : local.ocpus <= var.limits.ocpus
    error_message = "${var.node_count} nodes of ${var.node_ocpus} OCPU are ${local.ocpus}; free_tier has ${try(var.limits.ocpus, 0)}. Lower node_ocpus or node_count, or raise free_tier if you mean to pay."
  }

  precondition {
    condition     = local.unlimited ? true : local.memory_gb <= var.limits.memory_gb
    error_message = "${var.node_count} nodes of ${var.node_memory_gb} GB are ${local.memory_gb}; free_tier has ${try(var.limits.memory_gb, 0)}. Lower node_memory_gb or node_count, or raise free_tier if you mean to pay."
  }
}

output "node_boot_volume_gb" {
  description = "Own disk of a node, once all volumes are known to fit."
  value       = var.node_boot_volume_gb

  precondition {
    condition     = var.node_boot_volume_gb >= 50
    error_message = "node_boot_volume_gb: 50 or more."
  }

  precondition {
    condition     = local.unlimited ? true : local.storage_gb <= var.limits.storage_gb
    error_message = "Boot and block volumes are ${local.storage_gb} GB; free_tier has ${try(var.limits.storage_gb, 0)}. A broker or a database elsewhere saves 50 GB each (volumes_gb)."
  }
}

output "totals" {
  value = { ocpus = local.ocpus, memory_gb = local.memory_gb, storage_gb = local.storage_gb }
}

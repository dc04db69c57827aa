variable "region" {
  description = "Home region of the tenancy: what is always free is free there only."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2,3}-[a-z]+-[0-9]+$", var.region))
    error_message = "region: a region's identifier is wanted, such as eu-frankfurt-1."
  }
}

variable "tenancy_ocid" {
  description = "OCID of the tenancy: the availability domains are asked of it."
  type        = string

  validation {
    condition     = startswith(var.tenancy_ocid, "ocid1.tenancy.")
    error_message = "tenancy_ocid: it begins with ocid1.tenancy. (Console: Profile, Tenancy)."
  }
}

variable "compartment_ocid" {
  description = "OCID of the compartment that everything is made in; the tenancy's own OCID is its root compartment."
  type        = string

  validation {
    condition     = can(regex("^ocid1\\.(compartment|tenancy)\\.", var.compartment_ocid))
    error_message = "compartment_ocid: it begins with ocid1.compartment. or ocid1.tenancy."
  }
}

variable "oci_auth" {
  description = "How the provider signs its requests: ApiKey of ~/.oci/config, or SecurityToken of `oci session authenticate`."
  type        = string
  default     = "ApiKey"

  validation {
    condition     = contains(["ApiKey", "SecurityToken", "InstancePrincipal"], var.oci_auth)
    error_message = "oci_auth: ApiKey, SecurityToken or InstancePrincipal."
  }
}

variable "oci_profile" {
  description = "Profile in ~/.oci/config."
  type        = string
  default     = "DEFAULT"
}

variable "name" {
  description = "First word of the name of everything that is made."
  type        = string
  default     = "errand"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,19}$", var.name))
    error_message = "name: up to 20 lower case letters, digits and hyphens, a letter first."
  }
}

variable "kubernetes_version" {
  description = "E.g. v1.34.1. Null takes the newest that OKE has; cluster-setup.sh then writes it down."
  type        = string
  default     = null

  validation {
    condition     = var.kubernetes_version == null ? true : can(regex("^v1\\.(3[0-9]|[4-9][0-9])\\.[0-9]+$", var.kubernetes_version))
    error_message = "kubernetes_version: v1.30.0 or newer, with the v (oci ce cluster-options get --cluster-option-id all)."
  }
}

variable "node_count" {
  description = "Nodes; the replicas of an app are spread over them."
  type        = number
  default     = 2

  validation {
    condition     = var.node_count >= 1 && var.node_count <= 4 && floor(var.node_count) == var.node_count
    error_message = "node_count: 1 to 4."
  }
}

variable "node_ocpus" {
  description = "OCPUs (cores) of each node."
  type        = number
  default     = 2
}

variable "node_memory_gb" {
  description = "Memory of each node."
  type        = number
  default     = 12
}

variable "node_boot_volume_gb" {
  description = "Own disk of each node; OKE takes no smaller one than 50."
  type        = number
  default     = 50
}

variable "free_tier" {
  description = "What the tenancy has free. The plan fails when more is asked for. Null: no limit."
  type = object({
    ocpus      = number
    memory_gb  = number
    storage_gb = number
  })
  default = {
    ocpus      = 4
    memory_gb  = 24
    storage_gb = 200
  }
}

variable "volumes_gb" {
  description = "Block volumes that the releases will claim (Kafka, PostgreSQL: 50 GB each, the smallest there is), counted against free_tier."
  type        = list(number)
  default     = [50, 50]
}

variable "vcn_cidr" {
  description = "Addresses of the network."
  type        = string
  default     = "10.0.0.0/16"

  validation {
    condition     = can(cidrsubnet(var.vcn_cidr, 8, 255)) && can(regex("/(1[6-9]|20)$", var.vcn_cidr))
    error_message = "vcn_cidr: a network of /16 to /20, such as 10.0.0.0/16."
  }
}

variable "private_nodes" {
  description = "Nodes without public addresses, behind a NAT gateway. Set false where the tenancy's limit for NAT gateways is 0."
  type        = bool
  default     = true
}

variable "api_allowed_cidrs" {
  description = "Who reaches the Kubernetes API. GitHub's runners have no fixed addresses, so a deployment from Actions needs 0.0.0.0/0; every request is authenticated by OCI IAM all the same."
  type        = list(string)
  default     = ["0.0.0.0/0"]

  validation {
    condition     = length(var.api_allowed_cidrs) > 0 && alltrue([for cidr in var.api_allowed_cidrs : can(cidrhost(cidr, 0))])
    error_message = "api_allowed_cidrs: at least one network, such as 203.0.113.7/32."
  }
}

variable "node_ssh_public_key" {
  description = "For `ssh opc@node`. Null: nobody."
  type        = string
  default     = null
}

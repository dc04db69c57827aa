terraform {
  required_version = ">= 1.6.0, < 2.0.0"

  required_providers {
    oci = {
      source  = "oracle/oci"
      version = "8.28.0"
    }
  }
}

# Credentials: ~/.oci/config (`oci setup config`), or a session token (`oci session authenticate`, then OCI_CLI_AUTH's twin below).
provider "oci" {
  region              = var.region
  auth                = var.oci_auth
  config_file_profile = var.oci_profile
}

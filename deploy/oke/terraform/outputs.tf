output "cluster_id" {
  description = "OCID of the cluster: the secret OCI_CLUSTER_OCID of GitHub Actions."
  value       = oci_containerengine_cluster.main.id
}

output "region" {
  value = var.region
}

output "kubernetes_version" {
  description = "Version of the control plane and the nodes."
  value       = oci_containerengine_cluster.main.kubernetes_version
}

output "load_balancer_subnet_id" {
  description = "Where OKE puts the load balancer of the Service chat-ui."
  value       = oci_core_subnet.load_balancer.id
}

output "uses" {
  description = "What the nodes and the volumes of the releases take of the free tier."
  value       = module.free_tier.totals
}

# `terraform test` in this module: no provider, no account.

variables {
  node_count          = 2
  node_ocpus          = 2
  node_memory_gb      = 12
  node_boot_volume_gb = 50
  volumes_gb          = [50, 50]
  limits              = { ocpus = 4, memory_gb = 24, storage_gb = 200 }
}

run "the_default_is_exactly_what_is_free" {
  command = plan

  assert {
    condition     = output.totals == { ocpus = 4, memory_gb = 24, storage_gb = 200 }
    error_message = "The default nodes and volumes are no longer the whole of the free tier."
  }
}

run "more_cores_are_refused" {
  command = plan
  variables { node_ocpus = 3 }
  expect_failures = [output.node_shape]
}

run "more_memory_is_refused" {
  command = plan
  variables { node_memory_gb = 13 }
  expect_failures = [output.node_shape]
}

run "a_third_volume_is_refused" {
  command = plan
  variables { volumes_gb = [50, 50, 50] }
  expect_failures = [output.node_boot_volume_gb]
}

run "half_an_ocpu_is_refused" {
  command = plan
  variables { node_ocpus = 0.5 }
  expect_failures = [output.node_shape]
}

run "one_node_of_the_smaller_free_tier" {
  command = plan

  variables {
    node_count = 1
    limits     = { ocpus = 2, memory_gb = 12, storage_gb = 200 }
  }

  assert {
    condition     = output.totals == { ocpus = 2, memory_gb = 12, storage_gb = 150 }
    error_message = "One node is not within 2 OCPU and 12 GB."
  }
}

run "without_limits_everything_goes" {
  command = plan

  variables {
    node_count = 4
    node_ocpus = 8
    limits     = null
  }

  assert {
    condition     = output.node_shape.ocpus == 8
    error_message = "A limit was kept that was not set."
  }
}

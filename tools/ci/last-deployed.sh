#!/usr/bin/env bash
# The commit of the last whole deployment, from GitHub's own record of them; nothing before the first.
# A run that failed half-way leaves none, so that the next one deploys its changes too.
set -euo pipefail
environment=${1:-deployed}
repository=${GITHUB_REPOSITORY:?GITHUB_REPOSITORY: owner/name of the repository}

# shellcheck disable=SC2016 # GraphQL's variables
query='query ($owner: String!, $name: String!, $environment: String!) {
  repository(owner: $owner, name: $name) {
    deployments(environments: [$environment], first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { commitOid latestStatus { state } }
    }
  }
}'
# A later deployment makes an earlier one INACTIVE.
gh api graphql -f query="$query" -f owner="${repository%%/*}" -f name="${repository#*/}" -f environment="$environment" \
  --jq '[.data.repository.deployments.nodes[] | select(.latestStatus.state == "SUCCESS" or .latestStatus.state == "INACTIVE")][0].commitOid // empty'

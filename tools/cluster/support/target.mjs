/**
 * Which cluster the checks are run on, as test-cluster.mjs says; kubectl and helm find it by themselves.
 * `deploy`: options of deploy-oke.sh; `nextTag`: another tag of chat-api; `own`: its node's processes can be killed.
 *
 * @type {{ url: string, deploy: string[], nextTag?: string, own: boolean }}
 */
export const target = JSON.parse(process.env.CLUSTER_TARGET);

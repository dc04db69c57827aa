/**
 * Places pods on nodes, the ones that ask for the most CPU first, each on the first node that has room, as a scheduler could.
 *
 * @param {import('./pods.mjs').Pods[]} pods
 * @param {{ count: number, cpu: number, memory: number }} nodes what each has to give
 * @returns {{ left: { cpu: number, memory: number }[], without: string[] }} what each node has left; the pods that found no room
 */
export function fit(pods, nodes) {
  const everywhere = pods.filter(({ perNode }) => perNode).flatMap((one) => Array(one.count).fill(one));
  const single = pods.filter(({ perNode }) => !perNode).flatMap((one) => Array(one.count).fill(one));
  const left = Array.from({ length: nodes.count }, () => ({ cpu: nodes.cpu, memory: nodes.memory }));
  const without = [];
  const place = (pod, node) => {
    if (!node || node.cpu < pod.cpu || node.memory < pod.memory) return void without.push(pod.name);
    node.cpu -= pod.cpu;
    node.memory -= pod.memory;
  };
  for (const pod of everywhere) for (const node of left) place(pod, node);
  for (const pod of single.sort((a, b) => b.cpu - a.cpu || b.memory - a.memory))
    place(
      pod,
      left.find(({ cpu, memory }) => cpu >= pod.cpu && memory >= pod.memory),
    );
  return { left, without };
}

#!/usr/bin/env bash
# Process 1 of the cluster's namespaces: makes its mounts and its network, says so, and lives until its input ends. All that runs in the
# namespaces, containers too, ends with it; so does every mount.
set -euo pipefail
state=$1 address=$2 gateway=$3 dns=$4

mount --make-rprivate /
mount -t tmpfs tmpfs /run
mkdir -p /run/netns /run/lock "$state/log/pods" "$state/cni" /var/lib/cni
mount --bind "$state/log/pods" /var/log
mount --bind "$state/cni" /var/lib/cni
printf 'nameserver %s\n' "$dns" >"$state/resolv-inside.conf"
mount --bind "$state/resolv-inside.conf" /etc/resolv.conf

ip link set lo up
ip link add node0 type veth peer name uplink0
ip addr add "$address/24" dev node0
ip link set node0 up
ip link set uplink0 up
ip route add default via "$gateway" dev node0
echo 1 >/proc/sys/net/ipv4/ip_forward

echo ready
# bash takes leave of every child that containerd's shims leave behind, as a process 1 has to.
read -r _ || true

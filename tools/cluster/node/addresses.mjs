/** Networks that exist only inside the namespaces of the cluster, so that several may run at once. */
export const NODE = 'node1';
export const ADDRESS = '10.90.0.10';
export const GATEWAY = '10.90.0.1';
export const PODS = '10.91.0.0/24';
export const SERVICES = '10.96.0.0/16';
/** The first of the services is the API server's own. */
export const API_SERVICE = '10.96.0.1';
export const DNS = '10.96.0.10';
/** Where the images of pods' empty containers and of CoreDNS are built to. */
export const PAUSE_IMAGE = 'localhost/errand/pause:1';
export const DNS_IMAGE = 'localhost/errand/coredns:1';

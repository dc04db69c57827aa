/** Not bundled: native addons, and packages that read their own files from disk. An image has them beside the bundle. */
export const external = ['@node-rs/argon2', 'swagger-ui-dist'];

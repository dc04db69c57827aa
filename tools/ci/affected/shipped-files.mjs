/** What no image and no chart contains: a change of these alone deploys nothing. */
const NOT_SHIPPED = [
  /\.(spec|test-d)\.tsx?$/,
  /\.test\.[cm]js$/,
  /\.md$/,
  /(^|\/)(testing|testing-support|fixtures|golden)\//,
  /(^|\/)jest\.(config|preset)\.cjs$/,
  /(^|\/)tests?\//,
  /^apps\/e2e\//,
  /^libs\/testing\//,
  /^docs\//,
];

/** @param {string[]} files changed files @returns {string[]} those that can change what runs in the cluster */
export const shippedFiles = (files) => files.filter((file) => !NOT_SHIPPED.some((pattern) => pattern.test(file)));

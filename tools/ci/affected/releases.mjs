/** The apps, in the order they are released: who is called before who calls. Each has an image and a chart of its name. */
export const APPS = ['chat-api', 'notification-svc', 'recurring-svc', 'audit-svc', 'chat-ui'];

/** Releases without an image of ours, in the order they are released: all of them before any app. */
export const RESOURCES = ['backing', 'monitoring', 'dapr-resources'];

/** Files outside the Nx projects from which images are built. */
const IMAGE_FILES = [
  { pattern: /^deploy\/docker\/service\.Dockerfile$/, apps: APPS.filter((app) => app !== 'chat-ui') },
  { pattern: /^deploy\/docker\/chat-ui\.Dockerfile$/, apps: ['chat-ui'] },
  { pattern: /^(\.dockerignore|package(-lock)?\.json|tsconfig\.base\.json|tools\/build\/.*)$/, apps: APPS },
];

/** Files outside a chart's own folder that it is made of. */
const CHART_FILES = [
  { pattern: /^deploy\/dapr\//, releases: ['dapr-resources'] },
  { pattern: /^(deploy\/kafka\/topics\.yaml|tools\/start\/stack\/kafka\.log4j2\.properties)$/, releases: ['backing'] },
  { pattern: /^deploy\/monitoring\/(alerts\.yaml|dashboards\/.*)$/, releases: ['monitoring'] },
  { pattern: /^deploy\/helm\/backing\/templates\/_parts\.tpl$/, releases: ['monitoring'] },
  { pattern: /^deploy\/helm\/lib-service\//, releases: APPS },
];

/**
 * What a change deploys.
 *
 * @param {string[]} files the changed files that ship
 * @param {string[]} projects the Nx projects that these files affect
 * @returns {{ images: string[], resources: string[], apps: { name: string, image: boolean }[] }}
 *   the images to build, the releases without an image, and the apps to release: with the new image, or with the one they have
 */
export function releasesOf(files, projects) {
  const images = APPS.filter((app) => projects.includes(app) || hits(IMAGE_FILES, 'apps', files).has(app));
  const charts = new Set([...hits(CHART_FILES, 'releases', files), ...ownCharts(files)]);
  return {
    images,
    resources: RESOURCES.filter((name) => charts.has(name)),
    apps: APPS.filter((app) => images.includes(app) || charts.has(app)).map((name) => ({
      name,
      image: images.includes(name),
    })),
  };
}

/** Everything: the first deployment, or one whose predecessor is not known. */
export const allReleases = () => ({
  images: APPS,
  resources: RESOURCES,
  apps: APPS.map((name) => ({ name, image: true })),
});

const hits = (rules, key, files) =>
  new Set(rules.filter(({ pattern }) => files.some((file) => pattern.test(file))).flatMap((rule) => rule[key]));

const ownCharts = (files) => files.map((file) => /^deploy\/helm\/([^/]+)\//.exec(file)?.[1]).filter(Boolean);

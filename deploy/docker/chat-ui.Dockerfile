# The page and its small server, the same that `npm start` runs: docker build -f deploy/docker/chat-ui.Dockerfile .
# Built on this machine's processor, also for another one: the last stage only copies, and nothing in it is native.
ARG NODE_IMAGE=docker.io/library/node:24.21.0-bookworm-slim

FROM --platform=$BUILDPLATFORM ${NODE_IMAGE} AS packages
WORKDIR /source
# The lock names every workspace; a test keeps this list whole.
COPY package.json package-lock.json ./
COPY apps/audit-svc/package.json apps/audit-svc/
COPY apps/chat-api/package.json apps/chat-api/
COPY apps/chat-ui/package.json apps/chat-ui/
COPY apps/e2e/package.json apps/e2e/
COPY apps/notification-svc/package.json apps/notification-svc/
COPY apps/recurring-svc/package.json apps/recurring-svc/
COPY libs/dapr/package.json libs/dapr/
COPY libs/events/package.json libs/events/
COPY libs/language/package.json libs/language/
COPY libs/recurrence/package.json libs/recurrence/
COPY libs/testing/package.json libs/testing/
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM packages AS build
COPY nx.json tsconfig.base.json ./
COPY tools/build tools/build
COPY libs libs
COPY apps/chat-ui apps/chat-ui
RUN NX_DAEMON=false node_modules/.bin/nx build chat-ui --output-style=stream

FROM ${NODE_IMAGE}
WORKDIR /app
COPY --from=build /source/apps/chat-ui/dist dist
ENV NODE_ENV=production
# Of no user of the image: nothing in it is its own.
USER 10001:10001
# For Docker; a cluster asks by its own probes.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.APP_PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG SOURCE=
LABEL org.opencontainers.image.title="errand-chat-ui" \
  org.opencontainers.image.description="Errand: chat-ui" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.source="${SOURCE}"

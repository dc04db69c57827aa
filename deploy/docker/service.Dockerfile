# The four services: docker build -f deploy/docker/service.Dockerfile --build-arg APP=chat-api .
# All that is built is built on this machine's processor, also for another one: the last stage only copies.
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
ARG APP
COPY nx.json tsconfig.base.json ./
COPY tools/build tools/build
COPY libs libs
COPY apps/${APP} apps/${APP}
RUN NX_DAEMON=false node_modules/.bin/nx build ${APP} --output-style=stream

FROM build AS runtime
ARG APP
ARG TARGETARCH
RUN case "$TARGETARCH" in amd64) cpu=x64 ;; '') cpu=$(node -p process.arch) ;; *) cpu=$TARGETARCH ;; esac \
  && node tools/build/runtime-packages.mjs apps/${APP}/dist/main.js /runtime --cpu "$cpu" \
  && cd /runtime && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --os=linux --cpu="$cpu" --libc=glibc \
  && mkdir -p node_modules && find node_modules -name '*.map' -delete && rm -f node_modules/swagger-ui-dist/swagger-ui-es-bundle*.js

FROM ${NODE_IMAGE}
ARG APP
WORKDIR /app
COPY --from=runtime /runtime/node_modules node_modules
COPY --from=build /source/apps/${APP}/dist dist
ENV NODE_ENV=production
# Of no user of the image: nothing in it is its own.
USER 10001:10001
# For Docker; a cluster asks by its own probes.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.APP_PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG SOURCE=
LABEL org.opencontainers.image.title="errand-${APP}" \
  org.opencontainers.image.description="Errand: ${APP}" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.source="${SOURCE}"

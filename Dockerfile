# The bot in a container: `docker compose up -d` (compose.yaml), or `docker build -t verbatim .`
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY scripts scripts
COPY deploy/pruneModules.mjs deploy/
RUN npm run build && npm ci --omit=dev && node deploy/pruneModules.mjs

FROM node:24-slim
ENV NODE_ENV=production VERBATIM_HTTP_PORT=9464
WORKDIR /app
COPY package.json LICENSE NOTICE ./
COPY scripts/run.mjs scripts/
COPY data/models data/models
COPY data/articles data/articles
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# The bot writes here and, for a moment, in /tmp; all else may be read-only.
RUN mkdir -p data/state data/index backups && chown -R 1000:1000 data/articles data/state data/index backups
VOLUME ["/app/data/articles", "/app/data/state", "/app/data/index"]
# node, which every image of Node has.
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["node", "dist/scripts/health.js"]
CMD ["node", "dist/src/main.js"]

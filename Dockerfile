# Two stages: one builds with everything, the other runs with nothing that builds. docs/deploy/container.md says how to use it.
# The digest is that of the image for all platforms: a tag can be moved, a digest cannot. docs/deploy/container.md says how to renew it.
FROM node:24.21.0-bookworm-slim@sha256:2fe369e969550cde8e867afc3fe370b260140cab4a23d467074295b42163d553 AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24.21.0-bookworm-slim@sha256:2fe369e969550cde8e867afc3fe370b260140cab4a23d467074295b42163d553
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4321 DATA_DIR=/data VAULT_URL=file:/private
WORKDIR /app
# Owned by root and only read: the one place that is written to is /data. Gated files are mounted, never in the image.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/.build/manifest.json ./.build/manifest.json
COPY --from=build /app/.build/stated.json ./.build/stated.json
COPY --from=build /app/src/answers ./src/answers
COPY --from=build /app/src/schemas ./src/schemas
COPY --from=build /app/src/sheets ./src/sheets
COPY --from=build /app/src/words ./src/words
COPY --from=build /app/functions ./functions
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 4321
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
  CMD ["node", "functions/hosts/check-health.ts"]
CMD ["node", "functions/hosts/serve.ts"]

# Veneer's images. Needs BuildKit, as Docker has had since 23.0, or buildah.
#
#   docker build --target app    -t veneer-app:0.1.0    .
#   docker build --target worker -t veneer-worker:0.1.0 .
#   docker build --target demo   -t veneer-demo:0.1.0   .    the app, with the demo's catalogue in it
#
# One base for all: the release of Debian whose JDK and Blender the tests run with. Its packages are
# not pinned further, so that a build anew brings the security updates of that release.
ARG DEBIAN=debian:12.15-slim


# Java's packages link their manual pages into a folder that a slim Debian lacks
FROM ${DEBIAN} AS debian
RUN mkdir -p /usr/share/man/man1


FROM debian AS jdk
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates openjdk-17-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
ENV LC_ALL=C.UTF-8
WORKDIR /src
COPY .mvn .mvn
COPY mvnw ./


FROM jdk AS app-build
COPY pom.xml ./
COPY src/main src/main
# extracted, the libraries are a layer of their own, and the start need not unpack them
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -q -B -DskipTests package \
    && java -Djarmode=tools -jar target/veneer.jar extract --destination /app


FROM jdk AS worker-build
COPY worker/pom.xml worker/
COPY worker/src/main worker/src/main
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -q -B -f worker/pom.xml -DskipTests package


FROM debian AS blender
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        blender python3-numpy libegl1 libgl1-mesa-dri bubblewrap openjdk-17-jre-headless tini \
    && rm -rf /var/lib/apt/lists/*
COPY blender-scripts /opt/veneer/blender-scripts


FROM blender AS demo-build
COPY demo /src/demo
RUN LANG=C.UTF-8 blender -b --factory-startup --disable-autoexec --python-exit-code 1 \
    --python /opt/veneer/blender-scripts/make_demo.py -- /src/demo/catalogue.yaml /demo


# A worker needs VENEER_URL and VENEER_WORKER_TOKEN. It puts Blender into a sandbox of its own where
# the container may make user namespaces (deploy/README.md says how to allow that); elsewhere it says
# loudly that it does not, and the container is the fence.
FROM blender AS worker
RUN useradd --system --uid 10001 --home-dir /work --no-create-home veneer \
    && install -d -o veneer -g veneer /work
COPY --from=worker-build /src/worker/target/veneer-worker.jar /opt/veneer/
ENV LC_ALL=C.UTF-8 WORK_DIR=/work
USER 10001:10001
WORKDIR /opt/veneer
VOLUME /work
# at work or idle, a worker keeps one Blender running
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=4 \
    CMD grep -qsx blender /proc/[0-9]*/comm
# the heap is small: the memory is for Blender. tini reaps what a killed Blender leaves
ENTRYPOINT ["tini", "--", "java", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", "veneer-worker.jar"]


# Arguments are the app's: `docker run --rm ... veneer-app:0.1.0 token --name=ci --scopes=job:read`
FROM debian AS app
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl openjdk-17-jre-headless tini \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --no-create-home veneer \
    && install -d -o veneer -g veneer /data
COPY --from=app-build /app/lib /opt/veneer/lib
COPY --from=app-build /app/veneer.jar /opt/veneer/
ENV LC_ALL=C.UTF-8 VENEER_HOME=/data \
    PORT=8080 VENEER_ADDRESS=0.0.0.0 MANAGEMENT_PORT=9080 MANAGEMENT_ADDRESS=0.0.0.0
USER 10001:10001
WORKDIR /opt/veneer
VOLUME /data
EXPOSE 8080 9080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
    CMD curl -fsS -o /dev/null "http://127.0.0.1:${MANAGEMENT_PORT}/actuator/health/readiness"
ENTRYPOINT ["tini", "--", "java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "veneer.jar"]


FROM app AS demo
COPY --from=demo-build /demo /opt/veneer/demo
ENV VENEER_BUNDLE=/opt/veneer/demo

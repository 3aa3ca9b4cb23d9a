# One image per service: docker build --build-arg MODULE=inference-service .
# The jar is built before, by mvn -DskipTests package; here it is only taken apart into layers that change seldom and often.
FROM eclipse-temurin:25-jdk AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/*.jar application.jar
# the simulator holds no Spring, which the jar's own tool needs: it becomes one layer
RUN java -Djarmode=tools -jar application.jar extract --layers --launcher --destination . \
    || { mkdir -p dependencies spring-boot-loader snapshot-dependencies application && cd application && jar xf ../application.jar; }

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home --uid 10001 parley
WORKDIR /application
COPY --chmod=0555 infra/docker/ready.sh /usr/local/bin/ready
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_PORT=8081
USER 10001
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --start-interval=1s CMD ["ready"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "org.springframework.boot.loader.launch.JarLauncher"]

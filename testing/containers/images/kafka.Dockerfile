FROM eclipse-temurin:25-jre
# Alpine's tools are BusyBox's, and so are these; Debian's BusyBox has no nc -z, Alpine's has
RUN mkdir /opt/busybox && busybox --install -s /opt/busybox && rm /opt/busybox/nc /opt/busybox/su /opt/busybox/sh \
 && useradd --uid 1000 --create-home --home-dir /home/appuser --shell /bin/bash appuser \
 && mkdir -p /opt/kafka/config /etc/kafka/docker /etc/kafka/secrets /var/lib/kafka/data /mnt/shared/config /usr/logs
ENV PATH=/opt/java/openjdk/bin:/opt/busybox:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY libs/ /opt/kafka/libs/
COPY bin/ /opt/kafka/bin/
COPY docker/ /etc/kafka/docker/
RUN chown -R appuser:appuser /usr/logs /opt/kafka/config /mnt/shared/config && chown -R appuser:root /var/lib/kafka /etc/kafka
USER appuser
EXPOSE 9092
VOLUME ["/etc/kafka/secrets", "/var/lib/kafka/data", "/mnt/shared/config"]
ENTRYPOINT ["/__cacert_entrypoint.sh"]
CMD ["/etc/kafka/docker/run"]

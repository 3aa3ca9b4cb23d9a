FROM parley-stand-in/debian
RUN mkdir -p /data && chown redis:redis /data
WORKDIR /data
VOLUME /data
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]
EXPOSE 6379
CMD ["redis-server"]

-- The registry's database beside the services' own; the Postgres image runs this once, on an empty volume.
CREATE DATABASE registry;

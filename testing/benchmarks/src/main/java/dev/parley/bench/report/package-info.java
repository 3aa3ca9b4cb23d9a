/// What a bench found: distributions, tables for people, JSON for programs.
@NullMarked
package dev.parley.bench.report;

import org.jspecify.annotations.NullMarked;

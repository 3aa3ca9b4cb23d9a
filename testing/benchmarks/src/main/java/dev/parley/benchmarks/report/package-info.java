/// Reports: distributions, tables for people, JSON for programs.
@NullMarked
package dev.parley.benchmarks.report;

import org.jspecify.annotations.NullMarked;

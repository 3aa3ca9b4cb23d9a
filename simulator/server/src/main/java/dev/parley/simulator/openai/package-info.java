/// OpenAI's models and chat completions, answered by a fake model whose words show its context.
@NullMarked
package dev.parley.simulator.openai;

import org.jspecify.annotations.NullMarked;

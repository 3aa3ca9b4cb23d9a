// The openai package: models, whole and streamed completions, errors by their types.
import assert from 'node:assert/strict';
import OpenAI from 'openai';
import { base, script, story } from './simulator.mjs';

await story('openai', async () => {
  const client = new OpenAI({ baseURL: `${base}/v1`, apiKey: 'sim-openai-key', maxRetries: 0 });
  const ask = { model: 'parley-small', messages: [{ role: 'user', content: 'hello' }] };

  const models = [];
  for await (const model of client.models.list()) models.push(model.id);
  assert.deepEqual(models, ['parley-small', 'parley-large']);

  const whole = await client.chat.completions.create(ask);
  assert.match(whole.choices[0].message.content, /^You said: "hello"\n/);

  let text = '';
  let usage;
  for await (const chunk of await client.chat.completions.create({ ...ask, stream: true, stream_options: { include_usage: true } })) {
    text += chunk.choices[0]?.delta?.content ?? '';
    usage = chunk.usage ?? usage;
  }
  assert.equal(text, whole.choices[0].message.content);
  assert.ok(usage.total_tokens > 0);

  await script('model', { script: [{ fault: '429', retryAfterSeconds: 3 }, { fault: '500' }, { fault: 'cut' }] });
  await assert.rejects(client.chat.completions.create(ask), (error) =>
    error instanceof OpenAI.RateLimitError && error.headers.get('retry-after') === '3');
  await assert.rejects(client.chat.completions.create(ask), OpenAI.InternalServerError);
  await assert.rejects(client.chat.completions.create(ask));
  await assert.rejects(client.chat.completions.create({ ...ask, model: 'nobody' }), OpenAI.NotFoundError);
});

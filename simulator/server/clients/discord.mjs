// discord.js: connects, hears a DM and a mention, replies, edits, reacts, resumes with nothing lost.
import assert from 'node:assert/strict';
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { answerTo, base, disturb, say, script, story } from './simulator.mjs';

await story('discord.js', async () => {
  await script('discord', { rateLimits: false });
  const client = new Client({
    rest: { api: `${base}/api` },
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.MessageContent],
    partials: [Partials.Channel],
  });
  const heard = [];
  let resumed = 0;
  client.on(Events.ShardResume, () => resumed++);
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    heard.push(message.content);
    await message.channel.sendTyping();
    const reply = await message.reply('…');
    await reply.edit(`echo: ${message.content}`);
    await reply.react('👍');
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login('OTAwMDAwMDAwMDAwMDAwMDAx.sim.parley');
  await ready;

  assert.equal(await answerTo(await say('discord', 'dora', 'dm', 'hello')), 'echo: hello');
  assert.match(await answerTo(await say('discord', 'dora', 'channel', 'and here?')), /^echo: <@\d+> and here\?$/);

  await disturb('reconnect');
  const said = [];
  for (let i = 0; i < 20; i++) said.push(await say('discord', 'dora', 'dm', `m${i}`));
  assert.equal(await answerTo(said.at(-1), 20_000), 'echo: m19');
  assert.deepEqual(heard.slice(2), Array.from({ length: 20 }, (_, i) => `m${i}`));
  assert.equal(resumed, 1);
  await client.destroy();
});

// @discordjs/rest at its defaults, as a contestant of the bench; see java/Rounds.java for the protocol.
import { createInterface } from 'node:readline';
import { REST } from '@discordjs/rest';

const api = process.env.DISCORD_API_BASE_URL.replace(/\/v10$/, '');
let operations = [];
let client;
let nonces = false;

function prepare(settings) {
  nonces = settings.nonces;
  const options = settings.globalLimit ? { api } : { api, globalRequestsPerSecond: 1_000_000 };
  client = new REST({ version: '10', ...options }).setToken(process.env.DISCORD_BOT_TOKEN);
  console.log('READY');
}

async function submit({ op, id, channel, message, emoji, content }) {
  if (op === 'react') {
    await client.put(`/channels/${channel}/messages/${message}/reactions/${encodeURIComponent(emoji)}/@me`);
    return '';
  }
  const body = nonces ? { content, nonce: id, enforce_nonce: true } : { content };
  return (await client.post(`/channels/${channel}/messages`, { body })).id;
}

async function tell(operation) {
  let line;
  try {
    line = { id: operation.id, outcome: 'ok', message: await submit(operation), error: '' };
  } catch (failure) {
    line = { id: operation.id, outcome: 'failed', message: '', error: String(failure) };
  }
  process.stdout.write(JSON.stringify(line) + '\n');
}

async function go() {
  const begun = performance.now();
  const all = [];
  for (const operation of operations) {
    const wait = begun + operation.at - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(tell(operation));
  }
  operations = [];
  await Promise.all(all);
  client.clearHashSweeper();
  client.clearHandlerSweeper();
  console.log('DONE');
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('PREPARE')) prepare(JSON.parse(line.slice('PREPARE'.length)));
  else if (line === 'GO') await go();
  else operations.push(JSON.parse(line));
}
process.exit(0);

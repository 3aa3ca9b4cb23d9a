// What a user and a judge do with the simulator, for the scripts beside this file.

export const base = process.env.SIMULATOR_URL ?? 'http://127.0.0.1:7400';

async function call(method, path, body) {
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
  if (response.status === 204) return undefined;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

export const say = (platform, user, place, text) => call('POST', '/sim/messages', { platform, user, place, text });
export const script = (what, settings) => call('PUT', `/sim/${what}`, settings);
export const disturb = (action) => call('POST', '/sim/discord/gateway', { action });

/** The text of the answer that the user sees; fails when none comes. */
export async function answerTo(said, waitMs = 8000) {
  const answer = await call('GET', `/sim/answers?platform=${said.platform}&message=${said.messageId}&waitMs=${waitMs}`);
  if (!answer) throw new Error(`no answer within ${waitMs} ms`);
  return answer.text;
}

/** Runs one client's story and says how it ended. */
export async function story(name, tell) {
  try {
    await tell();
    console.log(`${name}: ok`);
    process.exit(0);
  } catch (failure) {
    console.error(`${name}:`, failure);
    process.exit(1);
  }
}

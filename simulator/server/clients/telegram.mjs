// grammY: polls, hears a private message and the group, answers by edit, sets its commands, obeys a 429.
import assert from 'node:assert/strict';
import { Bot, GrammyError } from 'grammy';
import { answerTo, base, say, script, story } from './simulator.mjs';

await story('grammY', async () => {
  const bot = new Bot('900000001:simulated-telegram-token', { client: { apiRoot: base } });
  bot.on('message:text', async (context) => {
    await context.replyWithChatAction('typing');
    const placeholder = await context.reply('…');
    await context.api.editMessageText(context.chat.id, placeholder.message_id, `echo: ${context.message.text}`);
  });
  await bot.api.setMyCommands([{ command: 'help', description: 'Helps' }]);
  assert.deepEqual(await bot.api.getMyCommands(), [{ command: 'help', description: 'Helps' }]);
  await new Promise((resolve) => bot.start({ onStart: resolve }));

  const said = await say('telegram', 'tom', 'dm', 'hello');
  assert.equal(await answerTo(said), 'echo: hello');
  assert.equal(await answerTo(await say('telegram', 'tom', 'channel', 'you?')), 'echo: @parley_bot you?');

  await script('telegram', { faults: [{ kind: '429', match: 'POST /sendMessage', retryAfterSeconds: 2 }] });
  await assert.rejects(bot.api.sendMessage(said.chatId, 'too much'), (error) =>
    error instanceof GrammyError && error.error_code === 429 && error.parameters.retry_after === 2);
  await assert.rejects(bot.api.sendMessage(said.chatId, 'x'.repeat(4097)), /message is too long/);
  await bot.stop();
});

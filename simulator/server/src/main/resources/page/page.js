// The chat page: four places of one person, kept live by /sim/events.
import { render } from '/markdown.js';

const LONGEST_TEXT = { telegram: 4096 };   // what the platform's own clients accept
const SUGGESTIONS = [
  ['hello', 'say something'],
  ['/help', 'list the bot’s commands'],
  ['recall', 'the fake model lists the messages it remembers'],
  ['long 3000', 'the fake model answers with 3,000 characters'],
];

const $ = (id) => document.getElementById(id);
const places = new Map();          // key -> { place, platform, kind, name, messages: Map, unread, loaded }
let current = null;
let replyTo = null;
let typingTimer = 0;

const remember = (name) => { try { localStorage.setItem('parley-name', name); } catch { /* private mode */ } };
const remembered = () => { try { return localStorage.getItem('parley-name'); } catch { return null; } };

async function call(method, path, body) {
  const response = await fetch(path, { method, body: body && JSON.stringify(body), headers: body ? { 'Content-Type': 'application/json' } : {} });
  const answer = response.status === 204 ? {} : await response.json();
  if (!response.ok) throw new Error(answer.error ?? `${method} ${path}: ${response.status}`);
  return answer;
}

function toast(text) {
  const box = document.createElement('div');
  box.textContent = text;
  $('toasts').append(box);
  setTimeout(() => box.remove(), 6000);
}

async function start(name) {
  const { places: found } = await call('GET', `/sim/places?user=${encodeURIComponent(name)}`);
  const before = current && places.get(current);
  places.clear();
  for (const place of found) places.set(place.place, { ...place, messages: new Map(), unread: 0 });
  current = null;
  await Promise.all(found.map((place) => load(place.place)));
  const same = found.find((place) => before && place.platform === before.platform && place.kind === before.kind);
  open((same ?? found[0]).place, Boolean(before) && document.body.classList.contains('reading'));
}

async function load(key) {
  const { messages } = await call('GET', `/sim/places/${encodeURIComponent(key)}/messages`);
  const place = places.get(key);
  if (place) place.messages = new Map(messages.map((message) => [message.id, message]));
}

const label = (place) => place.kind === 'dm' ? (place.platform === 'discord' ? 'parley' : 'parley_bot') : (place.platform === 'discord' ? `#${place.name}` : place.name);
const sign = (place) => place.kind === 'dm' ? 'P' : place.platform === 'discord' ? '#' : 'G';
const kind = (place) => `${place.platform === 'discord' ? 'Discord' : 'Telegram'} · ${place.kind === 'dm' ? 'private chat' : place.platform === 'discord' ? 'server channel' : 'group'}`;

function list() {
  const nav = $('places');
  const focused = document.activeElement?.dataset?.place;
  nav.replaceChildren();
  let platform = '';
  for (const place of places.values()) {
    if (place.platform !== platform) {
      platform = place.platform;
      const heading = document.createElement('h3');
      heading.textContent = platform === 'discord' ? 'Discord' : 'Telegram';
      nav.append(heading);
    }
    nav.append(entry(place));
  }
  if (focused) nav.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
}

function entry(place) {
  const button = document.createElement('button');
  button.className = 'place';
  button.dataset.place = place.place;
  button.style.setProperty('--own', `var(--${place.platform})`);
  button.setAttribute('aria-current', String(place.place === current));
  const avatar = document.createElement('span');
  avatar.className = 'avatar';
  avatar.ariaHidden = 'true';
  avatar.textContent = sign(place);
  const name = document.createElement('b');
  name.textContent = label(place);
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = place.unread || '';
  const last = document.createElement('small');
  last.textContent = preview([...place.messages.values()].findLast((message) => !message.deleted));
  button.append(avatar, name, count, last);
  button.onclick = () => { open(place.place, true); $('text').focus(); };
  return button;
}

function preview(message) {
  if (!message) return 'No messages yet';
  const text = message.text.replace(/<@!?\d+>|@parley_bot\b/g, '@parley').replace(/```\w*\n?/g, '').replace(/\s+/g, ' ');
  return message.author.bot ? text : `${message.author.name === $('name').value ? 'You' : message.author.name}: ${text}`;
}

function open(key, reading) {
  current = key;
  const place = places.get(key);
  place.unread = 0;
  document.body.dataset.platform = place.platform;
  document.body.classList.toggle('reading', reading);
  $('title').textContent = label(place);
  $('subtitle').textContent = kind(place);
  $('avatar').textContent = sign(place);
  $('mentionLabel').hidden = place.kind === 'dm';
  $('text').placeholder = `Message ${label(place)}`;
  document.title = `${label(place)} · Parley simulator`;
  reply(null);
  typing(null);
  list();
  draw(place);
}

function draw(place) {
  const log = $('log');
  log.replaceChildren();
  if (place.messages.size === 0) return log.append(welcome(place));
  for (const message of place.messages.values()) put(message, place);
  log.scrollTo({ top: log.scrollHeight, behavior: 'instant' });
}

function welcome(place) {
  const box = document.createElement('div');
  box.className = 'empty';
  box.innerHTML = '<h3>Say something</h3><p></p><div class="chips"></div>';
  box.querySelector('p').textContent = place.kind === 'dm'
    ? 'Messages reach the bot over the platform’s real protocol.'
    : 'The bot sees messages that mention it or reply to it.';
  for (const [words, effect] of SUGGESTIONS) {
    const chip = document.createElement('button');
    chip.append(part('b', '', words), part('small', '', effect));
    chip.onclick = () => say(words);
    box.querySelector('.chips').append(chip);
  }
  return box;
}

function put(message, place, change) {
  const log = $('log');
  log.querySelector('.empty')?.remove();
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 140;
  const old = document.getElementById(`m${message.id}`);
  const node = bubble(message, place);
  if (old) old.replaceWith(node); else log.append(node);
  if (change) node.classList.add('flash');
  if (atEnd) log.scrollTop = log.scrollHeight;
}

function bubble(message, place) {
  const node = document.createElement('article');
  const mine = !message.author.bot && message.author.name === $('name').value;
  const all = [...place.messages.values()];
  const before = all[all.findIndex((each) => each.id === message.id) - 1];
  const first = before?.author.id !== message.author.id;
  node.id = `m${message.id}`;
  node.className = ['said', mine && 'mine', first && 'first', message.deleted && 'gone'].filter(Boolean).join(' ');
  if (first) node.append(part('div', 'name', mine ? 'You' : message.author.name));
  const body = part('div', 'bubble');
  if (message.deleted) body.textContent = 'This message was deleted.';
  else {
    const quoted = message.replyTo && place.messages.get(message.replyTo);
    body.innerHTML = render(message.text);
    if (quoted) body.prepend(part('span', 'quote', preview(quoted)));
  }
  const answer = part('button', 'icon reply', '↩');
  answer.type = 'button';
  answer.setAttribute('aria-label', `Reply to ${message.author.name}`);
  answer.onclick = () => { reply(message); $('text').focus(); };
  node.append(...(mine ? [answer, body] : [body, answer]));
  const reactions = Object.entries(message.reactions);
  if (reactions.length) {
    const row = part('div', 'reactions');
    for (const [emoji, count] of reactions) row.append(part('span', '', `${emoji} ${count}`));
    node.append(row);
  }
  node.append(part('div', 'meta', meta(message, all)));
  return node;
}

function meta(message, all) {
  const words = [new Date(message.sentAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })];
  if (message.edits) words.push(message.edits > 1 ? `edited ${message.edits} times` : 'edited');
  if (message.author.bot) {
    const asked = question(message, all);
    if (asked) words.push(`after ${((message.editedAt ?? message.sentAt) - asked.sentAt).toLocaleString('en')} ms`);
  }
  return words.join(' · ');
}

// The user's message that a bot's message answers: the one it replies to, or the one right before it.
function question(answer, all) {
  const asked = answer.replyTo
    ? all.find((each) => each.id === answer.replyTo)
    : all[all.findIndex((each) => each.id === answer.id) - 1];
  return asked && !asked.author.bot ? asked : undefined;
}

function part(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function reply(message) {
  replyTo = message;
  $('replying').hidden = !message;
  if (message) $('replying').firstElementChild.textContent = `Replying to ${message.author.name}: ${preview(message)}`;
  $('mention').disabled = Boolean(message);
}

function typing(name) {
  clearTimeout(typingTimer);
  $('typing').hidden = !name;
  if (!name) return;
  $('typing').lastElementChild.textContent = `${name} is typing`;
  typingTimer = setTimeout(() => typing(null), 8000);
}

async function say(text) {
  const place = places.get(current);
  const longest = LONGEST_TEXT[place.platform] ?? Infinity;
  if (text.length > longest) {
    toast(`Not sent: a message has at most ${longest.toLocaleString('en')} characters here, and this one has ${text.length.toLocaleString('en')}.`);
    return false;
  }
  const body = { platform: place.platform, user: $('name').value, place: place.place, text };
  if (replyTo) body.replyTo = replyTo.id;
  else if (place.kind !== 'dm') body.mention = $('mention').checked;
  try {
    await call('POST', '/sim/messages', body);
    reply(null);
    return true;
  } catch (problem) {
    toast(`Not sent: ${problem.message}`);
    return false;
  }
}

function on(event) {
  const place = places.get(event.place);
  if (!place) return;
  if (event.kind === 'typing') {
    if (event.place === current) typing(event.author.name);
    return;
  }
  const { message } = event;
  place.messages.set(message.id, message);
  if (event.kind === 'message' && message.author.bot && event.place !== current) place.unread++;
  if (event.place === current) {
    if (message.author.bot) typing(null);
    put(message, place, event.kind === 'edit');
  }
  list();
}

function listen() {
  const events = new EventSource('/sim/events');
  let opened = false;
  events.onopen = async () => {
    wire(true);
    if (opened) await start($('name').value).catch((problem) => toast(problem.message));
    opened = true;
  };
  events.onerror = () => wire(false);
  events.onmessage = ({ data }) => on(JSON.parse(data));
}

function wire(connected) {
  $('wire').classList.toggle('on', connected);
  $('wire').lastElementChild.textContent = connected ? 'live' : 'simulator unreachable, retrying';
}

function grow() {
  const text = $('text');
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}

$('composer').onsubmit = async (event) => {
  event.preventDefault();
  const text = $('text').value.trim();
  if (!text || !current) return;
  $('text').value = '';
  grow();
  if (!(await say(text)) && !$('text').value) { $('text').value = text; grow(); }
};
$('text').oninput = grow;
$('text').onkeydown = (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); $('composer').requestSubmit(); }
  if (event.key === 'Escape') reply(null);
};
$('replying').lastElementChild.onclick = () => { reply(null); $('text').focus(); };
$('back').onclick = () => { document.body.classList.remove('reading'); document.querySelector('.place[aria-current="true"]')?.focus(); };
$('name').onchange = () => {
  const name = $('name').value.trim() || 'alice';
  $('name').value = name;
  remember(name);
  start(name).catch((problem) => toast(problem.message));
};
document.onkeydown = (event) => {
  const at = Number(event.key) - 1;
  if (event.altKey && at >= 0 && at < places.size) { event.preventDefault(); open([...places.keys()][at], true); $('text').focus(); }
};
$('places').onkeydown = (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...document.querySelectorAll('.place')];
  buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length]?.focus();
};

const wanted = new URLSearchParams(location.search);
$('name').value = wanted.get('user') ?? remembered() ?? 'alice';
start($('name').value).then(() => {
  const asked = [...places.values()].find((place) => place.platform === wanted.get('platform') && (wanted.get('place') ?? 'dm') === place.kind);
  if (asked) open(asked.place, true);
  listen();
}).catch((problem) => toast(problem.message));

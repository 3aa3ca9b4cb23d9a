// Renders the little Markdown that chat messages use. Everything is escaped first; only our own tags come back.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign]);
}

export function render(text) {
  return text.split(/(```[\s\S]*?(?:```|$))/).map((part) =>
    part.startsWith('```') ? fence(part) : blocks(part)).join('');
}

function fence(part) {
  const code = part.replace(/^```[\w+-]*\n?/, '').replace(/\n?```$/, '');
  return `<pre tabindex="0"><code>${escapeHtml(code)}</code></pre>`;
}

function blocks(text) {
  const out = [];
  for (const line of text.split('\n')) {
    const item = line.match(/^\s*(?:[-*•]|(\d+)[.)])\s+(.*)/);
    const heading = line.match(/^#{1,4}\s+(.*)/);
    const quote = line.match(/^>\s?(.*)/);
    if (item) add(out, item[1] ? 'ol' : 'ul', `<li>${inline(item[2])}</li>`, item[1]);
    else if (heading) out.push({ tag: 'h4', html: inline(heading[1]) });
    else if (quote) add(out, 'blockquote', inline(quote[1]) + '<br>');
    else if (line.trim()) add(out, 'p', inline(line) + '<br>');
    else out.push({ tag: '', html: '' });
  }
  return out.filter((block) => block.tag).map(close).join('');
}

function add(out, tag, html, start) {
  const last = out.at(-1);
  if (last?.tag === tag) last.html += html;
  else out.push({ tag, html, start });
}

function close({ tag, html, start }) {
  const from = tag === 'ol' && start !== '1' ? ` start="${Number(start)}"` : '';
  return `<${tag}${from}>${html.replace(/<br>$/, '')}</${tag}>`;
}

function inline(text) {
  return text.split(/(`[^`\n]+`)/).map((part) =>
    part.startsWith('`') && part.length > 2 ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : marked(part)).join('');
}

function marked(text) {
  return escapeHtml(text)
    .replace(/&lt;@!?\d+&gt;|@parley_bot\b/g, '<span class="at">@parley</span>')
    .replace(/\bhttps?:\/\/[^\s<]+[^\s<.,:;!?)]/g, '<a href="$&" target="_blank" rel="noopener noreferrer">$&</a>')
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])\*(\S(?:.*?\S)?)\*(?![\w*])/g, '$1<em>$2</em>')
    .replace(/~~(\S(?:.*?\S)?)~~/g, '<del>$1</del>');
}
